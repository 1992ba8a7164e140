import { STOP_BEFORE_EDGE_M } from '../ground.ts'
import { eased } from '../track.ts'
import { type Carry, type Handling, type Travel, travelTimeS } from './carry.ts'
import { BY_ITSELF, CARRIED_BY_ARM, IN_NEST, ON_BELT, RIDING_IN } from './phases.ts'

/** When boards come to the nests of a machine and when work on them ends: all that the desk goes by. Times in s. */
export interface NestClock {
  /** When the board that is on a nest came; NaN where none is. */
  since(nest: number): number
  /** When work on it ends if nothing happens any more, or ended; ∞ where it has not begun. */
  ends(nest: number, t: number): number
  /** When work on the board before it ended; NaN where none was. */
  endedBefore(nest: number): number
  /** Is the work on it held up? Then nobody knows when it ends. */
  isHeld(nest: number): boolean
}

/** Metres along the way through the machine at which boards are taken from the belt and set on it again, by nest. */
export interface Lane {
  takeM: Float64Array
  setM: Float64Array
}

/** Where a board waits for the arm inside the machine, and how far behind it the next, m. */
const WAIT_AT_M = 0.8
const QUEUE_STEP_M = 0.5
/** From the stop to where it waits, s; and on to where it is taken. */
const COME_IN_S = 2
const BELT_MPS = 0.5
/** The tool comes down and grips in so long: the board lies still by then, s. And it is off the belt so much later. */
const STILL_S = 1.2
const OFF_S = 0.8
/** A fetched board lies on the belt so long before its work ends: the tool is off it when it leaves, s. */
const LET_GO_S = 0.9
/** What is longer ago or farther ahead has no part in what the arm does now, s: by then it was at rest for once. */
const PAST_S = 400
const AHEAD_S = 120

/** Who is served when, by a machine's arm: a timetable that is worked out from the times of the events alone, so that it is the
 * same whatever was shown before. Work ends when it ends: the board is on the belt by then, and of two that end together one is
 * fetched a little early. Boards that come wait on the belt until the arm is free between two fetches. */
export class Desk {
  readonly handling: Handling
  /** What `place` found of a board under way: metres along the track, or joints, grip and the board's pose. */
  alongM = 0
  readonly carried: Float64Array
  private readonly clock: NestClock
  readonly lane: Lane
  private readonly rests: Float64Array
  private readonly travels: readonly Travel[]
  private readonly scratch: Float64Array
  /** Jobs in order of time: nest, 0 to bring or 1 to fetch, when it begins. */
  private readonly jobNest: Int32Array
  private readonly jobKind: Uint8Array
  private readonly jobStart: Float64Array
  private jobs = 0
  /** Fetches and comings within the window, in order of time. */
  private readonly fetchNest: Int32Array
  private readonly fetchEnd: Float64Array
  private readonly fetchStart: Float64Array
  private readonly comingNest: Int32Array
  private readonly comingSince: Float64Array
  private comings = 0
  /** By nest: when the present board is brought and fetched, NaN where not within the window. */
  private readonly bringsAt: Float64Array
  private readonly fetchesAt: Float64Array
  /** The job after which the arm is free, first the last before the window, then the last that was entered. */
  private lastNest = 0
  private lastKind = 1
  private before = 0
  private beforeKind = 1
  private free = -Infinity
  private at = Number.NaN
  /** By arm: a nest that it serves. */
  private readonly own: Int32Array

  constructor(handling: Handling, clock: NestClock, lane: Lane) {
    const { nests, travels } = handling
    const count = nests.length
    this.handling = handling
    this.clock = clock
    this.lane = lane
    this.travels = travels
    this.carried = new Float64Array(nests[0]!.bring.width)
    this.scratch = new Float64Array(nests[0]!.bring.width)
    this.jobNest = new Int32Array(3 * count)
    this.jobKind = new Uint8Array(3 * count)
    this.jobStart = new Float64Array(3 * count)
    this.fetchNest = new Int32Array(2 * count)
    this.fetchEnd = new Float64Array(2 * count)
    this.fetchStart = new Float64Array(2 * count)
    this.comingNest = new Int32Array(count)
    this.comingSince = new Float64Array(count)
    this.bringsAt = new Float64Array(count)
    this.fetchesAt = new Float64Array(count)
    this.rests = restsOf(handling)
    const arms = 1 + Math.max(...nests.map(({ arm }) => arm))
    this.own = Int32Array.from({ length: arms }, (_, arm) => nests.findIndex((one) => one.arm === arm))
  }

  /** Tells where the board of a nest is at time t, and writes `alongM` or `carried` where that says more. */
  place(nest: number, t: number): number {
    const since = this.clock.since(nest)
    const ends = this.clock.ends(nest, t)
    if (!this.isServed(nest, since, ends)) return BY_ITSELF
    if (ends < t - PAST_S) return ON_BELT
    if (since < t - PAST_S && ends > t + AHEAD_S) return IN_NEST
    this.refresh(t)
    const { bring, fetch } = this.handling.nests[nest]!
    if (since > t - PAST_S) {
      const begins = this.bringsAt[nest]!
      if (Number.isNaN(begins)) return BY_ITSELF
      if (t < begins + bring.takesS) {
        this.alongM = this.aheadM(nest, since, t)
        return RIDING_IN
      }
      if (t < begins + bring.setsS) return this.carry(bring, t - begins)
    }
    const begins = this.fetchesAt[nest]!
    if (t >= begins + fetch.setsS) return ON_BELT
    return t >= begins + fetch.takesS ? this.carry(fetch, t - begins) : IN_NEST
  }

  /** Joints and grip of one of the arms at time t. */
  writeArm(arm: number, t: number, out: Float64Array): void {
    this.refresh(t)
    const { nests } = this.handling
    let job = this.jobs - 1
    while (job >= 0 && (this.jobStart[job]! > t || nests[this.jobNest[job]!]!.arm !== arm)) job--
    const nest = job < 0 ? this.before : this.jobNest[job]!
    const kind = job < 0 ? this.beforeKind : this.jobKind[job]!
    if (nests[nest]!.arm !== arm) {
      nests[this.own[arm]!]!.bring.write(0, out)
      return
    }
    this.wayOf(nest, kind).write(job < 0 ? Infinity : t - this.jobStart[job]!, out)
    if (this.travels.length === 0 || job + 1 >= this.jobs) return
    // On the way to where the next job begins.
    const next = this.jobNest[job + 1]!
    const nextKind = this.jobKind[job + 1]!
    const travelS = this.travelS(nest, kind, next, nextKind)
    const share = travelS > 0 ? eased(1 - (this.jobStart[job + 1]! - t) / travelS) : 0
    if (share <= 0) return
    this.wayOf(next, nextKind).write(0, this.scratch)
    for (let k = 0; k < this.travels.length; k++) out[k] = out[k]! + share * (this.scratch[k]! - out[k]!)
  }

  /** Seconds since the arm left the board in its nest: negative before, −∞ where there is none. */
  clearS(nest: number, t: number): number {
    const since = this.clock.since(nest)
    if (Number.isNaN(since)) return -Infinity
    if (since < t - PAST_S) return t - since
    this.refresh(t)
    const begins = this.bringsAt[nest]!
    return Number.isNaN(begins) ? t - since - COME_IN_S : t - begins - this.handling.nests[nest]!.bring.durationS
  }

  /** Seconds until the arm sets out for the board in a nest: negative from then on. */
  untilFetchS(nest: number, t: number): number {
    const ends = this.clock.ends(nest, t)
    if (Number.isNaN(ends)) return -Infinity
    if (ends > t + AHEAD_S || ends < t - PAST_S) return ends - t
    this.refresh(t)
    const begins = this.fetchesAt[nest]!
    return (Number.isNaN(begins) ? ends : begins) - t
  }

  /** Is there time for the arm to bring the board and to fetch it? Where there is not, it goes by itself. */
  private isServed(nest: number, since: number, ends: number): boolean {
    const { bring, fetch } = this.handling.nests[nest]!
    return !(ends - since < COME_IN_S + this.rideS(nest) + bring.durationS + fetch.setsS + LET_GO_S)
  }

  private wayOf(nest: number, kind: number): Carry {
    const { bring, fetch } = this.handling.nests[nest]!
    return kind === 0 ? bring : fetch
  }

  private carry(way: Carry, s: number): number {
    way.write(s, this.carried)
    return CARRIED_BY_ARM
  }

  private waitM(nest: number): number {
    return Math.min(WAIT_AT_M, this.lane.takeM[nest]!)
  }

  private rideS(nest: number): number {
    return Math.max(1, (this.lane.takeM[nest]! - this.waitM(nest)) / BELT_MPS)
  }

  /** When a board leaves the place where it waits, so as to lie still when the gripper closes. */
  private departs(nest: number): number {
    return this.bringsAt[nest]! + this.handling.nests[nest]!.bring.takesS - STILL_S - this.rideS(nest)
  }

  /** When the place where it waited is free for the next. */
  private leavesPlace(nest: number): number {
    const isTakenThere = this.lane.takeM[nest]! - this.waitM(nest) < QUEUE_STEP_M
    return isTakenThere ? this.bringsAt[nest]! + this.handling.nests[nest]!.bring.takesS + OFF_S : this.departs(nest)
  }

  /** Metres along the track of a board that rides in, stands behind another, or waits for the arm. */
  private aheadM(nest: number, since: number, t: number): number {
    const waitM = this.waitM(nest)
    let standsM = waitM
    for (let i = 0; i < this.comings && this.comingNest[i] !== nest; i++) {
      const other = this.comingNest[i]!
      if (Number.isNaN(this.bringsAt[other]!)) continue
      standsM -= QUEUE_STEP_M * (1 - eased((t - this.leavesPlace(other)) / COME_IN_S))
    }
    const cameM = eased((t - since) / COME_IN_S) * (standsM + STOP_BEFORE_EDGE_M) - STOP_BEFORE_EDGE_M
    return cameM + eased((t - this.departs(nest)) / this.rideS(nest)) * (this.lane.takeM[nest]! - waitM)
  }

  /** Seconds that the arm needs from the end of one job to the beginning of another. */
  private travelS(fromNest: number, fromKind: number, toNest: number, toKind: number): number {
    const count = this.travels.length
    let longest = 0
    for (let k = 0; k < count; k++) {
      const from = this.rests[((fromNest * 2 + fromKind) * 2 + 1) * count + k]!
      const to = this.rests[(toNest * 2 + toKind) * 2 * count + k]!
      longest = Math.max(longest, travelTimeS(to - from, this.travels[k]!))
    }
    return longest
  }

  /** Works the timetable out anew for time t. */
  private refresh(t: number): void {
    if (t === this.at) return
    this.at = t
    const fetches = this.gather(t)
    this.setFetches(fetches)
    this.weaveIn(fetches)
  }

  private gather(t: number): number {
    const { clock } = this
    let fetches = 0
    let lastAt = -Infinity
    this.comings = 0
    this.before = 0
    this.beforeKind = 1
    for (let nest = 0; nest < this.bringsAt.length; nest++) {
      this.bringsAt[nest] = Number.NaN
      this.fetchesAt[nest] = Number.NaN
      const since = clock.since(nest)
      const ends = clock.ends(nest, t)
      const before = clock.endedBefore(nest)
      const isServed = this.isServed(nest, since, ends)
      if (isServed && since > t - PAST_S) insert(this.comingSince, this.comingNest, this.comings++, since, nest)
      if (isServed && ends > t - PAST_S && ends < t + AHEAD_S)
        insert(this.fetchEnd, this.fetchNest, fetches++, ends, nest)
      if (before > t - PAST_S) insert(this.fetchEnd, this.fetchNest, fetches++, before, nest)
      const brought = since <= t - PAST_S ? since : -Infinity
      const fetched = Math.max(ends <= t - PAST_S ? ends : -Infinity, before <= t - PAST_S ? before : -Infinity)
      if (Math.max(brought, fetched) <= lastAt) continue
      lastAt = Math.max(brought, fetched)
      this.before = nest
      this.beforeKind = fetched > brought ? 1 : 0
    }
    return fetches
  }

  /** From the last to the first: a board is on the belt when its work ends, or before the arm must be off to the next. What is held up
   * holds up no other. */
  private setFetches(fetches: number): void {
    let next = -1
    for (let i = fetches - 1; i >= 0; i--) {
      const nest = this.fetchNest[i]!
      const { durationS, setsS } = this.handling.nests[nest]!.fetch
      this.fetchStart[i] = this.fetchEnd[i]! - setsS - LET_GO_S
      if (this.clock.isHeld(nest)) continue
      if (next >= 0) {
        const travelS = this.travelS(nest, 1, this.fetchNest[next]!, 1)
        this.fetchStart[i] = Math.min(this.fetchStart[i]!, this.fetchStart[next]! - travelS - durationS)
      }
      next = i
    }
    // Of two that are fetched from a nest, the present board is the one that came before its end.
    for (let i = 0; i < fetches; i++) {
      const nest = this.fetchNest[i]!
      if (this.fetchEnd[i]! > this.clock.since(nest)) this.fetchesAt[nest] = this.fetchStart[i]!
    }
  }

  /** Boards are brought in the order in which they came, each in the first gap between fetches that is long enough. */
  private weaveIn(fetches: number): void {
    let fetch = 0
    this.jobs = 0
    this.free = -Infinity
    this.lastNest = this.before
    this.lastKind = this.beforeKind
    for (let i = 0; i < this.comings; ) {
      const coming = this.comingNest[i]!
      const since = this.comingSince[i]!
      const { bring } = this.handling.nests[coming]!
      const readyAt = since + 1 + this.rideS(coming) + STILL_S - bring.takesS
      const travelS = this.travelS(this.lastNest, this.lastKind, coming, 0)
      const start = Math.max(readyAt, since + travelS, this.free + travelS)
      const ends = start + bring.durationS
      if (fetch < fetches && ends + this.travelS(coming, 0, this.fetchNest[fetch]!, 1) > this.fetchStart[fetch]!) {
        this.enter(this.fetchNest[fetch]!, 1, this.fetchStart[fetch++]!)
        continue
      }
      // Too late for its own end, it goes by itself.
      if (!(ends > this.fetchesAt[coming]!)) {
        this.bringsAt[coming] = start
        this.enter(coming, 0, start)
      }
      i++
    }
    while (fetch < fetches) this.enter(this.fetchNest[fetch]!, 1, this.fetchStart[fetch++]!)
  }

  private enter(nest: number, kind: number, start: number): void {
    this.jobNest[this.jobs] = nest
    this.jobKind[this.jobs] = kind
    this.jobStart[this.jobs++] = start
    this.free = start + this.wayOf(nest, kind).durationS
    this.lastNest = nest
    this.lastKind = kind
  }
}

/** Into a list that is sorted by time and holds `count` entries so far. */
function insert(times: Float64Array, nests: Int32Array, count: number, time: number, nest: number): void {
  let i = count
  while (i > 0 && times[i - 1]! > time) {
    times[i] = times[i - 1]!
    nests[i] = nests[i - 1]!
    i--
  }
  times[i] = time
  nests[i] = nest
}

/** The first joints at the beginning and the end of every way: by nest, bring or fetch, beginning or end. */
function restsOf({ nests, travels }: Handling): Float64Array {
  const rests = new Float64Array(nests.length * 4 * travels.length)
  const values = new Float64Array(nests[0]!.bring.width)
  nests.forEach(({ bring, fetch }, nest) =>
    [bring, fetch].forEach((way, kind) =>
      [0, Infinity].forEach((s, end) => {
        way.write(s, values)
        for (let k = 0; k < travels.length; k++) rests[((nest * 2 + kind) * 2 + end) * travels.length + k] = values[k]!
      }),
    ),
  )
  return rests
}
