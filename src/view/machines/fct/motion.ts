import { SIX_AXIS_1500 } from '../../../motion/robots/six-axis.ts'
import { createRailArm } from '../../../motion/robots/six-axis-arm.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createLidMotion } from '../pieces/lid-motion.ts'
import { createServer, doorOpen } from '../pieces/serve-motion.ts'
import { bays, HANDLING_SHARE, pickAt, rackDepth, railBase } from './layout.ts'
import { FORK_M } from './model.ts'

/** Level, looking into the rack. */
const LEVEL = { yawRad: Math.PI / 2, tiltRad: Math.PI / 2 }
const DOOR_RAD = 1.45

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createLidMotion(spec, model, 0.02)
  const all = bays(spec)
  const base = railBase(spec)
  const arm = createRailArm(SIX_AXIS_1500, base, FORK_M, -spec.lengthM / 2 + 0.4, spec.lengthM / 2 - 0.4)
  const { frontZ } = rackDepth(spec)
  const ways = all.map((bay) => {
    const belt = pickAt(bay)
    const way = (at: readonly [number, number, number]): Waypoint => ({ at, ...LEVEL })
    const rest = way([bay.x, 1.25, 0.22])
    const overBelt = way([bay.x, belt[1] + 0.14, belt[2] + 0.04])
    const before = way([bay.x, bay.y + 0.1, frontZ + 0.3])
    const over = way([bay.x, bay.y + 0.07, bay.z])
    const inside = way([bay.x, bay.y, bay.z])
    return {
      bring: createToolPath(arm, [
        { ...way(belt), holdS: 0.3, grip: 1 },
        overBelt,
        before,
        over,
        { ...inside, holdS: 0.4, grip: 0 },
        over,
        before,
        rest,
      ]),
      fetch: createToolPath(arm, [
        rest,
        before,
        over,
        { ...inside, holdS: 0.4, grip: 1 },
        over,
        before,
        overBelt,
        way(belt),
      ]),
    }
  })
  const server = createServer(ways, HANDLING_SHARE)
  const pose = createArmPose(model, 'arm', server.jointCount, base.yawRad, 1)
  const tines = [partNamed(model, 'tine1'), partNamed(model, 'tine2')]
  const doors = all.map((_, k) => partNamed(model, `door${k + 1}`))
  return (drive, joints) => {
    server.advance(drive)
    pose(server.values, joints)
    for (let i = 0; i < 2; i++) joints[tines[i]!] = 0.02 * (1 - server.values[server.jointCount]!)
    for (let k = 0; k < doors.length; k++) joints[doors[k]!] = DOOR_RAD * doorOpen(drive.progress[k]!, HANDLING_SHARE)
  }
}
