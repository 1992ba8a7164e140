import { describe, expect, it } from 'vitest'
import { replicate } from '../../src/experiment/replication.ts'
import { readScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { standstill, tellWait } from '../../src/sim/standstill.ts'
import { tinyScene, tinySimulation } from './tiny-scene.ts'

const control = (id: string, acts: object) => ({
  id,
  title: id,
  group: 'flow',
  min: 0,
  max: 5,
  step: 1,
  default: null,
  acts,
})

const stations = [
  { id: 'A', cycleS: 10, buffer: null, at: [0, 0] as [number, number] },
  { id: 'B', cycleS: 20, buffer: 2, at: [1, 0] as [number, number], automated: {} },
]

function changed(scene: Scene, line: object): Scene {
  const read = readScene({ ...scene, lines: scene.lines.map((one) => ({ ...one, ...line })) })
  if (!read.scene) throw new Error(read.faults.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return read.scene
}

describe('a line that stands still for good', () => {
  it('tells who waits for whom: a crew that has gone, and who is blocked behind it', () => {
    const tended = [stations[0]!, { ...stations[1]!, automated: { tendedBy: [{ crew: 'technician', touchS: 5 }] } }]
    const scene = tinyScene(tended, { controls: [control('people', { on: 'crew', crew: 'technician' })] })
    const simulation = tinySimulation(scene)
    simulation.runUntil(100)
    expect(standstill(simulation.engine)).toEqual([])
    simulation.move('people', 0)
    simulation.runUntil(1000)
    const told = standstill(simulation.engine).map(tellWait)
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/^A automated is blocked since \d+(\.\d+)?: B automated has no room$/)
    expect(told[1]).toMatch(/^B automated waits since \d+(\.\d+)? for technician, of whom nobody is there$/)
    simulation.move('people', 1)
    simulation.runUntil(2000)
    expect(standstill(simulation.engine)).toEqual([])
  })

  it('is told of a replication', () => {
    const trays = { carriers: [{ id: 'tray', title: 'Tray', count: 1, from: 'A', to: 'B' }] }
    const uncontrolled = changed(tinyScene(stations), { source: { kind: 'batch', count: 9 }, ...trays })
    const scene = { ...uncontrolled, controls: [control('trays', { on: 'carriers', carrier: 'tray' }) as never] }
    const spec = { scenario: 'only', hours: 1, warmupHours: 0, seed: 1 }
    expect(replicate(scene, { ...spec, overrides: {} }).standstill).toBeUndefined()
    expect(replicate(scene, { ...spec, overrides: { trays: 0 } }).standstill).toEqual([
      'A automated waits for an empty tray',
    ])
    const two = changed(uncontrolled, { carriers: [{ id: 'tray', title: 'Tray', count: 0, from: 'B', to: 'B' }] })
    expect(replicate(two, { ...spec, overrides: {} }).standstill).toEqual([
      expect.stringMatching(/^A automated is blocked since \d+: B automated has no room$/),
      'B automated waits for an empty tray',
    ])
  })

  it('is no standstill while failures alone are still to come, or while it is done', () => {
    const failures = [
      {
        id: 'F',
        clock: 'calendar',
        uptime: { dist: 'exponential', mean: 500 },
        repair: { dist: 'deterministic', value: 50 },
        kind: 'failure',
      },
    ]
    const done = changed(tinyScene([{ ...stations[0]!, automated: { failures } }]), {
      source: { kind: 'batch', count: 3 },
    })
    const simulation = tinySimulation(done)
    simulation.runUntil(5000)
    expect(simulation.engine.departed).toBe(3)
    expect(standstill(simulation.engine)).toEqual([])
  })
})

describe('ways without an end', () => {
  const faults = (next: Record<string, object[]>) => {
    const scene = tinyScene([...stations, { id: 'C', cycleS: 5, buffer: 2, at: [2, 0] }])
    const document = {
      ...scene,
      lines: scene.lines.map((line) => ({
        ...line,
        stations: line.stations.map((s) => (next[s.id] ? { ...s, next: next[s.id] } : s)),
      })),
    }
    return (readScene(document).faults ?? []).map(({ path, message }) => `${path}: ${message}`)
  }

  it('are faults of the scene', () => {
    expect(
      faults({
        C: [
          { to: 'B', p: 0.2 },
          { to: 'OUT', p: 0.8 },
        ],
      }),
    ).toEqual([])
    expect(faults({ C: [{ to: 'B', p: 1 }] })).toEqual([
      'lines[0].stations[0]: a board that comes to A can never leave the line',
      'lines[0].stations[1]: a board that comes to B can never leave the line',
      'lines[0].stations[2]: a board that comes to C can never leave the line',
    ])
    expect(faults({ A: [{ to: 'C', p: 1 }] })).toEqual(['lines[0].stations[1]: no board ever comes to B'])
  })
})
