import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Cutting the rails off. */
export const machine: Machine = { build }
