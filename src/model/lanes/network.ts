import type { Way } from '../scene-schema.ts'
import { crossing } from '../walkways.ts'
import { collide, HALF_ROOM_M, posesOn, VEHICLE_LENGTH_M } from './body.ts'
import { bend, type Curve, curveOf, lengthOf, type Point } from './curve.ts'

/** From this width on a way has a lane for each direction, m. */
const TWO_LANES_FROM_M = 1.5
/** A lane is cut into cells of about this length, of which a vehicle takes one after the other, m. */
const CELL_M = 4
/** Room for a turn between two single lanes, from the middle of the junction, m; more where lanes lie beside the middle. */
const TURN_M = 0.8

/** A way from one junction (or its end) to the next, between the curves there. Dir 0 runs with it, dir 1 against it. */
export interface Stretch {
  /** Where it begins, and which way it runs (a unit vector). Right of it is (−uz, ux). */
  x: number
  z: number
  ux: number
  uz: number
  lengthM: number
  widthM: number
  /** Each lane lies so far right of the middle, seen in its direction, m; 0: one lane for both directions. */
  offsetM: number
  /** Junctions at its ends, −1 = none. */
  ends: [number, number]
  cells: Cell[]
}

/** A piece of a stretch, in metres along it. */
export interface Cell {
  fromM: number
  toM: number
  /** People cross it: a vehicle drives slowly and does not stand on it. */
  crossing: boolean
  /** What a vehicle claims that drives along it, by dir: the same thing where there is one lane. */
  claims: [number, number]
}

/** The way through a junction from one lane to another. A lane is stretch × 2 + dir. */
export interface Turn {
  from: number
  to: number
  curve: Curve
  /** One for itself, and one with each other turn that it is in the way of. */
  claims: number[]
}

export interface Junction {
  x: number
  z: number
  /** Its middle is so far from where stretches end, m. */
  reachM: number
  turns: Turn[]
}

/** The lanes on the ways for vehicles: vehicles keep right where there are two. */
export class LaneNetwork {
  readonly stretches: Stretch[] = []
  readonly junctions: Junction[] = []
  /** Turns by the lane that they leave. */
  readonly turnsFrom: Turn[][]
  /** Things that only one vehicle at a time may claim. */
  claimCount = 0

  constructor(ways: readonly Way[], walks: readonly Way[]) {
    const stops = ways.map((way) => this.stopsOf(way, ways))
    for (const junction of this.junctions) {
      const meeting = ways.filter((way) => isOn(way, junction))
      junction.reachM = TURN_M + Math.max(...meeting.map(laneOffsetOf))
    }
    ways.forEach((way, w) => {
      const points = stops[w]!
      for (let i = 1; i < points.length; i++) this.lay(way, points[i - 1]!, points[i]!, walks)
    })
    this.turnsFrom = Array.from({ length: this.stretches.length * 2 }, () => [])
    this.junctions.forEach((junction, j) => {
      this.addTurns(junction, j)
    })
  }

  newClaim(): number {
    return this.claimCount++
  }

  /** The point so many metres along a lane, in its direction. */
  laneCurve(lane: number): Curve {
    const { lengthM } = this.stretches[lane >> 1]!
    return curveOf([this.onLane(lane, 0), this.onLane(lane, lengthM)])
  }

  onLane(lane: number, aheadM: number): Point {
    const stretch = this.stretches[lane >> 1]!
    const isAgainst = (lane & 1) === 1
    return inStretch(
      stretch,
      isAgainst ? stretch.lengthM - aheadM : aheadM,
      isAgainst ? -stretch.offsetM : stretch.offsetM,
    )
  }

  /** Ends of a way and the junctions on it, in order; a junction by its index, else a point. */
  private stopsOf(way: Way, ways: readonly Way[]): { x: number; z: number; junction: number }[] {
    const found = new Set<number>()
    for (const other of ways) {
      const point = other === way ? null : crossing(way, other)
      if (point) found.add(this.junctionAt(point))
    }
    const stops = [...found].map((j) => ({ x: this.junctions[j]!.x, z: this.junctions[j]!.z, junction: j }))
    for (const [x, z] of [way.from, way.to])
      if (stops.every((stop) => lengthOf(stop.x - x, stop.z - z) > 0.01)) stops.push({ x, z, junction: -1 })
    const [dx, dz] = [way.to[0] - way.from[0], way.to[1] - way.from[1]]
    return stops.sort((a, b) => (a.x - b.x) * dx + (a.z - b.z) * dz)
  }

  private junctionAt([x, z]: Point): number {
    const known = this.junctions.findIndex((junction) => lengthOf(junction.x - x, junction.z - z) < 0.01)
    return known >= 0 ? known : this.junctions.push({ x, z, reachM: 0, turns: [] }) - 1
  }

  private lay(
    way: Way,
    a: { x: number; z: number; junction: number },
    b: { x: number; z: number; junction: number },
    walks: readonly Way[],
  ): void {
    const apartM = lengthOf(b.x - a.x, b.z - a.z)
    const [ux, uz] = [(b.x - a.x) / apartM, (b.z - a.z) / apartM]
    const reach = (end: { junction: number }) =>
      end.junction < 0 ? VEHICLE_LENGTH_M / 2 : this.junctions[end.junction]!.reachM
    const lengthM = apartM - reach(a) - reach(b)
    if (lengthM < VEHICLE_LENGTH_M) return // junctions that meet: nobody drives between them
    const stretch: Stretch = {
      x: a.x + reach(a) * ux,
      z: a.z + reach(a) * uz,
      ux,
      uz,
      lengthM,
      widthM: way.widthM,
      offsetM: laneOffsetOf(way),
      ends: [a.junction, b.junction],
      cells: [],
    }
    this.cut(stretch, walks)
    this.stretches.push(stretch)
  }

  /** Cells of about the same length between the crossings of people's ways. */
  private cut(stretch: Stretch, walks: readonly Way[]): void {
    const { lengthM } = stretch
    const add = (fromM: number, toM: number, isCrossing: boolean) => {
      const first = this.newClaim()
      const second = stretch.offsetM > 0 ? this.newClaim() : first
      stretch.cells.push({ fromM, toM, crossing: isCrossing, claims: [first, second] })
    }
    let doneM = 0
    const open = (toM: number) => {
      const count = Math.max(1, Math.round((toM - doneM) / CELL_M))
      const stepM = (toM - doneM) / count
      for (let k = 0; k < count; k++) add(doneM + k * stepM, doneM + (k + 1) * stepM, false)
    }
    const crossings = walks
      .map((walk) => crossedBy(stretch, walk))
      .filter((span) => span !== null)
      .sort((p, q) => p[0] - q[0])
    for (const [fromM, toM] of crossings) {
      const beginM = Math.max(doneM, fromM)
      const endM = Math.min(lengthM, toM)
      if (endM - beginM < 0.05) continue
      if (beginM - doneM > 0.05) open(beginM)
      add(doneM > beginM - 0.05 ? doneM : beginM, endM, true)
      doneM = endM
    }
    if (lengthM - doneM > 0.05) open(lengthM)
    stretch.cells.at(-1)!.toM = lengthM
  }

  private addTurns(junction: Junction, index: number): void {
    // A lane ends here in dir 0 if its stretch does, in dir 1 if its stretch begins here.
    const lanes = this.stretches.flatMap((_, s) => [2 * s, 2 * s + 1])
    const endsHere = (lane: number) => this.stretches[lane >> 1]!.ends[1 - (lane & 1)] === index
    const beginsHere = (lane: number) => this.stretches[lane >> 1]!.ends[lane & 1] === index
    for (const from of lanes.filter(endsHere))
      for (const to of lanes.filter(beginsHere)) {
        if (from >> 1 === to >> 1) continue
        const curve = bend(
          this.onLane(from, this.stretches[from >> 1]!.lengthM),
          this.heading(from),
          this.onLane(to, 0),
          this.heading(to),
        )
        junction.turns.push({ from, to, curve, claims: [this.newClaim()] })
      }
    const poses = junction.turns.map(({ curve }) => posesOn(curve, -HALF_ROOM_M, curve.lengthM - HALF_ROOM_M))
    junction.turns.forEach((turn, i) => {
      this.turnsFrom[turn.from]!.push(turn)
      for (let k = 0; k < i; k++) {
        const other = junction.turns[k]!
        if (other.from !== turn.from && !collide(poses[i]!, poses[k]!)) continue
        const shared = this.newClaim()
        turn.claims.push(shared)
        other.claims.push(shared)
      }
    })
  }

  private heading(lane: number): Point {
    const { ux, uz } = this.stretches[lane >> 1]!
    return (lane & 1) === 1 ? [-ux, -uz] : [ux, uz]
  }
}

/** A point of the floor by metres along a stretch and metres right of its middle. */
export function inStretch({ x, z, ux, uz }: Stretch, alongM: number, rightM: number): Point {
  return [x + alongM * ux - rightM * uz, z + alongM * uz + rightM * ux]
}

const laneOffsetOf = ({ widthM }: Way) => (widthM >= TWO_LANES_FROM_M ? widthM / 4 : 0)

function isOn({ from, to }: Way, { x, z }: { x: number; z: number }): boolean {
  const lengthM = lengthOf(to[0] - from[0], to[1] - from[1])
  const viaM = lengthOf(x - from[0], z - from[1]) + lengthOf(to[0] - x, to[1] - z)
  return viaM - lengthM < 0.01
}

/** The part of a stretch that a people's way crosses, with a foot's width on both sides; null where they do not meet. */
function crossedBy(stretch: Stretch, walk: Way): [number, number] | null {
  const { x, z, ux, uz, lengthM, widthM } = stretch
  const beyondM = widthM + 2 // the stretch is cut off where the junction begins, the crossing may reach into it
  const along: Pick<Way, 'from' | 'to'> = {
    from: [x - beyondM * ux, z - beyondM * uz],
    to: [x + (lengthM + beyondM) * ux, z + (lengthM + beyondM) * uz],
  }
  const point = crossing(along, walk)
  if (!point) return null
  const atM = (point[0] - x) * ux + (point[1] - z) * uz
  const half = walk.widthM / 2 + 0.1
  return atM + half <= 0 || atM - half >= lengthM ? null : [atM - half, atM + half]
}
