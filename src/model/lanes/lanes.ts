import type { Way } from '../scene-schema.ts'
import { HALF_ROOM_M } from './body.ts'
import { curveOf, lengthOf, type Point } from './curve.ts'
import { type Dock, dockOf, type Link } from './docks.ts'
import { LaneNetwork, type Turn } from './network.ts'
import { PACE, type Route, RouteBuilder } from './route.ts'

/** Shortest ways from the end of one lane to the beginnings of the others. */
interface Tree {
  metres: number[]
  /** The last turn of the way. */
  by: (Turn | null)[]
}

/** The ways of vehicles between places: lanes, turns and docks of one bay; the other bays have the same an offset further.
 * A vehicle that starts at a dock may leave it in both directions, so it never turns on the spot. */
export class Lanes {
  readonly network: LaneNetwork
  /** Places of one bay. */
  private readonly places: readonly Point[]
  private readonly offsets: readonly Point[]
  private readonly homes: ReadonlySet<number>
  private readonly docks: (Dock | null | undefined)[] = []
  private readonly trees: (Tree | undefined)[] = []
  private readonly routes = new Map<number, Route | null>()

  /** `places` are those of the first bay, `homes` those of them where vehicles rest; `offsets` tells where each bay lies, m. */
  constructor(
    ways: readonly Way[],
    walks: readonly Way[],
    places: readonly Point[],
    homes: Iterable<number>,
    offsets: readonly Point[] = [[0, 0]],
  ) {
    this.network = new LaneNetwork(ways, walks)
    this.places = places
    this.homes = new Set(homes)
    this.offsets = offsets
  }

  /** Where the bay of a place lies, m. */
  offsetOf(place: number): Point {
    return this.offsets[Math.floor(place / this.places.length)]!
  }

  /** The dock at a place, as it lies in the first bay; null where no lane leads. */
  dock(place: number): Dock | null {
    const local = place % this.places.length
    let dock = this.docks[local]
    if (dock === undefined) {
      dock = dockOf(this.network, this.places[local]!, this.homes.has(local))
      this.docks[local] = dock
    }
    return dock
  }

  /** The point where a vehicle stands at a place, m. */
  at(place: number): Point {
    const [x, z] = this.offsetOf(place)
    const dock = this.dock(place) ?? null
    const [atX, atZ] = dock ? [dock.x, dock.z] : this.places[place % this.places.length]!
    return [atX + x, atZ + z]
  }

  /** Metres from one place to another; the straight line where no lanes lead. */
  distanceM(from: number, to: number): number {
    return from === to ? 0 : (this.route(from, to)?.lengthM ?? this.straightM(from, to))
  }

  straightM(from: number, to: number): number {
    const [a, b] = [this.at(from), this.at(to)]
    return lengthOf(a[0] - b[0], a[1] - b[1])
  }

  /** The shortest way along the lanes, as it lies in the first bay; null where none leads. Found once. */
  route(from: number, to: number): Route | null {
    const count = this.places.length
    if (Math.floor(from / count) !== Math.floor(to / count)) return null
    const key = (from % count) * count + (to % count)
    let route = this.routes.get(key)
    if (route === undefined) {
      route = from === to ? null : this.find(from, to)
      this.routes.set(key, route)
    }
    return route
  }

  private find(from: number, to: number): Route | null {
    const start = this.dock(from)
    const end = this.dock(to)
    if (!start || !end) return null
    let bestM = Infinity
    let best: [Link, Link, boolean] | null = null
    for (const out of start.leave)
      for (const into of end.arrive) {
        const linksM = out.curve.lengthM + into.curve.lengthM
        const isAhead = out.lane === into.lane && into.atM >= out.atM
        const lengthM = isAhead
          ? linksM + into.atM - out.atM
          : linksM + this.laneM(out.lane) - out.atM + this.tree(out.lane).metres[into.lane]! + into.atM
        if (lengthM >= bestM - 1e-9) continue
        bestM = lengthM
        best = [out, into, isAhead]
      }
    if (!best) return null
    const [out, into, isAhead] = best
    return this.build(out, isAhead ? null : this.lanesTo(out.lane, into.lane), into)
  }

  private build(out: Link, via: number[] | null, into: Link): Route {
    const builder = new RouteBuilder()
    builder.follow(out.curve, PACE.dock).claim(out.claims)
    if (via === null) this.along(builder, out.lane, out.atM, into.atM, true)
    else {
      this.along(builder, out.lane, out.atM, this.laneM(out.lane), false)
      let lane = out.lane
      via.forEach((next, i) => {
        const turn = this.network.turnsFrom[lane]!.find((one) => one.to === next)!
        builder.follow(turn.curve, PACE.turn).claim(turn.claims).close(false)
        lane = next
        const isLast = i === via.length - 1
        this.along(builder, lane, 0, isLast ? into.atM : this.laneM(lane), isLast)
      })
    }
    builder.follow(into.curve, PACE.dock).claim(into.claims).close(true)
    return builder.build()
  }

  /** Follows a lane; the last cell is left open where a dock follows. */
  private along(builder: RouteBuilder, lane: number, fromM: number, toM: number, staysOpen: boolean): void {
    const { network } = this
    const stretch = network.stretches[lane >> 1]!
    const dir = (lane & 1) as 0 | 1
    const cells = dir === 0 ? stretch.cells : [...stretch.cells].reverse()
    const inLane = (cell: { fromM: number; toM: number }): [number, number] =>
      dir === 0 ? [cell.fromM, cell.toM] : [stretch.lengthM - cell.toM, stretch.lengthM - cell.fromM]
    const passed = cells.filter((cell) => {
      const [beginM, endM] = inLane(cell)
      return endM > fromM + 1e-6 && beginM < toM - 1e-6
    })
    passed.forEach((cell, i) => {
      const [beginM, endM] = inLane(cell)
      const [a, b] = [Math.max(beginM, fromM), Math.min(endM, toM)]
      const straight = curveOf([network.onLane(lane, a), network.onLane(lane, b)])
      builder.follow(straight, cell.crossing ? PACE.crossing : PACE.lane).claim([cell.claims[dir]])
      if (staysOpen && i === passed.length - 1) return
      builder.close(!cell.crossing && b - a >= LEAST_REST_M)
    })
  }

  private laneM(lane: number): number {
    return this.network.stretches[lane >> 1]!.lengthM
  }

  private tree(from: number): Tree {
    let tree = this.trees[from]
    if (!tree) {
      tree = this.treeFrom(from)
      this.trees[from] = tree
    }
    return tree
  }

  private treeFrom(from: number): Tree {
    const count = this.network.stretches.length * 2
    const metres: number[] = new Array(count).fill(Infinity)
    const by: (Turn | null)[] = new Array(count).fill(null)
    const done = new Set<number>()
    const relax = (lane: number, atEndM: number) => {
      for (const turn of this.network.turnsFrom[lane]!) {
        const reachedM = atEndM + turn.curve.lengthM
        if (reachedM >= metres[turn.to]! - 1e-9) continue
        metres[turn.to] = reachedM
        by[turn.to] = turn
      }
    }
    relax(from, 0)
    for (;;) {
      let nearest = -1
      for (let lane = 0; lane < count; lane++)
        if (!done.has(lane) && metres[lane]! < (nearest < 0 ? Infinity : metres[nearest]!)) nearest = lane
      if (nearest < 0) return { metres, by }
      done.add(nearest)
      relax(nearest, metres[nearest]! + this.laneM(nearest))
    }
  }

  /** Lanes after `from` up to `to`. */
  private lanesTo(from: number, to: number): number[] {
    const { by } = this.tree(from)
    const lanes = [to]
    for (let turn = by[to]; turn && turn.from !== from; turn = by[turn.from]) lanes.unshift(turn.from)
    return lanes
  }
}

/** A vehicle that stands in a cell must be out of the one before it: cells shorter than this are passed, m. */
const LEAST_REST_M = 2 * HALF_ROOM_M + 0.3
