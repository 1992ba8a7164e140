import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Small parts by hand, on benches beside the belt or by themselves. */
export const machine: Machine = { build }
