import { type Color, Group, Matrix4, Quaternion, Vector3 } from 'three'
import type { Crew, Scene } from '../../model/scene-schema.ts'
import type { Places } from '../../motion/mover-places.ts'
import type { VehiclePlaces } from '../../motion/vehicle-places.ts'
import { VEHICLE_CHARGING } from '../../trace/events.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { SolidBatch } from '../batch/solid-batch.ts'
import { FINISHES, type Finish } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import { stripOf } from '../layers/vehicles-layer.ts'
import type { Bays } from './bays.ts'
import { farPerson, farStrip, farVehicle, POSES } from './far-figures.ts'

const SMOCKS: Record<NonNullable<Crew['colour']>, Finish> = {
  white: FINISHES.smockWhite,
  blue: FINISHES.smockBlue,
  green: FINISHES.smockGreen,
  orange: FINISHES.smockOrange,
  grey: FINISHES.smockGrey,
  navy: FINISHES.smockNavy,
}
/** Metres of a step: the legs change over. */
const STEP_M = 0.62
const [STANDS, LEFT, RIGHT, WORKS] = [0, 1, 2, 3] as const

/** The people and vehicles of all bays but the one that is drawn in full, where they are now: a few shapes by what they do. Two draw calls. */
export class FarMovers {
  readonly object = new Group()
  /** How many were drawn in the last frame. */
  peopleShown = 0
  vehiclesShown = 0
  private readonly people = new SolidBatch()
  private readonly vehicles = new SolidBatch()
  /** Solids of the people by crew and pose; of the vehicles without and with a tote. */
  private readonly figures: Int32Array
  private readonly shells: readonly [number, number]
  private readonly floor: Floor
  private readonly bays: Bays
  /** By person, then by vehicle: x, z and yaw as drawn last, so that who stands costs nothing. */
  private readonly drawn: Float64Array
  private readonly matrix = new Matrix4()
  private readonly position = new Vector3()
  private readonly turn = new Quaternion()
  private readonly strips: (Color | null)[]
  private readonly size = new Vector3(1, 1, 1)
  private readonly up = new Vector3(0, 1, 0)

  constructor(scene: Scene, floor: Floor, surfaces: Surfaces, bays: Bays) {
    this.floor = floor
    this.bays = bays
    this.drawn = new Float64Array((floor.people.count + floor.vehicles.count) * 3).fill(Number.NaN)
    this.strips = Array.from({ length: floor.vehicles.count }, () => null)
    const { people, vehicles } = this
    this.figures = Int32Array.from(
      scene.crews.flatMap(({ colour = 'white' }) => {
        const cap = colour === 'white' ? SMOCKS.blue : SMOCKS[colour]
        return POSES.map((pose) => people.addSolid(farPerson(SMOCKS[colour], cap, pose)))
      }),
    )
    this.shells = [vehicles.addSolid(farVehicle('none')), vehicles.addSolid(farVehicle('tote'))]
    const strip = vehicles.addSolid(farStrip())
    for (let i = 0; i < floor.people.count; i++) people.addCopy(this.figureOf(i, STANDS), false)
    for (let i = 0; i < floor.vehicles.count; i++) {
      vehicles.addCopy(this.shells[0], false)
      vehicles.addCopy(strip, false)
    }
    for (const [batch, material] of [
      [people, surfaces.batched.opaque],
      [vehicles, surfaces.tinted],
    ] as const) {
      const mesh = batch.seal(material)
      if (!mesh) continue
      mesh.perObjectFrustumCulled = false
      this.object.add(mesh)
    }
  }

  /** `carries`: by person, then by vehicle, 1 where it has a board; `hidden`: the bay that is drawn in full. */
  update(people: Places, vehicles: VehiclePlaces, carries: Uint8Array, hidden: number): void {
    const { floor, bays } = this
    this.peopleShown = 0
    for (let i = 0; i < floor.people.count; i++) {
      const isSeen = floor.people.present[i] === 1 && bays.ofPerson(i) !== hidden
      this.people.show(i, isSeen)
      if (!isSeen) continue
      this.peopleShown++
      const stride = Math.floor(people.goneM[i]! / STEP_M) % 2 === 0 ? LEFT : RIGHT
      const isBusy = floor.people.doing[i]! >= 0 || carries[i] === 1
      this.people.choose(i, this.figureOf(i, people.moving[i] === 1 ? stride : isBusy ? WORKS : STANDS))
      if (this.moved(people, i, i)) this.people.place(i, this.at(people, i))
    }
    this.vehiclesShown = 0
    for (let i = 0; i < floor.vehicles.count; i++) {
      const isSeen = floor.vehicles.present[i] === 1 && bays.ofVehicle(i) !== hidden
      this.vehicles.show(i * 2, isSeen)
      this.vehicles.show(i * 2 + 1, isSeen)
      if (!isSeen) continue
      this.vehiclesShown++
      const doing = floor.vehicles.doing[i]!
      const hasTote = carries[floor.people.count + i] === 0 && doing !== VEHICLE_CHARGING
      this.vehicles.choose(i * 2, this.shells[hasTote ? 1 : 0])
      const strip = stripOf(doing, vehicles.moving[i] === 1, vehicles.yields[i] === 1)
      if (this.strips[i] !== strip) this.vehicles.tint(i * 2 + 1, (this.strips[i] = strip))
      if (!this.moved(vehicles, i, floor.people.count + i)) continue
      this.at(vehicles, i)
      this.vehicles.place(i * 2, this.matrix)
      this.vehicles.place(i * 2 + 1, this.matrix)
    }
  }

  get triangles(): number {
    return this.people.triangles + this.vehicles.triangles
  }

  dispose(): void {
    this.people.dispose()
    this.vehicles.dispose()
  }

  private figureOf(person: number, pose: number): number {
    const { crew } = this.floor.data.roster.people[person]!
    return this.figures[(crew * POSES.length + pose) % this.figures.length]!
  }

  /** Has it moved since it was drawn? */
  private moved(places: Places, one: number, row: number): boolean {
    const { drawn } = this
    const x = places.x[one]!
    const z = places.z[one]!
    const yaw = places.yaw[one]!
    if (drawn[row * 3] === x && drawn[row * 3 + 1] === z && drawn[row * 3 + 2] === yaw) return false
    drawn[row * 3] = x
    drawn[row * 3 + 1] = z
    drawn[row * 3 + 2] = yaw
    return true
  }

  private at(places: Places, one: number): Matrix4 {
    this.turn.setFromAxisAngle(this.up, places.yaw[one]!)
    return this.matrix.compose(this.position.set(places.x[one]!, 0, places.z[one]!), this.turn, this.size)
  }
}
