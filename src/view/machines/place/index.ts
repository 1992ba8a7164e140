import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** High-speed placing of chips. */
export const machine: Machine = { build }
