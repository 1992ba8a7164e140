import { Color, type Matrix4 } from 'three'
import type { Finish } from './finishes.ts'
import { type Shape, transformed } from './shape.ts'

/** Finished geometry, ready for the one opaque or the one clear material. `pbr` is (roughness, metalness, own light, ambient
 * occlusion), each 0 to 255; colours are linear light stored as square roots, so that dark tones keep their steps. */
export interface Solid {
  positions: Float32Array
  normals: Float32Array
  /** rgba */
  colours: Uint8Array
  pbr: Uint8Array
  /** u, v in the atlas of pictures, 0 to 65535; 0, 0: no picture. */
  uvs: Uint16Array
  indices: Uint32Array
}

/** Gathers shapes with their finishes. */
export class SolidBuilder {
  private readonly positions: number[] = []
  private readonly normals: number[] = []
  private readonly colours: number[] = []
  private readonly pbr: number[] = []
  private readonly uvs: number[] = []
  private readonly indices: number[] = []

  get isEmpty(): boolean {
    return this.indices.length === 0
  }

  add(shape: Shape, finish: Finish): void {
    const first = this.positions.length / 3
    const linear = new Color(finish.colour)
    const byte = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)))
    const colour = [linear.r, linear.g, linear.b].map((c) => byte(Math.sqrt(c)))
    const surface = [byte(finish.rough), byte(finish.metal), byte(finish.glow ?? 0), 255]
    for (const value of shape.positions) this.positions.push(value)
    for (const value of shape.normals) this.normals.push(value)
    for (let i = 0; i < shape.positions.length; i += 3) {
      this.colours.push(colour[0]!, colour[1]!, colour[2]!, byte(finish.opacity ?? 1))
      this.pbr.push(...surface)
    }
    for (let i = 0; i < (shape.positions.length / 3) * 2; i++)
      this.uvs.push(shape.uvs ? Math.round(65535 * shape.uvs[i]!) : 0)
    for (const index of shape.indices) this.indices.push(index + first)
  }

  addSolid(solid: Solid, matrix: Matrix4): void {
    const first = this.positions.length / 3
    const placed = transformed(
      { positions: [...solid.positions], normals: [...solid.normals], indices: [...solid.indices] },
      matrix,
    )
    for (const value of placed.positions) this.positions.push(value)
    for (const value of placed.normals) this.normals.push(value)
    for (const value of solid.colours) this.colours.push(value)
    for (const value of solid.pbr) this.pbr.push(value)
    for (const value of solid.uvs) this.uvs.push(value)
    for (const index of placed.indices) this.indices.push(index + first)
  }

  build(): Solid {
    return {
      positions: new Float32Array(this.positions),
      normals: new Float32Array(this.normals),
      colours: new Uint8Array(this.colours),
      pbr: new Uint8Array(this.pbr),
      uvs: new Uint16Array(this.uvs),
      indices: new Uint32Array(this.indices),
    }
  }
}

/** The solid mirrored in x, for lines that run the other way. Its pictures are turned back, so that they can still be read. */
export function mirroredSolid(solid: Solid): Solid {
  const flip = (values: Float32Array) => values.map((value, i) => (i % 3 === 0 ? -value : value))
  const indices = solid.indices.slice()
  for (let i = 0; i < indices.length; i += 3) {
    const second = indices[i + 1]!
    indices[i + 1] = indices[i + 2]!
    indices[i + 2] = second
  }
  return {
    ...solid,
    positions: flip(solid.positions),
    normals: flip(solid.normals),
    uvs: readableAgain(solid.uvs),
    indices,
  }
}

/** A picture is four vertices in a row, left and right in turn: left and right change places. */
function readableAgain(uvs: Uint16Array): Uint16Array {
  const turned = uvs.slice()
  for (let i = 0; i + 7 < uvs.length; i += 2) {
    if (uvs[i] === 0 && uvs[i + 1] === 0) continue
    const [left, right] = [uvs[i]!, uvs[i + 2]!]
    for (let k = 0; k < 4; k++) turned[i + 2 * k] = left + right - uvs[i + 2 * k]!
    i += 6
  }
  return turned
}
