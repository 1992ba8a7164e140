import { CatmullRomCurve3, Matrix4, Quaternion, TubeGeometry, Vector3 } from 'three'
import { addVertex, createShape, type Point2, type Point3, type Shape, smoothed, transformed } from './shape.ts'
import { lathe } from './solids.ts'

/** A hose or cable through the points. */
export function tube(points: Point3[], radiusM: number, segments = 16, sides = 7): Shape {
  const curve = new CatmullRomCurve3(points.map((p) => new Vector3(...p)))
  const geometry = new TubeGeometry(curve, segments, radiusM, sides)
  return {
    positions: [...geometry.attributes.position!.array],
    normals: [...geometry.attributes.normal!.array],
    indices: [...geometry.index!.array],
  }
}

/** A tapered round limb with ball ends, from a to b; `bulgeM`: the radius at two fifths of its length. */
export function limb(a: Point3, b: Point3, radiusAM: number, radiusBM: number, segments = 12, bulgeM?: number): Shape {
  const from = new Vector3(...a)
  const along = new Vector3(...b).sub(from)
  const length = along.length()
  const steps = 4
  const profile: Point2[] = []
  for (let i = 0; i <= steps; i++) {
    const angle = -Math.PI / 2 + ((i / steps) * Math.PI) / 2
    profile.push([Math.max(1e-7, radiusAM * Math.cos(angle)), radiusAM * Math.sin(angle)])
  }
  if (bulgeM !== undefined) profile.push([bulgeM, length * 0.4])
  for (let i = 0; i <= steps; i++) {
    const angle = ((i / steps) * Math.PI) / 2
    profile.push([Math.max(1e-7, radiusBM * Math.cos(angle)), length + radiusBM * Math.sin(angle)])
  }
  const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), along.normalize())
  return transformed(lathe(profile, segments, 0.001, 80), new Matrix4().compose(from, turn, new Vector3(1, 1, 1)))
}

/** One slice of a loft: an ellipse in the x-z plane; `power` above 2 makes it squarer. */
export interface LoftRow {
  y: number
  rx: number
  rz: number
  x?: number
  z?: number
  power?: number
}

/** A closed skin over rows from bottom to top: bodies, hoods, soft covers. */
export function loft(rows: LoftRow[], segments = 18): Shape {
  const shape = createShape()
  const squared = (t: number, power: number) => Math.sign(t) * Math.abs(t) ** (2 / power)
  const rings = rows.map((row) =>
    Array.from({ length: segments }, (_, s) => {
      const angle = (s / segments) * Math.PI * 2
      const x = (row.x ?? 0) + row.rx * squared(Math.cos(angle), row.power ?? 2)
      const z = (row.z ?? 0) + row.rz * squared(Math.sin(angle), row.power ?? 2)
      return addVertex(shape, [x, row.y, z], [0, 0, 0])
    }),
  )
  const last = rows.length - 1
  for (let k = 0; k < last; k++)
    for (let s = 0; s < segments; s++) {
      const t = (s + 1) % segments
      const [a, b, c, d] = [rings[k]![s]!, rings[k]![t]!, rings[k + 1]![t]!, rings[k + 1]![s]!]
      shape.indices.push(a, c, b, a, d, c)
    }
  const bottom = addVertex(shape, [rows[0]!.x ?? 0, rows[0]!.y, rows[0]!.z ?? 0], [0, -1, 0])
  const top = addVertex(shape, [rows[last]!.x ?? 0, rows[last]!.y, rows[last]!.z ?? 0], [0, 1, 0])
  for (let s = 0; s < segments; s++) {
    const t = (s + 1) % segments
    shape.indices.push(bottom, rings[0]![s]!, rings[0]![t]!, top, rings[last]![t]!, rings[last]![s]!)
  }
  return smoothed(shape)
}
