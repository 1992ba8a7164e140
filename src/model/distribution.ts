import * as z from 'zod/mini'
import { countFromOne, notNegative, oneOrMore, optional, positive } from './schema-words.ts'

/** Length of time (or another non-negative quantity) as a random variable. Unit: seconds, unless the field's name says otherwise. */
export const distributionSchema = z.discriminatedUnion('dist', [
  z.strictObject({ dist: z.literal('deterministic'), value: notNegative }),
  z.strictObject({ dist: z.literal('exponential'), mean: positive }),
  z.strictObject({ dist: z.literal('erlang'), k: countFromOne, mean: positive }),
  z.strictObject({ dist: z.literal('gamma'), shape: positive, scale: positive }),
  z.strictObject({ dist: z.literal('lognormal'), mean: positive, cv: notNegative }),
  z.strictObject({ dist: z.literal('weibull'), shape: positive, scale: positive }),
  z.strictObject({ dist: z.literal('uniform'), min: notNegative, max: notNegative }),
  z.strictObject({ dist: z.literal('triangular'), min: notNegative, mode: notNegative, max: notNegative }),
  z.strictObject({ dist: z.literal('normal'), mean: z.number(), sd: notNegative, min: notNegative }),
  z.strictObject({
    dist: z.literal('hyperexponential'),
    p: oneOrMore(notNegative),
    means: oneOrMore(positive),
  }),
  z.strictObject({
    dist: z.literal('empirical'),
    values: oneOrMore(notNegative),
    weights: optional(z.array(notNegative)),
  }),
  z.strictObject({ dist: z.literal('geometric'), p: positive.check(z.maximum(1)) }),
  z.strictObject({ dist: z.literal('trace'), values: oneOrMore(notNegative) }),
])
export type Distribution = z.infer<typeof distributionSchema>

/** What is wrong with the numbers of a distribution beyond what each field alone can say; null when it is sound. */
export function distributionFault(d: Distribution): { path: string; message: string } | null {
  switch (d.dist) {
    case 'uniform':
      return d.max < d.min ? { path: 'max', message: `${d.max} is smaller than min ${d.min}` } : null
    case 'triangular':
      if (d.mode < d.min) return { path: 'mode', message: `${d.mode} is smaller than min ${d.min}` }
      if (d.max < d.mode) return { path: 'max', message: `${d.max} is smaller than mode ${d.mode}` }
      return null
    case 'hyperexponential': {
      if (d.p.length !== d.means.length)
        return { path: 'means', message: `${d.means.length} means stand beside ${d.p.length} probabilities` }
      const sum = d.p.reduce((a, b) => a + b, 0)
      return Math.abs(sum - 1) > 1e-9 ? { path: 'p', message: `probabilities sum to ${round(sum)}, not to 1` } : null
    }
    case 'empirical':
      if (d.weights && d.weights.length !== d.values.length)
        return { path: 'weights', message: `${d.weights.length} weights stand beside ${d.values.length} values` }
      if (d.weights && !(d.weights.reduce((a, b) => a + b, 0) > 0))
        return { path: 'weights', message: 'all weights are zero' }
      return null
    default:
      return null
  }
}

const round = (x: number) => Math.round(x * 1e9) / 1e9

/** Exact mean, in the unit of the distribution (for 'normal' that of the untruncated variable, for 'trace' that of the list). */
export function meanOf(d: Distribution): number {
  switch (d.dist) {
    case 'deterministic':
      return d.value
    case 'exponential':
    case 'erlang':
    case 'lognormal':
    case 'normal':
      return d.mean
    case 'gamma':
      return d.shape * d.scale
    case 'weibull':
      return d.scale * gammaFunction(1 + 1 / d.shape)
    case 'uniform':
      return (d.min + d.max) / 2
    case 'triangular':
      return (d.min + d.mode + d.max) / 3
    case 'hyperexponential':
      return d.p.reduce((sum, p, i) => sum + p * d.means[i]!, 0)
    case 'empirical': {
      const weights = d.weights ?? d.values.map(() => 1)
      const total = weights.reduce((a, b) => a + b, 0)
      return d.values.reduce((sum, v, i) => sum + v * weights[i]!, 0) / total
    }
    case 'geometric':
      return 1 / d.p
    case 'trace':
      return d.values.reduce((a, b) => a + b, 0) / d.values.length
  }
}

/** Γ(x) for x > 0, Lanczos with g = 7, n = 9 (Numerical Recipes 6.1): relative error below 1e-14. */
function gammaFunction(x: number): number {
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gammaFunction(1 - x))
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  const z = x - 1
  let sum = c[0]!
  for (let i = 1; i < 9; i++) sum += c[i]! / (z + i)
  const t = z + 7.5
  return Math.sqrt(2 * Math.PI) * t ** (z + 0.5) * Math.exp(-t) * sum
}
