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
  grips?: readonly GripPart[]
}

export function createStrokeMotion(model: Model, arms: readonly StrokingArm[]): MachineMotion {
  const moved = arms.map(({ name, path, yawRad = 0, nest = 0, grips = [] }) => ({
    path,
    nest,
    pose: createArmPose(model, name, path.width - 1, yawRad),
    grips: grips.map(({ part, open, shut }) => ({ index: partNamed(model, part), open, by: shut - open })),
    values: new Float64Array(path.width),
  }))
  return (drive, joints) => {
    for (let a = 0; a < moved.length; a++) {
      const { path, nest, pose, grips, values } = moved[a]!
      writeAlong(path, drive.progress[nest]!, values)
      pose(values, joints)
      const grip = values[path.width - 1]!
      for (let g = 0; g < grips.length; g++) joints[grips[g]!.index] = grips[g]!.open + grip * grips[g]!.by
    }
  }
}
