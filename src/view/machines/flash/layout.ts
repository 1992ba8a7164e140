import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'

/** From the arm's height to the lips of the suction frame, spindle up; and from these down to the underside of the board. */
export const FRAME_M = 0.16
export const GRIP_M = 0.0024

export const SCARA: ArmBase = { x: 0, y: TABLE_M + 0.02, z: 0.34, yawRad: Math.PI / 2 }

export interface FlashPlace {
  /** Behind the belt, side by side; boards lie crosswise. */
  nest: Point3
  /** Where its boards are taken from the belt, and where they are set down on it again. */
  take: Point3
  set: Point3
}

export const places = ({ lengthM, servers }: MachineSpec): FlashPlace[] =>
  Array.from({ length: servers }, (_, k) => ({
    nest: [(k - (servers - 1) / 2) * 0.375, 0.97, -0.435],
    take: [-0.44, 0.96, 0],
    // Two places, for boards that must wait.
    set: [Math.min(k % 2 ? 0.225 : 0.675, lengthM / 2 - 0.225), 0.96, 0],
  }))
