import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { createToolPath } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { ramp } from '../pieces/raster.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { ARM, BANKS_M, ON_BOARD, parkedX, RAM_STROKE_M, SET_UNTIL, TRAY } from './layout.ts'
import { benchStrokeM, GRIP_M } from './model.ts'

/** Shares of the pressing: by when the press is over the board, from when it goes. */
const [OVER_BY, LEFT_FROM] = [0.14, 0.84]

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  if (spec.method === 'conventional') return createBenchMotion(spec, model)
  const [press, ram] = [partNamed(model, 'press'), partNamed(model, 'ram')]
  const asideX = parkedX(spec)
  const setting = createStrokeMotion(model, [
    {
      name: 'arm',
      path: createToolPath(
        createSixAxisArm(SIX_AXIS_900, ARM, GRIP_M),
        pickAndPlace(
          { at: [-0.78, 1.22, -0.34], yawRad: 0 },
          ON_BOARD.map((at, k) => ({ pick: { at: TRAY[k]!, yawRad: 0 }, place: { at, yawRad: 0 } })),
          { liftM: 0.09, gripS: 0.3, placeS: 0.5 },
        ),
      ),
      yawRad: ARM.yawRad,
      window: [0, SET_UNTIL],
      grips: [
        { part: 'finger1', open: 0.002, shut: 0 },
        { part: 'finger2', open: 0.002, shut: 0 },
        // Slots that are not held are drawn back into the tool.
        { part: 'held', open: -0.1, shut: 0, isHeld: true },
      ],
      sets: BANKS_M.map((_, bank) => `set${bank + 1}`),
    },
  ])
  /** Over the banks from right to left, and aside again. */
  const pressX = (done: number): number => {
    const last = BANKS_M.length - 1
    const at = ((done - OVER_BY) / (LEFT_FROM - OVER_BY)) * BANKS_M.length
    // It drives on while the ram is up: at the end of a stroke and the beginning of the next.
    const next = Math.min(last, Math.max(1, Math.round(at)))
    const [from, to] = [BANKS_M[last - next + 1]!, BANKS_M[last - next]!]
    const over = from + ramp(at, next - 0.1, next + 0.1) * (to - from)
    return asideX + ramp(done, 0, OVER_BY) * (1 - ramp(done, LEFT_FROM, 1)) * (over - asideX)
  }
  return (drive, joints) => {
    setting(drive, joints)
    const done = (drive.progress[0]! - SET_UNTIL) / (1 - SET_UNTIL)
    joints[press] = pressX(done) - asideX
    joints[ram] = RAM_STROKE_M * pressed((done - OVER_BY) / (LEFT_FROM - OVER_BY), BANKS_M.length)
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
