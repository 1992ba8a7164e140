import type { ProcessKind } from '../../model/scene-schema.ts'
import type { Machine } from './machine.ts'

/** From press-fit to the pallet: assembly, test, packing, rework. */
export const ASSEMBLY_MACHINES: Partial<Record<ProcessKind, Machine>> = {}
