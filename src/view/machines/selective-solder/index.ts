import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Soldering of through-hole joints. */
export const machine: Machine = { build }
