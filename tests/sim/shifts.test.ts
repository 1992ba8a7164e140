import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { settingsOf } from '../../src/model/settings.ts'
import { timelineOf } from '../../src/model/shifts.ts'
import { Session } from '../../src/player/session.ts'
import { Simulation } from '../../src/sim/simulation.ts'
import { TraceHash } from '../../src/trace/trace-hash.ts'
import { KPI_BY_ID } from '../../src/twin/kpis.ts'
import { OFF, REPAIR, STARVED, WAITING_REPAIR, WORKING } from '../../src/twin/station-state.ts'
import { sceneLog, type TinyStation, tinySimulation } from '../engine/tiny-scene.ts'
import { shifted } from './shifted.ts'

const fixed = (value: number) => ({ dist: 'deterministic', value })
const A: TinyStation = { id: 'A', cycleS: 10, at: [0, 0] }
const tended = { tendedBy: [{ crew: 'technician', touchS: 10, whole: true }] }

/** One shift round the clock, with one break of 36 s to 66 s. */
const withBreak = (cover: string) => ({
  shifts: [{ id: 'day', startH: 0, hours: 24, breaks: [{ atH: 0.01, minutes: 0.5, cover }] }],
})

const logOf = (scene: Scene, t: number) => sceneLog(tinySimulation(scene), t)
const switchOf = (value: number) => ({
  id: 'shifts',
  title: 'Shifts',
  group: 'people',
  min: 0,
  max: 1,
  step: 1,
  default: value,
  acts: { on: 'shifts' },
})

describe('breaks', () => {
  it('that stop the line: the board in work is finished, the next begins when the break is over', () => {
    expect(logOf(shifted([A], withBreak('line-stops')), 76)).toEqual([
      '0 attending 1 0 2',
      '0 released 0 0 1',
      '0 started 0 0 10',
      '10 finished 0 0',
      '10 exited 0 0',
      '10 released 0 0 2',
      '10 started 0 0 20',
      '20 finished 0 0',
      '20 exited 0 0',
      '20 released 0 0 3',
      '20 started 0 0 30',
      '30 finished 0 0',
      '30 exited 0 0',
      '30 released 0 0 4',
      '30 started 0 0 40',
      '36 attending 0 0 2',
      '36 scheduled 0 0 1',
      '36 gated 0 1',
      '40 finished 0 0',
      '40 exited 0 0',
      '66 attending 1 0 2',
      '66 scheduled 0 1',
      '66 gated 0 0',
      '66 released 0 0 5',
      '66 started 0 0 76',
      '76 finished 0 0',
      '76 exited 0 0',
      '76 released 0 0 6',
      '76 started 0 0 86',
    ])
  })

  it('that are relieved change nothing', () => {
    const stations = [{ ...A, automated: tended }]
    expect(logOf(shifted(stations, withBreak('relieved')), 200)).toEqual(logOf(shifted(stations, null), 200))
  })

  it('that are unattended: the machines run on, whoever is at work finishes, the next board waits for people', () => {
    const stations = [
      { ...A, automated: tended },
      { id: 'B', cycleS: 12, at: [4, 0] as [number, number] },
    ]
    const log = logOf(shifted(stations, withBreak('unattended')), 80)
    expect(log.filter((line) => / (attending|engaged|disengaged|walking|scheduled|gated) /.test(line))).toEqual([
      '0 attending 1 0 4',
      '0 walking 1 0 8.05', // 8.05 m to the station
      '8.05 engaged 1 0',
      '18.05 disengaged 1 0',
      '18.05 engaged 1 0',
      '28.05 disengaged 1 0',
      '28.05 engaged 1 0',
      '38.05 disengaged 1 0',
      '38.05 attending 0 0 1', // the break began at 36
      '66 attending 1 0 4',
      '66 walking 1 0 74.05',
      '74.05 engaged 1 0',
    ])
    // B goes on with what it has: boards left A at 18.05, 28.05 and 38.05, and 3 m of conveyor at 0.5 m/s take 6 s.
    expect(log.filter((line) => line.includes(' exited '))).toEqual([
      '36.05 exited 1 0',
      '48.05 exited 1 1',
      '60.05 exited 1 2',
    ])
  })

  it('are relieved from a share of automated tasks on', () => {
    const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
    const hours = (scenario: string, shifts: number) => {
      const settings = settingsOf(scene!, scene!.scenarios.find((s) => s.id === scenario)!, { shifts })
      return [settings.paidH.L1, settings.plannedRunH.L1]
    }
    expect(hours('conventional', 1)).toEqual([8, 7.25])
    expect(hours('future', 1)).toEqual([8, 7.75])
    expect(hours('future', 0)[1]).toBeCloseTo(7.75, 3) // the planned hours of the data, which the shifts must agree with
    expect(hours('conventional', 0)[1]).toBeCloseTo(7.25, 3)
  })
})

describe('shifts', () => {
  const twoShifts = {
    shifts: [
      { id: 'early', startH: 0, hours: 8, handOver: { minutes: 15, cover: 'line-stops' } },
      { id: 'late', startH: 8, hours: 8, handOver: { minutes: 15, cover: 'unattended' } },
    ],
  }
  const scheduled = (scene: Scene, hours: number) =>
    logOf(scene, hours * 3600)
      .filter((line) => line.includes(' scheduled '))
      .map((line) => {
        const [time, , , planned, pause = '0'] = line.split(' ')
        return [Number(time) / 3600, Number(planned), Number(pause)]
      })

  it('begin with a hand-over, and stop between the last and the first of the next day', () => {
    expect(scheduled(shifted([A], twoShifts), 41)).toEqual([
      [0, 0, 1],
      [0.25, 1, 0],
      [16, 0, 0],
      [24, 0, 1],
      [24.25, 1, 0],
      [40, 0, 0],
    ])
  })

  it('can be worked on some days of a cycle only, and end on the next day', () => {
    const pattern = { cycleDays: 3, shifts: [{ id: 'night', days: [2, 3], startH: 20, hours: 8 }] }
    expect(scheduled(shifted([A], pattern), 24 * 6)).toEqual([
      [4, 0, 0], // the shift of the third day ends on the first
      [44, 1, 0],
      [52, 0, 0],
      [68, 1, 0],
      [76, 0, 0],
      [116, 1, 0],
      [124, 0, 0],
      [140, 1, 0],
    ])
  })

  it('with a crew of another pattern: its breaks stop no line', () => {
    const scene = shifted([A], { shifts: [{ id: 'day', startH: 0, hours: 24 }] }, (d) => {
      d.shifts.push({ id: 'other', title: 'Other', ...withBreak('line-stops') })
      d.crews[0].shiftPattern = 'other'
    })
    expect(logOf(scene, 100).filter((line) => / (attending|scheduled|gated) /.test(line))).toEqual([
      '0 attending 1 0 2',
      '36 attending 0 0 2',
      '66 attending 1 0 2',
    ])
  })

  it('can be switched off and on while the line runs', () => {
    const scene = shifted([A], withBreak('line-stops'), (d) => d.controls.push(switchOf(0)))
    const simulation = tinySimulation(scene)
    const log = sceneLog(simulation, 45)
    expect(log.some((line) => / (scheduled|gated) /.test(line))).toBe(false)
    simulation.move('shifts', 1)
    expect(log.slice(-4)).toEqual(['45 command 0 0 1', '45 attending 0 0 2', '45 scheduled 0 0 1', '45 gated 0 1'])
    simulation.runUntil(55)
    simulation.move('shifts', 0)
    expect(log.filter((line) => /^5/.test(line))).toEqual([
      '50 finished 0 0',
      '50 exited 0 0',
      '55 command 0 0',
      '55 attending 1 0 2',
      '55 scheduled 0 1',
      '55 gated 0 0',
      '55 released 0 0 6',
      '55 started 0 0 65',
    ])
  })

  it('are kept in whole milliseconds', () => {
    const shift = {
      id: 's',
      startH: 2.1,
      hours: 5.3,
      breaks: [{ atH: 0.7, minutes: 20, cover: 'line-stops' as const }],
    }
    const { changes } = timelineOf({ id: 'p', title: 'P', shifts: [shift] }, 1)
    expect(changes.map((change) => change.atS)).toEqual([7560, 10080, 11280, 26640])
  })
})

describe('the books', () => {
  const stop = {
    id: 'stop',
    clock: 'calendar',
    uptime: fixed(30),
    repair: fixed(10),
    crew: 'technician',
    kind: 'failure',
  }

  it('count time that is not planned as off, not as downtime', () => {
    // Fails at 30 and is repaired from 38.05 to 48.05 by someone who was called before the break; the board goes on until 53.05.
    const scene = shifted([{ ...A, automated: { failures: [stop] } }], withBreak('line-stops'), (d) => {
      d.lines[0].stations[0].methods.automated.cycle = fixed(15)
    })
    const session = new Session(scene, scene.scenarios[0]!, {}, 1)
    session.runUntil(66)
    const { context } = session.read('start')
    const { totals } = context
    const state = (of: number) => Number(totals.stateS(0, of).toFixed(6))
    expect(state(WORKING)).toBe(30)
    expect(state(WAITING_REPAIR)).toBe(6) // 30 to 36: then the break begins
    expect(state(REPAIR)).toBe(0)
    expect(state(STARVED)).toBe(0)
    expect(state(OFF)).toBe(30)
    expect(context.plannedHours).toBeCloseTo(36 / 3600, 12)
  })

  it('count good boards per shift as they left, not twice', () => {
    const stops = { minutes: 15, cover: 'line-stops' }
    const shift = (id: string, startH: number) => ({ id, startH, hours: 8, handOver: stops })
    const pattern = { shifts: [shift('early', 0), shift('late', 8), shift('night', 16)] }
    const run = (value: number) => {
      const scene = shifted([A], pattern, (d) => {
        d.controls.push(switchOf(value))
        d.lines[0].shift.plannedRunH = 7.75
      })
      const session = new Session(scene, scene.scenarios[0]!, {}, 1)
      session.runUntil(24 * 3600)
      const { context } = session.read('start')
      return { context, kpi: (id: string) => KPI_BY_ID.get(id)!.value(context) }
    }
    // 7.75 h hold 2790 boards of 10 s; the first two shifts leave the board in work at their end to the next one's hand-over.
    const on = run(1)
    expect(on.context.exits).toBe(3 * 2790)
    expect(on.context.plannedHours).toBe(23.25)
    expect(on.kpi('goodBoardsPerShift')).toBe(2790)
    expect(on.kpi('upph')).toBe(2790 / 8)
    expect(on.kpi('taktS')).toBe(10)
    expect(on.kpi('oee')).toBe(1)
    const off = run(0)
    expect(off.context.exits).toBe(8640)
    expect(off.kpi('goodBoardsPerShift')).toBe(2790)
  })

  it('let machines idle in a pause, sleep when it is long, and switch them off when the shift is over', () => {
    const energy = (pattern: object, fromH: number, toH: number) => {
      const scene = shifted([A], pattern)
      const session = new Session(scene, scene.scenarios[0]!, {}, 1)
      const kwh = (hours: number) => {
        session.runUntil(hours * 3600)
        session.ledger.settle(hours * 3600)
        return session.ledger.totals[session.ledger.layout.energyKwh]!
      }
      const before = kwh(fromH)
      return kwh(toH) - before
    }
    const pattern = {
      shifts: [{ id: 's', startH: 0, hours: 8, breaks: [{ atH: 4, minutes: 30, cover: 'line-stops' }] }],
    }
    expect(energy(pattern, 4, 4.5)).toBeCloseTo(0.5, 9) // 1 kW idle; the data give no sleep of its own
    expect(energy(pattern, 9, 24)).toBe(0)
  })
})

describe('Hangzhou in shifts, with absence', () => {
  const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))

  it.each([
    ['conventional', 21.75],
    ['future', 23.25],
  ])('%s: no board is lost, states sum to all time, planned hours are those of the pattern', (id, plannedH) => {
    const scenario = scene!.scenarios.find((one) => one.id === id)!
    const session = new Session(scene!, scenario, { shifts: 1, absence: 10 }, 1)
    session.runUntil(24 * 3600)
    const { context } = session.read('start')
    const { totals } = session.ledger
    const { layout } = session.ledger
    expect(context.plannedHours).toBeCloseTo(plannedH, 9)
    expect(totals[layout.released]).toBe(totals[layout.exits]! + totals[layout.scraps]! + session.ledger.inLine)
    session.data.roster.stations.forEach((_, station) => {
      const servers = context.totals.allS(station) / (24 * 3600)
      expect(servers).toBeCloseTo(Math.round(servers), 9)
      expect(context.totals.stateS(station, OFF)).toBeLessThanOrEqual((24 - plannedH) * 3600 * servers + 1e-6)
    })
    const present = scene!.crews.reduce((sum, _, crew) => sum + totals[layout.presentS + crew]! / 3600, 0)
    const paid = Object.values(session.settings.headCount).reduce((a, b) => a + b, 0) * plannedH
    expect(present / paid).toBeGreaterThan(0.85) // 0.9, and those who finish a job in a pause
    expect(present / paid).toBeLessThan(0.95)
  })

  it('a reset keeps the settings in force', () => {
    const simulation = new Simulation(scene!, scene!.scenarios[0]!, {}, 1)
    simulation.runUntil(600)
    simulation.move('staffing.operator', 9)
    simulation.runUntil(1200)
    simulation.reset(3)
    simulation.runUntil(1300)
    const operators = simulation.engine.crewList[0]!.people
    expect(operators.filter((person) => person.present).length).toBe(9)
  })
})

describe('absence', () => {
  const absent = (absence: number, headCount = 20) =>
    shifted([A], null, (d) => {
      d.crews[0].headCount = headCount
      d.crews[0].absence = absence
    })

  /** Shares of the crew that are present in each of so many shifts of 8 h. */
  function presence(scene: Scene, shifts: number): number[] {
    const simulation = tinySimulation(scene)
    const [crew] = simulation.engine.crewList
    return Array.from({ length: shifts }, (_, i) => {
      simulation.runUntil((i * 8 + 1) * 3600)
      return crew!.people.filter((person) => person.present).length / crew!.present
    })
  }

  it('keeps its mean: each member is absent from a shift with the given probability', () => {
    const shifts = 300
    const shares = presence(absent(0.1), shifts)
    const mean = shares.reduce((a, b) => a + b, 0) / shifts
    const sd = Math.sqrt((0.1 * 0.9) / (20 * shifts)) // binomial
    expect(Math.abs(mean - 0.9)).toBeLessThan(2.576 * sd) // 99 %
    const variance = shares.reduce((sum, share) => sum + (share - 0.9) ** 2, 0) / shifts
    expect(variance / ((0.1 * 0.9) / 20)).toBeGreaterThan(0.8)
    expect(variance / ((0.1 * 0.9) / 20)).toBeLessThan(1.2)
  })

  it('is nobody at 0 and all at 1', () => {
    expect(presence(absent(0), 20).every((share) => share === 1)).toBe(true)
    const control = {
      ...switchOf(0),
      id: 'absence',
      max: 100,
      default: null,
      acts: { on: 'absence', crew: 'technician' },
    }
    const scene = shifted([A], null, (d) => d.controls.push(control))
    const simulation = new Simulation(scene, scene.scenarios[0]!, { absence: 100 }, 1)
    simulation.runUntil(20 * 3600)
    expect(simulation.engine.people.some((person) => person.present)).toBe(false)
    simulation.move('absence', null)
    expect(simulation.engine.people.every((person) => person.present)).toBe(true)
  })

  it('shares its luck: who is absent at 10 % is absent at 30 % too, whatever the head-count', () => {
    const present = (scene: Scene) => {
      const simulation = tinySimulation(scene)
      simulation.runUntil(3600)
      return simulation.engine.people.map((person) => person.present)
    }
    const few = present(absent(0.1))
    const many = present(absent(0.3))
    expect(many.filter(Boolean).length).toBeLessThan(few.filter(Boolean).length)
    many.forEach((isThere, i) => {
      if (isThere) expect(few[i]).toBe(true)
    })
    expect(present(absent(0.3, 12))).toEqual(many.slice(0, 12))
  })

  it('is drawn when a shift begins, and those who are absent go off duty', () => {
    const log = logOf(absent(0.5, 3), 24 * 3600).filter((line) => line.includes('attending'))
    for (const line of log) expect(Number(line.split(' ')[0]) % 28800).toBe(0)
    expect(log.some((line) => /^28800 attending [01]|^57600 attending [01]/.test(line))).toBe(true)
  })
})

describe('one seed, one trace', () => {
  const stations: TinyStation[] = [
    {
      id: 'A',
      cycleS: 10,
      at: [-4, 0],
      automated: {
        ...tended,
        cycle: { dist: 'exponential', mean: 9 },
        failures: [
          {
            id: 'stop',
            clock: 'operating',
            uptime: { dist: 'exponential', mean: 300 },
            repair: { dist: 'exponential', mean: 40 },
            crew: 'technician',
            kind: 'failure',
          },
        ],
      },
    },
    { id: 'B', cycleS: 9, at: [4, 0], automated: tended },
  ]
  const pause = { minutes: 10, cover: 'line-stops' }
  const pattern = {
    shifts: [
      { id: 'early', startH: 0, hours: 2, handOver: pause, breaks: [{ atH: 1, ...pause }] },
      { id: 'late', startH: 2.5, hours: 4, breaks: [{ atH: 1, minutes: 7.3, cover: 'unattended' }] },
    ],
  }
  const scene = shifted(stations, pattern, (d) => {
    d.crews[0].headCount = 3
    d.crews[0].absence = 0.3
    d.crews[0].rule = 'nearest'
    d.crews[0].skills = [
      { stations: ['A'], share: 0.5 },
      { stations: ['B'], count: 2 },
    ]
  })
  const untilS = 30 * 3600

  const digest = (simulation: Simulation, cuts: number) => {
    const hash = new TraceHash()
    simulation.record(hash)
    for (let i = 1; i <= cuts; i++) simulation.runUntil((untilS * i) / cuts)
    simulation.record(null)
    return hash.digest()
  }

  it('however the run is cut', () => {
    expect(digest(tinySimulation(scene), 1)).toBe(digest(tinySimulation(scene), 977))
  })

  it('after a reset too, with this seed and with another and back', () => {
    const simulation = tinySimulation(scene)
    const first = digest(simulation, 1)
    simulation.reset(2)
    expect(digest(simulation, 3)).not.toBe(first)
    simulation.reset(1)
    expect(digest(simulation, 5)).toBe(first)
  })
})
