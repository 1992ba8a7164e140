import { pieceAt } from '../model/lanes/curve.ts'
import { EASE_S, entryM, freeMetres, metresOf, type Route } from '../model/lanes/route.ts'
import type { Fleet } from '../twin/floor/fleet.ts'
import { Places } from './mover-places.ts'

/** The mean over a start or stop is taken from so many instants: it is drawn in as many small gains of speed. */
const SAMPLES = 16
/** Two points of the curve, so far before and behind the middle, say which way the body lies, m. */
const AXLES_M = 0.3

/** Where the vehicles are at an instant: along their lanes, easing in and out of every stop, there when their timetable says so. */
export class VehiclePlaces extends Places {
  /** 1 while one stands to let others pass. */
  readonly yields: Uint8Array

  constructor(count: number) {
    super(count)
    this.yields = new Uint8Array(count)
  }

  write(fleet: Fleet, t: number): void {
    for (let one = 0; one < fleet.count; one++) {
      if (fleet.present[one] === 0) continue
      const route = fleet.route[one]!
      if (t >= fleet.arrivesAt[one]!) this.stand(fleet, one)
      else if (route) this.drive(fleet, one, route, t)
      else this.driveStraight(fleet, one, t)
    }
  }

  private stand(fleet: Fleet, one: number): void {
    this.x[one] = fleet.toX[one]!
    this.z[one] = fleet.toZ[one]!
    this.yaw[one] = Math.atan2(-fleet.noseZ[one]!, fleet.noseX[one]!)
    this.moving[one] = 0
    this.yields[one] = fleet.yieldsAtDock(one) ? 1 : 0
    this.goneM[one] = fleet.goneM[one]! + fleet.lengthM(one)
  }

  private drive(fleet: Fleet, one: number, route: Route, t: number): void {
    const easeS = easeOf(fleet, one)
    let metres = 0
    for (let k = 0; k < SAMPLES; k++)
      metres +=
        metresOf(route, this.freeAt(fleet, one, route, easeS, t + ((k + 0.5) / SAMPLES - 0.5) * easeS)) / SAMPLES
    const { curve, lengthM } = route
    const axles = Math.max(0.01, Math.min(AXLES_M, metres, lengthM - metres))
    const ahead = fleet.ahead[one]!
    const dx = alongCurve(curve.x, curve.alongM, metres + axles) - alongCurve(curve.x, curve.alongM, metres - axles)
    const dz = alongCurve(curve.z, curve.alongM, metres + axles) - alongCurve(curve.z, curve.alongM, metres - axles)
    this.x[one] = fleet.bayX[one]! + alongCurve(curve.x, curve.alongM, metres)
    this.z[one] = fleet.bayZ[one]! + alongCurve(curve.z, curve.alongM, metres)
    this.yaw[one] = Math.atan2(-ahead * dz, ahead * dx)
    this.goneM[one] = fleet.goneM[one]! + metres
    this.yields[one] = holdsAt(fleet, one, route, easeS, t) ? 1 : 0
    this.moving[one] = 1 - this.yields[one]!
  }

  /** How far it is by its timetable, in metres of a free lane: at full pace, or before a line. */
  private freeAt(fleet: Fleet, one: number, route: Route, easeS: number, t: number): number {
    const steps = fleet.holdSteps[one]!
    const until = fleet.holdUntil[one]!
    let startS = fleet.leftAt[one]! + easeS / 2
    let startM = 0
    let i = 0
    for (; i < steps.length; i++) {
      if (t < until[i]! + easeS / 2) break
      startS = until[i]! + easeS / 2
      startM = freeMetres(route, entryM(route, steps[i]!))
    }
    const endM = i < steps.length ? freeMetres(route, entryM(route, steps[i]!)) : route.freeM
    return Math.min(endM, Math.max(startM, startM + (t - startS) * paceOf(fleet, one, route, easeS)))
  }

  private driveStraight(fleet: Fleet, one: number, t: number): void {
    const lastsS = fleet.arrivesAt[one]! - fleet.leftAt[one]!
    const share = lastsS > 0 ? (t - fleet.leftAt[one]!) / lastsS : 1
    const dx = fleet.toX[one]! - fleet.fromX[one]!
    const dz = fleet.toZ[one]! - fleet.fromZ[one]!
    this.x[one] = fleet.fromX[one]! + share * dx
    this.z[one] = fleet.fromZ[one]! + share * dz
    if (dx !== 0 || dz !== 0) this.yaw[one] = Math.atan2(-dz, dx)
    this.goneM[one] = fleet.goneM[one]! + share * fleet.lengthM(one)
    this.moving[one] = 1
    this.yields[one] = 0
  }
}

/** A drive too short for a whole start and stop (of a live line, say) has shorter ones. */
function easeOf(fleet: Fleet, one: number): number {
  const lastsS = fleet.arrivesAt[one]! - fleet.leftAt[one]!
  return lastsS > 1.01 * EASE_S ? EASE_S : lastsS / 2
}

/** Metres of a free lane a second: what the last part of the way, after which nothing holds it up, takes to arrive in time. */
function paceOf(fleet: Fleet, one: number, route: Route, easeS: number): number {
  const steps = fleet.holdSteps[one]!
  const last = steps.length - 1
  const startS = (last < 0 ? fleet.leftAt[one]! : fleet.holdUntil[one]![last]!) + easeS / 2
  const startM = last < 0 ? 0 : freeMetres(route, entryM(route, steps[last]!))
  return (route.freeM - startM) / (fleet.arrivesAt[one]! - easeS / 2 - startS)
}

/** Does it stand before a line? */
function holdsAt(fleet: Fleet, one: number, route: Route, easeS: number, t: number): boolean {
  const steps = fleet.holdSteps[one]!
  const until = fleet.holdUntil[one]!
  let startS = fleet.leftAt[one]! + easeS / 2
  let startM = 0
  for (let i = 0; i < steps.length; i++) {
    const atM = freeMetres(route, entryM(route, steps[i]!))
    const stopsS = startS + (atM - startM) / paceOf(fleet, one, route, easeS) + easeS / 2
    if (t >= stopsS && t < until[i]!) return true
    startS = until[i]! + easeS / 2
    startM = atM
  }
  return false
}

/** One coordinate of a curve; straight on beyond its ends. */
function alongCurve(values: ArrayLike<number>, alongM: ArrayLike<number>, metres: number): number {
  const i = pieceAt(alongM, metres)
  const from = values[i - 1]!
  return from + ((metres - alongM[i - 1]!) / (alongM[i]! - alongM[i - 1]!)) * (values[i]! - from)
}
