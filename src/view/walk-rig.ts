import type CameraControls from 'camera-controls'
import { type PerspectiveCamera, Vector3 } from 'three'
import type { Layout } from '../model/layout.ts'
import type { Scene } from '../model/scene-schema.ts'
import { hallObstacles } from '../motion/hall-obstacles.ts'
import { Walker } from '../motion/walker.ts'

const EYE_HEIGHT_M = 1.65
/** A wide look, as one has on foot; the flying camera's is narrow. */
const FOV_DEG = 62
/** Nearer than a body comes to a machine, m. */
const NEAR_M = 0.08
const PACE_M_S = 1.6
const HURRY = 2
/** A drag across the picture turns by so much, rad. */
const TURN_PER_WIDTH = 2.4
/** Pace comes and goes within about this time, s; at once where motion is to be reduced. */
const EASE_S = 0.12

const AHEAD: Record<string, number> = { KeyW: 1, ArrowUp: 1, KeyS: -1, ArrowDown: -1 }
const RIGHT: Record<string, number> = { KeyD: 1, ArrowRight: 1, KeyA: -1, ArrowLeft: -1 }

/** The camera on foot: keys walk, a drag looks round. It takes the camera from the controls and gives it back as it was. */
export class WalkRig {
  readonly walker: Walker
  private readonly camera: PerspectiveCamera
  private readonly element: HTMLElement
  private readonly controls: CameraControls
  private readonly fovBefore: number
  private readonly nearBefore: number
  private readonly easeS: number
  private readonly pressed = new Set<string>()
  private aheadPace = 0
  private rightPace = 0
  private dragX: number | null = null
  private dragY = 0
  private isTurned = true

  constructor(
    camera: PerspectiveCamera,
    element: HTMLElement,
    controls: CameraControls,
    layout: Layout,
    scene: Scene,
    isCalm: boolean,
  ) {
    this.camera = camera
    this.element = element
    this.controls = controls
    this.easeS = isCalm ? 0 : EASE_S
    this.walker = new Walker(hallObstacles(layout, scene), scene.hall.sizeM)
    this.fovBefore = camera.fov
    camera.fov = FOV_DEG
    this.nearBefore = camera.near
    camera.near = NEAR_M
    camera.updateProjectionMatrix()
    controls.enabled = false
    // On the marked way nearest to what was looked at, looking along it as far as may be the same way.
    const target = controls.getTarget(new Vector3())
    const start = wayNear(scene.hall.ways, target.x, target.z)
    const lookX = target.x - camera.position.x
    const lookZ = target.z - camera.position.z
    const sign = start.dx * lookX + start.dz * lookZ < 0 ? -1 : 1
    this.walker.stand(start.x, start.z)
    this.walker.turn(Math.atan2(-sign * start.dx, -sign * start.dz), -0.04)
    for (const [type, hear] of this.ears) this.earOf(type).addEventListener(type, hear as EventListener)
  }

  /** Walks and looks on by `deltaS`; says whether more is to come. */
  update(deltaS: number): boolean {
    const { walker, camera, pressed } = this
    let ahead = 0
    let right = 0
    for (const code of pressed) {
      ahead += AHEAD[code] ?? 0
      right += RIGHT[code] ?? 0
    }
    const pace = PACE_M_S * (pressed.has('ShiftLeft') || pressed.has('ShiftRight') ? HURRY : 1)
    const share = this.easeS > 0 ? 1 - Math.exp(-deltaS / this.easeS) : 1
    this.aheadPace += share * (Math.sign(ahead) * pace - this.aheadPace)
    this.rightPace += share * (Math.sign(right) * pace - this.rightPace)
    if (pressed.size === 0 && Math.abs(this.aheadPace) + Math.abs(this.rightPace) < 0.02)
      this.aheadPace = this.rightPace = 0
    walker.walk(this.aheadPace * deltaS, this.rightPace * deltaS)
    camera.position.set(walker.x, EYE_HEIGHT_M, walker.z)
    camera.rotation.set(walker.pitch, walker.yaw, 0, 'YXZ')
    const goesOn = this.isTurned || pressed.size > 0 || this.aheadPace !== 0 || this.rightPace !== 0
    this.isTurned = false
    return goesOn
  }

  dispose(): void {
    for (const [type, hear] of this.ears) this.earOf(type).removeEventListener(type, hear as EventListener)
    this.camera.fov = this.fovBefore
    this.camera.near = this.nearBefore
    this.camera.rotation.order = 'XYZ'
    this.camera.updateProjectionMatrix()
    this.controls.enabled = true
    // The controls write the camera only when they move: they are told to stand where they stood.
    const from = this.controls.getPosition(new Vector3())
    const to = this.controls.getTarget(new Vector3())
    void this.controls.setLookAt(...from.toArray(), ...to.toArray(), false)
  }

  private readonly onDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [role=slider], dialog')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    this.pressed.add(event.code)
    if (event.code.startsWith('Arrow')) event.preventDefault()
    if (!(event.code in AHEAD) && !(event.code in RIGHT) && !event.code.startsWith('Shift'))
      this.pressed.delete(event.code)
  }

  private readonly onUp = (event: KeyboardEvent) => {
    this.pressed.delete(event.code)
  }

  private readonly onBlur = () => this.pressed.clear()

  private readonly onGrab = (event: PointerEvent) => {
    this.dragX = event.clientX
    this.dragY = event.clientY
  }

  private readonly onDrag = (event: PointerEvent) => {
    if (this.dragX === null) return
    const perPx = TURN_PER_WIDTH / Math.max(1, this.element.clientWidth)
    this.walker.turn((event.clientX - this.dragX) * perPx, (event.clientY - this.dragY) * perPx)
    this.dragX = event.clientX
    this.dragY = event.clientY
    this.isTurned = true
  }

  private readonly onLetGo = () => {
    this.dragX = null
  }

  private readonly ears = [
    ['keydown', this.onDown],
    ['keyup', this.onUp],
    ['blur', this.onBlur],
    ['pointerdown', this.onGrab],
    ['pointermove', this.onDrag],
    ['pointerup', this.onLetGo],
  ] as const

  private earOf(type: string): EventTarget {
    return type === 'pointerdown' ? this.element : window
  }
}

/** The point of the ways for people that is nearest to (x, z), and which way that one leads; the point itself where none are marked. */
function wayNear(ways: Scene['hall']['ways'], x: number, z: number) {
  let nearest = Infinity
  let best = { x, z, dx: 1, dz: 0 }
  for (const { from, to, for: whom } of ways) {
    if (whom === 'vehicles') continue
    const [dx, dz] = [to[0] - from[0], to[1] - from[1]]
    const share = Math.min(1, Math.max(0, ((x - from[0]) * dx + (z - from[1]) * dz) / (dx * dx + dz * dz)))
    const point = { x: from[0] + share * dx, z: from[1] + share * dz, dx, dz }
    const distance = Math.hypot(point.x - x, point.z - z)
    if (distance >= nearest) continue
    nearest = distance
    best = point
  }
  return best
}
