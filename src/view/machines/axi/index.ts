import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** X-ray inspection. */
export const machine: Machine = { build, createMotion }
