import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { MachineStock, modelName, specOf } from '../../src/view/machines/stock.ts'
import { applyOcclusion, fits, shadedSolids } from '../../src/view/occlusion/occlusion-file.ts'

const index = JSON.parse(readFileSync('assets/occlusion.json', 'utf8'))
const bytes = new Uint8Array(readFileSync('assets/occlusion.bin'))
const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))

describe('baked occlusion', () => {
  it('fits the geometry that the page makes, for every machine of Hangzhou (else: npm run bake)', () => {
    const stale: string[] = []
    let looked = 0
    const stock = new MachineStock((name, model) => {
      looked++
      if (!index[name] || !fits(index[name].vertices, shadedSolids(model))) stale.push(name)
    })
    for (const station of scene!.lines.flatMap((line) => line.stations))
      for (const [name, method] of Object.entries(station.methods))
        stock.take(specOf(station.process, name as 'automated', method), 1)
    expect(looked).toBeGreaterThan(50)
    expect(stale).toEqual([])
  })

  it('is laid on the vertices, and not on other geometry', () => {
    const station = scene!.lines[0]!.stations[4]!
    const spec = specOf(station.process, 'automated', station.methods.automated!)
    const model = new MachineStock().take(spec, 1)
    expect(applyOcclusion(modelName(spec), model, index, bytes)).toBe(true)
    const { pbr } = shadedSolids(model)[0]!
    const shades = pbr.filter((_, i) => i % 4 === 3)
    expect(Math.min(...shades)).toBeLessThan(140)
    expect(Math.max(...shades)).toBe(255)
    const other = new MachineStock().take({ ...spec, lengthM: spec.lengthM * 2 }, 1)
    expect(
      applyOcclusion(
        modelName(spec),
        { ...other, parts: other.parts.slice(0, 1) },
        { [modelName(spec)]: { from: 0, vertices: [3] } },
        bytes,
      ),
    ).toBe(false)
  })
})
