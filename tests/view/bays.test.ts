import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { Session } from '../../src/player/session.ts'
import type { OverlayReading } from '../../src/twin/overlays.ts'
import { figureOf } from '../../src/view/far/bay-signs.ts'
import { Bays, bayMiddle } from '../../src/view/far/bays.ts'
import { aislesOf } from '../../src/view/hall/bay-aisles.ts'

const { scene } = loadScene(readFileSync('scenes/changsha.json', 'utf8'))
const session = new Session(scene!, scene!.scenarios[0]!, {}, 1)
const { layout } = session.simulation.compiled
const bays = new Bays(layout, session.data.roster)
const middle = bayMiddle(scene!)

it('finds every station in its bay and back', () => {
  const all = new Set<number>()
  for (let bay = 0; bay < bays.count; bay++)
    for (let local = 0; local < bays.stations; local++) {
      const station = bays.station(bay, local)
      all.add(station)
      expect(bays.ofStation(station)).toBe(bay)
      expect(bays.localOf(station)).toBe(local)
    }
  expect(all.size).toBe(session.data.roster.stations.length)
})

it('keeps the bay that is drawn in full until another is clearly nearer', () => {
  const between = middle[0] + 27
  const at = (x: number, held: number) => bays.nearest(x, 0, middle[1], middle, 45, held)
  expect(at(between - 1, -1)).toBe(0)
  expect(at(between + 1, -1)).toBe(1)
  // A hand that trembles by a metre at the border changes nothing.
  expect(at(between + 1, 0)).toBe(0)
  expect(at(between - 1, 1)).toBe(1)
  expect(at(between + 5, 0)).toBe(1)
})

it('tells what an overlay comes to in a line', () => {
  const reading = (name: OverlayReading['name'], value: (station: number) => number) =>
    ({ name, values: Float64Array.from(session.data.roster.stations, (_, i) => value(i)) }) as OverlayReading
  const ofBay = (i: number) => bays.ofStation(i)
  expect(
    figureOf(
      reading('heat', (i) => (ofBay(i) === 3 ? 0.5 : 0)),
      bays,
      3,
    ),
  ).toBe('50%')
  expect(
    figureOf(
      reading('queue', (i) => (ofBay(i) === 3 ? 2 : 9)),
      bays,
      3,
    ),
  ).toBe(String(2 * bays.stations))
  expect(
    figureOf(
      reading('energy', () => 1),
      bays,
      3,
    ),
  ).toBe(`${bays.stations} kW`)
  expect(
    figureOf(
      reading('state', () => 1),
      bays,
      3,
    ),
  ).toBeNull()
})

it('leaves aisles between the bays that nothing stands in', () => {
  const aisles = aislesOf(scene!, layout)!
  expect(aisles.widthX).toBeGreaterThan(2)
  expect(aisles.widthZ).toBeGreaterThan(2)
  for (const line of layout.lines)
    for (const { x, z } of line.stations) {
      const [dx, dz] = bays.offsets[line.copy]!
      const inX = (((x - dx - aisles.fromX) % 54) + 54) % 54 < aisles.widthX
      const inZ = (((z - dz - aisles.fromZ) % 36) + 36) % 36 < aisles.widthZ
      expect(inX || inZ).toBe(false)
    }
})
