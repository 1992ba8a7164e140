import { ShapeUtils, Vector2 } from 'three'
import { addVertex, createShape, type Point2, type Point3, type Shape } from './shape.ts'

/** Edges are bevelled and share the normals of their faces, so that they catch light and look round at no cost. */

/** A box with chamfered edges, centred: 24 vertices, 44 triangles. */
export function box(widthM: number, heightM: number, depthM: number, bevelM = 0.006): Shape {
  const bevel = Math.min(bevelM, widthM * 0.49, heightM * 0.49, depthM * 0.49)
  const shape = createShape()
  const half = [widthM / 2, heightM / 2, depthM / 2]
  const ids = new Map<string, number>()
  const signs = [-1, 1]
  const keyOf = (axis: number, side: number, corner: number[]) =>
    `${axis}${side}${corner[(axis + 1) % 3]}${corner[(axis + 2) % 3]}`
  for (let axis = 0; axis < 3; axis++)
    for (const side of signs)
      for (const s1 of signs)
        for (const s2 of signs) {
          const position: Point3 = [0, 0, 0]
          const normal: Point3 = [0, 0, 0]
          const corner = [0, 0, 0]
          const [b, c] = [(axis + 1) % 3, (axis + 2) % 3]
          position[axis] = side * half[axis]!
          position[b] = s1 * (half[b]! - bevel)
          position[c] = s2 * (half[c]! - bevel)
          normal[axis] = side
          corner[b] = s1
          corner[c] = s2
          ids.set(keyOf(axis, side, corner), addVertex(shape, position, normal))
        }
  const at = (axis: number, side: number, corner: number[]) => ids.get(keyOf(axis, side, corner))!
  for (let axis = 0; axis < 3; axis++)
    for (const side of signs) {
      const [b, c] = [(axis + 1) % 3, (axis + 2) % 3]
      const vertex = (s1: number, s2: number) => {
        const corner = [0, 0, 0]
        corner[b] = s1
        corner[c] = s2
        return at(axis, side, corner)
      }
      addOutward(shape, vertex(-1, -1), vertex(1, -1), vertex(1, 1))
      addOutward(shape, vertex(-1, -1), vertex(1, 1), vertex(-1, 1))
    }
  for (let a = 0; a < 3; a++) {
    const e = (a + 1) % 3
    const along = (a + 2) % 3
    for (const sa of signs)
      for (const se of signs) {
        const low = [0, 0, 0]
        low[a] = sa
        low[e] = se
        const high = [...low]
        low[along] = -1
        high[along] = 1
        addOutward(shape, at(a, sa, low), at(a, sa, high), at(e, se, high))
        addOutward(shape, at(a, sa, low), at(e, se, high), at(e, se, low))
      }
  }
  for (const x of signs)
    for (const y of signs)
      for (const z of signs) {
        const corner = [x, y, z]
        addOutward(shape, at(0, x, corner), at(1, y, corner), at(2, z, corner))
      }
  return shape
}

/** Adds a triangle of a convex body round the origin, facing away from it. */
function addOutward(shape: Shape, a: number, b: number, c: number): void {
  const p = (i: number) => shape.positions.slice(i * 3, i * 3 + 3) as Point3
  const [pa, pb, pc] = [p(a), p(b), p(c)]
  const u = [pb[0] - pa[0], pb[1] - pa[1], pb[2] - pa[2]] as const
  const v = [pc[0] - pa[0], pc[1] - pa[1], pc[2] - pa[2]] as const
  const volume =
    (u[1] * v[2] - u[2] * v[1]) * (pa[0] + pb[0] + pc[0]) +
    (u[2] * v[0] - u[0] * v[2]) * (pa[1] + pb[1] + pc[1]) +
    (u[0] * v[1] - u[1] * v[0]) * (pa[2] + pb[2] + pc[2])
  if (volume < 0) shape.indices.push(a, c, b)
  else shape.indices.push(a, b, c)
}

/** A plain box without a bottom, for small things in great numbers: 20 vertices, 10 triangles. */
export function chip(widthM: number, heightM: number, depthM: number): Shape {
  const shape = createShape()
  const [x, y, z] = [widthM / 2, heightM / 2, depthM / 2]
  const face = (normal: Point3, ...corners: Point3[]) => {
    const k = corners.map((corner) => addVertex(shape, corner, normal))
    shape.indices.push(k[0]!, k[1]!, k[2]!, k[0]!, k[2]!, k[3]!)
  }
  face([0, 1, 0], [-x, y, z], [x, y, z], [x, y, -z], [-x, y, -z])
  face([0, 0, 1], [-x, -y, z], [x, -y, z], [x, y, z], [-x, y, z])
  face([0, 0, -1], [x, -y, -z], [-x, -y, -z], [-x, y, -z], [x, y, -z])
  face([1, 0, 0], [x, -y, z], [x, -y, -z], [x, y, -z], [x, y, z])
  face([-1, 0, 0], [-x, -y, -z], [-x, -y, z], [-x, y, z], [-x, y, -z])
  return shape
}

/** A flat rectangle facing +z. */
export function quad(widthM: number, heightM: number): Shape {
  const shape = createShape()
  const [x, y] = [widthM / 2, heightM / 2]
  const k = (
    [
      [-x, -y],
      [x, -y],
      [x, y],
      [-x, y],
    ] as const
  ).map(([px, py]) => addVertex(shape, [px, py, 0], [0, 0, 1]))
  shape.indices.push(k[0]!, k[1]!, k[2]!, k[0]!, k[2]!, k[3]!)
  return shape
}

/** An outline drawn along z, centred, with bevelled caps; sides that bend less than `creaseDeg` look round. */
export function prism(outline: Point2[], depthM: number, bevelM = 0.006, creaseDeg = 40): Shape {
  const vectors = (list: Point2[]) => list.map((p) => new Vector2(p[0], p[1]))
  const points = ShapeUtils.area(vectors(outline)) < 0 ? [...outline].reverse() : outline
  const shape = createShape()
  const n = points.length
  const edges = points.map((a, i): Point2 => {
    const c = points[(i + 1) % n]!
    const length = Math.hypot(c[0] - a[0], c[1] - a[1]) || 1
    return [(c[1] - a[1]) / length, -(c[0] - a[0]) / length]
  })
  const smoothAbove = Math.cos((creaseDeg * Math.PI) / 180)
  const inset: Point2[] = []
  const sideNormals: [Point2, Point2][] = []
  points.forEach((p, i) => {
    const e0 = edges[(i + n - 1) % n]!
    const e1 = edges[i]!
    const length = Math.hypot(e0[0] + e1[0], e0[1] + e1[1]) || 1
    const m: Point2 = [(e0[0] + e1[0]) / length, (e0[1] + e1[1]) / length]
    const step = bevelM / Math.max(0.35, m[0] * e1[0] + m[1] * e1[1])
    inset.push([p[0] - m[0] * step, p[1] - m[1] * step])
    sideNormals.push(e0[0] * e1[0] + e0[1] * e1[1] > smoothAbove ? [m, m] : [e0, e1])
  })
  const h = depthM / 2
  const cap = (z: number) => inset.map((p) => addVertex(shape, [p[0], p[1], z], [0, 0, Math.sign(z)]))
  const front = cap(h)
  const back = cap(-h)
  for (const [a, b, c] of ShapeUtils.triangulateShape(vectors(inset), []) as [number, number, number][]) {
    shape.indices.push(front[a]!, front[b]!, front[c]!, back[a]!, back[c]!, back[b]!)
  }
  const sides = points.map((p, i) => {
    const [n0, n1] = sideNormals[i]!
    const pair = (normal: Point2) => ({
      front: addVertex(shape, [p[0], p[1], h - bevelM], [normal[0], normal[1], 0]),
      back: addVertex(shape, [p[0], p[1], -h + bevelM], [normal[0], normal[1], 0]),
    })
    const first = pair(n0)
    return [first, n0 === n1 ? first : pair(n1)] as const
  })
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n
    const [a, b] = [sides[i]![1], sides[j]![0]]
    const [fi, fj, bi, bj] = [front[i]!, front[j]!, back[i]!, back[j]!]
    shape.indices.push(a.back, b.back, b.front, a.back, b.front, a.front)
    shape.indices.push(a.front, b.front, fj, a.front, fj, fi, b.back, a.back, bi, b.back, bi, bj)
    const [s0, s1] = sides[i]!
    if (s0 !== s1) {
      shape.indices.push(s0.front, s1.front, fi, s1.back, s0.back, bi)
      shape.indices.push(s1.back, s0.back, s0.front, s1.back, s0.front, s1.front)
    }
  }
  return shape
}

/** A profile of [radius, y] from bottom to top turned about y, its corners bevelled. */
export function lathe(profile: Point2[], segments = 20, bevelM = 0.004, creaseDeg = 28): Shape {
  const edges = profile.slice(1).map((p, i) => {
    const [dr, dy] = [p[0] - profile[i]![0], p[1] - profile[i]![1]]
    const length = Math.hypot(dr, dy) || 1
    return { normal: [dy / length, -dr / length] as Point2, along: [dr / length, dy / length] as Point2, length }
  })
  const rows: { point: Point2; normal: Point2 }[] = [{ point: profile[0]!, normal: edges[0]!.normal }]
  for (let i = 1; i < profile.length - 1; i++) {
    const [p, a, c] = [profile[i]!, edges[i - 1]!, edges[i]!]
    if (a.normal[0] * c.normal[0] + a.normal[1] * c.normal[1] > Math.cos((creaseDeg * Math.PI) / 180)) {
      const m: Point2 = [a.normal[0] + c.normal[0], a.normal[1] + c.normal[1]]
      const length = Math.hypot(...m)
      rows.push({ point: p, normal: [m[0] / length, m[1] / length] })
    } else {
      const before = Math.min(bevelM, a.length * 0.45)
      const after = Math.min(bevelM, c.length * 0.45)
      rows.push({ point: [p[0] - a.along[0] * before, p[1] - a.along[1] * before], normal: a.normal })
      rows.push({ point: [p[0] + c.along[0] * after, p[1] + c.along[1] * after], normal: c.normal })
    }
  }
  rows.push({ point: profile.at(-1)!, normal: edges.at(-1)!.normal })
  const shape = createShape()
  const rings = rows.map(({ point, normal }) =>
    Array.from({ length: segments }, (_, s) => {
      const angle = (s / segments) * Math.PI * 2
      const [c, z] = [Math.cos(angle), Math.sin(angle)]
      return addVertex(shape, [point[0] * c, point[1], point[0] * z], [normal[0] * c, normal[1], normal[0] * z])
    }),
  )
  for (let k = 0; k < rows.length - 1; k++)
    for (let s = 0; s < segments; s++) {
      const t = (s + 1) % segments
      const [a, b, c, d] = [rings[k]![s]!, rings[k]![t]!, rings[k + 1]![t]!, rings[k + 1]![s]!]
      if (rows[k]!.point[0] > 1e-6) shape.indices.push(a, c, b)
      if (rows[k + 1]!.point[0] > 1e-6) shape.indices.push(a, d, c)
    }
  return shape
}

/** A cylinder or cone along y, centred. */
export function cylinder(radiusM: number, heightM: number, segments = 18, bevelM = 0.004, topRadiusM = radiusM): Shape {
  const h = heightM / 2
  return lathe(
    [
      [0, -h],
      [radiusM, -h],
      [topRadiusM, h],
      [0, h],
    ],
    segments,
    bevelM,
  )
}

/** A ring along y, centred: reels, flanges, wheels. */
export function ring(outerM: number, innerM: number, heightM: number, segments = 20, bevelM = 0.003): Shape {
  const h = heightM / 2
  return lathe(
    [
      [innerM, -h],
      [outerM, -h],
      [outerM, h],
      [innerM, h],
      [innerM, -h + 1e-4],
    ],
    segments,
    bevelM,
  )
}

export function sphere(radiusM: number, segments = 14, rows = 8): Shape {
  const profile = Array.from({ length: rows + 1 }, (_, i): Point2 => {
    const angle = -Math.PI / 2 + (Math.PI * i) / rows
    return [Math.max(1e-7, radiusM * Math.cos(angle)), radiusM * Math.sin(angle)]
  })
  return lathe(profile, segments, 0.001, 80)
}

/** A plain cylinder along y without bevels, centred, for small round things in great numbers: about 4 triangles a segment. */
export function disc(radiusM: number, heightM: number, segments = 8): Shape {
  const shape = createShape()
  const h = heightM / 2
  const round = Array.from({ length: segments }, (_, s): Point2 => {
    const angle = (s / segments) * Math.PI * 2
    return [Math.cos(angle), Math.sin(angle)]
  })
  const row = (y: number, normal: (p: Point2) => Point3) =>
    round.map((p) => addVertex(shape, [p[0] * radiusM, y, p[1] * radiusM], normal(p)))
  const [low, high] = [row(-h, (p) => [p[0], 0, p[1]]), row(h, (p) => [p[0], 0, p[1]])]
  const [bottom, top] = [row(-h, () => [0, -1, 0]), row(h, () => [0, 1, 0])]
  for (let s = 0; s < segments; s++) {
    const t = (s + 1) % segments
    shape.indices.push(low[s]!, high[t]!, low[t]!, low[s]!, high[s]!, high[t]!)
    if (s > 1) shape.indices.push(bottom[0]!, bottom[s - 1]!, bottom[s]!, top[0]!, top[s]!, top[s - 1]!)
  }
  return shape
}
