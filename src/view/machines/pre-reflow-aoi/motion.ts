import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createInspectionMotion } from '../pieces/inspection.ts'

export function createMotion({ method }: MachineSpec, model: Model): MachineMotion | null {
  return method === 'automated' ? createInspectionMotion(model) : null
}
