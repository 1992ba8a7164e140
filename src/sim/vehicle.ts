import type { Logistics } from './logistics.ts'
import { type Buffer, CARRY, Request } from './parts.ts'
import type { Trip } from './traffic/timetable.ts'

/** Something is fetched at one dock and brought to another. */
export class Order {
  from = 0
  to = 0
  /** The board carried, or −1 for material and pallets. */
  unit = -1
  buffer: Buffer | null = null
  returning = false
  supply = -1
  picked = false
  readonly request = new Request(CARRY, null, null, null)
}

/** What a vehicle is about. */
export const IDLE = 0
export const TO_PICK = 1
export const LOADING = 2
export const TO_DROP = 3
export const UNLOADING = 4
export const TO_DEPOT = 5
export const CHARGING = 6

export class Vehicle {
  readonly logistics: Logistics
  readonly id: number
  readonly slot: number
  /** Its own place at the chargers. */
  readonly depot: number
  state = IDLE
  place: number
  order: Order | null = null
  present: boolean
  /** Its drives up to the depot, and how many of them are begun; null while it stands there. */
  trip: Trip | null = null
  legsBegun = 0
  /** It gives way before it sets off. */
  waits = false
  /** Charge, 0 … 1, at `chargedAt`. */
  charge = 1
  chargedAt = 0

  constructor(logistics: Logistics, id: number, slot: number, depot: number, present: boolean) {
    this.logistics = logistics
    this.id = id
    this.slot = slot
    this.depot = depot
    this.place = depot
    this.present = present
  }

  /** At the depot, with nothing to do. */
  goHome(): void {
    this.state = IDLE
    this.place = this.depot
    this.trip = null
    this.legsBegun = 0
    this.waits = false
  }
}
