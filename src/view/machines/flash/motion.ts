import { createScaraArm, SCARA_1000 } from '../../../motion/robots/scara.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createLidMotion } from '../pieces/lid-motion.ts'
import { createServer } from '../pieces/serve-motion.ts'
import { BELT, FRAME_M, HANDLING_SHARE, nests, SCARA } from './layout.ts'

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  const lids = createLidMotion(spec, model, HANDLING_SHARE)
  if (spec.method === 'conventional') return lids
  const arm = createScaraArm(SCARA_1000, SCARA, FRAME_M)
  const way = ([x, y, z]: readonly [number, number, number], yawRad: number, byM = 0): Waypoint => ({
    at: [x, y + byM, z],
    yawRad,
  })
  const rest = way(BELT, 0, 0.17)
  const ways = nests(spec.servers).map((nest) => {
    const [over, down] = [way(nest, Math.PI / 2, 0.17), way(nest, Math.PI / 2)]
    return {
      bring: createToolPath(arm, [
        { ...way(BELT, 0), holdS: 0.3, grip: 1 },
        rest,
        over,
        { ...down, holdS: 0.3, grip: 0 },
        over,
        rest,
      ]),
      fetch: createToolPath(arm, [rest, over, { ...down, holdS: 0.3, grip: 1 }, over, rest, way(BELT, 0)]),
    }
  })
  const server = createServer(ways, HANDLING_SHARE)
  const pose = createArmPose(model, 'arm', arm.jointCount, SCARA.yawRad)
  return (drive, joints) => {
    lids(drive, joints)
    server.advance(drive)
    pose(server.values, joints)
  }
}
