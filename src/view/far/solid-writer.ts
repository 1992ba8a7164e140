import type { Solid } from '../kit/solid.ts'
import { VertexLists } from '../kit/vertex-lists.ts'

/** Gathers vertices and triangles of a solid that is derived from others, so colours and surfaces come as bytes. */
export class SolidWriter {
  private readonly lists = new VertexLists()

  /** Returns the number of the vertex. */
  vertex(
    at: ArrayLike<number>,
    normal: ArrayLike<number>,
    colour: ArrayLike<number>,
    pbr: ArrayLike<number>,
    u = 0,
    v = 0,
  ): number {
    const { lists } = this
    for (let k = 0; k < 3; k++) {
      lists.positions.push(at[k]!)
      lists.normals.push(normal[k]!)
      lists.colours.push(colour[k]!)
      lists.pbr.push(pbr[k]!)
    }
    lists.colours.push(255)
    lists.pbr.push(pbr[3]!)
    lists.uvs.push(u)
    lists.uvs.push(v)
    return lists.vertices - 1
  }

  triangle(a: number, b: number, c: number): void {
    const { indices } = this.lists
    indices.push(a)
    indices.push(b)
    indices.push(c)
  }

  get triangles(): number {
    return this.lists.indices.length / 3
  }

  build(): Solid {
    return this.lists.build()
  }
}
