import { type AnimationClip, Camera, type Group, Light, Mesh, type Object3D } from 'three'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import type { OwnModelFault } from '../../store/factory-store.ts'
import { factsOfGlb } from './glb-facts.ts'
import { LIMITS, megabytes, overLimit } from './limits.ts'

export interface OwnModel {
  scene: Group
  clips: AnimationClip[]
}

/** Why a file is not shown. */
export class OwnModelError extends Error {
  readonly fault: OwnModelFault

  constructor(fault: OwnModelFault) {
    super(`${fault.file}: ${fault.what} ${fault.found}`)
    this.fault = fault
  }
}

const loading = new Map<string, Promise<OwnModel>>()

/** Fetches, measures and unpacks a model once; stations that name the same file share it. */
export function loadOwnModel(file: string): Promise<OwnModel> {
  const known = loading.get(file) ?? fetchModel(file)
  loading.set(file, known)
  // What failed is tried again with the next run.
  known.catch(() => loading.delete(file))
  return known
}

async function fetchModel(file: string): Promise<OwnModel> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    const response = await fetch(file.split('/').map(encodeURIComponent).join('/'), { redirect: 'error' })
    // A server of single pages answers with a page where there is no file.
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    if (!response.ok || isPage) throw new Error(isPage ? '404' : `${response.status} ${response.statusText}`.trim())
    bytes = await bytesOf(file, response)
  } catch (error) {
    if (error instanceof OwnModelError) throw error
    throw new OwnModelError({ file, what: 'missing', found: messageOf(error) })
  }
  return parseOwnModel(file, bytes)
}

/** Reads no further than the limit. */
async function bytesOf(file: string, response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (bytes: number) =>
    new OwnModelError({ file, what: 'bytes', found: megabytes(bytes), most: megabytes(LIMITS.bytes) })
  const told = Number(response.headers.get('content-length') ?? 0)
  if (told > LIMITS.bytes) throw tooLarge(told)
  const reader = response.body!.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value)
    length += piece.value.length
    if (length <= LIMITS.bytes) continue
    void reader.cancel()
    throw tooLarge(length)
  }
  const bytes = new Uint8Array(length)
  pieces.reduce((at, piece) => {
    bytes.set(piece, at)
    return at + piece.length
  }, 0)
  return bytes
}

/** Measures before it unpacks. */
export async function parseOwnModel(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<OwnModel> {
  try {
    const over = overLimit(factsOfGlb(bytes))
    if (over) throw new OwnModelError({ file, ...over })
    const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
    const { scene, animations } = await loader.parseAsync(bytes.buffer, '')
    prepare(scene)
    return { scene, clips: animations }
  } catch (error) {
    if (error instanceof OwnModelError) throw error
    throw new OwnModelError({ file, what: 'broken', found: messageOf(error) })
  }
}

/** The hall has light and camera of its own. */
function prepare(scene: Group): void {
  const superfluous: Object3D[] = []
  scene.traverse((object) => {
    if (object instanceof Light || object instanceof Camera) superfluous.push(object)
    if (!(object instanceof Mesh)) return
    object.castShadow = true
    object.receiveShadow = true
  })
  for (const object of superfluous) object.removeFromParent()
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 160)
