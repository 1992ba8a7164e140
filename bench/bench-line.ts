import { Engine } from '../src/sim/engine.ts'
import { TraceRecorder } from '../src/trace/columns.ts'
import type { Roster } from '../src/trace/roster.ts'
import type { FactoryData } from '../src/twin/factory-data.ts'
import { Ledger } from '../src/twin/ledger.ts'
import { buildLine } from '../src/verify/build-line.ts'
import type { OracleModel } from '../src/verify/case-file.ts'

/** What listens to the engine while it is timed. */
export type Listener = 'nothing' | 'ledger' | 'trace'

export interface Timed {
  partsPerS: number
  eventsPerS: number
  /** Parts per time unit, to see that the line is the right one: exact 0.558597 for five stations. */
  throughput: number
  traceBytesPerEvent: number
}

/** The benchmark line: saturated, exponential service of mean 1, four places between stations, and on every station a failure on
 * the calendar clock (up exponential 100, down exponential 10). */
export function benchmarkModel(stations: number): OracleModel {
  return {
    source: { type: 'saturated' },
    stations: Array.from({ length: stations }, (_, i) => ({
      id: `S${i + 1}`,
      servers: 1,
      buffer: i === 0 ? 0 : 4,
      service: { dist: 'exponential', mean: 1 },
      failure: {
        clock: 'calendar',
        ttf: { dist: 'exponential', mean: 100 },
        ttr: { dist: 'exponential', mean: 10 },
      },
    })),
  }
}

/** Runs the line until so many parts have left. Building it is not timed, as it is not in the C loop. */
export function timeLine(stations: number, parts: number, seed: number, listener: Listener): Timed {
  const engine = new Engine(buildLine(benchmarkModel(stations)), seed)
  const recorder = new TraceRecorder()
  if (listener === 'ledger') engine.record(new Ledger(dataOf(engine.plan.roster)))
  if (listener === 'trace') engine.record(recorder)
  const from = process.hrtime.bigint()
  engine.runUntilDepartures(parts)
  const seconds = Number(process.hrtime.bigint() - from) / 1e9
  return {
    partsPerS: parts / seconds,
    eventsPerS: engine.events / seconds,
    throughput: engine.departed / engine.now,
    traceBytesPerEvent: recorder.length > 0 ? recorder.bytes / recorder.length : 0,
  }
}

/** Planned cycle 1 s and 1 kW at work for every station: what the ledger needs beside the events. */
export function dataOf(roster: Roster): FactoryData {
  const machines = roster.machines.length
  return {
    scene: null as never, // the ledger reads the columns below alone; the scene is for the KPIs made of it
    roster,
    stationIds: roster.stations.map((station) => station.id),
    methods: roster.stations.map(() => ({})),
    plannedCycleS: new Float64Array(roster.cells.length).fill(1),
    runKw: new Float64Array(machines).fill(1),
    idleKw: new Float64Array(machines).fill(0.2),
    sleepKw: new Float64Array(machines).fill(0.1),
    offKw: new Float64Array(machines),
    bays: 1,
    boardProducts: 1,
    productFactors: null,
    nests: new Int32Array(machines).fill(1),
  }
}
