import { FINISHES, type Model } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { buildInspection } from '../pieces/inspection.ts'

/** Paste inspection: a low body with a long sloping pane. */
export function build(spec: MachineSpec): Model {
  return buildInspection(spec, { name: 'nameSpi', band: FINISHES.blue, shoulderM: 1.02, leanM: 0.34 })
}
