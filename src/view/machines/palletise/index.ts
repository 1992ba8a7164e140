import type { Machine } from '../machine.ts'
import { build } from './model.ts'

/** Cartons on pallets: a fenced arm with a wrapper, or a pallet and a hand truck. */
export const machine: Machine = { build }
