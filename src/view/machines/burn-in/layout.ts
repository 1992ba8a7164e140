import type { MachineSpec } from '../machine.ts'

/** Share of the burn-in in which the crane stores a board, and again fetches it: about 12 s of 7,200. */
export const HANDLING_SHARE = 0.0017

export interface Slot {
  x: number
  /** Height of the board. */
  y: number
  z: number
  /** −1: the rack behind, 1: the one in front. */
  side: number
}

export interface Racks {
  columns: number
  rows: number
  columnM: number
  rowM: number
  firstM: number
  /** Depth of a rack, and from the middle of the aisle to its inner face. */
  depthM: number
  innerZ: number
}

/** Two racks with an aisle between, or one rack that people fill from the front. */
export function racks({ method, lengthM, widthM, heightM, servers }: MachineSpec): Racks {
  const sides = method === 'automated' ? 2 : 1
  const perSide = Math.ceil(servers / sides)
  // Boards lie lengthwise; a slot is half a metre wide where there is room.
  const lanes = method === 'automated' ? lengthM - 1.4 : lengthM - 0.3
  const columns = Math.max(1, Math.min(perSide, Math.round(lanes / 0.5)))
  const rows = Math.ceil(perSide / columns)
  const firstM = 0.42
  return {
    columns,
    rows,
    columnM: lanes / columns,
    rowM: (heightM - 0.35 - firstM) / rows,
    firstM,
    depthM: method === 'automated' ? widthM / 2 - 0.5 : 0.6,
    innerZ: method === 'automated' ? 0.44 : 0,
  }
}

export function slots(spec: MachineSpec): Slot[] {
  const { columns, rows, columnM, rowM, firstM, depthM, innerZ } = racks(spec)
  return Array.from({ length: spec.servers }, (_, k) => {
    const side = spec.method === 'automated' && k >= columns * rows ? 1 : -1
    const place = k % (columns * rows)
    return {
      x: (Math.floor(place / rows) - (columns - 1) / 2) * columnM + (spec.method === 'automated' ? 0.5 : 0),
      y: firstM + (place % rows) * rowM + 0.06,
      z: spec.method === 'automated' ? side * (innerZ + depthM / 2 - 0.05) : spec.widthM / 2 - 0.3,
      side,
    }
  })
}
