import { NOWHERE } from '../../src/twin/floor/boards.ts'
import type { Floor } from '../../src/twin/floor/floor.ts'

/** Boards that are somewhere on the floor; kits are none. */
export function boardsSeen({ boards }: Floor): number {
  let seen = 0
  for (let unit = 0; unit < boards.rows; unit++) if (boards.where[unit] !== NOWHERE && !boards.isKit(unit)) seen++
  return seen
}
