import type { Walkways } from '../../model/walkways.ts'
import type { Movers } from './movers.ts'

/** The trail remembers so much factory time, in slots that are forgotten one by one, s. */
export const TRAIL_S = 1800
const SLOTS = 15
const SLOT_S = TRAIL_S / SLOTS
/** Edge of a cell of floor, m; larger where the hall would have more cells than this. */
const CELL_M = 0.5
const MOST_CELLS = 16384

/** Where people walked in the last half hour: metres walked in each cell of the floor, folded from the events that make them walk.
 * All of its memory is taken once. */
export class WalkTrail {
  readonly cellM: number
  readonly columns: number
  readonly rows: number
  /** By cell, rows of x: how often it was passed; written by `read`. */
  readonly passes: Float32Array
  private readonly ways: Walkways
  private readonly slots: Float32Array[]
  /** Number of the newest slot, counted from time 0. */
  private newest = 0
  /** By person: up to when the way is on the trail. */
  private readonly countedTo: Float64Array

  constructor(ways: Walkways, [lengthM, widthM]: readonly [number, number, ...number[]], people: number) {
    this.ways = ways
    this.cellM = Math.max(CELL_M, Math.sqrt((lengthM * widthM) / MOST_CELLS))
    this.columns = Math.ceil(lengthM / this.cellM)
    this.rows = Math.ceil(widthM / this.cellM)
    this.passes = new Float32Array(this.columns * this.rows)
    this.slots = Array.from({ length: SLOTS }, () => new Float32Array(this.columns * this.rows))
    this.countedTo = new Float64Array(people)
  }

  /** Puts on the trail what someone has walked up to time t. Call it before the person turns elsewhere. */
  follow(t: number, movers: Movers, one: number): void {
    const { leftAt, arrivesAt } = movers
    const left = leftAt[one]!
    const from = Math.max(left, this.countedTo[one]!)
    const to = Math.min(t, arrivesAt[one]!)
    if (to <= from) return
    this.countedTo[one] = to
    this.advance(t)
    const slot = Math.floor(to / SLOT_S)
    if (slot <= this.newest - SLOTS) return
    const lengthM = movers.lengthM(one)
    const metresPerS = lengthM / (arrivesAt[one]! - left)
    this.walk(movers, one, (from - left) * metresPerS, (to - left) * metresPerS, this.slots[slot % SLOTS]!)
  }

  /** Brings the trail up to time t. */
  settle(t: number, movers: Movers): void {
    this.advance(t)
    for (let one = 0; one < movers.count; one++) if (movers.present[one] === 1) this.follow(t, movers, one)
  }

  /** Writes how often each cell was passed in the last half hour; returns the largest, and the metres walked. */
  read(): { mostPasses: number; metres: number } {
    const into = this.passes
    into.fill(0)
    for (let s = 0; s < SLOTS; s++) {
      const slot = this.slots[s]!
      for (let i = 0; i < slot.length; i++) into[i]! += slot[i]!
    }
    let mostPasses = 0
    let metres = 0
    for (let i = 0; i < into.length; i++) {
      metres += into[i]!
      into[i]! /= this.cellM
      mostPasses = Math.max(mostPasses, into[i]!)
    }
    return { mostPasses, metres }
  }

  private advance(t: number): void {
    const slot = Math.floor(t / SLOT_S)
    if (slot - this.newest >= SLOTS) for (const old of this.slots) old.fill(0)
    else for (let s = this.newest + 1; s <= slot; s++) this.slots[s % SLOTS]!.fill(0)
    this.newest = Math.max(this.newest, slot)
  }

  /** Along the way that someone is on, from so many metres after its beginning to so many. */
  private walk(movers: Movers, one: number, fromM: number, toM: number, slot: Float32Array): void {
    const { ways } = this
    const via = movers.via[one]!
    const leadM = movers.leadM(one)
    this.leg(movers.fromX[one]!, movers.fromZ[one]!, ways.x[via]!, ways.z[via]!, fromM, toM, slot)
    const path = ways.path(via, movers.to[one]!)
    for (let i = 1; i < path.nodes.length; i++) {
      const startM = leadM + path.alongM[i - 1]!
      if (startM >= toM) return
      const a = path.nodes[i - 1]!
      const b = path.nodes[i]!
      this.leg(ways.x[a]!, ways.z[a]!, ways.x[b]!, ways.z[b]!, fromM - startM, toM - startM, slot)
    }
  }

  /** One straight leg, in steps of half a cell. */
  private leg(ax: number, az: number, bx: number, bz: number, fromM: number, toM: number, slot: Float32Array): void {
    const lengthM = Math.hypot(bx - ax, bz - az)
    const low = Math.max(0, fromM)
    const high = Math.min(lengthM, toM)
    if (high <= low) return
    const steps = Math.ceil((2 * (high - low)) / this.cellM)
    const stepM = (high - low) / steps
    for (let k = 0; k < steps; k++) {
      const share = (low + (k + 0.5) * stepM) / lengthM
      const column = Math.floor((ax + share * (bx - ax)) / this.cellM + this.columns / 2)
      const row = Math.floor((az + share * (bz - az)) / this.cellM + this.rows / 2)
      if (column < 0 || column >= this.columns || row < 0 || row >= this.rows) continue
      slot[row * this.columns + column]! += stepM
    }
  }
}
