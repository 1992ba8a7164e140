import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Cables by hand, with an arm that drives the screws, or on benches. */
export const machine: Machine = { build }
