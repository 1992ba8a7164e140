import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** X-ray inspection. */
export const machine: Machine = { build }
