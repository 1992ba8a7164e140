import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Firmware: four boards at a time with an arm that loads them, or programmers on a bench. */
export const machine: Machine = { build }
