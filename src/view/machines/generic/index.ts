import type { Machine } from '../machine.ts'
import { build } from './model.ts'

export const machine: Machine = { build }
