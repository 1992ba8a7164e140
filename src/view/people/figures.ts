import {
  BufferAttribute,
  DataTexture,
  FloatType,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  type MeshStandardMaterial,
  NearestFilter,
  RGBAFormat,
} from 'three'
import type { SurfaceUniforms } from '../kit/materials.ts'
import { createFigureMaterials, EXTRAS_TEXEL, PALETTE_TEXEL, ROW_TEXELS } from './figure-material.ts'
import type { Look } from './looks.ts'
import { createPersonSkin } from './person-skin.ts'
import { PALETTE_COLOURS, type Skin } from './skin-builder.ts'

/** Numbers of a person's row. */
const ROW = ROW_TEXELS * 4

/** All people of a hall in two draw calls, near and far, however many they are. Matrices of bones are written straight into the picture
 * that the shader reads (`numbers`, from `rowOf`). */
export class Figures {
  readonly object = new Group()
  readonly numbers: Float32Array
  /** Drawn in the last frame, in full and with few triangles. */
  nearShown = 0
  farShown = 0
  private readonly texture: DataTexture
  private readonly near: Mesh<InstancedBufferGeometry, MeshStandardMaterial>
  private readonly far: Mesh<InstancedBufferGeometry, MeshStandardMaterial>

  constructor(count: number, uniforms: SurfaceUniforms, casts: boolean) {
    const room = Math.max(1, count)
    this.numbers = new Float32Array(room * ROW)
    this.texture = new DataTexture(this.numbers, ROW_TEXELS, room, RGBAFormat, FloatType)
    this.texture.minFilter = this.texture.magFilter = NearestFilter
    const { surface, depth } = createFigureMaterials(uniforms, this.texture)
    const meshOf = (skin: Skin) => {
      const mesh = new Mesh(geometryOf(skin, room), surface)
      mesh.customDepthMaterial = depth
      mesh.castShadow = casts
      mesh.receiveShadow = true
      // Their geometry lies where nobody stands.
      mesh.frustumCulled = false
      this.object.add(mesh)
      return mesh
    }
    this.near = meshOf(createPersonSkin(true))
    this.far = meshOf(createPersonSkin(false))
  }

  /** Where the bones of a person begin in `numbers`. */
  rowOf(person: number): number {
    return person * ROW
  }

  dress(person: number, look: Look): void {
    const at = this.rowOf(person) + PALETTE_TEXEL * 4
    for (let k = 0; k < PALETTE_COLOURS; k++) {
      const { r, g, b } = look.palette[k]!
      this.numbers.set([r, g, b, 1], at + k * 4)
    }
    this.wear(person, look.extras)
  }

  /** What someone wears and holds, as bits of EXTRAS. */
  wear(person: number, extras: number): void {
    this.numbers[this.rowOf(person) + EXTRAS_TEXEL * 4] = extras
  }

  begin(): void {
    this.nearShown = 0
    this.farShown = 0
  }

  show(person: number, isNear: boolean): void {
    const { array } = (isNear ? this.near : this.far).geometry.getAttribute('person') as InstancedBufferAttribute
    array[isNear ? this.nearShown++ : this.farShown++] = person
  }

  end(): void {
    this.texture.needsUpdate = true
    for (const [mesh, shown] of [
      [this.near, this.nearShown],
      [this.far, this.farShown],
    ] as const) {
      mesh.geometry.instanceCount = shown
      mesh.visible = shown > 0
      mesh.geometry.getAttribute('person').needsUpdate = true
    }
  }

  dispose(): void {
    for (const mesh of [this.near, this.far]) {
      mesh.geometry.dispose()
      mesh.customDepthMaterial?.dispose()
    }
    this.near.material.dispose()
    this.texture.dispose()
  }
}

function geometryOf(skin: Skin, room: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(skin.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(skin.normals, 3))
  geometry.setAttribute('tint', new BufferAttribute(skin.colours, 4, true))
  geometry.setAttribute('pbr', new BufferAttribute(skin.pbr, 4, true))
  geometry.setAttribute('uv', new BufferAttribute(skin.uvs, 2, true))
  geometry.setAttribute('bones', new BufferAttribute(skin.bones, 4))
  geometry.setAttribute('weights', new BufferAttribute(skin.weights, 4, true))
  geometry.setAttribute('worn', new BufferAttribute(skin.parts, 4))
  geometry.setAttribute('person', new InstancedBufferAttribute(new Float32Array(room), 1))
  geometry.setIndex(new BufferAttribute(skin.indices, 1))
  geometry.instanceCount = 0
  return geometry
}
