import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import type { MethodName } from '../../src/model/scene-schema.ts'
import { farSolid } from '../../src/view/far/far-solid.ts'
import type { Model } from '../../src/view/kit/index.ts'
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
      expect(count, station.id).toBeLessThanOrEqual(440)
      expect(count, station.id).toBeGreaterThan(20)
      expect(count / triangles(model), station.id).toBeLessThan(0.35)
      const xs = solid.positions.filter((_, i) => i % 3 === 0)
      const ys = solid.positions.filter((_, i) => i % 3 === 1)
      const lengthM = Math.max(...xs) - Math.min(...xs)
      expect(lengthM, station.id).toBeGreaterThan(method.footprintM.length * 0.75)
      expect(lengthM, station.id).toBeLessThan(method.footprintM.length + 0.6)
      expect(Math.min(...ys), station.id).toBeGreaterThan(-0.2)
      expect(solid.normals.every((n) => n === 0 || Math.abs(n) === 1)).toBe(true)
    }
})
