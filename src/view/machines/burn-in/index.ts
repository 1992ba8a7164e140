import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Hours under load and heat: an aisle of slots with a crane, or a rack that people fill. */
export const machine: Machine = { build }
