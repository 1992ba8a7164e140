import { type JointPath, writeAlong } from '../../../motion/robots/tool-path.ts'
import type { Model } from '../../kit/index.ts'
import { createArmPose, partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion } from '../machine.ts'

/** Parts that follow an arm's grip: at 0 they stand at `open`, at 1 at `shut` (m or rad). */
export interface GripPart {
  part: string
  open: number
  shut: number
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
}

export function createStrokeMotion(model: Model, arms: readonly StrokingArm[]): MachineMotion {
  const moved = arms.map(({ name, path, yawRad = 0, nest = 0, window = [0, 1], grips = [] }) => ({
    path,
    nest,
    from: window[0],
    span: window[1] - window[0],
    pose: createArmPose(model, name, path.jointCount, yawRad),
    grips: grips.map(({ part, open, shut }) => ({ index: partNamed(model, part), open, by: shut - open })),
    values: new Float64Array(path.width),
  }))
  return (drive, joints) => {
    for (let a = 0; a < moved.length; a++) {
      const { path, nest, from, span, pose, grips, values } = moved[a]!
      writeAlong(path, (drive.progress[nest]! - from) / span, values)
      pose(values, joints)
      const grip = values[path.jointCount]!
      for (let g = 0; g < grips.length; g++) joints[grips[g]!.index] = grips[g]!.open + grip * grips[g]!.by
    }
  }
}
