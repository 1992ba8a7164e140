import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Solder paste through a stencil. */
export const machine: Machine = { build, createMotion }
