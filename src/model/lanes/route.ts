import { HALF_ROOM_M } from './body.ts'
import { type Curve, curveOf, extend, pieceAt } from './curve.ts'

/** Metres of this kind take so many times as long as on a free lane. */
export const PACE = { lane: 1, turn: 1.5, dock: 2, crossing: 2 } as const

/** A vehicle gains or loses its whole speed in this time, s. Its timetable has it stand or drive at full pace; where it really is, is the
 * mean of that over so long: it eases in and out, and is at the same place in the middle. */
export const EASE_S = 1.5

/** A piece of a way that is claimed as a whole before a vehicle comes upon it. */
export interface RouteStep {
  fromM: number
  toM: number
  claims: readonly number[]
  /** A vehicle may stand at its end, before the next step. */
  rests: boolean
}

/** The way of a vehicle from one dock to another: the curve that its middle follows and the steps in which it is taken. */
export interface Route {
  curve: Curve
  lengthM: number
  steps: RouteStep[]
  /** The curve by pace: up to how many metres, and how many metres of a free lane take as long, from the beginning. */
  paceM: number[]
  paceFreeM: number[]
  /** As long as so many metres on a free lane. */
  freeM: number
}

/** Puts a route together, piece by piece. */
export class RouteBuilder {
  private readonly curve: Curve = curveOf([])
  private readonly steps: RouteStep[] = []
  private readonly paceM: number[] = [0]
  private readonly paceFreeM: number[] = [0]
  private claims = new Set<number>()
  private openedM = 0

  get lengthM(): number {
    return this.curve.lengthM
  }

  follow(curve: Curve, pace: number): this {
    const beforeM = this.curve.lengthM
    for (let i = 0; i < curve.x.length; i++) extend(this.curve, curve.x[i]!, curve.z[i]!)
    const doneM = this.curve.lengthM - beforeM
    if (doneM > 0) {
      this.paceM.push(this.curve.lengthM)
      this.paceFreeM.push(this.paceFreeM.at(-1)! + doneM * pace)
    }
    return this
  }

  claim(claims: Iterable<number>): this {
    for (const one of claims) this.claims.add(one)
    return this
  }

  /** Ends a step; what follows belongs to the next. */
  close(rests: boolean): this {
    const toM = this.curve.lengthM
    this.steps.push({ fromM: this.openedM, toM, claims: [...this.claims], rests })
    this.claims = new Set()
    this.openedM = toM
    return this
  }

  build(): Route {
    const { curve, steps, paceM, paceFreeM } = this
    return { curve, lengthM: curve.lengthM, steps, paceM, paceFreeM, freeM: paceFreeM.at(-1)! }
  }
}

/** A step is come upon when the middle of the vehicle is so far along: its nose is then at the line before it. */
export function entryM(route: Route, step: number): number {
  return step === 0 ? 0 : Math.max(0, route.steps[step]!.fromM - HALF_ROOM_M)
}

/** Metres along a route, as metres of a free lane that take as long. */
export function freeMetres({ paceM, paceFreeM }: Route, metres: number): number {
  return between(paceM, paceFreeM, metres)
}

/** The other way round. */
export function metresOf({ paceM, paceFreeM }: Route, freeM: number): number {
  return between(paceFreeM, paceM, freeM)
}

function between(from: number[], to: number[], value: number): number {
  if (from.length < 2) return 0
  const i = pieceAt(from, Math.min(from.at(-1)!, Math.max(0, value)))
  const share = (value - from[i - 1]!) / (from[i]! - from[i - 1]!)
  return to[i - 1]! + Math.min(1, Math.max(0, share)) * (to[i]! - to[i - 1]!)
}
