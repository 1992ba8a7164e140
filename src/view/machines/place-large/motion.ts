import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { modulesOf } from '../pieces/mounter.ts'
import { createMounterMotion } from '../pieces/mounter-motion.ts'
import { BENCH_M } from './model.ts'

/** Fewer and larger parts: long, unhurried strokes. */
export function createMotion({ lengthM, method }: MachineSpec, model: Model): MachineMotion {
  const modules = modulesOf(method === 'automated' ? lengthM : lengthM - BENCH_M)
  return createMounterMotion(model, { modules, strokes: 9, parts: 2, dipM: 0.07, reachM: 0.4 })
}
