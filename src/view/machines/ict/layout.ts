import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Flange to the lips of the suction frame, and from these down to the underside of the board. */
export const FRAME_M = 0.16
export const GRIP_M = 0.0024
/** Height of the press when it is up, and how far it comes down on the board, m. */
export const PRESS_AT_M = 1.62
export const PRESS_M = 0.53

export interface IctCell {
  name: string
  base: ArmBase
  /** Where the board lies in the tester, where the arm takes it from the belt and where it sets it down again. */
  nest: Point3
  take: Point3
  set: Point3
  rest: Point3
  /** Between the bed and the raised plate there is room for a low pass only. */
  liftM: number
}

/** One tester at each side of the belt, each with its arm; servers beyond two share them in turn. */
export function ictCells(servers: number): IctCell[] {
  return Array.from({ length: servers }, (_, k) => {
    const side = k % 2 ? -1 : 1
    return {
      name: `arm${k + 1}`,
      base: { x: -0.2, y: TABLE_M + 0.02, z: side * 0.7, yawRad: 0 },
      nest: [0.3, 0.98, side * 1.28],
      take: [-0.3, 0.96, 0],
      set: [0.3, 0.96, 0],
      rest: [0.22, 1.3, side * 0.7],
      liftM: 0.07,
    }
  })
}
