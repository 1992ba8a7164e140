import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../src/model/layout.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import { hallObstacles } from '../../src/motion/hall-obstacles.ts'
import { BODY_RADIUS_M, type Obstacle, Walker } from '../../src/motion/walker.ts'

const box: Obstacle = { x: 0, z: 0, headingRad: 0, halfLengthM: 1, halfWidthM: 0.5 }

describe('a visitor on foot', () => {
  it('walks where they look, and to their right', () => {
    const walker = new Walker([], [20, 20])
    walker.walk(1, 0)
    expect([walker.x, walker.z]).toEqual([expect.closeTo(0), expect.closeTo(-1)])
    walker.turn(Math.PI / 2, 0) // to the left: now towards −x
    walker.walk(2, 0)
    expect([walker.x, walker.z]).toEqual([expect.closeTo(-2), expect.closeTo(-1)])
    walker.walk(0, 1)
    expect([walker.x, walker.z]).toEqual([expect.closeTo(-2), expect.closeTo(-2)])
  })

  it('stops before a machine, however long the step, and slides along it', () => {
    const walker = new Walker([box], [20, 20])
    walker.stand(0, 5)
    walker.walk(50, 0)
    expect(walker.z).toBeCloseTo(0.5 + BODY_RADIUS_M)
    walker.turn(Math.PI / 4, 0)
    walker.walk(1, 0)
    expect(walker.z).toBeCloseTo(0.5 + BODY_RADIUS_M)
    expect(walker.x).toBeLessThan(-0.5)
  })

  it('goes round a machine that is turned', () => {
    const walker = new Walker([{ ...box, headingRad: Math.PI / 2 }], [20, 20])
    walker.stand(5, 0)
    walker.turn(Math.PI / 2, 0)
    walker.walk(50, 0)
    expect(walker.x).toBeCloseTo(0.5 + BODY_RADIUS_M)
  })

  it('stays within the walls', () => {
    const walker = new Walker([], [20, 10])
    walker.walk(100, 100)
    expect([walker.x, walker.z]).toEqual([expect.closeTo(10 - BODY_RADIUS_M), expect.closeTo(-5 + BODY_RADIUS_M)])
  })

  it('who is set down inside a machine stands beside it', () => {
    const walker = new Walker([box], [20, 20])
    walker.stand(0.2, 0.1)
    expect(Math.max(Math.abs(walker.x) - 1, Math.abs(walker.z) - 0.5)).toBeGreaterThanOrEqual(BODY_RADIUS_M - 1e-9)
  })

  it('is never inside a machine of the hall, wherever they go', () => {
    const scene = loadScene(readFileSync('scenes/hangzhou.json', 'utf8')).scene!
    const obstacles = hallObstacles(layoutOf(scene), scene)
    const walker = new Walker(obstacles, scene.hall.sizeM)
    let seed = 1
    const next = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    for (let k = 0; k < 4000; k++) {
      walker.turn((next() - 0.5) * 1.5, 0)
      walker.walk(next() * 1.5, 0)
      const inside = obstacles.some(({ x, z, headingRad, halfLengthM, halfWidthM }) => {
        const [c, s] = [Math.cos(headingRad), Math.sin(headingRad)]
        const [dx, dz] = [walker.x - x, walker.z - z]
        return Math.abs(c * dx - s * dz) < halfLengthM - 1e-6 && Math.abs(s * dx + c * dz) < halfWidthM - 1e-6
      })
      expect(inside, `${walker.x}, ${walker.z}`).toBe(false)
    }
  })

  it('can reach every marked way from every other', () => {
    const scene = loadScene(readFileSync('scenes/hangzhou.json', 'utf8')).scene!
    const obstacles = hallObstacles(layoutOf(scene), scene)
    const cell = 0.2
    const [length, width] = scene.hall.sizeM
    const columns = Math.round(length / cell)
    const rows = Math.round(width / cell)
    const free = new Uint8Array(columns * rows)
    for (let i = 0; i < free.length; i++) {
      const x = ((i % columns) + 0.5) * cell - length / 2
      const z = (Math.floor(i / columns) + 0.5) * cell - width / 2
      const walker = new Walker(obstacles, scene.hall.sizeM)
      walker.stand(x, z)
      free[i] = Math.hypot(walker.x - x, walker.z - z) < cell ? 1 : 0
    }
    const at = (x: number, z: number) =>
      Math.floor((z + width / 2) / cell) * columns + Math.floor((x + length / 2) / cell)
    const middles = scene.hall.ways
      .filter((way) => way.for !== 'vehicles')
      .map((way) => at((way.from[0] + way.to[0]) / 2, (way.from[1] + way.to[1]) / 2))
    const seen = new Uint8Array(free.length)
    const open = [middles[0]!]
    while (open.length > 0) {
      const i = open.pop()!
      if (seen[i] === 1 || free[i] !== 1) continue
      seen[i] = 1
      open.push(i - 1, i + 1, i - columns, i + columns)
    }
    expect(middles.map((i) => seen[i])).toEqual(middles.map(() => 1))
  })
})
