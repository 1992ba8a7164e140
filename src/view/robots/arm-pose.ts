import type { Model } from '../kit/index.ts'

/** Hands an arm's joint values to the parts of a model. */
export type ArmPose = (values: ArrayLike<number>, joints: Float32Array) => void

export function partNamed(model: Model, name: string): number {
  const index = model.parts.findIndex((part) => part.name === name)
  if (index < 0) throw new Error(`no part ${name}`)
  return index
}

/** For an arm with parts `name.1` … in the order of its joints; a base that is turned adds its yaw to the joint `yawed`. */
export function createArmPose(model: Model, name: string, count: number, yawRad = 0, yawed = 0): ArmPose {
  const parts = Array.from({ length: count }, (_, k) => partNamed(model, `${name}.${k + 1}`))
  return (values, joints) => {
    for (let k = 0; k < count; k++) joints[parts[k]!] = values[k]! + (k === yawed ? yawRad : 0)
  }
}
