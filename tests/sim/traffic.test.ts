import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lanes } from '../../src/model/lanes/lanes.ts'
import { EASE_S } from '../../src/model/lanes/route.ts'
import type { Way } from '../../src/model/scene-schema.ts'
import { Timetable, type Trip } from '../../src/sim/traffic/timetable.ts'

/** One narrow way of 60 m, bays for two vehicles at one end and two at the other, docks beside the lane between. */
const ways: Way[] = [{ from: [-30, 0], to: [30, 0], widthM: 1.1, for: 'vehicles' }]
const places: [number, number][] = [
  [-26, 1.4],
  [-24, 1.4],
  [24, 1.4],
  [26, 1.4],
  [-10, -0.9],
  [0, -0.9],
  [10, -0.9],
]
const [homeA, homeB, homeC, homeD, left, middle, right] = [0, 1, 2, 3, 4, 5, 6] as const
const lanes = new Lanes(ways, [], places, [homeA, homeB, homeC, homeD])
const SPEED = 1.2
const DWELL = 15
const timetable = () => new Timetable(lanes, places.keys(), SPEED)

const free = (from: number, to: number) => lanes.route(from, to)!.freeM / SPEED + EASE_S
const times = (trip: Trip) => trip.legs.map(({ departS, arriveS }) => [departS, arriveS])

describe('the timetable', () => {
  it('lets a vehicle that is alone drive at once: the free way, and one start and stop', () => {
    const trip = timetable().plan(0, 100, [homeA, left, middle, homeA], DWELL)!
    const first = 100 + free(homeA, left)
    const second = first + DWELL + free(left, middle)
    expect(times(trip)).toEqual([
      [100, first],
      [first + DWELL, second],
      [second + DWELL, second + DWELL + free(middle, homeA)],
    ])
    expect(trip.legs.every(({ holdSteps }) => holdSteps.length === 0)).toBe(true)
  })

  it('has the second of two that would meet on a narrow way wait until the first is by', () => {
    const table = timetable()
    const first = table.plan(0, 0, [homeA, right, homeA], DWELL)!
    const second = table.plan(1, 1, [homeD, left, homeD], DWELL)!
    expect(times(first)[0]).toEqual([0, free(homeA, right)])
    // It gets past while the other stands beside the lane.
    const waits = second.legs[0]!.arriveS - 1 - free(homeD, left)
    expect(waits).toBeGreaterThan(5)
    expect(second.legs[0]!.arriveS).toBeGreaterThan(first.legs[0]!.arriveS)
  })

  it('has one that follows stop behind one that docks, where it is in nobody’s way', () => {
    const table = timetable()
    table.plan(0, 0, [homeB, left, homeB], DWELL)
    const second = table.plan(1, 0.5, [homeA, left, homeA], DWELL)!
    // The dock is taken for so long: it cannot arrive before the other has left.
    expect(second.legs[0]!.arriveS).toBeGreaterThan(free(homeB, left) + DWELL)
  })

  it('takes a trip back, and puts it back where another cannot be had', () => {
    const table = timetable()
    const trip = table.plan(0, 0, [homeA, middle, homeA], DWELL)!
    table.release(0, trip)
    expect(times(table.plan(1, 0, [homeD, middle, homeD], DWELL)!)[0]).toEqual([0, free(homeD, middle)])
    const later = table.plan(0, 0, [homeA, middle, homeA], DWELL)!
    expect(later.legs[0]!.arriveS).toBeGreaterThan(free(homeA, middle))
    table.release(0, later)
    table.restore(0, later, 0)
    const third = table.plan(2, 0, [homeB, middle, homeB], DWELL)!
    expect(third.legs[0]!.arriveS).toBeGreaterThan(later.legs[0]!.arriveS)
  })

  it('finds a way for whoever asks, and no two ever claim the same thing at once', () => {
    const homes = [homeA, homeB, homeC, homeD]
    const stop = fc.constantFrom<number>(left, middle, right)
    const order = fc.record({ gapS: fc.double({ min: 0, max: 40, noNaN: true }), from: stop, to: stop })
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 24 }), (orders) => {
        const table = timetable()
        const backS = homes.map(() => 0)
        const claimed: { claim: number; fromS: number; toS: number; who: number }[] = []
        const trips = new Map<number, Trip>()
        let now = 0
        for (const { gapS, from, to } of orders) {
          const who = backS.indexOf(Math.min(...backS))
          now = Math.max(now + gapS, backS[who]!)
          const before = trips.get(who)
          if (before) table.release(who, before)
          const trip = table.plan(who, now, [homes[who]!, from, to, homes[who]!], DWELL)!
          expect(trip).not.toBeNull()
          trips.set(who, trip)
          backS[who] = trip.legs.at(-1)!.arriveS
          trip.claims.forEach((claim, i) => {
            claimed.push({ claim, fromS: trip.fromS[i]!, toS: trip.toS[i]!, who })
          })
        }
        for (const a of claimed)
          for (const b of claimed)
            if (a.claim === b.claim && a.who < b.who)
              expect(Math.min(a.toS, b.toS) - Math.max(a.fromS, b.fromS)).toBeLessThan(1e-5)
      }),
      { numRuns: 40 },
    )
  })
})
