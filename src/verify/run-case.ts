import { Engine } from '../sim/engine.ts'
import { standstill, tellWait } from '../sim/standstill.ts'
import { buildLine, ModelFault } from './build-line.ts'
import type { Expectation, OracleCase } from './case-file.ts'
import { LineStatistics, mean, variance } from './line-statistics.ts'

export interface MetricResult {
  metric: string
  expected: number | number[]
  /** Mean over the replications; for a list the values of the (first) replication. */
  measured: number | number[]
  /** Half-width of a 95 % interval over the replications (normal quantile); 0 for lists and single runs. */
  halfWidth: number
  tolerance: number
  passed: boolean
}

export interface CaseResult {
  id: string
  /** Metrics that this engine does not measure. */
  unsupported: string[]
  metrics: MetricResult[]
}

/** Runs a case as its `run` says and compares every metric with its exact value. Throws ModelFault for a model that
 * cannot be built. `seed` is that of the first replication. */
export function runCase(oracle: OracleCase, seed = 1, onReplication?: (done: number) => void): CaseResult {
  const engine = new Engine(buildLine(oracle.model), seed)
  const { replications, warmup } = oracle.run
  const target = departuresOf(oracle)
  const samples = new Map<string, (number | number[])[]>(oracle.expect.map((e) => [e.metric, []]))
  const unsupported = new Set<string>()
  for (let r = 0; r < replications; r++) {
    if (r > 0) engine.reset(seed + r)
    const statistics = new LineStatistics(engine.plan.roster, warmup)
    engine.record(statistics)
    engine.runUntilDepartures(target)
    engine.record(null)
    if (engine.departed + engine.scrapped < target) reportStandstill(engine)
    statistics.close(engine.now)
    for (const [metric, values] of samples) {
      const value = statistics.metric(metric)
      if (value === undefined) unsupported.add(metric)
      else values.push(value)
    }
    onReplication?.(r + 1)
  }
  return {
    id: oracle.id,
    unsupported: [...unsupported],
    metrics: oracle.expect.filter((e) => !unsupported.has(e.metric)).map((e) => compare(e, samples.get(e.metric)!)),
  }
}

function reportStandstill(engine: Engine): void {
  const told = standstill(engine).map(tellWait)
  if (told.length > 0)
    throw new ModelFault(`the line stands still for ever since ${Number(engine.now.toFixed(3))}: ${told.join('; ')}`)
}

/** How many parts leave before a replication ends: the warm-up and what the run asks for, or all of a batch. */
function departuresOf(oracle: OracleCase): number {
  const { run, model } = oracle
  if (run.departures !== undefined) return run.warmup + run.departures
  if (model.stop) return model.stop.departures
  if (model.source.type === 'batch') return model.source.count
  if (model.source.type === 'trace') return model.source.times.length
  const list = oracle.expect.find((e) => Array.isArray(e.value))
  return list ? (list.value as number[]).length : Infinity
}

function compare(expectation: Expectation, samples: (number | number[])[]): MetricResult {
  const { metric, value, tolerance, tolerance_is } = expectation
  const within = (measured: number, exact: number) =>
    Math.abs(measured - exact) <=
    (tolerance_is === 'relative' ? tolerance * Math.max(Math.abs(exact), 1e-300) : tolerance)
  if (Array.isArray(value)) {
    const measured = (samples[0] ?? []) as number[]
    const passed = measured.length === value.length && value.every((exact, i) => within(measured[i]!, exact))
    return { metric, expected: value, measured, halfWidth: 0, tolerance, passed }
  }
  const numbers = samples as number[]
  const measured = metric.endsWith('span.var') ? variance(numbers) : mean(numbers)
  const halfWidth = numbers.length > 1 ? 1.96 * Math.sqrt(variance(numbers) / numbers.length) : 0
  return { metric, expected: value, measured, halfWidth, tolerance, passed: within(measured, value) }
}
