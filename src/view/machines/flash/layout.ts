import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Share of the work in which the arm brings the board, and again fetches it: about 6 s of 150. */
export const HANDLING_SHARE = 0.045
/** From the arm's height to the board under the suction frame, spindle up. */
export const FRAME_M = 0.16

export const SCARA: ArmBase = { x: 0, y: TABLE_M + 0.02, z: 0.34, yawRad: Math.PI / 2 }
export const BELT: Point3 = [0, 0.98, 0]

/** Places behind the belt, side by side; boards lie crosswise. */
export const nests = (servers: number): Point3[] =>
  Array.from({ length: servers }, (_, k) => [(k - (servers - 1) / 2) * 0.375, 0.98, -0.46])
