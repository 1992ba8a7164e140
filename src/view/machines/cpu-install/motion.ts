import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { ARM, CAMERA, SOCKETS, TRAY_PLACES } from './layout.ts'
import { SUCTION_TIP_M } from './model.ts'

/** Each processor is shown to the camera, then let down and pressed with measured force. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const path = createToolPath(
    createSixAxisArm(SIX_AXIS_900, ARM, SUCTION_TIP_M),
    pickAndPlace(
      { at: [0, 1.32, -0.12], yawRad: 0 },
      SOCKETS.map((at, k) => ({
        // They lie crosswise in the tray.
        pick: { at: TRAY_PLACES[k * 2]!, yawRad: Math.PI / 2 },
        via: { at: [CAMERA.x, 1.12, CAMERA.z] as const, yawRad: 0, holdS: 0.8 },
        place: { at, yawRad: 0 },
      })),
      { liftM: 0.14, gripS: 0.5, placeS: 1.5 },
    ),
  )
  return createStrokeMotion(model, [
    // A processor that is not held is drawn back into the suction foot.
    {
      name: 'arm',
      path,
      yawRad: ARM.yawRad,
      grips: [{ part: 'held', open: -0.0145, shut: 0, isHeld: true }],
      sets: ['set1', 'set2'],
    },
  ])
}
