import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Optical inspection of soldered boards. */
export const machine: Machine = { build }
