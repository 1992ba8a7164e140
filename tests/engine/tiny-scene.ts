import { readScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { Simulation } from '../../src/sim/simulation.ts'
import { KIND_NAMES } from '../../src/trace/events.ts'

const method = (cycleS: number, more: object = {}) => ({
  servers: 1,
  cycle: { dist: 'deterministic', value: cycleS },
  powerKw: { run: 2, idle: 1 },
  operatorsPerShift: 0,
  tasks: { automated: 1, total: 1 },
  footprintM: { length: 1, width: 1, height: 1.5 },
  ...more,
})

export interface TinyStation {
  id: string
  cycleS: number
  buffer?: number | null
  at: [number, number]
  automated?: object
  conventional?: object | null
}

/** A small factory with known times: stations along x, a person's way in front, one technician, one bench. */
export function tinyScene(stations: TinyStation[], more: object = {}): Scene {
  const document = {
    format: 1,
    id: 'tiny',
    title: 'Tiny',
    hall: {
      sizeM: [30, 20, 6],
      grid: {
        region: 'X',
        factorKgPerKwh: 0.5,
        year: 2022,
        residualFactorKgPerKwh: 0.6,
        residualYear: 2022,
        source: 'test',
      },
      ways: [{ from: [-14, 2], to: [14, 2], widthM: 1, for: 'both' }],
      zones: [
        { id: 'home', title: 'Home', kind: 'rest', at: [0, 8], sizeM: [4, 2] },
        { id: 'charge', title: 'Charge', kind: 'charging', at: [8, 8], sizeM: [3, 2] },
      ],
    },
    products: [{ id: 'board', title: 'Board', sizeM: [0.4, 0.3, 0.002], share: 1, stages: [] }],
    crews: [
      {
        id: 'technician',
        title: 'Technician',
        kind: 'direct',
        headCount: 1,
        duties: ['repair', 'tend', 'rework'],
        speedMps: 1,
        home: 'home',
      },
    ],
    lines: [
      {
        id: 'L1',
        title: 'Line',
        source: { kind: 'saturated' },
        conveyor: { speedMps: 0.5, heightM: 0.95, boardPitchM: 0.5 },
        shift: { paidH: 8, plannedRunH: 8 },
        stations: stations.map(({ id, cycleS, buffer = 2, at, automated = {}, conventional }) => ({
          id,
          title: id,
          process: 'generic',
          at,
          buffer,
          methods: {
            automated: method(cycleS, automated),
            ...(conventional && {
              conventional: method(cycleS, { tasks: { automated: 0, total: 1 }, ...conventional }),
            }),
          },
        })),
      },
    ],
    energy: { overheadShare: 0, greenShare: 0 },
    controls: [],
    scenarios: [{ id: 'only', title: 'Only', values: {}, default: true }],
    ...more,
  }
  const { scene, faults } = readScene(document)
  if (!scene) throw new Error(faults.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return scene
}

/** The log of a scene up to time t, without people standing about: "time kind a b [v]". */
export function sceneLog(simulation: Simulation, t: number): string[] {
  const lines: string[] = []
  simulation.record({
    take(events) {
      for (let i = 0; i < events.length; i++) {
        const kind = KIND_NAMES[events.kind[i]!]!
        const v = Number(events.v[i]!.toFixed(6))
        lines.push(
          [Number(events.time[i]!.toFixed(6)), kind, events.a[i], events.b[i], ...(v === 0 ? [] : [v])].join(' '),
        )
      }
    },
  })
  simulation.runUntil(t)
  return lines
}

export function tinySimulation(scene: Scene): Simulation {
  return new Simulation(scene, scene.scenarios[0]!, {}, 1)
}
