import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Turning over, and a store between two lines. */
export const machine: Machine = { build }
