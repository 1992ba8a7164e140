import { BOARD_STAGES } from '../../model/scene-schema.ts'
import type { FactoryData } from '../factory-data.ts'

/** Where a board is. */
export const NOWHERE = 0
/** In a buffer, in its row: on a conveyor where the buffer is one. */
export const IN_ROW = 1
/** Came back from rework and is first in queue, on a side place. */
export const AT_SIDE = 2
export const ON_SERVER = 3
export const CARRIED = 4
/** On the rack beside the station it left. */
export const SHELVED = 5

/** Every board: where it is and how it got there. A board is a row of these columns; rows are used again. Positions on a
 * conveyor are told in seconds of travel from its entry, so that a recording needs no metres. */
export class Boards {
  /** Rows in use are below this. */
  rows = 0
  where: Uint8Array = new Uint8Array(1024)
  /** By `where`: buffer, buffer, server, carrier (people first, then vehicles), server it left. */
  at: Int32Array = new Int32Array(1024)
  since: Float64Array = new Float64Array(1024)
  /** The server it was on before, −1 when it came another way. */
  from: Int32Array = new Int32Array(1024)
  serial: Float64Array = new Float64Array(1024)
  /** Index in the roster's products. */
  product: Uint8Array = new Uint8Array(1024)
  /** Index in BOARD_STAGES. */
  stage: Uint8Array = new Uint8Array(1024)
  /** Carrier pool that the board is in, plus 1; 0 = none. */
  carrier: Uint8Array = new Uint8Array(1024)
  /** Line (copy) that it runs on, −1 before it has entered one. */
  line: Int16Array = new Int16Array(1024).fill(-1)
  /** 1 while a failed judgement stands. */
  failed: Uint8Array = new Uint8Array(1024)
  /** Place in the row, 0 = first; on side places and racks likewise. */
  place: Int32Array = new Int32Array(1024)
  /** Good boards and scrap that left, for the stack on the pallet. */
  exited = 0
  scrapped = 0
  /** Boards in the row and on the side places of each buffer; on the rack of each station. */
  readonly inRow: Int32Array
  readonly atSide: Int32Array
  readonly onRack: Int32Array

  private coordinate: Float64Array = new Float64Array(1024)
  private coordinateAt: Float64Array = new Float64Array(1024)
  private next: Int32Array = new Int32Array(1024)
  private previous: Int32Array = new Int32Array(1024)
  private readonly heads: Int32Array
  private readonly tails: Int32Array
  private readonly data: FactoryData
  /** By product × stations + station; −1 = as before. */
  private readonly stageAfter: Int8Array
  private readonly stationOfServer: Int32Array

  constructor(data: FactoryData) {
    const { roster, scene } = data
    this.data = data
    this.heads = new Int32Array(roster.buffers.length).fill(-1)
    this.tails = new Int32Array(roster.buffers.length).fill(-1)
    this.inRow = new Int32Array(roster.buffers.length)
    this.atSide = new Int32Array(roster.buffers.length)
    this.onRack = new Int32Array(roster.stations.length)
    const { stationIds } = data
    this.stageAfter = new Int8Array(scene.products.length * stationIds.length).fill(-1)
    scene.products.forEach(({ stages }, p) => {
      for (const { after, stage } of stages)
        stationIds.forEach((id, s) => {
          if (id === after) this.stageAfter[p * stationIds.length + s] = BOARD_STAGES.indexOf(stage)
        })
    })
    this.stationOfServer = Int32Array.from(roster.servers, (server) => roster.cells[server.cell]!.station)
  }

  release(t: number, product: number, unit: number, serial: number): void {
    if (unit >= this.where.length) this.grow(unit)
    if (unit >= this.rows) this.rows = unit + 1
    this.where[unit] = NOWHERE
    this.since[unit] = t
    this.serial[unit] = serial
    this.product[unit] = product
    this.stage[unit] = 0
    this.failed[unit] = 0
    this.carrier[unit] = 0
    this.line[unit] = -1
    this.from[unit] = -1
  }

  enter(t: number, buffer: number, unit: number): void {
    this.leave(t, unit)
    if (this.line[unit]! < 0)
      this.line[unit] = this.data.roster.stations[this.data.roster.buffers[buffer]!.station]!.line
    this.where[unit] = IN_ROW
    this.at[unit] = buffer
    this.since[unit] = t
    const tail = this.tails[buffer]!
    this.previous[unit] = tail
    this.next[unit] = -1
    if (tail < 0) this.heads[buffer] = unit
    else this.next[tail] = unit
    this.tails[buffer] = unit
    this.place[unit] = this.inRow[buffer]!
    this.inRow[buffer]!++
    this.coordinate[unit] = 0
    this.coordinateAt[unit] = t
  }

  comeBack(t: number, buffer: number, unit: number): void {
    this.leave(t, unit)
    this.where[unit] = AT_SIDE
    this.at[unit] = buffer
    this.since[unit] = t
    this.place[unit] = this.atSide[buffer]!
    this.atSide[buffer]!++
  }

  putOn(t: number, server: number, unit: number): void {
    if (this.where[unit] === ON_SERVER && this.at[unit] === server) return
    if (this.line[unit]! < 0) this.line[unit] = this.data.roster.stations[this.stationOfServer[server]!]!.line
    this.leave(t, unit)
    this.where[unit] = ON_SERVER
    this.at[unit] = server
    this.since[unit] = t
  }

  finish(server: number, unit: number): void {
    const station = this.stationOfServer[server]!
    if (this.isKit(unit)) return
    const stage = this.stageAfter[this.product[unit]! * this.onRack.length + station]!
    if (stage > this.stage[unit]!) this.stage[unit] = stage
    if (this.data.roster.stations[station]!.line < 0) this.failed[unit] = 0
  }

  /** The board is in a carrier of the pool from now on; −1 = in none. */
  mount(unit: number, pool: number): void {
    this.carrier[unit] = pool + 1
  }

  /** Is it material for a board rather than a board? */
  isKit(unit: number): boolean {
    return this.product[unit]! >= this.data.boardProducts
  }

  judge(unit: number, good: boolean): void {
    this.failed[unit] = good ? 0 : 1
  }

  shelve(t: number, server: number, unit: number): void {
    this.leave(t, unit)
    const station = this.stationOfServer[server]!
    this.where[unit] = SHELVED
    this.at[unit] = server
    this.since[unit] = t
    this.place[unit] = this.onRack[station]!
    this.onRack[station]!++
  }

  pick(t: number, carrier: number, unit: number): void {
    this.leave(t, unit)
    this.where[unit] = CARRIED
    this.at[unit] = carrier
    this.since[unit] = t
  }

  exit(t: number, unit: number, good: boolean): void {
    this.leave(t, unit)
    if (good) this.exited++
    else this.scrapped++
  }

  /** It is a part of another from now on. */
  join(t: number, unit: number): void {
    this.leave(t, unit)
  }

  /** Seconds of travel from the entry of its conveyor, at time t: it runs until it meets its place in the row. */
  travelledS(unit: number, t: number): number {
    const { travelS, stepS } = this.data.roster.buffers[this.at[unit]!]!
    const limit = travelS - this.place[unit]! * stepS
    return Math.max(0, Math.min(limit, this.coordinate[unit]! + t - this.coordinateAt[unit]!))
  }

  /** The server that a board is on, −1 none. */
  serverOf(unit: number): number {
    return this.where[unit] === ON_SERVER ? this.at[unit]! : -1
  }

  private leave(t: number, unit: number): void {
    const where = this.where[unit]
    const at = this.at[unit]!
    this.from[unit] = -1
    if (where === IN_ROW) this.leaveRow(t, at, unit)
    else if (where === AT_SIDE) this.leaveStack(AT_SIDE, this.atSide, at, unit, at)
    else if (where === SHELVED) this.leaveStack(SHELVED, this.onRack, this.stationOfServer[at]!, unit, -1)
    else if (where === ON_SERVER) this.from[unit] = at
    this.where[unit] = NOWHERE
  }

  private leaveRow(t: number, buffer: number, unit: number): void {
    const before = this.previous[unit]!
    const after = this.next[unit]!
    if (before < 0) this.heads[buffer] = after
    else this.next[before] = after
    if (after < 0) this.tails[buffer] = before
    else this.previous[after] = before
    this.inRow[buffer]!--
    for (let follower = after; follower >= 0; follower = this.next[follower]!) {
      this.coordinate[follower] = this.travelledS(follower, t)
      this.coordinateAt[follower] = t
      this.place[follower]!--
    }
  }

  /** Side places and racks are small: those above come down by one. */
  private leaveStack(where: number, counts: Int32Array, stack: number, unit: number, buffer: number): void {
    counts[stack]!--
    const gone = this.place[unit]!
    for (let other = 0; other < this.rows; other++) {
      if (other === unit || this.where[other] !== where || this.place[other]! <= gone) continue
      const same = buffer >= 0 ? this.at[other] === buffer : this.stationOfServer[this.at[other]!] === stack
      if (same) this.place[other]!--
    }
  }

  private grow(unit: number): void {
    const size = Math.max(unit + 1, this.where.length * 2)
    const bytes = (old: Uint8Array) => withRoom(new Uint8Array(size), old)
    const whole = (old: Int32Array) => withRoom(new Int32Array(size), old)
    const real = (old: Float64Array) => withRoom(new Float64Array(size), old)
    this.where = bytes(this.where)
    this.product = bytes(this.product)
    this.stage = bytes(this.stage)
    this.failed = bytes(this.failed)
    this.carrier = bytes(this.carrier)
    this.line = withRoom(new Int16Array(size), this.line)
    this.at = whole(this.at)
    this.from = whole(this.from)
    this.place = whole(this.place)
    this.next = whole(this.next)
    this.previous = whole(this.previous)
    this.since = real(this.since)
    this.serial = real(this.serial)
    this.coordinate = real(this.coordinate)
    this.coordinateAt = real(this.coordinateAt)
  }
}

function withRoom<A extends Uint8Array | Int16Array | Int32Array | Float64Array>(wide: A, old: A): A {
  wide.set(old)
  return wide
}
