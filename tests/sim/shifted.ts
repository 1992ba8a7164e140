import { readScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { type TinyStation, tinyScene } from '../engine/tiny-scene.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document before it is checked has no type
type Document = any

/** A tiny scene whose line follows a shift pattern, changed further by hand before it is read again. */
export function shifted(
  stations: TinyStation[],
  pattern: object | null,
  change: (document: Document) => void = () => {},
): Scene {
  const document: Document = structuredClone(tinyScene(stations))
  if (pattern) {
    document.shifts = [{ id: 'pattern', title: 'Pattern', ...pattern }]
    document.lines[0].shiftPattern = 'pattern'
  }
  change(document)
  const { scene, faults } = readScene(document)
  if (!scene) throw new Error(faults.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return scene
}
