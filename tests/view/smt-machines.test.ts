import { readFileSync } from 'node:fs'
import { Matrix4, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Scene } from '../../src/model/scene-schema.ts'
import type { Model } from '../../src/view/kit/index.ts'
import { BELT_HEIGHT_M, type Machine, type MachineDrive, type MachineSpec } from '../../src/view/machines/machine.ts'
import { MOTIONS } from '../../src/view/machines/motions.ts'
import { modulesOf } from '../../src/view/machines/pieces/mounter.ts'
import { SMT_MACHINES } from '../../src/view/machines/smt-machines.ts'
import { modelName, specOf } from '../../src/view/machines/stock.ts'

/** Machines may stand out over the aisle above heads' reach, but not where people and vehicles pass. */
const PASSAGE_M = 1.2
const OVERHANG_M = 0.1
const BOARD_M = { length: 0.43, width: 0.33 }

const scene = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8')) as Scene
const standing = new Map<string, { spec: MachineSpec; machine: Machine }>()
for (const line of scene.lines)
  for (const station of line.stations)
    for (const method of ['automated', 'conventional'] as const) {
      const machine = SMT_MACHINES[station.process]
      if (!machine) continue
      const spec = specOf(station.process, method, station.methods[method]!)
      standing.set(modelName(spec), { spec, machine })
    }

it('finds the machines of the plant', () => {
  expect(standing.size).toBeGreaterThan(30)
  expect(new Set([...standing.values()].map(({ spec }) => spec.process)).size).toBe(15)
})

describe.each([...standing])('%s', (_, { spec, machine }) => {
  const model = machine.build(spec)
  const motion = MOTIONS[spec.process]?.createMotion(spec, model) ?? null

  it('stays in its footprint, at rest and at work', () => {
    for (const progress of motion ? [-1, 0, 0.13, 0.37, 0.5, 0.77, 1] : [-1]) {
      const joints = new Float32Array(model.parts.length)
      motion?.(driveAt(model, progress), joints)
      const reach = reachBelow(model, joints, PASSAGE_M)
      expect(reach.x).toBeLessThanOrEqual(spec.lengthM / 2 + OVERHANG_M)
      expect(reach.z).toBeLessThanOrEqual(spec.widthM / 2 + OVERHANG_M)
      expect(reach.lowest).toBeGreaterThan(-0.002)
    }
  })

  it('has a nest for each board, on the belt or a table, and a way through', () => {
    const { nests, boardPath } = model.sockets
    expect(nests).toHaveLength(spec.positions * spec.servers)
    for (const { at } of nests) {
      expect(Math.abs(at[0])).toBeLessThanOrEqual((spec.lengthM - BOARD_M.length) / 2 + 0.001)
      expect(Math.abs(at[2])).toBeLessThanOrEqual((spec.widthM - BOARD_M.width) / 2 + 0.001)
      expect(Math.abs(at[1] - BELT_HEIGHT_M)).toBeLessThan(0.06)
    }
    const along = nests.filter((_nest, i) => i % spec.servers === 0).map(({ at }) => at[0])
    expect(along).toEqual([...along].sort((a, b) => a - b))
    expect(boardPath[0]![0]).toBeCloseTo(-spec.lengthM / 2)
    expect(boardPath.at(-1)![0]).toBeCloseTo(spec.lengthM / 2)
    expect(model.sockets.tower).toBeDefined()
  })

  it('is not too heavy', () => {
    expect(trianglesOf(model)).toBeLessThanOrEqual(budgetOf(spec))
  })

  it.runIf(motion)('moves without a jump, and something moves', () => {
    const drive = driveAt(model, 0)
    const [joints, before, first] = [0, 0, 0].map(() => new Float32Array(model.parts.length)) as Float32Array[]
    const [steps, moved] = [20_000, new Set<number>()]
    for (let i = 0; i <= steps; i++) {
      drive.progress.fill(i / steps)
      drive.timeS = i / 1000
      motion!(drive, joints!)
      if (i === 0) first!.set(joints!)
      for (let k = 0; k < joints!.length; k++) {
        expectFinite(joints![k]!)
        // What a tool holds, or has set down, is there or is not.
        if (i > 0 && !/held$|^set\d+$/.test(model.parts[k]!.name)) expectNear(model, k, joints![k]!, before![k]!)
        if (Math.abs(joints![k]! - first![k]!) > 0.003) moved.add(k)
      }
      before!.set(joints!)
    }
    expect(moved.size).toBeGreaterThan(0)
  })
})

/** Plain comparisons: an `expect` for each of millions of numbers would take minutes. */
function expectFinite(value: number): void {
  if (!Number.isFinite(value)) throw new Error('a joint is not a number')
}

function expectNear(model: Model, part: number, now: number, before: number): void {
  const { joint, name } = model.parts[part]!
  const turns = joint === 'turn' ? 2 * Math.PI * Math.round((now - before) / (2 * Math.PI)) : 0
  const step = Math.abs(now - before - turns)
  if (step > 0.02) throw new Error(`${name} jumps by ${step}`)
}

function driveAt(model: Model, progress: number): MachineDrive {
  const count = model.sockets.nests.length
  return {
    timeS: 3,
    progress: new Float32Array(count).fill(progress),
    working: new Uint8Array(count).fill(progress < 0 ? 0 : 1),
    serial: Float64Array.from({ length: count }, (_, i) => 104 + i),
    finished: new Float64Array(count),
    desk: null,
  }
}

function reachBelow(model: Model, joints: Float32Array, belowM: number): { x: number; z: number; lowest: number } {
  const frames: Matrix4[] = []
  const reach = { x: 0, z: 0, lowest: Infinity }
  const [point, axis] = [new Vector3(), new Vector3()]
  model.parts.forEach((part, i) => {
    axis.set(...part.axis)
    const turn = new Quaternion()
    const origin = new Vector3(...part.origin)
    if (part.joint === 'turn') turn.setFromAxisAngle(axis, joints[i]!)
    if (part.joint === 'slide') origin.addScaledVector(axis, joints[i]!)
    const frame = new Matrix4().compose(origin, turn, new Vector3(1, 1, 1))
    frames.push(part.parent < 0 ? frame : frame.premultiply(frames[part.parent]!))
    for (const solid of [part.opaque, part.clear]) {
      for (let k = 0; k < (solid?.positions.length ?? 0); k += 3) {
        point.fromArray(solid!.positions, k).applyMatrix4(frame)
        reach.lowest = Math.min(reach.lowest, point.y)
        if (point.y > belowM) continue
        reach.x = Math.max(reach.x, Math.abs(point.x))
        reach.z = Math.max(reach.z, Math.abs(point.z))
      }
    }
  })
  return reach
}

function trianglesOf(model: Model): number {
  return model.parts.reduce(
    (sum, { opaque, clear }) => sum + ((opaque?.indices.length ?? 0) + (clear?.indices.length ?? 0)) / 3,
    0,
  )
}

/** 9,000 for a machine, 10,800 for an oven (twelve lids, each with window, number and blower), 5,600 for a mounter's module (22
 * feeders and their reels on each side), 5,600 for each of two side by side, 2,300 for a place of handwork. */
function budgetOf({ process, lengthM, positions, machines }: MachineSpec): number {
  if (process === 'place' || process === 'place-large') return 5600 * modulesOf(lengthM)
  if (process === 'reflow') return 10_800
  if (positions > 1) return 2300 * positions
  return machines > 1 ? 5600 * machines : 9000
}
