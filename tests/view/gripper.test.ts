import { readFileSync } from 'node:fs'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { cellsOf, momentsOf } from '../../bin/collide/cell-cycle.ts'
import { piecesOf } from '../../bin/collide/machine-bodies.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import type { BoardStage } from '../../src/model/scene-schema.ts'
import { createBoardSolids } from '../../src/view/boards/board-model.ts'
import type { Point3 } from '../../src/view/kit/index.ts'
import { SOCKETS, TRAY_PLACES } from '../../src/view/machines/cpu-install/layout.ts'
import { SUCTION_TIP_M } from '../../src/view/machines/cpu-install/model.ts'
import { CUTTER_TIP_M, TAB_M, TABS } from '../../src/view/machines/depanel/layout.ts'
import { dimmArms } from '../../src/view/machines/dimm-insert/layout.ts'
import { cobots, DRIVER_M } from '../../src/view/machines/fit-cables/layout.ts'
import { FEED, RACK, SCREWS, ON_BOARD as SINKS } from '../../src/view/machines/heatsink-mount/layout.ts'
import { CLAW_M } from '../../src/view/machines/heatsink-mount/model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../../src/view/machines/machine.ts'
import { HEAD_M as PACK_HEAD_M, packLayout } from '../../src/view/machines/pack/layout.ts'
import { CUP_M } from '../../src/view/machines/pack/model.ts'
import { HEAD_M, palletLayout } from '../../src/view/machines/palletise/layout.ts'
import { ON_BOARD as BANKS, TRAY } from '../../src/view/machines/press-fit/layout.ts'
import { GRIP_M } from '../../src/view/machines/press-fit/model.ts'
import { MACHINES } from '../../src/view/machines/registry.ts'
import { SCREW_ARMS } from '../../src/view/machines/screw/layout.ts'
import { insertArms, JAWS_TIP_M } from '../../src/view/machines/tht-insert/layout.ts'
import { DIMM_GRIPPER_TIP_M } from '../../src/view/robots/grippers.ts'
import { SCREWDRIVER_TIP_M } from '../../src/view/robots/scara-model.ts'
import { worldsOf } from './hall-rig.ts'

/** Where the tip of a tool must come to in the course of one board. */
interface Task {
  /** Part that the tool is fixed to, and its tip in the frame of that part. */
  part: string
  tip: Point3
  picks: readonly (readonly number[])[]
  places: readonly (readonly number[])[]
  nest?: number
}

const along = (metres: number): Point3 => [metres, 0, 0]
const down = (metres: number): Point3 => [0, -metres, 0]

const TASKS: Record<string, (spec: MachineSpec) => Task[]> = {
  depanel: () => [
    {
      part: 'router.4',
      tip: down(CUTTER_TIP_M),
      picks: [],
      places: TABS.flatMap(([x, z]) => [-TAB_M, TAB_M].map((by) => [x + by, BELT_HEIGHT_M + 0.006, z])),
    },
  ],
  'tht-insert': (spec) =>
    insertArms(spec).map(({ name, transfers }) => ({
      part: `${name}.4`,
      tip: down(JAWS_TIP_M),
      picks: transfers.map(({ pick }) => pick.at),
      places: transfers.map(({ place }) => place.at),
    })),
  'press-fit': () => [{ part: 'arm.6', tip: along(GRIP_M), picks: TRAY, places: BANKS }],
  screw: () =>
    SCREW_ARMS.map(({ name, feed, screws }) => ({
      part: `${name}.4`,
      tip: down(SCREWDRIVER_TIP_M),
      picks: [feed],
      places: screws,
    })),
  'cpu-install': () => [
    { part: 'arm.6', tip: along(SUCTION_TIP_M), picks: [TRAY_PLACES[0]!, TRAY_PLACES[2]!], places: SOCKETS },
  ],
  'heatsink-mount': () => [
    { part: 'arm.6', tip: along(CLAW_M), picks: [RACK[1]!, RACK[4]!], places: SINKS },
    { part: 'scara.4', tip: down(SCREWDRIVER_TIP_M), picks: [FEED], places: SCREWS },
  ],
  'dimm-insert': (spec) =>
    dimmArms(spec).map(({ name, picks, places }) => ({
      part: `${name}.6`,
      tip: along(DIMM_GRIPPER_TIP_M),
      picks,
      places,
    })),
  'fit-cables': (spec) =>
    cobots(spec).map(({ name, holder, screws }, nest) => ({
      part: `${name}.6`,
      tip: along(DRIVER_M),
      picks: [holder],
      places: screws,
      nest,
    })),
  pack: (spec) => {
    const { former, over, foam, foamFeed } = packLayout(spec)
    return [
      { part: 'arm.6', tip: along(PACK_HEAD_M), picks: [former], places: [over] },
      { part: 'delta.4', tip: down(CUP_M), picks: [foamFeed], places: foam },
    ]
  },
  palletise: (spec) => {
    const { pick, places } = palletLayout(spec)
    return [
      {
        part: 'arm.6',
        tip: along(HEAD_M),
        picks: [pick],
        places: [0, 1, 6, 15, 22, 33, 38, 39].map((k) => places[k]!),
      },
    ]
  },
}

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
/** Cells whose arms handle boards themselves: handover.test.ts measures them. */
const HANDLERS = ['ict', 'flash', 'fct', 'burn-in']
const cells = cellsOf(scene!).filter(({ spec }) => !HANDLERS.includes(spec.process))
const ONE_MM = 0.001

it('measures every cell with arms', () => {
  expect(cells.map(({ spec }) => spec.process).sort()).toEqual(Object.keys(TASKS).sort())
})

describe.each(cells.map((cell) => [cell.title, cell] as const))('the tools of %s', (_, cell) => {
  const { process } = cell.spec
  const tasks = TASKS[process]!(cell.spec)
  const model = MACHINES[process]!.build(cell.spec)
  const parts = tasks.map(({ part }) => model.parts.findIndex(({ name }) => name === part))
  const targets = tasks.map(({ picks, places }) => [...picks, ...places])
  const nearest = targets.map((list) => list.map(() => Infinity))
  const isBoardThere = targets.map((list) => list.map(() => false))
  const nest = model.sockets.nests.map(({ at }) => at)

  const tip = new Vector3()
  for (const { joints, boards } of momentsOf(cell, model, 0.04)) {
    const worlds = worldsOf(model, joints)
    tasks.forEach((task, a) => {
      tip.set(...task.tip).applyMatrix4(worlds[parts[a]!]!)
      targets[a]!.forEach(([x, y, z], k) => {
        const miss = Math.hypot(tip.x - x!, tip.y - y!, tip.z - z!)
        if (miss >= nearest[a]![k]!) return
        nearest[a]![k] = miss
        const [nx, ny, nz] = nest[task.nest ?? 0]!
        isBoardThere[a]![k] = boards.some(
          ({ matrix }) =>
            Math.hypot(matrix.elements[12]! - nx, matrix.elements[13]! - ny, matrix.elements[14]! - nz) < ONE_MM,
        )
      })
    })
  }

  it('meet every part where it lies and every place where it goes, by the joints that are drawn', () => {
    const missMm = Math.max(...nearest.flat()) * 1000
    console.log(`${cell.title}: tools miss by ${missMm.toFixed(2)} mm at most, of ${nearest.flat().length} places`)
    expect(missMm).toBeLessThan(1)
  })

  it('are there while the board is', () => {
    tasks.forEach(({ picks }, a) => {
      const places = isBoardThere[a]!.slice(picks.length)
      expect(places.length).toBeGreaterThan(0)
      expect(places.every(Boolean), JSON.stringify(places)).toBe(true)
    })
  })
})

describe.each(
  cells.filter(({ spec }) => ['pack', 'palletise'].includes(spec.process)).map((cell) => [cell.title, cell] as const),
)('the carton of %s', (title, cell) => {
  it('goes where the tool goes while it is off the belt and off the stack', () => {
    const model = MACHINES[cell.spec.process]!.build(cell.spec)
    const part = (name: string) => model.parts.findIndex((one) => one.name === name)
    const [load, arm] = [part('load.z'), part('arm.6')]
    const headM = cell.spec.process === 'pack' ? PACK_HEAD_M : HEAD_M
    const [now, before, tip] = [new Vector3(), new Vector3(), new Vector3()]
    let [missM, carried] = [0, 0]
    for (const { joints, timeS } of momentsOf(cell, model, 0.04)) {
      const worlds = worldsOf(model, joints)
      now.setFromMatrixPosition(worlds[load]!)
      // It is lifted, carried or let down: not on its way along the belt, nor a new one that takes its place.
      const isCarried = timeS > 0 && Math.abs(now.y - before.y) > 1e-4 && now.distanceTo(before) < 0.1
      before.copy(now)
      if (!isCarried) continue
      carried++
      missM = Math.max(missM, tip.set(headM, 0, 0).applyMatrix4(worlds[arm]!).distanceTo(now))
    }
    console.log(`${title}: carton and tool miss one another by ${(missM * 1000).toFixed(2)} mm at most`)
    expect(carried).toBeGreaterThan(50)
    expect(missM).toBeLessThan(ONE_MM)
  })
})

describe('what is set on a board', () => {
  const solids = createBoardSolids()
  /** Middle of the upper or lower face of pieces of so large a size (m), on the board in the nest. */
  const drawn = (stage: BoardStage, sizeM: readonly number[], face: 1 | -1) =>
    piecesOf(solids[stage].near)
      .filter(({ half }) => sizeM.every((size, k) => Math.abs(2 * half[k]! - size) < 3e-4))
      .map(({ middle, half }) => [middle[0], BELT_HEIGHT_M + 0.01 + middle[1] + face * half[1], middle[2]])
  const expectThere = (places: readonly (readonly number[])[], pieces: number[][]) => {
    expect(pieces.length).toBeGreaterThanOrEqual(places.length)
    for (const place of places)
      expect(
        Math.min(...pieces.map((piece) => Math.hypot(...[0, 1, 2].map((k) => piece[k]! - place[k]!)))),
        place.join(),
      ).toBeLessThan(ONE_MM)
  }
  const specOf = (process: string) => cells.find(({ spec }) => spec.process === process)!.spec

  it('is where the board is drawn with it: modules', () => {
    expectThere(
      dimmArms(specOf('dimm-insert')).flatMap(({ places }) => places),
      drawn('dimm', [0.0016, 0.031, 0.1334], 1),
    )
  })

  it('processors', () => expectThere(SOCKETS, drawn('cpu', [0.056, 0.003, 0.068], 1)))

  it('heat-sinks', () => expectThere(SINKS, drawn('heatsink', [0.0022, 0.05, 0.1], 1)))

  it('slots, four at a time', () => {
    const slots = drawn('press-fit', [0.0058, 0.009, 0.146], 1)
    expect(slots).toHaveLength(16)
    for (const bank of BANKS) {
      const four = slots.filter(([x]) => Math.abs(x! - bank[0]) < 0.013)
      expect(four).toHaveLength(4)
      const middle = [0, 1, 2].map((k) => four.reduce((sum, slot) => sum + slot[k]!, 0) / 4)
      expect(Math.hypot(...[0, 1, 2].map((k) => middle[k]! - bank[k]!))).toBeLessThan(ONE_MM)
    }
  })

  it('connectors', () => {
    const pieces = [
      [0.2 / 6 - 0.004, 0.028, 0.026],
      [0.05, 0.018, 0.014],
      [0.06, 0.016, 0.012],
      [0.06, 0.012, 0.012],
    ].flatMap((size) => drawn('tht', size, -1))
    expectThere(
      insertArms(specOf('tht-insert')).flatMap(({ transfers }) => transfers.map(({ place }) => place.at)),
      pieces,
    )
  })
})
