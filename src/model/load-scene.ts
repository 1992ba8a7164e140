import { checkScene } from './check-scene.ts'
import { type Fault, faultsOf } from './faults.ts'
import { type Scene, sceneSchema } from './scene-schema.ts'

export type LoadedScene = { scene: Scene; faults?: undefined } | { scene?: undefined; faults: Fault[] }

/** Reads a scene document from its text. Either the whole scene, or every fault that was found: never half of one. */
export function loadScene(text: string): LoadedScene {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    return { faults: [{ path: '', message: `is not JSON: ${syntaxPlace(text, error)}` }] }
  }
  return readScene(document)
}

/** The same for a document that was parsed already. */
export function readScene(document: unknown): LoadedScene {
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    return { faults: [{ path: '', message: 'is not a scene: an object with format, id, hall, lines … was expected' }] }
  const format = (document as { format?: unknown }).format
  if (typeof format === 'number' && format > 1)
    return { faults: [{ path: 'format', message: `${format} is newer than this program, which reads format 1` }] }
  const parsed = sceneSchema.safeParse(document)
  if (!parsed.success) return { faults: faultsOf(parsed.error, document, sceneSchema) }
  const faults = checkScene(parsed.data)
  return faults.length > 0 ? { faults } : { scene: parsed.data }
}

/** "line 12, column 5: Unexpected token", from the message of JSON.parse, which names the place as an offset if at all. */
function syntaxPlace(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const offset = /position (\d+)/.exec(message)
  const plain = message.replace(/ in JSON at position.*$/, '').replace(/ \(line.*$/, '')
  if (!offset) return plain
  const before = text.slice(0, Number(offset[1]))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return `line ${line}, column ${column}: ${plain}`
}
