import type { Point2 } from './shape.ts'

/** Outlines for prisms: closed, counter-clockwise, metres. */

/** A rectangle with round corners, centred. */
export function roundRectangle(widthM: number, heightM: number, radiusM: number, steps = 3): Point2[] {
  const [x, y] = [widthM / 2 - radiusM, heightM / 2 - radiusM]
  const corners: [number, number, number][] = [
    [x, -y, -90],
    [x, y, 0],
    [-x, y, 90],
    [-x, -y, 180],
  ]
  return corners.flatMap(([cx, cy, fromDeg]) =>
    Array.from({ length: steps + 1 }, (_, i): Point2 => {
      const angle = ((fromDeg + (90 * i) / steps) * Math.PI) / 180
      return [cx + radiusM * Math.cos(angle), cy + radiusM * Math.sin(angle)]
    }),
  )
}

/** The outline with its corners rounded. */
export function filleted(points: Point2[], radiusM: number, steps = 3): Point2[] {
  return points.flatMap((p, i) => {
    const before = points[(i + points.length - 1) % points.length]!
    const after = points[(i + 1) % points.length]!
    const toBefore = Math.hypot(before[0] - p[0], before[1] - p[1])
    const toAfter = Math.hypot(after[0] - p[0], after[1] - p[1])
    const r = Math.min(radiusM, toBefore * 0.45, toAfter * 0.45)
    if (r < 1e-4) return [p]
    const a: Point2 = [p[0] + ((before[0] - p[0]) / toBefore) * r, p[1] + ((before[1] - p[1]) / toBefore) * r]
    const c: Point2 = [p[0] + ((after[0] - p[0]) / toAfter) * r, p[1] + ((after[1] - p[1]) / toAfter) * r]
    return Array.from({ length: steps + 1 }, (_, k): Point2 => {
      const t = k / steps
      const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
      return [u * a[0] + v * p[0] + w * c[0], u * a[1] + v * p[1] + w * c[1]]
    })
  })
}

/** The hull of two circles, as the side view of a robot link. */
export function linkOutline(
  x0: number,
  y0: number,
  r0: number,
  x1: number,
  y1: number,
  r1: number,
  steps = 9,
): Point2[] {
  const distance = Math.hypot(x1 - x0, y1 - y0)
  const along = Math.atan2(y1 - y0, x1 - x0)
  const tangent = Math.acos((r0 - r1) / distance)
  const points: Point2[] = []
  for (let i = 0; i <= steps; i++) {
    const angle = along + tangent + ((2 * Math.PI - 2 * tangent) * i) / steps
    points.push([x0 + r0 * Math.cos(angle), y0 + r0 * Math.sin(angle)])
  }
  for (let i = 0; i <= steps; i++) {
    const angle = along - tangent + (2 * tangent * i) / steps
    points.push([x1 + r1 * Math.cos(angle), y1 + r1 * Math.sin(angle)])
  }
  return points
}
