import { readFileSync } from 'node:fs'
import { loadScene } from '../src/model/load-scene.ts'
const r = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
console.log(r.faults ?? 'ok')
