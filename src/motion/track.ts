/** A way through space that something follows: corner points and the metres up to each. */
export interface Track {
  /** x, y, z of each corner, m. */
  points: Float64Array
  alongM: Float64Array
  /** By leg: where it heads, rad. What is lifted keeps the heading with which it came. */
  headings: Float64Array
  lengthM: number
}

/** Where something is and where it heads: x, y, z (m) and turn about y (rad, 0 = along +x). Written into, never made anew. */
export type Pose = Float64Array

export const createPose = (): Pose => new Float64Array(4)

export function trackOf(corners: readonly (readonly [number, number, number])[]): Track {
  const points = new Float64Array(corners.length * 3)
  const alongM = new Float64Array(corners.length)
  const headings = new Float64Array(Math.max(1, corners.length - 1))
  corners.forEach((corner, i) => {
    points.set(corner, i * 3)
    if (i === 0) return
    const before = corners[i - 1]!
    const [dx, dy, dz] = [corner[0] - before[0], corner[1] - before[1], corner[2] - before[2]]
    alongM[i] = alongM[i - 1]! + Math.hypot(dx, dy, dz)
    headings[i - 1] = dx !== 0 || dz !== 0 ? Math.atan2(-dz, dx) : (headings[i - 2] ?? 0)
  })
  return { points, alongM, headings, lengthM: alongM.at(-1) ?? 0 }
}

/** The pose at so many metres along; beyond the ends it stays at them. */
export function poseOnTrack(track: Track, metres: number, out: Pose): void {
  const { points, alongM, headings, lengthM } = track
  const last = alongM.length - 1
  const at = Math.min(lengthM, Math.max(0, metres))
  let i = 1
  while (i < last && alongM[i]! < at) i++
  const a = (i - 1) * 3
  const b = Math.min(i, last) * 3
  const leg = alongM[Math.min(i, last)]! - alongM[i - 1]!
  const share = leg > 0 ? (at - alongM[i - 1]!) / leg : 0
  const dx = points[b]! - points[a]!
  const dz = points[b + 2]! - points[a + 2]!
  out[0] = points[a]! + share * dx
  out[1] = points[a + 1]! + share * (points[b + 1]! - points[a + 1]!)
  out[2] = points[a + 2]! + share * dz
  out[3] = headings[i - 1]!
}

/** Metres along the track to its point nearest to (x, z). */
export function nearestAlong(track: Track, x: number, z: number): number {
  let best = 0
  let bestDistance = Infinity
  for (let i = 1; i < track.alongM.length; i++) {
    const [ax, az] = [track.points[i * 3 - 3]!, track.points[i * 3 - 1]!]
    const [dx, dz] = [track.points[i * 3]! - ax, track.points[i * 3 + 2]! - az]
    const square = dx * dx + dz * dz
    const share = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / square)) : 0
    const distance = Math.hypot(ax + share * dx - x, az + share * dz - z)
    if (distance >= bestDistance) continue
    bestDistance = distance
    best = track.alongM[i - 1]! + share * (track.alongM[i]! - track.alongM[i - 1]!)
  }
  return best
}

/** Slow, fast, slow: 0 to 1 over 0 to 1. */
export function eased(share: number): number {
  const t = Math.min(1, Math.max(0, share))
  return t * t * (3 - 2 * t)
}

/** The shorter way round from one angle to another, rad. */
export function turnBetween(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI)
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn
}
