import type { Movers } from '../../twin/floor/movers.ts'
import { createWayPoint, type MoverPlaces } from '../mover-places.ts'
import { turnBetween } from '../track.ts'
import { FEET } from './skeleton.ts'
import { heelOf, liftOf, type Step, stepAt, stridesOf, swing } from './strides.ts'
import { ANKLE_BACK_M, HALF_TRACK_M, swayHips } from './walk-posture.ts'

/** One who stands sets a foot anew when it is so far from where it ought to be. */
const SHUFFLE_M = 0.05
const SHUFFLE_RAD = 0.35
const SHUFFLE_S = 0.3
const SHUFFLE_LIFT_M = 0.03
/** Heels of one who kneels down come up like this, 1/s. */
const SETTLE_RATE = 8

const X = 0
const Z = 1
const YAW = 2
const LIFT = 3
const HEEL = 4
const FOOT_NUMBERS = 5

/** The feet of all people, in the hall. A foot either stands where it is or swings from there to where it will stand: it never slides.
 * Walks are laid out in footfalls (strides.ts); one who stands and turns, or steps up to the work, moves one foot after the other. */
export class Gait {
  /** By person and foot: x, z, yaw, lift, heel. */
  private readonly feet: Float64Array
  /** From where it swings. */
  private readonly from: Float64Array
  /** Share of the swing that is done; 1 it stands. */
  private readonly swung: Float64Array
  /** Start of the walk that the feet were last seen on, s. */
  private readonly walk: Float64Array
  /** Which foot goes first: 0 left, 1 right. */
  private readonly first: Uint8Array
  private readonly step: Step = { fromM: 0, toM: 0, swung: 0, behind: 0, isFirst: true, isLast: false }
  private readonly point = createWayPoint()
  private readonly a = new Float64Array(3)
  private readonly b = new Float64Array(3)

  constructor(count: number) {
    this.feet = new Float64Array(count * 2 * FOOT_NUMBERS)
    this.from = new Float64Array(count * 2 * FOOT_NUMBERS)
    this.swung = new Float64Array(count * 2).fill(1)
    this.walk = new Float64Array(count).fill(Number.NaN)
    this.first = new Uint8Array(count)
  }

  /** Puts the feet of a posture where they are; of one who walks the hips and, where `swings`, the arms too. `wallS` since the last frame;
   * `jumps`: there is no before. */
  write(
    one: number,
    movers: Movers,
    places: MoverPlaces,
    wallS: number,
    jumps: boolean,
    swings: boolean,
    scale: number,
    stance: Float64Array,
  ): void {
    if (places.moving[one] === 1) {
      if (jumps) this.standAt(one, places.x[one]!, places.z[one]!, places.yaw[one]!, stance)
      this.walkOn(one, movers, places, stance, swings, scale)
    } else {
      this.walk[one] = Number.NaN
      for (let side = 0; side < 2; side++) this.shuffle(one, side, places, wallS, jumps, stance)
    }
    this.handBack(one, places, stance)
  }

  private walkOn(
    one: number,
    movers: Movers,
    places: MoverPlaces,
    stance: Float64Array,
    swings: boolean,
    scale: number,
  ): void {
    const { step, point, feet, from, a, b } = this
    const [lengthM, doneM] = [places.lengthM[one]!, places.doneM[one]!]
    if (this.walk[one] !== movers.leftAt[one]!) {
      // Feet set out from wherever they are.
      this.walk[one] = movers.leftAt[one]!
      const at = one * 2 * FOOT_NUMBERS
      for (let k = at; k < at + 2 * FOOT_NUMBERS; k++) from[k] = feet[k]!
      // The one that is behind goes first: who turns round on the way has feet apart.
      places.pointAt(movers, one, 0, point)
      const [dx, dz] = [feet[at + X]! - feet[at + FOOT_NUMBERS + X]!, feet[at + Z]! - feet[at + FOOT_NUMBERS + Z]!]
      this.first[one] = dx * point.dirX + dz * point.dirZ > 0 ? 1 : 0
    }
    const endYaw = places.endYaw(movers, one)
    for (let side = 0; side < 2; side++) {
      const out = side * 2 - 1
      const f = (one * 2 + side) * FOOT_NUMBERS
      stepAt(lengthM, doneM, side === this.first[one] ? 1 : 0, step)
      if (step.isFirst) for (let k = 0; k < 3; k++) a[k] = from[f + k]!
      else this.footfall(movers, places, one, step.fromM, out, Number.NaN, a)
      const t = step.swung
      if (t === 0) for (let k = 0; k < 3; k++) feet[f + k] = a[k]!
      else {
        places.pointAt(movers, one, step.toM, point)
        this.footfall(movers, places, one, step.toM, out, step.isLast ? endYaw : Number.NaN, b)
        const e = swing(t)
        feet[f + X] = a[0]! + e * (b[0]! - a[0]!)
        feet[f + Z] = a[1]! + e * (b[1]! - a[1]!)
        feet[f + YAW] = a[2]! + e * turnBetween(a[2]!, b[2]!)
      }
      feet[f + HEEL] = heelOf(step)
      feet[f + LIFT] = liftOf(step)
      this.swung[one * 2 + side] = 1
    }
    const count = stridesOf(lengthM)
    swayHips((doneM * count) / lengthM, count, this.first[one] === 1 ? 1 : -1, swings, scale, stance)
  }

  private footfall(
    movers: Movers,
    places: MoverPlaces,
    one: number,
    alongM: number,
    out: number,
    yaw: number,
    to: Float64Array,
  ): void {
    const { point } = this
    places.pointAt(movers, one, alongM, point)
    const heading = Number.isNaN(yaw) ? Math.atan2(-point.dirZ, point.dirX) : yaw
    const [c, s] = [Math.cos(heading), Math.sin(heading)]
    to[0] = point.x + out * HALF_TRACK_M * s - ANKLE_BACK_M * c
    to[1] = point.z + out * HALF_TRACK_M * c + ANKLE_BACK_M * s
    to[2] = heading - out * 0.1
  }

  /** Where a foot of the posture ought to stand, in the hall; into `a`. */
  private wished(side: number, x: number, z: number, yaw: number, stance: Float64Array): void {
    const f = FEET[side]!
    const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
    this.a[0] = x + c * stance[f]! + s * stance[f + 1]!
    this.a[1] = z - s * stance[f]! + c * stance[f + 1]!
    this.a[2] = yaw + stance[f + 2]!
  }

  private standAt(one: number, x: number, z: number, yaw: number, stance: Float64Array): void {
    for (let side = 0; side < 2; side++) {
      this.wished(side, x, z, yaw, stance)
      const f = (one * 2 + side) * FOOT_NUMBERS
      this.feet.set(this.a, f)
      this.feet[f + LIFT] = 0
      this.feet[f + HEEL] = stance[FEET[side]! + 4]!
      this.swung[one * 2 + side] = 1
    }
    this.walk[one] = Number.NaN
  }

  private shuffle(
    one: number,
    side: number,
    places: MoverPlaces,
    wallS: number,
    jumps: boolean,
    stance: Float64Array,
  ): void {
    const { feet, from, swung, a } = this
    if (jumps) {
      if (side === 0) this.standAt(one, places.x[one]!, places.z[one]!, places.yaw[one]!, stance)
      return
    }
    const foot = one * 2 + side
    const f = foot * FOOT_NUMBERS
    this.wished(side, places.x[one]!, places.z[one]!, places.yaw[one]!, stance)
    feet[f + HEEL]! += (stance[FEET[side]! + 4]! - feet[f + HEEL]!) * (1 - Math.exp(-SETTLE_RATE * wallS))
    if (swung[foot]! >= 1) {
      feet[f + LIFT] = 0
      const offM = Math.hypot(a[0]! - feet[f + X]!, a[1]! - feet[f + Z]!)
      const isOff = offM > SHUFFLE_M || Math.abs(turnBetween(feet[f + YAW]!, a[2]!)) > SHUFFLE_RAD
      if (!isOff || swung[one * 2 + 1 - side]! < 1) return
      swung[foot] = 0
      for (let k = 0; k < 3; k++) from[f + k] = feet[f + k]!
    }
    swung[foot] = Math.min(1, swung[foot]! + wallS / SHUFFLE_S)
    const e = swing(swung[foot]!)
    feet[f + X] = from[f + X]! + e * (a[0]! - from[f + X]!)
    feet[f + Z] = from[f + Z]! + e * (a[1]! - from[f + Z]!)
    feet[f + YAW] = from[f + YAW]! + e * turnBetween(from[f + YAW]!, a[2]!)
    feet[f + LIFT] = SHUFFLE_LIFT_M * Math.sin(Math.PI * swung[foot]!)
  }

  /** From the hall into the frame of the person. */
  private handBack(one: number, places: MoverPlaces, stance: Float64Array): void {
    const [c, s] = [Math.cos(places.yaw[one]!), Math.sin(places.yaw[one]!)]
    for (let side = 0; side < 2; side++) {
      const f = (one * 2 + side) * FOOT_NUMBERS
      const [dx, dz] = [this.feet[f + X]! - places.x[one]!, this.feet[f + Z]! - places.z[one]!]
      const o = FEET[side]!
      stance[o] = c * dx - s * dz
      stance[o + 1] = s * dx + c * dz
      stance[o + 2] = turnBetween(places.yaw[one]!, this.feet[f + YAW]!)
      stance[o + 3] = this.feet[f + LIFT]!
      stance[o + 4] = this.feet[f + HEEL]!
    }
  }
}
