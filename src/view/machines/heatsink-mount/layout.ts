import type { ArmBase } from '../../../motion/robots/arm.ts'
import { FRAME_CORNER_M, FRAME_TOP_M, SINK_TOP_M, SOCKET_X_M } from '../../boards/board-model.ts'
import { BELT_HEIGHT_M } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export const ARM: ArmBase = { x: -0.42, y: TABLE_M + 0.02, z: -0.6, yawRad: -Math.PI / 2 }
export const SCARA: ArmBase = { x: 0.3, y: TABLE_M + 0.12, z: -0.34, yawRad: -Math.PI / 2 }
/** Tops of the heat-sinks that wait on their rack, and on the two processors. */
export const RACK: [number, number, number][] = [0, 1, 2].flatMap((i) =>
  [0, 1].map((k): [number, number, number] => [-1.02 + i * 0.15, 1.03, -0.46 + k * 0.17]),
)
export const ON_BOARD = SOCKET_X_M.map((x): [number, number, number] => [x, BELT_HEIGHT_M + 0.01 + SINK_TOP_M, 0])
/** Heads of the screws at the corners of both heat-sinks, beside the fins, in the order of a cross. */
export const SCREWS: [number, number, number][] = ON_BOARD.flatMap(([x, , z]) =>
  (
    [
      [-1, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
    ] as const
  ).map(([sx, sz]): [number, number, number] => [
    x + sx * FRAME_CORNER_M.x,
    BELT_HEIGHT_M + 0.01 + FRAME_TOP_M + 0.004,
    z + sz * FRAME_CORNER_M.z,
  ]),
)
/** Where the driver gets its screw. */
export const FEED: [number, number, number] = [0.62, 1.06, -0.3]
