import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** The oven that melts the paste. */
export const machine: Machine = { build }
