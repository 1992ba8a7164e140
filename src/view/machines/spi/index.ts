import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Solder paste inspection in 3D. */
export const machine: Machine = { build }
