import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { createSweepMotion } from '../pieces/sweep-motion.ts'

export const createMotion = (spec: MachineSpec, model: Model): MachineMotion | null =>
  spec.method === 'conventional' ? null : createSweepMotion(model, 'bar', 0.24, 2)
