import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { ramp } from '../pieces/raster.ts'

/** The shutter shuts before the rays are switched on, and lifts when they are off. */
export function createMotion({ servers }: MachineSpec, model: Model): MachineMotion | null {
  if (servers < 2) return null
  const shutters = Array.from({ length: servers }, (_, s) => partNamed(model, `${s}.shutter`))
  return (drive, joints) => {
    for (let s = 0; s < shutters.length; s++) {
      const share = drive.progress[s]!
      joints[shutters[s]!] = 0.215 * (1 - ramp(share, 0.06, 0.12) * (1 - ramp(share, 0.92, 0.98)))
    }
  }
}
