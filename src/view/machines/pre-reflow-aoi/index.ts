import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Optical inspection before the oven. */
export const machine: Machine = { build }
