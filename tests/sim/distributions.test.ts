import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../src/model/distribution.ts'
import { Sampler } from '../../src/sim/sampler.ts'

interface Known {
  spec: Distribution
  mean: number
  variance: number
  skewness?: number
  quantiles?: Record<string, number>
}
const known: Known[] = JSON.parse(readFileSync('tests/oracles/cases.json', 'utf8')).distributions
const DRAWS = 400_000
/** Standard errors that a correct sampler exceeds about seven times in a million. */
const Z = 4.5

describe('samplers have the moments and quantiles of their distributions', () => {
  it('are many', () => expect(known.length).toBeGreaterThanOrEqual(10))

  for (const { spec, mean, variance, skewness, quantiles = {} } of known) {
    it(JSON.stringify(spec), () => {
      const sampler = new Sampler(spec, 11, `distribution ${JSON.stringify(spec)}`)
      const values = Float64Array.from({ length: DRAWS }, () => sampler.draw())
      const measured = values.reduce((sum, x) => sum + x, 0) / DRAWS
      expect(Math.abs(measured - mean)).toBeLessThanOrEqual(Z * Math.sqrt(variance / DRAWS) + 1e-12)

      // The error of the variance comes from the sample's own fourth moment, that of the skewness is looked at where it is small.
      const central = (power: number) => values.reduce((sum, x) => sum + (x - measured) ** power, 0) / DRAWS
      const second = central(2)
      const error = Math.sqrt(Math.max(0, central(4) - second * second) / DRAWS)
      // Heavy tails hide part of the fourth moment: twice the error there.
      const tail = (skewness ?? 0) > 5 ? 2 : 1
      expect(Math.abs(second - variance)).toBeLessThanOrEqual(tail * Z * error + 1e-12)
      if (skewness !== undefined && skewness < 5) {
        const third = central(3) / second ** 1.5
        expect(Math.abs(third - skewness)).toBeLessThan(0.03 + 0.05 * Math.abs(skewness))
      }

      // Share of draws at or below a quantile q is binomial with mean q.
      for (const [share, quantile] of Object.entries(quantiles)) {
        const q = Number(share)
        const below = values.reduce((count, x) => count + (x <= quantile ? 1 : 0), 0) / DRAWS
        expect(Math.abs(below - q), `quantile ${share}`).toBeLessThanOrEqual(Z * Math.sqrt((q * (1 - q)) / DRAWS))
      }
    })
  }
})
