import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import type { MethodName } from '../../src/model/scene-schema.ts'
import { HORIZON, NEAR } from '../../src/view/far/bay-levels.ts'
import { farSolid } from '../../src/view/far/far-solid.ts'
import { levelSolids, MACHINE_DETAIL } from '../../src/view/far/level-solids.ts'
import type { Model, Solid } from '../../src/view/kit/index.ts'
import { MachineStock, specOf } from '../../src/view/machines/stock.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
const stock = new MachineStock()

const triangles = (model: Model) => model.parts.reduce((sum, part) => sum + (part.opaque?.indices.length ?? 0) / 3, 0)

it('is the machine in few blocks that fill the room it takes', () => {
  for (const station of scene!.lines[0]!.stations)
    for (const [name, method] of Object.entries(station.methods)) {
      const model = stock.take(specOf(station.process, name as MethodName, method), 1)
      const solid = farSolid(model, 44)
      const count = solid.indices.length / 3
      expect(count, station.id).toBeLessThanOrEqual(440 + 2 * model.sockets.screens.length)
      expect(count, station.id).toBeGreaterThan(20)
      expect(count / triangles(model), station.id).toBeLessThan(0.35)
      const xs = solid.positions.filter((_, i) => i % 3 === 0)
      const ys = solid.positions.filter((_, i) => i % 3 === 1)
      const lengthM = Math.max(...xs) - Math.min(...xs)
      expect(lengthM, station.id).toBeGreaterThan(method.footprintM.length * 0.75)
      expect(lengthM, station.id).toBeLessThan(method.footprintM.length + 0.6)
      expect(Math.min(...ys), station.id).toBeGreaterThan(-0.2)
    }
})

it('is the machine in its own shape for the next bay, within its budget', () => {
  for (const station of scene!.lines[0]!.stations)
    for (const method of station.methods.automated ? [station.methods.automated] : []) {
      const model = stock.take(specOf(station.process, 'automated', method), 1)
      const [near, far, horizon] = levelSolids(model, MACHINE_DETAIL)
      const count = (solid: Solid) => solid.indices.length / 3
      expect(count(near), station.id).toBeLessThanOrEqual(MACHINE_DETAIL[NEAR])
      expect(count(near), station.id).toBeGreaterThan(300)
      expect(count(far), station.id).toBeLessThan(count(near))
      expect(count(horizon), station.id).toBeLessThanOrEqual(MACHINE_DETAIL[HORIZON] * 10 + 20)
      // It takes the same room as the machine itself, and every face looks somewhere.
      const whole = roomOf(model.parts[0]!.opaque!)
      const mine = roomOf(near)
      for (const axis of [0, 1, 2]) {
        const lessM = Math.max(0.25, 0.04 * (whole.max[axis]! - whole.min[axis]!))
        expect(mine.min[axis]!, station.id).toBeLessThan(whole.min[axis]! + lessM)
        expect(mine.max[axis]!, station.id).toBeGreaterThan(whole.max[axis]! - lessM)
      }
      for (let i = 0; i < near.normals.length; i += 3)
        expect(Math.hypot(near.normals[i]!, near.normals[i + 1]!, near.normals[i + 2]!)).toBeGreaterThan(0.9)
    }
})

/** The box around a solid. */
function roomOf({ positions }: Solid) {
  const of = (axis: number) => Array.from(positions).filter((_, i) => i % 3 === axis)
  return {
    min: [0, 1, 2].map((axis) => Math.min(...of(axis))),
    max: [0, 1, 2].map((axis) => Math.max(...of(axis))),
  }
}
