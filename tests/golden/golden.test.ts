import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { replicate } from '../../src/experiment/replication.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import { Simulation } from '../../src/sim/simulation.ts'
import { TraceHash } from '../../src/trace/trace-hash.ts'

/** One file per scene and scenario: the digest of a day's trace and its KPIs. A change of either is explained in its commit.
 * `npm run golden` writes them anew. */
const HOURS = 6
const isWriting = process.env.FACTORY_GOLDEN === 'write'
const files = readdirSync('scenes').filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))

describe.each(files)('golden %s', (file) => {
  const { scene } = loadScene(readFileSync(`scenes/${file}`, 'utf8'))

  it.each(scene!.scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
    const seed = scene!.seed ?? 1
    const simulation = new Simulation(scene!, scenario, {}, seed)
    const hash = new TraceHash()
    simulation.record(hash)
    simulation.runUntil(HOURS * 3600)
    const { kpis } = replicate(scene!, { scenario: id, overrides: {}, hours: HOURS - 2, warmupHours: 2, seed })
    const text = `${JSON.stringify({ scene: scene!.id, scenario: id, seed, hours: HOURS, traceHash: hash.digest(), kpis }, null, 2)}\n`
    const golden = `tests/golden/${scene!.id}-${id}.json`
    if (isWriting) writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })
})

it('moved controls are part of the trace, and the same commands give the same trace', () => {
  const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
  const run = (steps: number) => {
    const simulation = new Simulation(scene!, scene!.scenarios[0]!, {}, 3)
    const hash = new TraceHash()
    simulation.record(hash)
    for (let i = 1; i <= steps; i++) simulation.runUntil((3600 * i) / steps)
    simulation.move('automation', 88)
    simulation.runUntil(5400)
    simulation.move('staffing.operator', 5)
    simulation.runUntil(7200)
    return hash.digest()
  }
  expect(run(1)).toBe(run(37))
  const plain = new Simulation(scene!, scene!.scenarios[0]!, {}, 3)
  const hash = new TraceHash()
  plain.record(hash)
  plain.runUntil(7200)
  expect(hash.digest()).not.toBe(run(1))
})
