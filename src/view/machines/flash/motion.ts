import { carryAlong, type Handling } from '../../../motion/handling/carry.ts'
import { createScaraArm } from '../../../motion/robots/scara.ts'
import { SCARA_1000 } from '../../../motion/robots/sizes.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model, Point3 } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createLidMotion } from '../pieces/lid-motion.ts'
import { shutAt } from '../pieces/serve-motion.ts'
import { createServedArms } from '../pieces/served-arms.ts'
import { FRAME_M, GRIP_M, places, SCARA } from './layout.ts'

const LIFT_M = 0.12
/** Boards turn by this on the way from the belt to their place. */
const TURN_RAD = Math.PI / 2
const LID_RAD = 1.64
const TURN_X_M = 0.48

/** One arm takes boards from the belt into the programmers behind it, and back. */
export function createHandling(spec: MachineSpec): Handling | null {
  if (spec.method === 'conventional') return null
  const arm = createScaraArm(SCARA_1000, SCARA, FRAME_M)
  const way = ([x, y, z]: readonly [number, number, number], yawRad: number, byM = 0): Waypoint => ({
    at: [x, y + GRIP_M + byM, z],
    yawRad,
  })
  const rest = way([0, 0.96, -0.04], 0, LIFT_M)
  const held = { holdS: 0.4, grip: 1 }
  const free = { holdS: 0.4, grip: 0 }
  const along = (waypoints: Waypoint[]) => carryAlong(createToolPath(arm, waypoints), GRIP_M)
  return {
    travels: [],
    nests: places(spec).map(({ nest, take, set }) => {
      const [over, down] = [way(nest, TURN_RAD, LIFT_M), way(nest, TURN_RAD)]
      // Boards turn well inside the end walls.
      const between = way([Math.max(-TURN_X_M, Math.min(TURN_X_M, nest[0])), 0.96, -0.14], TURN_RAD / 2, LIFT_M)
      const atBelt = (at: Point3, does: typeof held) => [
        way(at, 0, LIFT_M),
        { ...way(at, 0), ...does },
        way(at, 0, LIFT_M),
      ]
      return {
        arm: 0,
        bring: along([rest, ...atBelt(take, held), between, over, { ...down, ...free }, over, rest]),
        fetch: along([rest, over, { ...down, ...held }, over, between, ...atBelt(set, free), rest]),
      }
    }),
  }
}

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createLidMotion(spec, model, 0.045)
  const pose = createServedArms(model, [{ name: 'arm', jointCount: 4, yawRad: SCARA.yawRad }])
  const lids = places(spec).map((_, k) => partNamed(model, `lid${k + 1}`))
  return (drive, joints) => {
    pose(drive, 0, joints)
    for (let k = 0; k < lids.length; k++)
      joints[lids[k]!] = LID_RAD * (drive.desk ? 1 - shutAt(drive.desk, k, drive.timeS) : 1)
  }
}
