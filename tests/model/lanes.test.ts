import { describe, expect, it } from 'vitest'
import { bend, poseOn } from '../../src/model/lanes/curve.ts'
import { Lanes } from '../../src/model/lanes/lanes.ts'
import { freeMetres, metresOf } from '../../src/model/lanes/route.ts'
import type { Way } from '../../src/model/scene-schema.ts'

const way = (from: [number, number], to: [number, number], widthM: number): Way => ({
  from,
  to,
  widthM,
  for: 'vehicles',
})

describe('a corner', () => {
  it('is rounded by the widest arc that has room, and leads on in the new direction', () => {
    const curve = bend([0, 0], [1, 0], [2, 1], [0, 1])
    expect(curve.lengthM).toBeCloseTo(1 + Math.PI / 2, 1)
    const middle = poseOn(curve, 1 + Math.PI / 4)
    expect(middle.x).toBeCloseTo(1 + Math.SQRT1_2, 2)
    expect(middle.z).toBeCloseTo(1 - Math.SQRT1_2, 2)
    expect([curve.x.at(-1), curve.z.at(-1)]).toEqual([2, 1])
  })
})

describe('lanes', () => {
  /** A main aisle along x, a narrow one that leaves it to −z, and places beside both. */
  const main = way([-20, 0], [20, 0], 1.6)
  const side = way([0, -20], [0, 0], 1.1)
  const people: Way = { from: [-10, -8], to: [10, -8], widthM: 1, for: 'people' }
  const lanes = new Lanes(
    [main, side],
    [people],
    [
      [-12, 1.8],
      [12, 1.8],
      [0.9, -14],
      [-5, 0.3],
      [0, -4],
    ],
    [0],
  )
  const [bay, farBay, beside, inLane] = [0, 1, 2, 3]

  it('keep right where a way has room for two', () => {
    const there = lanes.route(bay, farBay)!
    const back = lanes.route(farBay, bay)!
    expect(there.curve.z).toContain(0.4)
    expect(back.curve.z).toContain(-0.4)
    expect(lanes.network.stretches.map(({ offsetM }) => offsetM)).toEqual([0.4, 0.4, 0])
  })

  it('lead into bays nose first, beside the lane where others pass, else into it', () => {
    expect(lanes.dock(bay)).toMatchObject({ x: -12, z: 1.7, ux: -0, uz: 1 })
    expect(lanes.dock(beside)!.x).toBeCloseTo(0.9)
    expect(lanes.dock(inLane)).toMatchObject({ x: -5, z: 0.4 })
    expect(lanes.dock(beside)!.claims).toHaveLength(1)
    expect(lanes.dock(inLane)!.claims.length).toBeGreaterThan(1)
  })

  it('are slower on turns, in docks and where people cross, and nobody stands there', () => {
    const route = lanes.route(bay, beside)!
    expect(route.freeM).toBeGreaterThan(route.lengthM + 2)
    const crossing = route.steps.find(({ fromM, toM }) => {
      const [a, b] = [poseOn(route.curve, fromM), poseOn(route.curve, toM)]
      return a.z > -8 && b.z < -8 && a.x === 0
    })!
    expect(crossing.rests).toBe(false)
    expect(crossing.toM - crossing.fromM).toBeCloseTo(1.2)
    for (const metres of [0, 1.3, 7, 14.2, route.lengthM])
      expect(metresOf(route, freeMetres(route, metres))).toBeCloseTo(metres)
  })

  it('never turn sharply', () => {
    for (const [from, to] of [
      [bay, farBay],
      [bay, beside],
      [beside, inLane],
      [inLane, farBay],
      [farBay, inLane],
    ]) {
      const { curve, lengthM } = lanes.route(from!, to!)!
      for (let metres = 0.1; metres < lengthM; metres += 0.1) {
        const [a, b] = [poseOn(curve, metres - 0.1), poseOn(curve, metres)]
        expect(a.ux * b.ux + a.uz * b.uz).toBeGreaterThan(Math.cos(0.32))
      }
    }
  })

  it('are the same in every bay', () => {
    const places: [number, number][] = [
      [-12, 1.8],
      [12, 1.8],
    ]
    const bays = new Lanes(
      [main],
      [],
      places,
      [],
      [
        [0, 0],
        [60, 5],
      ],
    )
    expect(bays.route(2, 3)).toBe(bays.route(0, 1))
    expect(bays.at(3)[0] - bays.at(1)[0]).toBe(60)
    expect(bays.route(0, 3)).toBeNull()
  })
})
