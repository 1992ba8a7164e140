import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** The board runs as a server: berths that people cable up. */
export const machine: Machine = { build }
