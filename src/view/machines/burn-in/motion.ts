import { eased } from '../../../motion/track.ts'
import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import { BELT_HEIGHT_M, type MachineMotion, type MachineSpec } from '../machine.ts'
import { HANDLING_SHARE, slots } from './layout.ts'

const SPEED_MPS = 4

/** The crane drives to a slot, lifts, reaches in, comes back out. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const parts = ['crane', 'lift', 'fork'].map((name) => partNamed(model, name))
  const all = slots(spec)
  const entryX = -spec.lengthM / 2 + 0.75
  // Crane, lift, fork: m.
  const wished = Float64Array.of(entryX, BELT_HEIGHT_M, 0)
  const shown = wished.slice()
  let lastS = Number.NaN
  let serving = -1
  const isServed = (progress: number) => (progress >= 0 && progress < HANDLING_SHARE) || progress > 1 - HANDLING_SHARE
  return ({ progress, timeS }, joints) => {
    if (serving < 0 || !isServed(progress[serving]!)) {
      serving = -1
      for (let k = 0; k < all.length; k++) if (isServed(progress[k]!)) serving = k
    }
    if (serving >= 0) {
      const slot = all[serving]!
      const done = progress[serving]!
      // Storing runs from the entry to the slot, fetching the same way back.
      const way = done < 0.5 ? done / HANDLING_SHARE : (1 - done) / HANDLING_SHARE
      const travel = eased(way / 0.5)
      wished[0] = entryX + travel * (slot.x - entryX)
      wished[1] = BELT_HEIGHT_M + travel * (slot.y - BELT_HEIGHT_M)
      wished[2] = slot.z * eased((way - 0.5) / 0.2) * (1 - eased((way - 0.8) / 0.2))
    } else wished[2] = 0
    const passedS = timeS - lastS
    lastS = timeS
    const most = passedS >= 0 && passedS < 20 ? SPEED_MPS * passedS : Infinity
    for (let k = 0; k < 3; k++) {
      const by = wished[k]! - shown[k]!
      shown[k]! += Math.abs(by) <= most ? by : Math.sign(by) * most
      joints[parts[k]!] = shown[k]!
    }
  }
}
