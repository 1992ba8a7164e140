import { describe, expect, it } from 'vitest'
import type { Scene } from '../../src/model/scene-schema.ts'
import { sceneLog, type TinyStation, tinySimulation } from '../engine/tiny-scene.ts'
import { shifted } from './shifted.ts'

const fixed = (value: number) => ({ dist: 'deterministic', value })
const whole = (touchS: number) => ({ tendedBy: [{ crew: 'technician', touchS, whole: true }] })
const jobs = (scene: Scene, t: number) =>
  sceneLog(tinySimulation(scene), t).filter((line) => / (engaged|walking|disengaged) /.test(line))

describe('skills', () => {
  const line: TinyStation[] = [
    { id: 'A', cycleS: 10, at: [-3, 0], automated: whole(10) },
    { id: 'B', cycleS: 10, at: [3, 0], automated: whole(10) },
  ]

  it('only the person who has the skill goes, and the others do not', () => {
    const scene = shifted(line, null, (d) => {
      d.crews[0].headCount = 3
      d.crews[0].skills = [{ stations: ['B'], count: 1 }]
    })
    const simulation = tinySimulation(scene)
    const engaged = sceneLog(simulation, 600)
      .filter((entry) => entry.includes(' engaged '))
      .map((entry) => entry.split(' ').map((part) => Number(part)))
    const at = (server: number) => new Set(engaged.filter(([, , , , v]) => v === 16 * server).map(([, , , b]) => b))
    expect(at(1)).toEqual(new Set([0]))
    expect(engaged.length).toBeGreaterThan(50)
  })

  it('a board waits for the one who has the skill, although another is free', () => {
    const log = (count: number) =>
      jobs(
        shifted(
          [
            { id: 'A', cycleS: 30, at: [-1.5, 0], automated: whole(30) },
            { id: 'B', cycleS: 30, at: [1.5, 0], automated: whole(30) },
          ],
          null,
          (d) => {
            d.crews[0].headCount = 2
            d.crews[0].skills = [{ stations: ['B'], count }]
            d.lines[0].source = { kind: 'batch', count: 2 }
          },
        ),
        130,
      )
    // A board comes to B at 40.55, while person 0 is at A with the next one; from A to B it is 5.1 m.
    const atA = [
      '0 walking 1 0 6.55',
      '6.55 engaged 1 0',
      '36.55 disengaged 1 0',
      '36.55 engaged 1 0',
      '66.55 disengaged 1 0',
    ]
    expect(log(1)).toEqual([
      ...atA,
      '66.55 walking 3 0 71.65',
      '71.65 engaged 3 0 16',
      '101.65 disengaged 3 0',
      '101.65 engaged 3 0 16',
    ])
    const both = log(2)
    expect(both.filter((entry) => entry.split(' ')[3] === '1')).toEqual([
      '40.55 walking 3 1 49.1',
      '49.1 engaged 3 1 16',
      '79.1 disengaged 3 1',
      '79.1 engaged 3 1 16',
      '109.1 disengaged 3 1',
      '129.1 walking 5 1 137.65',
    ])
  })

  it('decide who looks after a post', () => {
    const scene = shifted(line, null, (d) => {
      for (const station of d.lines[0].stations) station.methods.automated.operatorsPerShift = 1
      d.crews[0].headCount = 'as-methods-need'
      d.crews[0].skills = [{ stations: ['B'], count: 1 }]
    })
    const { engine } = tinySimulation(scene)
    expect(engine.people.map((person) => [person.skills, person.post!.plan.name])).toEqual([
      [1, 'B automated'],
      [0, 'A automated'],
    ])
  })

  it('are handed out one after the other, by head-count: shares are rounded up', () => {
    const scene = shifted(line, null, (d) => {
      d.crews[0].headCount = 5
      d.crews[0].skills = [
        { stations: ['A'], share: 0.5 },
        { stations: ['B'], count: 3 },
      ]
    })
    expect(tinySimulation(scene).engine.people.map((person) => person.skills)).toEqual([0b11, 0b01, 0b01, 0b10, 0b10])
  })

  it('a station that no skill names is served by anyone', () => {
    const scene = shifted(line, null, (d) => {
      d.crews[0].skills = [{ stations: ['B'], count: 1 }]
    })
    expect(jobs(scene, 100)).toEqual(jobs(shifted(line, null), 100))
  })
})

describe('who is served first', () => {
  const stop = (uptimeS: number, repairS: number) => ({
    failures: [
      {
        id: 'stop',
        clock: 'calendar',
        uptime: { dist: 'trace', values: [uptimeS, 1e6] },
        repair: fixed(repairS),
        crew: 'technician',
        kind: 'failure',
      },
    ],
  })
  /** The middle one is repaired from 14.05 or so to about 110; the far one fails at 20, the near one at 30. */
  const line: TinyStation[] = [
    { id: 'near', cycleS: 1, at: [-2, 0], automated: stop(30, 5) },
    { id: 'middle', cycleS: 1, at: [0, 0], automated: stop(5, 100) },
    { id: 'far', cycleS: 1, at: [10, 0], automated: stop(20, 5) },
  ]
  const order = (rule?: string) => {
    const scene = shifted(line, null, (d) => {
      if (rule) d.crews[0].rule = rule
    })
    return sceneLog(tinySimulation(scene), 170)
      .filter((entry) => entry.includes(' repairing '))
      .map((entry) => line[Number(entry.split(' ')[2])]!.id)
  }

  it.each([
    [undefined, ['middle', 'far', 'near']],
    ['fifo', ['middle', 'far', 'near']],
    ['nearest', ['middle', 'near', 'far']],
    ['downstream', ['middle', 'far', 'near']],
    ['upstream', ['middle', 'near', 'far']],
  ])('%s', (rule, expected) => {
    expect(order(rule)).toEqual(expected)
  })

  it('nearest: at equal distance who asked first', () => {
    const even: TinyStation[] = [
      { id: 'left', cycleS: 1, at: [-4, 0], automated: stop(30, 5) },
      { id: 'middle', cycleS: 1, at: [0, 0], automated: stop(5, 100) },
      { id: 'right', cycleS: 1, at: [4, 0], automated: stop(20, 5) },
    ]
    const scene = shifted(even, null, (d) => {
      d.crews[0].rule = 'nearest'
    })
    const repairs = sceneLog(tinySimulation(scene), 170).filter((entry) => entry.includes(' repairing '))
    expect(repairs.map((entry) => even[Number(entry.split(' ')[2])]!.id)).toEqual(['middle', 'right', 'left'])
  })
})
