import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { CARTON_M } from '../pieces/cartons.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Length of the closing machine at the end, m. */
export const SEALER_M = 1.6
/** Flange to the top of a carton that is held. */
export const HEAD_M = 0.16

export function packLayout({ lengthM, heightM }: MachineSpec) {
  const cellM = lengthM - SEALER_M - 0.05
  const cellX = -lengthM / 2 + cellM / 2
  const nestX = cellX - 0.3
  const base: ArmBase = { x: nestX + 0.62, y: TABLE_M + 0.02, z: -0.47, yawRad: -Math.PI / 2 }
  const delta: Point3 = [nestX, heightM - 0.36, 0]
  const former: Point3 = [base.x + 0.58, TABLE_M + 0.1 + CARTON_M.height, -0.66]
  return {
    cellM,
    cellX,
    nestX,
    base,
    delta,
    /** Top of a carton that stands folded up in the former, and over the board. */
    former,
    over: [nestX, 0.955 + CARTON_M.height, 0] as Point3,
    /** Foam corners: where they are taken, where they are set. */
    foam: [-1, 1].flatMap((sx) => [-1, 1].map((sz): Point3 => [nestX + sx * 0.17, 1.0, sz * 0.11])),
    foamFeed: [nestX - 0.08, 0.96, 0.34] as Point3,
    sealerX: lengthM / 2 - SEALER_M / 2,
  }
}
