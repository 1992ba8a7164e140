import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Solder paste through a stencil. */
export const machine: Machine = { build }
