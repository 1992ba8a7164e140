import type { MeshStandardMaterial, Texture } from 'three'
import { createClearMaterial, createOpaqueMaterial, createSurfaceUniforms, type SurfaceUniforms } from './materials.ts'

/** The two materials of the whole hall and what they share. */
export interface Surfaces {
  opaque: MeshStandardMaterial
  clear: MeshStandardMaterial
  uniforms: SurfaceUniforms
}

let atlas: Promise<Texture> | null = null

/** Pictures come after the first frame: they are painted once for all pages of a visit. */
export async function openAtlas({ uniforms }: Surfaces, maxAnisotropy: number): Promise<void> {
  atlas ??= import('../decals/paint-atlas.ts').then(({ paintAtlas }) => paintAtlas(maxAnisotropy))
  uniforms.atlas.value = await atlas
}

export function createSurfaces(): Surfaces {
  const uniforms = createSurfaceUniforms()
  return { uniforms, opaque: createOpaqueMaterial(uniforms), clear: createClearMaterial(uniforms) }
}
