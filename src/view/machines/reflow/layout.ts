import type { MachineSpec } from '../machine.ts'

/** Sections at both ends where boards come in and leave, m. */
export const END_M = 0.62

export interface Oven {
  /** Zones in the order of the way, those that heat first. */
  zones: number
  cooling: number
  zoneM: number
  /** Fans over the cooling zones: where, along x. */
  fansX: number[]
}

/** Twelve zones under nitrogen, or ten in air; the last two cool. */
export function ovenOf({ lengthM, method }: MachineSpec): Oven {
  const zones = method === 'automated' ? 12 : 10
  const zoneM = (lengthM - 2 * END_M) / zones
  const cooling = 2
  const fansX = Array.from({ length: cooling }, (_, i) => lengthM / 2 - END_M - (i + 0.5) * zoneM)
  return { zones, cooling, zoneM, fansX }
}
