import jstat from 'jstat'

/** A mean with its confidence interval. With one value, or none, the interval is not known: low and high are null. */
export interface Interval {
  mean: number | null
  low: number | null
  high: number | null
  n: number
}

/** Mean ± t(1 − (1 − level)/2; n − 1) · s / √n, Student's interval for independent values of one distribution. Values that
 * are null are left out. */
export function intervalOf(values: readonly (number | null)[], level = 0.95): Interval {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  const n = known.length
  if (n === 0) return { mean: null, low: null, high: null, n }
  const mean = known.reduce((a, b) => a + b, 0) / n
  if (n === 1) return { mean, low: null, high: null, n }
  const half = halfWidth(known, mean, level)
  return { mean, low: mean - half, high: mean + half, n }
}

function halfWidth(values: number[], mean: number, level: number): number {
  const n = values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return jstat.jStat.studentt.inv(1 - (1 - level) / 2, n - 1) * Math.sqrt(variance / n)
}

/** Interval of the mean difference b − a over replications that shared their luck. */
export function pairedDifference(a: readonly (number | null)[], b: readonly (number | null)[], level = 0.95): Interval {
  return intervalOf(
    a.map((value, i) => {
      const other = b[i] ?? null
      return value === null || other === null ? null : other - value
    }),
    level,
  )
}
