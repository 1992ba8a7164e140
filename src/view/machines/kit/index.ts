import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** A bench beside the line where kits are made ready for a station of it. */
export const machine: Machine = { build }
