import type { Machine } from '../machine.ts'
import { build } from './model.ts'
import { createMotion } from './motion.ts'

/** Cartons on pallets: a fenced arm with a wrapper, or a pallet and a hand truck. */
export const machine: Machine = { build, createMotion }
