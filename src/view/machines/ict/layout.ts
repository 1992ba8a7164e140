import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Share of a test in which the arm brings the board, and again fetches it: about 7 s of 76. */
export const HANDLING_SHARE = 0.09
/** Flange to the board under the suction frame. */
export const FRAME_M = 0.16
/** How far the upper plate comes down on the board, m. */
export const PRESS_M = 0.36

export interface IctCell {
  name: string
  base: ArmBase
  /** Where the board lies in the tester, and where the arm takes it from the belt. */
  nest: Point3
  belt: Point3
}

/** One tester at each side of the belt, each with its arm; servers beyond two share them in turn. */
export function ictCells(servers: number): IctCell[] {
  return Array.from({ length: servers }, (_, k) => {
    const side = k % 2 ? -1 : 1
    return {
      name: `arm${k + 1}`,
      base: { x: -0.45, y: TABLE_M + 0.02, z: side * 0.7, yawRad: 0 },
      nest: [0.1, 0.98, side * 1.28],
      belt: [0, 0.98, 0],
    }
  })
}
