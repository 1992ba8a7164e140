import type { MeshStandardMaterial, Texture } from 'three'
import { createClearMaterial, createOpaqueMaterial, createSurfaceUniforms, type SurfaceUniforms } from './materials.ts'

/** The surfaces of the whole hall, opaque and clear, and what they share. A material that is drawn by meshes and batches in turn looks its
 * program up at every turn; so each way of drawing has materials of its own, which cost no further program. */
export interface Surfaces {
  opaque: MeshStandardMaterial
  clear: MeshStandardMaterial
  /** For batches (../batch), and for those whose copies have colours of their own. */
  batched: { opaque: MeshStandardMaterial; clear: MeshStandardMaterial }
  tinted: MeshStandardMaterial
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
  const opaque = () => createOpaqueMaterial(uniforms)
  const clear = () => createClearMaterial(uniforms)
  return {
    uniforms,
    opaque: opaque(),
    clear: clear(),
    batched: { opaque: opaque(), clear: clear() },
    tinted: opaque(),
  }
}

export function disposeSurfaces({ opaque, clear, batched, tinted }: Surfaces): void {
  for (const material of [opaque, clear, batched.opaque, batched.clear, tinted]) material.dispose()
}
