import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** The last look before packing: a scanning camera and a person's verdict, or inspectors. */
export const machine: Machine = { build }
