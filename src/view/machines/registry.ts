import type { ProcessKind } from '../../model/scene-schema.ts'
import { ASSEMBLY_MACHINES } from './assembly-machines.ts'
import type { Machine } from './machine.ts'
import { SMT_MACHINES } from './smt-machines.ts'

/** Every kind of machine: its folder holds the model and how it moves. */
export const MACHINES: Partial<Record<ProcessKind, Machine>> = { ...SMT_MACHINES, ...ASSEMBLY_MACHINES }
