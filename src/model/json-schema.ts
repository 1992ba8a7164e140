import { toJSONSchema } from 'zod/mini'
import { sceneSchema } from './scene-schema.ts'

/** The JSON Schema of a scene document, for editors that complete and check while one types. */
export function sceneJsonSchema(): object {
  return {
    title: 'Future Factory scene, format 1',
    ...toJSONSchema(sceneSchema, { target: 'draft-2020-12', io: 'input' }),
  }
}
