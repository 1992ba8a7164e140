import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Parts with legs into holes. */
export const machine: Machine = { build }
