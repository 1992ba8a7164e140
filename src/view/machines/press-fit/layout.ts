import type { ArmBase } from '../../../motion/robots/arm.ts'
import { SLOT_TOP_M, slotsAt } from '../../boards/board-model.ts'
import type { Point3 } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Slots that are set and pressed in one go: those on one side of a socket. */
export const PER_BANK = 4
/** Middles of the banks along the board, and the slots of each from its middle, m. */
export const BANKS_M = Array.from({ length: slotsAt().length / PER_BANK }, (_, bank) => {
  const xs = slotsAt()
    .slice(bank * PER_BANK, (bank + 1) * PER_BANK)
    .map(({ x }) => x)
  return xs.reduce((sum, x) => sum + x, 0) / PER_BANK
}).sort((a, b) => a - b)
export const SLOT_STEP_M = Math.abs(slotsAt()[1]!.x - slotsAt()[0]!.x)

export const ARM: ArmBase = { x: -0.3, y: TABLE_M + 0.02, z: -0.5, yawRad: -2 }
/** Tops of the slots in their tray and on the board, bank by bank. */
export const TRAY: Point3[] = BANKS_M.map((_, i) => [-0.95 + i * 0.07, 0.95, -0.5])
export const ON_BOARD: Point3[] = BANKS_M.map((x) => [x, BELT_HEIGHT_M + 0.01 + SLOT_TOP_M, 0])

/** The press stands aside while slots are set. */
export const parkedX = ({ lengthM }: MachineSpec): number => lengthM / 2 - 0.42
/** Height of the pressing bar's lower edge when it is up; how far it comes down, m. */
export const BAR_AT_M = 1.34
export const RAM_STROKE_M = BAR_AT_M - ON_BOARD[0]![1]
/** Shares of the work: slots are set, then pressed. */
export const SET_UNTIL = 0.6
