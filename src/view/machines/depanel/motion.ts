import { createScaraArm } from '../../../motion/robots/scara.ts'
import { createToolPath, type Waypoint } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { ramp, smooth } from '../pieces/raster.ts'
import { createStrokeMotion } from '../pieces/stroke-motion.ts'
import { CUTTER_TIP_M, routerArm, TAB_M, TABS } from './layout.ts'

/** Height of the tip in the cut, below the board and over the belt, and between cuts. */
const [CUT_M, OVER_M] = [0.956, 0.988]
/** Shares of the work: the board comes first, and the arm is away when it goes. */
const WINDOW = [0.1, 0.97] as const

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  return spec.method === 'automated' ? createCellMotion(spec, model) : createRouterMotion(model)
}

function createCellMotion(spec: MachineSpec, model: Model): MachineMotion {
  const { name, size, base } = routerArm(spec)
  const rest: Waypoint = { at: [0, 1.03, -0.02], yawRad: 0 }
  const cuts = TABS.flatMap(([x, z]): Waypoint[] => [
    { at: [x - TAB_M, OVER_M, z], yawRad: 0 },
    { at: [x - TAB_M, CUT_M, z], yawRad: 0, holdS: 0.2 },
    { at: [x + TAB_M, CUT_M, z], yawRad: 0, holdS: 0.2 },
    { at: [x + TAB_M, OVER_M, z], yawRad: 0 },
  ])
  const path = createToolPath(createScaraArm(size, base, CUTTER_TIP_M), [rest, ...cuts, rest])
  return createStrokeMotion(model, [{ name, path, yawRad: base.yawRad, window: WINDOW }])
}

/** The same tabs one after the other, on two slides. */
function createRouterMotion(model: Model): MachineMotion {
  const [beam, head, spindle] = ['cutter.beam', 'cutter.head', 'spindle'].map((name) => partNamed(model, name)) as [
    number,
    number,
    number,
  ]
  return (drive, joints) => {
    const share = drive.progress[0]!
    const away = share < 0 ? 0 : Math.min(ramp(share, 0, 0.06), 1 - ramp(share, 0.94, 1))
    const at = Math.min(TABS.length - 1e-6, Math.max(0, share) * TABS.length)
    const k = Math.floor(at)
    const u = at - k
    const to = TABS[k]!
    const from = TABS[Math.max(0, k - 1)]!
    const go = smooth(u / 0.4)
    const cut = ramp(u, 0.5, 0.9)
    // From the end of the last cut to the start of this one, then along the tab.
    joints[head] = away * (from[0] + TAB_M + (to[0] - from[0] - 2 * TAB_M) * go + 2 * TAB_M * cut)
    // The cutter is 0.128 m in front of the beam, which rests at −0.12.
    joints[beam] = away * (from[1] + (to[1] - from[1]) * go - 0.008)
    joints[spindle] = -0.12 * away * ramp(u, 0.36, 0.48) * (1 - ramp(u, 0.9, 1))
  }
}
