import { describe, expect, it } from 'vitest'
import { readCases } from '../../src/cli/verify-command.ts'
import type { Distribution } from '../../src/model/distribution.ts'
import { Engine } from '../../src/sim/engine.ts'
import { buildLine } from '../../src/verify/build-line.ts'
import type { OracleModel } from '../../src/verify/case-file.ts'
import { LineStatistics } from '../../src/verify/line-statistics.ts'
import { runCase } from '../../src/verify/run-case.ts'

/** The laws that hold for any line ("relations" of the case file). Those of single runs are exact. */
function run(model: OracleModel, parts: number, seed = 1) {
  const engine = new Engine(buildLine(model), seed)
  const statistics = new LineStatistics(engine.plan.roster, 0)
  engine.record(statistics)
  engine.runUntilDepartures(parts)
  engine.record(null)
  statistics.close(engine.now)
  return statistics
}

type Station = OracleModel['stations'][number]
const line = (services: Distribution[], buffers: number[], more: (i: number) => Partial<Station> = () => ({})) =>
  ({
    source: { type: 'saturated' },
    stations: services.map((service, i) => ({
      id: `S${i}`,
      servers: 1,
      buffer: i === 0 ? 0 : buffers[i - 1]!,
      service,
      ...more(i),
    })),
  }) as OracleModel
const exponential = (mean: number): Distribution => ({ dist: 'exponential', mean })

describe('laws of lines', () => {
  it('time scale: all times twice as long, every departure at twice the time', () => {
    const scaled = (k: number) =>
      line([exponential(k), { dist: 'uniform', min: k, max: 2 * k }, exponential(0.5 * k)], [2, 1], (i) =>
        i === 1 ? { failure: { clock: 'operation', ttf: exponential(20 * k), ttr: exponential(4 * k) } } : {},
      )
    const once = run(scaled(1), 3000)
    const twice = run(scaled(2), 3000)
    expect(twice.departures).toEqual(once.departures.map((t) => 2 * t))
    expect(twice.metric('station.S1.busy')).toBe(once.metric('station.S1.busy'))
  })

  it('monotone buffers: no part leaves later when a buffer grows', () => {
    const services = [exponential(1), exponential(1.1), exponential(0.9), exponential(1)]
    const base = run(line(services, [1, 2, 1]), 5000).departures
    for (let grown = 0; grown < 3; grown++) {
      const buffers = [1, 2, 1].map((places, i) => places + (i === grown ? 3 : 0))
      const wider = run(line(services, buffers), 5000).departures
      expect(wider.every((t, i) => t <= base[i]! + 1e-9 * t)).toBe(true)
      expect(wider.at(-1)).toBeLessThan(base.at(-1)!)
    }
  })

  it('monotone service: no part leaves earlier when one service time grows', () => {
    const values = Array.from({ length: 500 }, (_, i) => 1 + ((i * 37) % 11) / 10)
    const longer = values.map((value, i) => (i === 40 ? value + 5 : value))
    const of = (times: number[]) =>
      run(line([exponential(1), { dist: 'trace', values: times }, exponential(1.2)], [2, 2]), 500).departures
    const base = of(values)
    const slow = of(longer)
    expect(slow.every((t, i) => t >= base[i]! - 1e-9 * t)).toBe(true)
    expect(slow.some((t, i) => t > base[i]! + 0.1)).toBe(true)
  })

  it('seed independence: a station that no part visits changes no departure', () => {
    const services = [exponential(1), exponential(1.2)]
    const plain = line(services, [2])
    plain.stations[1]!.next = [{ to: 'EXIT', p: 1 }]
    const lonely = structuredClone(plain)
    lonely.stations.push({ id: 'lonely', servers: 2, buffer: 1, service: exponential(3) })
    expect(run(lonely, 2000).departures).toEqual(run(plain, 2000).departures)
  })

  it('reversibility: a line and its mirror image have one throughput', () => {
    const services = [exponential(1), exponential(0.7), exponential(1.1), exponential(0.9)]
    const buffers = [1, 3, 2]
    // Twelve runs each; the difference within 4.5 standard errors of itself.
    const differences = Array.from({ length: 12 }, (_, seed) => {
      const forward = run(line(services, buffers), 20_000, 100 + seed)
      const backward = run(line([...services].reverse(), [...buffers].reverse()), 20_000, 200 + seed)
      return (forward.metric('throughput') as number) - (backward.metric('throughput') as number)
    })
    const mean = differences.reduce((a, b) => a + b, 0) / differences.length
    const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1)
    expect(Math.abs(mean)).toBeLessThan(4.5 * Math.sqrt(variance / differences.length))
    expect(Math.abs(mean)).toBeLessThan(0.005)
  })

  it('large buffers: throughput tends to that of the slowest station, for two equal stations as (b+2)/(b+3)', () => {
    for (const b of [0, 2, 10, 40]) {
      const throughput = run(line([exponential(1), exponential(1)], [b]), 200_000, 3).metric('throughput') as number
      expect(Math.abs(throughput - (b + 2) / (b + 3))).toBeLessThan(0.012)
    }
  })

  it('pooling: as many operators as stations change nothing', () => {
    const services = [exponential(1), exponential(1), exponential(1)]
    const free = run(line(services, [1, 1]), 5000).departures
    const pooled = line(services, [1, 1], () => ({ operator: 'pool' }))
    pooled.operators = [{ id: 'pool', count: 3 }]
    const together = run(pooled, 5000).departures
    together.forEach((t, i) => expect(t).toBeCloseTo(free[i]!, 9))
  })

  it('assembly duality: throughput is the same with the feeders swapped', () => {
    const assembly = (a: string, b: string): OracleModel => ({
      source: { type: 'saturated' },
      stations: [
        { id: 'A', servers: 1, buffer: 0, service: exponential(1), fed: true, next: [{ to: 'M', p: 1 }] },
        { id: 'B', servers: 1, buffer: 0, service: exponential(1.3), fed: true, next: [{ to: 'M', p: 1 }] },
        {
          id: 'M',
          servers: 1,
          buffer: 0,
          service: exponential(0.8),
          inputs: [a, b].map((from) => ({ from, buffer: 2 })),
        },
      ],
    })
    expect(run(assembly('A', 'B'), 3000).departures).toEqual(run(assembly('B', 'A'), 3000).departures)
  })

  it("Little's law and state shares, for every queue of the file", () => {
    let looked = 0
    for (const { id, model } of readCases('src/verify/cases.json', 'queue|jackson')) {
      const statistics = run(model, 20_000)
      for (const station of model.stations) {
        const value = (what: string) => statistics.metric(`station.${station.id}.${what}`) as number
        const shares = ['busy', 'blocked', 'starved', 'down', 'waiting_operator'].reduce((sum, s) => sum + value(s), 0)
        expect(shares, `${id} ${station.id}`).toBeCloseTo(1, 9)
        looked++
      }
    }
    expect(looked).toBeGreaterThan(5)
  })
})

describe('contradictory lines are refused with one clear reason', () => {
  const two = () => line([exponential(1), exponential(1)], [1])
  const broken: [string, (model: OracleModel) => void, RegExp][] = [
    [
      'probabilities that do not sum to one',
      (m) => {
        m.stations[0]!.next = [{ to: 'S1', p: 0.7 }]
      },
      /S0: routing probabilities sum to 0.7/,
    ],
    [
      'a crew that does not exist',
      (m) => {
        m.stations[1]!.operator = 'ghosts'
      },
      /S1: there is no operator pool ghosts/,
    ],
    [
      'a loop with no exit',
      (m) => {
        m.stations[1]!.next = [{ to: 'S0', p: 1 }]
      },
      /can never leave the line/,
    ],
    [
      'rework that never ends',
      (m) => {
        m.stations[1]!.rework = { p: 1 }
      },
      /S1: every pass fails/,
    ],
    [
      'an assembly that waits for ever',
      (m) => {
        m.stations[1]!.inputs = [
          { from: 'S0', buffer: 1 },
          { from: 'S2', buffer: 1 },
        ]
        m.stations.push({ id: 'S2', servers: 1, buffer: 0, service: exponential(1), next: [{ to: 'EXIT', p: 1 }] })
      },
      /S1: waits for ever for parts from S2/,
    ],
  ]
  it('a deadlock that only the run can show: who waits for whom, since when', () => {
    const model = two()
    model.stations[0]!.buffer = 0
    model.stations[1]!.buffer = 0
    model.stations[1]!.next = [
      { to: 'S0', p: 0.5 },
      { to: 'EXIT', p: 0.5 },
    ]
    const oracle = {
      id: 'loop',
      group: '',
      title: '',
      model,
      expect: [],
      run: { replications: 1, warmup: 0, departures: 1000 },
    }
    expect(() => runCase(oracle)).toThrow(
      /stands still for ever since .*S0 is blocked since .*: S1 has no room; S1 is blocked since .*: S0 has no room/,
    )
  })

  for (const [name, change, message] of broken) {
    it(name, () => {
      const model = two()
      change(model)
      expect(() => buildLine(model)).toThrow(message)
    })
  }
})
