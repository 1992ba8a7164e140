import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'

/** Share of a test in which the arm brings the board, and again fetches it: about 9 s of 540. */
export const HANDLING_SHARE = 0.017

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
  return { x: 0, y: CARRIAGE_M, z: widthM / 2 - 0.38, yawRad: Math.PI / 2 }
}

/** Where the arm takes boards from the belt for a bay. */
export const pickAt = (bay: Bay): Point3 => [bay.x, 0.985, 0]
