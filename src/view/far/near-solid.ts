import { Vector3 } from 'three'
import type { Point3, Sockets } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'
import { POLE_M } from '../layers/towers-layer.ts'
import { addScreen } from './far-solid.ts'
import { extentOf, type Piece, placed, reachOf, worthOf } from './pieces.ts'
import { SolidWriter } from './solid-writer.ts'

/** A model seen from the next bay: its larger pieces in their own shape, with the shade that is baked into them. What is all but a block
 * is drawn on a coarse grid, on which bevels fall together and vanish; what is round or slanted on a finer one, or as it is where it
 * is simple. The dearest pieces are left out when the budget is spent. */

/** The least reach of a piece and of a picture that is worth drawing, m. */
const LEAST_REACH_M = 0.11
const LEAST_PICTURE_M = 0.16
/** From this fullness on a piece is a block. */
const BLOCK = 0.86
/** Grid of blocks, m: fine enough for the baked shade to run from light to dark over a large face. */
const BLOCK_GRID_M = 1.1
/** Grid of other shapes: so many steps over each side, of which five make an octagon of what is round; and pieces of so many triangles stay
 * as they are. */
const SHAPE_STEPS = 5
const SIMPLE_TRIANGLES = 44
/** Long round things stay round: so many triangles from such a reach on, m. */
const ROUND = [
  { reachM: 1, triangles: 230 },
  { reachM: 0.55, triangles: 110 },
] as const
/** Grey paint; bytes as in solid.ts. */
const POLE_COLOUR = [125, 132, 138] as const
const POLE_PBR = [128, 40, 0, 255] as const

export function nearSolid(pieces: Piece[], { screens, tower }: Sockets, mostTriangles: number): Solid {
  const writer = new SolidWriter()
  if (tower) addPole(writer, tower)
  const worth = pieces
    .filter((piece) => piece.max[1] > 0.02 && reachOf(piece) >= (piece.isPicture ? LEAST_PICTURE_M : LEAST_REACH_M))
    .sort((a, b) => worthOf(b) - worthOf(a))
  for (const screen of screens) addScreen(writer, screen)
  const places = new Map<Solid, Map<Piece['world'], Float32Array>>()
  for (const piece of worth) {
    let ofSolid = places.get(piece.solid)
    if (!ofSolid) places.set(piece.solid, (ofSolid = new Map()))
    let at = ofSolid.get(piece.world)
    if (!at) ofSolid.set(piece.world, (at = placed(piece.solid, piece.world)))
    const left = mostTriangles - writer.triangles
    if (left <= 0) break
    addPiece(writer, piece, at, left)
  }
  return writer.build()
}

/** The pole of the tower light; its lamp is drawn apart. */
function addPole(writer: SolidWriter, [x, y, z]: Point3): void {
  const [half, top] = [0.014, y + POLE_M + 0.06]
  const sides = [
    [1, 0],
    [0, -1],
    [-1, 0],
    [0, 1],
  ] as const
  for (const [sx, sz] of sides) {
    const corner = (s: number, at: number) =>
      writer.vertex([x + half * (sx + s * sz), at, z + half * (sz - s * sx)], [sx, 0, sz], POLE_COLOUR, POLE_PBR)
    const [a, b, c, d] = [corner(-1, y), corner(1, y), corner(1, top), corner(-1, top)]
    writer.triangle(a, b, c)
    writer.triangle(a, c, d)
  }
}

/** Adds the piece if it takes no more triangles than are left. */
function addPiece(writer: SolidWriter, piece: Piece, places: Float32Array, left: number): void {
  const reachM = reachOf(piece)
  const simplest = ROUND.find((one) => reachM >= one.reachM)?.triangles ?? SIMPLE_TRIANGLES
  const isSimple = piece.isPicture || (piece.fullness < BLOCK && piece.corners.length / 3 <= simplest)
  const snapped = isSimple ? places : onGrid(piece, places)
  const faces = facesOf(piece, snapped)
  if (faces.length / 3 > left) return
  const { solid } = piece
  const known = new Map<number, Merged>()
  const corners: Merged[] = []
  for (let i = 0; i < faces.length; i += 3) {
    normalOf(snapped, faces[i]!, faces[i + 1]!, faces[i + 2]!)
    for (let k = 0; k < 3; k++) {
      const vertex = faces[i + k]!
      const key = isSimple ? vertex : keyOf(piece, snapped, vertex)
      let merged = known.get(key)
      if (!merged) known.set(key, (merged = new Merged(snapped, vertex)))
      merged.take(solid, vertex)
      corners.push(merged)
    }
  }
  const numbers = new Map<Merged, number>()
  const numberOf = (merged: Merged) => {
    let number = numbers.get(merged)
    if (number === undefined) numbers.set(merged, (number = merged.write(writer, piece)))
    return number
  }
  for (let i = 0; i < corners.length; i += 3)
    writer.triangle(numberOf(corners[i]!), numberOf(corners[i + 1]!), numberOf(corners[i + 2]!))
}

/** Every coordinate at the nearest line of a grid that begins and ends with the piece. */
function onGrid(piece: Piece, places: Float32Array): Float32Array {
  const extent = extentOf(piece)
  const isBlock = piece.fullness >= BLOCK
  const steps = extent.map((m) => (isBlock ? Math.max(1, Math.round(m / BLOCK_GRID_M)) : m < 0.05 ? 1 : SHAPE_STEPS))
  const snapped = places.slice()
  for (const corner of piece.corners)
    for (let axis = 0; axis < 3; axis++) {
      const pitch = extent[axis]! / steps[axis]!
      if (pitch < 1e-6) continue
      const from = piece.min[axis]!
      snapped[corner * 3 + axis] = from + Math.round((places[corner * 3 + axis]! - from) / pitch) * pitch
    }
  return snapped
}

/** The triangles that are still there, without those that lie on the floor and look down. */
function facesOf(piece: Piece, places: Float32Array): number[] {
  const faces: number[] = []
  for (let i = 0; i < piece.corners.length; i += 3) {
    const [a, b, c] = [piece.corners[i]!, piece.corners[i + 1]!, piece.corners[i + 2]!]
    const areaM2 = normalOf(places, a, b, c)
    if (areaM2 >= 1e-7 && (normal.y > -0.9 || places[a * 3 + 1]! >= 0.35)) faces.push(a, b, c)
  }
  return faces
}

const normal = new Vector3()
const side = new Vector3()
const origin = new Vector3()

/** Writes the normal of a triangle and returns its area, m². */
function normalOf(places: Float32Array, a: number, b: number, c: number): number {
  origin.fromArray(places, a * 3)
  side.fromArray(places, c * 3).sub(origin)
  normal
    .fromArray(places, b * 3)
    .sub(origin)
    .cross(side)
  const length = normal.length()
  if (length > 0) normal.divideScalar(length)
  return length / 2
}

/** Vertices are one where they lie at one place, to half a centimetre and up to 80 m from the corner of their piece, and look about the
 * same way: all of that in one number. */
function keyOf({ min }: Piece, places: Float32Array, v: number): number {
  let key = 0
  for (let axis = 0; axis < 3; axis++) key = key * 16384 + Math.round((places[v * 3 + axis]! - min[axis]!) * 200)
  return key * 27 + way(normal.x) * 9 + way(normal.y) * 3 + way(normal.z)
}
const way = (n: number) => (n > 0.36 ? 2 : n < -0.36 ? 0 : 1)

/** Vertices that fell together: where they lie, how their faces look on average, their mean colour and shade. */
class Merged {
  private readonly at: [number, number, number]
  private readonly normal = new Vector3()
  private readonly colour = [0, 0, 0]
  private readonly pbr = [0, 0, 0, 0]
  private readonly uv: [number, number]
  private readonly vertex: number
  private count = 0

  constructor(places: Float32Array, vertex: number) {
    this.at = [places[vertex * 3]!, places[vertex * 3 + 1]!, places[vertex * 3 + 2]!]
    this.vertex = vertex
    this.uv = [0, 0]
  }

  take({ colours, pbr }: Solid, vertex: number): void {
    this.normal.add(normal)
    for (let k = 0; k < 3; k++) this.colour[k]! += colours[vertex * 4 + k]!
    for (let k = 0; k < 4; k++) this.pbr[k]! += pbr[vertex * 4 + k]!
    this.count++
  }

  write(writer: SolidWriter, piece: Piece): number {
    const { count, vertex } = this
    if (piece.isPicture) {
      this.uv[0] = piece.solid.uvs[vertex * 2]!
      this.uv[1] = piece.solid.uvs[vertex * 2 + 1]!
    }
    const [u, v] = this.uv
    this.normal.normalize()
    return writer.vertex(
      this.at,
      this.normal.toArray(),
      this.colour.map((sum) => sum / count),
      this.pbr.map((sum) => sum / count),
      u,
      v,
    )
  }
}
