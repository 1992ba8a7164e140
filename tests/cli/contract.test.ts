import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'factory-'))
afterAll(() => rmSync(folder, { recursive: true }))

function factory(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['bin/run.mjs', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const KPI_IDS =
  'throughputPerHour goodBoardsPerShift workers outputPerPersonPerShift upph automationRateByTask automationRateByProcess automationRateByWork robotInterconnectionRate oee oeeStandalone availability effectiveness qualityRatio rolledThroughputYield wip leadTimeS energyPerBoardKwh carbonPerBoardKgLocation carbonPerBoardKgMarket lineBalanceRatio taktS'.split(
    ' ',
  )

describe('factory run', () => {
  it('--json prints one document of the agreed shape, and only that', () => {
    const { status, stdout, stderr } = factory(
      'run',
      'scenes/hangzhou.json',
      '--hours',
      '2',
      '--warmup',
      '3',
      '--replications',
      '2',
      '--json',
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({
      scene: 'hangzhou',
      scenario: 'future',
      seed: 1,
      hours: 2,
      warmupHours: 3,
      replications: 2,
    })
    for (const id of KPI_IDS)
      expect(Object.keys(result.kpis[id]).sort(), id).toEqual(['high', 'low', 'mean', 'n', 'unit'])
    expect(result.kpis.workers.mean).toBe(28)
    expect(result.kpis.throughputPerHour.n).toBe(2)
    for (const key of ['working', 'blocked', 'starved', 'noOperator', 'repair', 'waitingRepair', 'queueMean'])
      expect(typeof result.stations.P05[key], key).toBe('number')
  })

  it('answers to scenario and controls', () => {
    const run = (...more: string[]) =>
      JSON.parse(
        factory(
          'run',
          'scenes/hangzhou.json',
          '--hours',
          '1',
          '--warmup',
          '1',
          '--replications',
          '1',
          '--json',
          ...more,
        ).stdout,
      ).kpis
    expect(run('--scenario', 'conventional').workers.mean).toBe(70)
    expect(run('--set', 'automation=60', '--set', 'staffing.operator=8').automationRateByTask.mean).toBeCloseTo(0.6, 1)
  })

  it.each([
    ['an unknown scenario', ['run', 'scenes/hangzhou.json', '--scenario', 'futur'], /future/],
    ['an unknown control', ['run', 'scenes/hangzhou.json', '--set', 'automatoin=5'], /automation/],
    ['a value out of range', ['run', 'scenes/hangzhou.json', '--set', 'automation=500'], /0 to 100/],
    ['a missing file', ['run', 'scenes/none.json'], /no such file/],
    ['hours that are no number', ['run', 'scenes/hangzhou.json', '--hours', 'many'], /--hours many/],
    ['an unknown command', ['fly'], /unknown command/],
    ['an unknown option', ['run', 'scenes/hangzhou.json', '--speed', '3'], /unknown option/],
  ])('exits 2 on %s with one clear line', (_, args, message) => {
    const { status, stdout, stderr } = factory(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
  })
})

describe('factory check', () => {
  it('names file and place of each fault and exits 2', () => {
    const file = join(folder, 'broken.json')
    const document = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8'))
    document.lines[0].stations[4].bufer = 3
    writeFileSync(file, JSON.stringify(document))
    const { status, stderr } = factory('check', 'scenes/hangzhou.json', file)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n').length).toBe(1)
    expect(stderr).toContain('broken.json: lines[0].stations[4]')
    expect(factory('check', 'scenes/hangzhou.json').status).toBe(0)
  })
})

describe('factory trace', () => {
  it('writes roster and events, and a digest that is the same every time', () => {
    const out = join(folder, 'run.ndjson')
    const first = factory('trace', 'scenes/hangzhou.json', '--hours', '0.2', '--out', out, '--hash')
    expect(first.status).toBe(0)
    expect(first.stdout.trim()).toMatch(/^[0-9a-f]{16}$/)
    expect(existsSync(out)).toBe(true)
    const lines = readFileSync(out, 'utf8').trim().split('\n')
    expect(JSON.parse(lines[0]!).roster.stations.length).toBe(40)
    expect(JSON.parse(lines.at(-1)!)).toHaveProperty('event')
    expect(factory('trace', 'scenes/hangzhou.json', '--hours', '0.2', '--hash').stdout).toBe(first.stdout)
  })
})

describe('factory verify', () => {
  it('passes an exact case, fails a wrong one with exit 1', () => {
    const cases = JSON.parse(readFileSync('src/verify/cases.json', 'utf8'))
    const one = cases.cases.find((c: { group: string }) => c.group === 'deterministic')
    const good = join(folder, 'good.json')
    writeFileSync(good, JSON.stringify({ ...cases, cases: [one] }))
    expect(JSON.parse(factory('verify', good, '--json').stdout)).toEqual({
      cases: 1,
      passed: 1,
      failed: [],
      unsupported: [],
    })
    const wrong = structuredClone(one)
    wrong.expect[0].value = Array.isArray(wrong.expect[0].value)
      ? wrong.expect[0].value.map((v: number) => v + 1)
      : wrong.expect[0].value + 1
    const bad = join(folder, 'bad.json')
    writeFileSync(bad, JSON.stringify({ ...cases, cases: [wrong] }))
    const { status, stdout } = factory('verify', bad, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).failed[0]).toMatchObject({ id: one.id, metric: one.expect[0].metric })
  })
})

describe('factory compare and sweep', () => {
  it('compare gives paired differences', () => {
    const { status, stdout } = factory(
      'compare',
      'scenes/hangzhou.json',
      'conventional',
      'future',
      '--hours',
      '1',
      '--warmup',
      '3',
      '--replications',
      '2',
      '--json',
    )
    expect(status).toBe(0)
    const { kpis } = JSON.parse(stdout)
    expect(kpis.workers.difference.mean).toBe(-42)
    expect(kpis.throughputPerHour.difference.n).toBe(2)
  })

  it('a sweep that was stopped goes on where it stopped', () => {
    const out = join(folder, 'sweep.ndjson')
    const args = [
      'sweep',
      'scenes/hangzhou.json',
      '--vary',
      'buffers=0..2/1',
      '--hours',
      '0.5',
      '--warmup',
      '0',
      '--replications',
      '1',
      '--out',
      out,
      '--csv',
    ]
    const whole = factory(...args)
    expect(whole.status).toBe(0)
    const lines = readFileSync(out, 'utf8').trim().split('\n')
    expect(lines.length).toBe(4)
    // Cut off in the middle of the last line, as a stopped process leaves it.
    writeFileSync(out, `${lines.slice(0, 3).join('\n')}\n${lines[3]!.slice(0, 20)}`)
    expect(factory(...args).stdout).toBe(whole.stdout)
  })
})
