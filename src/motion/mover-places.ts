import type { Walkways } from '../model/walkways.ts'
import type { Movers } from '../twin/floor/movers.ts'
import { turnBetween } from './track.ts'

/** How fast someone turns, rad/s. */
const TURN_RATE = 5
/** Who sets out or stops does it over so much of the way, at most half of it, m. */
const EASE_M = 0.8
/** Where one looks on the way: along the line from a little behind to a little ahead, so that corners are rounded, m. */
const BEHIND_M = 0.15
const AHEAD_M = 0.4
/** Over the last of the way one turns to what one came for, m. */
const TURN_IN_M = 0.5
/** Steps up to a bench, and aside for another, m/s. */
const ASIDE_MPS = 0.55
/** Nobody stands closer to another, m. */
const ROOM_M = 0.55
/** A place that is taken is shared: beside who is there, or behind; metres back and to the right. */
const BESIDE = [
  [0, 0],
  [0, 0.62],
  [0, -0.62],
  [0.6, 0.31],
  [0.6, -0.31],
  [0.6, 0.93],
  [0.6, -0.93],
  [1.2, 0],
] as const
/** One comes to where one will stand over the last of the way; where that is, is settled a stride before, m. */
const TO_STAND_M = 1.4
const SETTLES_M = TO_STAND_M + 1
/** People keep to the right, so that those who meet pass one another: so far beside the middle of a way, m, from so far after its
 * beginning till so far before its end. Round a corner that side turns over so much of the way, to each side. */
const KEEP_RIGHT_M = 0.3
const TO_THE_RIGHT_M = 1.2
const ROUND_M = 0.4

/** A point of a way, and which way it leads on there. */
export interface WayPoint {
  x: number
  z: number
  dirX: number
  dirZ: number
  /** Metres from the nearer end of its straight piece. */
  cornerM: number
}

export const createWayPoint = (): WayPoint => ({ x: 0, z: 0, dirX: 1, dirZ: 0, cornerM: 0 })

/** Where people or vehicles are at an instant. */
export class Places {
  readonly x: Float64Array
  readonly z: Float64Array
  /** Heading, rad about y; 0 looks to +x. */
  readonly yaw: Float64Array
  readonly moving: Uint8Array
  /** Metres gone since the start: the phase of wheels. */
  readonly goneM: Float64Array

  constructor(count: number) {
    this.x = new Float64Array(count)
    this.z = new Float64Array(count)
    this.yaw = new Float64Array(count)
    this.moving = new Uint8Array(count)
    this.goneM = new Float64Array(count)
  }
}

/** Where people are, on the marked ways. */
export class MoverPlaces extends Places {
  /** Of the present way: metres done, and its length. */
  readonly doneM: Float64Array
  readonly lengthM: Float64Array
  /** There was a jump in time: nothing leads from the last frame to this one. */
  jumps = true
  private readonly ways: Walkways
  /** Which way one looks who stands at a place; NaN: as they came. */
  private readonly facing: Float64Array
  /** By place: who has work there steps so far up to it, m. */
  private readonly stepUpM: Float64Array
  /** How far one is from the middle of the way, or from the place: to the right, beside another, stepped up. */
  private readonly offX: Float64Array
  private readonly offZ: Float64Array
  /** Which of the places beside one another, and at which place that was settled; −1 not settled. */
  private readonly beside: Int8Array
  private readonly settledAt: Int32Array
  private readonly a = createWayPoint()
  private readonly b = createWayPoint()
  private readonly before = createWayPoint()
  private readonly after = createWayPoint()
  private asideX = 0
  private asideZ = 0
  private lastS = Number.NaN

  constructor(count: number, ways: Walkways, facing: Float64Array, stepUpM: Float64Array) {
    super(count)
    this.doneM = new Float64Array(count)
    this.lengthM = new Float64Array(count)
    this.offX = new Float64Array(count)
    this.offZ = new Float64Array(count)
    this.beside = new Int8Array(count).fill(-1)
    this.settledAt = new Int32Array(count).fill(-1)
    this.ways = ways
    this.facing = facing
    this.stepUpM = stepUpM
  }

  write(movers: Movers, t: number, wallS: number): void {
    const sinceS = t - this.lastS
    this.jumps = !(sinceS >= 0 && sinceS <= 20)
    this.lastS = t
    if (this.jumps) this.beside.fill(-1)
    for (let one = 0; one < movers.count; one++) {
      if (movers.present[one] === 0) {
        this.beside[one] = -1
        continue
      }
      const wished = t < movers.arrivesAt[one]! ? this.writeWalking(movers, one, t) : this.writeStanding(movers, one)
      this.stepAside(one, sinceS)
      if (Number.isNaN(wished)) continue
      const turn = turnBetween(this.yaw[one]!, wished)
      const most = TURN_RATE * wallS
      this.yaw[one] = this.jumps || Math.abs(turn) <= most ? wished : this.yaw[one]! + Math.sign(turn) * most
    }
  }

  /** Where someone walks so many metres after the beginning of the present way: to the right of it, and in the end to where they will
   * stand. */
  pointAt(movers: Movers, one: number, metres: number, out: WayPoint): void {
    this.middleAt(movers, one, metres, out)
    this.asideAt(movers, one, metres, out)
    out.x += this.asideX
    out.z += this.asideZ
  }

  /** How far one walks beside a point of the middle of the way, into `asideX` and `asideZ`. */
  private asideAt(movers: Movers, one: number, metres: number, { dirX, dirZ, cornerM }: WayPoint): void {
    let [ahX, ahZ] = [dirX, dirZ]
    if (cornerM < ROUND_M) {
      const { before, after } = this
      this.middleAt(movers, one, metres - ROUND_M, before)
      this.middleAt(movers, one, metres + ROUND_M, after)
      const [dx, dz] = [after.x - before.x, after.z - before.z]
      const far = Math.hypot(dx, dz)
      if (far > 1e-6) [ahX, ahZ] = [dx / far, dz / far]
    }
    const lengthM = movers.lengthM(one)
    const left = lengthM - metres
    // Who is sent elsewhere on the way is beside its middle already.
    const begun = movers.leadM(one) > 0 ? 1 : smooth(metres / TO_THE_RIGHT_M)
    const right = KEEP_RIGHT_M * begun * smooth(left / TO_THE_RIGHT_M)
    this.asideX = -right * ahZ
    this.asideZ = right * ahX
    if (left >= TO_STAND_M || this.beside[one]! < 0) return
    const place = movers.to[one]!
    const near = smooth(1 - left / TO_STAND_M)
    this.asideX += near * (this.settledX(movers, one) - this.ways.x[place]!)
    this.asideZ += near * (this.settledZ(movers, one) - this.ways.z[place]!)
  }

  /** The point of the middle of someone's present way so many metres from where it began. */
  private middleAt(movers: Movers, one: number, metres: number, out: WayPoint): void {
    const { ways } = this
    const via = movers.via[one]!
    const lead = movers.leadM(one)
    const path = ways.path(via, movers.to[one]!)
    const at = Math.min(lead + path.lengthM, Math.max(0, metres))
    let [fromX, fromZ, toX, toZ] = [movers.fromX[one]!, movers.fromZ[one]!, ways.x[via]!, ways.z[via]!]
    let share = lead > 0 ? at / lead : 1
    if (at >= lead && path.nodes.length > 1) {
      const { nodes, alongM } = path
      let i = 1
      while (i < nodes.length - 1 && alongM[i]! < at - lead) i++
      fromX = ways.x[nodes[i - 1]!]!
      fromZ = ways.z[nodes[i - 1]!]!
      toX = ways.x[nodes[i]!]!
      toZ = ways.z[nodes[i]!]!
      const leg = alongM[i]! - alongM[i - 1]!
      share = leg > 0 ? (at - lead - alongM[i - 1]!) / leg : 1
    }
    out.x = fromX + share * (toX - fromX)
    out.z = fromZ + share * (toZ - fromZ)
    const legM = Math.hypot(toX - fromX, toZ - fromZ)
    out.cornerM = legM * Math.min(share, 1 - share)
    if (legM < 1e-6) return
    out.dirX = (toX - fromX) / legM
    out.dirZ = (toZ - fromZ) / legM
  }

  /** Which way someone will look who comes to the end of the present way; NaN: as they came. */
  endYaw(movers: Movers, one: number): number {
    return this.facing[movers.to[one]!] ?? Number.NaN
  }

  private writeStanding(movers: Movers, one: number): number {
    const place = movers.to[one]!
    this.settle(movers, one, 0)
    const facing = this.facing[place]! || 0
    const worksAt = movers.doing[one]! >= 0 && BESIDE[this.beside[one]!]![0] === 0
    const ahead = worksAt ? this.stepUpM[place]! : 0
    this.asideX = this.settledX(movers, one) - this.ways.x[place]! + ahead * Math.cos(facing)
    this.asideZ = this.settledZ(movers, one) - this.ways.z[place]! - ahead * Math.sin(facing)
    this.x[one] = this.ways.x[place]!
    this.z[one] = this.ways.z[place]!
    this.moving[one] = 0
    this.goneM[one] = movers.goneM[one]!
    this.doneM[one] = this.lengthM[one] = 0
    return this.facing[place] ?? Number.NaN
  }

  private writeWalking(movers: Movers, one: number, t: number): number {
    const { a, b } = this
    const lengthM = movers.lengthM(one)
    const duration = movers.arrivesAt[one]! - movers.leftAt[one]!
    const even = duration > 0 ? (lengthM * (t - movers.leftAt[one]!)) / duration : 0
    // Who is sent elsewhere on the way goes on without a stop.
    const done = easedWay(even, lengthM, movers.leadM(one) === 0)
    this.moving[one] = lengthM > 0.01 ? 1 : 0
    this.goneM[one] = movers.goneM[one]! + done
    this.doneM[one] = done
    this.lengthM[one] = lengthM
    this.settle(movers, one, lengthM - done)
    this.pointAt(movers, one, done - BEHIND_M, a)
    this.pointAt(movers, one, done + AHEAD_M, b)
    const [dx, dz] = [b.x - a.x, b.z - a.z]
    this.middleAt(movers, one, done, a)
    this.asideAt(movers, one, done, a)
    this.x[one] = a.x
    this.z[one] = a.z
    if (dx * dx + dz * dz < 1e-6) return Number.NaN
    const along = Math.atan2(-dz, dx)
    const end = this.endYaw(movers, one)
    const left = lengthM - done
    if (Number.isNaN(end) || left >= TURN_IN_M) return along
    const share = 1 - left / TURN_IN_M
    return along + share * share * turnBetween(along, end)
  }

  /** Goes aside as far as was wished, at a walk. */
  private stepAside(one: number, sinceS: number): void {
    const [dx, dz] = [this.asideX - this.offX[one]!, this.asideZ - this.offZ[one]!]
    const far = Math.hypot(dx, dz)
    const share = this.jumps || far <= ASIDE_MPS * sinceS ? 1 : (ASIDE_MPS * sinceS) / far
    this.offX[one]! += share * dx
    this.offZ[one]! += share * dz
    this.x[one]! += this.offX[one]!
    this.z[one]! += this.offZ[one]!
  }

  /** Near the end of the way: the first place beside one another at which nobody stands or is about to. */
  private settle(movers: Movers, one: number, leftM: number): void {
    const place = movers.to[one]!
    if (this.settledAt[one] !== place || leftM > SETTLES_M) this.beside[one] = -1
    this.settledAt[one] = place
    if (leftM > SETTLES_M || this.beside[one]! >= 0) return
    for (let k = 0; k < BESIDE.length; k++) {
      this.beside[one] = k
      if (!this.isTaken(movers, one)) return
    }
    this.beside[one] = 0
  }

  private isTaken(movers: Movers, one: number): boolean {
    const [x, z] = [this.settledX(movers, one), this.settledZ(movers, one)]
    for (let other = 0; other < movers.count; other++) {
      if (other === one || movers.present[other] === 0 || this.beside[other]! < 0) continue
      const [dx, dz] = [this.settledX(movers, other) - x, this.settledZ(movers, other) - z]
      if (dx * dx + dz * dz < ROOM_M * ROOM_M) return true
    }
    return false
  }

  private settledX(movers: Movers, one: number): number {
    const yaw = this.facing[movers.to[one]!] || 0
    const [back, right] = BESIDE[this.beside[one]!]!
    return this.ways.x[movers.to[one]!]! - back * Math.cos(yaw) + right * Math.sin(yaw)
  }

  private settledZ(movers: Movers, one: number): number {
    const yaw = this.facing[movers.to[one]!] || 0
    const [back, right] = BESIDE[this.beside[one]!]!
    return this.ways.z[movers.to[one]!]! + right * Math.cos(yaw) + back * Math.sin(yaw)
  }
}

/** Metres of a way that are done when an even pace would have done `even`: off to a slow start, unless one is on the way already, and
 * slow to a stop. In between the pace is even, and never more than a third above it. */
function easedWay(even: number, lengthM: number, startsStill: boolean): number {
  const easeM = Math.min(EASE_M, lengthM / 2)
  if (easeM <= 0) return even
  if (startsStill && even < easeM) return easeM * setOut(even / easeM)
  if (even > lengthM - easeM) return lengthM - easeM * setOut((lengthM - even) / easeM)
  return even
}

/** From 0 to 1, at rest at both ends; held there. */
function smooth(share: number): number {
  const s = Math.min(1, Math.max(0, share))
  return s * s * (3 - 2 * s)
}

/** From 0 to 1, at rest in the beginning and at an even pace in the end. */
const setOut = (share: number): number => share * share * (2 - share)
