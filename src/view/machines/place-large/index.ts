import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Placing of sockets, packages and other large parts. */
export const machine: Machine = { build, createMotion }
