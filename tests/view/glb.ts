/** A .glb made by hand: one box of so many metres with a turning lid. */
export interface MadeGlb {
  sizeM?: [number, number, number]
  /** Where its middle is. */
  atM?: [number, number, number]
  clips?: string[]
  /** Changes the table before it is written. */
  change?: (table: GlbTable) => void
  /** Bytes appended to the binary chunk as an image. */
  picture?: Uint8Array
}

export interface GlbTable {
  nodes: { name?: string; mesh?: number; children?: number[]; translation?: number[] }[]
  scenes: { nodes: number[] }[]
  meshes: { primitives: { attributes: Record<string, number>; indices: number }[] }[]
  accessors: ({ count: number } & Record<string, unknown>)[]
  bufferViews: { buffer: number; byteOffset: number; byteLength: number }[]
  images?: { uri?: string; bufferView?: number; mimeType?: string }[]
  extensionsUsed?: string[]
  animations?: unknown[]
  [other: string]: unknown
}

export const CLIP_S = 2
/** How far the lid rises over a clip, m. */
export const RISE_M = 1

export function makeGlb({ sizeM = [2, 1, 1], atM = [0, 0, 0], clips = [], change, picture }: MadeGlb = {}) {
  const [x, y, z] = sizeM.map((size) => size / 2) as [number, number, number]
  const corners = [-1, 1].flatMap((a) => [-1, 1].flatMap((b) => [-1, 1].map((c) => [a * x, b * y, c * z])))
  const positions = new Float32Array(corners.flat())
  const faces = [0, 1, 3, 2, 4, 6, 7, 5, 0, 4, 5, 1, 2, 3, 7, 6, 0, 2, 6, 4, 1, 5, 7, 3]
  const indices = new Uint16Array(
    Array.from({ length: 6 }, (_, f) => [0, 1, 2, 0, 2, 3].map((k) => faces[f * 4 + k]!)).flat(),
  )
  const times = new Float32Array([0, CLIP_S])
  const rise = new Float32Array([0, 0, 0, 0, RISE_M, 0])
  const pieces: Uint8Array[] = [positions, indices, times, rise].map((one) => new Uint8Array(one.buffer))
  if (picture) pieces.push(picture)
  let length = 0
  const bufferViews = pieces.map((piece) => {
    const view = { buffer: 0, byteOffset: length, byteLength: piece.length }
    length += Math.ceil(piece.length / 4) * 4
    return view
  })
  const bin = new Uint8Array(length)
  pieces.forEach((piece, i) => {
    bin.set(piece, bufferViews[i]!.byteOffset)
  })
  const table: GlbTable = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [
      { name: 'body', translation: atM, mesh: 0, children: [1] },
      { name: 'lid', mesh: 0 },
    ],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
    accessors: [
      { bufferView: 0, componentType: 5126, count: 8, type: 'VEC3', min: [-x, -y, -z], max: [x, y, z] },
      { bufferView: 1, componentType: 5123, count: 36, type: 'SCALAR' },
      { bufferView: 2, componentType: 5126, count: 2, type: 'SCALAR', min: [0], max: [CLIP_S] },
      { bufferView: 3, componentType: 5126, count: 2, type: 'VEC3' },
    ],
    bufferViews,
    buffers: [{ byteLength: length }],
    animations: clips.map((name) => ({
      name,
      samplers: [{ input: 2, output: 3 }],
      channels: [{ sampler: 0, target: { node: 1, path: 'translation' } }],
    })),
    ...(picture && { images: [{ bufferView: 4, mimeType: 'image/png' }] }),
  }
  if (clips.length === 0) delete table.animations
  change?.(table)
  const text = JSON.stringify(table)
  const json = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4))
  const bytes = new Uint8Array(12 + 8 + json.length + 8 + bin.length)
  const view = new DataView(bytes.buffer)
  const words = [0x46546c67, 2, bytes.length, json.length, 0x4e4f534a]
  words.forEach((word, i) => {
    view.setUint32(i * 4, word, true)
  })
  bytes.set(json, 20)
  view.setUint32(20 + json.length, bin.length, true)
  view.setUint32(24 + json.length, 0x004e4942, true)
  bytes.set(bin, 28 + json.length)
  return bytes
}

/** The first bytes of a PNG of that size. */
export function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(32)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x89504e47)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}
