import { type Curve, type CurvePose, poseOn } from './curve.ts'

/** An autonomous vehicle as it is drawn, m. */
export const VEHICLE_LENGTH_M = 0.95
export const VEHICLE_WIDTH_M = 0.65

/** A vehicle that waits at a line has its middle so far before it, m: half its length, and half of what is left between two that
 * stand one behind the other. */
export const HALF_ROOM_M = VEHICLE_LENGTH_M / 2 + 0.2

/** Two bodies nearer than this to each other are in each other's way, m. */
const CLEARANCE_M = 0.08
const STEP_M = 0.15

const HALF_LENGTH_M = (VEHICLE_LENGTH_M + CLEARANCE_M) / 2
const HALF_WIDTH_M = (VEHICLE_WIDTH_M + CLEARANCE_M) / 2
const REACH_M = 2 * Math.sqrt(HALF_LENGTH_M * HALF_LENGTH_M + HALF_WIDTH_M * HALF_WIDTH_M)

/** Poses of a vehicle on a curve, from so many metres along to so many; before and after its ends it goes straight. */
export function posesOn(curve: Curve, fromM: number, toM: number): CurvePose[] {
  const steps = Math.max(1, Math.ceil((toM - fromM) / STEP_M))
  return Array.from({ length: steps + 1 }, (_, k) => poseOn(curve, fromM + ((toM - fromM) * k) / steps))
}

/** Is a body at any of these poses in the way of one at any of those? */
export function collide(these: readonly CurvePose[], those: readonly CurvePose[]): boolean {
  return these.some((a) => those.some((b) => overlap(a, b)))
}

/** Two rectangles, each turned its own way, are apart if one of their four sides has the other on its far side. */
function overlap(a: CurvePose, b: CurvePose): boolean {
  const dx = b.x - a.x
  const dz = b.z - a.z
  if (dx * dx + dz * dz > REACH_M * REACH_M) return false
  const c = Math.abs(a.ux * b.ux + a.uz * b.uz)
  const s = Math.abs(a.ux * b.uz - a.uz * b.ux)
  const lengthM = HALF_LENGTH_M + HALF_LENGTH_M * c + HALF_WIDTH_M * s
  const widthM = HALF_WIDTH_M + HALF_LENGTH_M * s + HALF_WIDTH_M * c
  return (
    Math.abs(dx * a.ux + dz * a.uz) < lengthM &&
    Math.abs(dz * a.ux - dx * a.uz) < widthM &&
    Math.abs(dx * b.ux + dz * b.uz) < lengthM &&
    Math.abs(dz * b.ux - dx * b.uz) < widthM
  )
}
