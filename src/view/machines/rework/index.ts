import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Benches where faulty boards are put right. */
export const machine: Machine = { build }
