import {
  DOING_LOAD,
  DRIVING,
  ENGAGED,
  ENLISTED,
  HOLDING,
  PICKED,
  SHELVED,
  STANDING,
  STOCKED,
  VEHICLE_CHARGING,
  VEHICLE_IDLE,
  VEHICLE_LOADING,
  VEHICLE_UNLOADING,
  VEHICLE_YIELDING,
} from '../trace/events.ts'
import type { Engine } from './engine.ts'
import { BUSY, type Buffer, type Cell, type Person, type Server } from './parts.ts'
import type { LogisticsPlan } from './plan.ts'
import { Timetable, type Trip } from './traffic/timetable.ts'
import { CHARGING, IDLE, LOADING, Order, TO_DEPOT, TO_DROP, TO_PICK, UNLOADING, Vehicle } from './vehicle.ts'

/** Below this charge a vehicle drives to the charger before it takes another order; above the second it may leave it. */
const CHARGE_BELOW = 0.2
const LEAVE_CHARGER_ABOVE = 0.4

/** Carries boards to rework and back, material to the stations and pallets away: by vehicles where there are any in use,
 * else by the crew that carries, else at once. Orders are served first come, first served, by the nearest vehicle. */
export class Logistics {
  private readonly engine: Engine
  private readonly plan: LogisticsPlan
  /** By supply: the cells that use it. */
  private readonly users: Cell[][]
  private readonly vehicles: Vehicle[] = []
  /** Who may be where on the lanes, and when; null where nothing drives. */
  private readonly timetable: Timetable | null
  private readonly waiting: Order[] = []
  private readonly spare: Order[] = []
  /** Vehicles in use by the settings in force. */
  private fleet: number
  private readonly carrying = new Map<Person, Order>()
  private readonly stock: Int32Array
  private readonly onOrder: Int32Array
  private readonly shipped: Int32Array

  constructor(engine: Engine, bay: number) {
    this.engine = engine
    const plan = engine.plan.logistics[bay]!
    this.plan = plan
    this.fleet = plan.present
    this.stock = Int32Array.from(plan.supplies, (supply) => supply.stockBoards)
    this.onOrder = new Int32Array(this.stock.length)
    this.shipped = new Int32Array(plan.shipments.length)
    this.users = plan.supplies.map(() => [])
    for (const cell of engine.cells) {
      if (cell.plan.bay !== bay) continue
      cell.logistics = this
      cell.ships = plan.shipments.some((shipment) => shipment.cell === cell.id)
      if (cell.plan.supply >= 0) this.users[cell.plan.supply]!.push(cell)
    }
    const first = engine.plan.logistics.slice(0, bay).reduce((sum, other) => sum + other.vehicles, 0)
    for (let i = 0; i < plan.vehicles; i++) {
      const slot = engine.addSlot('vehicle', null)
      const depot = plan.depots[i % plan.depots.length]!
      const vehicle = new Vehicle(this, first + i, slot, depot, i < plan.present)
      this.vehicles.push(vehicle)
      engine.own(slot, vehicle)
    }
    const { lanes } = engine.plan
    this.timetable = lanes && plan.vehicles > 0 ? new Timetable(lanes, this.docks(bay), plan.speedMps) : null
  }

  /** Every place of the bay where a vehicle may have to stop. */
  private docks(bay: number): Set<number> {
    const { plan, engine } = this
    const docks = new Set(plan.depots)
    for (const cell of engine.cells) if (cell.plan.bay === bay && cell.buffer.dock >= 0) docks.add(cell.buffer.dock)
    for (const { from, dock } of plan.supplies) docks.add(from).add(dock)
    for (const { dock, to } of plan.shipments) docks.add(dock).add(to)
    return docks
  }

  /** Tells who and what is there at the start. */
  start(): void {
    const { engine } = this
    for (const vehicle of this.vehicles) if (vehicle.present) engine.log.write(engine.now, ENLISTED, 1, vehicle.id, 0)
    this.plan.supplies.forEach((supply, i) => {
      engine.log.write(engine.now, STOCKED, supply.station, 0, this.stock[i]!)
    })
  }

  /** Material for one board is used. */
  use(cell: Cell): void {
    const index = cell.plan.supply
    const supply = this.plan.supplies[index]!
    const { engine } = this
    const left = --this.stock[index]!
    engine.log.write(engine.now, STOCKED, supply.station, 0, left)
    if (left <= 0) engine.flow.setMaterial(cell, false)
    if (left + this.onOrder[index]! + supply.boardsPerTrip > supply.stockBoards) return
    this.onOrder[index]! += supply.boardsPerTrip
    const order = this.newOrder(supply.from, supply.dock)
    order.supply = index
    this.submit(order)
  }

  countShipment(cell: Cell): void {
    this.plan.shipments.forEach((shipment, i) => {
      if (shipment.cell !== cell.id || ++this.shipped[i]! < shipment.boards) return
      this.shipped[i] = 0
      this.submit(this.newOrder(shipment.dock, shipment.to))
    })
  }

  /** A board is brought into a buffer; a `returning` one is first in queue there. */
  carry(unit: number, buffer: Buffer, server: Server, returning: boolean): void {
    const fromDock = server.cell.buffer.dock
    this.engine.log.write(this.engine.now, SHELVED, server.id, unit, 0)
    if (fromDock < 0 || buffer.dock < 0 || !this.hasCarriers()) {
      this.deliverUnit(unit, buffer, returning)
      return
    }
    const order = this.newOrder(fromDock, buffer.dock)
    order.unit = unit
    order.buffer = buffer
    order.returning = returning
    this.submit(order)
  }

  private hasCarriers(): boolean {
    return this.plan.crew >= 0 || this.vehicles.some((vehicle) => vehicle.present)
  }

  private deliverUnit(unit: number, buffer: Buffer, returning: boolean): void {
    if (returning) this.engine.flow.comeBack(buffer, unit)
    else this.engine.flow.enter(buffer, unit)
  }

  private newOrder(from: number, to: number): Order {
    const order = this.spare.pop() ?? new Order()
    order.from = from
    order.to = to
    order.unit = -1
    order.buffer = null
    order.returning = false
    order.supply = -1
    order.picked = false
    return order
  }

  private submit(order: Order): void {
    const { engine } = this
    if (this.vehicles.some((vehicle) => vehicle.present)) {
      this.waiting.push(order)
      this.assign()
    } else if (this.plan.crew >= 0) {
      this.waiting.push(order)
      engine.crews.ask(engine.crewAt(this.plan.crew), order.request, order.from, 0)
    } else this.deliver(order)
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const order = this.waiting[0]!
      let best: Vehicle | null = null
      let bestM = Infinity
      for (const vehicle of this.vehicles) {
        if (!vehicle.present || vehicle.order !== null) continue
        if (vehicle.state !== IDLE && !(vehicle.state === CHARGING && this.chargeOf(vehicle) > LEAVE_CHARGER_ABOVE))
          continue
        const metres = this.distanceM(vehicle.place, order.from)
        if (metres >= bestM) continue
        best = vehicle
        bestM = metres
      }
      if (best === null) return
      best.charge = this.chargeOf(best)
      best.chargedAt = this.engine.now
      if (!this.planTrip(best, [best.place, order.from, order.to, best.depot])) {
        this.drive(best, best.depot, TO_DEPOT)
        continue
      }
      this.waiting.shift()
      best.order = order
      this.drive(best, order.from, TO_PICK)
    }
  }

  private distanceM(from: number, to: number): number {
    return this.engine.plan.lanes?.distanceM(from, to) ?? 0
  }

  /** Plans a vehicle's drives from where it stands. False: it holds up others there until a way is free, and goes home as it was to. */
  private planTrip(vehicle: Vehicle, places: number[]): boolean {
    const { timetable, engine, plan } = this
    const before = vehicle.trip
    if (before) timetable?.release(vehicle.id, before)
    const trip = timetable?.plan(vehicle.id, engine.now, places, plan.loadS) ?? null
    if (!trip && before && vehicle.place !== vehicle.depot) {
      timetable?.restore(vehicle.id, before, engine.now)
      return false
    }
    vehicle.trip = trip ?? this.straightTrip(places)
    vehicle.legsBegun = 0
    return true
  }

  /** Where no lanes are marked, vehicles drive straight to their goals. */
  private straightTrip(places: number[]): Trip {
    let departS = this.engine.now
    const legs = places.slice(1).map((place, i) => {
      const arriveS = departS + this.distanceM(places[i]!, place) / this.plan.speedMps
      const leg = { departS, arriveS, holdSteps: [], holdUntilS: [] }
      departS = arriveS + this.plan.loadS
      return leg
    })
    return { legs, claims: [], fromS: [], toS: [] }
  }

  /** The next drive of its trip, now or when it is planned. */
  private drive(vehicle: Vehicle, place: number, state: number): void {
    const { engine } = this
    vehicle.state = state
    vehicle.place = place
    const { departS } = vehicle.trip!.legs[vehicle.legsBegun]!
    vehicle.waits = departS > engine.now
    if (!vehicle.waits) this.setOff(vehicle)
    else {
      engine.calendar.set(vehicle.slot, departS)
      engine.log.write(engine.now, STANDING, VEHICLE_YIELDING, vehicle.id, departS)
    }
  }

  private setOff(vehicle: Vehicle): void {
    const { engine } = this
    const { arriveS, holdSteps, holdUntilS } = vehicle.trip!.legs[vehicle.legsBegun++]!
    vehicle.waits = false
    vehicle.charge -= (arriveS - engine.now) / this.plan.batteryRunS
    engine.calendar.set(vehicle.slot, arriveS)
    engine.log.write(engine.now, DRIVING, vehicle.place, vehicle.id, arriveS)
    holdSteps.forEach((step, i) => {
      engine.log.write(engine.now, HOLDING, step, vehicle.id, holdUntilS[i]!)
    })
  }

  private stand(vehicle: Vehicle, state: number, code: number, seconds: number): void {
    const { engine } = this
    vehicle.state = state
    if (seconds > 0) engine.calendar.set(vehicle.slot, engine.now + seconds)
    engine.log.write(engine.now, STANDING, code, vehicle.id, engine.now + seconds)
  }

  /** Charge now, counting what has flowed in at the charger. */
  private chargeOf(vehicle: Vehicle): number {
    if (vehicle.state !== CHARGING) return vehicle.charge
    return Math.min(1, vehicle.charge + (this.engine.now - vehicle.chargedAt) / this.plan.chargeS)
  }

  /** Fires on a vehicle's slot: it arrived, or its stop is over. */
  fire(vehicle: Vehicle): void {
    const { engine } = this
    const order = vehicle.order
    if (vehicle.waits) {
      this.setOff(vehicle)
      return
    }
    switch (vehicle.state) {
      case TO_PICK:
        this.stand(vehicle, LOADING, VEHICLE_LOADING, this.plan.loadS)
        return
      case LOADING:
        if (order!.unit >= 0) engine.log.write(engine.now, PICKED, engine.people.length + vehicle.id, order!.unit, 0)
        this.drive(vehicle, order!.to, TO_DROP)
        return
      case TO_DROP:
        this.stand(vehicle, UNLOADING, VEHICLE_UNLOADING, this.plan.loadS)
        return
      case UNLOADING:
        vehicle.order = null
        this.rest(vehicle)
        this.deliver(order!)
        return
      case TO_DEPOT:
        this.leaveLanes(vehicle)
        vehicle.chargedAt = engine.now
        this.stand(vehicle, CHARGING, VEHICLE_CHARGING, (1 - vehicle.charge) * this.plan.chargeS + 1)
        this.assign()
        return
      case CHARGING:
        vehicle.charge = 1
        this.stand(vehicle, IDLE, VEHICLE_IDLE, 0)
        this.assign()
    }
  }

  /** Nothing to carry at the moment: the next order, or the charger. */
  private rest(vehicle: Vehicle): void {
    vehicle.state = IDLE
    if (vehicle.present && vehicle.charge > CHARGE_BELOW) {
      this.assign()
      if (vehicle.state !== IDLE) return
    }
    if (vehicle.present) this.drive(vehicle, vehicle.depot, TO_DEPOT)
    else this.dismiss(vehicle)
  }

  private dismiss(vehicle: Vehicle): void {
    this.engine.log.write(this.engine.now, ENLISTED, 0, vehicle.id, 0)
    this.leaveLanes(vehicle)
    vehicle.goHome()
  }

  /** A vehicle is home, or goes out of use: what it has claimed is free. */
  private leaveLanes(vehicle: Vehicle): void {
    if (vehicle.trip) this.timetable?.release(vehicle.id, vehicle.trip)
    vehicle.trip = null
  }

  private deliver(order: Order): void {
    const { engine } = this
    this.spare.push(order)
    if (order.unit >= 0) this.deliverUnit(order.unit, order.buffer!, order.returning)
    if (order.supply < 0) return
    const supply = this.plan.supplies[order.supply]!
    this.onOrder[order.supply]! -= supply.boardsPerTrip
    this.stock[order.supply]! += supply.boardsPerTrip
    engine.log.write(engine.now, STOCKED, supply.station, 0, this.stock[order.supply]!)
    for (const cell of this.users[order.supply]!) engine.flow.setMaterial(cell, true)
  }

  // ── people who carry ──────────────────────────────────────────────────────────────────────────────────────────────

  /** The person stands at the dock of the order and picks up, or puts down. */
  engage(person: Person): void {
    const { engine } = this
    if (!this.carrying.has(person)) {
      const index = this.waiting.findIndex((order) => order.request === person.request)
      this.carrying.set(person, this.waiting[index]!)
      this.waiting.splice(index, 1)
    }
    person.state = BUSY
    engine.log.write(engine.now, ENGAGED, person.place, person.id, DOING_LOAD)
    engine.calendar.set(person.slot, engine.now + this.plan.loadS)
  }

  /** Picking up or putting down is done. */
  goOn(person: Person): void {
    const { engine } = this
    const order = this.carrying.get(person)!
    if (!order.picked) {
      order.picked = true
      if (order.unit >= 0) engine.log.write(engine.now, PICKED, person.id, order.unit, 0)
      engine.crews.proceed(person, order.to)
      return
    }
    this.carrying.delete(person)
    engine.crews.release(person)
    this.deliver(order)
  }

  /** The number of vehicles in use changes; one on its way finishes its trip. */
  setFleet(count: number): void {
    const { engine } = this
    this.fleet = count
    this.vehicles.forEach((vehicle, i) => {
      const present = i < count
      if (present === vehicle.present) return
      vehicle.present = present
      if (present) engine.log.write(engine.now, ENLISTED, 1, vehicle.id, 0)
      else if (vehicle.order === null) {
        engine.calendar.cancel(vehicle.slot)
        this.dismiss(vehicle)
      }
    })
    if (count > 0) {
      for (const crewOrder of this.waiting) engine.crews.forget(crewOrder.request)
      this.assign()
    } else if (this.plan.crew >= 0) {
      for (const order of this.waiting) engine.crews.ask(engine.crewAt(this.plan.crew), order.request, order.from, 0)
    }
  }

  /** Is anything being carried, or about to be? */
  isUnderWay(): boolean {
    return this.vehicles.some((vehicle) => vehicle.order !== null) || this.carrying.size > 0
  }

  reset(): void {
    const plan = this.plan
    this.waiting.length = 0
    this.carrying.clear()
    this.onOrder.fill(0)
    this.shipped.fill(0)
    plan.supplies.forEach((supply, i) => {
      this.stock[i] = supply.stockBoards
    })
    this.timetable?.clear()
    this.vehicles.forEach((vehicle, i) => {
      vehicle.goHome()
      vehicle.order = null
      vehicle.charge = 1
      vehicle.chargedAt = 0
      vehicle.present = i < this.fleet
    })
  }
}
