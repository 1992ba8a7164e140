import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'

/** The board's underside below the tips of the fork, m. */
export const GRIP_M = 0.012

/** Where the rack begins and ends behind the belt, m from the middle. */
export function rackDepth({ widthM }: MachineSpec) {
  return { frontZ: -0.46, backZ: -widthM / 2 + 0.04 }
}

export interface Bay {
  x: number
  /** Height of the board. */
  y: number
  z: number
  widthM: number
}

export const ROWS = 2
const ROW_M = [1.04, 1.58]

/** Bays of the rack, column by column from the left, lower row first. */
export function bays(spec: MachineSpec): Bay[] {
  const columns = Math.ceil(spec.servers / ROWS)
  const pitchM = (spec.lengthM - 0.5) / columns
  const { frontZ } = rackDepth(spec)
  return Array.from({ length: spec.servers }, (_, k) => ({
    x: (Math.floor(k / ROWS) - (columns - 1) / 2) * pitchM,
    y: ROW_M[k % ROWS]!,
    z: frontZ - 0.3,
    widthM: pitchM - 0.04,
  }))
}

export const CARRIAGE_M = 0.4

export function railBase({ widthM }: MachineSpec): ArmBase {
  return { x: 0, y: CARRIAGE_M, z: widthM / 2 - 0.53, yawRad: Math.PI / 2 }
}

/** Length of the belts at both ends, and from the edges to where the arm takes boards and sets them down again, m. */
export const BELT_M = 1.2
const HAND_OVER_M = 0.8

export function beltPlaces({ lengthM }: MachineSpec): { take: Point3; set: Point3 } {
  const x = lengthM / 2 - HAND_OVER_M
  return { take: [-x, 0.96, 0], set: [x, 0.96, 0] }
}
