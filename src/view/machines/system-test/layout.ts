import type { MachineSpec } from '../machine.ts'

export const ROWS = 2
/** Heights of the boards in the two rows: within a person's reach. */
const ROW_M = [0.72, 1.14]

export interface Berth {
  x: number
  y: number
  z: number
  column: number
  row: number
}

/** Width of a column of berths, m. */
export const berthPitchM = ({ lengthM, servers }: MachineSpec): number => (lengthM - 0.2) / Math.ceil(servers / ROWS)

/** Berths that look to the operators, column by column from the left, lower row first. */
export function berths(spec: MachineSpec): Berth[] {
  const columns = Math.ceil(spec.servers / ROWS)
  const pitchM = berthPitchM(spec)
  return Array.from({ length: spec.servers }, (_, k) => {
    const [column, row] = [Math.floor(k / ROWS), k % ROWS]
    return {
      x: (column - (columns - 1) / 2) * pitchM,
      y: ROW_M[row]!,
      z: spec.widthM / 2 - 0.3 - row * 0.12,
      column,
      row,
    }
  })
}
