import type { Solid } from './solid.ts'
import { Growing, VertexLists } from './vertex-lists.ts'

/** An edge is cut where it is about as long as the longest of its triangle. */
const ALMOST_LONGEST = 0.72
const ROUNDS = 7
/** Triangles whose longest edge is that much below the limit need no exact look. */
const SURELY = 0.999

/** Splits long edges of large triangles, neighbours alike so that nothing cracks: baked shading needs vertices to live on.
 * Triangles below `areaM2` and pictures are left alone. Every model of a hall goes through here before the first picture: most triangles are
 * small, and are passed over at once. */
export function splitEdges(solid: Solid, longestM: number, areaM2 = 0.05): Solid {
  const { uvs } = solid
  const edges = new LongEdges(longestM, areaM2)
  const isPicture = (a: number) => a * 2 < uvs.length && uvs[a * 2]! > 0
  let { indices } = solid
  /** By triangle: it was looked at and is left as it is. */
  let isSettled = new Uint8Array(indices.length / 3)
  let vertices: Vertices | null = null
  for (let round = 0; round < ROUNDS; round++) {
    edges.begin(vertices?.positions ?? solid.positions, vertices?.count ?? solid.positions.length / 3)
    for (let i = 0, t = 0; i < indices.length; i += 3, t++) {
      if (isSettled[t] === 1) continue
      const a = indices[i]!
      if (isPicture(a) || !edges.markOf(a, indices[i + 1]!, indices[i + 2]!)) isSettled[t] = 1
    }
    if (edges.isEmpty) break
    vertices ??= new Vertices(solid)
    const next = new Growing(Uint32Array, indices.length)
    const settled = new Growing(Uint8Array, isSettled.length)
    const put = (a: number, b: number, c: number, isDone: number) => {
      next.push(a)
      next.push(b)
      next.push(c)
      settled.push(isDone)
    }
    for (let i = 0, t = 0; i < indices.length; i += 3, t++) {
      const a = indices[i]!
      const b = indices[i + 1]!
      const c = indices[i + 2]!
      const ab = edges.has(a, b)
      const bc = edges.has(b, c)
      const ca = edges.has(c, a)
      if (!ab && !bc && !ca) put(a, b, c, isSettled[t]!)
      else if (ab && bc && ca) {
        const x = vertices.middle(a, b)
        const y = vertices.middle(b, c)
        const z = vertices.middle(c, a)
        put(a, x, z, 0)
        put(x, b, y, 0)
        put(z, y, c, 0)
        put(x, y, z, 0)
      } else if (Number(ab) + Number(bc) + Number(ca) === 2) {
        const [p, q, s] = ab && bc ? [a, b, c] : bc ? [b, c, a] : [c, a, b]
        const x = vertices.middle(p, q)
        const y = vertices.middle(q, s)
        put(x, q, y, 0)
        put(p, x, y, 0)
        put(p, y, s, 0)
      } else {
        const [p, q, s] = ab ? [a, b, c] : bc ? [b, c, a] : [c, a, b]
        const x = vertices.middle(p, q)
        put(p, x, s, 0)
        put(x, q, s, 0)
      }
    }
    vertices.endRound()
    indices = next.used
    isSettled = settled.used
  }
  return vertices ? vertices.solidOf(indices) : solid
}

const keyOf = (a: number, b: number) => (a < b ? a * 4194304 + b : b * 4194304 + a)

/** The edges that are to be cut in a round. */
class LongEdges {
  private positions: ArrayLike<number> = []
  private readonly longestM: number
  private readonly areaM2: number
  private readonly marked = new Set<number>()
  /** By vertex: some marked edge ends there. */
  private touched = new Uint8Array(0)

  constructor(longestM: number, areaM2: number) {
    this.longestM = longestM
    this.areaM2 = areaM2
  }

  get isEmpty(): boolean {
    return this.marked.size === 0
  }

  begin(positions: ArrayLike<number>, vertices: number): void {
    this.positions = positions
    this.marked.clear()
    this.touched = new Uint8Array(vertices)
  }

  has(a: number, b: number): boolean {
    return this.touched[a] === 1 && this.touched[b] === 1 && this.marked.has(keyOf(a, b))
  }

  /** Marks the long edges of a triangle; says whether there are any. */
  markOf(a: number, b: number, c: number): boolean {
    const surely = (this.longestM * SURELY) ** 2
    if (this.square(a, b) < surely && this.square(b, c) < surely && this.square(c, a) < surely) return false
    const [ab, bc, ca] = [this.metres(a, b), this.metres(b, c), this.metres(c, a)]
    const longest = Math.max(ab, bc, ca)
    if (longest <= this.longestM) return false
    const half = (ab + bc + ca) / 2
    if (half * (half - ab) * (half - bc) * (half - ca) < this.areaM2 * this.areaM2) return false
    if (ab >= longest * ALMOST_LONGEST) this.mark(a, b)
    if (bc >= longest * ALMOST_LONGEST) this.mark(b, c)
    if (ca >= longest * ALMOST_LONGEST) this.mark(c, a)
    return true
  }

  private mark(a: number, b: number): void {
    this.marked.add(keyOf(a, b))
    this.touched[a] = 1
    this.touched[b] = 1
  }

  private square(a: number, b: number): number {
    const { positions } = this
    const x = positions[a * 3]! - positions[b * 3]!
    const y = positions[a * 3 + 1]! - positions[b * 3 + 1]!
    const z = positions[a * 3 + 2]! - positions[b * 3 + 2]!
    return x * x + y * y + z * z
  }

  private metres(a: number, b: number): number {
    const { positions } = this
    return Math.hypot(
      positions[a * 3]! - positions[b * 3]!,
      positions[a * 3 + 1]! - positions[b * 3 + 1]!,
      positions[a * 3 + 2]! - positions[b * 3 + 2]!,
    )
  }
}

/** The vertices of a solid, to which the middles of cut edges are added. */
class Vertices {
  private readonly lists = new VertexLists(Float64Array)
  private readonly middles = new Map<number, number>()

  constructor(solid: Solid) {
    const { lists } = this
    for (const name of ['positions', 'normals', 'colours', 'pbr', 'uvs'] as const) lists[name].append(solid[name])
  }

  get positions(): ArrayLike<number> {
    return this.lists.positions.values
  }

  get count(): number {
    return this.lists.vertices
  }

  /** The vertex in the middle of an edge, the same for both its triangles. */
  middle(a: number, b: number): number {
    const key = keyOf(a, b)
    const known = this.middles.get(key)
    if (known !== undefined) return known
    const { positions, normals, colours, pbr, uvs, vertices: middle } = this.lists
    for (let k = 0; k < 3; k++) positions.push((positions.values[a * 3 + k]! + positions.values[b * 3 + k]!) / 2)
    const normal = [0, 1, 2].map((k) => normals.values[a * 3 + k]! + normals.values[b * 3 + k]!)
    const length = Math.hypot(...normal) || 1
    for (const value of normal) normals.push(value / length)
    for (const list of [colours, pbr]) pushMean(list, 4, a, b)
    pushMean(uvs, 2, a, b)
    this.middles.set(key, middle)
    return middle
  }

  endRound(): void {
    this.middles.clear()
  }

  solidOf(indices: ArrayLike<number>): Solid {
    return this.lists.build(indices)
  }
}

function pushMean(list: Growing<Uint8Array | Uint16Array>, size: number, a: number, b: number): void {
  for (let k = 0; k < size; k++) list.push(Math.round((list.values[a * size + k]! + list.values[b * size + k]!) / 2))
}
