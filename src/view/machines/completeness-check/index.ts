import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Is everything on the board? Cameras, or inspectors. */
export const machine: Machine = { build }
