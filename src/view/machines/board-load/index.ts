import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Bare boards onto the line. */
export const machine: Machine = { build, createMotion }
