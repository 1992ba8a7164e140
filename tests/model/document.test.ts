import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sceneJsonSchema } from '../../src/model/json-schema.ts'
import { loadScene, readScene } from '../../src/model/load-scene.ts'
import { mainStations } from '../../src/model/settings.ts'

const text = readFileSync('scenes/hangzhou.json', 'utf8')
// biome-ignore lint/suspicious/noExplicitAny: a document before it is checked has no type
const fresh = (): any => JSON.parse(text)

// biome-ignore lint/suspicious/noExplicitAny: see above
function faultsAfter(change: (document: any) => void): string[] {
  const document = fresh()
  change(document)
  const { scene, faults } = readScene(document)
  expect(scene).toBeUndefined()
  return faults!.map(({ path, message }) => `${path}: ${message}`)
}

describe('scene document', () => {
  it('Hangzhou is good: 36 processes, 39 workstations, both methods', () => {
    const { scene, faults } = loadScene(text)
    expect(faults).toBeUndefined()
    const stations = mainStations(scene!.lines[0]!)
    expect(stations.length).toBe(36)
    expect(
      new Set([...stations.flatMap((s) => s.workstations ?? []), ...(scene!.rework ?? []).map((r) => r.id)]).size,
    ).toBeGreaterThanOrEqual(39)
    for (const station of stations)
      expect(Object.keys(station.methods).sort(), station.id).toEqual(['automated', 'conventional'])
  })

  it('has its JSON Schema beside it, up to date', () => {
    expect(JSON.parse(readFileSync('scenes/scene.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(sceneJsonSchema())),
    )
    expect(fresh().$schema).toBe('./scene.schema.json')
  })

  it.each([
    ['not JSON', '{ "format": 1,, }', /line 1, column \d+/],
    ['nothing', '', /JSON/],
    ['a list', '[]', /is not a scene/],
    ['a newer format', '{ "format": 2 }', /newer than this program/],
  ])('says what is wrong with %s', (_, broken, message) => {
    const { scene, faults } = loadScene(broken)
    expect(scene).toBeUndefined()
    expect(faults!.map(({ path, message: m }) => `${path} ${m}`).join('\n')).toMatch(message)
  })

  it.each<[string, Parameters<typeof faultsAfter>[0], RegExp]>([
    [
      'an unknown key, with the nearest known one',
      (d) => {
        d.lines[0].stations[4].bufer = 3
      },
      /lines\[0\]\.stations\[4\].*bufer.*buffer/s,
    ],
    [
      'a missing field',
      (d) => {
        delete d.hall.sizeM
      },
      /hall\.sizeM/,
    ],
    [
      'a wrong type',
      (d) => {
        d.lines[0].stations[2].buffer = 'two'
      },
      /lines\[0\]\.stations\[2\]\.buffer/,
    ],
    [
      'a negative time',
      (d) => {
        d.lines[0].stations[0].methods.automated.cycle = { dist: 'deterministic', value: -1 }
      },
      /stations\[0\]\.methods\.automated\.cycle/,
    ],
    [
      'an unknown process',
      (d) => {
        d.lines[0].stations[0].process = 'teleport'
      },
      /stations\[0\]\.process/,
    ],
    [
      'two stations with one id',
      (d) => {
        d.lines[0].stations[1].id = 'P01'
      },
      /P01/,
    ],
    [
      'a crew that does not exist',
      (d) => {
        d.lines[0].stations[3].methods.automated.failures[0].crew = 'technicans'
      },
      /technicans/,
    ],
    [
      'a bench that does not exist',
      (d) => {
        d.lines[0].stations[3].methods.automated.judge.rework = 'R9'
      },
      /R9/,
    ],
    [
      'a re-entry that does not exist',
      (d) => {
        d.lines[0].stations[3].methods.automated.judge.reenterAt = 'P99'
      },
      /P99/,
    ],
    [
      'a station without a method',
      (d) => {
        d.lines[0].stations[3].methods = {}
      },
      /stations\[3\]/,
    ],
    [
      'routes that do not sum to one',
      (d) => {
        d.lines[0].stations[3].next = [{ to: 'P05', p: 0.4 }]
      },
      /stations\[3\]\.next/,
    ],
    [
      'a route to nowhere',
      (d) => {
        d.lines[0].stations[3].next = [{ to: 'P77', p: 1 }]
      },
      /P77/,
    ],
    [
      'a scenario that sets an unknown control',
      (d) => {
        d.scenarios[0].values.automaton = 5
      },
      /automaton/,
    ],
    [
      'a zone that does not exist',
      (d) => {
        d.crews[0].home = 'nowhere'
      },
      /nowhere/,
    ],
    [
      'a control whose range is empty',
      (d) => {
        d.controls[0].min = 100
        d.controls[0].max = 0
      },
      /controls\[0\]/,
    ],
  ])('finds %s and tells the place', (_, change, message) => {
    expect(faultsAfter(change).join('\n')).toMatch(message)
  })

  it('never crashes on a mutated document, and never loads one by halves', () => {
    const places: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) places.push(path)
      if (Array.isArray(value)) value.forEach((v, i) => walk(v, [...path, i]))
      else if (value !== null && typeof value === 'object')
        for (const [k, v] of Object.entries(value)) walk(v, [...path, k])
    }
    walk(fresh(), [])
    expect(places.length).toBeGreaterThan(2000)
    const junk = fc.oneof(
      fc.constant(null),
      fc.constant(undefined),
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant([]),
      fc.constant({}),
      fc.constant('__proto__'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (path, value) => {
        const document = fresh()
        let parent = document
        for (const key of path.slice(0, -1)) parent = parent[key]
        const key = path.at(-1)!
        if (value === undefined) {
          if (Array.isArray(parent)) parent.splice(Number(key), 1)
          else delete parent[key]
        } else parent[key] = value
        const { scene, faults } = readScene(document)
        expect((scene === undefined) !== (faults === undefined)).toBe(true)
        if (faults) {
          expect(faults.length).toBeGreaterThan(0)
          for (const fault of faults) expect(fault.message.length).toBeGreaterThan(3)
        }
      }),
      { numRuns: 150, seed: 20 },
    )
  })
})
