import type { ArmBase } from '../../../motion/robots/arm.ts'
import { FRAME_CORNER_M, FRAME_TOP_M, SOCKET_X_M } from '../../boards/board-model.ts'
import type { Point3 } from '../../kit/index.ts'
import { BELT_HEIGHT_M } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

export interface ScrewArm {
  name: string
  base: ArmBase
  feed: Point3
  /** Heads of the screws that it drives. */
  screws: Point3[]
}

/** Two drivers behind the belt, each for one socket's frame. */
export const SCREW_ARMS: ScrewArm[] = [-1, 1].map((side) => ({
  name: side < 0 ? 'left' : 'right',
  base: { x: side * 0.36, y: TABLE_M + 0.12, z: -0.36, yawRad: -Math.PI / 2 },
  feed: [side * 0.66, 1.06, -0.3],
  screws: (
    [
      [-1, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
    ] as const
  ).map(
    ([sx, sz]): Point3 => [
      side * SOCKET_X_M[1] + sx * FRAME_CORNER_M.x,
      BELT_HEIGHT_M + 0.01 + FRAME_TOP_M + 0.002,
      sz * FRAME_CORNER_M.z,
    ],
  ),
}))
