import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Transfer } from '../../../motion/robots/pick-and-place.ts'
import { SCARA_600 } from '../../../motion/robots/sizes.ts'
import { BOARD_TOP_M, PLUGS_M, PORTS_M } from '../../boards/board-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export const ARM_SIZE = SCARA_600
/** From the arm's height to the underside of a part in the jaws, spindle up. */
export const JAWS_TIP_M = 0.21
/** Half the way between the closed jaws, which take a port by its sides, and how far each opens: the next port is 7 mm away. */
export const JAWS_M = 0.0148
export const JAWS_OPEN_M = 0.003
/** Undersides of the parts at the ends of the feeders, and on the board. */
export const PICK_M = 0.99
const PLACE_M = BELT_HEIGHT_M + 0.01 + BOARD_TOP_M
/** Turned outwards, so that feeders and board are both well within the limits of the first joint. */
const SPLAY_RAD = 0.6
/** The arms stand on blocks, so that their jaws clear the feeders. */
export const PEDESTAL_M = 0.1
/** From the axis of an arm to the ends of its feeders along x, and how far apart these are, m. */
const FEEDERS_M = { x: 0.4, pitch: 0.12 }

export interface InsertArm {
  name: string
  base: ArmBase
  /** Elbows bend outwards, away from the other arm. */
  hand: 1 | -1
  /** Ends of the feeder tracks. */
  feeders: readonly (readonly [x: number, z: number])[]
  transfers: Transfer[]
  /** Numbers of the connectors that it sets, in this order. */
  sets: readonly number[]
}

/** What each arm sets, on its own half of the board, by the numbers of the connectors. */
const SETS = [
  [0, 1, 2, 3, 8],
  [6, 7, 5, 4],
]
const CONNECTORS_M = [...PORTS_M, ...PLUGS_M]

/** Two arms behind the belt, each with three feeders at its outer side and one half of the board; closer together and nearer to the belt
 * where the cell is small. */
export function insertArms({ lengthM, widthM }: MachineSpec): InsertArm[] {
  const x = Math.max(0.24, Math.min(0.34, lengthM / 2 - FEEDERS_M.x - 0.2))
  const z = -Math.max(0.3, Math.min(0.36, widthM / 2 - 0.48))
  return [-1, 1].map((side, arm) => {
    const base: ArmBase = { x: side * x, y: TABLE_M + PEDESTAL_M, z, yawRad: -Math.PI / 2 + side * SPLAY_RAD }
    const feeders = [-1, 0, 1].map((k) => [side * (x + FEEDERS_M.x), z + k * FEEDERS_M.pitch] as const)
    return {
      name: side < 0 ? 'left' : 'right',
      base,
      hand: side < 0 ? 1 : -1,
      feeders,
      sets: SETS[arm]!,
      transfers: SETS[arm]!.map((connector, k) => {
        const [px, pz] = CONNECTORS_M[connector]!
        const [fx, fz] = feeders[k % feeders.length]!
        return {
          pick: { at: [fx, PICK_M, fz], yawRad: 0 },
          place: { at: [px, PLACE_M, pz], yawRad: connector < PORTS_M.length ? 0 : Math.PI / 2 },
        }
      }),
    }
  })
}
