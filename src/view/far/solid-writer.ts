import type { Solid } from '../kit/solid.ts'

/** Gathers vertices and triangles of a solid that is derived from others, so colours and surfaces come as bytes. */
export class SolidWriter {
  private readonly positions: number[] = []
  private readonly normals: number[] = []
  private readonly colours: number[] = []
  private readonly pbr: number[] = []
  private readonly uvs: number[] = []
  private readonly indices: number[] = []

  /** Returns the number of the vertex. */
  vertex(
    at: ArrayLike<number>,
    normal: ArrayLike<number>,
    colour: ArrayLike<number>,
    pbr: ArrayLike<number>,
    u = 0,
    v = 0,
  ): number {
    this.positions.push(at[0]!, at[1]!, at[2]!)
    this.normals.push(normal[0]!, normal[1]!, normal[2]!)
    this.colours.push(colour[0]!, colour[1]!, colour[2]!, 255)
    this.pbr.push(pbr[0]!, pbr[1]!, pbr[2]!, pbr[3]!)
    this.uvs.push(u, v)
    return this.positions.length / 3 - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c)
  }

  get triangles(): number {
    return this.indices.length / 3
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
