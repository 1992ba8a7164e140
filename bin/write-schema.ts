import { writeFileSync } from 'node:fs'
import { sceneJsonSchema } from '../src/model/json-schema.ts'

writeFileSync('scenes/scene.schema.json', `${JSON.stringify(sceneJsonSchema(), null, 2)}\n`)
