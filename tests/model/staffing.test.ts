import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readScene } from '../../src/model/load-scene.ts'
import { faultInChinese } from '../../src/ui/words/faults-zh.ts'

const text = readFileSync('scenes/hangzhou.json', 'utf8')

// biome-ignore lint/suspicious/noExplicitAny: a document before it is checked has no type
function faultsAfter(change: (document: any) => void): string[] {
  const document = JSON.parse(text)
  change(document)
  const lines = (readScene(document).faults ?? []).map(({ path, message }) => `${path}: ${message}`)
  for (const line of lines) expect(faultInChinese(line)).not.toBe(line)
  return lines
}

describe('shift patterns', () => {
  const early = 'shifts[0].shifts[0]'
  it.each<[string, Parameters<typeof faultsAfter>[0], string]>([
    [
      'a line',
      (d) => (d.lines[0].shiftPattern = 'threeShift'),
      'lines[0].shiftPattern: there is no shift pattern "threeShift", did you mean threeShifts?',
    ],
    ['a crew', (d) => (d.crews[2].shiftPattern = 'day'), 'crews[2].shiftPattern: there is no shift pattern "day"'],
  ])('%s follows one that does not exist', (_, change, fault) => {
    expect(faultsAfter(change)).toEqual([fault])
  })

  it.each<[string, Parameters<typeof faultsAfter>[0], string]>([
    [
      'a break after the end',
      (d) => (d.shifts[0].shifts[0].breaks[1].atH = 7.9),
      `${early}.breaks[1]: the pause ends 8.15 h after the start of a shift of 8 h`,
    ],
    [
      'a hand-over that is too long',
      (d) => {
        d.shifts[0].shifts[0].breaks = []
        d.shifts[0].shifts[0].handOver.minutes = 600
      },
      `${early}.handOver: the pause ends 10 h after the start of a shift of 8 h`,
    ],
    [
      'a break within a break',
      (d) => (d.shifts[0].shifts[0].breaks[1].atH = 2.6),
      `${early}.breaks[1]: the pause overlaps break 1 of its shift`,
    ],
    [
      'a break within the hand-over',
      (d) => (d.shifts[0].shifts[0].breaks[0].atH = 0.2),
      `${early}.breaks[0]: the pause overlaps the hand-over of its shift`,
    ],
    [
      'two shifts at once',
      (d) => (d.shifts[0].shifts[1].startH = 7),
      'shifts[0].shifts[1].startH: shift late begins before shift early ends',
    ],
    [
      'a last shift that runs into the first',
      (d) => (d.shifts[0].shifts[2].hours = 9),
      'shifts[0].shifts[0].startH: shift early begins before shift night ends',
    ],
    [
      'a day that the cycle lacks',
      (d) => (d.shifts[0].shifts[0].days = [2]),
      `${early}.days[0]: the pattern has no day 2, it begins again after 1`,
    ],
    [
      'two shifts of one name',
      (d) => (d.shifts[0].shifts[1].id = 'early'),
      'shifts[0].shifts[1].id: "early" is already the id of shifts[0].shifts[0]',
    ],
    [
      'a control without a pattern',
      (d) => {
        delete d.lines[0].shiftPattern
      },
      'controls[20].acts.on: no line has a shift pattern to act on',
    ],
    [
      'an absence that is no percentage',
      (d) => (d.controls[21].max = 200),
      'controls[21].acts.on: absence is a percentage, the control runs from 0 to 200',
    ],
    [
      'an absence of nobody',
      (d) => (d.controls[21].acts.crew = 'operators'),
      'controls[21].acts.crew: there is no crew "operators", did you mean operator?',
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsAfter(change)).toEqual([fault])
  })

  it('touching pauses, and shifts that follow at once, are no fault', () => {
    expect(
      faultsAfter((d) => {
        d.shifts[0].shifts[0].breaks = [
          { atH: 0.25, minutes: 15, cover: 'unattended' },
          { atH: 0.5, minutes: 450, cover: 'relieved' },
        ]
      }),
    ).toEqual([])
  })
})

describe('staffing', () => {
  const operatorsIn = (d: { scenarios: { values: object }[] }, scenario: number, count: number) =>
    Object.assign(d.scenarios[scenario]!.values, { 'staffing.operator': count })

  it('a method in use whose crew has nobody in a scenario', () => {
    const faults = faultsAfter((d) => operatorsIn(d, 1, 0))
    expect(faults).toContain(
      'lines[0].stations[0].methods.automated.tendedBy[0].crew: crew operator has nobody in scenario future',
    )
    expect(faults).toContain(
      'lines[0].stations[1].methods.automated.failures[1].crew: crew operator has nobody in scenario future',
    )
    expect(faults.every((fault) => fault.endsWith('in scenario future'))).toBe(true)
    expect(faults.some((fault) => fault.includes('conventional.'))).toBe(false)
  })

  it('a crew that is absent altogether is nobody too', () => {
    const faults = faultsAfter((d) => {
      d.crews[5].absence = 1
      d.controls[21].default = null
    })
    expect(faults).toEqual(
      ['conventional', 'future'].flatMap((scenario) =>
        [0, 1, 2].map((bench) => `rework[${bench}].tendedBy[0].crew: crew rework has nobody in scenario ${scenario}`),
      ),
    )
  })

  it('whom only the method that is not in use asks for may be missing', () => {
    const onlyConventional = (scenario: object) => (d: ReturnType<typeof JSON.parse>) => {
      d.crews.push({ ...d.crews[0], id: 'helper', headCount: 0 })
      d.lines[0].stations[12].methods.conventional.tendedBy[0].crew = 'helper'
      d.scenarios = [{ ...d.scenarios[1], ...scenario }]
      d.claims = []
    }
    expect(faultsAfter(onlyConventional({}))).toEqual([])
    expect(faultsAfter(onlyConventional({ methods: { P13: 'conventional' } }))).toEqual([
      'lines[0].stations[12].methods.conventional.tendedBy[0].crew: crew helper has nobody in scenario future',
    ])
  })

  it('who carries may be missing where vehicles do', () => {
    const handlers = (scenario: number) => (d: ReturnType<typeof JSON.parse>) => {
      d.lines[0].stations.pop() // the kitting bench, which they tend
      d.scenarios[scenario].values['staffing.materialHandler'] = 0
    }
    expect(faultsAfter(handlers(1))).toEqual([])
    expect(faultsAfter(handlers(0))).toEqual([
      'fleet.withoutFleet: crew materialHandler has nobody in scenario conventional',
    ])
  })

  it('a skill that nobody has, or for a station that does not exist', () => {
    const skill = (one: object) => (d: ReturnType<typeof JSON.parse>) => {
      d.crews[5].skills = [one]
    }
    expect(faultsAfter(skill({ stations: ['R1'], share: 0.5 }))).toEqual([])
    expect(faultsAfter(skill({ stations: ['R1'], count: 0 }))).toEqual([
      'rework[1].tendedBy[0].crew: nobody of crew rework has the skill for R1 in scenario conventional',
      'rework[1].tendedBy[0].crew: nobody of crew rework has the skill for R1 in scenario future',
    ])
    expect(faultsAfter(skill({ stations: ['RR1'], count: 1 }))).toEqual([
      'crews[5].skills[0].stations[0]: there is no station "RR1", did you mean R1?',
    ])
  })
})
