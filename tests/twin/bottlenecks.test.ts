import { describe, expect, it } from 'vitest'
import { benchmarkModel, dataOf } from '../../bench/bench-line.ts'
import { Engine } from '../../src/sim/engine.ts'
import { BottleneckBook } from '../../src/twin/bottleneck-book.ts'
import { Ledger } from '../../src/twin/ledger.ts'
import { TotalsLayout } from '../../src/twin/totals.ts'
import { buildLine } from '../../src/verify/build-line.ts'

const station = (line = 0) => ({
  id: '',
  line,
  automated: [0],
  conventional: [],
  buffer: 0,
  method: 'automated' as const,
})

/** A book that is told by hand which stations are active. */
function book(stations: number, line?: number) {
  const layout = new TotalsLayout(stations, 0)
  const totals = new Float64Array(layout.length)
  const roster = { stations: Array.from({ length: stations }, () => station(line)) }
  const made = new BottleneckBook(roster as never, layout, totals)
  const of = (offset: number) => Array.from(totals.slice(offset, offset + stations))
  return {
    made,
    told: () => ({ momentary: of(layout.momentaryS), sole: of(layout.soleS), shifting: of(layout.shiftingS) }),
  }
}

describe('active periods', () => {
  it('hand the bottleneck over while they overlap, as in the paper', () => {
    const { made, told } = book(2)
    made.set(0, 0, true) // station 0 is active 0 … 10
    made.set(6, 1, true) // station 1 is active 6 … 20
    made.set(10, 0, false)
    made.set(12, 0, true) // and again 12 … 15, within the period of 1: not the bottleneck
    made.set(15, 0, false)
    made.set(20, 1, false)
    made.settle(25)
    expect(told()).toEqual({ momentary: [10, 10], sole: [6, 10], shifting: [4, 4] })
  })

  it('are not broken by a board that follows another at one instant', () => {
    const { made, told } = book(2)
    made.set(0, 0, true)
    made.set(1, 1, true)
    for (const t of [2, 4, 6]) {
      made.set(t, 0, false)
      made.set(t, 0, true)
    }
    made.settle(8)
    expect(told()).toEqual({ momentary: [8, 0], sole: [8, 0], shifting: [0, 0] })
  })

  it('leave no bottleneck while nobody works, and settle as often as one likes', () => {
    const { made, told } = book(1)
    made.set(1, 0, true)
    made.settle(2)
    made.settle(2)
    made.set(3, 0, false)
    made.settle(5)
    made.set(7, 0, true)
    made.settle(8)
    expect(told()).toEqual({ momentary: [3], sole: [3], shifting: [0] })
  })

  it('of rework benches do not count', () => {
    const { made, told } = book(1, -1)
    made.set(0, 0, true)
    made.settle(5)
    expect(told().momentary).toEqual([0])
  })
})

/** Shares of time as the bottleneck of a saturated line of exponential stations with these means. */
function sharesOf(means: number[], failing: boolean) {
  const model = benchmarkModel(means.length)
  model.stations.forEach((one, i) => {
    one.service = { dist: 'exponential', mean: means[i]! }
    if (!failing) delete one.failure
  })
  const engine = new Engine(buildLine(model), 5)
  const ledger = new Ledger(dataOf(engine.plan.roster))
  engine.record(ledger)
  engine.runUntil(50_000)
  ledger.settle(50_000)
  const { layout, totals } = ledger
  const share = (offset: number) => means.map((_, i) => totals[offset + i]! / 50_000)
  return { momentary: share(layout.momentaryS), sole: share(layout.soleS), shifting: share(layout.shiftingS) }
}

describe('bottlenecks of lines', () => {
  it('find the slow station of a line where it is known', () => {
    const { momentary, sole } = sharesOf([0.5, 0.5, 1, 0.5, 0.5], false)
    expect(momentary[2]).toBeGreaterThan(0.9)
    expect(sole[2]).toBeGreaterThan(0.8)
    expect(momentary.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('shift between the equal stations of a balanced line that fails', () => {
    const { momentary, shifting } = sharesOf([1, 1, 1], true)
    for (const share of momentary) expect(share).toBeGreaterThan(0.15)
    for (const share of shifting) expect(share).toBeGreaterThan(0.02)
  })
})
