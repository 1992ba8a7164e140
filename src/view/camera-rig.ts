import { Box3, type PerspectiveCamera, Vector3 } from 'three'
import { toHall } from '../model/layout.ts'
import type { Scene } from '../model/scene-schema.ts'
import type { ViewName, ViewPoint } from '../store/factory-store.ts'
import { CameraControls } from './camera-controls.ts'
import { fitOverview, standOf } from './fit-view.ts'
import type { FreeArea } from './free-area.ts'
import type { StationStand } from './layers/station-stand.ts'

/** Orbit, pan, zoom about the pointer, flights; it cannot go through the floor or lose the hall. */
export class CameraRig {
  readonly controls: CameraControls
  private readonly hall: Scene['hall']
  private readonly isCalm: boolean
  private readonly free: FreeArea
  private readonly target = new Vector3()
  private following = false
  /** The standard overview fits itself to the window; it needs no place of its own in the address. */
  private isOverview = true
  private isRestless = false
  private readonly onRest: (view: ViewPoint | null) => void
  private readonly eye = new Vector3()

  /** `view`: where to begin; null: the overview. `onRest` hears where the camera came to rest. */
  constructor(
    camera: PerspectiveCamera,
    element: HTMLElement,
    hall: Scene['hall'],
    free: FreeArea,
    isCalm: boolean,
    view: ViewPoint | null,
    onRest: (view: ViewPoint | null) => void,
  ) {
    this.onRest = onRest
    this.hall = hall
    this.free = free
    this.isCalm = isCalm
    this.controls = new CameraControls(camera, element)
    this.controls.smoothTime = isCalm ? 0 : 0.35
    this.controls.draggingSmoothTime = 0.08
    this.controls.dollyToCursor = true
    this.controls.minDistance = 1.2
    this.controls.maxDistance = Math.hypot(hall.sizeM[0], hall.sizeM[1]) * 3
    this.controls.maxPolarAngle = Math.PI / 2 - 0.04
    const [length, width, height] = hall.sizeM
    this.controls.setBoundary(
      new Box3(new Vector3(-length / 2, 0, -width / 2), new Vector3(length / 2, height, width / 2)),
    )
    this.controls.addEventListener('control', () => {
      this.isOverview = false
    })
    this.look('overview', null, false)
    if (view) this.stand(view)
  }

  /** Stands where a shared address says, as far as the hall allows. */
  stand(view: ViewPoint): void {
    const { eye, target } = standOf(view, this.hall.sizeM)
    const { minDistance, maxDistance } = this.controls
    eye.sub(target).clampLength(minDistance, maxDistance).add(target)
    this.isOverview = false
    void this.controls.setLookAt(...eye.toArray(), ...target.toArray(), false)
  }

  /** What is free of the picture changed: the overview fits itself to it. */
  refit(): void {
    if (this.isOverview) this.look('overview', null)
  }

  /** One of the standard views. */
  look(view: ViewName, stand: StationStand | null, moves = true): void {
    this.following = view === 'follow'
    this.isOverview = view === 'overview'
    const [length] = this.hall.sizeM
    const aspect = (this.controls.camera as PerspectiveCamera).aspect
    // Narrow pictures stand further back, so that the whole line stays in view.
    const back = Math.max(1, 1.55 / Math.max(0.4, aspect))
    if (view === 'overview') {
      const { eye, target } = fitOverview(this.hall.sizeM, ...this.free.tangents)
      this.fly(eye.toArray(), target.toArray(), moves)
    } else if (view === 'top') this.fly([0, length * 0.92 * back, 0.02], [0, 0, 0], moves)
    else if (view === 'line-side') {
      const [x, z] = stand ? [stand.x, stand.z] : [-length * 0.28, 0]
      this.fly([x - 7, 2.4, z + 6], [x + 3, 0.9, z - 0.6], moves)
    }
  }

  flyToStand(stand: StationStand): void {
    this.following = false
    this.isOverview = false
    const reach = Math.max(stand.lengthM * 0.85, stand.widthM, 2.2) + 1.6
    const [x, z] = toHall(stand, -reach * 0.55, reach * 1.15)
    this.fly([x, 1.3 + reach * 0.5, z], [stand.x, 0.85, stand.z], true)
  }

  flyToPoint(x: number, y: number, z: number): void {
    this.isOverview = false
    this.fly([x - 2.6, y + 1.9, z + 3.4], [x, y, z], true)
  }

  get follows(): boolean {
    return this.following
  }

  /** Keeps a moving thing in the middle; the person still turns and zooms. */
  follow(x: number, y: number, z: number): void {
    this.controls.moveTo(x, y, z, !this.isCalm)
  }

  /** Returns whether the camera moved. */
  update(deltaS: number): boolean {
    const moved = this.controls.update(deltaS)
    const { camera } = this.controls
    if (camera.position.y < 0.25) camera.position.y = 0.25
    if (this.isRestless && !moved && !this.following) this.tellRest()
    this.isRestless = moved
    return moved
  }

  dispose(): void {
    this.controls.dispose()
  }

  private tellRest(): void {
    if (this.isOverview) {
      this.onRest(null)
      return
    }
    this.controls.getPosition(this.eye)
    this.controls.getTarget(this.target)
    this.onRest([...this.eye.toArray(), ...this.target.toArray()])
  }

  private fly(from: [number, number, number], to: [number, number, number], moves: boolean): void {
    this.target.set(...to)
    void this.controls.setLookAt(...from, ...to, moves && !this.isCalm)
  }
}
