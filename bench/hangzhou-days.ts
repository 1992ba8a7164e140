import { readFileSync } from 'node:fs'
import { replicate } from '../src/experiment/replication.ts'
import type { Scene } from '../src/model/scene-schema.ts'

/** Ten days of Hangzhou in this thread, to be profiled: node --cpu-prof bin/run.mjs bench/hangzhou-days.ts */
const scene = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8')) as Scene
const from = process.hrtime.bigint()
for (let seed = 1; seed <= 10; seed++)
  replicate(scene, { scenario: 'future', overrides: {}, hours: 24, warmupHours: 0, seed })
console.log(`${(240 / (Number(process.hrtime.bigint() - from) / 1e9)).toFixed(0)} simulated hours/s`)
