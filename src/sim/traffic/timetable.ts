import type { Lanes } from '../../model/lanes/lanes.ts'
import { EASE_S, type Route } from '../../model/lanes/route.ts'
import { Bookings } from './bookings.ts'
import { type Run, runsOf } from './runs.ts'

/** One drive from dock to dock, with the lines at which the vehicle gives way. */
export interface Leg {
  departS: number
  arriveS: number
  /** It stands before this step of its route (steps come in pairs with the times at which it goes on). */
  holdSteps: number[]
  holdUntilS: number[]
}

/** The drives of a vehicle, and what it has claimed for them, from when to when. */
export interface Trip {
  legs: Leg[]
  claims: number[]
  fromS: number[]
  toS: number[]
}

/** A vehicle at the end of a run: the chain of nodes is its way up to there. */
interface Node {
  before: Node | null
  run: Run | null
  leg: number
  /** It comes upon the run; it had stood until `goS` (NaN: it had not). */
  entersS: number
  goS: number
  /** It arrives at a dock (else NaN) and may go on. */
  arriveS: number
  readyS: number
  /** Someone else needs the place where it is. */
  untilS: number
}

/** Half a start or a stop: what is lost against someone who stands or drives at full pace, s. */
const HALF_EASE_S = EASE_S / 2

/** Traffic of one bay. Whoever sets off has the whole trip planned, up to the place where it may stand for good, and claims all that
 * it will come upon for the time that it takes; who plans later goes round those claims by waiting where it is in nobody's
 * way. Nobody ever meets a claim while driving, so there is no deadlock and arrivals are known at departure. */
export class Timetable {
  private readonly lanes: Lanes
  private readonly speedMps: number
  private readonly bookings: Bookings
  private readonly runs = new Map<Route, Run[]>()

  constructor(lanes: Lanes, places: Iterable<number>, speedMps: number) {
    this.lanes = lanes
    this.speedMps = speedMps
    for (const place of places) lanes.dock(place)
    this.bookings = new Bookings(lanes.network.claimCount)
  }

  /** Plans a trip from a place through others, with a stay of `dwellS` at each but the last; null where no lanes lead, or where the place
   * must be left before a way is free. */
  plan(who: number, now: number, places: readonly number[], dwellS: number): Trip | null {
    let nodes: Node[] = [
      {
        before: null,
        run: null,
        leg: -1,
        entersS: now,
        goS: now,
        arriveS: now,
        readyS: now,
        untilS: this.freeUntil(this.dockClaims(places[0]!), now),
      },
    ]
    for (let leg = 0; leg < places.length - 1; leg++) {
      const isLast = leg === places.length - 2
      const [from, to] = [places[leg]!, places[leg + 1]!]
      const stayS = isLast ? 0 : dwellS
      if (from === to) {
        nodes = nodes.map((before) => ({
          ...before,
          before,
          run: null,
          leg,
          goS: before.readyS,
          arriveS: before.readyS,
          readyS: before.readyS + stayS,
        }))
        continue
      }
      const runs = this.runsTo(from, to)
      if (!runs) return null
      runs.forEach((run, r) => {
        nodes = this.advance(nodes, run, leg, r === 0)
        if (r === runs.length - 1)
          for (const node of nodes) {
            node.arriveS = node.entersS + run.endsS + HALF_EASE_S
            node.readyS = node.arriveS + stayS
          }
      })
    }
    const end = nodes.find((node) => node.untilS === Infinity)
    return end ? this.book(who, now, places, end) : null
  }

  /** Takes back what a trip has claimed. */
  release(who: number, trip: Trip): void {
    for (const claim of trip.claims) this.bookings.release(claim, who)
  }

  /** Claims again what was taken back. */
  restore(who: number, trip: Trip, now: number): void {
    trip.claims.forEach((claim, i) => {
      if (trip.toS[i]! > now) this.bookings.add(claim, trip.fromS[i]!, trip.toS[i]!, who, now)
    })
  }

  clear(): void {
    this.bookings.clear()
  }

  private runsTo(from: number, to: number): Run[] | null {
    const route = this.lanes.route(from, to)
    if (!route) return null
    let runs = this.runs.get(route)
    if (!runs) {
      runs = runsOf(route, this.dockClaims(to), this.speedMps)
      this.runs.set(route, runs)
    }
    return runs
  }

  private dockClaims(place: number): readonly number[] {
    return this.lanes.dock(place)?.claims ?? []
  }

  /** All ends of the next run that differ in who comes after: of each the earliest. */
  private advance(nodes: readonly Node[], run: Run, leg: number, fromDock: boolean): Node[] {
    const found: Node[] = []
    for (const before of nodes) {
      let readyS = before.readyS
      if (!fromDock) {
        const passesS = before.entersS + before.run!.endsS
        if (passesS + run.clearS <= before.untilS && this.firstFree(run, passesS, 0) === passesS)
          found.push(this.nodeAfter(before, run, leg, passesS, Number.NaN))
        readyS = passesS + HALF_EASE_S
      }
      for (;;) {
        const goS = this.firstFree(run, readyS, HALF_EASE_S)
        if (!(goS + HALF_EASE_S + run.clearS <= before.untilS) || goS === Infinity) break
        const node = this.nodeAfter(before, run, leg, goS + HALF_EASE_S, goS)
        found.push(node)
        if (node.untilS === Infinity) break
        readyS = node.untilS
      }
    }
    found.sort((a, b) => a.entersS - b.entersS)
    return found.filter((node, i) => found.findIndex((other) => other.untilS === node.untilS) === i)
  }

  private nodeAfter(before: Node, run: Run, leg: number, entersS: number, goS: number): Node {
    const last = run.claims.length - 1
    const untilS = this.freeUntil(run.claims[last]!, entersS + run.entersS[last]!)
    return { before, run, leg, entersS, goS, arriveS: Number.NaN, readyS: Number.NaN, untilS }
  }

  /** From when on a run is free as a whole; `lagS` is what a start takes before it is at full pace. */
  private firstFree(run: Run, fromS: number, lagS: number): number {
    const { claims, entersS, leavesS } = run
    let startS = fromS
    for (let k = 0; k < claims.length; ) {
      const beginS = k === 0 ? 0 : lagS + entersS[k]!
      const endS = lagS + leavesS[k]!
      let taken = -1
      for (const claim of claims[k]!) {
        taken = this.bookings.takenUntil(claim, startS + beginS, startS + endS)
        if (taken >= 0) break
      }
      if (taken < 0) k++
      else {
        if (taken === Infinity) return Infinity
        startS = Math.max(taken - beginS, nextAfter(startS))
        k = 0
      }
    }
    return startS
  }

  private freeUntil(claims: readonly number[], time: number): number {
    let until = Infinity
    for (const claim of claims) until = Math.min(until, this.bookings.freeUntil(claim, time))
    return until
  }

  private book(who: number, now: number, places: readonly number[], end: Node): Trip {
    const chain: Node[] = []
    for (let node: Node | null = end; node?.before; node = node.before) chain.unshift(node)
    const legs: Leg[] = places.slice(1).map(() => ({ departS: 0, arriveS: 0, holdSteps: [], holdUntilS: [] }))
    const trip: Trip = { legs, claims: [], fromS: [], toS: [] }
    const claim = (claims: readonly number[], fromS: number, toS: number) => {
      for (const one of claims) {
        trip.claims.push(one)
        trip.fromS.push(fromS)
        trip.toS.push(toS)
        this.bookings.add(one, fromS, toS, who, now)
      }
    }
    let held = this.dockClaims(places[0]!)
    let heldFromS = now
    for (const node of chain) {
      const { run, entersS, goS } = node
      const leg = legs[node.leg]!
      const isFirst = node.before!.leg !== node.leg
      if (isFirst) leg.departS = goS
      if (!Number.isNaN(node.arriveS)) leg.arriveS = node.arriveS
      if (!run) continue
      if (!isFirst && !Number.isNaN(goS)) {
        leg.holdSteps.push(run.firstStep)
        leg.holdUntilS.push(goS)
      }
      claim(held, heldFromS, entersS + run.clearS)
      const last = run.claims.length - 1
      run.claims.forEach((claims, k) => {
        const fromS = k === 0 && !Number.isNaN(goS) ? goS : entersS + run.entersS[k]!
        if (k === last) {
          held = claims
          heldFromS = fromS
        } else claim(claims, fromS, entersS + run.leavesS[k]!)
      })
    }
    claim(held, heldFromS, Infinity)
    return trip
  }
}

/** A start that rounding would leave where it was goes a little later: a microsecond, above the last digit of any run. */
const nextAfter = (time: number) => time + 1e-6
