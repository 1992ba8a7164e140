import type { TraceColumns, TraceSink } from '../trace/columns.ts'
import * as E from '../trace/events.ts'
import { BottleneckBook } from './bottleneck-book.ts'
import type { FactoryData } from './factory-data.ts'
import { MoversBook } from './movers-book.ts'
import { PowerBook } from './power-book.ts'
import {
  BLOCKED,
  CONSUMABLES,
  IS_ACTIVE,
  MAINTENANCE,
  NO_OPERATOR,
  OFF,
  REPAIR,
  REWORK,
  SET_UP,
  STARVED,
  STATE_COUNT,
  WAITING_REPAIR,
  WORKING,
} from './station-state.ts'
import { TotalsLayout } from './totals.ts'

/** The books of a factory: folds events into running sums from which every KPI is computed. It allocates nothing per event. */
export class Ledger implements TraceSink {
  readonly layout: TotalsLayout
  readonly totals: Float64Array
  readonly data: FactoryData
  time = 0
  /** Boards in the line now; boards before each station now. */
  inLine = 0
  readonly queued: Int32Array

  // by server: its own state (its machine may hide it), since when, and what the books count it as
  private readonly own: Uint8Array
  private readonly shown: Uint8Array
  private readonly since: Float64Array
  private readonly stationOfServer: Int32Array
  private readonly machineOfServer: Int32Array
  private readonly cellOfServer: Int32Array
  /** 1 where the server's own state may be hidden: by a failure, a gate or the shift. */
  private readonly masked: Uint8Array
  /** A server that finishes a board and begins the next at one instant was at work all along: what it is to be counted as if it does
   * not (blocked, or starved once the board has left); 0 = it is not in between. */
  private readonly handingOver: Uint8Array
  private readonly handOvers = new Int32Array(64)
  private handOverCount = 0
  /** In the books: of a station the servers of the method in use, of an oven its entry alone. */
  private readonly counted: Uint8Array
  // by machine
  readonly fault: Uint8Array
  private readonly power: PowerBook
  private readonly firstServer: Int32Array
  private readonly lastServer: Int32Array
  private readonly stationOfMachine: Int32Array
  // by cell
  readonly inUse: Uint8Array
  private readonly gate: Int32Array
  private readonly isOven: Uint8Array
  /** The last position of its station: what it finishes, the station has finished. */
  private readonly isLast: Uint8Array
  // by buffer
  private readonly stationOfBuffer: Int32Array
  // by station
  readonly scheduled: Uint8Array
  readonly switchedOn: Uint8Array
  /** Stations of the lines, how many of them are not planned to run, and since when. */
  private readonly lineStations: number
  private unplanned = 0
  private planSince = 0
  private readonly queueSince: Float64Array
  private readonly ovenEntry: Int32Array
  /** Servers that are in the books and active, and all that are in the books. */
  private readonly activeServers: Int32Array
  private readonly countedServers: Int32Array
  private readonly isBench: Uint8Array
  readonly bottlenecks: BottleneckBook
  private readonly movers: MoversBook
  // by unit: where it is (server ≥ 0, −1 nowhere, −2−b in buffer b) and when it was first touched
  private where = new Int32Array(1024)
  private born = new Float64Array(1024)
  private product = new Uint8Array(1024)
  private wipSince = 0

  constructor(data: FactoryData) {
    const { roster } = data
    this.data = data
    this.layout = new TotalsLayout(roster.stations.length, roster.crews.length)
    this.totals = new Float64Array(this.layout.length)
    const servers = roster.servers.length
    const machines = roster.machines.length
    this.queued = new Int32Array(roster.stations.length)
    this.own = new Uint8Array(servers).fill(STARVED)
    this.shown = new Uint8Array(servers)
    this.since = new Float64Array(servers)
    this.stationOfServer = Int32Array.from(roster.servers, (server) => roster.cells[server.cell]!.station)
    this.machineOfServer = Int32Array.from(roster.servers, (server) => server.machine)
    this.cellOfServer = Int32Array.from(roster.servers, (server) => server.cell)
    this.fault = new Uint8Array(machines)
    this.firstServer = new Int32Array(machines).fill(servers)
    this.lastServer = new Int32Array(machines)
    roster.servers.forEach((server, i) => {
      this.firstServer[server.machine] = Math.min(this.firstServer[server.machine]!, i)
      this.lastServer[server.machine] = i
    })
    this.stationOfMachine = Int32Array.from(roster.machines, (machine) => roster.cells[machine.cell]!.station)
    this.inUse = Uint8Array.from(roster.cells, (cell) =>
      roster.stations[cell.station]!.method === cell.method ? 1 : 0,
    )
    this.gate = new Int32Array(roster.cells.length)
    this.isOven = Uint8Array.from(roster.cells, (cell) => (cell.pitchS > 0 ? 1 : 0))
    this.scheduled = new Uint8Array(roster.stations.length).fill(1)
    this.switchedOn = new Uint8Array(roster.stations.length).fill(1)
    this.lineStations = Math.max(1, roster.stations.filter((station) => station.line >= 0).length)
    this.queueSince = new Float64Array(roster.stations.length)
    this.ovenEntry = new Int32Array(roster.stations.length).fill(-1)
    this.findOvens()
    this.activeServers = new Int32Array(roster.stations.length)
    this.countedServers = new Int32Array(roster.stations.length)
    this.isBench = Uint8Array.from(roster.stations, (station) => (station.line < 0 ? 1 : 0))
    this.isLast = Uint8Array.from(roster.cells, (cell, i) => {
      const station = roster.stations[cell.station]!
      return (cell.method === 'automated' ? station.automated : station.conventional).at(-1) === i ? 1 : 0
    })
    this.stationOfBuffer = Int32Array.from(roster.buffers, (buffer) => buffer.station)
    this.handingOver = new Uint8Array(servers)
    this.counted = new Uint8Array(servers)
    this.masked = new Uint8Array(servers)
    this.bottlenecks = new BottleneckBook(roster, this.layout, this.totals)
    this.power = new PowerBook(data, this.layout, this.totals, this)
    this.movers = new MoversBook(data, this.layout, this.totals)
    for (let server = 0; server < servers; server++) {
      this.shown[server] = this.stateShown(server)
      this.enterBooks(server)
    }
  }

  take(events: TraceColumns): void {
    const { time, kind, a, b, v } = events
    for (let i = 0; i < events.length; i++) {
      const t = time[i]!
      if (t > this.time) this.settleHandOvers()
      this.time = t
      const what = kind[i]!
      const of = a[i]!
      const unit = b[i]!
      switch (what) {
        case E.RELEASED:
          this.release(of, unit)
          break
        case E.ENTERED:
          this.leave(unit)
          this.enqueue(of, unit)
          break
        case E.STARTED:
          this.putOn(of, unit)
          this.work(of)
          break
        case E.FINISHED:
          this.finish(of, unit)
          break
        case E.EXITED:
        case E.SCRAPPED:
          this.exit(unit, what === E.EXITED)
          break
        case E.JUDGED:
          this.judge(of, v[i]!)
          break
        case E.WALKING:
        case E.ENGAGED:
        case E.DISENGAGED:
        case E.ATTENDING:
          this.movers.person(t, what, of, unit, v[i]!)
          break
        case E.DRIVING:
          this.movers.vehicle(t, unit, true)
          break
        case E.STANDING:
        case E.ENLISTED:
          this.movers.vehicle(t, unit, false)
          break
        default:
          this.foldState(what, of, unit, v[i]!)
      }
    }
    this.settleHandOvers()
  }

  /** State that a server is counted in now. */
  stateOfServer(server: number): number {
    return this.shown[server]!
  }

  /** Writes what each station draws at time t, kW. */
  powerKw(t: number, into: Float64Array): void {
    into.fill(0)
    for (let machine = 0; machine < this.stationOfMachine.length; machine++)
      into[this.stationOfMachine[machine]!]! += this.power.kwAt(t, machine)
  }

  /** Events that change what a server is counted as, beside the boards that come and go. */
  private foldState(kind: number, a: number, b: number, v: number): void {
    this.settleHandOvers()
    switch (kind) {
      case E.RETURNED:
        this.leave(b)
        this.enqueue(a, b)
        return
      case E.LOADED:
        this.putOn(a, b)
        if (this.own[a] === WORKING || this.own[a] === REWORK) this.setBusy(a, -1)
        this.setOwn(a, NO_OPERATOR)
        return
      case E.SHELVED:
        this.leave(b)
        return
      case E.JOINED:
        this.leave(b)
        if (this.product[b]! < this.data.boardProducts) this.changeWip(-1)
        return
      case E.FAILED:
        this.setFault(a, WAITING_REPAIR)
        this.totals[this.layout.stops + this.stationOfMachine[a]!]!++
        return
      case E.REPAIRING: {
        const { kind: what } = this.data.roster.failures[b]!
        this.setFault(a, what === 'maintenance' ? MAINTENANCE : what === 'consumable' ? CONSUMABLES : REPAIR)
        return
      }
      case E.REPAIRED:
        this.setFault(a, 0)
        return
      case E.GATED:
        this.setGate(a, b)
        return
      case E.PITCHED:
        this.setOwn(this.entryOf(a), STARVED)
        return
      case E.SETTING_UP:
        this.putOn(a, b)
        this.setOwn(a, SET_UP)
        return
      case E.METHOD:
        this.changeMethod(a, b === 0 ? 'automated' : 'conventional')
        return
      case E.SCHEDULED:
        this.schedule(a, b, v)
    }
  }

  /** Brings every running sum up to time t. */
  settle(t: number): void {
    this.settleHandOvers()
    this.time = t
    for (let server = 0; server < this.own.length; server++) this.account(server)
    this.power.settle()
    for (let station = 0; station < this.queued.length; station++) this.changeQueue(station, 0)
    this.movers.settle(t)
    this.bottlenecks.settle(t)
    this.changeWip(0)
    this.accountPlan()
    this.totals[this.layout.time] = t
  }

  // ── boards ────────────────────────────────────────────────────────────────────────────────────────────────────────

  private release(product: number, unit: number): void {
    if (unit >= this.where.length) this.growUnits(unit)
    this.where[unit] = -1
    this.born[unit] = this.time
    this.product[unit] = product
    if (product >= this.data.boardProducts) return // a kit is material
    this.totals[this.layout.released]!++
    this.changeWip(1)
  }

  private growUnits(unit: number): void {
    const where = new Int32Array(Math.max(unit + 1, this.where.length * 2))
    where.set(this.where)
    this.where = where
    const born = new Float64Array(where.length)
    born.set(this.born)
    this.born = born
    const product = new Uint8Array(where.length)
    product.set(this.product)
    this.product = product
  }

  private changeWip(change: number): void {
    this.totals[this.layout.wipArea]! += this.inLine * (this.time - this.wipSince)
    this.wipSince = this.time
    this.inLine += change
  }

  private changeQueue(station: number, change: number): void {
    this.totals[this.layout.queueArea + station]! += this.queued[station]! * (this.time - this.queueSince[station]!)
    this.queueSince[station] = this.time
    this.queued[station]! += change
  }

  private enqueue(buffer: number, unit: number): void {
    const station = this.stationOfBuffer[buffer]!
    this.where[unit] = -2 - buffer
    this.changeQueue(station, 1)
    const oven = this.ovenEntry[station]!
    if (oven >= 0 && this.own[oven] === STARVED) this.recount(oven)
  }

  /** The board is no longer where it was. */
  private leave(unit: number): void {
    const where = this.where[unit]!
    if (where >= 0) {
      if (this.handingOver[where] !== 0) this.handingOver[where] = STARVED
      else if (this.isOven[this.cellOfServer[where]!] === 0) this.setOwn(where, STARVED)
    } else if (where < -1) this.changeQueue(this.stationOfBuffer[-2 - where]!, -1)
    this.where[unit] = -1
  }

  private putOn(server: number, unit: number): void {
    if (this.where[unit] === server) return
    this.leave(unit)
    this.where[unit] = server
  }

  private work(server: number): void {
    if (this.handingOver[server] !== 0) {
      this.handingOver[server] = 0
      return
    }
    const cell = this.cellOfServer[server]!
    if (this.isOven[cell] === 1) {
      this.setBusy(server, 1)
      this.setOwn(this.entryOf(cell), WORKING)
      return
    }
    const state = this.isBench[this.stationOfServer[server]!] === 1 ? REWORK : WORKING
    if (this.own[server] === state) return
    this.setBusy(server, 1)
    this.setOwn(server, state)
  }

  private plannedS(cell: number, unit: number): number {
    const { plannedCycleS, productFactors, boardProducts } = this.data
    const product = this.product[unit]!
    if (productFactors === null || product >= boardProducts) return plannedCycleS[cell]!
    return plannedCycleS[cell]! * productFactors[cell * boardProducts + product]!
  }

  private finish(server: number, unit: number): void {
    const { layout, totals } = this
    const cell = this.cellOfServer[server]!
    const station = this.stationOfServer[server]!
    const plannedS = this.plannedS(cell, unit)
    if (this.isOven[cell] === 1) this.setBusy(server, -1)
    else {
      if (this.handOverCount === this.handOvers.length) this.settleHandOvers()
      this.handingOver[server] = BLOCKED
      this.handOvers[this.handOverCount++] = server
    }
    totals[layout.plannedS + station]! += plannedS
    totals[layout.finished + station]! += this.isLast[cell]!
    if (this.isBench[station] === 1) totals[layout.reworkS]! += plannedS
  }

  /** Time goes on, or something else happens: who has not begun the next board is blocked or starved since they finished. */
  private settleHandOvers(): void {
    for (let i = 0; i < this.handOverCount; i++) {
      const server = this.handOvers[i]!
      const state = this.handingOver[server]!
      if (state === 0) continue
      this.handingOver[server] = 0
      this.setBusy(server, -1)
      this.setOwn(server, state)
    }
    this.handOverCount = 0
  }

  private judge(server: number, v: number): void {
    const { layout, totals } = this
    const station = this.stationOfServer[server]!
    const good = (v & 1) === 1
    totals[layout.judged + station]!++
    if (!good) totals[layout.rejected + station]!++
    if ((v & 2) === 2) {
      totals[layout.inspected + station]!++
      if (good) totals[layout.firstGood + station]!++
    }
  }

  private exit(unit: number, good: boolean): void {
    const { layout, totals } = this
    this.leave(unit)
    this.changeWip(-1)
    if (good) {
      totals[layout.exits]!++
      totals[layout.leadS]! += this.time - this.born[unit]!
    } else totals[layout.scraps]!++
  }

  // ── states of servers ─────────────────────────────────────────────────────────────────────────────────────────────

  /** An oven is counted by its entry: working for the pitch after each board. The cell's first server stands for it. */
  private entryOf(cell: number): number {
    return this.data.roster.cells[cell]!.servers[0]
  }

  private findOvens(): void {
    const { roster } = this.data
    this.ovenEntry.fill(-1)
    roster.cells.forEach((cell, i) => {
      if (this.isOven[i] === 1 && this.inUse[i] === 1) this.ovenEntry[cell.station] = cell.servers[0]
    })
  }

  private setOwn(server: number, state: number): void {
    this.own[server] = state
    this.setShown(server, this.masked[server] === 0 ? state : this.stateShown(server))
  }

  /** What hides a server's own state has changed. */
  private recount(server: number): void {
    const cell = this.cellOfServer[server]!
    const isPlain =
      this.fault[this.machineOfServer[server]!] === 0 &&
      this.gate[cell] === 0 &&
      this.scheduled[this.stationOfServer[server]!] === 1
    this.masked[server] = isPlain ? 0 : 1
    this.setShown(server, this.stateShown(server))
  }

  /** The state of a server may have changed: its time so far goes to the old one. */
  private setShown(server: number, state: number): void {
    const before = this.shown[server]!
    if (state === before) return
    this.account(server)
    this.shown[server] = state
    if (this.counted[server] === 0 || IS_ACTIVE[state] === IS_ACTIVE[before]) return
    const station = this.stationOfServer[server]!
    this.activeServers[station]! += IS_ACTIVE[state] === 1 ? 1 : -1
    this.markActive(station)
  }

  private recountStation(station: number): void {
    for (let server = 0; server < this.own.length; server++)
      if (this.stationOfServer[server] === station) this.recount(server)
  }

  /** What a server is counted as: its own state, unless its machine, its gate or the shift says otherwise. In time that is not planned
   * only the work that is finished there counts as what it is. */
  private stateShown(server: number): number {
    const cell = this.cellOfServer[server]!
    const station = this.stationOfServer[server]!
    const fault = this.fault[this.machineOfServer[server]!]!
    let state = this.own[server]!
    if (fault !== 0) state = fault
    else if (state === STARVED && this.gate[cell] !== 0) {
      const gate = this.gate[cell]!
      if (gate & (E.GATE_MATERIAL | E.GATE_REFILL)) state = CONSUMABLES
      else if (gate & E.GATE_LOT_START) state = NO_OPERATOR
      else if (gate & E.GATE_ROOM && this.queued[station]! > 0) state = BLOCKED
    }
    return this.scheduled[station] === 1 || state === WORKING || state === REWORK ? state : OFF
  }

  private enterBooks(server: number): void {
    const cell = this.cellOfServer[server]!
    const counts = this.inUse[cell] === 1 && (this.isOven[cell] === 0 || this.entryOf(cell) === server)
    this.counted[server] = counts ? 1 : 0
    if (counts) this.countIn(server, 1)
  }

  private countIn(server: number, sign: number): void {
    const station = this.stationOfServer[server]!
    this.countedServers[station]! += sign
    if (IS_ACTIVE[this.shown[server]!] === 1) this.activeServers[station]! += sign
  }

  private account(server: number): void {
    if (this.counted[server] === 1)
      this.totals[this.stationOfServer[server]! * STATE_COUNT + this.shown[server]!]! += this.time - this.since[server]!
    this.since[server] = this.time
  }

  /** A station counts as active when all of its servers are. */
  private markActive(station: number): void {
    const active = this.activeServers[station]!
    this.bottlenecks.set(this.time, station, active > 0 && active === this.countedServers[station])
  }

  private setGate(cell: number, gate: number): void {
    this.gate[cell] = gate
    const [from, to] = this.data.roster.cells[cell]!.servers
    for (let server = from; server < to; server++) this.recount(server)
  }

  private changeMethod(station: number, method: 'automated' | 'conventional'): void {
    const { roster } = this.data
    for (let server = 0; server < this.own.length; server++) {
      if (this.stationOfServer[server] !== station) continue
      this.account(server)
      if (this.counted[server] === 1) this.countIn(server, -1)
      const cell = this.cellOfServer[server]!
      this.power.account(this.machineOfServer[server]!)
      this.inUse[cell] = roster.cells[cell]!.method === method ? 1 : 0
      this.enterBooks(server)
    }
    this.findOvens()
    this.markActive(station)
  }

  /** A station is planned to run or not. `pause`: it is switched on all the same. */
  private schedule(station: number, planned: number, pause: number): void {
    for (let machine = 0; machine < this.stationOfMachine.length; machine++)
      if (this.stationOfMachine[machine] === station) this.power.account(machine)
    this.accountPlan()
    if (this.isBench[station] === 0) this.unplanned += this.scheduled[station]! - planned
    this.scheduled[station] = planned
    this.switchedOn[station] = planned | pause
    this.recountStation(station)
  }

  private accountPlan(): void {
    this.totals[this.layout.unplannedS]! += ((this.time - this.planSince) * this.unplanned) / this.lineStations
    this.planSince = this.time
  }

  // ── machines ──────────────────────────────────────────────────────────────────────────────────────────────────────

  private setFault(machine: number, fault: number): void {
    this.power.account(machine)
    this.fault[machine] = fault
    for (let server = this.firstServer[machine]!; server <= this.lastServer[machine]!; server++) this.recount(server)
  }

  private setBusy(server: number, change: number): void {
    this.power.setBusy(this.machineOfServer[server]!, change)
  }
}
