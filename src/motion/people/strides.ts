/** A stride is chosen near this, so that a whole number of them makes the way, m. */
const STRIDE_M = 0.68
/** Shares of a stride after a foot has landed, and before it must land, in which both feet are on the ground. */
const BOTH_DOWN = 0.1

/** One foot on the way: from one footfall to the next, metres along it, and the share of the swing that is done: 0 it still stands on
 * the first, 1 it stands on the second. `swings` tells how many strides it lies behind the body, for the heel. */
export interface Step {
  fromM: number
  toM: number
  swung: number
  /** Body's metres since it passed the footfall that the foot stands on, in strides; negative: the foot is ahead. */
  behind: number
  /** It has not left the place where the person stood before. */
  isFirst: boolean
  isLast: boolean
}

/** How many strides a way takes. */
export const stridesOf = (lengthM: number): number => Math.max(1, Math.round(lengthM / STRIDE_M))

/** Where a foot (1 the one that goes first, 0 the other) is when so much of a way is done. Footfalls are points of the way, so that a foot that stands cannot
 * slide; the first stride sets out from both feet side by side, and the last puts them side by side again. */
export function stepAt(lengthM: number, doneM: number, foot: number, out: Step): void {
  const count = stridesOf(lengthM)
  const strideM = lengthM / count
  const u = Math.min(count, Math.max(0, doneM / strideM))
  // Footfall k lies k strides along; odd ones are of the foot that goes first. The last two lie side by side.
  let k = foot === 1 ? 1 : 2
  while (k + 2 <= count + 1 && u >= landsAt(k, count)) k += 2
  const leaves = k === 1 ? 0 : k - 1.5 + BOTH_DOWN
  const lands = landsAt(k, count)
  out.fromM = Math.max(0, k - 2) * strideM
  out.toM = Math.min(k, count) * strideM
  out.swung = k > count + 1 ? 0 : Math.min(1, Math.max(0, (u - leaves) / (lands - leaves)))
  out.behind = Math.min(u, leaves) - Math.max(0, k - 2)
  out.isFirst = k <= 2
  out.isLast = k >= count
}

function landsAt(k: number, count: number): number {
  return k > count ? count : Math.min(count, k - 0.5 - BOTH_DOWN / 2)
}

/** Slow, fast, slow, without a jerk at either end: a foot that swings. */
export function swing(share: number): number {
  return share * share * share * (10 - share * (15 - 6 * share))
}

/** How far a heel comes up before the foot leaves the ground, rad, and how far a toe comes up in the swing. */
const HEEL_RAD = 0.68
const TOE_RAD = 0.22
const LIFT_M = 0.045

/** Heel up (rad) about the ball, so that the foot on the ground stays where it is. */
export function heelOf({ swung, behind }: Step): number {
  const risen = HEEL_RAD * smooth((behind - 0.22) / 0.38)
  if (swung === 0) return risen
  return risen * (1 - smooth(swung / 0.7)) - TOE_RAD * Math.sin(Math.PI * swung) * swung
}

export function liftOf({ swung }: Step): number {
  return LIFT_M * Math.sin(Math.PI * swung)
}

export function smooth(share: number): number {
  const t = Math.min(1, Math.max(0, share))
  return t * t * (3 - 2 * t)
}
