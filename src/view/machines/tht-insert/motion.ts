import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createScaraArm } from '../../../motion/robots/scara.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { ARM_SIZE, insertArms, JAWS_OPEN_M, JAWS_TIP_M } from './layout.ts'

export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method !== 'automated') return null
  return createStrokeMotion(
    model,
    insertArms(spec).map(({ name, base, hand, transfers, sets }) => ({
      name,
      yawRad: base.yawRad,
      path: createToolPath(
        createScaraArm(ARM_SIZE, base, JAWS_TIP_M, hand),
        pickAndPlace({ at: [base.x * 1.2, 1.03, base.z + 0.32], yawRad: 0 }, transfers, {
          liftM: 0.05,
          gripS: 0.3,
          placeS: 0.6,
        }),
      ),
      grips: [
        { part: `${name}.jaw1`, open: JAWS_OPEN_M, shut: 0 },
        { part: `${name}.jaw2`, open: JAWS_OPEN_M, shut: 0 },
        // A part that is not held is drawn up into the jaws' body.
        { part: `${name}.held`, open: 0.1, shut: 0, isHeld: true },
      ],
      sets: sets.map((connector) => `set${connector + 1}`),
    })),
  )
}
