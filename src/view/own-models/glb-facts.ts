import { pictureSize } from './picture-size.ts'

/** What a .glb would cost, read from its tables before anything is unpacked or sent to the graphics device. */
export interface GlbFacts {
  triangles: number
  /** Meshes' primitives as they stand in the scene: so many draw calls. */
  draws: number
  /** Longer side of the largest picture, pixels. */
  texturePx: number
  extensions: string[]
  /** Buffers and pictures that lie elsewhere. */
  outside: string[]
}

interface Table {
  scene?: number
  scenes?: { nodes?: number[] }[]
  nodes?: {
    mesh?: number
    children?: number[]
    extensions?: { EXT_mesh_gpu_instancing?: { attributes: Record<string, number> } }
  }[]
  meshes?: { primitives: { mode?: number; indices?: number; attributes: Record<string, number> }[] }[]
  accessors?: { count: number }[]
  buffers?: { uri?: string }[]
  bufferViews?: { byteOffset?: number; byteLength: number }[]
  images?: { uri?: string; bufferView?: number }[]
  extensionsUsed?: string[]
}

const MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
/** More than the triangles that are taken can use. */
const MOST_ENTRIES = 1e6
const BIN_CHUNK = 0x004e4942

/** Throws a plain sentence where the file is not a sound .glb. */
export function factsOfGlb(bytes: Uint8Array): GlbFacts {
  const { table, bin } = chunksOf(bytes)
  const facts: GlbFacts = {
    triangles: 0,
    draws: 0,
    texturePx: 0,
    extensions: table.extensionsUsed ?? [],
    outside: [...(table.buffers ?? []), ...(table.images ?? [])].flatMap(({ uri }) => uri?.slice(0, 80) ?? []),
  }
  // An accessor without data is filled with zeros, however long it says it is.
  const longest = Math.max(0, ...(table.accessors ?? []).map(({ count }) => count))
  if (!(longest <= MOST_ENTRIES)) throw new Error(`it speaks of ${longest} entries in one table`)
  const seen = new Set<number>()
  const visit = (index: number) => {
    const node = table.nodes?.[index]
    if (!node) throw new Error(`there is no node ${index}`)
    if (seen.has(index)) throw new Error(`node ${index} stands in two places`)
    seen.add(index)
    if (node.mesh !== undefined) {
      const attributes = node.extensions?.EXT_mesh_gpu_instancing?.attributes
      const copies = attributes ? countOf(table, Object.values(attributes)[0]) : 1
      for (const { mode = 4, indices, attributes } of table.meshes?.[node.mesh]?.primitives ?? []) {
        const corners = countOf(table, indices ?? attributes.POSITION)
        facts.draws++
        facts.triangles += copies * (mode === 4 ? corners / 3 : mode > 4 ? Math.max(0, corners - 2) : 0)
      }
    }
    for (const child of node.children ?? []) visit(child)
  }
  for (const root of table.scenes?.[table.scene ?? 0]?.nodes ?? []) visit(root)
  if (facts.draws === 0) throw new Error('there is nothing to see in it')
  for (const { bufferView, uri } of table.images ?? []) {
    if (uri !== undefined) continue
    const view = table.bufferViews?.[bufferView ?? -1]
    const size = view && pictureSize(bin.subarray(view.byteOffset ?? 0, (view.byteOffset ?? 0) + view.byteLength))
    if (!size) throw new Error('a picture in it is neither PNG, JPEG nor WebP')
    facts.texturePx = Math.max(facts.texturePx, ...size)
  }
  return facts
}

function countOf(table: Table, accessor: number | undefined): number {
  const count = table.accessors?.[accessor ?? -1]?.count
  if (typeof count !== 'number') throw new Error(`there is no accessor ${accessor}`)
  return count
}

function chunksOf(bytes: Uint8Array): { table: Table; bin: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20 || view.getUint32(0, true) !== MAGIC) throw new Error('it does not begin as a .glb does')
  if (view.getUint32(4, true) !== 2) throw new Error(`it is glTF ${view.getUint32(4, true)}, not 2`)
  if (view.getUint32(8, true) !== bytes.length) throw new Error('it is cut off')
  let table: Table | null = null
  let bin: Uint8Array = new Uint8Array()
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at, true)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (view.getUint32(at + 4, true) === JSON_CHUNK) table = JSON.parse(new TextDecoder().decode(chunk)) as Table
    if (view.getUint32(at + 4, true) === BIN_CHUNK) bin = chunk
    at += 8 + length
  }
  if (table === null || typeof table !== 'object') throw new Error('it has no table of contents')
  return { table, bin }
}
