import { SCARA_600 } from '../../../motion/robots/scara.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** The arm that carries the spindle stands behind the belt. */
export const ROUTER_ARM = { name: 'router', size: SCARA_600, base: { x: 0, y: TABLE_M, z: -0.4, yawRad: -Math.PI / 2 } }
/** From the arm's height to the tip of the cutter, spindle up. */
export const CUTTER_TIP_M = 0.2

/** The tabs between board and rails, in the order they are cut. */
export const TABS: readonly (readonly [x: number, z: number])[] = [
  [-0.17, -0.13],
  [-0.06, -0.135],
  [0.06, -0.135],
  [0.17, -0.13],
  [0.18, 0.1],
  [0.06, 0.135],
  [-0.06, 0.135],
  [-0.18, 0.1],
]
