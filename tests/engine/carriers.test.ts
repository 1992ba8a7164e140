import { describe, expect, it } from 'vitest'
import { readScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { sceneLog, type TinyStation, tinyScene, tinySimulation } from './tiny-scene.ts'

const fixed = (value: number) => ({ dist: 'deterministic', value })
const exponential = (mean: number) => ({ dist: 'exponential', mean })

/** Stations of 1 m that touch one another, so that boards need no time between them. */
const touching = (cycles: object[], buffer: number | null = 5): TinyStation[] =>
  cycles.map((cycle, i) => ({
    id: 'ABCDE'[i]!,
    cycleS: 1,
    buffer: i === 0 ? null : buffer,
    at: [i, 0],
    automated: { cycle },
  }))

function withCarriers(scene: Scene, carriers: object[]): Scene {
  const document = { ...scene, lines: scene.lines.map((line) => ({ ...line, carriers })) }
  const { scene: read, faults } = readScene(document)
  if (!read) throw new Error(faults.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return read
}

const timesOf = (log: string[], kind: string) =>
  log.filter((line) => line.split(' ')[1] === kind).map((line) => Number(line.split(' ')[0]))

describe('carriers', () => {
  it('hold boards back at the start of their loop while none is free', () => {
    const scene = tinyScene(touching([fixed(10), fixed(30), fixed(5)]))
    const one = withCarriers(scene, [{ id: 'tray', title: 'Tray', count: 1, from: 'A', to: 'B' }])
    // A board is in the only tray for 10 + 30 s; the next begins when it has left B, and C works meanwhile.
    const log = sceneLog(tinySimulation(one), 200)
    expect(timesOf(log, 'exited')).toEqual([45, 85, 125, 165])
    expect(log.filter((line) => line.includes('mounted')).slice(0, 4)).toEqual([
      '0 mounted 0 0',
      '40 dismounted 0 0',
      '40 dismounted 0 -1 1',
      '40 mounted 0 1',
    ])
  })

  it('need their time back to the start', () => {
    const scene = tinyScene(touching([fixed(10), fixed(30), fixed(5)]))
    const slow = withCarriers(scene, [{ id: 'tray', title: 'Tray', count: 2, from: 'A', to: 'B', returnS: 25 }])
    // Two trays: one round is 10 + 30 + 25 s without waiting, in which B can do two: 65 s for two boards.
    const exits = timesOf(sceneLog(tinySimulation(slow), 2000), 'exited')
    expect(exits[20]! - exits[18]!).toBeCloseTo(65, 9)
  })

  it('make a closed line of it: two exponential machines, K carriers, K/(K+1) of the rate', () => {
    const scene = tinyScene(touching([exponential(10), exponential(10)]))
    for (const count of [1, 3]) {
      const closed = withCarriers(scene, [{ id: 'tray', title: 'Tray', count, from: 'A', to: 'B' }])
      const hours = 400
      const out = timesOf(sceneLog(tinySimulation(closed), hours * 3600), 'exited').length
      const exact = ((count / (count + 1)) * hours * 3600) / 10
      expect(Math.abs(out / exact - 1)).toBeLessThan(0.01)
    }
  })

  it('stay behind when a board goes to rework; others pass it until it gets another', () => {
    const stations = touching([fixed(10), fixed(10), fixed(10)])
    stations[1]!.automated = { cycle: fixed(10), judge: { firstPassYield: 0.6, rework: 'R', reenterAt: 'B' } }
    const bench = {
      id: 'R',
      title: 'R',
      at: [0, 6],
      servers: 1,
      cycle: fixed(25),
      scrapShare: 0,
      powerKw: { run: 1, idle: 0 },
      footprintM: { length: 1, width: 1, height: 1 },
    }
    const scene = withCarriers(tinyScene(stations, { rework: [bench] }), [
      { id: 'tray', title: 'Tray', count: 1, from: 'A', to: 'C' },
    ])
    const log = sceneLog(tinySimulation(scene), 20_000)
    const trays = new Map<string, boolean>()
    for (const line of log) {
      const [, kind, pool, unit, free = '0'] = line.split(' ')
      if (kind !== 'mounted' && kind !== 'dismounted') continue
      expect(Number(free)).toBeGreaterThanOrEqual(0)
      expect(Number(free)).toBeLessThanOrEqual(1)
      expect(pool).toBe('0')
      if (unit !== '-1') {
        expect(trays.get(unit!) ?? false).toBe(kind === 'dismounted')
        trays.set(unit!, kind === 'mounted')
      }
      expect([...trays.values()].filter(Boolean).length).toBeLessThanOrEqual(1)
    }
    // 30 s in the tray a board that passes; 20 s lost and 20 s again for each failure: 4 in 6, so 30 + 2/3 × 40 s at most.
    const out = timesOf(log, 'exited').length
    expect(out).toBeGreaterThan(20_000 / 60)
    expect(out).toBeLessThan(20_000 / 30)
  })

  it('are added and taken away by their control, and are all there after a reset', () => {
    const scene = withCarriers(
      tinyScene(touching([fixed(10), fixed(30)]), {
        controls: [],
      }),
      [{ id: 'tray', title: 'Tray', count: 1, from: 'A', to: 'B' }],
    )
    const controlled = {
      ...scene,
      controls: [
        {
          id: 'trays',
          title: 'Trays',
          group: 'flow' as const,
          min: 0,
          max: 5,
          step: 1,
          default: null,
          acts: { on: 'carriers' as const, carrier: 'tray' },
        },
      ],
    }
    const simulation = tinySimulation(controlled)
    const log = sceneLog(simulation, 100)
    simulation.move('trays', 2)
    simulation.runUntil(1000)
    const exits = timesOf(log, 'exited')
    expect(exits.slice(0, 2)).toEqual([40, 80])
    expect(exits.at(-1)! - exits.at(-2)!).toBe(30)
    simulation.move('trays', 0)
    simulation.runUntil(2000)
    expect(timesOf(log, 'exited').length - exits.length).toBe(2)
    simulation.move('trays', 1)
    simulation.reset(1)
    log.length = 0
    simulation.runUntil(100)
    expect(timesOf(log, 'exited')).toEqual([40, 80])
  })

  it('have loops that begin before they end and share no station', () => {
    const scene = tinyScene(touching([fixed(10), fixed(30), fixed(5)]))
    const faults = (carriers: object[]) =>
      (readScene({ ...scene, lines: scene.lines.map((line) => ({ ...line, carriers })) }).faults ?? []).map(
        ({ path, message }) => `${path}: ${message}`,
      )
    expect(faults([{ id: 't', title: 'T', count: 1, from: 'B', to: 'A' }])).toEqual([
      'lines[0].carriers[0].to: station A comes before B, where a board takes the carrier',
    ])
    expect(
      faults([
        { id: 't', title: 'T', count: 1, from: 'A', to: 'B' },
        { id: 'u', title: 'U', count: 1, from: 'B', to: 'C' },
      ]),
    ).toEqual(['lines[0].carriers[1]: station B is already in the loop of carrier t'])
    expect(faults([{ id: 't', title: 'T', count: 1, from: 'A', to: 'X' }])).toEqual([
      'lines[0].carriers[0].to: the line has no station "X"',
    ])
  })
})
