import { describe, expect, it } from 'vitest'
import { replicate } from '../../src/experiment/replication.ts'
import { readScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { sceneLog, type TinyStation, tinyScene, tinySimulation } from './tiny-scene.ts'

const fixed = (value: number) => ({ dist: 'deterministic', value })

/** Stations along x; `gapM` of conveyor between them. */
const row = (cycles: number[], gapM = 0): TinyStation[] =>
  cycles.map((cycleS, i) => ({ id: 'ABCD'[i]!, cycleS, buffer: i === 0 ? null : 4, at: [i * (1 + gapM), 0] }))

/** The same line with a bench K behind station B that makes a kit for each of its boards. */
function withKits(stations: TinyStation[], kitS: number, places = 2, sceneMore: object = {}): Scene {
  const scene = tinyScene([...stations, { id: 'K', cycleS: kitS, buffer: null, at: [1, -2] }], sceneMore)
  const document = {
    ...scene,
    lines: scene.lines.map((line) => ({
      ...line,
      stations: line.stations.map((s) => (s.id === 'K' ? { ...s, feeds: { station: 'B', places } } : s)),
    })),
  }
  return read(document)
}

function read(document: unknown): Scene {
  const { scene, faults } = readScene(document)
  if (!scene) throw new Error(faults.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return scene
}

const timesOf = (log: string[], kind: string) =>
  log.filter((line) => line.split(' ')[1] === kind).map((line) => Number(line.split(' ')[0]))

describe('kits', () => {
  it('hold the station back that takes them until one is there', () => {
    // A board is at B from 10 s on, the first kit from 15 s; from then on B is the slowest.
    const quick = sceneLog(tinySimulation(withKits(row([10, 20]), 15)), 100)
    expect(timesOf(quick, 'exited')).toEqual([35, 55, 75, 95])
    expect(timesOf(quick, 'joined')).toEqual([15, 35, 55, 75, 95])
    // A bench slower than B sets the pace.
    expect(timesOf(sceneLog(tinySimulation(withKits(row([10, 20]), 30)), 150), 'exited')).toEqual([50, 80, 110, 140])
  })

  it('wait in their places, and the bench waits when those are full', () => {
    const log = sceneLog(tinySimulation(withKits(row([40, 20]), 15, 2)), 100)
    // Kits are done at 15 and 30; the fourth, done at 60, keeps the bench until B takes one at 80.
    const entered = log.filter((line) => / entered 3 /.test(line)).map((line) => Number(line.split(' ')[0]))
    expect(entered).toEqual([15, 30, 45, 80])
    expect(timesOf(log, 'joined')).toEqual([40, 80])
  })

  it('are joined with boards that come by conveyor, when these are at its end', () => {
    // 1 m of conveyor at 0.5 m/s: a board leaves A at 10 and is at B at 12.
    const log = sceneLog(tinySimulation(withKits(row([10, 20], 1), 5)), 60)
    expect(timesOf(log, 'joined')).toEqual([12, 32, 52])
    expect(timesOf(log, 'exited')).toEqual([32, 52])
  })

  it('are material: no boards in the line, none released, no automation counted', () => {
    const spec = { scenario: 'only', overrides: {}, hours: 2, warmupHours: 1, seed: 1 }
    const plain = replicate(tinyScene(row([10, 20, 12])), spec).kpis
    const kits = replicate(withKits(row([10, 20, 12]), 7, 50), spec).kpis
    for (const id of ['throughputPerHour', 'wip', 'leadTimeS', 'automationRateByTask', 'lineBalance'])
      expect(kits[id], id).toBe(plain[id])
    expect(kits.energyPerBoardKwh!).toBeGreaterThan(plain.energyPerBoardKwh!)
  })

  it('are taken by whichever method the station works with', () => {
    const stations = row([10, 20])
    stations[1]!.conventional = { cycle: fixed(40) }
    const scene = read({
      ...withKits(stations, 5),
      controls: [
        {
          id: 'automation',
          title: 'Automation',
          group: 'automation',
          min: 0,
          max: 100,
          step: 1,
          default: null,
          acts: { on: 'automation', order: ['A', 'B'] },
        },
      ],
    })
    const simulation = tinySimulation(scene)
    const log = sceneLog(simulation, 45)
    simulation.move('automation', 0) // the hands begin at once, while the machine still works on its board
    simulation.runUntil(180)
    expect(timesOf(log, 'joined')).toEqual([10, 30, 45, 85, 125, 165])
  })

  it('have places where they make sense', () => {
    const scene = withKits(row([10, 20, 5]), 15)
    const change = (feeds: object, more: object = {}) => ({
      ...scene,
      lines: scene.lines.map((line) => ({
        ...line,
        stations: line.stations.map((s) => (s.id === 'K' ? { ...s, feeds: { places: 2, ...feeds }, ...more } : s)),
      })),
    })
    const faults = (document: unknown) =>
      (readScene(document).faults ?? []).map(({ path, message }) => `${path}: ${message}`)
    expect(faults(change({ station: 'X' }))).toEqual([
      'lines[0].stations[3].feeds.station: the line has no station "X"',
    ])
    expect(faults(change({ station: 'K' }))).toEqual([
      'lines[0].stations[3].feeds.station: K makes kits itself; only a station that boards pass takes them',
    ])
    expect(faults(change({ station: 'B' }, { buffer: 2 }))).toEqual([
      'lines[0].stations[3].buffer: must be null: a station that makes kits takes from its material',
    ])
    expect(faults(change({ station: 'B' }, { next: [{ to: 'OUT', p: 1 }] }))).toEqual([
      'lines[0].stations[3].next: kits go to the station that they are made for, and nowhere else',
    ])
  })
})

describe('splits', () => {
  it('send boards by chance, each way with its share, and wait for the way that was drawn', () => {
    const scene = tinyScene(row([10, 4, 30, 5]))
    const split = read({
      ...scene,
      lines: scene.lines.map((line) => ({
        ...line,
        stations: line.stations.map((s) => {
          if (s.id === 'A')
            return {
              ...s,
              next: [
                { to: 'B', p: 0.75 },
                { to: 'C', p: 0.25 },
              ],
            }
          return s.id === 'B' ? { ...s, next: [{ to: 'D', p: 1 }] } : s
        }),
      })),
    })
    const log = sceneLog(tinySimulation(split), 100_000)
    const entered = (buffer: number) =>
      log.filter((line) => line.split(' ')[1] === 'entered' && line.split(' ')[2] === String(buffer)).length
    const [b, c, d] = [entered(1), entered(2), entered(3)]
    expect(Math.abs(c / (b + c) - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / (b + c)))
    expect(d).toBeGreaterThan(b + c - 10)
  })
})
