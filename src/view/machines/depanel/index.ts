import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Cutting the rails off. */
export const machine: Machine = { build, createMotion }
