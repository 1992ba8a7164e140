import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exp, log } from '../../src/sim/exact-math.ts'
import { RandomStream } from '../../src/sim/random.ts'
import { Sampler } from '../../src/sim/sampler.ts'

describe('exact math', () => {
  it('agrees with Math within two units in the last place', () => {
    let worst = 0
    for (let i = 0; i < 200_000; i++) {
      const x = Math.exp((i / 200_000 - 0.5) * 1400)
      worst = Math.max(worst, Math.abs(log(x) - Math.log(x)) / Math.max(Math.abs(Math.log(x)), 1e-300))
      const y = (i / 200_000 - 0.5) * 1400
      worst = Math.max(worst, Math.abs(exp(y) - Math.exp(y)) / Math.max(Math.exp(y), 1e-300))
    }
    expect(worst).toBeLessThan(4.5e-16)
  })

  it('holds at the edges', () => {
    expect(log(0)).toBe(-Infinity)
    expect(log(1)).toBe(0)
    expect(log(-1)).toBeNaN()
    expect(log(Infinity)).toBe(Infinity)
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 12)
    expect(exp(0)).toBe(1)
    expect(exp(710)).toBe(Infinity)
    expect(exp(-746)).toBe(0)
    expect(exp(-745)).toBe(Math.exp(-745))
    expect(exp(709.7)).toBeCloseTo(Math.exp(709.7), -300)
  })
})

describe('random streams', () => {
  it('give the same numbers for the same seed and purpose, others for another', () => {
    const a = new RandomStream(1, 'P05 cycle')
    const b = new RandomStream(1, 'P05 cycle')
    const first = Array.from({ length: 5 }, () => a.uint32())
    expect(Array.from({ length: 5 }, () => b.uint32())).toEqual(first)
    expect(Array.from({ length: 5 }, () => new RandomStream(1, 'P06 cycle').uint32())).not.toEqual(first)
    expect(Array.from({ length: 5 }, () => new RandomStream(2, 'P05 cycle').uint32())).not.toEqual(first)
  })

  it('are uniform over layers and values (chi-square over 256 cells, both ends of the word)', () => {
    const stream = new RandomStream(7, 'uniformity')
    const low = new Float64Array(256)
    const high = new Float64Array(256)
    const n = 1 << 20
    for (let i = 0; i < n; i++) {
      const word = stream.uint32()
      low[word & 255]!++
      high[word >>> 24]!++
    }
    for (const cells of [low, high]) {
      const chi = cells.reduce((sum, count) => sum + (count - n / 256) ** 2 / (n / 256), 0)
      expect(chi).toBeGreaterThan(255 - 5 * Math.sqrt(510))
      expect(chi).toBeLessThan(255 + 5 * Math.sqrt(510))
    }
  })
})

const oracles = JSON.parse(readFileSync('src/verify/cases.json', 'utf8')) as {
  distributions: {
    spec: never
    mean: number
    variance: number
    skewness?: number
    quantiles?: Record<string, number>
  }[]
}

describe('distributions', () => {
  for (const { spec, mean, variance, quantiles } of oracles.distributions) {
    it(`${JSON.stringify(spec)} has its moments and quantiles`, () => {
      const sampler = new Sampler(spec, 11, 'oracle')
      const n = 400_000
      const values = Float64Array.from({ length: n }, () => sampler.draw())
      const measured = values.reduce((a, b) => a + b, 0) / n
      expect(Math.abs(measured - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / n) + 1e-12)
      if (variance > 0) {
        const spread = values.reduce((sum, x) => sum + (x - measured) ** 2, 0) / (n - 1)
        const fourth = values.reduce((sum, x) => sum + (x - measured) ** 4, 0) / n
        expect(Math.abs(spread - variance)).toBeLessThanOrEqual(6 * Math.sqrt((fourth - spread ** 2) / n))
      }
      values.sort()
      for (const [level, exact] of Object.entries(quantiles ?? {})) {
        const below = values.findIndex((x) => x > exact) / n
        const p = Number(level)
        expect(Math.abs(below - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n))
      }
    })
  }
})
