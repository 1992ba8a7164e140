import { type Matrix4, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { BY_ITSELF, CARRIED_BY_ARM, IN_NEST, RIDING_IN } from '../../src/motion/handling/phases.ts'
import { createPose } from '../../src/motion/track.ts'
import * as E from '../../src/trace/events.ts'
import type { Point3 } from '../../src/view/kit/index.ts'
import { DECK_M, ends } from '../../src/view/machines/burn-in/layout.ts'
import { GRIP_M as FORK_GRIP_M } from '../../src/view/machines/fct/layout.ts'
import { FORK_M } from '../../src/view/machines/fct/model.ts'
import { FRAME_M as FLASH_FRAME_M, GRIP_M as FLASH_GRIP_M } from '../../src/view/machines/flash/layout.ts'
import { FRAME_M as ICT_FRAME_M, GRIP_M as ICT_GRIP_M } from '../../src/view/machines/ict/layout.ts'
import { hallRig } from './hall-rig.ts'

/** An hour of the Hangzhou line, from the third on: where boards are carried by arms, tool and board meet. */
const FROM_S = 3 * 3600
const HOUR_S = 3600
const STEP_S = 0.25

interface Tool {
  part(nest: number): string
  tip: Point3
  /** From the tip down to the underside of the board, m. */
  gripM: number
}

const TOOLS: Record<string, Tool> = {
  ict: { part: (nest) => `arm${nest + 1}.6`, tip: [ICT_FRAME_M, 0, 0], gripM: ICT_GRIP_M },
  flash: { part: () => 'arm.4', tip: [0, -FLASH_FRAME_M, 0], gripM: FLASH_GRIP_M },
  fct: { part: () => 'arm.7', tip: [FORK_M, 0, 0], gripM: FORK_GRIP_M },
  'burn-in': { part: () => 'fork', tip: [0, -DECK_M, 0], gripM: 0 },
}
/** A crane drives with it at up to 4 m/s. */
const FASTEST_MPS = 4.2
/** A repair that begins just before shifts what the arm had in hand. */
const AFTER_FAILURE_S = 12

const rig = hallRig('scenes/hangzhou.json', 'future')
const { session, places, served, stands } = rig
const { floor, data } = session
const stations = data.stationIds
  .map((_, i) => i)
  .filter((i) => served[i] && floor.method[i] === 0)
  .map((i) => {
    const { automated } = data.roster.stations[i]!
    const first = data.roster.cells[automated[0]!]!.servers[0]
    const machine = rig.machine(i)
    const flow = machine.model.sockets.boardPath[0]![0] < 0 ? 1 : -1
    return {
      title: `${data.stationIds[i]} ${machine.spec.process}`,
      process: machine.spec.process,
      stand: stands[i]!,
      desk: served[i]!.desk,
      machine,
      first,
      flow,
      missM: 0,
      carried: 0,
      boards: new Set<number>(),
      byItself: new Set<number>(),
      waited: [] as number[],
      waiting: new Map<number, number>(),
      jumps: [] as string[],
      outOfNest: 0,
      inNest: 0,
    }
  })

const pose = createPose()
const tip = new Vector3()
/** By server: where its board was, which one, at the last look. */
const before = new Map<number, { serial: number; x: number; y: number; z: number }>()
let failedAt = -Infinity
const fold = floor.fold.bind(floor)
floor.fold = (t, kind, a, b, v) => {
  if (kind === E.FAILED || kind === E.RESUMED) failedAt = t
  fold(t, kind, a, b, v)
}

session.runUntil(FROM_S)
for (let k = 1; k * STEP_S <= HOUR_S; k++) {
  const t = FROM_S + k * STEP_S
  session.runUntil(t)
  for (const station of stations) {
    const { desk, machine, first, stand } = station
    const { nests } = machine.model.sockets
    let worlds: Matrix4[] | null = null
    for (let nest = 0; nest < nests.length; nest++) {
      const unit = floor.works.unit[first + nest]!
      if (unit < 0) continue
      const serial = floor.boards.serial[unit]!
      const where = desk.place(nest, t)
      places.write(unit, t, pose)
      const [x, y, z] = [pose[0]!, pose[1]!, pose[2]!]
      station.boards.add(serial)
      if (where === BY_ITSELF) station.byItself.add(serial)
      if (where === RIDING_IN) station.waiting.set(serial, t - floor.boards.since[unit]!)
      else if (station.waiting.has(serial)) {
        station.waited.push(station.waiting.get(serial)!)
        station.waiting.delete(serial)
      }
      const last = before.get(first + nest)
      if (last?.serial === serial && t - floor.boards.since[unit]! > STEP_S) {
        const stepM = Math.hypot(x - last.x, y - last.y, z - last.z)
        if (stepM > FASTEST_MPS * STEP_S)
          station.jumps.push(`${stepM.toFixed(2)} m at ${t}, ${(t - failedAt).toFixed(1)} s after a failure`)
        if (stepM > FASTEST_MPS * STEP_S) expect(t - failedAt).toBeLessThan(AFTER_FAILURE_S)
      }
      before.set(first + nest, { serial, x, y, z })
      if (where === IN_NEST) {
        station.inNest++
        const c = Math.cos(stand.headingRad)
        const s = Math.sin(stand.headingRad)
        const [nx, ny, nz] = nests[nest]!.at
        if (Math.hypot(x - stand.x - c * nx - s * nz, y - ny, z - stand.z + s * nx - c * nz) > 1e-6) station.outOfNest++
      }
      if (where !== CARRIED_BY_ARM) continue
      // On and off the deck of the crane boards roll by themselves.
      const at = desk.carried.length - 4
      if (station.process === 'burn-in' && Math.abs(desk.carried[at]!) > ends(machine.spec).exitX + 1e-6) continue
      station.carried++
      worlds ??= machine.pose(t)
      const tool = TOOLS[station.process]!
      const part = machine.model.parts.findIndex(({ name }) => name === tool.part(nest))
      tip.set(station.flow * tool.tip[0], tool.tip[1], tool.tip[2]).applyMatrix4(worlds[part]!)
      station.missM = Math.max(station.missM, Math.hypot(tip.x - x, tip.y - tool.gripM - y, tip.z - z))
    }
  }
}

it('looks at the testers, the programmers and the burn-in aisle', () => {
  expect(stations.map(({ process }) => process).sort()).toEqual(Object.keys(TOOLS).sort())
})

describe.each(stations.map((station) => [station.title, station] as const))('%s, over an hour', (title, station) => {
  it('has every board in the tool while it is carried', () => {
    const longest = Math.max(0, ...station.waited)
    const mean = station.waited.reduce((sum, s) => sum + s, 0) / Math.max(1, station.waited.length)
    console.log(
      `${title}: ${station.boards.size} boards, ${station.carried} looks at one in the tool, ` +
        `which misses by ${(station.missM * 1000).toFixed(2)} mm at most; ` +
        `from arrival to the gripper ${mean.toFixed(1)} s, at most ${longest.toFixed(1)} s; jumps: ${station.jumps.join('; ') || 'none'}`,
    )
    expect(station.boards.size).toBeGreaterThan(70)
    expect(station.carried).toBeGreaterThan(1000)
    expect(station.missM).toBeLessThan(0.001)
  })

  it('leaves none to go by itself', () => {
    expect(station.byItself.size).toBe(0)
  })

  it('has boards in their nests when it says so, and moves none by a jump but after a failure', () => {
    expect(station.inNest).toBeGreaterThan(1000)
    expect(station.outOfNest).toBe(0)
    expect(station.jumps.length).toBeLessThanOrEqual(1)
  })
})
