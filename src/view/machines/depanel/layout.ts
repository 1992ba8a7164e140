import type { ArmBase } from '../../../motion/robots/arm.ts'
import { SCARA_600, type ScaraSize } from '../../../motion/robots/sizes.ts'
import { BOARD_WIDTH_M } from '../../boards/board-model.ts'
import type { MachineSpec } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** The arm that carries the spindle stands behind the belt, nearer to it in a narrow cell. */
export function routerArm({ widthM }: MachineSpec): { name: string; size: ScaraSize; base: ArmBase } {
  const z = -Math.min(0.38, widthM / 2 - 0.26)
  return { name: 'router', size: SCARA_600, base: { x: 0, y: TABLE_M + PLINTH_M, z, yawRad: -Math.PI / 2 } }
}

/** Height of the block that the arm stands on, m. */
export const PLINTH_M = 0.06
/** From the arm's height to the tip of the cutter, spindle up. */
export const CUTTER_TIP_M = 0.215
/** Half the length of a tab, m. */
export const TAB_M = 0.02

/** Middles of the tabs between the board and the rails at its long edges, in the order they are cut. */
const EDGE_M = BOARD_WIDTH_M / 2 + 0.0005
export const TABS: readonly (readonly [x: number, z: number])[] = [
  ...[-0.15, -0.06, 0.06, 0.15].map((x) => [x, -EDGE_M] as const),
  ...[0.15, 0.06, -0.06, -0.15].map((x) => [x, EDGE_M] as const),
]
