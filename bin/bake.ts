import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadScene } from '../src/model/load-scene.ts'
import type { MethodName } from '../src/model/scene-schema.ts'
import { MachineStock, specOf } from '../src/view/machines/stock.ts'
import type { OcclusionIndex } from '../src/view/occlusion/occlusion-file.ts'
import { bakeOcclusion } from './bake-occlusion.ts'

/** npm run bake: the occlusion of every machine that a scene in scenes/ asks for, into assets/. */
const index: OcclusionIndex = {}
const bytes: Uint8Array[] = []
let from = 0
const stock = new MachineStock((name, model) => {
  const shades = bakeOcclusion(model)
  index[name] = { from, vertices: shades.map((shade) => shade.length) }
  bytes.push(...shades)
  from += shades.reduce((sum, shade) => sum + shade.length, 0)
  process.stderr.write(`${name}: ${shades.reduce((sum, shade) => sum + shade.length, 0)} vertices\n`)
})
for (const file of readdirSync('scenes').filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))) {
  const { scene } = loadScene(readFileSync(`scenes/${file}`, 'utf8'))
  if (!scene) throw new Error(`scenes/${file} is not a good scene`)
  for (const station of scene.lines.flatMap((line) => line.stations))
    for (const name of ['automated', 'conventional'] as MethodName[]) {
      const method = station.methods[name]
      if (method) stock.take(specOf(station.process, name, method), 1)
    }
  for (const bench of scene.rework ?? [])
    stock.take(specOf('rework', 'conventional', { servers: bench.servers, footprintM: bench.footprintM }), 1)
}
mkdirSync('assets', { recursive: true })
writeFileSync('assets/occlusion.bin', Buffer.concat(bytes))
writeFileSync('assets/occlusion.json', `${JSON.stringify(index)}\n`)
console.log(`${Object.keys(index).length} models, ${(from / 1e6).toFixed(2)} MB`)
