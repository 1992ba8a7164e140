import workerpool from 'workerpool'
import type { Scene } from '../model/scene-schema.ts'
import { type ReplicationResult, type ReplicationSpec, replicate } from './replication.ts'

let scene: Scene | null = null
let known = ''

/** The scene comes as text and is read once per worker; it was checked by the one who sends it. */
function replication(sceneText: string, spec: ReplicationSpec): ReplicationResult {
  if (sceneText !== known) {
    scene = JSON.parse(sceneText) as Scene
    known = sceneText
  }
  return replicate(scene!, spec)
}

workerpool.worker({ replication })
