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
  indices: Uint32Array
}

/** Gathers shapes with their finishes. */
export class SolidBuilder {
  private readonly positions: number[] = []
  private readonly normals: number[] = []
  private readonly colours: number[] = []
  private readonly pbr: number[] = []
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
    for (const index of placed.indices) this.indices.push(index + first)
  }

  build(): Solid {
    return {
      positions: new Float32Array(this.positions),
      normals: new Float32Array(this.normals),
      colours: new Uint8Array(this.colours),
      pbr: new Uint8Array(this.pbr),
      indices: new Uint32Array(this.indices),
    }
  }
}

/** The solid mirrored in x, for lines that run the other way. */
export function mirroredSolid(solid: Solid): Solid {
  const flip = (values: Float32Array) => values.map((value, i) => (i % 3 === 0 ? -value : value))
  const indices = solid.indices.slice()
  for (let i = 0; i < indices.length; i += 3) {
    const second = indices[i + 1]!
    indices[i + 1] = indices[i + 2]!
    indices[i + 2] = second
  }
  return { ...solid, positions: flip(solid.positions), normals: flip(solid.normals), indices }
}
