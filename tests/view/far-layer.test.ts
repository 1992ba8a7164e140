import { PerspectiveCamera, Vector3 } from 'three'
import { beforeAll, expect, it } from 'vitest'
import { createPose } from '../../src/motion/track.ts'
import { FAR, HIDDEN, HORIZON, NEAR } from '../../src/view/far/bay-levels.ts'
import { Bays } from '../../src/view/far/bays.ts'
import { FarLayer } from '../../src/view/far/far-layer.ts'
import { openLevelSolids } from '../../src/view/far/level-solids.ts'
import { createFurniture } from '../../src/view/hall/furniture.ts'
import { createSurfaces } from '../../src/view/kit/surfaces.ts'
import { hallRig } from './hall-rig.ts'

/** Of the frame's four million what the bay in full, its shadows, walls and floor may take is left over. */
const MOST_TRIANGLES = 1_250_000
const LINES = 2160

const rig = hallRig('scenes/changsha.json', 'lighthouse')
const { session, places, people, vehicles } = rig
const { floor, data } = session
const bays = new Bays(session.simulation.compiled.layout, data.roster)
const stands = Array.from({ length: bays.stations }, (_, local) => rig.stands[bays.station(0, local)]!)
const camera = new PerspectiveCamera(30, 16 / 9, 0.5, 2200)
let far: FarLayer
let t = 0

beforeAll(async () => {
  const fixtures = [createFurniture(rig.scene.hall).build(1.2)]
  const models = stands.flatMap((stand) => stand.methods.flatMap((method) => (method ? [method.model] : [])))
  const levels = await openLevelSolids(models, fixtures)
  far = new FarLayer(rig.scene, stands, fixtures, levels, floor, places, createSurfaces(), bays)
  runTo(2400)
}, 240_000)

function runTo(timeS: number): void {
  session.runUntil(timeS)
  t = timeS
  people.write(floor.people, t, 1)
  vehicles.write(floor.vehicles, t)
}

function look(from: [number, number, number], to: [number, number, number], hidden: number): void {
  camera.position.set(...from)
  camera.lookAt(new Vector3(...to))
  camera.updateMatrixWorld()
  far.hide(hidden)
  far.update(t, people, vehicles, camera, LINES)
}

/** Boards of the twin that are somewhere to be seen, but for those of a bay. */
function boardsOfTwin(but: number): number {
  const pose = createPose()
  let count = 0
  for (let unit = 0; unit < floor.boards.rows; unit++) {
    const line = floor.boards.line[unit]!
    if (line >= 0 && line !== but && !floor.boards.isKit(unit) && places.write(unit, t, pose)) count++
  }
  return count
}

const presentBut = (movers: { count: number; present: Uint8Array }, bayOf: (one: number) => number, but: number) =>
  Array.from({ length: movers.count }, (_, i) => i).filter((i) => movers.present[i] === 1 && bayOf(i) !== but).length

it('shows every board, person and vehicle of every bay', () => {
  for (const hidden of [-1, 0, 27]) {
    look([-100, 14, 60], [-70, 0, 20], hidden)
    expect(far.boards.shown).toBe(boardsOfTwin(hidden))
    expect(far.movers.peopleShown).toBe(presentBut(floor.people, (i) => bays.ofPerson(i), hidden))
    expect(far.movers.vehiclesShown).toBe(presentBut(floor.vehicles, (i) => bays.ofVehicle(i), hidden))
    expect(far.shown.filter((level) => level === HIDDEN).length).toBe(hidden < 0 ? 0 : 1)
  }
  expect(far.boards.shown).toBeGreaterThan(3000)
  expect(far.movers.peopleShown).toBeGreaterThan(61)
})

it('knows of every board soon after, while the factory plays', () => {
  look([-100, 14, 60], [-70, 0, 20], 27)
  for (let frame = 0; frame < 240; frame++) {
    runTo(t + 1 / 6)
    far.update(t, people, vehicles, camera, LINES)
  }
  const shown = far.boards.shown
  const known = boardsOfTwin(27)
  // A round of the slices is twelve frames: two seconds of play, in which a few boards come and go in sixty lines.
  expect(Math.abs(shown - known)).toBeLessThan(0.002 * known)
  for (let frame = 0; frame < 12; frame++) {
    t += 1e-6
    far.update(t, people, vehicles, camera, LINES)
  }
  expect(far.boards.shown).toBe(known)
})

it('keeps within its triangles from everywhere, on a large screen too', () => {
  const { sizeM } = rig.scene.hall
  const seen = { near: 0, far: 0, horizon: 0 }
  let most = 0
  for (const y of [1.6, 14, 60, 300])
    for (const x of [-0.5, -0.1, 0.3])
      for (const z of [-0.5, 0.1, 0.52])
        for (const yaw of [0.4, 2.4, 5]) {
          const from: [number, number, number] = [x * sizeM[0], y, z * sizeM[1]]
          const to: [number, number, number] = [from[0] + 40 * Math.cos(yaw), 0, from[2] + 40 * Math.sin(yaw)]
          look(from, to, -1)
          most = Math.max(most, far.triangles)
          for (const level of far.shown) {
            if (level === NEAR) seen.near++
            if (level === FAR) seen.far++
            if (level === HORIZON) seen.horizon++
          }
        }
  expect(most).toBeLessThan(MOST_TRIANGLES)
  expect(most).toBeGreaterThan(300_000)
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(300)
})

it('draws with six calls', () => {
  let meshes = 0
  far.object.traverse((object) => {
    if ('isMesh' in object) meshes++
  })
  expect(meshes).toBe(6)
})
