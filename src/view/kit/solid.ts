import { Color, type Matrix4 } from 'three'
import type { Finish } from './finishes.ts'
import { type Shape, transformed } from './shape.ts'
import { VertexLists } from './vertex-lists.ts'

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
  private readonly lists = new VertexLists()

  get isEmpty(): boolean {
    return this.lists.indices.length === 0
  }

  add(shape: Shape, finish: Finish): void {
    const { positions, normals, colours, pbr, uvs, indices, vertices: first } = this.lists
    const [r, g, b] = bytesOf(finish.colour)
    const opacity = byteOf(finish.opacity ?? 1)
    const [rough, metal, glow] = [byteOf(finish.rough), byteOf(finish.metal), byteOf(finish.glow ?? 0)]
    positions.append(shape.positions)
    normals.append(shape.normals)
    const count = shape.positions.length / 3
    for (let i = 0; i < count; i++) {
      colours.push(r)
      colours.push(g)
      colours.push(b)
      colours.push(opacity)
      pbr.push(rough)
      pbr.push(metal)
      pbr.push(glow)
      pbr.push(255)
    }
    for (let i = 0; i < count * 2; i++) uvs.push(shape.uvs ? Math.round(65535 * shape.uvs[i]!) : 0)
    for (let i = 0; i < shape.indices.length; i++) indices.push(shape.indices[i]! + first)
  }

  addSolid(solid: Solid, matrix: Matrix4): void {
    const { positions, normals, colours, pbr, uvs, indices, vertices: first } = this.lists
    const placed = transformed(
      { positions: [...solid.positions], normals: [...solid.normals], indices: [...solid.indices] },
      matrix,
    )
    positions.append(placed.positions)
    normals.append(placed.normals)
    colours.append(solid.colours)
    pbr.append(solid.pbr)
    uvs.append(solid.uvs)
    for (const index of placed.indices) indices.push(index + first)
  }

  build(): Solid {
    return this.lists.build()
  }
}

export const byteOf = (value: number): number => Math.round(255 * Math.min(1, Math.max(0, value)))

/** A colour as solids keep it: square roots of linear light. */
export function bytesOf(colour: Finish['colour']): [r: number, g: number, b: number] {
  const { r, g, b } = new Color(colour)
  return [byteOf(Math.sqrt(r)), byteOf(Math.sqrt(g)), byteOf(Math.sqrt(b))]
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
