import { Group, type Material, Matrix4, Quaternion, Vector3 } from 'three'
import type { Model } from '../kit/model.ts'
import { SolidBatch } from './solid-batch.ts'

/** A model that stands in a batch. */
export interface Standing {
  model: Model
  visible: boolean
  /** Numbers of the copies by part, −1 where the part has no such surface. */
  opaque: Int32Array
  clear: Int32Array
  root: Matrix4
  /** Matrix of every part in the hall. */
  world: Matrix4[]
  /** Joints as drawn last, so that what rests costs nothing. */
  drawn: Float32Array
}

const turn = new Quaternion()
const axis = new Vector3()
const position = new Vector3()
const one = new Vector3(1, 1, 1)
const local = new Matrix4()
const up = new Vector3(0, 1, 0)
/** By part of the model that is being posed: it moved, or what carries it. */
let moved = new Uint8Array(64)

/** Models with moving parts, drawn as two batches: the opaque and the clear surfaces of all of them. Add all models, `seal`,
 * then place and pose them every frame without allocating. */
export class ModelBatch {
  readonly object = new Group()
  readonly opaque = new SolidBatch()
  readonly clear = new SolidBatch()

  add(model: Model, visible = true): Standing {
    const copiesOf = (batch: SolidBatch, surface: 'opaque' | 'clear') =>
      Int32Array.from(model.parts, (part) => {
        const solid = part[surface]
        return solid ? batch.addCopy(batch.addSolid(solid), visible) : -1
      })
    return {
      model,
      visible,
      opaque: copiesOf(this.opaque, 'opaque'),
      clear: copiesOf(this.clear, 'clear'),
      root: new Matrix4(),
      world: model.parts.map(() => new Matrix4()),
      drawn: new Float32Array(model.parts.length).fill(Number.NaN),
    }
  }

  seal({ opaque, clear }: { opaque: Material; clear: Material }, casts: boolean): void {
    const solid = this.opaque.seal(opaque)
    if (solid) {
      solid.castShadow = casts
      solid.receiveShadow = true
      this.object.add(solid)
    }
    const glass = this.clear.seal(clear)
    if (glass) {
      glass.renderOrder = 2
      this.object.add(glass)
    }
  }

  place(standing: Standing, x: number, y: number, z: number, yawRad: number): void {
    standing.root.compose(position.set(x, y, z), turn.setFromAxisAngle(up, yawRad), one)
    standing.drawn.fill(Number.NaN)
  }

  /** Poses every part: one number per part, metres along or radians about its axis. */
  pose(standing: Standing, joints: Float32Array): void {
    const { parts } = standing.model
    const { world, drawn } = standing
    if (moved.length < parts.length) moved = new Uint8Array(parts.length)
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!
      // What was never drawn is no number, which is never near to another.
      const isHeld = Math.abs(joints[i]! - drawn[i]!) <= 1e-5
      moved[i] = isHeld && (part.parent < 0 || moved[part.parent] === 0) ? 0 : 1
      if (moved[i] === 0) continue
      if (!isHeld) drawn[i] = joints[i]!
      position.set(part.origin[0], part.origin[1], part.origin[2])
      axis.set(part.axis[0], part.axis[1], part.axis[2])
      turn.identity()
      if (part.joint === 'turn') turn.setFromAxisAngle(axis, joints[i]!)
      else if (part.joint === 'slide') position.addScaledVector(axis, joints[i]!)
      local.compose(position, turn, one)
      world[i]!.multiplyMatrices(part.parent < 0 ? standing.root : world[part.parent]!, local)
      const solid = standing.opaque[i]!
      const glass = standing.clear[i]!
      if (solid >= 0) this.opaque.place(solid, world[i]!)
      if (glass >= 0) this.clear.place(glass, world[i]!)
    }
  }

  show(standing: Standing, visible: boolean): void {
    if (standing.visible === visible) return
    standing.visible = visible
    for (let i = 0; i < standing.opaque.length; i++) {
      if (standing.opaque[i]! >= 0) this.opaque.show(standing.opaque[i]!, visible)
      if (standing.clear[i]! >= 0) this.clear.show(standing.clear[i]!, visible)
    }
  }

  dispose(): void {
    this.opaque.dispose()
    this.clear.dispose()
  }
}
