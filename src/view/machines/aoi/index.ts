import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Optical inspection of soldered boards. */
export const machine: Machine = { build, createMotion }
