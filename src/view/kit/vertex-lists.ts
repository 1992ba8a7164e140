import type { Solid } from './solid.ts'

type Numbers = Float32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array

/** A typed array that grows. A hall is some million numbers before its first picture: lists of JavaScript take several times as long. */
export class Growing<T extends Numbers> {
  length = 0
  /** Room for more than is in use. */
  values: T
  private readonly kind: new (
    size: number,
  ) => T

  constructor(kind: new (size: number) => T, room = 64) {
    this.kind = kind
    this.values = new kind(room)
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length + 1)
    this.values[this.length++] = value
  }

  append(values: ArrayLike<number>): void {
    const end = this.length + values.length
    if (end > this.values.length) this.grow(end)
    this.values.set(values, this.length)
    this.length = end
  }

  /** What is in use; no copy. */
  get used(): T {
    return this.values.subarray(0, this.length) as T
  }

  private grow(least: number): void {
    const grown = new this.kind(Math.max(least, this.values.length * 2))
    grown.set(this.values)
    this.values = grown
  }
}

/** Vertices and triangles of a solid that is being built. */
export class VertexLists {
  readonly positions: Growing<Float32Array | Float64Array>
  readonly normals: Growing<Float32Array | Float64Array>
  readonly colours = new Growing(Uint8Array)
  readonly pbr = new Growing(Uint8Array)
  readonly uvs = new Growing(Uint16Array)
  readonly indices = new Growing(Uint32Array)

  /** `kind`: how exact places and normals are till the solid is built. */
  constructor(kind: new (size: number) => Float32Array | Float64Array = Float32Array) {
    this.positions = new Growing(kind)
    this.normals = new Growing(kind)
  }

  get vertices(): number {
    return this.positions.length / 3
  }

  build(indices: ArrayLike<number> = this.indices.used): Solid {
    return {
      positions: new Float32Array(this.positions.used),
      normals: new Float32Array(this.normals.used),
      colours: this.colours.used.slice(),
      pbr: this.pbr.used.slice(),
      uvs: this.uvs.used.slice(),
      indices: new Uint32Array(indices),
    }
  }
}
