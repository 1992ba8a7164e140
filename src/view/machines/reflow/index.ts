import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** The oven that melts the paste. */
export const machine: Machine = { build, createMotion }
