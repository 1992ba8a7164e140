import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Soldering of through-hole joints. */
export const machine: Machine = { build, createMotion }
