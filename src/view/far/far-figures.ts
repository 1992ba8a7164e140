import { FINISHES, type Finish, type Solid } from '../kit/index.ts'
import { addVertex, createShape, type Point3, type Shape } from '../kit/shape.ts'
import { SolidBuilder } from '../kit/solid.ts'

/** People and vehicles as they are seen from the next bay: blocks that taper, put together from a few numbers. */

/** A rectangle that lies level: its middle, its height and half its sides, m. */
type Level = [x: number, y: number, z: number, halfX: number, halfZ: number]

/** Between two levels: four sides, and a top where it is seen. */
function taper([x0, y0, z0, a0, b0]: Level, [x1, y1, z1, a1, b1]: Level, hasTop: boolean): Shape {
  const shape = createShape()
  const corner = (end: 0 | 1, sx: number, sz: number): Point3 =>
    end ? [x1 + sx * a1, y1, z1 + sz * b1] : [x0 + sx * a0, y0, z0 + sz * b0]
  const face = (points: Point3[], normal: Point3) => {
    const [a, b, c, d] = points.map((point) => addVertex(shape, point, normal))
    shape.indices.push(a!, b!, c!, a!, c!, d!)
  }
  for (const [sx, sz, tx, tz] of [
    [1, 1, 1, -1],
    [1, -1, -1, -1],
    [-1, -1, -1, 1],
    [-1, 1, 1, 1],
  ] as const) {
    const normal: Point3 = [(sx + tx) / 2, 0, (sz + tz) / 2]
    face([corner(0, sx, sz), corner(0, tx, tz), corner(1, tx, tz), corner(1, sx, sz)], normal)
  }
  if (hasTop) face([corner(1, -1, -1), corner(1, -1, 1), corner(1, 1, 1), corner(1, 1, -1)], [0, 1, 0])
  return shape
}

/** How far a foot is put forward, a hand swings, a hand reaches at work, m. */
const STEP_M = 0.24
const SWING_M = 0.16
const REACH_M = 0.3

export type Pose = 'stands' | 'left' | 'right' | 'works'
export const POSES: readonly Pose[] = ['stands', 'left', 'right', 'works']

/** A person of 1.70 m who looks to +x: trousers, smock, arms, face, cap. 60 triangles. */
export function farPerson(smock: Finish, cap: Finish, pose: Pose): Solid {
  const b = new SolidBuilder()
  const stride = pose === 'left' ? 1 : pose === 'right' ? -1 : 0
  for (const side of [-1, 1]) {
    const ahead = side * stride
    b.add(
      taper([ahead * STEP_M, 0, side * 0.09, 0.085, 0.055], [0, 0.82, side * 0.085, 0.085, 0.08], false),
      FINISHES.trousers,
    )
    const hand: Level =
      pose === 'works'
        ? [REACH_M, 0.98, side * 0.17, 0.04, 0.04]
        : [0.03 - ahead * SWING_M, 0.76, side * 0.27, 0.045, 0.04]
    b.add(taper(hand, [0, 1.4, side * 0.22, 0.055, 0.05], false), smock)
  }
  b.add(taper([0, 0.6, 0, 0.13, 0.19], [0, 1.43, 0, 0.1, 0.19], true), smock)
  b.add(taper([0.015, 1.43, 0, 0.06, 0.055], [0.015, 1.61, 0, 0.09, 0.075], false), FINISHES.skin)
  b.add(taper([0.02, 1.6, 0, 0.115, 0.09], [0, 1.72, 0, 0.08, 0.075], true), cap)
  return b.build()
}

export type Load = 'none' | 'tote'

/** A vehicle that drives to +x, with or without a tote: skirt, shell, rack, deck. */
export function farVehicle(load: Load): Solid {
  const b = new SolidBuilder()
  b.add(taper([0, 0.03, 0, 0.45, 0.3], [0, 0.13, 0, 0.46, 0.31], false), FINISHES.charcoal)
  b.add(taper([0, 0.13, 0, 0.475, 0.325], [0, 0.3, 0, 0.44, 0.29], true), FINISHES.white)
  b.add(taper([0, 0.3, 0, 0.34, 0.21], [0, 0.55, 0, 0.34, 0.21], false), FINISHES.grey)
  b.add(taper([0, 0.54, 0, 0.4, 0.26], [0, 0.6, 0, 0.4, 0.26], true), FINISHES.darkGrey)
  if (load === 'tote') b.add(taper([0, 0.6, 0, 0.29, 0.19], [0, 0.84, 0, 0.31, 0.21], true), FINISHES.blue)
  return b.build()
}

/** The light strip round a vehicle, white: what it does colours it. */
export function farStrip(): Solid {
  const b = new SolidBuilder()
  b.add(taper([0, 0.115, 0, 0.48, 0.33], [0, 0.165, 0, 0.48, 0.33], false), {
    colour: '#ffffff',
    rough: 0.4,
    metal: 0,
    glow: 0.5,
  })
  return b.build()
}
