import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Heat-sinks on the processors: an arm that sets and a driver that fixes, or benches. */
export const machine: Machine = { build }
