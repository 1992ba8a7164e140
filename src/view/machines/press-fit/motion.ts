import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { SIX_AXIS_900 } from '../../../motion/robots/six-axis.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { ARM, ON_BOARD, RAM_STROKE_M, SET_UNTIL, TRAY } from './layout.ts'
import { benchStrokeM, GRIP_M } from './model.ts'

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createBenchMotion(spec, model)
  const ram = partNamed(model, 'ram')
  const setting = createStrokeMotion(model, [
    {
      name: 'arm',
      path: createToolPath(
        createSixAxisArm(SIX_AXIS_900, ARM, GRIP_M),
        pickAndPlace(
          { at: [-0.42, 1.32, -0.12], yawRad: 0 },
          ON_BOARD.map((at, k) => ({ pick: { at: TRAY[k]!, yawRad: 0 }, place: { at, yawRad: Math.PI / 2 } })),
          { liftM: 0.1, gripS: 0.3, placeS: 0.5 },
        ),
      ),
      yawRad: ARM.yawRad,
      window: [0, SET_UNTIL],
      grips: [
        { part: 'finger1', open: 0.006, shut: 0 },
        { part: 'finger2', open: 0.006, shut: 0 },
        // A connector that is not held is drawn back into the tool.
        { part: 'held', open: -0.11, shut: 0 },
      ],
    },
  ])
  return (drive, joints) => {
    setting(drive, joints)
    joints[ram] = RAM_STROKE_M * pressed((drive.progress[0]! - SET_UNTIL) / (1 - SET_UNTIL), ON_BOARD.length)
  }
}

function createBenchMotion(spec: MachineSpec, model: Model): MachineMotion {
  const rams = model.sockets.nests.map((_, i) => partNamed(model, `ram${i + 1}`))
  const strokeM = benchStrokeM(spec)
  return (drive, joints) => {
    for (let i = 0; i < rams.length; i++)
      joints[rams[i]!] = strokeM * pressed((drive.progress[i]! - 0.3) / 0.6, ON_BOARD.length)
  }
}

/** 0 up, 1 down: so many strokes over the share, fast to the part, slow into it, back. */
function pressed(share: number, strokes: number): number {
  if (share <= 0 || share >= 1) return 0
  const at = (share * strokes) % 1
  if (at < 0.35) return 0.9 * Math.sin((at / 0.35) * (Math.PI / 2))
  if (at < 0.65) return 0.9 + (0.1 * (at - 0.35)) / 0.3
  return Math.cos(((at - 0.65) / 0.35) * (Math.PI / 2))
}
