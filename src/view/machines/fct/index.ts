import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Functional test: a rack of bays that an arm on a rail fills, or testers on benches. */
export const machine: Machine = { build }
