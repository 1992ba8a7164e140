import type { ArmBase } from '../../../motion/robots/arm.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export const ARM: ArmBase = { x: -0.42, y: TABLE_M + 0.02, z: -0.6, yawRad: -Math.PI / 2 }
export const SCARA: ArmBase = { x: 0.3, y: TABLE_M + 0.12, z: -0.34, yawRad: -Math.PI / 2 }
/** Tops of the heat-sinks that wait on their rack, and on the two processors. */
export const RACK: [number, number, number][] = [0, 1, 2].flatMap((i) =>
  [0, 1].map((k): [number, number, number] => [-1.02 + i * 0.15, 1.03, -0.46 + k * 0.17]),
)
export const ON_BOARD: [number, number, number][] = [
  [-0.1075, 1.05, -0.01],
  [0.1075, 1.05, -0.01],
]
/** Screws at the corners of both heat-sinks, in the order of a cross. */
export const SCREWS: [number, number, number][] = ON_BOARD.flatMap(([x, , z]) =>
  (
    [
      [-1, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
    ] as const
  ).map(([sx, sz]): [number, number, number] => [x + sx * 0.034, 1.0, z + sz * 0.044]),
)
/** Where the driver gets its screw. */
export const FEED: [number, number, number] = [0.62, 1.06, -0.1]
