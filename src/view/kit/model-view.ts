import { Group, type Material, Mesh, Vector3 } from 'three'
import { geometryOf } from './geometry.ts'
import type { Model } from './model.ts'

/** A model as a tree of plain meshes, for a single thing on a turntable. Halls use batches (../batch). */
export function createModelView(model: Model, opaque: Material, clear: Material) {
  const groups = model.parts.map((part) => {
    const group = new Group()
    group.name = part.name
    group.position.set(...part.origin)
    if (part.opaque) group.add(shadowed(new Mesh(geometryOf(part.opaque), opaque)))
    if (part.clear) group.add(new Mesh(geometryOf(part.clear), clear))
    return group
  })
  model.parts.forEach((part, i) => {
    if (part.parent >= 0) groups[part.parent]!.add(groups[i]!)
  })
  const axes = model.parts.map((part) => new Vector3(...part.axis))
  return {
    object: groups[0]!,
    /** One number per part: metres along, or radians about, its axis. */
    pose(joints: Float32Array): void {
      model.parts.forEach((part, i) => {
        const group = groups[i]!
        if (part.joint === 'turn') group.quaternion.setFromAxisAngle(axes[i]!, joints[i]!)
        else if (part.joint === 'slide') group.position.set(...part.origin).addScaledVector(axes[i]!, joints[i]!)
      })
    },
  }
}

function shadowed(mesh: Mesh): Mesh {
  mesh.castShadow = true
  mesh.receiveShadow = true
  return mesh
}
