import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { bump, ramp } from '../pieces/raster.ts'

/** From over the belt to the stacks behind it. */
const TO_STACK_M = -0.44

export function createMotion({ method }: MachineSpec, model: Model): MachineMotion {
  if (method === 'automated') {
    const [beam, head, vacuum] = ['lift.beam', 'lift.head', 'vacuum'].map((name) => partNamed(model, name)) as [
      number,
      number,
      number,
    ]
    return (drive, joints) => {
      const share = drive.progress[0]!
      const away = ramp(share, 0.22, 0.42) * (1 - ramp(share, 0.74, 0.95))
      const stack = drive.serial[0]! % 2 === 0 ? -0.28 : 0.22
      joints[beam] = -0.13 + (TO_STACK_M + 0.13) * away
      joints[head] = 0.12 + (stack - 0.12) * away
      joints[vacuum] = -0.16 * bump(share, 0, 0.22) - 0.1 * bump(share, 0.46, 0.72)
    }
  }
  const [lift, pusher] = [partNamed(model, 'lift'), partNamed(model, 'pusher')]
  return (drive, joints) => {
    const share = drive.progress[0]!
    joints[pusher] = 0.3 * bump(share, 0.04, 0.4)
    joints[lift] = 0.1 - 0.023 * ((drive.serial[0]! % 10) + ramp(share, 0.5, 0.8))
  }
}
