import { availableParallelism } from 'node:os'
import { type ExperimentSpec, type Runner, runExperiment } from '../experiment/experiment.ts'
import { type Interval, intervalOf } from '../experiment/interval.ts'
import { createPool } from '../experiment/pool.ts'
import type { ReplicationResult } from '../experiment/replication.ts'
import { findWarmup } from '../experiment/warm-up.ts'
import type { Scene } from '../model/scene-schema.ts'
import type { ControlValues } from '../model/settings.ts'
import { textIn } from '../model/text.ts'
import { KPIS, type StationKpis } from '../twin/kpis.ts'
import { InputFault } from './fault.ts'
import { createProgressBar } from './progress-bar.ts'
import { numberOption, overridesFrom, readSceneFile, scenarioNamed } from './scene-file.ts'
import { csv, textTable } from './text-table.ts'

export interface RunOptions {
  scenario?: string
  set: string[]
  hours: string
  warmup: string
  replications: string
  seed?: string
  precision?: string
  of: string
  workers?: string
  json?: boolean
  csv?: boolean
}

export async function runCommand(file: string, options: RunOptions): Promise<number> {
  const scene = readSceneFile(file)
  const spec = specFrom(scene, options)
  const results = await runOnPool(scene, [spec], options)
  const [first] = results
  const kpis = Object.fromEntries(
    KPIS.map((kpi) => [kpi.id, { ...intervalOf(first!.map((result) => result.kpis[kpi.id] ?? null)), unit: kpi.unit }]),
  )
  const stations = meanStations(first!)
  if (options.json) {
    const { scenario, seed, hours, warmupHours } = spec
    console.log(
      JSON.stringify(
        {
          scene: scene.id,
          scenario,
          seed,
          hours,
          warmupHours,
          replications: first!.length,
          standstill: first!.map((result) => result.standstill ?? null),
          kpis,
          stations,
        },
        null,
        2,
      ),
    )
  } else if (options.csv) {
    console.log(
      csv([
        ['kpi', 'mean', 'low', 'high', 'n', 'unit'],
        ...Object.entries(kpis).map(([id, k]) => [id, k.mean, k.low, k.high, k.n, k.unit]),
      ]),
    )
  } else printTables(scene, spec, first!.length, kpis, stations)
  return 0
}

export function specFrom(scene: Scene, options: RunOptions): ExperimentSpec {
  const scenario = scenarioNamed(scene, options.scenario)
  const overrides: ControlValues = overridesFrom(scene, options.set)
  const spec: ExperimentSpec = {
    scenario: scenario.id,
    overrides,
    hours: numberOption('hours', options.hours, { above: true }),
    // 'auto' is found by pilot runs before the experiment (runOnPool)
    warmupHours: options.warmup === 'auto' ? 0 : numberOption('warmup', options.warmup),
    replications: numberOption('replications', options.replications, { least: 1, whole: true }),
    seed: options.seed === undefined ? (scene.seed ?? 1) : numberOption('seed', options.seed, { whole: true }),
  }
  if (options.precision !== undefined) {
    const share = /^([\d.]+)%$/.exec(options.precision)
    spec.precision = share ? Number(share[1]) / 100 : numberOption('precision', options.precision, { above: true })
    spec.precisionOf = options.of
    if (!KPIS.some((kpi) => kpi.id === options.of)) throw new InputFault([`--of ${options.of}: no such KPI`])
  }
  return spec
}

/** Runs experiments one after the other on all cores, with a bar. With `--warmup auto` each spec gets the warm-up that its scenario
 * needs; those that are to be compared share the longest. */
export async function runOnPool(
  scene: Scene,
  specs: ExperimentSpec[],
  { workers, warmup }: Pick<RunOptions, 'workers' | 'warmup'>,
): Promise<ReplicationResult[][]> {
  const count =
    workers === undefined ? availableParallelism() : numberOption('workers', workers, { least: 1, whole: true })
  const pool = createPool(new URL('./replication-worker.mjs', import.meta.url).pathname, count)
  const bar = createProgressBar()
  try {
    const run = pool.runner(scene)
    if (warmup === 'auto') await setWarmup(specs, run)
    const results: ReplicationResult[][] = []
    for (const spec of specs)
      results.push(await runExperiment(spec, run, ({ done, planned }) => bar.show(done, planned)))
    bar.clear()
    warnOfStandstill(specs, results)
    return results
  } finally {
    bar.clear()
    await pool.close()
  }
}

/** A line that stands still for good is told, once for each experiment, with the first replication in which it did. */
function warnOfStandstill(specs: ExperimentSpec[], results: ReplicationResult[][]): void {
  results.forEach((replications, i) => {
    const first = replications.findIndex((result) => result.standstill)
    if (first < 0) return
    const count = replications.filter((result) => result.standstill).length
    console.error(
      `scenario ${specs[i]!.scenario}: the line stands still for good in ${count} of ${replications.length} replications. In replication ${first + 1}:`,
    )
    for (const wait of replications[first]!.standstill!) console.error(`  ${wait}`)
  })
}

async function setWarmup(specs: ExperimentSpec[], run: Runner): Promise<void> {
  const found = await Promise.all(specs.map((spec) => findWarmup(spec, run)))
  const hours = Math.max(...found.map((one) => one.hours))
  for (const spec of specs) spec.warmupHours = hours
  if (found.some((one) => !one.settled))
    console.error(`warm-up: the line does not settle within ${found[0]!.pilotHours} h; ${hours} h are left out`)
}

function meanStations(results: ReplicationResult[]): Record<string, Record<string, number | null>> {
  const ids = Object.keys(results[0]!.stations)
  return Object.fromEntries(
    ids.map((id) => {
      const keys = Object.keys(results[0]!.stations[id]!) as (keyof StationKpis)[]
      return [
        id,
        Object.fromEntries(
          keys.map((key) => [key, intervalOf(results.map((result) => result.stations[id]![key])).mean]),
        ),
      ]
    }),
  )
}

export function shown(value: number | null, unit: string, digits: number): string {
  if (value === null) return '–'
  if (unit === '%') return `${(100 * value).toFixed(digits)} %`
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`
}

function printTables(
  scene: Scene,
  spec: ExperimentSpec,
  n: number,
  kpis: Record<string, Interval & { unit: string }>,
  stations: ReturnType<typeof meanStations>,
): void {
  console.log(
    `${textIn(scene.title, 'en')}, scenario ${spec.scenario}: ${n} × ${spec.hours} h after ${Number(spec.warmupHours.toFixed(2))} h, seed ${spec.seed}\n`,
  )
  const rows = KPIS.map((kpi) => {
    const { mean, low, high } = kpis[kpi.id]!
    const half = mean !== null && high !== null && low !== null ? (high - low) / 2 : null
    return [
      textIn(kpi.title, 'en'),
      shown(mean, kpi.unit, kpi.digits),
      half === null ? '' : `± ${shown(half, kpi.unit, Math.max(2, kpi.digits))}`,
      kpi.id,
    ]
  })
  console.log(textTable(['KPI', 'mean', '95 %', 'id'], rows))
  const percent = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : `${(100 * value).toFixed(1)}`
  console.log('\nStations: share of time in %, boards waiting')
  console.log(
    textTable(
      [
        'station',
        'working',
        'blocked',
        'starved',
        'no operator',
        'consumables',
        'waits repair',
        'repair',
        'queue',
        'done/h',
        'bottleneck',
      ],
      Object.entries(stations).map(([id, s]) => [
        id,
        percent(s.working),
        percent(s.blocked),
        percent(s.starved),
        percent(s.noOperator),
        percent(s.consumables),
        percent(s.waitingRepair),
        percent(s.repair),
        (s.queueMean ?? 0).toFixed(1),
        (s.finishedPerHour ?? 0).toFixed(1),
        percent(s.bottleneckMomentary),
      ]),
    ),
  )
}
