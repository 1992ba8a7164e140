import { Color } from 'three'
import type { VehiclePlaces } from '../../motion/vehicle-places.ts'
import { VEHICLE_CHARGING, VEHICLE_LOADING, VEHICLE_UNLOADING } from '../../trace/events.ts'
import { CARRIED } from '../../twin/floor/boards.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { ModelBatch, type Standing } from '../batch/model-batch.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import { createAmrModel, LAMPS, LOAD, STRIP } from '../vehicles/amr-model.ts'
import type { ContactShadowsLayer } from './contact-shadows-layer.ts'

/** Light strip: teal drives, white stands, blue hands over, yellow and blinking gives way, green and breathing charges. */
export const STRIP_COLOURS = {
  drives: new Color('#2fe0c8'),
  stands: new Color('#cfd6dc'),
  handsOver: new Color('#3f8cff'),
  yields: new Color('#ffb800'),
  charges: new Color('#35e06a'),
} as const

/** Lamps at the end that leads, and at the other. */
export const LAMP_COLOURS = { leads: new Color('#f2f7ff'), follows: new Color('#ff3b2a') } as const

/** Seconds from one blink to the next, and the shine between; the same for breathing. */
const BLINK = { everyS: 1, least: 0.1 }
const BREATH = { everyS: 3.2, least: 0.4 }

/** The autonomous vehicles in use. */
export class VehiclesLayer {
  readonly batch = new ModelBatch()
  shown = 0
  private readonly vehicles: Standing[]
  private readonly joints: Float32Array
  private readonly floor: Floor
  private readonly places: VehiclePlaces
  private readonly carriesBoard: Uint8Array
  private readonly shine = new Color()
  /** The first of those that are drawn. */
  private first = 0

  /** Room for `count` vehicles, those of one bay. */
  constructor(floor: Floor, places: VehiclePlaces, surfaces: Surfaces, count: number) {
    this.floor = floor
    this.places = places
    const model = createAmrModel()
    this.joints = new Float32Array(model.parts.length)
    this.vehicles = Array.from({ length: count }, () => this.batch.add(model, false))
    this.carriesBoard = new Uint8Array(count)
    this.batch.seal({ opaque: surfaces.tinted, clear: surfaces.batched.clear }, false)
  }

  /** Draws the vehicles from this one on. */
  aim(first: number): void {
    this.first = first
  }

  /** `clockS`: wall time, for strips that blink. */
  update(shadows: ContactShadowsLayer, clockS: number): void {
    const { vehicles, boards, people } = this.floor
    this.carriesBoard.fill(0)
    for (let unit = 0; unit < boards.rows; unit++) {
      if (boards.where[unit] !== CARRIED) continue
      const i = boards.at[unit]! - people.count - this.first
      if (i >= 0 && i < this.vehicles.length) this.carriesBoard[i] = 1
    }
    let shown = 0
    for (let i = 0; i < this.vehicles.length; i++) {
      const standing = this.vehicles[i]!
      const which = this.first + i
      const present = vehicles.present[which] === 1
      this.batch.show(standing, present)
      if (!present) continue
      shown++
      // The tote goes while a board lies on the deck or the vehicle charges: it is then under the floor of the shell.
      this.joints[LOAD] = this.carriesBoard[i] === 1 || vehicles.doing[which] === VEHICLE_CHARGING ? -0.62 : 0
      this.batch.place(standing, this.places.x[which]!, 0, this.places.z[which]!, this.places.yaw[which]!)
      this.batch.pose(standing, this.joints)
      this.batch.opaque.tint(standing.opaque[STRIP]!, this.shineOf(which, clockS))
      const leads = vehicles.ahead[which]! > 0 ? 0 : 1
      this.batch.opaque.tint(standing.opaque[LAMPS[leads]]!, LAMP_COLOURS.leads)
      this.batch.opaque.tint(standing.opaque[LAMPS[1 - leads]!]!, LAMP_COLOURS.follows)
      shadows.add(this.places.x[which]!, this.places.z[which]!, this.places.yaw[which]!, 1.35, 1.05)
    }
    this.shown = shown
  }

  dispose(): void {
    this.batch.dispose()
  }

  /** The strip's light now: one that gives way blinks, one that charges breathes. */
  private shineOf(which: number, clockS: number): Color {
    const colour = stripOf(
      this.floor.vehicles.doing[which]!,
      this.places.moving[which] === 1,
      this.places.yields[which] === 1,
    )
    if (colour === STRIP_COLOURS.yields)
      return this.shine.copy(colour).multiplyScalar((clockS / BLINK.everyS) % 1 < 0.5 ? 1 : BLINK.least)
    if (colour !== STRIP_COLOURS.charges) return colour
    const wave = (1 + Math.cos((2 * Math.PI * clockS) / BREATH.everyS)) / 2
    return this.shine.copy(colour).multiplyScalar(BREATH.least + (1 - BREATH.least) * wave)
  }
}

/** The colour of a vehicle's strip. */
export function stripOf(doing: number, isMoving: boolean, yields: boolean): Color {
  if (yields) return STRIP_COLOURS.yields
  if (isMoving) return STRIP_COLOURS.drives
  if (doing === VEHICLE_CHARGING) return STRIP_COLOURS.charges
  if (doing === VEHICLE_LOADING || doing === VEHICLE_UNLOADING) return STRIP_COLOURS.handsOver
  return STRIP_COLOURS.stands
}
