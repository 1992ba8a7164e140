import { describe, expect, it } from 'vitest'
import type { Carry, Handling } from '../../src/motion/handling/carry.ts'
import { Desk, type NestClock } from '../../src/motion/handling/desk.ts'
import { BY_ITSELF, CARRIED_BY_ARM, IN_NEST, ON_BELT, RIDING_IN } from '../../src/motion/handling/phases.ts'
import { RandomStream } from '../../src/sim/random.ts'

/** An arm on a carriage: nest k is at x = k. It takes boards at x = −2 and sets them down at x = 9; 1 s to grip, 1 m/s. */
const WIDTH = 6
const handling = (nests: number): Handling => ({
  travels: [{ perS: 3, perS2: 100 }],
  nests: Array.from({ length: nests }, (_, k) => ({ arm: 0, bring: way(-2, k), fetch: way(k, 9) })),
})

function way(from: number, to: number): Carry {
  const goesS = Math.abs(to - from)
  return {
    durationS: goesS + 2,
    takesS: 1,
    setsS: 1 + goesS,
    width: WIDTH,
    write(s, out) {
      const gone = Math.min(1, Math.max(0, (s - 1) / goesS))
      out.fill(0)
      out[0] = from + gone * (to - from)
      out[1] = s > 1 && s < 1 + goesS ? 1 : 0
      out[2] = out[0]!
    },
  }
}

interface Visit {
  nest: number
  since: number
  ends: number
}

/** Boards that visit nests at given times. */
function clockOf(visits: readonly Visit[]): NestClock & { timeS: number } {
  const of = (nest: number, t: number) => visits.filter((visit) => visit.nest === nest && visit.since <= t)
  return {
    timeS: 0,
    since(nest) {
      const last = of(nest, this.timeS).at(-1)
      return last && last.ends > this.timeS ? last.since : Number.NaN
    },
    ends(nest) {
      const last = of(nest, this.timeS).at(-1)
      return last && last.ends > this.timeS ? last.ends : Number.NaN
    },
    endedBefore(nest) {
      const past = of(nest, this.timeS).filter((visit) => visit.ends <= this.timeS)
      return past.at(-1)?.ends ?? Number.NaN
    },
    isHeld: () => false,
  }
}

const lane = (nests: number) => ({ takeM: new Float64Array(nests).fill(0.8), setM: new Float64Array(nests).fill(8) })

function deskFor(visits: readonly Visit[], nests = 8) {
  const clock = clockOf(visits)
  const desk = new Desk(handling(nests), clock, lane(nests))
  const joints = new Float64Array(WIDTH)
  return {
    desk,
    place(nest: number, t: number): number {
      clock.timeS = t
      return desk.place(nest, t)
    },
    armAt(t: number): Float64Array {
      clock.timeS = t
      desk.writeArm(0, t, joints)
      return joints
    },
  }
}

describe('the desk of a machine', () => {
  it('brings a board that comes, leaves it in its nest, and has it on the belt before its work ends', () => {
    const { place } = deskFor([{ nest: 3, since: 10, ends: 100 }])
    expect(place(3, 10.1)).toBe(RIDING_IN)
    const seen = Array.from({ length: 899 }, (_, i) => place(3, 10.05 + i * 0.1))
    const phases = seen.filter((phase, i) => phase !== seen[i - 1])
    expect(phases).toEqual([RIDING_IN, CARRIED_BY_ARM, IN_NEST, CARRIED_BY_ARM, ON_BELT])
    expect(place(3, 99.5)).toBe(ON_BELT)
  })

  it('fetches the earlier of two that end together early enough for both', () => {
    const { place } = deskFor([
      { nest: 0, since: 0, ends: 200 },
      { nest: 1, since: 40, ends: 201 },
    ])
    let [both, fetched0] = [0, 0]
    for (let t = 150; t < 200; t += 0.05) {
      const [first, second] = [place(0, t), place(1, t)]
      if (first === CARRIED_BY_ARM && second === CARRIED_BY_ARM) both++
      if (first === ON_BELT && fetched0 === 0) fetched0 = t
    }
    expect(both).toBe(0)
    expect(place(1, 200.5)).toBe(ON_BELT)
    expect(fetched0).toBeLessThan(190)
  })

  it('lets boards wait on the belt, one behind the other, while the arm is busy', () => {
    const { desk, place } = deskFor([
      { nest: 0, since: 0, ends: 300 },
      { nest: 1, since: 1, ends: 300 },
      { nest: 2, since: 2, ends: 300 },
    ])
    expect(place(1, 6)).toBe(RIDING_IN)
    const second = desk.alongM
    expect(place(2, 6)).toBe(RIDING_IN)
    expect(second - desk.alongM).toBeGreaterThan(-0.01)
    expect(second).toBeLessThan(0.8)
    const carried = [0, 1, 2].map((nest) => {
      let t = 0
      while (place(nest, t) !== CARRIED_BY_ARM) t += 0.05
      return t
    })
    expect(carried).toEqual([...carried].sort((a, b) => a - b))
    expect(carried[1]! - carried[0]!).toBeGreaterThan(3)
  })

  it('leaves a board to itself for which there is no time', () => {
    const { place } = deskFor([{ nest: 6, since: 10, ends: 22 }])
    expect(place(6, 11)).toBe(BY_ITSELF)
    expect(place(6, 21)).toBe(BY_ITSELF)
  })

  describe('over an hour of boards', () => {
    const random = new RandomStream(3, 'desk')
    const visits: Visit[] = []
    for (let nest = 0; nest < 8; nest++) {
      let t = random.uniform() * 300
      while (t < 3600) {
        const lasts = 220 + 160 * random.uniform()
        visits.push({ nest, since: t, ends: t + lasts })
        t += lasts + (random.uniform() < 0.5 ? 0 : 40 * random.uniform())
      }
    }
    visits.sort((a, b) => a.since - b.since)

    it('says the same at an instant whatever was asked before', () => {
      const running = deskFor(visits)
      for (let t = 400; t < 3000; t += 0.5) {
        const here = Array.from({ length: 8 }, (_, nest) => running.place(nest, t))
        const arm = Array.from(running.armAt(t))
        if (Math.round(t * 2) % 37 !== 0) continue
        const fresh = deskFor(visits)
        expect(Array.from({ length: 8 }, (_, nest) => fresh.place(nest, t))).toEqual(here)
        expect(Array.from(fresh.armAt(t))).toEqual(arm)
      }
    })

    it('serves every board, one at a time, and neither board nor arm ever jumps', () => {
      const { desk, place, armAt } = deskFor(visits)
      const stepS = 0.1
      const before = new Float64Array(8).fill(Number.NaN)
      const of = new Float64Array(8)
      let [arm, byItself, carriedSteps] = [Number.NaN, 0, 0]
      for (let t = 400; t < 3400; t += stepS) {
        let carried = 0
        const x = armAt(t)[0]!
        if (!Number.isNaN(arm)) expect(Math.abs(x - arm), `arm at ${t}`).toBeLessThan(3 * stepS + 1e-6)
        arm = x
        for (const [nest, last] of before.entries()) {
          const visit = visits.findLast((one) => one.nest === nest && one.since <= t)
          if (!visit || visit.ends <= t) {
            before[nest] = Number.NaN
            continue
          }
          const where = place(nest, t)
          if (where === BY_ITSELF) byItself++
          if (where === CARRIED_BY_ARM) {
            carried++
            carriedSteps++
            // The board is where the tool is.
            expect(desk.carried[2]).toBeCloseTo(x, 9)
          }
          // The lane's metres are those of the arm, 2.8 less.
          const at =
            where === CARRIED_BY_ARM
              ? desk.carried[2]!
              : where === IN_NEST
                ? nest
                : where === ON_BELT
                  ? 9
                  : desk.alongM - 2.8
          if (of[nest] === visit.since && !Number.isNaN(last))
            expect(Math.abs(at - last), `board of ${nest} at ${t}`).toBeLessThan(2 * stepS)
          before[nest] = at
          of[nest] = visit.since
        }
        expect(carried).toBeLessThanOrEqual(1)
      }
      expect(byItself).toBe(0)
      expect(carriedSteps).toBeGreaterThan(2500)
    })
  })
})
