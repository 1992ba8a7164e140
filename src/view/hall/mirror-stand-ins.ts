import { Group, Matrix4 } from 'three'
import { SolidBatch } from '../batch/solid-batch.ts'
import { farSolid } from '../far/far-solid.ts'
import type { Model } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { StationStand } from '../layers/station-stand.ts'
import { MIRROR_LAYER } from './floor.ts'

/** Blocks kept of a machine, and of all conveyors or all furniture. */
const MACHINE_BLOCKS = 60
const FIXTURE_BLOCKS = 400

/** What the floor mirrors instead of machines, conveyors and furniture: the floor is so rough that blocks of their colours look the
 * same in it and cost a twentieth. */
export class MirrorStandIns {
  readonly object = new Group()
  private readonly batch = new SolidBatch()
  /** By stand and method, −1 none. */
  private readonly copies: Int32Array
  private readonly shown: Int8Array

  constructor(stands: readonly StationStand[], fixtures: readonly Model[], surfaces: Surfaces) {
    const { batch } = this
    this.copies = new Int32Array(stands.length * 2).fill(-1)
    this.shown = new Int8Array(stands.length).fill(-1)
    stands.forEach((stand, i) => {
      stand.methods.forEach((method, m) => {
        if (method)
          this.copies[i * 2 + m] = batch.addCopy(batch.addSolid(farSolid(method.model, MACHINE_BLOCKS)), false)
      })
    })
    for (const model of fixtures) batch.addCopy(batch.addSolid(farSolid(model, FIXTURE_BLOCKS)))
    const mesh = batch.seal(surfaces.batched.opaque)
    if (!mesh) return
    mesh.layers.set(MIRROR_LAYER)
    this.object.add(mesh)
    stands.forEach((stand, i) => {
      const pose = new Matrix4().makeRotationY(stand.headingRad).setPosition(stand.x, 0, stand.z)
      for (const m of [0, 1]) if (this.copies[i * 2 + m]! >= 0) batch.place(this.copies[i * 2 + m]!, pose)
    })
  }

  /** The method that a station works by. */
  show(stand: number, method: number): void {
    if (this.shown[stand] === method) return
    this.shown[stand] = method
    for (const m of [0, 1]) {
      const copy = this.copies[stand * 2 + m]!
      if (copy >= 0) this.batch.show(copy, m === method)
    }
  }

  dispose(): void {
    this.batch.dispose()
  }
}
