import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createInspectionMotion } from '../pieces/inspection.ts'

export function createMotion(_spec: MachineSpec, model: Model): MachineMotion {
  return createInspectionMotion(model)
}
