import type { Model } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'

/** Baked ambient occlusion: one byte a vertex (255 = open), the solids of a model one after the other, all models in one file. The
 * geometry itself is made by the page; only what takes many rays is kept. */
export interface OcclusionIndex {
  /** By model name: where its bytes begin, and the vertices of each of its solids. */
  [name: string]: { from: number; vertices: number[] }
}

/** The opaque solids of a model, each once, in the order of its parts. */
export function shadedSolids(model: Model): Solid[] {
  return [...new Set(model.parts.flatMap((part) => part.opaque ?? []))]
}

/** Lays the bytes on the model; false when the file does not know it or was made from other geometry. */
export function applyOcclusion(name: string, model: Model, index: OcclusionIndex, bytes: Uint8Array): boolean {
  const entry = index[name]
  const solids = shadedSolids(model)
  if (!entry || !fits(entry.vertices, solids)) return false
  let at = entry.from
  for (const { pbr } of solids) {
    for (let i = 3; i < pbr.length; i += 4) pbr[i] = bytes[at++]!
  }
  return true
}

export function fits(vertices: number[], solids: Solid[]): boolean {
  return vertices.length === solids.length && solids.every((solid, i) => solid.positions.length / 3 === vertices[i])
}
