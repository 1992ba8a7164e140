import { DISMOUNTED, GATE_CARRIER, MOUNTED } from '../trace/events.ts'
import type { Engine } from './engine.ts'
import type { Cell } from './parts.ts'
import type { CarrierPlan } from './plan.ts'
import { UnitQueue } from './units.ts'

/** Pallets, fixtures or trays of one kind, of which a board needs one at every station of a loop. */
export class CarrierPool {
  readonly id: number
  readonly returnS: number
  readonly slot: number
  /** First positions of the loop's stations: of its first station, and of the others, from the last backwards. */
  readonly entries: Cell[] = []
  readonly later: Cell[] = []
  count: number
  /** Empty ones at the start of the loop. Below 0 while a smaller number was set than is on its way. */
  free: number
  /** Empty ones on their way back to the start, with the time of their arrival. */
  readonly returning = new UnitQueue(8)

  constructor(id: number, plan: CarrierPlan, slot: number) {
    this.id = id
    this.returnS = plan.returnS
    this.slot = slot
    this.count = plan.count
    this.free = plan.count
  }

  reset(): void {
    this.free = this.count
    this.returning.clear()
  }
}

/** How carriers are taken and given back. A board takes one where it enters the loop and gives it back when it leaves the last
 * station of it, or leaves the line; a board taken off to rework leaves its carrier behind and takes a new one where it comes
 * back. Those that come back are served first, the most downstream before the others, so that no loop can jam. */
export class Carriers {
  readonly pools: CarrierPool[] = []
  private readonly engine: Engine

  constructor(engine: Engine) {
    this.engine = engine
  }

  /** Where there is none, nothing may begin. */
  start(): void {
    for (const pool of this.pools)
      if (pool.free <= 0) for (const cell of pool.entries) this.engine.flow.closeGate(cell, GATE_CARRIER)
  }

  /** The board is in a carrier from now on, if it is not in one yet. Call only with one free. */
  mount(pool: CarrierPool, unit: number): void {
    const { units, log, now } = this.engine
    if (units.carrier[unit] === pool.id + 1) return
    units.carrier[unit] = pool.id + 1
    pool.free--
    log.write(now, MOUNTED, pool.id, unit, pool.free)
    if (pool.free <= 0) for (const cell of pool.entries) this.engine.flow.closeGate(cell, GATE_CARRIER)
  }

  /** The board leaves its carrier, if it is in one. */
  dismount(pool: CarrierPool, unit: number): void {
    const { units, log, now, calendar } = this.engine
    if (units.carrier[unit] !== pool.id + 1) return
    units.carrier[unit] = 0
    log.write(now, DISMOUNTED, pool.id, unit, pool.free)
    if (pool.returnS === 0) {
      this.back(pool)
      return
    }
    pool.returning.push(unit)
    pool.returning.stamp(now + pool.returnS)
    if (pool.returning.length === 1) calendar.set(pool.slot, now + pool.returnS)
  }

  /** The same, whichever it is in. */
  dismountFromAny(unit: number): void {
    const pool = this.pools[this.engine.units.carrier[unit]! - 1]
    if (pool) this.dismount(pool, unit)
  }

  /** Fires when an empty carrier is back at the start of its loop. */
  fire(pool: CarrierPool): void {
    pool.returning.shift()
    if (pool.returning.length > 0) this.engine.calendar.set(pool.slot, pool.returning.firstTime())
    this.back(pool)
  }

  private back(pool: CarrierPool): void {
    const { log, now } = this.engine
    pool.free++
    log.write(now, DISMOUNTED, pool.id, -1, pool.free)
    this.offer(pool)
  }

  private offer(pool: CarrierPool): void {
    const { flow } = this.engine
    for (const cell of pool.later) if (pool.free > 0 && cell.buffer.returns.length > 0) flow.pull(cell)
    for (const cell of pool.entries) if (pool.free > 0) flow.openGate(cell, GATE_CARRIER)
  }

  /** Is an empty one on its way back? */
  areComing(): boolean {
    return this.pools.some((pool) => pool.returning.length > 0)
  }

  /** Another number of carriers; those on their way are taken out of use when they are back. */
  setCount(pool: CarrierPool, count: number): void {
    if (count === pool.count) return
    const { log, now, flow } = this.engine
    pool.free += count - pool.count
    pool.count = count
    log.write(now, DISMOUNTED, pool.id, -1, pool.free)
    if (pool.free > 0) this.offer(pool)
    else for (const cell of pool.entries) flow.closeGate(cell, GATE_CARRIER)
  }
}
