import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { COBOT_850 } from '../../../motion/robots/sizes.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { cobots, DRIVER_M } from './layout.ts'

/** Slow, as beside people: it drives four screws when the cables are in, in the last part of the work. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  return createStrokeMotion(
    model,
    cobots(spec).map(({ name, base, holder, screws }, nest) => ({
      name,
      nest,
      yawRad: base.yawRad,
      window: [0.35, 0.95] as const,
      path: createToolPath(
        createSixAxisArm(COBOT_850, base, DRIVER_M),
        pickAndPlace(
          { at: [holder[0], holder[1] + 0.16, holder[2]], yawRad: 0 },
          screws.map((at) => ({ pick: { at: holder, yawRad: 0 }, place: { at, yawRad: 0 } })),
          { liftM: 0.1, gripS: 0.3, placeS: 1 },
        ),
        { speedMps: 0.4, turnRadPerS: 1.4, accelMps2: 1.5, stepS: 0.05 },
      ),
    })),
  )
}
