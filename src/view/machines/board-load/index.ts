import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Bare boards onto the line. */
export const machine: Machine = { build }
