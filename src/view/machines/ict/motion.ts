import { carryAlong, type Handling } from '../../../motion/handling/carry.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createLidMotion } from '../pieces/lid-motion.ts'
import { shutAt } from '../pieces/serve-motion.ts'
import { createServedArms } from '../pieces/served-arms.ts'
import { FRAME_M, GRIP_M, ictCells, PRESS_M } from './layout.ts'

const LIFT_M = 0.12

/** The arm takes a board from the belt into its tester, over the bed of nails and under the raised plate, and back. */
export function createHandling({ method, servers }: MachineSpec): Handling | null {
  if (method === 'conventional') return null
  const nests = ictCells(servers).map(({ base, nest, take, set, rest, liftM }, arm) => {
    const tool = createSixAxisArm(SIX_AXIS_900, base, FRAME_M)
    const way = ([x, y, z]: readonly [number, number, number], byM = 0): Waypoint => ({
      at: [x, y + GRIP_M + byM, z],
      yawRad: 0,
    })
    const [start, overNest] = [way(rest), way(nest, liftM)]
    const [overTake, overSet] = [way(take, LIFT_M), way(set, LIFT_M)]
    const held = { holdS: 0.4, grip: 1 }
    const free = { holdS: 0.4, grip: 0 }
    const along = (waypoints: Waypoint[]) => carryAlong(createToolPath(tool, waypoints), GRIP_M)
    return {
      arm,
      bring: along([
        start,
        overTake,
        { ...way(take), ...held },
        overTake,
        overNest,
        { ...way(nest), ...free },
        overNest,
        start,
      ]),
      fetch: along([
        start,
        overNest,
        { ...way(nest), ...held },
        overNest,
        overSet,
        { ...way(set), ...free },
        overSet,
        start,
      ]),
    }
  })
  return { nests, travels: [] }
}

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createLidMotion(spec, model, 0.05)
  const cells = ictCells(spec.servers)
  const pose = createServedArms(
    model,
    cells.map(({ name, base }) => ({ name, jointCount: 6, yawRad: base.yawRad })),
  )
  const presses = cells.map((_, k) => partNamed(model, `press${k + 1}`))
  return (drive, joints) => {
    for (let k = 0; k < cells.length; k++) {
      pose(drive, k, joints)
      if (drive.desk) joints[presses[k]!] = PRESS_M * shutAt(drive.desk, k, drive.timeS)
    }
  }
}
