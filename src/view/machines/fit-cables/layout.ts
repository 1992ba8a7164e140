import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { benchPlaces, MAT_M } from '../pieces/bench-row.ts'

/** Flange to the tip of the screwdriver. */
export const DRIVER_M = 0.2

export interface CobotPlace {
  name: string
  base: ArmBase
  holder: Point3
  screws: Point3[]
}

/** Beside each board, on the bench, so that the person has the other half. */
export const cobots = (spec: MachineSpec): CobotPlace[] =>
  benchPlaces(spec, true).map(({ index, x, boardZ }) => ({
    name: `cobot${index + 1}`,
    base: { x: x - 0.34, y: MAT_M, z: boardZ - 0.18, yawRad: 0 },
    holder: [x - 0.2, MAT_M + 0.12, boardZ - 0.3],
    screws: [-1, 1].flatMap((side) =>
      [0, 1].map((k): Point3 => [x - 0.06 + k * 0.12, MAT_M + 0.02, boardZ + side * 0.1]),
    ),
  }))
