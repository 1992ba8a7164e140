import type { Walkways } from '../../model/walkways.ts'

/** People: where each is and where it goes, along the marked ways. One who turns round on the way first goes on to
 * the next node, as the engine has it. */
export class Movers {
  readonly count: number
  /** 1 when on duty. */
  readonly present: Uint8Array
  /** Place where it stands or is going. */
  readonly to: Int32Array
  /** Node that the way begins at, and the point from which it comes to that node. */
  readonly via: Int32Array
  readonly fromX: Float64Array
  readonly fromZ: Float64Array
  readonly leftAt: Float64Array
  readonly arrivesAt: Float64Array
  /** What it does while it stands: a `DOING_*` code, −1 nothing. */
  readonly doing: Int8Array
  /** Server or machine that it does it at. */
  readonly target: Int32Array
  readonly doingSince: Float64Array
  /** Metres walked up to `leftAt`: the phase of the legs. */
  readonly goneM: Float64Array
  private readonly ways: Walkways

  constructor(ways: Walkways, places: Int32Array) {
    const count = places.length
    this.count = count
    this.ways = ways
    this.present = new Uint8Array(count)
    this.to = places.slice()
    this.via = places.slice()
    this.fromX = Float64Array.from(places, (place) => ways.x[place] ?? 0)
    this.fromZ = Float64Array.from(places, (place) => ways.z[place] ?? 0)
    this.leftAt = new Float64Array(count)
    this.arrivesAt = new Float64Array(count)
    this.doing = new Int8Array(count).fill(-1)
    this.target = new Int32Array(count).fill(-1)
    this.doingSince = new Float64Array(count)
    this.goneM = new Float64Array(count)
  }

  stand(t: number, one: number, place: number): void {
    this.to[one] = place
    this.via[one] = place
    this.fromX[one] = this.ways.x[place]!
    this.fromZ[one] = this.ways.z[place]!
    this.leftAt[one] = t
    this.arrivesAt[one] = t
  }

  go(t: number, one: number, place: number, arrivesAt: number): void {
    const lengthM = this.lengthM(one)
    const duration = this.arrivesAt[one]! - this.leftAt[one]!
    if (t < this.arrivesAt[one]! && duration > 0) {
      const doneM = (lengthM * (t - this.leftAt[one]!)) / duration
      const leadM = this.leadM(one)
      this.goneM[one]! += doneM
      if (doneM < leadM) {
        const share = doneM / leadM
        const via = this.via[one]!
        this.fromX[one] = this.fromX[one]! + share * (this.ways.x[via]! - this.fromX[one]!)
        this.fromZ[one] = this.fromZ[one]! + share * (this.ways.z[via]! - this.fromZ[one]!)
      } else {
        const path = this.ways.path(this.via[one]!, this.to[one]!)
        let i = 1
        while (i < path.nodes.length - 1 && path.alongM[i]! < doneM - leadM) i++
        const a = path.nodes[i - 1]!
        const b = path.nodes[i]!
        const leg = path.alongM[i]! - path.alongM[i - 1]!
        const share = leg > 0 ? (doneM - leadM - path.alongM[i - 1]!) / leg : 1
        this.fromX[one] = this.ways.x[a]! + share * (this.ways.x[b]! - this.ways.x[a]!)
        this.fromZ[one] = this.ways.z[a]! + share * (this.ways.z[b]! - this.ways.z[a]!)
        this.via[one] = b
      }
    } else {
      this.goneM[one]! += lengthM
      const at = this.to[one]!
      this.via[one] = at
      this.fromX[one] = this.ways.x[at]!
      this.fromZ[one] = this.ways.z[at]!
    }
    this.to[one] = place
    this.leftAt[one] = t
    this.arrivesAt[one] = arrivesAt
    this.doing[one] = -1
  }

  act(t: number, one: number, doing: number, target: number): void {
    this.doing[one] = doing
    this.target[one] = target
    this.doingSince[one] = t
  }

  /** Metres from the point it comes from to the node where the marked way begins. */
  leadM(one: number): number {
    const via = this.via[one]!
    return Math.hypot(this.ways.x[via]! - this.fromX[one]!, this.ways.z[via]! - this.fromZ[one]!)
  }

  lengthM(one: number): number {
    return this.leadM(one) + this.ways.distanceM(this.via[one]!, this.to[one]!)
  }
}
