import { Vector3 } from 'three'
import { ConvexHull } from 'three/examples/jsm/math/ConvexHull.js'
import type { Solid } from '../../src/view/kit/solid.ts'

/** A body without hollows: what is needed to tell how deep two of them are in one another. In the frame of its part. */
export interface Convex {
  /** x, y, z of its corners, m. */
  points: Float64Array
  /** Directions across its faces, and along its edges; one of each pair of opposite ones. */
  normals: Float64Array
  edges: Float64Array
  /** Middle and half sizes of its box. */
  middle: [number, number, number]
  half: [number, number, number]
}

/** Vertices nearer than this are one, m. */
const WELD_M = 5e-5
/** A corner may stand out of a face by this much, m: rounding, and caps that are a little domed. */
const FLAT_M = 4e-4
/** A body that fills so much of its hull is taken for its hull: stepped feet, hoods, caps. Others are taken triangle by triangle. */
const FULL_SHARE = 0.55
/** Directions closer than this (cosine) are one. */
const SAME_DIRECTION = 0.9995

/** The primitives that a solid was built of, as convex bodies: pieces that hang together by their vertices. */
export function convexPiecesOf(solid: Solid): Convex[] {
  const { corners, triangles } = welded(solid)
  return connected(corners.length / 3, triangles).flatMap((piece) => convexOf(corners, piece))
}

function welded({ positions, indices }: Solid): { corners: number[]; triangles: number[][] } {
  const known = new Map<string, number>()
  const corners: number[] = []
  const cornerOf = (vertex: number): number => {
    const at = [0, 1, 2].map((k) => positions[vertex * 3 + k]!)
    const key = at.map((value) => Math.round(value / WELD_M)).join(',')
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, corners.length / 3)
    corners.push(...at)
    return corners.length / 3 - 1
  }
  const triangles: number[][] = []
  for (let i = 0; i < indices.length; i += 3) {
    const triangle = [0, 1, 2].map((k) => cornerOf(indices[i + k]!))
    if (new Set(triangle).size === 3) triangles.push(triangle)
  }
  return { corners, triangles }
}

function connected(count: number, triangles: number[][]): number[][][] {
  const parent = Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    parent[i] = root
    return root
  }
  for (const [a, b, c] of triangles as [number, number, number][]) {
    parent[rootOf(b)] = rootOf(a)
    parent[rootOf(c)] = rootOf(a)
  }
  const pieces = new Map<number, number[][]>()
  for (const triangle of triangles) {
    const root = rootOf(triangle[0]!)
    pieces.set(root, [...(pieces.get(root) ?? []), triangle])
  }
  return [...pieces.values()]
}

function convexOf(corners: number[], triangles: number[][]): Convex[] {
  const point = (i: number) => new Vector3(corners[i * 3], corners[i * 3 + 1], corners[i * 3 + 2])
  const ids = [...new Set(triangles.flat())]
  const points = ids.map(point)
  const faces = triangles.map((triangle) => triangle.map(point) as [Vector3, Vector3, Vector3])
  const normals = faces.map(normalOf)
  const spread = new Vector3()
  const isFlat = points.every((p) => Math.abs(spread.subVectors(p, points[0]!).dot(normals[0]!)) < WELD_M)
  if (isFlat) return [made(points, [normals[0]!], edgesOf(faces))]
  const isConvex = faces.every(([a], i) => points.every((p) => spread.subVectors(p, a).dot(normals[i]!) < FLAT_M))
  if (!isConvex && volumeOf(faces) < FULL_SHARE * hullOf(points).volumeM3)
    return faces.map((face) => made(face, [normalOf(face)], edgesOf([face])))
  const hull = hullOf(points)
  return [made(hull.points, hull.normals, hull.edges)]
}

function hullOf(points: Vector3[]) {
  const hull = new ConvexHull().setFromPoints(points)
  const corners = new Set<Vector3>()
  const normals: Vector3[] = []
  const edges: Vector3[] = []
  let volumeM3 = 0
  for (const face of hull.faces) {
    normals.push(face.normal.clone())
    let edge = face.edge
    const first = edge.tail()!.point
    do {
      corners.add(edge.head().point)
      // Edges inside a flat face bound nothing.
      if (face.normal.dot(edge.twin.face.normal) < SAME_DIRECTION)
        edges.push(edge.head().point.clone().sub(edge.tail()!.point).normalize())
      volumeM3 += first.dot(edge.tail()!.point.clone().cross(edge.head().point)) / 6
      edge = edge.next
    } while (edge !== face.edge)
  }
  return { points: [...corners], normals, edges, volumeM3 }
}

const normalOf = ([a, b, c]: readonly [Vector3, Vector3, Vector3]): Vector3 =>
  b.clone().sub(a).cross(c.clone().sub(a)).normalize()

const volumeOf = (faces: [Vector3, Vector3, Vector3][]): number =>
  Math.abs(faces.reduce((sum, [a, b, c]) => sum + a.dot(b.clone().cross(c)) / 6, 0))

const edgesOf = (faces: [Vector3, Vector3, Vector3][]): Vector3[] =>
  faces.flatMap(([a, b, c]) => [b.clone().sub(a), c.clone().sub(b), a.clone().sub(c)].map((edge) => edge.normalize()))

function made(points: Vector3[], normals: Vector3[], edges: Vector3[]): Convex {
  const low = new Vector3(Infinity, Infinity, Infinity)
  const high = new Vector3(-Infinity, -Infinity, -Infinity)
  for (const p of points) {
    low.min(p)
    high.max(p)
  }
  const middle = low.clone().add(high).multiplyScalar(0.5)
  const half = high.clone().sub(low).multiplyScalar(0.5)
  return {
    points: flat(points),
    normals: flat(distinct(normals)),
    edges: flat(distinct(edges)),
    middle: [middle.x, middle.y, middle.z],
    half: [half.x, half.y, half.z],
  }
}

function distinct(directions: Vector3[]): Vector3[] {
  const kept: Vector3[] = []
  for (const direction of directions)
    if (!kept.some((other) => Math.abs(other.dot(direction)) > SAME_DIRECTION)) kept.push(direction)
  return kept
}

const flat = (vectors: Vector3[]): Float64Array => Float64Array.from(vectors.flatMap(({ x, y, z }) => [x, y, z]))
