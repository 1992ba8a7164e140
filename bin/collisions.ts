import { readFileSync } from 'node:fs'
import { loadScene } from '../src/model/load-scene.ts'
import { ALLOWED } from './collide/allowed.ts'
import { cellsOf, contactsOf } from './collide/contacts.ts'

/** node bin/run.mjs bin/collisions.ts [SCENE] [PROCESS …]: what is in what while the arms of a scene's machines work, deepest first. */
const [name = 'hangzhou', ...processes] = process.argv.slice(2)
const SHOWN = 12
const { scene } = loadScene(readFileSync(`scenes/${name}.json`, 'utf8'))
if (!scene) throw new Error(`scenes/${name}.json is not a good scene`)
for (const cell of cellsOf(scene)) {
  if (processes.length > 0 && !processes.includes(cell.spec.process)) continue
  const { found, moments, excused, box } = contactsOf(cell, ALLOWED)
  const [x, y, z] = [0, 1, 2].map((k) => `${box[k]!.toFixed(2)} to ${box[3 + k]!.toFixed(2)}`)
  console.log(`${cell.title}: ${moments} moments; what moves reaches x ${x}, y ${y}, z ${z} m`)
  for (const { a, b, depthM, at, halfM, timeS } of found.slice(0, SHOWN)) {
    const size = halfM.map((half) => (2 * half).toFixed(3)).join(' × ')
    const where = at.map((value) => value.toFixed(3)).join(', ')
    console.log(`  ${(depthM * 1000).toFixed(1)} mm: ${a} in ${b} (${size} m) at ${where}, ${timeS.toFixed(1)} s`)
  }
  for (const [{ why }, times] of excused) console.log(`  meant, ${times} times: ${why}`)
}
