import { BufferAttribute, BufferGeometry } from 'three'
import type { Solid } from './solid.ts'

/** A solid as three's geometry. */
export function geometryOf(solid: Solid): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(solid.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(solid.normals, 3))
  geometry.setAttribute('tint', new BufferAttribute(solid.colours, 4, true))
  geometry.setAttribute('pbr', new BufferAttribute(solid.pbr, 4, true))
  geometry.setAttribute('uv', new BufferAttribute(solid.uvs, 2, true))
  geometry.setIndex(new BufferAttribute(solid.indices, 1))
  return geometry
}
