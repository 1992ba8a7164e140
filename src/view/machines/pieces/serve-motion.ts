import type { Desk } from '../../../motion/handling/desk.ts'
import { ramp } from './raster.ts'

/** A lid or press stays away this long after the arm has gone, and is away so long before it comes, s; it takes the time between to
 * move. */
const [CLEAR_S, MOVED_S] = [0.2, 1.4]

/** How far a nest is shut, 0 to 1, while its board lies in it and the arm is away. */
export function shutAt(desk: Desk, nest: number, t: number): number {
  return Math.min(ramp(desk.clearS(nest, t), CLEAR_S, MOVED_S), ramp(desk.untilFetchS(nest, t), CLEAR_S, MOVED_S))
}

/** A door stands open from so long before the board goes through it until so long after, s. */
const [OPENS_S, SHUTS_S, DOOR_S] = [4, 2.6, 1.2]

/** How far the door of a nest stands open, 0 to 1: only while the arm reaches in. */
export function doorAt(desk: Desk, nest: number, t: number): number {
  const { bring, fetch } = desk.handling.nests[nest]!
  const broughtS = desk.clearS(nest, t) + bring.durationS - bring.setsS
  const fetchedS = -desk.untilFetchS(nest, t) - fetch.takesS
  return Math.max(reached(broughtS), reached(fetchedS))
}

const reached = (s: number): number => ramp(s, -OPENS_S, DOOR_S - OPENS_S) * (1 - ramp(s, SHUTS_S, SHUTS_S + DOOR_S))

/** How far a lid that people open stands open, 0 to 1: at the start of the work and at its end. */
export function openByHand(progress: number, share: number): number {
  if (progress < 0) return 0
  const toEnd = Math.min(progress, 1 - progress) / share
  return toEnd >= 1 ? 0 : Math.min(1, (1 - toEnd) * 5)
}
