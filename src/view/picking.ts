import { type PerspectiveCamera, Raycaster, Vector2, Vector3 } from 'three'
import type { BoardPlaces } from '../motion/board-places.ts'
import type { MoverPlaces, Places } from '../motion/mover-places.ts'
import { createPose } from '../motion/track.ts'
import type { Selection } from '../store/factory-store.ts'
import type { Floor } from '../twin/floor/floor.ts'
import type { StationStand } from './layers/station-stand.ts'

const PERSON_RADIUS_M = 0.32
const PERSON_HEIGHT_M = 1.75
const VEHICLE_RADIUS_M = 0.6
const BOARD_RADIUS_M = 0.26

/** What stands under the pointer: boards first, then people and vehicles, then machines; of each the nearest. Computed from
 * numbers, on pointer events only. */
export class Picking {
  private readonly raycaster = new Raycaster()
  private readonly stands: StationStand[]
  private readonly floor: Floor
  private readonly people: MoverPlaces
  private readonly vehicles: Places
  private readonly boards: BoardPlaces
  private readonly pose = createPose()
  private readonly point = new Vector3()

  constructor(stands: StationStand[], floor: Floor, people: MoverPlaces, vehicles: Places, boards: BoardPlaces) {
    this.stands = stands
    this.floor = floor
    this.people = people
    this.vehicles = vehicles
    this.boards = boards
  }

  /** `x`, `y` from −1 to 1 across the picture. */
  pick(x: number, y: number, camera: PerspectiveCamera, t: number): Selection | null {
    this.raycaster.setFromCamera(new Vector2(x, y), camera)
    let best = Infinity
    let found: Selection | null = null
    const offer = (distance: number, kind: Selection['kind'], index: number) => {
      if (distance >= best) return
      best = distance
      found = { kind, index }
    }
    this.stands.forEach((stand) => offer(this.toStand(stand), 'station', stand.index))
    const { people, vehicles } = this.floor
    for (let i = 0; i < people.count; i++) {
      if (people.present[i] === 1)
        offer(
          this.toBall(this.people.x[i]!, PERSON_HEIGHT_M / 2, this.people.z[i]!, PERSON_RADIUS_M, PERSON_HEIGHT_M / 2),
          'person',
          i,
        )
    }
    for (let i = 0; i < vehicles.count; i++) {
      if (vehicles.present[i] === 1)
        offer(this.toBall(this.vehicles.x[i]!, 0.3, this.vehicles.z[i]!, VEHICLE_RADIUS_M, 0.4), 'vehicle', i)
    }
    for (let unit = 0; unit < this.floor.boards.rows; unit++) {
      if (this.floor.boards.isKit(unit) || !this.boards.write(unit, t, this.pose)) continue
      // A board inside a machine is meant when it is clearly pointed at: it wins over the machine round it.
      const distance = this.toBall(this.pose[0]!, this.pose[1]!, this.pose[2]!, BOARD_RADIUS_M, 0.08)
      if (distance < Infinity && distance < best + 1.2) {
        best = distance
        found = { kind: 'board', index: unit }
      }
    }
    return found
  }

  /** Distance to the machine's box, ∞ when the ray misses it. */
  private toStand(stand: StationStand): number {
    const { origin, direction } = this.raycaster.ray
    const c = Math.cos(stand.headingRad)
    const s = Math.sin(stand.headingRad)
    const local = (x: number, z: number): [number, number] => [c * x - s * z, s * x + c * z]
    const [ox, oz] = local(origin.x - stand.x, origin.z - stand.z)
    const [dx, dz] = local(direction.x, direction.z)
    let near = 0
    let far = Infinity
    const slab = (o: number, d: number, low: number, high: number) => {
      const a = (low - o) / d
      const b = (high - o) / d
      near = Math.max(near, Math.min(a, b))
      far = Math.min(far, Math.max(a, b))
    }
    slab(ox, dx, -stand.lengthM / 2, stand.lengthM / 2)
    slab(origin.y, direction.y, 0, stand.heightM)
    slab(oz, dz, -stand.widthM / 2, stand.widthM / 2)
    return near <= far ? near : Infinity
  }

  /** Distance to an upright ellipsoid. */
  private toBall(x: number, y: number, z: number, radiusM: number, halfHeightM: number): number {
    const { origin, direction } = this.raycaster.ray
    const squash = radiusM / halfHeightM
    const o = this.point.set(origin.x - x, (origin.y - y) * squash, origin.z - z)
    const dy = direction.y * squash
    const a = direction.x ** 2 + dy ** 2 + direction.z ** 2
    const b = o.x * direction.x + o.y * dy + o.z * direction.z
    const root = b * b - a * (o.lengthSq() - radiusM * radiusM)
    if (root < 0) return Infinity
    const distance = (-b - Math.sqrt(root)) / a
    return distance > 0 ? distance : Infinity
  }
}
