import { SIX_AXIS_900 } from '../../../motion/robots/six-axis.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createLidMotion } from '../pieces/lid-motion.ts'
import { createServer, doorOpen } from '../pieces/serve-motion.ts'
import { FRAME_M, HANDLING_SHARE, ictCells, PRESS_M } from './layout.ts'

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createLidMotion(spec, model, 0.05)
  const cells = ictCells(spec.servers).map(({ name, base, nest, belt }, k) => {
    const arm = createSixAxisArm(SIX_AXIS_900, base, FRAME_M)
    const way = ([x, y, z]: readonly [number, number, number], byM = 0): Waypoint => ({
      at: [x, y + byM, z],
      yawRad: 0,
    })
    const rest = way([base.x + 0.42, 1.3, base.z])
    // Between the bed and the raised plate there is room for a low pass only.
    const [overBelt, overNest] = [way(belt, 0.12), way(nest, 0.07)]
    const server = createServer(
      [
        {
          bring: createToolPath(arm, [
            { ...way(belt), holdS: 0.3, grip: 1 },
            overBelt,
            overNest,
            { ...way(nest), holdS: 0.3, grip: 0 },
            overNest,
            rest,
          ]),
          fetch: createToolPath(arm, [
            rest,
            overNest,
            { ...way(nest), holdS: 0.3, grip: 1 },
            overNest,
            overBelt,
            way(belt),
          ]),
        },
      ],
      HANDLING_SHARE,
    )
    return {
      k,
      server,
      seen: { timeS: 0, progress: new Float32Array(1), working: new Uint8Array(1), serial: new Float64Array(1) },
      pose: createArmPose(model, name, arm.jointCount, base.yawRad),
      press: partNamed(model, `press${k + 1}`),
    }
  })
  return (drive, joints) => {
    for (let i = 0; i < cells.length; i++) {
      const { k, server, seen, pose, press } = cells[i]!
      seen.timeS = drive.timeS
      seen.progress[0] = drive.progress[k]!
      server.advance(seen)
      pose(server.values, joints)
      const down = drive.progress[k]! < 0 ? 0 : 1 - doorOpen(drive.progress[k]!, HANDLING_SHARE * 1.25)
      joints[press] = PRESS_M * down
    }
  }
}
