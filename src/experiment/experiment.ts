import { intervalOf } from './interval.ts'
import { type ReplicationResult, type ReplicationSpec, seedOf } from './replication.ts'

/** Makes one replication somewhere: in this thread or in a worker. */
export type Runner = (spec: ReplicationSpec) => Promise<ReplicationResult>

export interface ExperimentSpec extends ReplicationSpec {
  replications: number
  /** Go on until the half-width of `precisionOf` is this share of its mean or less (at most `mostReplications`). */
  precision?: number
  precisionOf?: string
  mostReplications?: number
}

export interface Progress {
  done: number
  /** Replications planned by now. */
  planned: number
}

/** Independent replications of one scenario. Results come in the order of their seeds, whatever order they finished in. */
export async function runExperiment(
  spec: ExperimentSpec,
  run: Runner,
  onProgress: (progress: Progress) => void = () => {},
): Promise<ReplicationResult[]> {
  const { replications, precision, precisionOf = 'throughputPerHour', mostReplications = 200, ...single } = spec
  const results: ReplicationResult[] = []
  let planned = precision ? Math.max(replications, 4) : replications
  let done = 0
  while (results.length < planned) {
    const from = results.length
    const batch = Array.from({ length: planned - from }, (_, i) =>
      run({ ...single, seed: seedOf(spec.seed, from + i) }).then((result) => {
        onProgress({ done: ++done, planned })
        return result
      }),
    )
    results.push(...(await Promise.all(batch)))
    if (precision) planned = nextCount(results, precisionOf, precision, mostReplications)
  }
  return results
}

/** How many replications the wished half-width asks for, judged by those made: n ≥ n₀ (h₀ / h)². */
function nextCount(results: ReplicationResult[], kpi: string, precision: number, most: number): number {
  const { mean, high } = intervalOf(results.map((result) => result.kpis[kpi] ?? null))
  if (mean === null || high === null || mean === 0) return results.length
  const relative = (high - mean) / Math.abs(mean)
  if (relative <= precision) return results.length
  const wished = Math.ceil(results.length * (relative / precision) ** 2)
  return Math.min(most, Math.max(results.length + 2, Math.min(wished, results.length * 2)))
}
