import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createScaraArm } from '../../../motion/robots/scara.ts'
import { SCARA_600 } from '../../../motion/robots/sizes.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { SCREWDRIVER_TIP_M } from '../../robots/scara-model.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { SCREW_ARMS } from './layout.ts'

/** A screw from the feeder, down and tight, the next: both drivers at once. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  return createStrokeMotion(
    model,
    SCREW_ARMS.map(({ name, base, feed, screws }) => ({
      name,
      yawRad: base.yawRad,
      path: createToolPath(
        createScaraArm(SCARA_600, base, SCREWDRIVER_TIP_M),
        pickAndPlace(
          { at: [feed[0], feed[1] + 0.015, feed[2]], yawRad: 0 },
          screws.map((at) => ({ pick: { at: feed, yawRad: 0 }, place: { at, yawRad: 0 } })),
          { liftM: 0.014, gripS: 0.2, placeS: 0.9 },
        ),
      ),
    })),
  )
}
