import type { ArmBase } from '../../../motion/robots/arm.ts'
import { MODULE_TOP_M, slotsAt } from '../../boards/board-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** Modules of each arm, and the rows of its tray. */
export const STROKES = 8
const TRAY_PITCH_M = 0.036

export interface DimmArm {
  name: string
  base: ArmBase
  tray: { x: number; z: number }
  /** Middles of the upper edges of the modules: in the tray, in the board. */
  picks: [number, number, number][]
  places: [number, number, number][]
}

export const TRAY_HEIGHT_M = 0.95

/** Two arms behind the belt, each with a tray at its outer side and one half of the board. */
export function dimmArms({ lengthM, robots }: MachineSpec): DimmArm[] {
  const names = robots.length > 1 ? ['left', 'right'] : ['left']
  return names.map((name, i) => {
    const side = i === 0 ? -1 : 1
    const baseX = side * Math.min(0.52, lengthM * 0.22)
    const tray = { x: side * (lengthM / 2 - 0.31), z: -0.36 }
    const slots = slotsAt()
      .map(({ x }) => x)
      .filter((x) => Math.sign(x) === side)
      .sort((a, b) => a - b)
    return {
      name,
      base: { x: baseX, y: TABLE_M + 0.02, z: -0.58, yawRad: -Math.PI / 2 },
      tray,
      picks: slots.map((_, k) => [tray.x + (k - (STROKES - 1) / 2) * TRAY_PITCH_M, TRAY_HEIGHT_M + 0.032, tray.z]),
      places: slots.map((x) => [x, BELT_HEIGHT_M + 0.01 + MODULE_TOP_M, 0]),
    }
  })
}
