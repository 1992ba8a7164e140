import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Cleaning and marking with a code. */
export const machine: Machine = { build, createMotion }
