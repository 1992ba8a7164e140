import { FAILED, GATE_DOWN, REPAIRED, REPAIRING } from '../trace/events.ts'
import type { Engine } from './engine.ts'
import { type FailureProcess, IDLE, type Machine, type Person, SETTING, WORKING } from './parts.ts'

/** How machines fail and are repaired. A failure on the operating clock strikes after so much time at work, one on the
 * calendar clock after so much time that the machine was not down. Work stops and goes on where it stopped. */
export class Upkeep {
  private readonly engine: Engine

  constructor(engine: Engine) {
    this.engine = engine
  }

  /** Draws the first failure of every process; machines of methods not in use stay quiet. */
  start(machine: Machine): void {
    for (const process of machine.processes) this.renew(machine, process)
    this.plan(machine)
  }

  /** The machine begins to work on one board (more). With a single server a failure is put into the calendar only if it
   * strikes before the work ends, so that most cycles cost nothing. */
  startClock(machine: Machine, workS: number): void {
    if (machine.running++ > 0) return
    const { now, calendar } = this.engine
    machine.operatingSince = now
    const leftS = machine.failsAtOperatedS - machine.operatedS
    if (machine.servers.length > 1 || leftS < workS) calendar.set(machine.slot, Math.min(machine.failsAt, now + leftS))
  }

  stopClock(machine: Machine): void {
    if (machine.down || --machine.running > 0) return
    const { now, calendar } = this.engine
    machine.operatedS += now - machine.operatingSince
    if (calendar.timeOf(machine.slot) === machine.failsAt) return
    if (machine.failsAt === Infinity) calendar.cancel(machine.slot)
    else calendar.set(machine.slot, machine.failsAt)
  }

  /** Fires on the machine's slot: a failure while it is up, the end of a repair, or the moment when a failure is noticed. */
  fire(machine: Machine): void {
    if (!machine.down) this.strike(machine, this.due(machine))
    else if (machine.repairing) this.endRepair(machine)
    else this.call(machine)
  }

  private due(machine: Machine): FailureProcess {
    const { now } = this.engine
    const byCalendar = machine.failsAt <= now
    let first = machine.processes[0]!
    let due = Infinity
    for (const process of machine.processes) {
      if ((process.clock === 'calendar') !== byCalendar || process.clock === 'before-operation' || process.due >= due)
        continue
      first = process
      due = process.due
    }
    return first
  }

  private strike(machine: Machine, process: FailureProcess): void {
    const { engine } = this
    const { cell } = machine
    machine.down = true
    machine.current = process
    if (machine.running > 0) {
      machine.operatedS =
        process.clock === 'operating' ? process.due : machine.operatedS + engine.now - machine.operatingSince
      machine.running = 0
    }
    for (const other of machine.processes) if (other.clock === 'calendar') other.due -= engine.now
    let idle = 0
    for (const server of machine.servers) {
      if (server.state === IDLE) idle++
      // What is in an oven runs out of it also while nothing may enter.
      if (server.state !== WORKING || cell.pitch !== null) continue
      server.leftS = server.endAt - engine.now
      engine.calendar.cancel(server.slot)
    }
    if (cell.machines.length === 1) cell.gate |= GATE_DOWN
    else cell.idle -= idle
    engine.log.write(engine.now, FAILED, machine.id, process.id, 0)
    if (cell.noticeS > 0) engine.calendar.set(machine.slot, engine.now + cell.noticeS)
    else this.call(machine)
  }

  /** A check before an operation (Buzacott): true when the machine failed it and the operation has to wait for the repair. */
  failsBeforeOperation(machine: Machine): boolean {
    if (machine.immune) {
      machine.immune = false
      return false
    }
    for (const process of machine.processes) {
      if (process.clock !== 'before-operation' || process.luck!.draw() >= process.chance) continue
      this.strike(machine, process)
      return true
    }
    return false
  }

  /** Someone is asked for; whoever attends the machine already, and is of the right crew, begins at once. */
  private call(machine: Machine): void {
    const { crew } = machine.current!
    if (crew === null) {
      this.beginRepair(machine, null)
      return
    }
    for (const server of machine.servers) {
      if (server.person?.crew !== crew || server.state === SETTING) continue
      this.beginRepair(machine, null)
      return
    }
    this.engine.crews.ask(crew, machine.request, machine.servers[0]!.place, machine.cell.plan.rank)
  }

  beginRepair(machine: Machine, person: Person | null): void {
    const { engine } = this
    const process = machine.current!
    machine.repairing = true
    machine.person = person
    const endAt = engine.now + process.repair.draw() * engine.repairFactor[process.kind]
    engine.calendar.set(machine.slot, endAt)
    engine.log.write(engine.now, REPAIRING, machine.id, process.id, endAt)
  }

  private endRepair(machine: Machine): void {
    const { engine } = this
    const { cell } = machine
    const process = machine.current!
    machine.down = false
    machine.repairing = false
    machine.current = null
    engine.log.write(engine.now, REPAIRED, machine.id, process.id, 0)
    if (machine.person !== null) engine.crews.release(machine.person)
    machine.person = null
    for (const other of machine.processes) if (other.clock === 'calendar') other.due += engine.now
    if (process.clock === 'before-operation') machine.immune = true
    else this.renew(machine, process)
    this.plan(machine)
    let idle = 0
    for (const server of machine.servers) {
      if (server.state === IDLE) idle++
      if (server.state !== WORKING) continue
      if (cell.pitch === null) engine.flow.resume(server)
      else if (machine.hasOperatingClock) this.startClock(machine, server.endAt - engine.now)
    }
    if (process.clock === 'before-operation' && machine.servers[0]!.state === WORKING) machine.immune = false
    if (cell.machines.length === 1) cell.gate &= ~GATE_DOWN
    else cell.idle += idle
    engine.flow.pull(cell)
    if (cell.buffer.places === 0) engine.flow.admit(cell.buffer)
  }

  /** Draws when the process strikes next. */
  private renew(machine: Machine, process: FailureProcess): void {
    if (process.uptime === null) return
    const uptimeS = process.uptime.draw() * this.engine.uptimeFactor[process.kind]
    process.due = (process.clock === 'operating' ? machine.operatedS : this.engine.now) + uptimeS
  }

  /** The machine's method came into use or went out of it. */
  replan(machine: Machine): void {
    this.plan(machine)
    if (machine.running === 0 || machine.failsAtOperatedS === Infinity) return
    const strikesAt = machine.operatingSince + machine.failsAtOperatedS - machine.operatedS
    this.engine.calendar.set(machine.slot, Math.min(machine.failsAt, Math.max(this.engine.now, strikesAt)))
  }

  /** The earliest failure on either clock. */
  private plan(machine: Machine): void {
    machine.failsAt = Infinity
    machine.failsAtOperatedS = Infinity
    for (const process of machine.processes) {
      if (process.clock === 'calendar') machine.failsAt = Math.min(machine.failsAt, process.due)
      else if (process.clock === 'operating') machine.failsAtOperatedS = Math.min(machine.failsAtOperatedS, process.due)
    }
    if (machine.failsAt === Infinity || !machine.cell.active) this.engine.calendar.cancel(machine.slot)
    else this.engine.calendar.set(machine.slot, machine.failsAt)
  }

  /** A reliability control moved: the uptime that is left is stretched with the new one. */
  stretch(machine: Machine, ratio: Record<string, number>): void {
    const { now } = this.engine
    const operatedS = machine.operatedS + (machine.running > 0 ? now - machine.operatingSince : 0)
    for (const process of machine.processes) {
      const since = process.clock === 'operating' ? operatedS : machine.down ? 0 : now
      process.due = since + (process.due - since) * ratio[process.kind]!
    }
    if (!machine.down) this.replan(machine)
  }
}
