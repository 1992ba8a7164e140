import { Group, InstancedMesh, Matrix4, Mesh, type Object3D } from 'three'
import { NEAR } from '../far/bay-levels.ts'
import type { Bays } from '../far/bays.ts'

/** A model is copied to the bays near by if one copy takes no more than this; a heavier one is a block of its size there. */
const MOST_TRIANGLES = 20_000
const MOST_MESHES = 10
/** So many bays are near at most (far/bay-levels.ts). */
const ROOM = 9

export function isLight(model: Object3D): boolean {
  let triangles = 0
  let meshes = 0
  model.traverse((object) => {
    if (!(object instanceof Mesh)) return
    meshes++
    const { index, attributes } = object.geometry
    triangles += (index?.count ?? attributes.position.count) / 3
  })
  return triangles <= MOST_TRIANGLES && meshes <= MOST_MESHES
}

/** A model of the user's own as it stands at rest in the bays next to the one that is looked at: one draw call for each of its meshes. */
export class NearCopies {
  readonly object = new Group()
  private readonly meshes: InstancedMesh[] = []
  /** Where each mesh is in the first bay. */
  private readonly rest: Matrix4[] = []
  private readonly matrix = new Matrix4()

  /** `model`: standing in the first bay, its matrices up to date. */
  constructor(model: Object3D) {
    model.traverse((object) => {
      if (!(object instanceof Mesh)) return
      const copies = new InstancedMesh(object.geometry, object.material, ROOM)
      copies.frustumCulled = false
      copies.receiveShadow = true
      copies.count = 0
      this.meshes.push(copies)
      this.rest.push(object.matrixWorld.clone())
      this.object.add(copies)
    })
  }

  /** `levels`: by bay; `standsIn` tells in which bays this method is at work. */
  show(levels: Int8Array, bays: Bays, standsIn: (bay: number) => boolean): void {
    let count = 0
    for (let bay = 0; bay < levels.length && count < ROOM; bay++) {
      if (levels[bay] !== NEAR || !standsIn(bay)) continue
      const [x, z] = bays.offsets[bay]!
      for (let i = 0; i < this.meshes.length; i++)
        this.meshes[i]!.setMatrixAt(count, this.matrix.makeTranslation(x, 0, z).multiply(this.rest[i]!))
      count++
    }
    for (const mesh of this.meshes) {
      mesh.count = count
      mesh.visible = count > 0
      mesh.instanceMatrix.needsUpdate = true
    }
  }

  dispose(): void {
    for (const mesh of this.meshes) mesh.dispose()
  }
}
