import type { FailureKind } from '../model/scene-schema.ts'
import type { TraceSink } from '../trace/columns.ts'
import { ATTENDING, GATE_DOWN, GATE_PITCH, GATED } from '../trace/events.ts'
import { build } from './build.ts'
import { Calendar } from './calendar.ts'
import { type CarrierPool, Carriers } from './carriers.ts'
import { Crews } from './crews.ts'
import { Flow } from './flow.ts'
import { EventLog } from './log.ts'
import { Logistics } from './logistics.ts'
import type { Mix } from './mix.ts'
import type { Buffer, Cell, Crew, Machine, Person, Server } from './parts.ts'
import type { Plan } from './plan.ts'
import type { Sampler } from './sampler.ts'
import { type Schedule, Shifts } from './shifts.ts'
import type { Source } from './source.ts'
import { Units } from './units.ts'
import { Upkeep } from './upkeep.ts'
import type { Vehicle } from './vehicle.ts'

/** What a slot of the calendar belongs to, and so who handles its event. */
const SERVER = 0
const MACHINE = 1
const HEAD = 2
const TAIL = 3
const PITCH = 4
const PERSON = 5
const VEHICLE = 6
const SOURCE = 7
const CARRIER = 8
const SHIFT = 9
const OWNER_KINDS = {
  server: SERVER,
  machine: MACHINE,
  head: HEAD,
  tail: TAIL,
  pitch: PITCH,
  person: PERSON,
  vehicle: VEHICLE,
  source: SOURCE,
  carrier: CARRIER,
  shift: SHIFT,
}
export type OwnerKind = keyof typeof OWNER_KINDS
export type Owner = Server | Machine | Buffer | Cell | Person | Vehicle | Source | CarrierPool | Schedule

/** The simulation of one factory: a clock, a calendar and the parts of the line. It knows no wall clock, draws every number
 * from streams made of one seed, and tells what happens in events. The same plan, seed and commands give the same events,
 * however the run is cut into calls of `runUntil`. */
export class Engine {
  now = 0
  readonly plan: Plan
  readonly log = new EventLog()
  readonly calendar: Calendar
  readonly units = new Units()
  readonly flow: Flow
  readonly upkeep: Upkeep
  readonly crews: Crews
  readonly shifts: Shifts
  /** By bay. */
  readonly logistics: Logistics[]
  readonly carriers: Carriers
  readonly buffers: Buffer[] = []
  readonly cells: Cell[] = []
  readonly servers: Server[] = []
  readonly machines: Machine[] = []
  readonly crewList: Crew[] = []
  readonly people: Person[] = []
  readonly sources: Source[] = []
  readonly samplers: Sampler[] = []
  readonly mixes: Mix[] = []
  /** The buffer to which a board that leaves returns at once as a new one (closed loop of pallets), or null. */
  circulating: Buffer | null = null
  arrived = 0
  lost = 0
  departed = 0
  scrapped = 0
  /** Σ of the times from the first touch to the exit over all boards that left, s. */
  sojournS = 0
  /** Calendar events handled. */
  events = 0
  readonly uptimeFactor: Record<FailureKind, number> = { failure: 1, assist: 1, consumable: 1, maintenance: 1 }
  readonly repairFactor: Record<FailureKind, number> = { failure: 1, assist: 1, consumable: 1, maintenance: 1 }
  failureCount = 0
  private started = false
  private readonly kinds: number[] = []
  private readonly owners: (Owner | null)[] = []

  constructor(plan: Plan, seed: number) {
    this.plan = plan
    this.flow = new Flow(this)
    this.upkeep = new Upkeep(this)
    this.crews = new Crews(this)
    this.carriers = new Carriers(this)
    this.shifts = new Shifts(this)
    build(this, plan, seed)
    this.logistics = plan.logistics.map((_, bay) => new Logistics(this, bay))
    this.calendar = new Calendar(this.owners.length)
  }

  /** Gives a part of the line its slot in the calendar, which is made when all have theirs. */
  addSlot(kind: OwnerKind, owner: Owner | null): number {
    this.kinds.push(OWNER_KINDS[kind])
    return this.owners.push(owner) - 1
  }

  own(slot: number, owner: Owner): void {
    this.owners[slot] = owner
  }

  crewAt(index: number): Crew {
    return this.crewList[index]!
  }

  /** Sends all events from now on to a sink. Call before the first run to have the whole trace. */
  record(sink: TraceSink | null): void {
    this.log.attach(sink)
  }

  /** Opens the factory: sources release, stations pull, failures are due. Runs by itself with the first `runUntil`. */
  start(): void {
    if (this.started) return
    this.started = true
    this.shifts.start()
    for (const person of this.people) {
      person.place = person.home
      person.from = person.home
      if (person.present) this.log.write(0, ATTENDING, 1, person.id, person.place)
    }
    for (const logistics of this.logistics) logistics.start()
    this.carriers.start()
    for (const machine of this.machines) if (machine.slot >= 0) this.upkeep.start(machine)
    for (const source of this.sources) source.start()
    for (const cell of this.cells) this.flow.pull(cell)
  }

  /** Handles every event up to and at time t (s); the clock stands at exactly t afterwards. */
  runUntil(t: number): void {
    this.start()
    const { calendar } = this
    for (;;) {
      const slot = calendar.first()
      const time = calendar.timeOf(slot)
      if (this.crews.due && time > this.now) {
        this.crews.dispatch()
        continue
      }
      if (time > t || time === Infinity) break
      this.now = time
      this.fire(slot)
    }
    if (t < Infinity) this.now = t
    this.log.flush()
  }

  /** Runs until so many boards have left (good or scrapped), or nothing more can happen. */
  runUntilDepartures(count: number): void {
    this.start()
    const { calendar } = this
    while (this.departed + this.scrapped < count) {
      const slot = calendar.first()
      const time = calendar.timeOf(slot)
      if (this.crews.due && time > this.now) {
        this.crews.dispatch()
        continue
      }
      if (time === Infinity) break
      this.now = time
      this.fire(slot)
    }
    this.log.flush()
  }

  private fire(slot: number): void {
    const { calendar } = this
    this.events++
    calendar.take(slot)
    const owner = this.owners[slot]
    switch (this.kinds[slot]) {
      case SERVER:
        this.flow.endPhase(owner as Server)
        break
      case MACHINE:
        this.upkeep.fire(owner as Machine)
        break
      case HEAD:
        this.flow.pull((owner as Buffer).consumer)
        break
      case TAIL:
        this.flow.admit(owner as Buffer)
        break
      case PITCH:
        this.flow.endPitch(owner as Cell)
        break
      case PERSON:
        this.crews.fire(owner as Person)
        break
      case VEHICLE:
        ;(owner as Vehicle).logistics.fire(owner as Vehicle)
        break
      case SOURCE:
        ;(owner as Source).fire()
        break
      case CARRIER:
        this.carriers.fire(owner as CarrierPool)
        break
      case SHIFT:
        this.shifts.fire(owner as Schedule)
    }
    calendar.settle(slot)
  }

  writeGate(cell: Cell): void {
    this.log.write(this.now, GATED, cell.id, cell.gate & ~(GATE_DOWN | GATE_PITCH), 0)
  }

  /** Back to time 0 with another seed, without building anything anew. */
  reset(seed: number): void {
    this.log.flush()
    this.calendar.clear()
    this.units.clear()
    this.now = 0
    this.started = false
    this.arrived = this.lost = this.departed = this.scrapped = this.sojournS = this.events = 0
    this.crews.due = false
    for (const sampler of this.samplers) sampler.reseed(seed)
    for (const mix of this.mixes) mix.reset()
    for (const buffer of this.buffers) buffer.reset()
    for (const cell of this.cells) cell.reset()
    for (const machine of this.machines) machine.reset()
    for (const crew of this.crewList) crew.reset()
    for (const source of this.sources) source.reset()
    for (const pool of this.carriers.pools) pool.reset()
    for (const logistics of this.logistics) logistics.reset()
    this.shifts.reset()
  }
}
