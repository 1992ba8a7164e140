import {
  ENTERED,
  EXITED,
  FINISHED,
  GATE_LOT_START,
  GATE_MATERIAL,
  GATE_PITCH,
  GATE_REFILL,
  GATE_ROOM,
  JOINED,
  JUDGED,
  LOADED,
  LOST,
  PITCHED,
  RELEASED,
  REPEATED,
  RESUMED,
  RETURNED,
  SCRAPPED,
  SETTING_UP,
  STARTED,
  WAIT_OPERATOR,
  WAIT_SETUP_CREW,
} from '../trace/events.ts'
import type { Engine } from './engine.ts'
import { BLOCKED, type Buffer, type Call, type Cell, IDLE, SETTING, type Server, WAITING, WORKING } from './parts.ts'
import { TO_OUT, TO_SCRAP } from './plan.ts'
import type { Sampler } from './sampler.ts'

/** How boards move: into a buffer if there is room, onto a server when one is free, through the phases of the work, on to the
 * next buffer or, while that is full, nowhere (blocking after service). Whatever follows from a move at the same instant
 * is carried out before time goes on. */
export class Flow {
  private readonly engine: Engine

  constructor(engine: Engine) {
    this.engine = engine
  }

  // ── entering ──────────────────────────────────────────────────────────────────────────────────────────────────────

  hasRoom(buffer: Buffer): boolean {
    if (buffer.queue.length + buffer.reserved < buffer.places) return this.engine.now >= buffer.clearAt
    // Without a place left a board can still be handed over directly to a server that is free.
    return (
      buffer.queue.length === 0 &&
      buffer.places === 0 &&
      !this.returnReady(buffer) &&
      buffer.consumer.canLoad() &&
      this.partsReady(buffer.consumer, buffer)
    )
  }

  /** The board is in the buffer, or through it onto a server. Call only with room. */
  enter(buffer: Buffer, unit: number): void {
    const { engine } = this
    const { consumer } = buffer
    engine.log.write(engine.now, ENTERED, buffer.id, unit, 0)
    if (buffer.travelS === 0) {
      if (
        buffer.queue.length === 0 &&
        !this.returnReady(buffer) &&
        consumer.inputs.length === 0 &&
        consumer.canLoad()
      ) {
        this.load(consumer, unit)
        return
      }
      buffer.queue.push(unit)
      if (consumer.inputs.length > 0) this.pull(consumer)
      return
    }
    buffer.clearAt = engine.now + buffer.stepS
    buffer.queue.push(unit)
    buffer.queue.stamp(engine.now)
    if (buffer.queue.length === 1) {
      buffer.headAt = Math.max(engine.now + buffer.travelS, buffer.headAt)
      this.pull(consumer)
    }
  }

  /** A repaired board comes back: first in queue, on a side place, whatever the buffer holds. */
  comeBack(buffer: Buffer, unit: number): void {
    const { engine } = this
    engine.log.write(engine.now, RETURNED, buffer.id, unit, 0)
    buffer.returns.push(unit)
    this.pull(buffer.consumer)
  }

  /** A board comes from outside the line. */
  arrive(buffer: Buffer): void {
    const { engine } = this
    engine.arrived++
    if (buffer.outside === 0 && this.hasRoom(buffer)) this.enter(buffer, this.release(buffer))
    else if (buffer.loses) {
      engine.lost++
      engine.log.write(engine.now, LOST, buffer.id, -1, 0)
    } else {
      buffer.outside++
      this.watchTail(buffer)
    }
  }

  private release(buffer: Buffer): number {
    const { engine } = this
    const product = buffer.mix === null ? buffer.product : buffer.mix.next()
    const unit = engine.units.add(product, engine.now)
    engine.log.write(engine.now, RELEASED, product, unit, engine.units.released)
    return unit
  }

  /** Room may have appeared: those who wait for it enter, in the order in which they began to wait. */
  admit(buffer: Buffer): void {
    for (const oven of buffer.ovens) this.gateRoom(oven)
    while (buffer.firstBlocked !== null && this.hasRoom(buffer)) {
      const server = this.unblock(buffer)
      const unit = server.unit
      this.enter(buffer, unit)
      this.vacate(server)
    }
    while (buffer.outside > 0 && this.hasRoom(buffer)) {
      buffer.outside--
      this.enter(buffer, this.release(buffer))
    }
    if (buffer.firstBlocked !== null || buffer.outside > 0) this.watchTail(buffer)
  }

  private unblock(buffer: Buffer): Server {
    const server = buffer.firstBlocked!
    buffer.firstBlocked = server.nextBlocked
    if (buffer.firstBlocked === null) buffer.lastBlocked = null
    server.nextBlocked = null
    server.target = null
    return server
  }

  private block(server: Server, buffer: Buffer): void {
    server.target = buffer
    if (buffer.lastBlocked === null) buffer.firstBlocked = server
    else buffer.lastBlocked.nextBlocked = server
    buffer.lastBlocked = server
    this.watchTail(buffer)
  }

  /** If only the board ahead is still in the way of the entry, look again when it has moved on. */
  private watchTail(buffer: Buffer): void {
    const { engine } = this
    if (buffer.clearAt > engine.now && buffer.queue.length + buffer.reserved < buffer.places)
      engine.calendar.set(buffer.tailSlot, buffer.clearAt)
  }

  // ── loading ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The cell takes boards as long as it has a free server and finds one. */
  pull(cell: Cell): void {
    const { buffer } = cell
    while (cell.canLoad()) {
      if (this.returnReady(buffer)) {
        this.load(cell, buffer.returns.shift())
        continue
      }
      if (cell.inputs.length > 0) {
        if (!this.partsReady(cell, null)) return
        this.assemble(cell)
        continue
      }
      if (buffer.saturated) {
        this.load(cell, this.release(buffer))
        continue
      }
      if (buffer.queue.length > 0) {
        if (buffer.travelS === 0) {
          this.load(cell, buffer.queue.shift())
          this.admit(buffer)
          continue
        }
        if (buffer.headAt > this.engine.now) {
          this.engine.calendar.set(buffer.headSlot, buffer.headAt)
          return
        }
        this.load(cell, this.takeHead(buffer))
        this.admit(buffer)
        continue
      }
      // Nothing waits in the buffer. Without places a blocked server hands its board over directly; a conveyor is never jumped.
      if (buffer.places > 0 || (buffer.firstBlocked === null && buffer.outside === 0)) return
      this.admit(buffer)
    }
  }

  /** Is there a repaired board to be taken before the others? One that needs a carrier lets the others pass until it gets one. */
  private returnReady(buffer: Buffer): boolean {
    if (buffer.returns.length === 0) return false
    const { carriers } = buffer.consumer
    return carriers === null || carriers.free > 0
  }

  /** Takes the first board from a conveyor; the next needs a step to the end. */
  private takeHead(buffer: Buffer): number {
    const { now } = this.engine
    const unit = buffer.queue.shift()
    buffer.headAt = now + buffer.stepS
    if (buffer.queue.length > 0) buffer.headAt = Math.max(buffer.headAt, buffer.queue.firstTime() + buffer.travelS)
    return unit
  }

  /** Does every buffer of an assembly hold a part that can be taken now? `arriving` is about to get one. */
  private partsReady(cell: Cell, arriving: Buffer | null): boolean {
    for (const buffer of cell.inputs) if (buffer !== arriving && !this.partReady(buffer)) return false
    return true
  }

  /** A part at the head, or, without places, a server before it that waits to hand one over. */
  private partReady(buffer: Buffer): boolean {
    if (buffer.saturated) return true
    if (buffer.queue.length === 0) return buffer.travelS === 0 && buffer.firstBlocked !== null
    if (buffer.travelS === 0 || buffer.headAt <= this.engine.now) return true
    this.engine.calendar.set(buffer.headSlot, buffer.headAt)
    return false
  }

  /** One part of each kind goes onto the server; the first buffer's part is the board, the others become part of it. */
  private assemble(cell: Cell): void {
    const { engine } = this
    const server = cell.takeIdle()
    let board = -1
    let handedOver: Server | null = null
    for (const buffer of cell.inputs) {
      let unit: number
      if (buffer.saturated) unit = this.release(buffer)
      else if (buffer.queue.length > 0) unit = buffer.travelS === 0 ? buffer.queue.shift() : this.takeHead(buffer)
      else {
        const feeder = this.unblock(buffer)
        unit = feeder.unit
        engine.log.write(engine.now, ENTERED, buffer.id, unit, 0)
        feeder.nextBlocked = handedOver
        handedOver = feeder
      }
      if (board < 0) {
        board = unit
        continue
      }
      engine.log.write(engine.now, JOINED, server.id, unit, board)
      engine.carriers.dismountFromAny(unit)
      engine.units.remove(unit)
    }
    this.loadOn(server, board)
    while (handedOver !== null) {
      const feeder: Server = handedOver
      handedOver = feeder.nextBlocked
      feeder.nextBlocked = null
      this.vacate(feeder)
    }
    for (const buffer of cell.inputs) this.admit(buffer)
  }

  private load(cell: Cell, unit: number): void {
    this.loadOn(cell.takeIdle(), unit)
  }

  private loadOn(server: Server, unit: number): void {
    const { cell } = server
    server.unit = unit
    server.phase = 0
    if (cell.plain) {
      server.leftS = cell.cycle!.draw() * cell.cycleFactor
      this.startWork(server)
      return
    }
    server.passes = 0
    if (cell.carriers !== null) this.engine.carriers.mount(cell.carriers, unit)
    if (cell.calls.length > 0) this.countCalls(cell)
    if (cell.plan.supply >= 0) cell.logistics!.use(cell)
    if (cell.unlinked) this.countLot(cell)
    if (cell.pitch !== null) this.enterOven(cell, unit)
    if (cell.setUp === null || !this.changeOver(server)) this.beginPass(server)
  }

  private beginPass(server: Server): void {
    const { cell } = server
    server.phase = 0
    server.passes++
    if (cell.cycle !== null) server.totalS = cell.cycle.draw() * this.factorFor(cell, server.unit)
    this.beginPhase(server)
  }

  private beginPhase(server: Server): void {
    const phase = server.cell.phases[server.phase]!
    server.leftS =
      phase.time !== null ? phase.time.draw() * this.factorFor(server.cell, server.unit) : server.totalS * phase.share
    if (phase.crew === null) {
      this.startWork(server)
      return
    }
    server.state = WAITING
    this.engine.log.write(this.engine.now, LOADED, server.id, server.unit, WAIT_OPERATOR)
    this.engine.crews.ask(phase.crew, server.request, server.place, server.cell.plan.rank)
  }

  private factorFor(cell: Cell, unit: number): number {
    if (cell.productFactors === null) return cell.cycleFactor
    return cell.cycleFactor * cell.productFactors[this.engine.units.product[unit]!]!
  }

  // ── set-up ────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The board on the server is of another product than the one before: false if nothing has to be changed for it. The
   * first board of a run finds the server set up for it. */
  private changeOver(server: Server): boolean {
    const { engine } = this
    const setUp = server.cell.setUp!
    const before = server.product
    const product = engine.units.product[server.unit]!
    server.product = product
    if (before < 0 || before === product) return false
    server.leftS = setUp.drawS(before, product)
    if (server.leftS === 0) return false
    server.state = SETTING
    if (setUp.crew === null) this.startSetUp(server)
    else {
      engine.log.write(engine.now, LOADED, server.id, server.unit, WAIT_SETUP_CREW)
      engine.crews.ask(setUp.crew, server.setUpRequest!, server.place, server.cell.plan.rank)
    }
    return true
  }

  /** Set-up goes on whether the machine is up or down: a feeder can be changed on a stopped mounter. */
  startSetUp(server: Server): void {
    const { engine } = this
    server.endAt = engine.now + server.leftS
    engine.calendar.set(server.slot, server.endAt)
    engine.log.write(engine.now, SETTING_UP, server.id, server.unit, server.endAt)
  }

  private endSetUp(server: Server): void {
    if (server.person !== null) this.engine.crews.release(server.person)
    server.person = null
    this.beginPass(server)
  }

  // ── working ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The work that is left begins or goes on; on a machine that is down it waits for the repair. */
  startWork(server: Server): void {
    const { engine } = this
    const { machine } = server
    server.state = WORKING
    const endAt = engine.now + server.leftS
    server.endAt = endAt
    if (machine.down) return
    if (machine.hasOperationChance && server.phase === 0 && engine.upkeep.failsBeforeOperation(machine)) return
    engine.calendar.set(server.slot, endAt)
    engine.log.write(engine.now, STARTED, server.id, server.unit, endAt)
    if (machine.hasOperatingClock) engine.upkeep.startClock(machine, server.leftS)
  }

  /** Work goes on after a repair. */
  resume(server: Server): void {
    const { engine } = this
    server.endAt = engine.now + server.leftS
    engine.calendar.set(server.slot, server.endAt)
    engine.log.write(engine.now, RESUMED, server.id, server.unit, server.endAt)
    if (server.machine.hasOperatingClock) engine.upkeep.startClock(server.machine, server.leftS)
  }

  /** Fires when the phase that a server works on is done. */
  endPhase(server: Server): void {
    const { engine } = this
    const { cell, machine } = server
    if (cell.plain) {
      if (machine.hasOperatingClock) engine.upkeep.stopClock(machine)
      this.finish(server)
      return
    }
    if (server.state === SETTING) {
      this.endSetUp(server)
      return
    }
    if (machine.hasOperatingClock) engine.upkeep.stopClock(machine)
    if (server.person !== null) engine.crews.release(server.person)
    server.person = null
    server.phase++
    if (server.phase < cell.phases.length) this.beginPhase(server)
    else this.finish(server)
  }

  private finish(server: Server): void {
    const { engine } = this
    const { cell } = server
    const { repeat, judge, routes } = cell
    if (repeat !== null && cell.choice!.draw() < repeat.p) {
      if (server.passes <= repeat.max) {
        engine.log.write(engine.now, REPEATED, server.id, server.unit, 0)
        this.beginPass(server)
        return
      }
      this.completed(server)
      this.sendTo(server, repeat.then)
      return
    }
    this.completed(server)
    if (judge !== null && !this.passes(server)) return
    let to = cell.onward
    if (routes.length > 1) {
      let route = 0
      let u = cell.choice!.draw()
      while (route < routes.length - 1 && (u -= routes[route]!.p) >= 0) route++
      to = routes[route]!.to
    }
    this.sendTo(server, to)
    if (cell.ships) cell.logistics!.countShipment(cell)
  }

  private completed(server: Server): void {
    server.state = BLOCKED
    this.engine.log.write(this.engine.now, FINISHED, server.id, server.unit, 0)
  }

  /** The station judges the board; a bad one is on its way to rework when this returns false. */
  private passes(server: Server): boolean {
    const { engine } = this
    const { cell, unit } = server
    const judge = cell.judge!
    const bit = 1 << judge.gate
    const first = (engine.units.gates[unit]! & bit) === 0
    engine.units.gates[unit]! |= bit
    const good = cell.choice!.draw() >= cell.rejectShare
    engine.log.write(engine.now, JUDGED, server.id, unit, (good ? 1 : 0) + (first ? 2 : 0))
    if (good) return true
    engine.units.returnTo[unit] = judge.returnTo
    engine.carriers.dismountFromAny(unit)
    cell.logistics!.carry(unit, engine.buffers[judge.bench]!, server, false)
    this.vacate(server)
    return false
  }

  private sendTo(server: Server, to: number): void {
    const { engine } = this
    const { unit } = server
    if (server.cell.pitch !== null) this.leaveOven(server.cell)
    if (to >= 0) {
      const buffer = engine.buffers[to]!
      if (server.cell.bench) {
        server.cell.logistics!.carry(unit, engine.buffers[engine.units.returnTo[unit]!]!, server, true)
      } else if (buffer.firstBlocked === null && this.hasRoom(buffer)) {
        this.enter(buffer, unit)
      } else {
        this.block(server, buffer)
        if (buffer.consumer.inputs.length > 0) this.pull(buffer.consumer)
        return
      }
    } else this.leaveLine(server, to)
    this.vacate(server)
  }

  private leaveLine(server: Server, to: number): void {
    const { engine } = this
    const { unit } = server
    if (to === TO_SCRAP) engine.scrapped++
    else if (to === TO_OUT) {
      engine.departed++
      engine.sojournS += engine.now - engine.units.bornAt[unit]!
    }
    engine.log.write(engine.now, to === TO_SCRAP ? SCRAPPED : EXITED, server.id, unit, 0)
    engine.carriers.dismountFromAny(unit)
    engine.units.remove(unit)
    if (engine.circulating !== null) this.enter(engine.circulating, this.release(engine.circulating))
  }

  /** The board has left; the server is free and takes the next. */
  vacate(server: Server): void {
    const { unit } = server
    server.state = IDLE
    server.unit = -1
    server.cell.giveBack(server)
    if (server.cell.gives !== null) this.engine.carriers.dismount(server.cell.gives, unit)
    this.pull(server.cell)
  }

  // ── gates ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  openGate(cell: Cell, bit: number): void {
    if ((cell.gate & bit) === 0) return
    cell.gate &= ~bit
    this.engine.writeGate(cell)
    this.pull(cell)
    if (cell.buffer.places === 0) this.admit(cell.buffer)
  }

  closeGate(cell: Cell, bit: number): void {
    if ((cell.gate & bit) !== 0) return
    cell.gate |= bit
    this.engine.writeGate(cell)
  }

  private countCalls(cell: Cell): void {
    for (const call of cell.calls) {
      call.boards++
      if (call.boards < call.plan.everyBoards) continue
      if (!call.pending) {
        call.pending = true
        this.engine.crews.ask(call.crew, call.request, cell.servers[0]!.place, cell.plan.rank)
      } else if (call.boards >= call.plan.everyBoards + call.plan.graceBoards) this.closeGate(cell, GATE_REFILL)
    }
  }

  /** The job that was called for is done. */
  answerCall(call: Call): void {
    call.boards -= call.plan.everyBoards
    call.pending = false
    const { cell } = call
    if (cell.calls.every((other) => other.boards < other.plan.everyBoards + other.plan.graceBoards))
      this.openGate(cell, GATE_REFILL)
  }

  private countLot(cell: Cell): void {
    const lot = cell.plan.lotStart!
    if (--cell.lotLeft > 0) return
    this.closeGate(cell, GATE_LOT_START)
    this.engine.crews.ask(this.engine.crewAt(lot.crew), cell.lotRequest!, cell.servers[0]!.place, cell.plan.rank)
  }

  startLot(cell: Cell): void {
    cell.lotLeft = cell.plan.lotStart!.boards
    this.openGate(cell, GATE_LOT_START)
  }

  setMaterial(cell: Cell, available: boolean): void {
    if (available) this.openGate(cell, GATE_MATERIAL)
    else this.closeGate(cell, GATE_MATERIAL)
  }

  // ── ovens ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A board has entered: its place behind the oven is promised, and the next may follow after the pitch. */
  private enterOven(cell: Cell, unit: number): void {
    const { engine } = this
    cell.inside++
    if (cell.into !== null) cell.into.reserved++
    cell.gate |= GATE_PITCH
    engine.calendar.set(cell.pitchSlot, engine.now + (cell.pitch as Sampler).draw() * this.factorFor(cell, unit))
    this.gateRoom(cell)
  }

  endPitch(cell: Cell): void {
    const { engine } = this
    engine.log.write(engine.now, PITCHED, cell.id, 0, 0)
    cell.gate &= ~GATE_PITCH
    this.pull(cell)
    if (cell.buffer.places === 0) this.admit(cell.buffer)
  }

  private leaveOven(cell: Cell): void {
    cell.inside--
    if (cell.into !== null) cell.into.reserved--
  }

  /** An oven takes a board only if the buffer after it has room for all that are inside. */
  private gateRoom(cell: Cell): void {
    const { into } = cell
    if (into === null) return
    if (into.queue.length + into.reserved < into.places) this.openGate(cell, GATE_ROOM)
    else this.closeGate(cell, GATE_ROOM)
  }
}
