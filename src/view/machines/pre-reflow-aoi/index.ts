import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Optical inspection before the oven. */
export const machine: Machine = { build, createMotion }
