import type { MachineSpec } from '../machine.ts'

/** Free at each end of the aisle, where belt and crane meet, m. */
const HEAD_M = 1.1
/** Origin of the crane's lift over a board on its fork, m. */
export const DECK_M = 0.012

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
  const lanes = method === 'automated' ? lengthM - 2 * HEAD_M : lengthM - 0.3
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
      x: (Math.floor(place / rows) - (columns - 1) / 2) * columnM,
      y: firstM + (place % rows) * rowM + 0.06,
      z: spec.method === 'automated' ? side * (innerZ + depthM / 2 - 0.05) : spec.widthM / 2 - 0.3,
      side,
    }
  })
}

/** Along the aisle: where the crane stands at the belts, where a board lies on them, and where they end. */
export function ends({ lengthM }: MachineSpec) {
  const [deckX, boardX, beltX] = [lengthM / 2 - 1.05, lengthM / 2 - 0.5, lengthM / 2 - 0.73]
  return { entryX: -deckX, exitX: deckX, takeX: -boardX, setX: boardX, beltX }
}
