import { pickAndPlace } from '../../../motion/robots/pick-and-place.ts'
import { SIX_AXIS_2000 } from '../../../motion/robots/six-axis.ts'
import { createSixAxisArm } from '../../../motion/robots/six-axis-arm.ts'
import { createToolPath, writeAlong } from '../../../motion/robots/tool-path.ts'
import { eased } from '../../../motion/track.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion, MachineSpec } from '../machine.ts'
import { FULL, HEAD_M, palletLayout } from './layout.ts'

/** Shares of the work: the carton comes out of the tunnel, then the arm has it. */
const OUT_UNTIL = 0.16
const PACE = { speedMps: 1.6, turnRadPerS: 3, stepS: 0.05 }

export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const { base, pick, places, tunnelX } = palletLayout(spec)
  const arm = createSixAxisArm(SIX_AXIS_2000, base, HEAD_M)
  const rest = { at: [pick[0] + 0.25, pick[1] + 0.42, pick[2] - 0.1] as const, yawRad: 0 }
  const paths = places.map((at) =>
    createToolPath(
      arm,
      pickAndPlace(rest, [{ pick: { at: pick, yawRad: 0 }, place: { at, yawRad: 0 } }], {
        liftM: Math.max(0.1, places.at(-1)![1] - pick[1] + 0.06),
        liftOverPlaceM: 0.1,
        gripS: 0.3,
        placeS: 0.3,
      }),
      PACE,
    ),
  )
  const pose = createArmPose(model, 'arm', arm.jointCount, base.yawRad)
  const load = ['load.x', 'load.y', 'load.z'].map((name) => partNamed(model, name))
  const cartons = places.map((_, k) => partNamed(model, `carton${k + 1}`))
  const [turntable, film] = [partNamed(model, 'turntable'), partNamed(model, 'film')]
  const values = new Float64Array(paths[0]!.width)
  const tip = arm.jointCount + 1
  let done = 0
  return ({ progress, serial }, joints) => {
    const share = progress[0]!
    if (share >= 0) done = Math.max(0, serial[0]!) % FULL
    const path = paths[done]!
    writeAlong(path, (share - OUT_UNTIL) / (1 - OUT_UNTIL), values)
    pose(values, joints)
    for (let k = 0; k < cartons.length; k++) joints[cartons[k]!] = k < done ? 0 : 1
    const held = values[tip - 1]! > 0.5
    const set = !held && share > 0.5
    const out = eased(share / OUT_UNTIL)
    joints[load[0]!] = held ? values[tip]! : set ? places[done]![0] : tunnelX + out * (pick[0] - tunnelX)
    joints[load[1]!] = held ? values[tip + 1]! : set ? places[done]![1] : pick[1]
    joints[load[2]!] = held ? values[tip + 2]! : set ? places[done]![2] : pick[2]
    // The wrapper turns steadily on; the film goes up and down once a board.
    joints[turntable] = share < 0 ? 0 : (share * 2 * Math.PI * 2) % (2 * Math.PI)
    joints[film] = share < 0 ? 0 : 0.45 - 0.45 * Math.cos(share * 2 * Math.PI)
  }
}
