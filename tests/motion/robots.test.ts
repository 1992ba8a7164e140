import { describe, expect, it } from 'vitest'
import { createDeltaArm } from '../../src/motion/robots/delta.ts'
import { pickAndPlace } from '../../src/motion/robots/pick-and-place.ts'
import { createScaraArm } from '../../src/motion/robots/scara.ts'
import { createFlangePose, forward, inverse } from '../../src/motion/robots/six-axis.ts'
import { createRailArm, createSixAxisArm } from '../../src/motion/robots/six-axis-arm.ts'
import {
  COBOT_850,
  DELTA_800,
  deltaArmYaw,
  SCARA_600,
  SCARA_LIMITS,
  SIX_AXIS_900,
  SIX_AXIS_1500,
  SIX_AXIS_2000,
  type SixAxisSize,
} from '../../src/motion/robots/sizes.ts'
import { createToolPath, type JointPath, type Waypoint, writeAlong } from '../../src/motion/robots/tool-path.ts'
import { RandomStream } from '../../src/sim/random.ts'

const SIZES: [string, SixAxisSize][] = [
  ['0.9 m', SIX_AXIS_900],
  ['1.5 m', SIX_AXIS_1500],
  ['2 m', SIX_AXIS_2000],
  ['cobot', COBOT_850],
]
const ONE_MM = 0.001
const TENTH_DEG = (0.1 * Math.PI) / 180

function angleBetween(a: Float64Array, b: Float64Array, at: number): number {
  const dot = a[at]! * b[at]! + a[at + 1]! * b[at + 1]! + a[at + 2]! * b[at + 2]!
  return Math.acos(Math.min(1, Math.max(-1, dot)))
}

const distance = (a: Float64Array, b: Float64Array) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)

function biggestStep(path: JointPath, joint: number): number {
  let biggest = 0
  for (let i = 1; i < path.steps; i++)
    biggest = Math.max(
      biggest,
      Math.abs(path.values[i * path.width + joint]! - path.values[(i - 1) * path.width + joint]!),
    )
  return biggest
}

describe.each(SIZES)('six-axis arm, %s', (_, size) => {
  it('finds joints for every pose that it can take, and they lead to that pose', () => {
    const random = new RandomStream(7, 'robots')
    const [pose, again] = [createFlangePose(), createFlangePose()]
    const [joints, near, found] = [new Float64Array(6), new Float64Array(6), new Float64Array(6)]
    for (let i = 0; i < 4000; i++) {
      for (let k = 0; k < 6; k++) {
        const [low, high] = size.limits[k]!
        joints[k] = low + random.uniform() * (high - low)
        near[k] = joints[k]! + 0.02 * (random.uniform() - 0.5)
      }
      forward(size, joints, pose)
      expect(inverse(size, pose, near, found)).toBe(true)
      forward(size, found, again)
      expect(distance(pose, again)).toBeLessThan(ONE_MM)
      expect(angleBetween(pose, again, 3)).toBeLessThan(TENTH_DEG)
      expect(angleBetween(pose, again, 6)).toBeLessThan(TENTH_DEG)
      for (let k = 0; k < 6; k++) {
        expect(found[k]).toBeGreaterThanOrEqual(size.limits[k]![0] - 1e-9)
        expect(found[k]).toBeLessThanOrEqual(size.limits[k]![1] + 1e-9)
      }
    }
  })

  it('stays on the branch it is on', () => {
    const pose = createFlangePose()
    const joints = Float64Array.of(0.3, 0.2, -0.8, 0.1, -0.9, 0.4)
    const found = new Float64Array(6)
    forward(size, joints, pose)
    inverse(size, pose, joints, found)
    for (let k = 0; k < 6; k++) expect(found[k]).toBeCloseTo(joints[k]!, 9)
  })

  it('says so when a pose is out of reach and leaves the joints alone', () => {
    const pose = Float64Array.of(9, 1, 0, 0, -1, 0, 0, 0, 1)
    const joints = Float64Array.of(1, 2, 3, 4, 5, 6)
    expect(inverse(size, pose, joints, joints)).toBe(false)
    expect([...joints]).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('tool paths', () => {
  const base = { x: -0.5, y: 0.84, z: -0.55, yawRad: -Math.PI / 2 }
  const rest: Waypoint = { at: [-0.5, 1.3, -0.05], yawRad: 0 }
  const transfers = Array.from({ length: 8 }, (_, i) => ({
    pick: { at: [-0.95 + 0.03 * (i % 4), 0.98, -0.4] as const, yawRad: 0 },
    place: { at: [-0.19 + 0.02 * i, 0.99, 0] as const, yawRad: 0 },
  }))
  const waypoints = pickAndPlace(rest, transfers, { liftM: 0.15, gripS: 0.3, placeS: 0.6 })

  it('never jump, stay in reach, meet their places', () => {
    const arm = createSixAxisArm(SIX_AXIS_900, base, 0.2)
    const path = createToolPath(arm, waypoints)
    expect(path.unreached).toBe(0)
    for (let k = 0; k < 6; k++) expect(biggestStep(path, k)).toBeLessThan(0.2)
    // Where the gripper has just closed for the first time, the flange stands over the part.
    const [out, pose] = [new Float64Array(path.width), createFlangePose()]
    let share = 0
    do writeAlong(path, (share += 0.0005), out)
    while (out[6]! < 0.98)
    forward(SIX_AXIS_900, out, pose)
    const [c, s] = [Math.cos(base.yawRad), Math.sin(base.yawRad)]
    expect(base.x + c * pose[0]! + s * pose[2]!).toBeCloseTo(-0.95, 3)
    expect(base.y + pose[1]! - 0.2).toBeCloseTo(0.98, 3)
    expect(base.z - s * pose[0]! + c * pose[2]!).toBeCloseTo(-0.4, 3)
  })

  it('begin and end at rest and move evenly with their share', () => {
    const path = createToolPath(createSixAxisArm(SIX_AXIS_900, base, 0.2), waypoints)
    const [first, last] = [new Float64Array(path.width), new Float64Array(path.width)]
    writeAlong(path, 0, first)
    writeAlong(path, 1, last)
    for (let k = 0; k < 6; k++) expect(last[k]).toBeCloseTo(first[k]!, 5)
  })

  it('say how often they were out of reach', () => {
    const arm = createSixAxisArm(SIX_AXIS_900, base, 0.2)
    expect(createToolPath(arm, [rest, { at: [3, 1, 0], yawRad: 0 }]).unreached).toBeGreaterThan(0)
  })

  it('move a carriage along a rail', () => {
    const arm = createRailArm(SIX_AXIS_900, { x: 0, y: 0.5, z: 0.6, yawRad: 0 }, 0.3, -3, 3)
    const level = { tiltRad: Math.PI / 2, yawRad: Math.PI / 2 }
    const path = createToolPath(arm, [
      { at: [-2, 1.1, 0], ...level },
      { at: [2, 1.1, 0], ...level },
      { at: [2, 1.3, -0.3], ...level },
    ])
    expect(path.unreached).toBe(0)
    expect(path.values[(path.steps - 1) * path.width]).toBeCloseTo(2, 6)
    for (let k = 1; k < 7; k++) expect(biggestStep(path, k)).toBeLessThan(0.2)
  })
})

describe('SCARA', () => {
  it('brings its tool to the place, within its limits', () => {
    const base = { x: 0.1, y: 0.84, z: -0.4, yawRad: -Math.PI / 2 }
    const arm = createScaraArm(SCARA_600, base, 0.12)
    const out = arm.home.slice()
    for (let i = 0; i < 200; i++) {
      const [x, z] = [0.1 + 0.3 * Math.cos(i), -0.05 + 0.1 * Math.sin(i)]
      expect(arm.solve(Float64Array.of(x, 0.98, z, 0.3, 0), out, out)).toBe(true)
      const a = base.yawRad + out[0]!
      const b = a + out[1]!
      const tipX = base.x + SCARA_600.innerLinkM * Math.cos(a) + SCARA_600.outerLinkM * Math.cos(b)
      const tipZ = base.z - SCARA_600.innerLinkM * Math.sin(a) - SCARA_600.outerLinkM * Math.sin(b)
      expect(Math.hypot(tipX - x, tipZ - z)).toBeLessThan(ONE_MM)
      expect(base.y + SCARA_600.armHeightM - 0.12 - out[2]!).toBeCloseTo(0.98, 6)
      expect(Math.cos(b + out[3]! - 0.3)).toBeCloseTo(1, 9)
      expect(Math.abs(out[0]!)).toBeLessThanOrEqual(SCARA_LIMITS[0]![1])
    }
  })
})

describe('delta', () => {
  it('ends its rods at the platform', () => {
    const arm = createDeltaArm(DELTA_800, [0, 1.9, 0], 0.1)
    const out = arm.home.slice()
    const { baseRadiusM, platformRadiusM, upperArmM, rodM } = DELTA_800
    for (let i = 0; i < 100; i++) {
      const target = [0.25 * Math.cos(i), 1.15 + 0.1 * Math.sin(3 * i), 0.2 * Math.sin(i)] as const
      expect(arm.solve(Float64Array.of(...target, 0, 0), out, out)).toBe(true)
      for (let k = 0; k < 3; k++) {
        const yaw = deltaArmYaw(k)
        const [upper, swing, aside] = [out[4 + k * 3]!, out[5 + k * 3]!, out[6 + k * 3]!]
        // From the elbow the rod hangs, swung out in the arm's plane (against the arm), then out of it.
        const outM = baseRadiusM + upperArmM * Math.cos(upper) + rodM * Math.cos(aside) * Math.sin(swing - upper)
        const y = -upperArmM * Math.sin(upper) - rodM * Math.cos(aside) * Math.cos(swing - upper)
        const side = rodM * Math.sin(aside)
        expect(outM * Math.cos(yaw) + side * Math.sin(yaw)).toBeCloseTo(target[0] + platformRadiusM * Math.cos(yaw), 6)
        expect(y + 1.9).toBeCloseTo(target[1] + 0.1, 6)
        expect(-outM * Math.sin(yaw) + side * Math.cos(yaw)).toBeCloseTo(target[2] - platformRadiusM * Math.sin(yaw), 6)
      }
    }
  })
})
