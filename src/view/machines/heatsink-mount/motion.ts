import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createScaraArm } from '../../../motion/robots/scara.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { SCARA_600, SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { SCREWDRIVER_TIP_M } from '../../robots/scara-model.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { ARM, FEED, ON_BOARD, RACK, SCARA, SCREWS } from './layout.ts'
import { CLAW_M } from './model.ts'

/** First the arm sets both heat-sinks, then the driver fixes each at four corners. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const setting = createToolPath(
    createSixAxisArm(SIX_AXIS_900, ARM, CLAW_M),
    pickAndPlace(
      { at: [ARM.x - 0.1, 1.32, -0.15], yawRad: 0 },
      ON_BOARD.map((at, k) => ({ pick: { at: RACK[k * 3 + 1]!, yawRad: 0 }, place: { at, yawRad: 0 } })),
      { liftM: 0.14, gripS: 0.5, placeS: 1.2 },
    ),
  )
  const driving = createToolPath(
    createScaraArm(SCARA_600, SCARA, SCREWDRIVER_TIP_M),
    pickAndPlace(
      { at: [FEED[0], FEED[1] + 0.01, FEED[2] + 0.02], yawRad: Math.PI },
      SCREWS.map((at) => ({ pick: { at: FEED, yawRad: Math.PI }, place: { at, yawRad: Math.PI } })),
      // Between the screws it goes over the fins.
      { liftM: 0.015, liftOverPlaceM: 0.07, gripS: 0.2, placeS: 0.7 },
    ),
  )
  return createStrokeMotion(model, [
    {
      name: 'arm',
      path: setting,
      yawRad: ARM.yawRad,
      window: [0, 0.42],
      grips: [
        { part: 'claw1', open: 0.012, shut: 0 },
        { part: 'claw2', open: 0.012, shut: 0 },
        // A heat-sink that is not held is drawn back into the hood.
        { part: 'held', open: -0.065, shut: 0, isHeld: true },
      ],
      sets: ['set1', 'set2'],
    },
    { name: 'scara', path: driving, yawRad: SCARA.yawRad, window: [0.42, 1] },
  ])
}
