import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Model } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'

/** A model seen from far away: each of its larger pieces as a plain block in its own colour. Pieces are what hangs together by
 * shared vertices, so nothing has to be modelled twice. */

/** The least reach of a piece that is worth a block, m. */
const LEAST_REACH_M = 0.16
/** A block without its underside: corner indices by face, and the face's normal. */
const FACES: [normal: [number, number, number], corners: [number, number, number, number]][] = [
  [
    [0, 1, 0],
    [2, 6, 7, 3],
  ],
  [
    [0, 0, 1],
    [4, 5, 7, 6],
  ],
  [
    [0, 0, -1],
    [1, 0, 2, 3],
  ],
  [
    [1, 0, 0],
    [5, 1, 3, 7],
  ],
  [
    [-1, 0, 0],
    [0, 4, 6, 2],
  ],
]

interface Block {
  min: [number, number, number]
  max: [number, number, number]
  /** Σ over vertices of colour and surface bytes, and how many there are. */
  colour: number[]
  pbr: number[]
  count: number
}

/** The opaque pieces of the model in its pose of rest, the `most` largest of them. */
export function farSolid(model: Model, most: number): Solid {
  const worlds = restPose(model)
  const blocks = model.parts.flatMap((part, i) => (part.opaque ? blocksOf(part.opaque, worlds[i]!) : []))
  const kept = blocks
    .filter((block) => reach(block) >= LEAST_REACH_M && block.max[1] > 0.02) // what waits below the floor is not seen
    .sort((a, b) => area(b) - area(a))
    .slice(0, most)
  return solidOf(kept)
}

function restPose(model: Model): Matrix4[] {
  const worlds: Matrix4[] = []
  for (const part of model.parts) {
    const local = new Matrix4().compose(new Vector3(...part.origin), new Quaternion(), new Vector3(1, 1, 1))
    worlds.push(part.parent < 0 ? local : local.premultiply(worlds[part.parent]!))
  }
  return worlds
}

/** One block around each piece of a solid. */
function blocksOf(solid: Solid, world: Matrix4): Block[] {
  const { positions, indices, colours, pbr } = solid
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
  const blocks = new Map<number, Block>()
  const point = new Vector3()
  for (let vertex = 0; vertex < root.length; vertex++) {
    const piece = find(vertex)
    let block = blocks.get(piece)
    if (!block) {
      block = {
        min: [Infinity, Infinity, Infinity],
        max: [-Infinity, -Infinity, -Infinity],
        colour: [0, 0, 0, 0],
        pbr: [0, 0, 0, 0],
        count: 0,
      }
      blocks.set(piece, block)
    }
    point.fromArray(positions, vertex * 3).applyMatrix4(world)
    for (const [axis, value] of [point.x, point.y, point.z].entries()) {
      block.min[axis] = Math.min(block.min[axis]!, value)
      block.max[axis] = Math.max(block.max[axis]!, value)
    }
    for (let k = 0; k < 4; k++) {
      block.colour[k]! += colours[vertex * 4 + k]!
      block.pbr[k]! += pbr[vertex * 4 + k]!
    }
    block.count++
  }
  return [...blocks.values()]
}

const extent = ({ min, max }: Block) => [max[0] - min[0], max[1] - min[1], max[2] - min[2]] as const
const reach = (block: Block) => Math.max(...extent(block))
function area(block: Block): number {
  const [x, y, z] = extent(block)
  return x * y + y * z + z * x
}

function solidOf(blocks: Block[]): Solid {
  const vertices = blocks.length * FACES.length * 4
  const solid: Solid = {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    colours: new Uint8Array(vertices * 4),
    pbr: new Uint8Array(vertices * 4),
    uvs: new Uint16Array(vertices * 2),
    indices: new Uint32Array(blocks.length * FACES.length * 6),
  }
  let vertex = 0
  let index = 0
  for (const { min, max, colour, pbr, count } of blocks) {
    for (const [normal, corners] of FACES) {
      for (const corner of corners) {
        solid.positions.set(
          [corner & 1 ? max[0] : min[0], corner & 2 ? max[1] : min[1], corner & 4 ? max[2] : min[2]],
          vertex * 3,
        )
        solid.normals.set(normal, vertex * 3)
        for (let k = 0; k < 4; k++) {
          solid.colours[vertex * 4 + k] = colour[k]! / count
          solid.pbr[vertex * 4 + k] = pbr[k]! / count
        }
        vertex++
      }
      const first = vertex - 4
      solid.indices.set([first, first + 1, first + 2, first, first + 2, first + 3], index)
      index += 6
    }
  }
  return solid
}
