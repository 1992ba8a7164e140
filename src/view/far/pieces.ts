import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Model } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'

/** What hangs together by shared vertices in a model that rests: the stuff that all levels of detail are made of, so that nothing has
 * to be modelled twice. */
export interface Piece {
  solid: Solid
  /** From the frame of the solid to that of the model. */
  world: Matrix4
  /** Corner indices, three for each triangle. */
  corners: number[]
  min: [number, number, number]
  max: [number, number, number]
  /** Means over its surface: colour bytes and surface bytes. */
  colour: [number, number, number]
  pbr: [number, number, number, number]
  /** Its volume by that of the block around it: 1 for a block, 0 for a sheet. */
  fullness: number
  /** It carries a picture of the atlas. */
  isPicture: boolean
}

export const extentOf = ({ min, max }: Piece) => [max[0] - min[0], max[1] - min[1], max[2] - min[2]] as const
export const reachOf = (piece: Piece) => Math.max(...extentOf(piece))
/** Half the surface of the block around it, m². */
function areaOf(piece: Piece): number {
  const [x, y, z] = extentOf(piece)
  return x * y + y * z + z * x
}

/** What a piece tells about the whole: large ones first, colour before grey (an orange arm tells a cell from afar), and what is long and
 * thin before its area says so (posts hold up what would float without them). */
export function worthOf(piece: Piece): number {
  const [r, g, b] = piece.colour
  const most = Math.max(r, g, b, 1)
  return areaOf(piece) * (1 + (2.5 * (most - Math.min(r, g, b))) / most) + 0.06 * reachOf(piece) ** 2
}

/** The opaque pieces of the model in its pose of rest. */
export function piecesOf(model: Model): Piece[] {
  const worlds = restPose(model)
  return model.parts.flatMap((part, i) => (part.opaque ? split(part.opaque, worlds[i]!) : []))
}

export function restPose(model: Model): Matrix4[] {
  const worlds: Matrix4[] = []
  for (const part of model.parts) {
    const local = new Matrix4().compose(new Vector3(...part.origin), new Quaternion(), new Vector3(1, 1, 1))
    worlds.push(part.parent < 0 ? local : local.premultiply(worlds[part.parent]!))
  }
  return worlds
}

function split(solid: Solid, world: Matrix4): Piece[] {
  const roots = rootsOf(solid)
  const places = placed(solid, world)
  const found = new Map<number, Piece & { area: number; volume: number }>()
  const { indices, colours, pbr, uvs } = solid
  for (let i = 0; i < indices.length; i += 3) {
    const root = roots[indices[i]!]!
    let piece = found.get(root)
    if (!piece) {
      piece = {
        solid,
        world,
        corners: [],
        min: [Infinity, Infinity, Infinity],
        max: [-Infinity, -Infinity, -Infinity],
        colour: [0, 0, 0],
        pbr: [0, 0, 0, 0],
        fullness: 0,
        isPicture: uvs[indices[i]! * 2] !== 0 || uvs[indices[i]! * 2 + 1] !== 0,
        area: 0,
        volume: 0,
      }
      found.set(root, piece)
    }
    const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!]
    piece.corners.push(a, b, c)
    const { area, volume } = measure(places, a, b, c)
    piece.area += area
    piece.volume += volume
    for (const corner of [a, b, c]) {
      for (let axis = 0; axis < 3; axis++) {
        piece.min[axis] = Math.min(piece.min[axis]!, places[corner * 3 + axis]!)
        piece.max[axis] = Math.max(piece.max[axis]!, places[corner * 3 + axis]!)
        piece.colour[axis]! += (area / 3) * colours[corner * 4 + axis]!
      }
      for (let k = 0; k < 4; k++) piece.pbr[k]! += (area / 3) * pbr[corner * 4 + k]!
    }
  }
  for (const piece of found.values()) {
    const whole = piece.area || 1
    for (let k = 0; k < 3; k++) piece.colour[k]! /= whole
    for (let k = 0; k < 4; k++) piece.pbr[k]! /= whole
    const [x, y, z] = extentOf(piece)
    piece.fullness = x * y * z > 1e-9 ? Math.abs(piece.volume) / (x * y * z) : 0
  }
  return [...found.values()]
}

/** By vertex: one vertex that stands for its piece. */
function rootsOf({ positions, indices }: Solid): Int32Array {
  const root = Int32Array.from({ length: positions.length / 3 }, (_, i) => i)
  const find = (vertex: number) => {
    let at = vertex
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  for (let i = 0; i < indices.length; i += 3) {
    const a = find(indices[i]!)
    root[find(indices[i + 1]!)] = a
    root[find(indices[i + 2]!)] = a
  }
  for (let i = 0; i < root.length; i++) root[i] = find(i)
  return root
}

export function placed({ positions }: Solid, world: Matrix4): Float32Array {
  const places = new Float32Array(positions.length)
  const point = new Vector3()
  for (let i = 0; i < positions.length; i += 3) point.fromArray(positions, i).applyMatrix4(world).toArray(places, i)
  return places
}

const [p, q, r] = [new Vector3(), new Vector3(), new Vector3()]

/** Area of a triangle and the volume between it and the origin, with its sign. */
function measure(places: Float32Array, a: number, b: number, c: number): { area: number; volume: number } {
  p.fromArray(places, a * 3)
  q.fromArray(places, b * 3)
  r.fromArray(places, c * 3)
  const volume = (p.x * (q.y * r.z - q.z * r.y) + p.y * (q.z * r.x - q.x * r.z) + p.z * (q.x * r.y - q.y * r.x)) / 6
  return { area: q.sub(p).cross(r.sub(p)).length() / 2, volume }
}
