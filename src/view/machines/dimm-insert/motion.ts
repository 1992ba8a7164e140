import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { DIMM_GRIPPER_TIP_M } from '../../robots/grippers.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { dimmArms } from './layout.ts'

/** Both arms stroke at once: while one picks, the other presses in; neither comes near the other's half. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  return createStrokeMotion(
    model,
    dimmArms(spec).map(({ name, base, picks, places }) => ({
      name,
      yawRad: base.yawRad,
      path: createToolPath(
        createSixAxisArm(SIX_AXIS_900, base, DIMM_GRIPPER_TIP_M),
        pickAndPlace(
          { at: [base.x, 1.32, -0.12], yawRad: 0 },
          places.map((at, k) => ({ pick: { at: picks[k]!, yawRad: 0 }, place: { at, yawRad: 0 } })),
          { liftM: 0.13, gripS: 0.4, placeS: 0.8 },
        ),
      ),
      grips: [
        { part: `${name}.finger1`, open: 0.012, shut: 0 },
        { part: `${name}.finger2`, open: 0.012, shut: 0 },
        // A module that is not held is drawn back into the tool.
        { part: `${name}.held`, open: -0.14, shut: 0, isHeld: true },
      ],
      sets: places.map((_, k) => `${name}.set${k + 1}`),
    })),
  )
}
