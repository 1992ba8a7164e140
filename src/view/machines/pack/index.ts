import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Boards into cartons: delta, arm, former, tape and label; or packing benches. */
export const machine: Machine = { build }
