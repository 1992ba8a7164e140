import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { bump, ramp, smooth } from '../pieces/raster.ts'

const STROKE_M = 0.23
const BLADE_UP_M = 0.03
/** From rest down onto the board, which lies 0.07 m below. */
const STENCIL_DOWN_M = -0.065
/** The stencil is wiped after so many boards. */
const WIPE_EVERY = 4

/** Look at the fiducials, stencil down, one stroke each way, stencil up, and now and then a wipe. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  const [stencil, squeegee, front, rear, vision, wiper] = [
    'stencil',
    'squeegee',
    'blade.front',
    'blade.rear',
    'vision',
    'wiper',
  ].map((name) => partNamed(model, name)) as [number, number, number, number, number, number]
  const dispenser = spec.method === 'automated' ? partNamed(model, 'dispenser') : -1
  return (drive, joints) => {
    const share = drive.progress[0]!
    const down = ramp(share, 0.2, 0.27) * (1 - ramp(share, 0.76, 0.84))
    joints[stencil] = STENCIL_DOWN_M * down
    joints[squeegee] = STROKE_M * (2 * smooth((share - 0.29) / 0.2) - 2 * smooth((share - 0.54) / 0.2) - 1)
    // The blade behind the roll of paste is down; both ride with the stencil.
    joints[front] = BLADE_UP_M - (BLADE_UP_M - STENCIL_DOWN_M) * bump(share, 0.5, 0.78)
    joints[rear] = BLADE_UP_M - (BLADE_UP_M - STENCIL_DOWN_M) * bump(share, 0.24, 0.53)
    joints[vision] = 0.42 * bump(share, 0.02, 0.18)
    joints[wiper] = drive.serial[0]! % WIPE_EVERY === 0 ? 0.76 * bump(share, 0.86, 0.99) : 0
    if (dispenser >= 0) joints[dispenser] = 0.2 * Math.sin(2 * Math.PI * 2 * ramp(share, 0.02, 0.2))
  }
}
