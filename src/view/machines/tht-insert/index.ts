import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Parts with legs into holes. */
export const machine: Machine = { build, createMotion }
