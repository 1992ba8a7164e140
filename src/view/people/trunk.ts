import { ATLAS_PX, DECALS, type DecalName } from '../decals/cells.ts'
import { addVertex, createShape, type Shape, smoothed } from '../kit/shape.ts'
import { type LoftRow, loft } from '../kit/sweeps.ts'

/** The smock from its hem to the neck: one slice of the trunk per row, m. */
const ROWS: LoftRow[] = [
  { y: 0.675, rx: 0.153, rz: 0.198, x: 0.004, power: 2.3 },
  { y: 0.679, rx: 0.1532, rz: 0.1982, x: 0.004, power: 2.3 },
  { y: 0.74, rx: 0.15, rz: 0.196, x: 0.002, power: 2.3 },
  { y: 0.82, rx: 0.147, rz: 0.192, x: 0, power: 2.3 },
  { y: 0.91, rx: 0.135, rz: 0.185, x: -0.002, power: 2.3 },
  { y: 0.99, rx: 0.124, rz: 0.174, x: 0.002, power: 2.3 },
  { y: 1.07, rx: 0.117, rz: 0.166, x: 0.004, power: 2.3 },
  { y: 1.15, rx: 0.118, rz: 0.17, x: 0.004, power: 2.4 },
  { y: 1.22, rx: 0.122, rz: 0.178, x: 0.002, power: 2.5 },
  { y: 1.29, rx: 0.12, rz: 0.187, x: -0.002, power: 2.6 },
  { y: 1.34, rx: 0.111, rz: 0.19, x: -0.008, power: 2.6 },
  { y: 1.378, rx: 0.096, rz: 0.178, x: -0.012, power: 2.4 },
  { y: 1.405, rx: 0.08, rz: 0.148, x: -0.015, power: 2.2 },
  { y: 1.428, rx: 0.066, rz: 0.104, x: -0.016, power: 2 },
  { y: 1.446, rx: 0.058, rz: 0.068, x: -0.015, power: 2 },
]

/** `isNear`: all rows, round; else half of them, with corners. */
export function trunkShape(isNear: boolean): Shape {
  return isNear
    ? loft(ROWS, 22)
    : loft(
        ROWS.filter((_, i) => i % 3 === 0 || i === ROWS.length - 1),
        8,
      )
}

/** The inner side of the skirt's hem, so that one does not look into a hollow body: darker, turned up. */
export function hemShape(): Shape {
  const { rx, rz, x, power } = ROWS[0]!
  return loft(
    [
      { y: 0.69, rx: 0.02, rz: 0.02, x: 0 },
      { y: 0.676, rx: rx - 0.012, rz: rz - 0.012, x: x!, power: power! },
    ],
    14,
  )
}

/** A point of the smock's surface at a height and an angle about the vertical (0 ahead, positive to the right), so far outside, m. */
export function onSmock(y: number, angle: number, outM: number): [number, number, number] {
  let i = 1
  while (i < ROWS.length - 1 && ROWS[i]!.y < y) i++
  const [a, b] = [ROWS[i - 1]!, ROWS[i]!]
  const share = Math.min(1, Math.max(0, (y - a.y) / (b.y - a.y)))
  const mix = (p: number, q: number) => p + share * (q - p)
  const power = mix(a.power ?? 2, b.power ?? 2)
  const squared = (t: number) => Math.sign(t) * Math.abs(t) ** (2 / power)
  const [cx, cz] = [squared(Math.cos(angle)), squared(Math.sin(angle))]
  return [mix(a.x ?? 0, b.x ?? 0) + (mix(a.rx, b.rx) + outM) * cx, y, (mix(a.rz, b.rz) + outM) * cz]
}

/** Something flat sewn on the smock: corners by height and angle: lower left, lower right, upper right, upper left of the wearer;
 * bent with the body over so many fields. With a picture it shows that cell of the atlas. */
export function patch(
  corners: readonly [[y: number, angle: number], [number, number], [number, number], [number, number]],
  outM: number,
  picture?: DecalName,
  rows = 3,
  columns = 3,
): Shape {
  const shape = createShape()
  const uvs: number[] = []
  const [p, q, r, s] = corners
  const mix = (a: number, b: number, t: number) => a + t * (b - a)
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const [u, v] = [i / columns, j / rows]
      const low: [number, number] = [mix(p[0], q[0], u), mix(p[1], q[1], u)]
      const high: [number, number] = [mix(s[0], r[0], u), mix(s[1], r[1], u)]
      addVertex(shape, onSmock(mix(low[0], high[0], v), mix(low[1], high[1], v), outM), [0, 0, 0])
      if (picture) {
        const [x, y, width, height] = DECALS[picture]
        // The wearer's right is on the left of who looks at them.
        uvs.push((x + (1 - u) * width) / ATLAS_PX, (y + (1 - v) * height) / ATLAS_PX)
      }
    }
  const at = (i: number, j: number) => j * (columns + 1) + i
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      shape.indices.push(at(i, j), at(i + 1, j + 1), at(i + 1, j), at(i, j), at(i, j + 1), at(i + 1, j + 1))
  const made = smoothed(shape)
  if (picture) made.uvs = uvs
  return outward(made)
}

/** Turns the triangles so that they face away from the body's axis. */
function outward(shape: Shape): Shape {
  const [x, , z] = shape.positions
  if (shape.normals[0]! * x! + shape.normals[2]! * z! >= 0) return shape
  for (let i = 0; i < shape.indices.length; i += 3) {
    const second = shape.indices[i + 1]!
    shape.indices[i + 1] = shape.indices[i + 2]!
    shape.indices[i + 2] = second
  }
  shape.normals = shape.normals.map((value) => -value)
  return shape
}
