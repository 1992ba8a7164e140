import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { CARTON_M } from '../pieces/cartons.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Length of the closing machine at the end, m. */
export const SEALER_M = 1.6
/** Tops of the foam corners on the board. */
const FOAM_M = 1.022
/** Flange to the top of a carton that is held. */
export const HEAD_M = 0.16

export function packLayout({ lengthM, heightM }: MachineSpec) {
  const cellM = lengthM - SEALER_M - 0.05
  const cellX = -lengthM / 2 + cellM / 2
  const nestX = cellX - 0.3
  const base: ArmBase = { x: nestX + 0.62, y: TABLE_M + 0.02, z: -0.47, yawRad: -Math.PI / 2 }
  // Beside the place where it works, so that it is out of the way of the arm when it waits.
  const delta: Point3 = [nestX - 0.35, heightM - 0.38, 0.05]
  const former: Point3 = [base.x + 0.58, TABLE_M + 0.1 + CARTON_M.height, -0.66]
  return {
    cellM,
    cellX,
    nestX,
    base,
    delta,
    /** Top of a carton that stands folded up in the former, and over the board. */
    former,
    over: [nestX, BELT_HEIGHT_M + 0.01 + CARTON_M.height, 0] as Point3,
    /** Foam corners: where they are taken, where they are set, over the connectors; and where the delta waits. */
    foam: [-1, 1].flatMap((sx) => [-1, 1].map((sz): Point3 => [nestX + sx * 0.2, FOAM_M, sz * 0.15])),
    foamFeed: [nestX - 0.2, 0.96, 0.36] as Point3,
    aside: [nestX - 0.65, 1.13, 0.05] as Point3,
    sealerX: lengthM / 2 - SEALER_M / 2,
  }
}
