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
import { factoryData } from '../src/twin/factory-data.ts'
import { Ledger } from '../src/twin/ledger.ts'
import { KpiContext } from '../src/twin/kpi-context.ts'
import { KPIS, stationKpis } from '../src/twin/kpis.ts'
import { WindowTotals } from '../src/twin/totals.ts'
for (const s of scene.scenarios) {
  const sim = new Simulation(scene, s, {}, 1)
  const data = factoryData(scene, sim.compiled.plan.roster)
  const ledger = new Ledger(data)
  sim.record(ledger)
  sim.runUntil(8 * 3600)
  ledger.settle(8 * 3600)
  const base = ledger.totals.slice()
  const t = performance.now()
  sim.runUntil(32 * 3600)
  console.log('with ledger ms', performance.now() - t)
  ledger.settle(32 * 3600)
  const w = new WindowTotals(ledger.layout).setDifference(ledger.totals, base)
  const c = new KpiContext(w, sim.settings, data)
  for (const k of KPIS) console.log(k.id.padEnd(28), k.value(c))
  data.roster.stations.forEach((st, i) => { const k = stationKpis(c, i); console.log(st.id, Object.entries(k).filter(([, v]) => (v as number) > 0.0005).map(([n, v]) => n + ' ' + (v as number).toFixed(3)).join(' ')) })
  data.roster.crews.forEach((cr, i) => console.log(cr.id, 'busy', (w.of(w.layout.busyS, i) / w.of(w.layout.presentS, i)).toFixed(3), 'walk', (w.of(w.layout.walkingS, i) / w.of(w.layout.presentS, i)).toFixed(3)))
}
