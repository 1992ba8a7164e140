import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { modulesOf } from '../pieces/mounter.ts'
import { createMounterMotion } from '../pieces/mounter-motion.ts'

export function createMotion({ lengthM }: MachineSpec, model: Model): MachineMotion {
  return createMounterMotion(model, { modules: modulesOf(lengthM), strokes: 16, parts: 6, dipM: 0.055, reachM: 0.42 })
}
