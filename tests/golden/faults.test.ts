import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../src/cli/verify-command.ts'
import { readScene } from '../../src/model/load-scene.ts'
import { faultInChinese } from '../../src/ui/words/faults-zh.ts'

/** What is said of broken documents, word for word and in its order, in both languages: every kind of fault that the schema can
 * find. `npm run golden` writes the lines anew; a change of them is explained in its commit. */
const GOLDEN = 'tests/golden/faults.json'
const isWriting = process.env.FACTORY_GOLDEN === 'write'

/** A place in the document and what stands there instead; `GONE` takes it away. */
type Change = [path: string, value: unknown]
const GONE = undefined

const STATION = 'lines[0].stations[3]'
const METHOD = `${STATION}.methods.automated`

const BROKEN_SCENES: Record<string, Change[]> = {
  'missing: a number pair': [['hall.sizeM', GONE]],
  'missing: an object': [['hall', GONE]],
  'missing: a list': [['lines', GONE]],
  'missing: the format': [['format', GONE]],
  'missing: an id': [[`${STATION}.id`, GONE]],
  'missing: a text': [['products[0].title', GONE]],
  'missing: an enum': [[`${STATION}.process`, GONE]],
  'missing: a distribution': [[`${METHOD}.cycle`, GONE]],
  'missing: the kind of a distribution': [[`${METHOD}.cycle.dist`, GONE]],
  'missing: a parameter of a distribution': [[`${METHOD}.cycle.mean`, GONE]],
  'missing: what may be null but not absent': [[`${STATION}.buffer`, GONE]],
  'missing: a boolean': [['fleet.networked', GONE]],
  'missing: what a control acts on': [['controls[0].acts.on', GONE]],

  'unknown key: near a known one': [['lines[0].stations[4].bufer', 3]],
  'unknown key: near none': [[`${METHOD}.judge.jurisdiction`, true]],
  'unknown key: in a distribution': [[`${METHOD}.cycle.sd`, 3]],
  'unknown key: in a text': [['title.de', 'Halle']],
  'unknown key: of the document': [['scenaros', []]],
  'unknown key: two in one place': [
    ['hall.lenght', 3],
    ['hall.zone', 4],
  ],
  'unknown key: in an optional part': [['fleet.batteryRun', 3]],

  'wrong type: text for a number': [['crews[0].speedMps', 'fast']],
  'wrong type: text for a number or null': [[`${STATION}.buffer`, 'two']],
  'wrong type: null for a number': [[`${METHOD}.servers`, null]],
  'wrong type: a number for a string': [['fleet.depot', 7]],
  'wrong type: text for a boolean': [['hall.gallery', 'yes']],
  'wrong type: a list for an object': [['hall.grid', []]],
  'wrong type: an object for a list': [['crews', {}]],
  'wrong type: null for an object': [[METHOD, null]],
  'wrong type: text for a list': [[`${STATION}.workstations`, 'W04']],
  'wrong type: a long text for an object': [
    [`${STATION}.methods`, 'automated by day, conventional by night, and nothing at all on Sundays'],
  ],
  'wrong type: a number for a text': [['title', 5]],
  'wrong type: a number for a distribution': [[`${METHOD}.cycle`, 28]],
  'wrong type: a list for a record': [['scenarios[0].values', [1]]],
  'wrong type: text in a record': [['scenarios[0].values.automation', 'much']],
  'wrong type: inside a list of a list': [['hall.columns[1][0]', '7 m']],

  'out of range: a share above one': [['products[0].share', 1.5]],
  'out of range: a share below zero': [[`${METHOD}.judge.firstPassYield`, -0.1]],
  'out of range: zero where more is needed': [['crews[0].speedMps', 0]],
  'out of range: a negative time': [[`${METHOD}.cycle`, { dist: 'deterministic', value: -1 }]],
  'out of range: a negative count': [[`${STATION}.buffer`, -1]],
  'out of range: a fraction of a count': [[`${METHOD}.servers`, 1.5]],
  'out of range: a fraction of a year': [['hall.grid.year', 2024.5]],
  'out of range: a count that no computer counts to': [[`${METHOD}.servers`, 1e300]],
  'out of range: a negative fraction of a count': [[`${METHOD}.servers`, -0.5]],
  'out of range: no servers': [[`${METHOD}.servers`, 0]],
  'out of range: after the day has ended': [['shifts[0].shifts[0].startH', 24.5]],
  'out of range: a shift longer than a day': [['shifts[0].shifts[0].hours', 25]],
  'out of range: a cycle longer than a year': [['shifts[0].cycleDays', 367]],
  'out of range: a seed below zero': [['seed', -1]],
  'out of range: a probability of zero': [[`${METHOD}.cycle`, { dist: 'geometric', p: 0 }]],

  'too few: lines': [['lines', []]],
  'too few: stations of a segment': [['lines[0].segments[0].stations', []]],
  'too few: values of a distribution': [[`${METHOD}.cycle`, { dist: 'empirical', values: [] }]],
  'too many: products': [['products', Array(257).fill({})]],

  'tuple: too short': [['hall.sizeM', [52, 40]]],
  'tuple: too long': [['hall.sizeM', [52, 40, 8, 1]]],
  'tuple: empty': [[`${STATION}.at`, []]],
  'tuple: not a list': [[`${STATION}.at`, 7]],
  'tuple: a wrong entry': [['hall.zones[0].sizeM', [9, 'two']]],
  'tuple: a wrong entry and one too many': [['hall.zones[0].sizeM', [9, 'two', 3]]],
  'tuple: an entry out of range': [['hall.zones[0].sizeM', [0, -2]]],
  'tuple: in a list': [['tour[0].view.from', [1, 2]]],

  'union: a text without its Chinese': [['title', { en: 'Hall' }]],
  'union: a text that is empty in Chinese': [['title', { en: 'Hall', zh: '' }]],
  'union: a text in three languages': [['title', { en: 'Hall', zh: '车间', de: 'Halle' }]],
  'union: a text that is an empty object': [['title', {}]],
  'union: a head-count of another word': [['crews[0].headCount', 'as-many-as-needed']],
  'union: a negative head-count': [['crews[0].headCount', -1]],
  'union: an empty curve': [['crews[0].headCount', { byTaskShare: [] }]],
  'union: a curve beyond its range': [['crews[0].headCount', { byTaskShare: [[1.5, 3]] }]],
  'union: a point of a curve too long': [['lines[0].shift.plannedRunH', { byTaskShare: [[0.5, 7, 8]] }]],
  'union: a curve of another name': [['fleet.count', { byShare: [[0.5, 7]] }]],
  'union: a skill with a count and a share': [['crews[0].skills', [{ stations: ['P01'], count: 2, share: 0.5 }]]],
  'union: a skill with neither': [['crews[0].skills', [{ stations: ['P01'] }]]],
  'union: a skill without stations': [['crews[0].skills', [{ stations: [], count: 2 }]]],

  'by kind: an unknown distribution': [[`${METHOD}.cycle.dist`, 'lognormale']],
  'by kind: parameters of another distribution': [[`${METHOD}.cycle.dist`, 'weibull']],
  'by kind: a source of another kind': [['lines[0].source', { kind: 'endless' }]],
  'by kind: a source that lacks its part': [['lines[0].source', { kind: 'renewal' }]],
  'by kind: an effect of another kind': [['controls[0].acts', { on: 'weather' }]],
  'by kind: an effect that lacks its part': [['controls[0].acts', { on: 'crew' }]],
  'by kind: a kind that is not a word': [['controls[0].acts', { on: 3 }]],

  'enum: near a known word': [[`${STATION}.process`, 'spii']],
  'enum: near none': [[`${STATION}.process`, 'teleport']],
  'enum: not a word': [[`${STATION}.process`, 4]],
  'enum: null': [['crews[0].kind', null]],
  'enum: in a list': [['crews[0].duties[1]', 'asist']],
  'enum: in a record': [['scenarios[0].methods', { P04: 'by-hand' }]],
  'enum: the format is a word': [['format', '1']],
  'enum: an older format': [['format', 0]],

  'empty: a text': [['title', '']],
  'empty: an id': [[`${STATION}.id`, '']],
  'form: an id that begins with a digit': [[`${STATION}.id`, '4P']],
  'form: an id with a space': [['crews[0].home', 'work shop']],
  'form: the name of a control': [['controls[0].id', 'Automation!']],

  'several at once, in the order of the schema': [
    ['controls[0].id', 'Automation!'],
    ['crews[0].speedMps', 'fast'],
    ['hall.sizeM', GONE],
    [`${METHOD}.judge.firstPasYield`, 1],
    [`${METHOD}.cycle.mean`, -5],
    [`${METHOD}.failures[0].repair.dist`, 'exponentially'],
    ['id', '1'],
  ],
}

const BROKEN_CASES: Record<string, Change[]> = {
  'missing: the model': [['model', GONE]],
  'missing: the metric': [['expect[0].metric', GONE]],
  'unknown key': [['model.stations[0].bufer', 1]],
  'unknown keys': [
    ['model.colour', 1],
    ['model.smell', 1],
  ],
  'wrong type: text for a number': [['run.warmup', 'long']],
  'wrong type: an object for a list': [['expect', {}]],
  'out of range: a fraction': [['run.replications', 1.5]],
  'out of range: no replications': [['run.replications', 0]],
  'out of range: a negative tolerance': [['expect[0].tolerance', -1]],
  'out of range: a probability': [['model.stations[0].next', [{ to: 'OUT', p: 1.5 }]]],
  'too few: expectations': [['expect', []]],
  'union: a value that is text': [['expect[0].value', 'much']],
  'by kind: a source of another kind': [['model.source', { type: 'endless' }]],
  'by kind: an unknown distribution': [['model.stations[0].service', { dist: 'lognormale' }]],
  'enum: another word': [['expect[0].tolerance_is', 'about']],
}

describe('golden faults', () => {
  it('of scenes and of cases, word for word', () => {
    const said = {
      scenes: Object.fromEntries(
        Object.entries(BROKEN_SCENES).map(([name, changes]) => [name, faultsOfScene(changes)] as const),
      ),
      cases: Object.fromEntries(
        Object.entries(BROKEN_CASES).map(([name, changes]) => [name, faultOfCase(changes)] as const),
      ),
    }
    if (isWriting) writeFileSync(GOLDEN, `${JSON.stringify(said, null, 2)}\n`)
    expect(said).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')))
    for (const [name, lines] of Object.entries(said.scenes)) expect(lines.length, name).toBeGreaterThan(0)
    for (const [name, line] of Object.entries(said.cases)) expect(line, name).toContain('cases.json: case')
  })
})

const scene = readFileSync('scenes/hangzhou.json', 'utf8')
const oracle = JSON.stringify(JSON.parse(readFileSync('src/verify/cases.json', 'utf8')).cases[0])

/** One line for each fault, English and Chinese. */
function faultsOfScene(changes: Change[]): string[] {
  const { faults } = readScene(broken(scene, changes))
  return (faults ?? []).flatMap(({ path, message }) => {
    const line = `${path} ${message}`
    return [line, faultInChinese(line)]
  })
}

/** The first fault of a file of one case, as `factory verify` tells it. */
function faultOfCase(changes: Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'))
  const file = join(folder, 'cases.json')
  try {
    writeFileSync(file, JSON.stringify({ format: 'line-oracles/1', cases: [broken(oracle, changes)] }))
    readCases(file)
    return ''
  } catch (error) {
    return String(error).replaceAll(folder, '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function broken(text: string, changes: Change[]): unknown {
  const document = JSON.parse(text)
  for (const [path, value] of changes) {
    const steps = path.split(/[.[\]]+/).filter(Boolean)
    const key = steps.pop()!
    let place = document
    for (const step of steps) place = place[step]
    if (value === GONE) delete place[key]
    else place[key] = value
  }
  return document
}
