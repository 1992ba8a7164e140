import { type ShiftChange, type Timeline, withoutPattern } from '../model/shifts.ts'
import { GATE_OFF_SHIFT, SCHEDULED } from '../trace/events.ts'
import type { Engine } from './engine.ts'
import type { Cell, Crew } from './parts.ts'
import type { SchedulePlan } from './plan.ts'

/** One shift pattern and what follows it. */
export class Schedule {
  readonly plan: SchedulePlan
  readonly slot: number
  readonly crews: Crew[]
  readonly cells: Cell[]
  timeline: Timeline = withoutPattern(8)
  /** The change that comes next, and in which cycle of the pattern. */
  next = 0
  cycle = 0
  isPlanned = true
  inShift = true

  constructor(plan: SchedulePlan, slot: number, crews: Crew[], cells: Cell[]) {
    this.plan = plan
    this.slot = slot
    this.crews = crews
    this.cells = cells
  }
}

/** Who is on duty when, and when the stations are planned to run. Whoever goes finishes the job in hand, and what is on a server is
 * finished: a station that is stopped only takes no other board. */
export class Shifts {
  private readonly engine: Engine
  private readonly schedules: Schedule[] = []
  private running = false

  constructor(engine: Engine) {
    this.engine = engine
  }

  add(plan: SchedulePlan): void {
    const { engine } = this
    const cells = plan.stations.flatMap((station) => {
      const { automated, conventional } = engine.plan.roster.stations[station]!
      return [...automated, ...conventional].map((cell) => engine.cells[cell]!)
    })
    const crews = plan.crews.map((crew) => engine.crewList[crew]!)
    const schedule = new Schedule(plan, engine.addSlot('shift', null), crews, cells)
    engine.own(schedule.slot, schedule)
    this.schedules.push(schedule)
  }

  /** Another course of the shifts, from this instant on; `timelineOf` gives the one of each pattern. */
  follow(timelineOf: (pattern: string | null) => Timeline): void {
    for (const schedule of this.schedules) {
      schedule.timeline = timelineOf(schedule.plan.pattern)
      if (!this.running) continue
      const change = this.enter(schedule)
      this.attend(schedule, change)
      this.stopOrGo(schedule, change)
    }
  }

  start(): void {
    this.running = true
    for (const schedule of this.schedules) {
      const change = this.enter(schedule)
      for (const crew of schedule.crews) {
        crew.drawLots()
        crew.onDuty = change.onDuty
        crew.takePlaces()
      }
      this.stopOrGo(schedule, change)
    }
  }

  /** Finds what is in force now, and sets the slot to the next change. */
  private enter(schedule: Schedule): ShiftChange {
    const { cycleS, changes } = schedule.timeline
    const { now } = this.engine
    schedule.cycle = Math.floor(now / cycleS)
    const sinceS = now - schedule.cycle * cycleS
    let next = 0
    while (next < changes.length && changes[next]!.atS <= sinceS) next++
    schedule.next = next
    this.setNext(schedule)
    return changes.at(next - 1)!
  }

  private setNext(schedule: Schedule): void {
    const { cycleS, changes } = schedule.timeline
    if (schedule.next === changes.length) {
      schedule.next = 0
      schedule.cycle++
    }
    this.engine.calendar.set(schedule.slot, schedule.cycle * cycleS + changes[schedule.next]!.atS)
  }

  fire(schedule: Schedule): void {
    const change = schedule.timeline.changes[schedule.next++]!
    this.setNext(schedule)
    if (change.startsShift) for (const crew of schedule.crews) crew.drawLots()
    this.attend(schedule, change)
    this.stopOrGo(schedule, change)
  }

  private attend(schedule: Schedule, change: ShiftChange): void {
    for (const crew of schedule.crews) {
      crew.onDuty = change.onDuty
      this.engine.crews.attend(crew)
    }
  }

  private stopOrGo(schedule: Schedule, { isPlanned, inShift }: ShiftChange): void {
    const { engine } = this
    if (isPlanned === schedule.isPlanned && inShift === schedule.inShift) return
    schedule.isPlanned = isPlanned
    schedule.inShift = inShift
    for (const station of schedule.plan.stations)
      engine.log.write(engine.now, SCHEDULED, station, isPlanned ? 1 : 0, isPlanned || !inShift ? 0 : 1)
    for (const cell of schedule.cells) {
      if (isPlanned) engine.flow.openGate(cell, GATE_OFF_SHIFT)
      else engine.flow.closeGate(cell, GATE_OFF_SHIFT)
    }
  }

  reset(): void {
    this.running = false
    for (const schedule of this.schedules) {
      schedule.isPlanned = true
      schedule.inShift = true
    }
  }
}
