import type { Matrix4 } from 'three'
import type { Convex } from './convex.ts'

/** A convex body somewhere in the machine: its corners and directions there are worked out only when something is near. */
export class Body {
  readonly convex: Convex
  /** Box in the machine's frame: low and high x, y, z. */
  readonly box = new Float64Array(6)
  private readonly elements = new Float64Array(16)
  private isFresh = false
  private readonly points: Float64Array
  private readonly normals: Float64Array
  private readonly edges: Float64Array

  constructor(convex: Convex) {
    this.convex = convex
    this.points = convex.points.slice()
    this.normals = convex.normals.slice()
    this.edges = convex.edges.slice()
  }

  place(matrix: Matrix4): void {
    const m = this.elements
    m.set(matrix.elements)
    this.isFresh = false
    const { middle, half } = this.convex
    for (let k = 0; k < 3; k++) {
      const at = m[12 + k]! + m[k]! * middle[0] + m[4 + k]! * middle[1] + m[8 + k]! * middle[2]
      const reach = Math.abs(m[k]!) * half[0] + Math.abs(m[4 + k]!) * half[1] + Math.abs(m[8 + k]!) * half[2]
      this.box[k] = at - reach
      this.box[3 + k] = at + reach
    }
  }

  meets(other: Body): boolean {
    const [a, b] = [this.box, other.box]
    return a[0]! < b[3]! && b[0]! < a[3]! && a[1]! < b[4]! && b[1]! < a[4]! && a[2]! < b[5]! && b[2]! < a[5]!
  }

  /** Widens a box so that it holds the body. */
  widen(box: Float64Array): void {
    let isInside = true
    for (let k = 0; k < 3; k++) isInside &&= this.box[k]! >= box[k]! && this.box[3 + k]! <= box[3 + k]!
    if (isInside) return
    this.refresh()
    for (let i = 0; i < this.points.length; i++) {
      const k = i % 3
      box[k] = Math.min(box[k]!, this.points[i]!)
      box[3 + k] = Math.max(box[3 + k]!, this.points[i]!)
    }
  }

  /** How far one of two bodies must be moved for them to part, m; 0 where they do not touch. By the axes across their faces and
   * across pairs of their edges. */
  depthIn(other: Body): number {
    this.refresh()
    other.refresh()
    let least = Infinity
    const look = (x: number, y: number, z: number): boolean => {
      const depth = overlapAlong(this.points, other.points, x, y, z)
      if (depth < least) least = depth
      return depth <= 0
    }
    for (const normals of [this.normals, other.normals])
      for (let i = 0; i < normals.length; i += 3) if (look(normals[i]!, normals[i + 1]!, normals[i + 2]!)) return 0
    for (let i = 0; i < this.edges.length; i += 3)
      for (let j = 0; j < other.edges.length; j += 3) {
        const [ax, ay, az] = [this.edges[i]!, this.edges[i + 1]!, this.edges[i + 2]!]
        const [bx, by, bz] = [other.edges[j]!, other.edges[j + 1]!, other.edges[j + 2]!]
        const [x, y, z] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]
        const length = Math.hypot(x, y, z)
        if (length > 1e-3 && look(x / length, y / length, z / length)) return 0
      }
    return least
  }

  private refresh(): void {
    if (this.isFresh) return
    this.isFresh = true
    const m = this.elements
    turned(m, this.convex.points, this.points, 1)
    turned(m, this.convex.normals, this.normals, 0)
    turned(m, this.convex.edges, this.edges, 0)
  }
}

function turned(m: Float64Array, from: Float64Array, to: Float64Array, w: number): void {
  for (let i = 0; i < from.length; i += 3) {
    const [x, y, z] = [from[i]!, from[i + 1]!, from[i + 2]!]
    for (let k = 0; k < 3; k++) to[i + k] = m[k]! * x + m[4 + k]! * y + m[8 + k]! * z + w * m[12 + k]!
  }
}

function overlapAlong(a: Float64Array, b: Float64Array, x: number, y: number, z: number): number {
  let [lowA, highA, lowB, highB] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < a.length; i += 3) {
    const d = a[i]! * x + a[i + 1]! * y + a[i + 2]! * z
    if (d < lowA) lowA = d
    if (d > highA) highA = d
  }
  for (let i = 0; i < b.length; i += 3) {
    const d = b[i]! * x + b[i + 1]! * y + b[i + 2]! * z
    if (d < lowB) lowB = d
    if (d > highB) highB = d
  }
  return Math.min(highA - lowB, highB - lowA)
}
