import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion } from '../machine.ts'

/** A part that sweeps to and fro over the board of the first nest, from −reach to reach and back, while work goes on. */
export function createSweepMotion(model: Model, part: string, reachM: number, sweeps: number): MachineMotion {
  const index = partNamed(model, part)
  return ({ progress }, joints) => {
    joints[index] = progress[0]! < 0 ? -reachM : -reachM * Math.cos(progress[0]! * sweeps * 2 * Math.PI)
  }
}
