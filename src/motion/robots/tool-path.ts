import { eased } from '../track.ts'
import { type Arm, createToolPose } from './arm.ts'

/** A place on the way of a tool. */
export interface Waypoint {
  at: readonly [x: number, y: number, z: number]
  yawRad: number
  tiltRad?: number
  /** Stay here so long, s: grip, press, turn a screw. */
  holdS?: number
  /** Highest speed on the way here, where it is not that of the path: along a rail. */
  speedMps?: number
  /** How far the gripper is closed when it leaves from here, 0 to 1; as before when not given. */
  grip?: number
}

/** The way of an arm as joints at even steps of time, worked out once: following it costs a handful of multiplications. */
export interface JointPath {
  jointCount: number
  /** Joints, then the grip, then the tip's x, y, z and yaw: what the tool carries goes there. */
  width: number
  steps: number
  values: Float32Array
  durationS: number
  /** Steps at which the wished pose was out of reach. */
  unreached: number
}

/** Highest speeds and acceleration of a tool, and the step of time at which joints are kept. */
export interface Pace {
  speedMps: number
  turnRadPerS: number
  accelMps2: number
  stepS: number
}

export const STEADY: Pace = { speedMps: 0.9, turnRadPerS: 2.6, accelMps2: 5, stepS: 0.03 }

/** Goes from waypoint to waypoint, slow-fast-slow, always by the joints nearest to where the arm just was. */
export function createToolPath(arm: Arm, waypoints: readonly Waypoint[], pace: Pace = STEADY): JointPath {
  const { jointCount } = arm
  const values: number[] = []
  const [pose, joints] = [createToolPose(), arm.home.slice()]
  let unreached = 0
  let grip = 0
  const record = () => {
    if (!arm.solve(pose, joints, joints)) unreached++
    for (const joint of joints) values.push(joint)
    values.push(grip, pose[0]!, pose[1]!, pose[2]!, pose[3]!)
  }
  waypoints.forEach((to, i) => {
    const from = waypoints[Math.max(0, i - 1)]!
    const leg = legBetween(arm, from, to)
    const steps = Math.max(i === 0 ? 1 : 3, Math.ceil(leg.durationS(pace) / pace.stepS))
    for (let k = 1; k <= steps; k++) {
      leg.write(eased(k / steps), pose)
      record()
    }
    const gripBefore = grip
    const holds = Math.round((to.holdS ?? 0) / pace.stepS)
    for (let k = 1; k <= holds; k++) {
      grip = gripBefore + ((to.grip ?? gripBefore) - gripBefore) * eased(k / holds)
      record()
    }
    grip = to.grip ?? grip
  })
  const width = jointCount + 5
  const steps = values.length / width
  return { jointCount, width, steps, values: new Float32Array(values), durationS: steps * pace.stepS, unreached }
}

function legBetween(arm: Arm, from: Waypoint, to: Waypoint) {
  const { axis } = arm
  const [dx, dy, dz] = [0, 1, 2].map((k) => to.at[k]! - from.at[k]!) as [number, number, number]
  const yaw = to.yawRad - from.yawRad
  const [tilt, tiltBy] = [from.tiltRad ?? 0, (to.tiltRad ?? 0) - (from.tiltRad ?? 0)]
  const radius = (at: Waypoint['at']) => Math.hypot(at[0] - axis!.x, at[2] - axis!.z)
  const angle = (at: Waypoint['at']) => Math.atan2(-(at[2] - axis!.z), at[0] - axis!.x)
  const swings = axis !== null && Math.hypot(dx, dz) > 0.15
  const swing = swings ? around(angle(to.at) - angle(from.at)) : 0
  const lengthM = swings
    ? Math.hypot(swing * 0.5 * (radius(from.at) + radius(to.at)), radius(to.at) - radius(from.at), dy)
    : Math.hypot(dx, dy, dz)
  return {
    // Slow, fast, slow: the highest speed is 1.5 times the mean, the highest acceleration 6 times length by time squared.
    durationS: (pace: Pace) =>
      Math.max(
        (1.5 * lengthM) / (to.speedMps ?? pace.speedMps),
        (1.5 * Math.abs(yaw)) / pace.turnRadPerS,
        Math.sqrt((6 * lengthM) / pace.accelMps2),
      ),
    write(share: number, pose: Float64Array): void {
      pose[0] = from.at[0] + share * dx
      pose[1] = from.at[1] + share * dy
      pose[2] = from.at[2] + share * dz
      if (swings) {
        const r = radius(from.at) + share * (radius(to.at) - radius(from.at))
        const a = angle(from.at) + share * swing
        pose[0] = axis.x + r * Math.cos(a)
        pose[2] = axis.z - r * Math.sin(a)
      }
      pose[3] = from.yawRad + share * yaw
      pose[4] = tilt + share * tiltBy
    },
  }
}

const around = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

/** Writes joints, grip and tip at a share (0 to 1) of the path's time. */
export function writeAlong(path: JointPath, share: number, out: Float64Array): void {
  const { width, steps, values } = path
  const at = Math.min(1, Math.max(0, share)) * (steps - 1)
  const i = Math.min(steps - 2, Math.floor(at))
  const part = at - i
  for (let k = 0; k < width; k++) {
    const a = values[i * width + k]!
    out[k] = a + part * (values[(i + 1) * width + k]! - a)
  }
}
