import type { Finish } from '../kit/finishes.ts'
import type { Shape } from '../kit/shape.ts'
import { byteOf, bytesOf, type Solid } from '../kit/solid.ts'
import { Growing, VertexLists } from '../kit/vertex-lists.ts'

/** Colours that differ from person to person, by their number in the palette of each (0: the colour of the finish). */
export const DYES = { none: 0, smock: 1, cap: 2, skin: 3, hair: 4, trousers: 5, shoes: 6, hands: 7 } as const
export type Dye = (typeof DYES)[keyof typeof DYES]
export const PALETTE_COLOURS = 7

/** Parts that only some wear or hold, as bits. */
export const EXTRAS = {
  cap: 1,
  hood: 2,
  hair: 4,
  bun: 8,
  mask: 16,
  glasses: 32,
  driver: 64,
  iron: 128,
} as const

/** Writes up to four bones and how much each moves a point. */
export type Weigh = (x: number, y: number, z: number, bones: Uint8Array, weights: Float32Array) => void

/** A body that bends: what the shader of figures reads for each vertex. */
export interface Skin extends Solid {
  bones: Uint8Array
  /** 0 to 255, together 255. */
  weights: Uint8Array
  /** Dye, which extra (1 for bit 0 …; 0: everyone), shade of the dye. */
  parts: Uint8Array
}

export class SkinBuilder {
  private readonly lists = new VertexLists()
  private readonly bones = new Growing(Uint8Array)
  private readonly weights = new Growing(Uint8Array)
  private readonly parts = new Growing(Uint8Array)
  private readonly fourBones = new Uint8Array(4)
  private readonly fourWeights = new Float32Array(4)

  /** `shade` darkens the dye: seams and folds. */
  add(shape: Shape, finish: Finish, weigh: Weigh, dye: Dye = DYES.none, extra = 0, shade = 1): void {
    const { positions, normals, colours, pbr, uvs, indices, vertices: first } = this.lists
    const colour = [...bytesOf(finish.colour), 255]
    const surface = [byteOf(finish.rough), byteOf(finish.metal), byteOf(finish.glow ?? 0)]
    const bit = extra === 0 ? 0 : Math.log2(extra) + 1
    positions.append(shape.positions)
    normals.append(shape.normals)
    for (let i = 0; i < shape.positions.length; i += 3) {
      const [x, y, z] = [shape.positions[i]!, shape.positions[i + 1]!, shape.positions[i + 2]!]
      colours.append(colour)
      pbr.append(surface)
      pbr.push(byteOf(openness(x, y, z)))
      for (let k = 0; k < 2; k++) uvs.push(shape.uvs ? Math.round(65535 * shape.uvs[(i / 3) * 2 + k]!) : 0)
      this.fourBones.fill(0)
      this.fourWeights.fill(0)
      weigh(x, y, z, this.fourBones, this.fourWeights)
      const bytes = Array.from(this.fourWeights, byteOf)
      bytes[0]! += 255 - bytes.reduce((sum, value) => sum + value, 0)
      this.bones.append(this.fourBones)
      this.weights.append(bytes)
      this.parts.append([dye, bit, byteOf(shade), 0])
    }
    for (const index of shape.indices) indices.push(index + first)
  }

  build(): Skin {
    return {
      ...this.lists.build(),
      bones: this.bones.used.slice(),
      weights: this.weights.used.slice(),
      parts: this.parts.used.slice(),
    }
  }
}

/** Shade that a body throws on itself: between the legs under the smock, under the chin and the arms. */
function openness(x: number, y: number, z: number): number {
  const between =
    y > 0.45 && y < 0.72 ? 0.45 * (1 - Math.abs(y - 0.66) / 0.21) * Math.max(0, 1 - Math.abs(z) / 0.25) : 0
  const chin = y > 1.4 && y < 1.486 ? 0.35 * Math.max(0, 1 - Math.hypot(x - 0.02, z) / 0.09) : 0
  const armpit =
    y > 1.05 && y < 1.34 && Math.abs(z) > 0.15 ? 0.22 * Math.max(0, 1 - Math.abs(Math.abs(z) - 0.19) / 0.05) : 0
  return 1 - Math.max(0, between, chin, armpit)
}
