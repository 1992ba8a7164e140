import { describe, expect, it } from 'vitest'
import { runExperiment } from '../../src/experiment/experiment.ts'
import { intervalOf, pairedDifference } from '../../src/experiment/interval.ts'
import type { ReplicationSpec } from '../../src/experiment/replication.ts'
import { findWarmup, mser5 } from '../../src/experiment/warm-up.ts'

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

describe('the warm-up found by pilot runs', () => {
  const spec: ReplicationSpec = { scenario: 's', overrides: {}, hours: 1, warmupHours: 3, seed: 1 }
  /** A line that fills up over the given hours, with noise that differs by seed. */
  const filling = (fillH: number) => async (asked: ReplicationSpec) => {
    const stretches = Math.floor((asked.hours * 3600) / asked.stretchS!)
    const at = (i: number) => (i * asked.stretchS!) / 3600
    const noise = (i: number) => (((i * 7919 + asked.seed * 104729) % 101) / 101 - 0.5) * 2
    const level = (i: number) => Math.min(1, at(i) / fillH)
    const wip = Array.from({ length: stretches }, (_, i) => 100 * level(i) + noise(i))
    return { kpis: {}, stations: {}, stretches: { exits: wip.map(() => 5), wip } }
  }

  it('ends when the line is full, and longer pilots are made when short ones cannot tell', async () => {
    const short = await findWarmup(spec, filling(2))
    expect(short.settled).toBe(true)
    expect(short.pilotHours).toBe(12)
    expect(short.hours).toBeGreaterThan(1.5)
    expect(short.hours).toBeLessThan(3)
    const long = await findWarmup(spec, filling(9))
    expect(long.pilotHours).toBe(24)
    expect(long.hours).toBeGreaterThan(8)
    expect(long.hours).toBeLessThan(11)
  })

  it('says so when a line never settles', async () => {
    const never = await findWarmup(spec, filling(1000))
    expect(never.settled).toBe(false)
    expect(never.hours).toBe(48)
  })
})
