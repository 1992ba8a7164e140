import { Color } from 'three'
import type { Finish } from '../kit/finishes.ts'
import type { Shape } from '../kit/shape.ts'

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
export interface Skin {
  positions: Float32Array
  normals: Float32Array
  /** As of a Solid. */
  colours: Uint8Array
  pbr: Uint8Array
  uvs: Uint16Array
  bones: Uint8Array
  /** 0 to 255, together 255. */
  weights: Uint8Array
  /** Dye, which extra (1 for bit 0 …; 0: everyone), shade of the dye. */
  parts: Uint8Array
  indices: Uint32Array
}

export class SkinBuilder {
  private readonly positions: number[] = []
  private readonly normals: number[] = []
  private readonly colours: number[] = []
  private readonly pbr: number[] = []
  private readonly uvs: number[] = []
  private readonly bones: number[] = []
  private readonly weights: number[] = []
  private readonly parts: number[] = []
  private readonly indices: number[] = []
  private readonly fourBones = new Uint8Array(4)
  private readonly fourWeights = new Float32Array(4)

  /** `shade` darkens the dye: seams and folds. */
  add(shape: Shape, finish: Finish, weigh: Weigh, dye: Dye = DYES.none, extra = 0, shade = 1): void {
    const first = this.positions.length / 3
    const linear = new Color(finish.colour)
    const byte = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)))
    const colour = [linear.r, linear.g, linear.b].map((c) => byte(Math.sqrt(c)))
    const bit = extra === 0 ? 0 : Math.log2(extra) + 1
    for (let i = 0; i < shape.positions.length; i += 3) {
      const [x, y, z] = [shape.positions[i]!, shape.positions[i + 1]!, shape.positions[i + 2]!]
      this.positions.push(x, y, z)
      this.normals.push(shape.normals[i]!, shape.normals[i + 1]!, shape.normals[i + 2]!)
      this.colours.push(colour[0]!, colour[1]!, colour[2]!, 255)
      this.pbr.push(byte(finish.rough), byte(finish.metal), byte(finish.glow ?? 0), byte(openness(x, y, z)))
      const uv = (i / 3) * 2
      this.uvs.push(
        shape.uvs ? Math.round(65535 * shape.uvs[uv]!) : 0,
        shape.uvs ? Math.round(65535 * shape.uvs[uv + 1]!) : 0,
      )
      this.fourBones.fill(0)
      this.fourWeights.fill(0)
      weigh(x, y, z, this.fourBones, this.fourWeights)
      const bytes = Array.from(this.fourWeights, byte)
      bytes[0]! += 255 - bytes.reduce((sum, value) => sum + value, 0)
      this.bones.push(...this.fourBones)
      this.weights.push(...bytes)
      this.parts.push(dye, bit, byte(shade), 0)
    }
    for (const index of shape.indices) this.indices.push(index + first)
  }

  build(): Skin {
    return {
      positions: new Float32Array(this.positions),
      normals: new Float32Array(this.normals),
      colours: new Uint8Array(this.colours),
      pbr: new Uint8Array(this.pbr),
      uvs: new Uint16Array(this.uvs),
      bones: new Uint8Array(this.bones),
      weights: new Uint8Array(this.weights),
      parts: new Uint8Array(this.parts),
      indices: new Uint32Array(this.indices),
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
