import type { ArmBase } from '../../../motion/robots/arm.ts'
import { PROCESSOR_TOP_M, SOCKET_X_M } from '../../boards/board-model.ts'
import { BELT_HEIGHT_M } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export const ARM: ArmBase = { x: 0, y: TABLE_M + 0.02, z: -0.6, yawRad: -Math.PI / 2 }
export const TRAY = { x: -0.66, y: 0.95, z: -0.42 }
/** A camera that looks up at the contacts of every processor. */
export const CAMERA = { x: 0.4, z: -0.34 }
export const PITCH_M = { x: 0.12, z: 0.1 }

/** Upper faces of the processors in the tray, two rows of three. */
export const TRAY_PLACES: [number, number, number][] = [0, 1, 2].flatMap((i) =>
  [0, 1].map((k): [number, number, number] => [
    TRAY.x + (i - 1) * PITCH_M.x,
    TRAY.y + 0.012,
    TRAY.z + (k - 0.5) * PITCH_M.z,
  ]),
)

/** Upper faces of the processors in the two sockets of the board. */
export const SOCKETS = SOCKET_X_M.map((x): [number, number, number] => [x, BELT_HEIGHT_M + 0.01 + PROCESSOR_TOP_M, 0])
