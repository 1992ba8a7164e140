/** A line on the floor that a vehicle's middle follows: points and the metres up to each. Made of straights and arcs with square
 * roots only: sines differ in the last bit between browsers, and times of events come from these lengths. */
export interface Curve {
  x: number[]
  z: number[]
  alongM: number[]
  lengthM: number
}

export type Point = readonly [xM: number, zM: number]

/** Where a curve is at so many metres, and which way it leads there (a unit vector). Beyond its ends it goes straight on. */
export interface CurvePose {
  x: number
  z: number
  ux: number
  uz: number
}

/** An arc is halved so often: eight chords to a quarter turn of 0.8 m miss it by 4 mm. */
const HALVINGS = 3

export function curveOf(points: readonly Point[]): Curve {
  const curve: Curve = { x: [], z: [], alongM: [], lengthM: 0 }
  for (const [x, z] of points) extend(curve, x, z)
  return curve
}

export function extend(curve: Curve, x: number, z: number): void {
  const last = curve.x.length - 1
  if (last >= 0) {
    const stepM = lengthOf(x - curve.x[last]!, z - curve.z[last]!)
    if (stepM < 1e-9) return
    curve.lengthM += stepM
  }
  curve.x.push(x)
  curve.z.push(z)
  curve.alongM.push(curve.lengthM)
}

export const lengthOf = (x: number, z: number) => Math.sqrt(x * x + z * z)

/** Points of an arc round a centre, from one unit vector to another less than half a turn away. */
export function arc([cx, cz]: Point, radiusM: number, from: Point, to: Point): Point[] {
  let spokes: Point[] = [from, to]
  for (let k = 0; k < HALVINGS; k++)
    spokes = spokes.flatMap((a, i) => {
      const b = spokes[i + 1]
      if (!b) return [a]
      const length = lengthOf(a[0] + b[0], a[1] + b[1])
      return [a, [(a[0] + b[0]) / length, (a[1] + b[1]) / length] as const]
    })
  return spokes.map(([x, z]) => [cx + radiusM * x, cz + radiusM * z])
}

/** From a point with a direction to another with its own, round the corner between by the widest arc that has room; straight on where
 * both lead the same way. */
export function bend(from: Point, [ux, uz]: Point, to: Point, [wx, wz]: Point): Curve {
  const cross = ux * wz - uz * wx
  if (Math.abs(cross) < 1e-6) return curveOf([from, to])
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]]
  const beforeM = (dx * wz - dz * wx) / cross
  const afterM = (ux * dz - uz * dx) / cross
  const tangentM = Math.min(beforeM, afterM)
  if (tangentM <= 0.05) return curveOf([from, to])
  const dot = ux * wx + uz * wz
  const radiusM = tangentM * Math.sqrt((1 + dot) / (1 - dot))
  const side = Math.sign(cross)
  const begin: Point = [from[0] + (beforeM - tangentM) * ux, from[1] + (beforeM - tangentM) * uz]
  const centre: Point = [begin[0] - side * radiusM * uz, begin[1] + side * radiusM * ux]
  return curveOf([from, ...arc(centre, radiusM, [side * uz, -side * ux], [side * wz, -side * wx]), to])
}

export function poseOn({ x, z, alongM, lengthM }: Curve, metres: number): CurvePose {
  const last = x.length - 1
  if (last < 1) return { x: x[0]!, z: z[0]!, ux: 1, uz: 0 }
  const i = pieceAt(alongM, metres)
  const legM = alongM[i]! - alongM[i - 1]!
  const ux = (x[i]! - x[i - 1]!) / legM
  const uz = (z[i]! - z[i - 1]!) / legM
  const aheadM = metres - alongM[i - 1]!
  return lengthM > 0
    ? { x: x[i - 1]! + aheadM * ux, z: z[i - 1]! + aheadM * uz, ux, uz }
    : { x: x[0]!, z: z[0]!, ux, uz }
}

/** Index of the point at which the piece ends that lies so many metres along. */
export function pieceAt(alongM: ArrayLike<number>, metres: number): number {
  let low = 1
  let high = alongM.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (alongM[middle]! < metres) low = middle + 1
    else high = middle
  }
  return low
}
