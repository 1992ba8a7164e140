import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Memory modules into the board: a cell of two arms, or benches. */
export const machine: Machine = { build }
