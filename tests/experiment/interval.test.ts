import { describe, expect, it } from 'vitest'
import { runExperiment } from '../../src/experiment/experiment.ts'
import { intervalOf, pairedDifference } from '../../src/experiment/interval.ts'
import type { ReplicationSpec } from '../../src/experiment/replication.ts'
import { mser5 } from '../../src/experiment/warm-up.ts'

describe('intervals', () => {
  it("are Student's: known values of a textbook sample", () => {
    // n = 5, mean 10, s = √2.5; t(0.975; 4) = 2.776445105
    const { mean, low, high, n } = intervalOf([8, 9, 10, 11, 12])
    expect(n).toBe(5)
    expect(mean).toBe(10)
    expect(high! - 10).toBeCloseTo(2.776445105 * Math.sqrt(2.5 / 5), 6)
    expect(10 - low!).toBeCloseTo(high! - 10, 9)
  })

  it('leave out what is not defined and claim nothing from one value', () => {
    expect(intervalOf([null, 3])).toEqual({ mean: 3, low: null, high: null, n: 1 })
    expect(intervalOf([null])).toEqual({ mean: null, low: null, high: null, n: 0 })
  })

  it('of paired differences forget what the pairs share', () => {
    const { mean, low, high } = pairedDifference([10, 20, 30], [11, 21, 31])
    expect([mean, low, high]).toEqual([1, 1, 1])
  })
})

describe('experiments', () => {
  const fake = (values: number[]) => async (spec: ReplicationSpec) => ({
    kpis: { throughputPerHour: values[(spec.seed - 1) % values.length]! },
    stations: {},
  })
  const spec = { scenario: 's', overrides: {}, hours: 1, warmupHours: 0, seed: 1, replications: 4 }

  it('keep the order of the seeds, whatever order the runs end in', async () => {
    const run = async (one: ReplicationSpec) => {
      await new Promise((done) => setTimeout(done, 20 - 5 * one.seed))
      return { kpis: { throughputPerHour: one.seed }, stations: {} }
    }
    expect((await runExperiment(spec, run)).map((result) => result.kpis.throughputPerHour)).toEqual([1, 2, 3, 4])
  })

  it('go on until the wished precision is reached', async () => {
    const results = await runExperiment({ ...spec, precision: 0.02 }, fake([90, 110, 95, 105, 100, 98]))
    const { mean, high } = intervalOf(results.map((result) => result.kpis.throughputPerHour!))
    expect(results.length).toBeGreaterThan(4)
    expect((high! - mean!) / mean!).toBeLessThanOrEqual(0.02)
  })
})

describe('MSER-5', () => {
  it('drops the start-up and keeps the rest', () => {
    const row = Array.from({ length: 400 }, (_, i) => (i < 60 ? i / 60 : 1) + 0.05 * Math.sin(i * 12.9898))
    const { drop, atBorder } = mser5(row)
    expect(drop).toBeGreaterThanOrEqual(50)
    expect(drop).toBeLessThanOrEqual(80)
    expect(atBorder).toBe(false)
  })

  it('says when the run is too short to tell', () => {
    expect(mser5(Array.from({ length: 200 }, (_, i) => i)).atBorder).toBe(true)
  })
})
