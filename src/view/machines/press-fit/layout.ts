import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export const ARM: ArmBase = { x: -0.62, y: TABLE_M + 0.02, z: -0.36, yawRad: -Math.PI / 4 }
/** Tops of the connectors in their tray and on the board. */
export const TRAY: Point3[] = [0, 1, 2, 3].map((i) => [-0.86 + i * 0.06, 0.965, -0.76])
export const ON_BOARD: Point3[] = [0, 1, 2, 3].map((i) => [-0.12 + i * 0.07, 0.985, 0.11])
/** How far the ram comes down, m. */
export const RAM_STROKE_M = 0.36
/** Shares of the work: connectors are set, then pressed. */
export const SET_UNTIL = 0.6
