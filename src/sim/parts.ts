import type { DispatchRule, FailureKind } from '../model/scene-schema.ts'
import { GATE_METHOD } from '../trace/events.ts'
import type { CarrierPool } from './carriers.ts'
import type { Logistics } from './logistics.ts'
import type { Mix } from './mix.ts'
import type { CallPlan, CellPlan, RoutePlan } from './plan.ts'
import type { Sampler } from './sampler.ts'
import { UnitQueue } from './units.ts'

/** The things that a line is made of, and their state. They decide nothing: the rules stand in flow.ts, upkeep.ts,
 * crews.ts and logistics.ts. Lists of servers are threaded through the servers themselves, so that no list allocates. */

/** States of a server. Being down is a state of its machine and comes on top. */
export const IDLE = 0
export const WAITING = 1
export const WORKING = 2
export const BLOCKED = 3
/** Being set up for the board on it, or waiting for the person who does that. */
export const SETTING = 4

/** One nest, bench or position: holds one board at a time. */
export class Server {
  readonly id: number
  readonly cell: Cell
  readonly machine: Machine
  readonly slot: number
  readonly place: number
  readonly request: Request
  state = IDLE
  unit = -1
  phase = 0
  /** Passes that the board has had here (rework on the station). */
  passes = 0
  /** Work time of all phases together, where phases take shares of it, s. */
  totalS = 0
  /** When the phase ends if nothing interrupts; valid while working on an up machine. */
  endAt = 0
  /** Work left in the phase, s; valid while working on a down machine. */
  leftS = 0
  /** The product that it is set up for; −1 = for whatever comes first. */
  product = -1
  setUpRequest: Request | null = null
  person: Person | null = null
  nextIdle: Server | null = null
  nextBlocked: Server | null = null
  /** Where a blocked board wants to go. */
  target: Buffer | null = null

  constructor(id: number, cell: Cell, machine: Machine, slot: number, place: number) {
    this.id = id
    this.cell = cell
    this.machine = machine
    this.slot = slot
    this.place = place
    this.request = new Request(TEND, this, machine, null)
    this.request.cell = cell
  }
}

/** Fails and is repaired as one; holds the servers that stop with it. */
export class Machine {
  readonly id: number
  readonly slot: number
  readonly servers: Server[] = []
  readonly processes: FailureProcess[] = []
  cell!: Cell
  hasOperatingClock = false
  hasOperationChance = false
  down = false
  /** The failure being waited on or repaired. */
  current: FailureProcess | null = null
  repairing = false
  /** Not to fail before the next operation: the first one after a repair. */
  immune = false
  /** Servers at work, and how long at least one has been at work, s. */
  running = 0
  operatedS = 0
  operatingSince = 0
  /** Operating time at which the next failure strikes, s. */
  failsAtOperatedS = Infinity
  /** Calendar time at which the next failure strikes, s; valid while up. */
  failsAt = Infinity
  person: Person | null = null
  readonly request: Request

  constructor(id: number, slot: number) {
    this.id = id
    this.slot = slot
    this.request = new Request(REPAIR, null, this, null)
  }

  reset(): void {
    this.down = false
    this.current = null
    this.repairing = false
    this.immune = false
    this.running = 0
    this.operatedS = 0
    this.operatingSince = 0
    this.failsAtOperatedS = Infinity
    this.failsAt = Infinity
    this.person = null
  }
}

export class FailureProcess {
  readonly id: number
  readonly clock: 'operating' | 'calendar' | 'before-operation'
  readonly kind: FailureKind
  readonly chance: number
  readonly uptime: Sampler | null
  readonly repair: Sampler
  readonly luck: Sampler | null
  readonly crew: Crew | null
  /** Operating clock: operating time (s) of the next failure. Calendar clock: its instant, or, while down, the time left. */
  due = Infinity

  constructor(
    id: number,
    clock: FailureProcess['clock'],
    kind: FailureKind,
    chance: number,
    uptime: Sampler | null,
    repair: Sampler,
    luck: Sampler | null,
    crew: Crew | null,
  ) {
    this.id = id
    this.clock = clock
    this.kind = kind
    this.chance = chance
    this.uptime = uptime
    this.repair = repair
    this.luck = luck
    this.crew = crew
  }
}

/** Boards that wait in a row, on a conveyor if `travelS` is not 0. */
export class Buffer {
  readonly id: number
  readonly queue: UnitQueue
  /** Boards back from rework: first in queue, on a side place of their own. */
  readonly returns = new UnitQueue(4)
  readonly travelS: number
  readonly stepS: number
  readonly loses: boolean
  /** Fires when the first board arrives at the end, and when the entry is clear again. */
  readonly headSlot: number
  readonly tailSlot: number
  places: number
  /** Places promised to boards that are in the oven before it. */
  reserved = 0
  /** When the first board is (or was) at the end, and when the entry is clear of the last board. */
  headAt = 0
  clearAt = 0
  /** The cell that takes from it now, and the others that may (assembly has one buffer for each kind of part). */
  consumer!: Cell
  /** There is always a new board to be had here. */
  saturated = false
  /** What products come in here; null = one only, `product`. */
  mix: Mix | null = null
  product = 0
  /** Boards that wait before the line for room. */
  outside = 0
  firstBlocked: Server | null = null
  lastBlocked: Server | null = null
  /** The ovens before it (one for each method), which wait for room in it. */
  readonly ovens: Cell[] = []
  dock = -1

  constructor(
    id: number,
    places: number,
    travelS: number,
    stepS: number,
    loses: boolean,
    headSlot: number,
    tailSlot: number,
  ) {
    this.id = id
    this.places = places
    this.travelS = travelS
    this.stepS = stepS
    this.loses = loses
    this.headSlot = headSlot
    this.tailSlot = tailSlot
    this.queue = new UnitQueue(places === Infinity ? 16 : Math.max(1, places))
  }

  reset(): void {
    this.queue.clear()
    this.returns.clear()
    this.reserved = 0
    this.headAt = 0
    this.clearAt = 0
    this.outside = 0
    this.firstBlocked = null
    this.lastBlocked = null
  }
}

/** Servers side by side behind one buffer: a station, or one position of it. */
export class Cell {
  readonly id: number
  readonly plan: CellPlan
  readonly servers: Server[] = []
  readonly machines: Machine[] = []
  readonly phases: Phase[] = []
  readonly calls: Call[] = []
  // Asked for at every board, so copied from the plan: one read less far away.
  readonly repeat: CellPlan['repeat']
  readonly judge: CellPlan['judge']
  readonly bench: boolean
  readonly routes: RoutePlan[]
  /** Where boards go if there is but one way. */
  readonly onward: number
  readonly buffer: Buffer
  readonly inputs: Buffer[] = []
  cycle: Sampler | null = null
  setUp: SetUp | null = null
  /** What a board must be in here, and what it leaves when it leaves. */
  carriers: CarrierPool | null = null
  gives: CarrierPool | null = null
  productFactors: number[] | null = null
  choice: Sampler | null = null
  /** What carries for it; null = nothing is carried here. */
  logistics: Logistics | null = null
  /** Full pallets leave from here. */
  ships = false
  /** One phase, no operator, nothing to count: the common case has a short way through the engine. */
  plain = true
  /** Why no board is taken although a server is free: sum of GATE_* bits. */
  gate = 0
  /** Servers that are free on an up machine. */
  idle = 0
  firstIdle: Server | null = null
  lastIdle: Server | null = null
  cycleFactor = 1
  uptimeFactor = 1
  rejectShare = 0
  active: boolean
  /** A failure is noticed only after this time, s (robots without a link). */
  noticeS = 0
  /** Ovens: boards inside. */
  inside = 0
  pitchSlot = -1
  pitch: Sampler | null = null
  into: Buffer | null = null
  /** A robot here has no link to the plant network: people start its lots. */
  unlinked = false
  /** Boards left of the lot whose start was released by a person. */
  lotLeft = 0
  lotRequest: Request | null = null

  constructor(id: number, plan: CellPlan, buffer: Buffer) {
    this.id = id
    this.plan = plan
    this.buffer = buffer
    this.repeat = plan.repeat
    this.judge = plan.judge
    this.bench = plan.bench
    this.routes = plan.routes
    this.onward = plan.routes[0]!.to
    this.active = plan.active
  }

  /** Every server free, nothing counted. */
  reset(): void {
    this.gate = this.active ? 0 : GATE_METHOD
    this.idle = 0
    this.firstIdle = null
    this.lastIdle = null
    this.inside = 0
    this.lotLeft = this.plan.lotStart?.boards ?? 0
    for (const call of this.calls) {
      call.boards = 0
      call.pending = false
    }
    for (const server of this.servers) {
      server.state = IDLE
      server.unit = -1
      server.person = null
      server.product = -1
      server.nextBlocked = null
      server.target = null
      this.giveBack(server)
    }
  }

  canLoad(): boolean {
    return this.gate === 0 && this.idle > 0
  }

  giveBack(server: Server): void {
    server.nextIdle = null
    if (this.lastIdle === null) this.firstIdle = server
    else this.lastIdle.nextIdle = server
    this.lastIdle = server
    if (!server.machine.down || this.machines.length === 1) this.idle++
  }

  /** The server that has been free for longest, of those whose machine is up. Call only when `idle` > 0. */
  takeIdle(): Server {
    let before: Server | null = null
    let server = this.firstIdle!
    while (server.machine.down) {
      before = server
      server = server.nextIdle!
    }
    if (before === null) this.firstIdle = server.nextIdle
    else before.nextIdle = server.nextIdle
    if (this.lastIdle === server) this.lastIdle = before
    this.idle--
    return server
  }
}

export class Phase {
  readonly time: Sampler | null
  readonly share: number
  readonly crew: Crew | null
  constructor(time: Sampler | null, share: number, crew: Crew | null) {
    this.time = time
    this.share = share
    this.crew = crew
  }
}

/** Seconds from one product to another, by product before × products + product after. */
export class SetUp {
  readonly crew: Crew | null
  private readonly products: number
  private readonly times: Sampler[]
  private readonly extraS: number[]

  constructor(crew: Crew | null, times: Sampler[], extraS: number[]) {
    this.crew = crew
    this.times = times
    this.extraS = extraS
    this.products = Math.sqrt(times.length)
  }

  drawS(from: number, to: number): number {
    const change = from * this.products + to
    return this.times[change]!.draw() + this.extraS[change]!
  }
}

/** A recurring job at a cell that is done while it runs on: reels, paste, trays. */
export class Call {
  readonly plan: CallPlan
  readonly cell: Cell
  readonly crew: Crew
  readonly request: Request
  boards = 0
  pending = false

  constructor(plan: CallPlan, cell: Cell, crew: Crew) {
    this.plan = plan
    this.cell = cell
    this.crew = crew
    this.request = new Request(REFILL, null, null, this)
  }
}

/** What a person may be asked to do. */
export const TEND = 0
export const REPAIR = 1
export const REFILL = 2
export const LOT_START = 3
export const CARRY = 4
export const SET_UP = 5

/** Asks for one member of a crew. Each server, machine and call owns one, so that asking allocates nothing. */
export class Request {
  readonly duty: number
  readonly server: Server | null
  readonly machine: Machine | null
  readonly call: Call | null
  /** Where it is; null for carrying. */
  cell: Cell | null = null
  place = 0
  /** Skills of which the person needs one (a bit each); 0 = none. */
  needs = 0
  rank = 0
  askedAt = 0
  waiting = false

  constructor(duty: number, server: Server | null, machine: Machine | null, call: Call | null) {
    this.duty = duty
    this.server = server
    this.machine = machine
    this.call = call
  }
}

/** Where a person is. */
export const FREE = 0
export const UNDERWAY = 1
export const BUSY = 2

export class Person {
  readonly id: number
  readonly crew: Crew
  home: number
  post: Cell | null
  readonly slot: number
  present = true
  /** Drawn at the start of the shift, 0 … 1: below the crew's absence the person is absent. */
  luck = 1
  /** A bit for each skill that the person has. */
  skills = 0
  /** Goes off duty when the present job is done. */
  leaving = false
  state = FREE
  /** Where they are, or, while walking, where they go. */
  place: number
  /** While walking: from where, since when. */
  from: number
  leftAt = 0
  walking = false
  request: Request | null = null

  constructor(id: number, crew: Crew, home: number, post: Cell | null, slot: number) {
    this.id = id
    this.crew = crew
    this.home = home
    this.post = post
    this.slot = slot
    this.place = home
    this.from = home
  }

  reset(): void {
    this.luck = 1
    this.leaving = false
    this.state = FREE
    this.place = this.home
    this.walking = false
    this.request = null
  }
}

export class Crew {
  readonly id: number
  readonly bay: number
  readonly rule: DispatchRule
  readonly speedMps: number
  readonly people: Person[] = []
  readonly pending: Request[] = []
  /** Head-count in force. */
  present = 0
  /** By the shift: not in a pause, not at home. */
  onDuty = true
  /** Probability that a member is absent from a shift. */
  absence = 0
  /** Draws each member's luck at the start of a shift; null = the crew follows no shifts. */
  lots: Sampler | null = null
  /** By cell: skills of which one is needed there (a bit each), 0 = none; null = nobody needs any. */
  needs: Int32Array | null = null
  /** Members that can be sent now. */
  free = 0
  /** Members held by work, for the utilisation. */
  busy = 0

  constructor(id: number, bay: number, rule: Crew['rule'], speedMps: number) {
    this.id = id
    this.bay = bay
    this.rule = rule
    this.speedMps = speedMps
  }

  /** Should the k-th member be here now? */
  expects(k: number): boolean {
    return this.onDuty && k < this.present && this.people[k]!.luck >= this.absence
  }

  reset(): void {
    this.pending.length = 0
    this.onDuty = true
    this.busy = 0
    for (const person of this.people) person.reset()
    this.takePlaces()
  }

  /** Before anything happens: whoever should be here is here and free. */
  takePlaces(): void {
    this.free = 0
    for (let k = 0; k < this.people.length; k++) {
      const person = this.people[k]!
      person.present = this.expects(k)
      if (person.present) this.free++
    }
  }

  /** A shift begins: whoever drew less than the share of absence is absent. All draw, so that neither the head-count nor the
   * share changes anybody else's luck. */
  drawLots(): void {
    for (const person of this.people) person.luck = this.lots!.draw()
  }
}
