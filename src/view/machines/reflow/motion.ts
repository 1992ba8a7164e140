import type { Model } from '../../kit/index.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'

const FAN_RAD_PER_S = 7

/** The cooling fans turn, hot boards or not: an oven is not switched off between boards. */
export function createMotion(_spec: MachineSpec, model: Model): MachineMotion {
  const fans = model.parts.flatMap((part, i) => (part.name.startsWith('fan.') ? [i] : []))
  return (drive, joints) => {
    const angle = (drive.timeS * FAN_RAD_PER_S) % (2 * Math.PI)
    for (let i = 0; i < fans.length; i++) joints[fans[i]!] = angle
  }
}
