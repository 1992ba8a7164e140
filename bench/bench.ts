import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { runExperiment } from '../src/experiment/experiment.ts'
import { createPool } from '../src/experiment/pool.ts'
import { replicate } from '../src/experiment/replication.ts'
import type { Scene } from '../src/model/scene-schema.ts'
import { Simulation } from '../src/sim/simulation.ts'
import { TraceRecorder } from '../src/trace/columns.ts'
import { type Listener, type Timed, timeLine } from './bench-line.ts'
import { buildCLoop, type CLoop } from './c-loop.ts'

/** npm run bench [-- --json] [--rounds 5] [--quick]: the engine against a bare C loop of the same line, in turns in one run, so
 * that a noisy machine hits both alike; then Hangzhou. Ratios are of medians. */
const has = (flag: string) => process.argv.includes(flag)
const asJson = has('--json')
const quick = has('--quick')
const roundsAt = process.argv.indexOf('--rounds')
const rounds = roundsAt > 0 ? Number(process.argv[roundsAt + 1]) : quick ? 1 : 7
const HANGZHOU = 'scenes/hangzhou.json'

if (has('--memory')) {
  process.stdout.write(JSON.stringify(memory()))
  process.exit(0)
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!
const tell = (line: string) => !asJson && console.log(line)
const cLoop = buildCLoop()
if (!cLoop) tell('no C compiler here: ratios are left out')

interface Row {
  partsPerS: number
  eventsPerS: number
  ratioToC: number | null
}

const report: Record<string, Row | number> = {}
for (const [stations, parts] of [
  [5, quick ? 100_000 : 1_000_000],
  [50, quick ? 10_000 : 100_000],
] as const) {
  const kinds: Listener[] = ['nothing', 'ledger', 'trace']
  const runs: Record<Listener, Timed[]> = { nothing: [], ledger: [], trace: [] }
  const c: CLoop[] = []
  for (const kind of kinds) timeLine(stations, parts / 5, 99, kind) // compiled before it is timed
  for (let round = 0; round < rounds; round++) {
    if (cLoop) c.push(cLoop(stations, parts, round + 1))
    for (const kind of kinds) runs[kind].push(timeLine(stations, kind === 'trace' ? parts / 5 : parts, round + 1, kind))
  }
  const ofC = cLoop ? median(c.map((run) => run.partsPerS)) : null
  tell(`\n${stations} stations, ${rounds} rounds of ${parts} parts; medians`)
  if (ofC) tell(`  C loop            ${mega(ofC)} parts/s  ${mega(median(c.map((run) => run.eventsPerS)))} events/s`)
  for (const kind of kinds) {
    const partsPerS = median(runs[kind].map((run) => run.partsPerS))
    const row: Row = {
      partsPerS: Math.round(partsPerS),
      eventsPerS: Math.round(median(runs[kind].map((run) => run.eventsPerS))),
      ratioToC: ofC && Number((partsPerS / ofC).toFixed(3)),
    }
    const suffix = { nothing: '', ledger: 'Ledger', trace: 'Trace' }[kind]
    report[`engine${stations}${suffix}`] = row
    const label = { nothing: 'engine', ledger: 'engine + ledger', trace: 'engine + trace' }[kind].padEnd(17)
    tell(`  ${label} ${mega(row.partsPerS)} parts/s  ${mega(row.eventsPerS)} events/s  ${row.ratioToC ?? '–'} of C`)
  }
  tell(`  throughput ${(runs.nothing.reduce((sum, run) => sum + run.throughput, 0) / rounds).toFixed(5)}`)
  if (stations === 5) report.traceBytesPerEvent = median(runs.trace.map((run) => run.traceBytesPerEvent))
}

const scene = JSON.parse(readFileSync(HANGZHOU, 'utf8')) as Scene
const hours = quick ? 2 : 24
const spec = { scenario: 'future', overrides: {}, hours, warmupHours: 0, seed: 1 }
const alone: number[] = []
for (let round = 0; round <= Math.min(rounds, 3); round++) {
  const from = process.hrtime.bigint()
  replicate(scene, { ...spec, seed: round + 1 })
  const seconds = Number(process.hrtime.bigint() - from) / 1e9
  if (round > 0) alone.push(hours / seconds)
}
report.hangzhouHoursPerS = Math.round(median(alone))
tell(`\nHangzhou future, with the ledger: ${report.hangzhouHoursPerS} simulated hours/s on one core`)

const pooled: number[] = []
for (let round = 0; round < Math.min(rounds, 3); round++) {
  const from = process.hrtime.bigint()
  const pool = createPool(new URL('./replication-worker.mjs', import.meta.url).pathname, 2)
  await runExperiment({ ...spec, replications: 20 }, pool.runner(scene))
  pooled.push(Number(process.hrtime.bigint() - from) / 1e9)
  await pool.close()
}
report.hangzhou20x24hS = Number(median(pooled).toFixed(2))
tell(`20 × ${hours} h on 2 workers, their start included: ${report.hangzhou20x24hS} s`)

const memoryOf = JSON.parse(
  execFileSync(process.execPath, ['--expose-gc', 'bin/run.mjs', process.argv[1]!, '--memory'], { encoding: 'utf8' }),
)
report.memoryMb = memoryOf.oneDayMb
tell(`heap that one run of 24 h adds: ${memoryOf.oneDayMb} MB; of 96 h: ${memoryOf.fourDaysMb} MB`)

const recorder = new TraceRecorder()
const traced = new Simulation(scene, scene.scenarios.find((scenario) => scenario.id === 'future')!)
traced.record(recorder)
traced.runUntil(hours * 3600)
report.traceBytesPerEvent = recorder.bytes / recorder.length
tell(`trace of ${hours} h: ${recorder.length} events, ${report.traceBytesPerEvent} bytes each`)
if (asJson) console.log(JSON.stringify(report, null, 2))

function mega(perS: number): string {
  return `${(perS / 1e6).toFixed(2)} M`.padStart(8)
}

/** What a replication leaves on the heap and in typed arrays while it is alive, after a collection, MB. */
function memory(): { oneDayMb: number; fourDaysMb: number } {
  const collect = (globalThis as { gc?: () => void }).gc!
  const scene = JSON.parse(readFileSync(HANGZHOU, 'utf8')) as Scene
  const inUse = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return (heapUsed + arrayBuffers) / 1e6
  }
  const added = (hours: number) => {
    const before = inUse()
    const held = replicationAlive(scene, hours)
    const after = inUse()
    held.length = 0
    return Number((after - before).toFixed(2))
  }
  added(1)
  return { oneDayMb: added(24), fourDaysMb: added(96) }
}

function replicationAlive(scene: Scene, hours: number): unknown[] {
  const held: unknown[] = []
  held.push(replicate(scene, { scenario: 'future', overrides: {}, hours, warmupHours: 0, seed: 1 }, held))
  return held
}
