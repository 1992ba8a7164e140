import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { chance, ramp, smooth } from '../pieces/raster.ts'

/** Groups of joints that the nozzle goes to, and half the field they lie in. */
const GROUPS = 9
const [REACH_X_M, REACH_Z_M] = [0.17, 0.12]

export function createMotion(spec: MachineSpec, model: Model): MachineMotion {
  return spec.method === 'automated' ? createSelectiveMotion(spec, model) : createWaveMotion(model)
}

function createSelectiveMotion({ servers }: MachineSpec, model: Model): MachineMotion {
  const pots = Array.from(
    { length: servers },
    (_, s) =>
      ['pot.x', 'pot.z', 'nozzle1', 'nozzle2'].map((part) => partNamed(model, `${s}.${part}`)) as [
        number,
        number,
        number,
        number,
      ],
  )
  return (drive, joints) => {
    for (let s = 0; s < pots.length; s++) {
      const [x, z, first, second] = pots[s]!
      const share = drive.progress[s]!
      const serial = (drive.serial[s]! % 4096) | 0
      // Flux and preheating come first.
      const soldering = Math.min(1, Math.max(0, (share - 0.3) / 0.66))
      const away = share < 0 ? 0 : Math.min(ramp(share, 0.24, 0.3), 1 - ramp(share, 0.95, 1))
      const at = Math.min(GROUPS - 1e-6, soldering * GROUPS)
      const k = Math.floor(at)
      const u = at - k
      const go = smooth(u / 0.35)
      joints[x] = away * (spot(serial, k, 1, go) * REACH_X_M + 0.02 * ramp(u, 0.5, 0.85) * (1 - ramp(u, 0.92, 1)))
      joints[z] = away * spot(serial, k, 2, go) * REACH_Z_M
      const up = away * ramp(u, 0.36, 0.48) * (1 - ramp(u, 0.88, 1))
      joints[first] = 0.02 * up
      joints[second] = k % 3 === 0 ? 0.02 * up : 0
    }
  }
}

/** Between the k-th joint and the one before it, −1 to 1. */
function spot(serial: number, k: number, axis: number, share: number): number {
  const to = chance(serial * 32 + k, axis) * 2 - 1
  const from = k === 0 ? to : chance(serial * 32 + k - 1, axis) * 2 - 1
  return from + (to - from) * share
}

/** The wave stands all the time and is raised a little for a board. */
function createWaveMotion(model: Model): MachineMotion {
  const [first, second] = [partNamed(model, 'wave.first'), partNamed(model, 'wave.second')]
  return (drive, joints) => {
    const share = drive.progress[0]!
    const raised = 0.012 * ramp(share, 0.1, 0.2) * (1 - ramp(share, 0.85, 0.95))
    joints[first] = raised + 0.004 * Math.sin(drive.timeS * 9)
    joints[second] = raised + 0.002 * Math.sin(drive.timeS * 4 + 1)
  }
}
