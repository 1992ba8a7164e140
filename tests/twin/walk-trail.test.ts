import { describe, expect, it } from 'vitest'
import { Walkways } from '../../src/model/walkways.ts'
import { Movers } from '../../src/twin/floor/movers.ts'
import { TRAIL_S, WalkTrail } from '../../src/twin/floor/walk-trail.ts'

/** An L of two ways, a place at each end: 8 m along x, then 6 m along z. */
const ways = new Walkways(
  [
    { from: [-4, -3], to: [4, -3] },
    { from: [4, -3], to: [4, 3] },
  ],
  [
    [-4, -3],
    [4, 3],
  ],
)
const setUp = () => {
  const movers = new Movers(ways, Int32Array.of(0))
  movers.present[0] = 1
  const trail = new WalkTrail(ways, [20, 10], 1)
  return { movers, trail }
}

describe('where people walked', () => {
  it('counts every metre once, however often it is asked', () => {
    const { movers, trail } = setUp()
    movers.go(0, 0, 1, 14)
    for (let t = 0.3; t < 20; t += 0.7) trail.settle(t, movers)
    expect(trail.read().metres).toBeCloseTo(14, 4)
    movers.go(100, 0, 0, 114)
    trail.settle(200, movers)
    const { metres, mostPasses } = trail.read()
    expect(metres).toBeCloseTo(28, 4)
    expect(mostPasses).toBeGreaterThan(1.5)
    expect(mostPasses).toBeLessThan(4.1)
  })

  it('lies on the ways that were walked and nowhere else', () => {
    const { movers, trail } = setUp()
    movers.go(0, 0, 1, 14)
    trail.settle(7, movers) // half the time, half the way: 7 m along x
    trail.read()
    trail.passes.forEach((passes, i) => {
      const x = ((i % trail.columns) + 0.5 - trail.columns / 2) * trail.cellM
      const z = (Math.floor(i / trail.columns) + 0.5 - trail.rows / 2) * trail.cellM
      const isOnWay = Math.abs(z + 3) <= trail.cellM / 2 + 1e-9 && x > -4 - trail.cellM && x < 3 + trail.cellM
      if (passes > 0) expect(isOnWay, `${x}, ${z}`).toBe(true)
    })
  })

  it('keeps a way that was left half-way', () => {
    const { movers, trail } = setUp()
    movers.go(0, 0, 1, 14)
    trail.follow(5, movers, 0)
    movers.go(5, 0, 0, 5 + 3 + 8)
    trail.settle(60, movers)
    // One who turns round first goes on to the next node: 8 m there, 8 m back.
    expect(trail.read().metres).toBeCloseTo(16, 4)
  })

  it('forgets after half an hour, slot by slot', () => {
    const { movers, trail } = setUp()
    movers.go(0, 0, 1, 14)
    trail.settle(20, movers)
    trail.settle(TRAIL_S - 1, movers)
    expect(trail.read().metres).toBeCloseTo(14, 4)
    trail.settle(TRAIL_S + 1, movers)
    expect(trail.read().metres).toBe(0)
    movers.go(TRAIL_S + 50, 0, 0, TRAIL_S + 64)
    trail.settle(50 * TRAIL_S, movers) // long out of sight
    expect(trail.read().metres).toBe(0)
  })
})
