import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** In-circuit test on a bed of nails: a cell at each side of the belt, or testers on benches. */
export const machine: Machine = { build }
