import { type JointPath, writeAlong } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion } from '../machine.ts'
import { AWAY_M, HOLDS, releasesOf } from './set-parts.ts'

/** Parts that follow an arm's grip: at 0 they stand at `open`, at 1 at `shut` (m or rad). */
export interface GripPart {
  part: string
  open: number
  shut: number
  /** It is what the tool holds, out of sight in it at `open` whenever the gripper is not closed. */
  isHeld?: boolean
}

/** An arm that goes once through its path with every board of a nest. */
export interface StrokingArm {
  name: string
  path: JointPath
  yawRad?: number
  nest?: number
  /** Shares of the board's work between which the path is gone through; all of it when not given. */
  window?: readonly [from: number, to: number]
  grips?: readonly GripPart[]
  /** Parts that it leaves on the board, in the order in which it lets go of them. */
  sets?: readonly string[]
}

export function createStrokeMotion(model: Model, arms: readonly StrokingArm[]): MachineMotion {
  const moved = arms.map(({ name, path, yawRad = 0, nest = 0, window = [0, 1], grips = [], sets = [] }) => ({
    path,
    nest,
    from: window[0],
    span: window[1] - window[0],
    pose: createArmPose(model, name, path.jointCount, yawRad),
    grips: grips.map(({ part, open, shut, isHeld = false }) => ({
      index: partNamed(model, part),
      open,
      by: shut - open,
      isHeld,
    })),
    sets: sets.map((part) => partNamed(model, part)),
    letsGo: releasesOf(path),
    values: new Float64Array(path.width),
  }))
  return (drive, joints) => {
    for (let a = 0; a < moved.length; a++) {
      const { path, nest, from, span, pose, grips, sets, letsGo, values } = moved[a]!
      const progress = drive.progress[nest]!
      const share = (progress - from) / span
      writeAlong(path, share, values)
      pose(values, joints)
      const grip = values[path.jointCount]!
      for (let g = 0; g < grips.length; g++) {
        const { index, open, by, isHeld } = grips[g]!
        joints[index] = open + by * (isHeld ? (grip >= HOLDS ? 1 : 0) : grip)
      }
      // The finished board is drawn with them.
      for (let k = 0; k < sets.length; k++) joints[sets[k]!] = progress < 1 && share >= letsGo[k]! ? 0 : AWAY_M
    }
  }
}
