import { CHEST_TURN, FEET, HANDS, HEAD_TURN, PELVIS_AT, PELVIS_TURN } from './skeleton.ts'
import { heelOf, liftOf, type Step, smooth, stepAt, swing } from './strides.ts'

/** Feet of one who walks lie so far to either side of the way, ankles so far behind the middle of the body, m. */
export const HALF_TRACK_M = 0.075
export const ANKLE_BACK_M = 0.03

/** Hips turn with the leg ahead, shoulders and arms against it; one is highest over the standing leg. `u`: strides done, of so many;
 * `first`: 1 the right foot went first. */
export function swayHips(
  u: number,
  count: number,
  first: 1 | -1,
  swings: boolean,
  scale: number,
  stance: Float64Array,
): void {
  const size = first * smooth(Math.min(1, u, count - u))
  const leading = Math.sin(Math.PI * u) * size
  const over = -Math.cos(Math.PI * u) * size
  stance[PELVIS_AT + 1] = -0.014 - 0.024 * leading * leading
  stance[PELVIS_AT + 2] = 0.018 * over
  stance[PELVIS_TURN] = 0.1 * leading
  stance[PELVIS_TURN + 2] = 0.03 * over
  stance[CHEST_TURN] = (swings ? -0.2 : -0.1) * leading
  stance[CHEST_TURN + 2] = -0.03 * over
  stance[HEAD_TURN] = (swings ? 0.1 : 0) * leading
  if (!swings) return
  for (let side = 0; side < 2; side++) {
    const ahead = (side === 0 ? 1 : -1) * leading
    const h = HANDS[side]!
    stance[h] = 0.06 + (ahead > 0 ? 0.25 : 0.19) * ahead
    stance[h + 1] = 0.838 * scale + (ahead > 0 ? 0.1 : 0.03) * ahead * ahead
    stance[h + 2] = (side * 2 - 1) * (0.225 - 0.045 * Math.max(0, ahead))
  }
}

/** A way without end, for one who walks on the spot, m. */
const ENDLESS_M = 68
const STRIDES = 100
const step: Step = { fromM: 0, toM: 0, swung: 0, behind: 0, isFirst: false, isLast: false }

/** The posture of a walk under which the ground moves back: pictures and turntables. */
export function walkOnSpot(goneM: number, swings: boolean, scale: number, stance: Float64Array): void {
  const strideM = ENDLESS_M / STRIDES
  const done = 10 * strideM + (((goneM % (2 * strideM)) + 2 * strideM) % (2 * strideM))
  for (let side = 0; side < 2; side++) {
    const out = side * 2 - 1
    stepAt(ENDLESS_M, done, side, step)
    const f = FEET[side]!
    stance[f] = step.fromM + swing(step.swung) * (step.toM - step.fromM) - done - ANKLE_BACK_M
    stance[f + 1] = out * HALF_TRACK_M
    stance[f + 2] = -out * 0.1
    stance[f + 3] = liftOf(step)
    stance[f + 4] = heelOf(step)
  }
  swayHips(done / strideM, STRIDES, 1, swings, scale, stance)
}
