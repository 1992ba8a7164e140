import { Engine } from '../src/sim/engine.ts'
import { buildLine } from '../src/verify/build-line.ts'
const line = (k: number) => buildLine({ source: { type: 'saturated' }, stations: Array.from({ length: k }, (_, i) => ({ id: `S${i}`, servers: 1, buffer: 4, service: { dist: 'exponential' as const, mean: 1 }, failure: { clock: 'calendar' as const, ttf: { dist: 'exponential' as const, mean: 100 }, ttr: { dist: 'exponential' as const, mean: 10 } } })) })
for (const k of [5, 50]) for (let r = 0; r < 5; r++) {
  const n = k === 5 ? 2e6 : 2e5
  const e = new Engine(line(k), r + 1)
  const t = performance.now()
  e.runUntilDepartures(n)
  const s = (performance.now() - t) / 1000
  console.log(k, (n / s).toFixed(0), (n / s / (k === 5 ? 4.4e6 : 262250)).toFixed(3), 'thr', (n / e.now).toFixed(5), 'soj', (e.sojournS / n).toFixed(3), (e.events / s / 1e6).toFixed(1))
}
