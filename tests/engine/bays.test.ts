import { describe, expect, it } from 'vitest'
import { replicate } from '../../src/experiment/replication.ts'
import { layoutOf } from '../../src/model/layout.ts'
import { readScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { Bays } from '../../src/view/far/bays.ts'
import { sceneLog, tinyScene, tinySimulation } from './tiny-scene.ts'

const bench = {
  id: 'R',
  title: 'R',
  at: [0, 5],
  servers: 1,
  cycle: { dist: 'deterministic', value: 25 },
  scrapShare: 0,
  tendedBy: [{ crew: 'technician', touchS: 25, whole: true }],
  powerKw: { run: 1, idle: 0 },
  footprintM: { length: 1, width: 1, height: 1 },
}

const one = tinyScene(
  [
    { id: 'A', cycleS: 10, buffer: null, at: [-4, 0], automated: { tendedBy: [{ crew: 'technician', touchS: 4 }] } },
    { id: 'B', cycleS: 20, at: [0, 0], automated: { judge: { firstPassYield: 1, rework: 'R', reenterAt: 'B' } } },
  ],
  { rework: [bench] },
)

/** The same scene, standing `count` times in rows of two. */
function repeated(count: number): Scene {
  const document = {
    ...one,
    hall: { ...one.hall, sizeM: [200, 200, 6] },
    lines: one.lines.map((line) => ({ ...line, copies: { count, columns: 2, pitchM: [40, 30] } })),
  }
  const read = readScene(document)
  if (!read.scene) throw new Error(read.faults.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return read.scene
}

describe('a line that stands many times in the hall', () => {
  it('brings its ways, places, crews and benches along', () => {
    const scene = repeated(3)
    const { layout, plan } = tinySimulation(scene).compiled
    expect(layout.bays.map((bay) => bay.offsetM)).toEqual([
      [0, 0],
      [40, 0],
      [0, 30],
    ])
    expect(plan.roster.stations.map((station) => station.id)).toEqual('A B A#1 B#1 A#2 B#2 R R#1 R#2'.split(' '))
    expect(plan.roster.crews.map((crew) => crew.id)).toEqual(['technician', 'technician#1', 'technician#2'])
    // Ways are as long in every bay, and lie where the bay lies.
    const perBay = layout.places.length / 3
    const first = layoutOf(one)
    for (const [from, to] of [
      [0, 4],
      [2, perBay - 1],
    ] as const) {
      const metres = first.walkways.distanceM(from, to)
      for (let bay = 0; bay < 3; bay++) {
        expect(layout.walkways.distanceM(bay * perBay + from, bay * perBay + to)).toBeCloseTo(metres, 9)
        const path = layout.walkways.path(bay * perBay + from, bay * perBay + to)
        const original = first.walkways.path(from, to)
        const [x, z] = layout.bays[bay]!.offsetM
        expect(path.nodes.length).toBe(original.nodes.length)
        path.nodes.forEach((node, i) => {
          expect(layout.walkways.x[node]! - x).toBeCloseTo(first.walkways.x[original.nodes[i]!]!, 9)
          expect(layout.walkways.z[node]! - z).toBeCloseTo(first.walkways.z[original.nodes[i]!]!, 9)
        })
      }
    }
  })

  it('runs as often as it stands: every bay like the one alone', () => {
    const exitsOf = (scene: Scene, server: number) =>
      sceneLog(tinySimulation(scene), 900)
        .filter((line) => line.split(' ')[1] === 'exited' && line.split(' ')[2] === String(server))
        .map((line) => line.split(' ')[0])
    const alone = exitsOf(one, 1)
    expect(alone.length).toBeGreaterThan(20)
    for (let bay = 0; bay < 3; bay++) expect(exitsOf(repeated(3), bay * 2 + 1)).toEqual(alone)
  })

  it('counts its people and lines as often', () => {
    const spec = { scenario: 'only', overrides: {}, hours: 1, warmupHours: 1, seed: 1 }
    const [single, triple] = [replicate(one, spec).kpis, replicate(repeated(3), spec).kpis]
    expect(triple.throughputPerHour).toBe(single.throughputPerHour! * 3)
    expect(triple.workers).toBe(3)
    expect(triple.lines).toBe(3)
    expect(triple.directPerLine).toBe(single.directPerLine)
    expect(triple.outputPerPersonPerShift).toBeCloseTo(single.outputPerPersonPerShift!, 9)
  })

  it('has bays that know their stations, and each station its bay', () => {
    const { layout, plan } = tinySimulation(repeated(3)).compiled
    const bays = new Bays(layout, plan.roster)
    for (let bay = 0; bay < 3; bay++)
      for (let local = 0; local < bays.stations; local++) {
        const station = bays.station(bay, local)
        expect(bays.ofStation(station)).toBe(bay)
        expect(bays.localOf(station)).toBe(local)
        expect(plan.roster.stations[station]!.id).toBe(['A', 'B', 'R'][local]! + (bay > 0 ? `#${bay}` : ''))
      }
    expect(bays.nearest(42, 3, 1, [0, 0], 20)).toBe(1)
    expect(bays.nearest(42, 60, 1, [0, 0], 20)).toBe(-1)
  })

  it('is alone in its scene, and has room in its hall', () => {
    const scene = repeated(2)
    const [line] = scene.lines
    const second = { ...line!, id: 'L2', stations: [{ ...line!.stations[0]!, id: 'Z' }] }
    const faults = (document: unknown) =>
      (readScene(document).faults ?? []).map(({ path, message }) => `${path}: ${message}`)
    expect(faults({ ...scene, lines: [line, second] })).toContain(
      'lines[0].copies: a scene that is repeated has one line; its crews, benches and vehicles are repeated with it',
    )
    expect(faults({ ...scene, hall: one.hall })).toEqual([
      'lines[0].copies: [40, 0] lies outside the hall of 30 × 20 m',
    ])
  })
})
