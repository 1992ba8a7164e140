import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Processors into their sockets: a force-controlled arm with a camera, or benches. */
export const machine: Machine = { build }
