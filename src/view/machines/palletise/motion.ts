import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { SIX_AXIS_2000 } from '../../../motion/robots/sizes.ts'
import { createToolPath, type Waypoint, writeAlong } from '../../../motion/robots/tool-path.ts'
import { eased } from '../../../motion/track.ts'
import type { Model, Point3 } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { FULL, HEAD_M, palletLayout } from './layout.ts'

/** Shares of the work: the carton comes out of the tunnel, then the arm has it. */
const OUT_UNTIL = 0.16
/** From the axis of the arm, m; and over a carton that stands where it passes: its own height and a little. */
const DRAWN_IN_M = 0.95
const OVER_LOAD_M = 0.16
const PACE = { speedMps: 1.6, turnRadPerS: 3, accelMps2: 4, stepS: 0.05 }

export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const { base, pick, places, tunnelX } = palletLayout(spec)
  const arm = createSixAxisArm(SIX_AXIS_2000, base, HEAD_M)
  const rest = { at: [pick[0] + 0.25, pick[1] + 0.3, pick[2] - 0.1] as const, yawRad: 0 }
  /** The carton drawn in towards the base, in the direction of a place: so it clears the wrapper, whose load is as high. */
  const drawnIn = ([x, , z]: Point3, y: number): Waypoint => {
    const out = DRAWN_IN_M / Math.hypot(x - base.x, z - base.z)
    return { at: [base.x + out * (x - base.x), y, base.z + out * (z - base.z)], yawRad: 0 }
  }
  const paths = places.map((place) => {
    const over = (at: Point3, byM: number): Waypoint => ({ at: [at[0], at[1] + byM, at[2]], yawRad: 0 })
    const y = Math.max(pick[1], place[1]) + OVER_LOAD_M
    const across = [drawnIn(pick, y), drawnIn(place, y)]
    return createToolPath(
      arm,
      [
        rest,
        over(pick, OVER_LOAD_M),
        { at: pick, yawRad: 0, holdS: 0.3, grip: 1 },
        over(pick, OVER_LOAD_M),
        ...across,
        over(place, OVER_LOAD_M),
        { at: place, yawRad: 0, holdS: 0.3, grip: 0 },
        over(place, OVER_LOAD_M),
        ...across.reverse(),
        rest,
      ],
      PACE,
    )
  })
  const pose = createArmPose(model, 'arm', arm.jointCount, base.yawRad)
  const load = ['load.x', 'load.y', 'load.z'].map((name) => partNamed(model, name))
  const cartons = places.map((_, k) => partNamed(model, `carton${k + 1}`))
  const [turntable, film] = [partNamed(model, 'turntable'), partNamed(model, 'film')]
  const values = new Float64Array(paths[0]!.width)
  const tip = arm.jointCount + 1
  return ({ progress, finished }, joints) => {
    const share = progress[0]!
    // One that is finished and has not left yet counts already.
    const done = (finished[0]! + FULL - (share === 1 ? 1 : 0)) % FULL
    const path = paths[done]!
    writeAlong(path, (share - OUT_UNTIL) / (1 - OUT_UNTIL), values)
    pose(values, joints)
    for (let k = 0; k < cartons.length; k++) joints[cartons[k]!] = k < done ? 0 : 1
    const held = values[tip - 1]! > 0.5
    const set = !held && share > 0.5
    const out = eased(share / OUT_UNTIL)
    joints[load[0]!] = held ? values[tip]! : set ? places[done]![0] : tunnelX + out * (pick[0] - tunnelX)
    joints[load[1]!] = held ? values[tip + 1]! : set ? places[done]![1] : pick[1]
    joints[load[2]!] = held ? values[tip + 2]! : set ? places[done]![2] : pick[2]
    // The wrapper turns steadily on; the film goes up and down once a board.
    joints[turntable] = share < 0 ? 0 : (share * 2 * Math.PI * 2) % (2 * Math.PI)
    joints[film] = share < 0 ? 0 : 0.45 - 0.45 * Math.cos(share * 2 * Math.PI)
  }
}
