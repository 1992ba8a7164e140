import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Socket frames and bolster plates screwed on: two drivers, or benches. */
export const machine: Machine = { build }
