import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { openByHand } from './serve-motion.ts'

const OPEN_RAD = 1.2

/** Lids `lid1` …, one a nest: open when the nest is empty and while a board is laid in or taken out. */
export function createLidMotion({ positions, servers }: MachineSpec, model: Model, share: number): MachineMotion {
  const lids = Array.from({ length: positions * servers }, (_, k) => partNamed(model, `lid${k + 1}`))
  return ({ progress }, joints) => {
    for (let k = 0; k < lids.length; k++)
      joints[lids[k]!] = OPEN_RAD * (progress[k]! < 0 ? 1 : openByHand(progress[k]!, share))
  }
}
