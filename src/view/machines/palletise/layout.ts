import type { ArmBase } from '../../../motion/robots/arm.ts'
import type { Point3 } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { CARTON_M, PALLET_M } from '../pieces/cartons.ts'

const PER_LAYER = 4
/** Cartons on a full pallet. */
export const FULL = 40

export const PEDESTAL_M = 0.3
/** Flange to the suction foot. */
export const HEAD_M = 0.2

/** Where things stand, for a cell of any size that holds them. */
export function palletLayout({ lengthM, widthM }: MachineSpec) {
  const palletX = lengthM / 2 - 1.2
  const palletZ = widthM / 2 - 0.93
  const base: ArmBase = { x: palletX - 0.2, y: PEDESTAL_M, z: palletZ - 1.44, yawRad: -Math.PI / 2 }
  const tunnelX = -lengthM / 2 + 0.6
  const pick: Point3 = [base.x - 1.25, BELT_HEIGHT_M + CARTON_M.height, 0]
  return {
    base,
    pallet: { x: palletX, z: palletZ },
    wrapper: { x: palletX - 1.66, z: widthM / 2 - 0.85 },
    /** Cartons come out of the reader's tunnel, behind whose walls they are out of sight. */
    tunnelX,
    pick,
    /** Middles of the tops of the cartons on the pallet, in the order in which they are set. */
    places: Array.from({ length: FULL }, (_, k): Point3 => {
      const layer = Math.floor(k / PER_LAYER)
      const inLayer = k % PER_LAYER
      return [
        palletX + (inLayer % 2 ? 0.5 : -0.5) * CARTON_M.length,
        PALLET_M.height + (layer + 1) * CARTON_M.height,
        palletZ + (inLayer < 2 ? 0.5 : -0.5) * CARTON_M.width,
      ]
    }),
  }
}
