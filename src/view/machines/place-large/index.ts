import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Placing of sockets, packages and other large parts. */
export const machine: Machine = { build }
