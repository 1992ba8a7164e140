import type { Walkways } from '../model/walkways.ts'
import type { Movers } from '../twin/floor/movers.ts'
import { turnBetween } from './track.ts'

/** How fast someone turns, rad/s. */
const TURN_RATE = 5

/** Where people or vehicles are at an instant. */
export class Places {
  readonly x: Float64Array
  readonly z: Float64Array
  /** Heading, rad about y; 0 looks to +x. */
  readonly yaw: Float64Array
  readonly moving: Uint8Array
  /** Metres gone since the start: the phase of legs and wheels. */
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
  private readonly ways: Walkways
  /** Which way one looks who stands at a place; NaN: as they came. */
  private readonly facing: Float64Array
  private lastS = 0

  constructor(count: number, ways: Walkways, facing: Float64Array) {
    super(count)
    this.ways = ways
    this.facing = facing
  }

  write(movers: Movers, t: number, wallS: number): void {
    const jump = t - this.lastS < 0 || t - this.lastS > 20
    this.lastS = t
    for (let one = 0; one < movers.count; one++) {
      if (movers.present[one] === 0) continue
      const wished = t < movers.arrivesAt[one]! ? this.writeWalking(movers, one, t) : this.writeStanding(movers, one)
      if (Number.isNaN(wished)) continue
      const turn = turnBetween(this.yaw[one]!, wished)
      const most = TURN_RATE * wallS
      this.yaw[one] = jump || Math.abs(turn) <= most ? wished : this.yaw[one]! + Math.sign(turn) * most
    }
  }

  private writeStanding(movers: Movers, one: number): number {
    const place = movers.to[one]!
    this.x[one] = this.ways.x[place]!
    this.z[one] = this.ways.z[place]!
    this.moving[one] = 0
    this.goneM[one] = movers.goneM[one]!
    return this.facing[place] ?? Number.NaN
  }

  private writeWalking(movers: Movers, one: number, t: number): number {
    const { ways } = this
    const via = movers.via[one]!
    const lead = movers.leadM(one)
    const path = ways.path(via, movers.to[one]!)
    const duration = movers.arrivesAt[one]! - movers.leftAt[one]!
    const done = duration > 0 ? ((lead + path.lengthM) * (t - movers.leftAt[one]!)) / duration : 0
    this.moving[one] = 1
    this.goneM[one] = movers.goneM[one]! + done
    let fromX = movers.fromX[one]!
    let fromZ = movers.fromZ[one]!
    let toX = ways.x[via]!
    let toZ = ways.z[via]!
    let share = lead > 0 ? done / lead : 1
    if (done >= lead && path.nodes.length > 1) {
      const { nodes, alongM } = path
      let i = 1
      while (i < nodes.length - 1 && alongM[i]! < done - lead) i++
      fromX = ways.x[nodes[i - 1]!]!
      fromZ = ways.z[nodes[i - 1]!]!
      toX = ways.x[nodes[i]!]!
      toZ = ways.z[nodes[i]!]!
      const leg = alongM[i]! - alongM[i - 1]!
      share = leg > 0 ? (done - lead - alongM[i - 1]!) / leg : 1
    }
    share = Math.min(1, Math.max(0, share))
    this.x[one] = fromX + share * (toX - fromX)
    this.z[one] = fromZ + share * (toZ - fromZ)
    return toX === fromX && toZ === fromZ ? Number.NaN : Math.atan2(-(toZ - fromZ), toX - fromX)
  }
}
