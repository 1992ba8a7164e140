import {
  Box3,
  CircleGeometry,
  type Color,
  FogExp2,
  Mesh,
  MeshStandardMaterial,
  NeutralToneMapping,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  Sphere,
  Vector3,
  WebGLRenderer,
} from 'three'
import { createPose } from '../../motion/track.ts'
import type { Theme } from '../../store/preferences.ts'
import { ModelBatch, type Standing } from '../batch/model-batch.ts'
import { CameraControls } from '../camera-controls.ts'
import { createSurfaces, disposeSurfaces, openAtlas } from '../kit/surfaces.ts'
import { LightRig } from '../light/light-rig.ts'
import { Figures } from '../people/figures.ts'
import { modelOf, showPerson } from './exhibits.ts'
import { boxOf, trianglesOf } from './measure.ts'
import type { Moment, Shown } from './shown.ts'
import { Signals } from './signals.ts'
import { surroundingsOf } from './surroundings.ts'

const FLOOR = { day: '#a4abb0', night: '#2b343d' } as const
/** So thick that the edge of the floor is never seen. */
const HAZE = 0.03
const ASIDE = 0.08
const CARD_PX = 230
/** Share of the picture's height that a thing takes up. */
const FILL = 0.9
const TOWER_M = 0.56
const PERSON_BOX = new Box3(new Vector3(-0.3, 0, -0.3), new Vector3(0.3, 1.75, 0.3))
/** One turn of the table, s. */
const TURN_S = 48
const PERSON_AWAY_M = 0.55

interface OnShow {
  shown: Shown
  box: Box3
  thing: Standing | null
  joints: Float32Array
  boards: Standing[]
  signals: Signals | null
  /** The person on the table and the one beside the thing. */
  figures: Figures | null
  people: { shown: Shown; at: Vector3; yaw: number }[]
}

/** A turntable with one thing on it, under the light of the hall. The camera goes round, so that light and shadow stay. */
export class GalleryStage {
  readonly renderer: WebGLRenderer
  private readonly scene = new Scene()
  private readonly camera = new PerspectiveCamera(30, 1, 0.05, 120)
  private readonly controls: CameraControls
  private readonly surfaces = createSurfaces()
  private readonly rig: LightRig
  private readonly floor = new Mesh(
    new CircleGeometry(90, 64).rotateX(-Math.PI / 2),
    new MeshStandardMaterial({ roughness: 0.5 }),
  )
  private batch: ModelBatch | null = null
  private on: OnShow | null = null
  private theme: Theme = 'day'
  private aside = 0
  /** The person has taken the camera somewhere else. */
  private isMoved = false
  private readonly pose = createPose()

  constructor(canvas: HTMLCanvasElement, context: WebGL2RenderingContext, isCalm: boolean) {
    this.renderer = new WebGLRenderer({ canvas, context, antialias: true })
    this.renderer.toneMapping = NeutralToneMapping
    this.renderer.shadowMap.enabled = true
    this.renderer.shadowMap.type = PCFShadowMap
    this.renderer.setPixelRatio(Math.min(2, devicePixelRatio))
    this.rig = new LightRig(this.renderer, this.scene, [12, 10, 6], [12, 10], 2048)
    this.floor.receiveShadow = true
    this.scene.add(this.rig.object, this.floor)
    void openAtlas(this.surfaces, this.renderer.capabilities.getMaxAnisotropy())
    this.controls = new CameraControls(this.camera, canvas)
    this.controls.smoothTime = isCalm ? 0 : 0.3
    this.controls.minDistance = 0.3
    this.controls.maxDistance = 40
    this.controls.addEventListener('controlstart', () => {
      this.isMoved = true
    })
    this.controls.maxPolarAngle = Math.PI / 2 - 0.02
  }

  private get isHeld(): boolean {
    return this.controls.currentAction !== CameraControls.ACTION.NONE
  }

  resize(widthPx: number, heightPx: number): void {
    this.renderer.setSize(widthPx, heightPx, false)
    this.camera.aspect = widthPx / heightPx
    // The card lies over the left of a wide picture: the thing moves to the right of it, if there is room.
    this.aside = widthPx > 1.2 * heightPx && widthPx > 2 * CARD_PX ? Math.max(ASIDE, CARD_PX / 2 / widthPx) : 0
    this.camera.setViewOffset(widthPx, heightPx, -widthPx * this.aside, 0, widthPx, heightPx)
    if (!this.isMoved) this.frame()
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    this.surfaces.uniforms.glowGain.value = this.rig.setTheme(theme)
    this.scene.fog = new FogExp2((this.scene.background as Color).getHex(), HAZE)
    // The hall has lamps of its own at night; here one thing stands alone.
    if (theme === 'night') {
      this.rig.key.intensity *= 2.4
      this.scene.environmentIntensity *= 1.7
    }
    this.floor.material.color.set(FLOOR[theme])
    this.on?.signals?.setNight(theme === 'night')
  }

  /** Puts another thing on the table. `frames`: the camera takes a new stand before it. Returns its box at rest. */
  show(shown: Shown, withPerson: boolean, moment: Moment, frames: boolean): Box3 {
    this.clear()
    const batch = new ModelBatch()
    const joints = new Float32Array(shown.model.parts.length)
    shown.pose({ ...moment, state: 'starved', share: 0 }, joints)
    const box = boxOf(shown.model, joints)
    const thing = shown.figure ? null : batch.add(shown.model)
    const around = surroundingsOf(shown, box)
    const beside = batch.add(around)
    const board = shown.boards && modelOf(shown.boards.solid)
    const boards = Array.from({ length: shown.boards?.count ?? 0 }, () => batch.add(board!))
    const person = withPerson ? this.personFor(shown, moment) : null
    batch.seal(this.surfaces.batched, true)
    if (thing) batch.place(thing, 0, shown.heightM, 0, 0)
    batch.place(beside, 0, 0, 0, 0)
    batch.pose(beside, new Float32Array(around.parts.length))
    const [x, z, yaw] = placeOfPerson(shown, box, moment)
    const people = [
      ...(shown.figure ? [{ shown, at: new Vector3(), yaw: 0 }] : []),
      ...(person ? [{ shown: person, at: new Vector3(x, 0, z), yaw }] : []),
    ]
    const figures = people.length > 0 ? new Figures(people.length, this.surfaces.uniforms, true) : null
    people.forEach((one, i) => figures?.dress(i, one.shown.figure!.look))
    if (figures) this.scene.add(figures.object)
    const signals = shown.spec ? new Signals(shown, this.surfaces.uniforms) : null
    signals?.setNight(this.theme === 'night')
    this.scene.add(batch.object)
    if (signals) this.scene.add(signals.object)
    this.batch = batch
    this.on = {
      shown,
      box,
      thing,
      joints,
      boards,
      signals,
      figures,
      people,
    }
    this.lightUp(box, shown.heightM)
    if (frames) this.frame()
    return box
  }

  /** Takes a stand from which all of it is seen, the tower light and the person beside it too. */
  frame(): void {
    if (!this.on) return
    this.isMoved = false
    const { box, shown, people } = this.on
    const seen = box.clone().translate(new Vector3(0, shown.heightM, 0))
    if (shown.spec) seen.max.y += TOWER_M
    // Beside a board a person would be all that one sees.
    if (shown.heightM === 0) for (const { at } of people) seen.union(PERSON_BOX.clone().translate(at))
    const target = seen.getCenter(new Vector3())
    const yaw = shown.seenFrom ?? -0.6
    const pitch = shown.heightM > 0 ? 0.6 : 0.3
    const back = new Vector3(Math.cos(pitch) * Math.sin(yaw), Math.sin(pitch), Math.cos(pitch) * Math.cos(yaw))
    const right = new Vector3(Math.cos(yaw), 0, -Math.sin(yaw))
    const up = back.clone().cross(right)
    const tanY = Math.tan((this.camera.fov * Math.PI) / 360) * FILL
    const tanX = tanY * this.camera.aspect * (1 - 2 * this.aside)
    let distanceM = 0.6
    for (let corner = 0; corner < 8; corner++) {
      point.set(
        corner & 1 ? seen.max.x : seen.min.x,
        corner & 2 ? seen.max.y : seen.min.y,
        corner & 4 ? seen.max.z : seen.min.z,
      )
      point.sub(target)
      const needed = Math.max(Math.abs(point.dot(right)) / tanX, Math.abs(point.dot(up)) / tanY)
      distanceM = Math.max(distanceM, point.dot(back) + needed)
    }
    const eye = target.clone().addScaledVector(back, distanceM)
    void this.controls.setLookAt(eye.x, eye.y, eye.z, target.x, target.y, target.z, false)
  }

  /** The camera's part of a frame; says whether it moved. */
  move(wallS: number, turns: boolean): boolean {
    if (turns && !this.isHeld) void this.controls.rotate((2 * Math.PI * wallS) / TURN_S, 0, false)
    return this.controls.update(wallS)
  }

  /** Poses everything for this moment and draws it. `clockS`: wall time, for lamps that blink. */
  draw(moment: Moment, clockS: number): void {
    const { on, batch } = this
    if (!on || !batch) return
    on.shown.pose(moment, on.joints)
    if (on.thing) batch.pose(on.thing, on.joints)
    on.boards.forEach((board, i) => {
      const isThere = on.shown.boards!.write(moment, i, this.pose)
      batch.show(board, isThere)
      if (!isThere) return
      batch.place(board, this.pose[0]!, this.pose[1]!, this.pose[2]!, this.pose[3]!)
      batch.pose(board, STILL)
    })
    const { figures } = on
    if (figures) {
      figures.begin()
      on.people.forEach(({ shown, at, yaw }, i) => {
        shown.figure!.write(moment, at.x, at.z, yaw, figures.numbers, figures.rowOf(i))
        figures.show(i, true)
      })
      figures.end()
    }
    const { serial, progress } = on.shown.screen(moment)
    on.signals?.update(moment.state, serial, progress, clockS)
    this.renderer.render(this.scene, this.camera)
  }

  get triangles(): number {
    return this.on ? trianglesOf(this.on.shown.model) : 0
  }

  dispose(): void {
    this.clear()
    this.controls.dispose()
    this.rig.dispose()
    this.floor.geometry.dispose()
    this.floor.material.dispose()
    disposeSurfaces(this.surfaces)
    this.renderer.dispose()
  }

  private clear(): void {
    this.on?.signals?.dispose()
    this.on?.figures?.object.removeFromParent()
    this.on?.figures?.dispose()
    this.batch?.object.removeFromParent()
    this.batch?.dispose()
    this.on = null
    this.batch = null
  }

  private personFor({ spec }: Shown, { state }: Moment): Shown {
    if (!spec) return showPerson('stand', 'white')
    if (state === 'repair') return showPerson('repair', 'orange')
    if (state === 'setUp' || state === 'engineering' || state === 'maintenance') return showPerson('operate', 'navy')
    const works = spec.method === 'conventional' && (state === 'working' || state === 'rework')
    return showPerson(works ? 'work' : 'stand', 'white')
  }

  /** Shadows are as fine as the thing is small. */
  private lightUp(box: Box3, heightM: number): void {
    const reachM = Math.max(1.6, box.getBoundingSphere(new Sphere()).radius + heightM + 1)
    const { camera } = this.rig.key.shadow
    Object.assign(camera, { left: -reachM, right: reachM, top: reachM, bottom: -reachM })
    camera.updateProjectionMatrix()
  }
}

/** x, z and yaw: at the front where there is work for hands, else beside it, looking at it. */
function placeOfPerson({ spec, model }: Shown, box: Box3, { state }: Moment): [number, number, number] {
  const front = Math.max(box.max.z, (spec?.widthM ?? 0) / 2)
  const hands = ['repair', 'setUp', 'engineering', 'maintenance'].includes(state)
  const works = spec?.method === 'conventional' && (state === 'working' || state === 'rework')
  if (spec && (hands || works)) {
    const x = works ? (model.sockets.nests[0]?.at[0] ?? 0) : 0
    return [x, front + PERSON_AWAY_M * 0.7, Math.PI / 2]
  }
  const place = new Vector3(Math.max(box.max.x, (spec?.lengthM ?? 0) / 2) + PERSON_AWAY_M, 0, front * 0.95)
  return [place.x, place.z, Math.atan2(place.z, -place.x)]
}

const point = new Vector3()
const STILL = new Float32Array(1)
