import type { Model } from '../../kit/index.ts'
import { createArmPose } from '../../robots/arm-pose.ts'
import type { MachineDrive } from '../machine.ts'

/** An arm that the desk of its machine sends to the nests. */
export interface ServedArm {
  name: string
  jointCount: number
  yawRad: number
  /** Index of the joint that the base's yaw is added to. */
  yawed?: number
}

/** Poses arms as the desk has them, and returns how far the gripper of each is closed. */
export function createServedArms(model: Model, arms: readonly ServedArm[]) {
  const posed = arms.map(({ name, jointCount, yawRad, yawed = 0 }) => ({
    jointCount,
    values: new Float64Array(jointCount + 5),
    pose: createArmPose(model, name, jointCount, yawRad, yawed),
  }))
  return ({ desk, timeS }: MachineDrive, arm: number, joints: Float32Array): number => {
    const { jointCount, values, pose } = posed[arm]!
    desk?.writeArm(arm, timeS, values)
    pose(values, joints)
    return values[jointCount]!
  }
}
