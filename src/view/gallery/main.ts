import {
  ACESFilmicToneMapping,
  Color,
  DirectionalLight,
  Mesh,
  MeshStandardMaterial,
  NeutralToneMapping,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  WebGLRenderer,
} from 'three'
import { BOARD_STAGES, type MethodName, type ProcessKind } from '../../model/scene-schema.ts'
import { createPose } from '../../motion/track.ts'
import { geometryOf } from '../kit/geometry.ts'
import { box, FINISHES, type Model, ModelBuilder, mirrored } from '../kit/index.ts'
import { createModelView } from '../kit/model-view.ts'
import { createSurfaces, openAtlas } from '../kit/surfaces.ts'
import { createLightRoom } from '../light/light-room.ts'
import type { MachineDrive, MachineSpec } from '../machines/machine.ts'
import { MOTIONS } from '../machines/motions.ts'
import { MACHINES } from '../machines/registry.ts'
import { MachineStock } from '../machines/stock.ts'
import { FIGURES } from './figures.ts'
import { showMachine } from './machine-show.ts'

/** One thing on a floor, for looking at it: gallery.html?show=place&method=automated&size=2.6x2.4x1.6&progress=0.4
 * &servers=1&positions=1&machines=1&yaw=-35&pitch=20&zoom=1&flow=-1&time=3. `show` names a process kind or a figure. With
 * `share` instead of `progress`: a moment of a whole cycle, with the boards (`stage=press-fit`) where they are then. */
const query = new URLSearchParams(location.search)
const number = (name: string, fallback: number) => Number(query.get(name) ?? fallback)
const show = query.get('show') ?? 'place'
const canvas = document.createElement('canvas')
canvas.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#b4c0c7'
document.body.replaceChildren(canvas)
const renderer = new WebGLRenderer({ canvas, antialias: true })
renderer.setSize(innerWidth, innerHeight, false)
renderer.toneMapping = query.has('aces') ? ACESFilmicToneMapping : NeutralToneMapping
renderer.toneMappingExposure = 0.97
renderer.shadowMap.enabled = true
renderer.shadowMap.type = PCFShadowMap
const stage = new Scene()
stage.background = new Color('#b4c0c7')
stage.environment = createLightRoom(renderer)
stage.environmentIntensity = 0.4
const surfaces = createSurfaces()
const { opaque, clear } = surfaces
await openAtlas(surfaces, renderer.capabilities.getMaxAnisotropy())

const { model, drive } = createShown()
const view = createModelView(model, opaque, clear)
const joints = new Float32Array(model.parts.length)
drive(joints)
view.pose(joints)
stage.add(view.object)
const figure = FIGURES.person
if (figure && show !== 'person' && !query.has('alone')) {
  const person = createModelView(figure().model, opaque, clear)
  person.object.position.set(-1.1, 0, number('person', 2.2))
  person.object.rotation.y = Math.PI
  stage.add(person.object)
}
const floor = new Mesh(new PlaneGeometry(80, 80), new MeshStandardMaterial({ color: '#959ca1', roughness: 0.4 }))
floor.rotation.x = -Math.PI / 2
floor.receiveShadow = true
stage.add(floor)
const key = new DirectionalLight('#fff1df', 3)
key.position.set(-6, 12, -7)
key.castShadow = true
key.shadow.mapSize.set(2048, 2048)
Object.assign(key.shadow.camera, { left: -9, right: 9, top: 9, bottom: -9 })
key.shadow.normalBias = 0.02
key.shadow.bias = -0.0004
stage.add(key)
const fill = new DirectionalLight('#d8e8ff', 0.6)
fill.position.set(-4, 7, 15)
stage.add(fill)

const extent = extentOf(model)
const camera = new PerspectiveCamera(30, innerWidth / innerHeight, 0.02, 200)
const [yaw, pitch] = [number('yaw', -35), number('pitch', 20)].map((degrees) => (degrees * Math.PI) / 180) as [
  number,
  number,
]
const distance = (extent * 2.3) / number('zoom', 1)
const target = [number('tx', 0), number('ty', extent > 4 ? 0.9 : extent * 0.35), number('tz', 0)] as const
camera.position.set(
  target[0] + distance * Math.cos(pitch) * Math.sin(yaw),
  target[1] + distance * Math.sin(pitch),
  target[2] + distance * Math.cos(pitch) * Math.cos(yaw),
)
camera.lookAt(...target)
renderer.render(stage, camera)
Object.assign(globalThis, {
  pictureReady: true,
  pictureNote: `${show}: ${renderer.info.render.triangles} triangles drawn with shadows, ${model.parts.length} parts`,
})

function createShown(): { model: Model; drive: (joints: Float32Array) => void } {
  const known = FIGURES[show]
  if (known) {
    const { model, pose } = known()
    return { model, drive: (joints) => pose?.(number('time', 0), joints) }
  }
  const machine = MACHINES[show as ProcessKind]
  const [lengthM, widthM, heightM] = (query.get('size') ?? '2.4x2x1.8').split('x').map(Number) as [
    number,
    number,
    number,
  ]
  const spec: MachineSpec = {
    process: show as ProcessKind,
    method: (query.get('method') ?? 'automated') as MethodName,
    lengthM,
    widthM,
    heightM,
    positions: number('positions', 1),
    servers: number('servers', 1),
    machines: number('machines', 1),
    robots: (query.get('robots') ?? '')
      .split(',')
      .filter(Boolean)
      .map((kind) => ({ kind: kind as 'six-axis', networked: true })),
  }
  if (!machine) {
    const builder = new ModelBuilder()
    builder.add(box(lengthM, heightM, widthM, 0.02), FINISHES.white, 0, heightM / 2, 0)
    return { model: builder.build(), drive: () => {} }
  }
  if (query.has('share') || MOTIONS[spec.process]?.createHandling) return showCycle(spec)
  const built = machine.build(spec)
  const motion = MOTIONS[spec.process]?.createMotion(spec, built) ?? null
  const nests = built.sockets.nests.length
  const state: MachineDrive = {
    timeS: number('time', 3),
    progress: new Float32Array(nests).fill(number('progress', 0.4)),
    working: new Uint8Array(nests).fill(1),
    serial: Float64Array.from({ length: nests }, (_, i) => 100 + i),
    finished: new Float64Array(nests).fill(number('finished', 22)),
    desk: null,
  }
  return { model: number('flow', 1) < 0 ? mirrored(built) : built, drive: (joints) => motion?.(state, joints) }
}

/** A moment of a cycle; the boards are added to the stage. */
function showCycle(spec: MachineSpec): { model: Model; drive: (joints: Float32Array) => void } {
  const stageOfBoard = BOARD_STAGES.indexOf((query.get('stage') ?? 'tht') as (typeof BOARD_STAGES)[number])
  const shown = showMachine(spec, { stage: stageOfBoard, isKit: false, passes: false }, new MachineStock())
  const moment = { state: 'working', share: number('share', 0.4), timeS: number('time', 3) } as const
  const pose = createPose()
  for (let board = 0; board < (shown.boards?.count ?? 0); board++) {
    if (!shown.boards!.write(moment, board, pose)) continue
    const mesh = new Mesh(geometryOf(shown.boards!.solid), opaque)
    mesh.position.set(pose[0]!, pose[1]!, pose[2]!)
    mesh.rotation.y = pose[3]!
    mesh.castShadow = true
    mesh.receiveShadow = true
    stage.add(mesh)
  }
  return { model: shown.model, drive: (joints) => shown.pose(moment, joints) }
}

function extentOf(model: Model): number {
  let extent = 0.2
  for (const part of model.parts) {
    if (part.parent > 0) continue
    const positions = part.opaque?.positions ?? []
    for (let i = 0; i < positions.length; i++) extent = Math.max(extent, Math.abs(positions[i]!))
  }
  return extent
}
