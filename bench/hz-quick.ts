import { readFileSync } from 'node:fs'
import { loadScene } from '../src/model/load-scene.ts'
import { Simulation } from '../src/sim/simulation.ts'
import { LineStatistics } from '../src/verify/line-statistics.ts'
const { scene, faults } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
if (!scene) { console.log(faults); process.exit(2) }
for (const s of scene.scenarios) {
  const t = performance.now()
  const sim = new Simulation(scene, s, {}, 1)
  const t1 = performance.now()
  for (let h = 0; h <= 32; h += 8) { sim.runUntil(h * 3600); console.log(s.id, h, 'h departed', sim.engine.departed, 'scrapped', sim.engine.scrapped, 'in line', sim.engine.units.inLine, 'events', sim.engine.events) }
  const t2 = performance.now()
  const d0 = sim.engine.departed
  sim.runUntil(32 * 3600 + 24 * 3600)
  console.log('throughput/h', (sim.engine.departed - d0) / 24, 'build ms', (t1 - t).toFixed(0), '24h ms', (performance.now() - t2).toFixed(0))
  for (const c of sim.engine.crewList) console.log(' crew', c.id, scene.crews[c.id]!.id, 'present', c.present, 'free', c.free, 'pending', c.pending.length)
}
