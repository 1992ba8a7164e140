import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Connectors pressed into the board: a servo press with its arm, or presses on benches. */
export const machine: Machine = { build }
