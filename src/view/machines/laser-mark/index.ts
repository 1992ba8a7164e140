import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Cleaning and marking with a code. */
export const machine: Machine = { build }
