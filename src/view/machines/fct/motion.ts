import { carryAlong, type Handling } from '../../../motion/handling/carry.ts'
import { createRailArm } from '../../../motion/robots/six-axis-arm.ts'
import { SIX_AXIS_1500 } from '../../../motion/robots/sizes.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model, Point3 } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createLidMotion } from '../pieces/lid-motion.ts'
import { doorAt } from '../pieces/serve-motion.ts'
import { createServedArms } from '../pieces/served-arms.ts'
import { type Bay, bays, beltPlaces, GRIP_M, rackDepth, railBase } from './layout.ts'
import { FORK_M } from './model.ts'

/** Level, looking into the rack. */
const LEVEL = { yawRad: Math.PI / 2, tiltRad: Math.PI / 2 }
const DOOR_RAD = 1.95
/** Of linear axes that carry an arm, m/s and m/s². */
const CARRIAGE = { perS: 2, perS2: 3 }
/** The fork opens by so much at each side, m. */
const OPEN_M = 0.014

/** One arm on its rail takes boards from the belt at one end, along the rack into a bay, and to the belt at the other end. */
export function createHandling(spec: MachineSpec): Handling | null {
  if (spec.method === 'conventional') return null
  const arm = createRailArm(SIX_AXIS_1500, railBase(spec), FORK_M, -spec.lengthM / 2 + 0.4, spec.lengthM / 2 - 0.4)
  const { frontZ } = rackDepth(spec)
  const { take, set } = beltPlaces(spec)
  const way = (x: number, y: number, z: number): Waypoint => ({ at: [x, y + GRIP_M, z], ...LEVEL })
  /** The arm drawn in, wherever the carriage is. */
  const drawnIn = (x: number): Waypoint => ({ ...way(x, 1.045, -0.07), speedMps: CARRIAGE.perS })
  const held = { holdS: 0.4, grip: 1 }
  const free = { holdS: 0.4, grip: 0 }
  const along = (waypoints: Waypoint[]) => carryAlong(createToolPath(arm, waypoints), GRIP_M, -LEVEL.yawRad)
  const atBelt = ([x, y, z]: Point3, does: typeof held) => [
    way(x, y + 0.085, z),
    { ...way(x, y, z), ...does },
    way(x, y + 0.085, z),
  ]
  const inBay = ({ x, y, z }: Bay, does: typeof held) => {
    const [before, over] = [way(x, y + 0.06, frontZ + 0.21), way(x, y + 0.06, z)]
    return [before, over, { ...way(x, y, z), ...does }, over, before]
  }
  return {
    travels: [CARRIAGE],
    nests: bays(spec).map((bay) => ({
      arm: 0,
      bring: along([
        drawnIn(take[0]),
        ...atBelt(take, held),
        drawnIn(take[0]),
        drawnIn(bay.x),
        ...inBay(bay, free),
        drawnIn(bay.x),
      ]),
      fetch: along([
        drawnIn(bay.x),
        ...inBay(bay, held),
        drawnIn(bay.x),
        drawnIn(set[0]),
        ...atBelt(set, free),
        drawnIn(set[0]),
      ]),
    })),
  }
}

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createLidMotion(spec, model, 0.02)
  const { yawRad } = railBase(spec)
  const pose = createServedArms(model, [{ name: 'arm', jointCount: 7, yawRad, yawed: 1 }])
  const tines = [partNamed(model, 'tine1'), partNamed(model, 'tine2')]
  const doors = bays(spec).map((_, k) => partNamed(model, `door${k + 1}`))
  return (drive, joints) => {
    const open = OPEN_M * (1 - pose(drive, 0, joints))
    for (let i = 0; i < 2; i++) joints[tines[i]!] = open
    for (let k = 0; k < doors.length; k++)
      joints[doors[k]!] = drive.desk ? DOOR_RAD * doorAt(drive.desk, k, drive.timeS) : 0
  }
}
