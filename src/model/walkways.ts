import type { Way } from './scene-schema.ts'

/** A way through the network: the nodes passed, and the metres walked up to each. */
export interface WalkPath {
  nodes: Int32Array
  alongM: Float64Array
  lengthM: number
}

/** Shortest ways from one node to every other. */
interface Tree {
  metres: Float64Array
  before: Int32Array
}

/** The marked ways as a graph. A *place* (where a person works, a zone, a dock) is a node too, joined to the nearest point
 * of a way. Paths are shortest ones along the ways; nobody cuts across machines.
 *
 * A hall of many equal bays has the same ways in each: they are searched once, in the first bay, and every bay has nodes of its own
 * that lie an offset further. First come the places, bay by bay, then the nodes of the ways. */
export class Walkways {
  /** Where the nodes lie, m. */
  readonly x: Float64Array
  readonly z: Float64Array
  /** Nodes of the first bay: the places, then the ways. */
  private readonly localX: number[] = []
  private readonly localZ: number[] = []
  private readonly placesInBay: number
  private readonly waysInBay: number
  private readonly bays: number
  private readonly neighbours: number[][] = []
  private readonly lengths: number[][] = []
  private readonly trees: (Tree | undefined)[] = []
  private readonly cache = new Map<number, WalkPath>()
  private readonly nodeAt = new Map<string, number>()

  /** `places` are those of the first bay; `offsets` tells where each bay lies, itself [0, 0], m. */
  constructor(
    ways: Pick<Way, 'from' | 'to'>[],
    places: readonly (readonly [number, number])[],
    offsets: readonly (readonly [number, number])[] = [[0, 0]],
  ) {
    for (const place of places) this.addNode(place[0], place[1]) // places first: place k is node k
    if (ways.length > 0) this.lay(ways, places)
    this.placesInBay = places.length
    this.waysInBay = this.localX.length - places.length
    this.bays = offsets.length
    this.x = new Float64Array(this.localX.length * this.bays)
    this.z = new Float64Array(this.localX.length * this.bays)
    offsets.forEach(([x, z], bay) => {
      for (let local = 0; local < this.localX.length; local++) {
        const node = this.nodeIn(bay, local)
        this.x[node] = this.localX[local]! + x
        this.z[node] = this.localZ[local]! + z
      }
    })
  }

  private nodeIn(bay: number, local: number): number {
    const { placesInBay, waysInBay, bays } = this
    return local < placesInBay ? bay * placesInBay + local : bays * placesInBay + bay * waysInBay + local - placesInBay
  }

  private bayOf(node: number): number {
    const places = this.bays * this.placesInBay
    return node < places ? Math.floor(node / this.placesInBay) : Math.floor((node - places) / this.waysInBay)
  }

  private localOf(node: number): number {
    const places = this.bays * this.placesInBay
    return node < places ? node % this.placesInBay : this.placesInBay + ((node - places) % this.waysInBay)
  }

  /** Metres between two nodes; the straight line where no ways are marked. */
  distanceM(from: number, to: number): number {
    if (from === to) return 0
    if (this.bays > 1 && this.bayOf(from) !== this.bayOf(to)) return this.straightM(from, to)
    const metres = this.tree(this.localOf(from)).metres[this.localOf(to)]!
    return metres === Infinity ? this.straightM(from, to) : metres
  }

  /** The shortest path; kept, so that it is found once. Ways that do not meet are crossed in a straight line. */
  path(from: number, to: number): WalkPath {
    const key = from * this.x.length + to
    let path = this.cache.get(key)
    if (!path) {
      path = this.trace(from, to)
      this.cache.set(key, path)
    }
    return path
  }

  /** The next node on the way from one node to another after `doneM` metres, and the metres up to it. */
  ahead(from: number, to: number, doneM: number): { node: number; leftM: number } {
    const path = this.path(from, to)
    let i = 0
    while (i < path.nodes.length - 1 && path.alongM[i]! < doneM) i++
    return { node: path.nodes[i]!, leftM: Math.max(0, path.alongM[i]! - doneM) }
  }

  private addNode(x: number, z: number): number {
    this.localX.push(x)
    this.localZ.push(z)
    this.neighbours.push([])
    this.lengths.push([])
    return this.localX.length - 1
  }

  /** A node of the ways at a point, shared by all that meet there (to the millimetre). */
  private wayNode(x: number, z: number): number {
    const key = `${Math.round(x * 1000)},${Math.round(z * 1000)}`
    let node = this.nodeAt.get(key)
    if (node === undefined) {
      node = this.addNode(x, z)
      this.nodeAt.set(key, node)
    }
    return node
  }

  private join(a: number, b: number): void {
    if (a === b || this.neighbours[a]!.includes(b)) return
    const length = metresBetween(this.localX[a]!, this.localZ[a]!, this.localX[b]!, this.localZ[b]!)
    this.neighbours[a]!.push(b)
    this.lengths[a]!.push(length)
    this.neighbours[b]!.push(a)
    this.lengths[b]!.push(length)
  }

  private straightM(a: number, b: number): number {
    return metresBetween(this.x[a]!, this.z[a]!, this.x[b]!, this.z[b]!)
  }

  private lay(ways: Pick<Way, 'from' | 'to'>[], places: readonly (readonly [number, number])[]): void {
    const stops: Set<number>[] = ways.map((way) => new Set([this.wayNode(...way.from), this.wayNode(...way.to)]))
    for (let i = 0; i < ways.length; i++) {
      for (let j = i + 1; j < ways.length; j++) {
        const point = crossing(ways[i]!, ways[j]!)
        if (!point) continue
        const node = this.wayNode(...point)
        stops[i]!.add(node)
        stops[j]!.add(node)
      }
    }
    places.forEach(([x, z], place) => {
      let best = 0
      let bestPoint: [number, number] = [0, 0]
      let bestDistance = Infinity
      ways.forEach((way, i) => {
        const point = foot(way, x, z)
        const distance = Math.hypot(point[0] - x, point[1] - z)
        if (distance < bestDistance - 1e-9) {
          best = i
          bestPoint = point
          bestDistance = distance
        }
      })
      const node = this.wayNode(...bestPoint)
      stops[best]!.add(node)
      this.join(place, node)
    })
    ways.forEach((way, i) => {
      const dx = way.to[0] - way.from[0]
      const dz = way.to[1] - way.from[1]
      const order = [...stops[i]!].sort(
        (a, b) => (this.localX[a]! - this.localX[b]!) * dx + (this.localZ[a]! - this.localZ[b]!) * dz,
      )
      for (let k = 1; k < order.length; k++) this.join(order[k - 1]!, order[k]!)
    })
  }

  /** Shortest ways from one node to all others (Dijkstra): of each node the metres and the node before it. */
  private treeFrom(from: number): Tree {
    const count = this.localX.length
    const metres = new Float64Array(count).fill(Infinity)
    const before = new Int32Array(count).fill(-1)
    const done = new Uint8Array(count)
    metres[from] = 0
    for (;;) {
      let node = -1
      let nearest = Infinity
      for (let i = 0; i < count; i++) {
        if (done[i] === 1 || metres[i]! >= nearest) continue
        node = i
        nearest = metres[i]!
      }
      if (node < 0) return { metres, before }
      done[node] = 1
      const neighbours = this.neighbours[node]!
      const lengths = this.lengths[node]!
      for (let k = 0; k < neighbours.length; k++) {
        const next = neighbours[k]!
        const reached = nearest + lengths[k]!
        if (reached >= metres[next]!) continue
        metres[next] = reached
        before[next] = node
      }
    }
  }

  private tree(from: number): Tree {
    let tree = this.trees[from]
    if (!tree) {
      tree = this.treeFrom(from)
      this.trees[from] = tree
    }
    return tree
  }

  private trace(from: number, to: number): WalkPath {
    const bay = this.bayOf(from)
    const [start, end] = [this.localOf(from), this.localOf(to)]
    const { metres, before } = this.tree(start)
    const nodes = [to]
    if (bay !== this.bayOf(to) || metres[end] === Infinity) nodes.push(from)
    else
      for (let node = end; node !== start; ) {
        node = before[node]!
        nodes.push(this.nodeIn(bay, node))
      }
    nodes.reverse()
    const alongM = new Float64Array(nodes.length)
    for (let i = 1; i < nodes.length; i++) alongM[i] = alongM[i - 1]! + this.straightM(nodes[i - 1]!, nodes[i]!)
    return { nodes: Int32Array.from(nodes), alongM, lengthM: alongM.at(-1)! }
  }
}

function metresBetween(ax: number, az: number, bx: number, bz: number): number {
  const dx = ax - bx
  const dz = az - bz
  return Math.sqrt(dx * dx + dz * dz) // exact in every browser, which Math.hypot is not
}

/** Where two ways meet or cross, if they do. */
export function crossing(p: Pick<Way, 'from' | 'to'>, q: Pick<Way, 'from' | 'to'>): [number, number] | null {
  const [px, pz] = p.from
  const [qx, qz] = q.from
  const rx = p.to[0] - px
  const rz = p.to[1] - pz
  const sx = q.to[0] - qx
  const sz = q.to[1] - qz
  const cross = rx * sz - rz * sx
  if (Math.abs(cross) < 1e-12) return null
  const t = ((qx - px) * sz - (qz - pz) * sx) / cross
  const u = ((qx - px) * rz - (qz - pz) * rx) / cross
  const slack = 1e-9
  if (t < -slack || t > 1 + slack || u < -slack || u > 1 + slack) return null
  return [px + t * rx, pz + t * rz]
}

/** The point of a way nearest to (x, z). */
function foot(way: Pick<Way, 'from' | 'to'>, x: number, z: number): [number, number] {
  const dx = way.to[0] - way.from[0]
  const dz = way.to[1] - way.from[1]
  const t = ((x - way.from[0]) * dx + (z - way.from[1]) * dz) / (dx * dx + dz * dz)
  const clamped = Math.min(1, Math.max(0, t))
  return [way.from[0] + clamped * dx, way.from[1] + clamped * dz]
}
