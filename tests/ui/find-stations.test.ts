import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hallStations, stationName } from '../../src/model/hall-stations.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import { textIn } from '../../src/model/text.ts'
import { Session } from '../../src/player/session.ts'
import { findStations } from '../../src/ui/find-stations.ts'

const open = (name: string) => loadScene(readFileSync(`scenes/${name}.json`, 'utf8')).scene!
const namesIn = (name: string, wanted: string, language: 'en' | 'zh' = 'en') => {
  const stations = hallStations(open(name))
  return findStations(stations, wanted, ({ title }) => textIn(title, language)).map((i) => stationName(stations[i]!))
}

it('counts stations as the roster does', () => {
  for (const name of ['hangzhou', 'changsha']) {
    const scene = open(name)
    const { data } = new Session(scene, scene.scenarios[0]!, {}, 1)
    const stations = hallStations(scene)
    expect(stations.map(({ id }) => id)).toEqual(data.stationIds)
    stations.slice(0, scene.lines[0]!.stations.length * 62).forEach(({ line }, i) => {
      if (line > 0) expect(line).toBe(data.roster.stations[i]!.line + 1)
    })
  }
})

it('finds a station of a line by both numbers', () => {
  expect(namesIn('changsha', '17 P12')).toEqual(['17 · P12'])
  expect(namesIn('changsha', 'p12 17')).toEqual(['17 · P12'])
  expect(namesIn('changsha', 'Line 17 P12')).toEqual(['17 · P12'])
  expect(namesIn('changsha', '产线17 P12', 'zh')).toEqual(['17 · P12'])
  expect(namesIn('changsha', '62 · R0')).toEqual(['62 · R0'])
  expect(namesIn('changsha', '17').length).toBe(40)
  expect(namesIn('changsha', 'P12').length).toBe(62)
  expect(namesIn('changsha', '63 P12')).toEqual([])
  expect(namesIn('hangzhou', 'P12')).toEqual(['P12'])
  expect(namesIn('hangzhou', '')).toHaveLength(hallStations(open('hangzhou')).length)
})
