import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Transfer } from '../../../motion/robots/pick-and-place.ts'
import { SCARA_600 } from '../../../motion/robots/scara.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export const ARM_SIZE = SCARA_600
/** From the arm's height to the tips of the jaws, spindle up. */
export const JAWS_TIP_M = 0.21
/** Tops of the feeders' pick places. */
export const PICK_M = 1.02
const PLACE_M = 0.985
/** Turned outwards, so that feeders and board are both well within the limits of the first joint. */
const SPLAY_RAD = 0.6
/** The arms stand on blocks, so that their jaws clear the feeders. */
export const PEDESTAL_M = 0.1

export interface InsertArm {
  name: string
  base: ArmBase
  /** Ends of the feeder tracks. */
  feeders: readonly (readonly [x: number, z: number])[]
  transfers: Transfer[]
}

/** Two arms behind the belt, each with three feeders at its outer side and one half of the board. */
export function insertArms(): InsertArm[] {
  return [-1, 1].map((side) => {
    const base: ArmBase = { x: side * 0.34, y: TABLE_M + PEDESTAL_M, z: -0.4, yawRad: -Math.PI / 2 + side * SPLAY_RAD }
    const feeders = [-0.52, -0.4, -0.28].map((z) => [side * 0.74, z] as const)
    const places = [
      [0.16, -0.12],
      [0.1, -0.12],
      [0.19, 0.04],
      [0.12, 0.09],
      [0.06, 0.06],
    ]
    return {
      name: side < 0 ? 'left' : 'right',
      base,
      feeders,
      transfers: places.map(([x, z], k) => {
        const [fx, fz] = feeders[k % feeders.length]!
        return {
          pick: { at: [fx, PICK_M, fz], yawRad: 0 },
          place: { at: [side * x!, PLACE_M, z!], yawRad: (k % 2) * (Math.PI / 2) },
        }
      }),
    }
  })
}
