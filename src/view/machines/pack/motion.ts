import { createDeltaArm } from '../../../motion/robots/delta.ts'
import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { DELTA_1100, SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { createToolPath, writeAlong } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { HEAD_M, packLayout } from './layout.ts'
import { CUP_M } from './model.ts'

/** Shares of the work: foam round the board, then the carton over it. */
const FOAM_UNTIL = 0.5

export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const { base, delta, former, over, foam, foamFeed, aside } = packLayout(spec)
  const foaming = createToolPath(
    createDeltaArm(DELTA_1100, delta, CUP_M),
    pickAndPlace(
      { at: aside, yawRad: 0 },
      foam.map((at) => ({ pick: { at: foamFeed, yawRad: 0 }, place: { at, yawRad: 0 } })),
      { liftM: 0.12, gripS: 0.15, placeS: 0.15 },
    ),
    { speedMps: 1.4, turnRadPerS: 4, accelMps2: 12, stepS: 0.02 },
  )
  const arm = createSixAxisArm(SIX_AXIS_900, base, HEAD_M)
  const covering = createToolPath(
    arm,
    pickAndPlace(
      { at: [base.x, 1.45, -0.02], yawRad: 0 },
      [{ pick: { at: former, yawRad: 0 }, place: { at: over, yawRad: 0 } }],
      { liftM: 0.32, liftOverPlaceM: 0.16, gripS: 0.4, placeS: 0.6 },
    ),
  )
  const strokes = createStrokeMotion(model, [
    {
      name: 'delta',
      path: foaming,
      window: [0.06, FOAM_UNTIL],
      // Foam that is not held is drawn up into the platform.
      grips: [{ part: 'foam', open: 0.17, shut: 0, isHeld: true }],
    },
  ])
  const pose = createArmPose(model, 'arm', arm.jointCount, base.yawRad)
  const load = ['load.x', 'load.y', 'load.z'].map((name) => partNamed(model, name))
  const [tape, label] = [partNamed(model, 'tape'), partNamed(model, 'label')]
  const values = new Float64Array(covering.width)
  return (drive, joints) => {
    strokes(drive, joints)
    const share = drive.progress[0]!
    const covered = (share - FOAM_UNTIL) / (1 - FOAM_UNTIL)
    writeAlong(covering, covered, values)
    pose(values, joints)
    const held = values[arm.jointCount]! > 0.5
    const set = !held && covered > 0.5
    for (let k = 0; k < 3; k++) joints[load[k]!] = held ? values[arm.jointCount + 1 + k]! : set ? over[k]! : former[k]!
    // While the next board is packed, the carton before it is taped and labelled.
    joints[tape] = share > 0 && share < 0.3 ? 0.03 * Math.sin((share / 0.3) * Math.PI) : 0
    joints[label] = share > 0.3 && share < 0.5 ? 0.3 * Math.sin(((share - 0.3) / 0.2) * Math.PI) : 0
  }
}
