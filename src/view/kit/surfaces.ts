import type { MeshStandardMaterial } from 'three'
import { createClearMaterial, createOpaqueMaterial, createSurfaceUniforms, type SurfaceUniforms } from './materials.ts'

/** The two materials of the whole hall and what they share. */
export interface Surfaces {
  opaque: MeshStandardMaterial
  clear: MeshStandardMaterial
  uniforms: SurfaceUniforms
}

export function createSurfaces(): Surfaces {
  const uniforms = createSurfaceUniforms()
  return { uniforms, opaque: createOpaqueMaterial(uniforms), clear: createClearMaterial(uniforms) }
}
