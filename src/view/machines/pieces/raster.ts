/** Shares of a work cycle turned into ways of heads. All run smoothly over 0 to 1 and allocate nothing. */

const between = (a: number, b: number, share: number): number => a + share * (b - a)

/** Slow-fast-slow from 0 to 1. */
export const smooth = (share: number): number => {
  const s = Math.min(1, Math.max(0, share))
  return s * s * (3 - 2 * s)
}

/** 0 before `from`, 1 after `to`, smooth between. */
export const ramp = (share: number, from: number, to: number): number => smooth((share - from) / (to - from))

/** Up to 1 and back to 0 within [from, to]. */
export const bump = (share: number, from: number, to: number): number => {
  if (share <= from || share >= to) return 0
  return 0.5 - 0.5 * Math.cos((2 * Math.PI * (share - from)) / (to - from))
}

/** An even number from 0 to 1 that two whole numbers stand for. */
export function chance(a: number, b: number): number {
  let h = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f)
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32
}

/** Across in the row (−1 to 1), for a scan to and fro over `rows` rows, stopping `stops` times in each. */
export function scanAcross(share: number, rows: number, stops: number): number {
  const at = Math.min(rows - 1e-9, Math.max(0, share) * rows)
  const row = Math.floor(at)
  const steps = (at - row) * stops
  const stop = Math.floor(steps)
  const along = (stop + smooth((steps - stop - 0.5) * 2)) / stops
  return row % 2 === 0 ? between(-1, 1, along) : between(1, -1, along)
}

/** Down the rows (−1 to 1) for the same scan: it steps on at the end of each row. */
export function scanDown(share: number, rows: number): number {
  const at = Math.min(rows - 1e-9, Math.max(0, share) * rows)
  const row = Math.floor(at)
  const done = row + (row < rows - 1 ? smooth((at - row - 0.9) / 0.1) : 0)
  return rows < 2 ? 0 : between(-1, 1, done / (rows - 1))
}
