import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { ramp, scanAcross, scanDown } from '../pieces/raster.ts'

/** The code is some 8 mm wide: the head goes to its place and shivers there over a few rows. */
const CODE_M = 0.012

export function createMotion({ method }: MachineSpec, model: Model): MachineMotion | null {
  if (method !== 'automated') return null
  const [beam, head, brush] = ['laser.beam', 'laser.head', 'brush'].map((name) => partNamed(model, name)) as [
    number,
    number,
    number,
  ]
  return (drive, joints) => {
    const share = drive.progress[0]!
    const at = ramp(share, 0.3, 0.42) * (1 - ramp(share, 0.88, 0.98))
    const mark = Math.min(1, Math.max(0, (share - 0.45) / 0.4))
    joints[beam] = at * (0.12 + CODE_M * 0.5 * (1 + scanDown(mark, 6)))
    joints[head] = at * (-0.15 + CODE_M * scanAcross(mark, 6, 1))
    joints[brush] = share < 0 ? 0 : (20 * Math.PI * ramp(share, 0, 0.3)) % (2 * Math.PI)
  }
}
