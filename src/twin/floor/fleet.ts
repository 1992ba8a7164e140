import { poseOn } from '../../model/lanes/curve.ts'
import type { Lanes } from '../../model/lanes/lanes.ts'
import type { Route } from '../../model/lanes/route.ts'
import { VEHICLE_YIELDING } from '../../trace/events.ts'

/** The vehicles: where each stands or drives, along the lanes, and where it stops on its way to give way. */
export class Fleet {
  readonly count: number
  /** 1 when in use. */
  readonly present: Uint8Array
  /** Place where it stands or is going, and the one it comes from. */
  readonly to: Int32Array
  readonly from: Int32Array
  readonly leftAt: Float64Array
  readonly arrivesAt: Float64Array
  /** Its way, as it lies in the first bay; null where it stands, or drives straight because no lane leads. */
  readonly route: (Route | null)[]
  /** Steps of the way before which it stops, and times when it goes on. */
  readonly holdSteps: number[][]
  readonly holdUntil: number[][]
  /** What it does while it stands: a `VEHICLE_*` code, −1 nothing. */
  readonly doing: Int8Array
  readonly doingSince: Float64Array
  /** Metres driven up to `leftAt`: the phase of the wheels. */
  readonly goneM: Float64Array
  /** Where it stood and will stand, and where its bay lies, m. */
  readonly fromX: Float64Array
  readonly fromZ: Float64Array
  readonly toX: Float64Array
  readonly toZ: Float64Array
  readonly bayX: Float64Array
  readonly bayZ: Float64Array
  /** Where its nose points at the end of the way (a unit vector); −1 = it drives tail first. It has two noses, in truth. */
  readonly noseX: Float64Array
  readonly noseZ: Float64Array
  readonly ahead: Int8Array
  private readonly lanes: Lanes
  private readonly homes: Int32Array

  constructor(lanes: Lanes, homes: Int32Array) {
    const count = homes.length
    const numbers = () => new Float64Array(count)
    this.count = count
    this.lanes = lanes
    this.homes = homes
    this.present = new Uint8Array(count)
    this.to = homes.slice()
    this.from = homes.slice()
    this.leftAt = numbers()
    this.arrivesAt = numbers()
    this.route = Array.from(homes, () => null)
    this.holdSteps = Array.from(homes, () => [])
    this.holdUntil = Array.from(homes, () => [])
    this.doing = new Int8Array(count).fill(-1)
    this.doingSince = numbers()
    this.goneM = numbers()
    this.fromX = numbers()
    this.fromZ = numbers()
    this.toX = numbers()
    this.toZ = numbers()
    this.bayX = numbers()
    this.bayZ = numbers()
    this.noseX = numbers()
    this.noseZ = numbers()
    this.ahead = new Int8Array(count).fill(1)
    for (let one = 0; one < count; one++) this.comeHome(0, one)
  }

  /** Comes into use, at its place at the chargers, or goes out of it. */
  enlist(t: number, one: number, present: number): void {
    this.present[one] = present
    if (present === 1) this.comeHome(t, one)
  }

  go(t: number, one: number, place: number, arrivesAt: number): void {
    this.goneM[one]! += this.lengthM(one)
    const from = this.to[one]!
    const route = this.lanes.route(from, place)
    const [x, z] = this.lanes.at(place)
    this.from[one] = from
    this.to[one] = place
    this.leftAt[one] = t
    this.arrivesAt[one] = arrivesAt
    this.route[one] = route
    this.holdSteps[one]!.length = this.holdUntil[one]!.length = 0
    this.doing[one] = -1
    this.fromX[one] = this.toX[one]!
    this.fromZ[one] = this.toZ[one]!
    this.toX[one] = x
    this.toZ[one] = z
    if (!route) return
    const begin = poseOn(route.curve, 0)
    const end = poseOn(route.curve, route.lengthM)
    const ahead = begin.ux * this.noseX[one]! + begin.uz * this.noseZ[one]! < -1e-6 ? -1 : 1
    this.ahead[one] = ahead
    this.noseX[one] = ahead * end.ux
    this.noseZ[one] = ahead * end.uz
  }

  /** It will stop before a step of its way until a time. */
  hold(one: number, step: number, until: number): void {
    this.holdSteps[one]!.push(step)
    this.holdUntil[one]!.push(until)
  }

  act(t: number, one: number, doing: number): void {
    this.doing[one] = doing
    this.doingSince[one] = t
  }

  /** It lets others pass before it sets off. */
  yieldsAtDock(one: number): boolean {
    return this.doing[one] === VEHICLE_YIELDING
  }

  lengthM(one: number): number {
    const route = this.route[one]
    if (route) return route.lengthM
    return Math.hypot(this.toX[one]! - this.fromX[one]!, this.toZ[one]! - this.fromZ[one]!)
  }

  private comeHome(t: number, one: number): void {
    const home = this.homes[one]!
    const [x, z] = this.lanes.at(home)
    const [bayX, bayZ] = this.lanes.offsetOf(home)
    const dock = this.lanes.dock(home)
    this.goneM[one]! += this.lengthM(one)
    this.to[one] = this.from[one] = home
    this.leftAt[one] = this.arrivesAt[one] = t
    this.route[one] = null
    this.doing[one] = -1
    this.toX[one] = this.fromX[one] = x
    this.toZ[one] = this.fromZ[one] = z
    this.bayX[one] = bayX
    this.bayZ[one] = bayZ
    this.noseX[one] = dock?.ux ?? 1
    this.noseZ[one] = dock?.uz ?? 0
    this.ahead[one] = 1
  }
}
