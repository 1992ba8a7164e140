import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { bump, ramp } from '../pieces/raster.ts'

export function createMotion({ method }: MachineSpec, model: Model): MachineMotion | null {
  if (method !== 'automated') return null
  const [clamp, store] = [partNamed(model, 'clamp'), partNamed(model, 'store')]
  return (drive, joints) => {
    const share = drive.progress[0]!
    // Half a turn looks like none: the frame is the same both ways up.
    joints[clamp] = Math.PI * ramp(share, 0.2, 0.7)
    joints[store] = 0.07 * bump(share, 0.1, 0.9)
  }
}
