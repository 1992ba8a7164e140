import { box, chip, disc, FINISHES, filleted, type ModelBuilder, type Point2, quad } from '../../kit/index.ts'
import { addHandle } from './cabinet.ts'
import { addEstop, addFoot, addHmi, addVent } from './cell-frame.ts'
import { addExtruded, lit, MOUTH_M, pushSlope, SLOT_M } from './shell.ts'

/** A thick-walled cabinet whose front looks to +z. */
export interface XrayCabinet {
  name: string
  lengthM: number
  widthM: number
  heightM: number
  /** Boards come through both ends, or through the rear. */
  entry: 'ends' | 'rear'
}

const LEAD_GLASS = { colour: '#6d6a1e', rough: 0.06, metal: 0, opacity: 0.7 }
const WALL_M = 0.09

export function addXrayCabinet(builder: ModelBuilder, { name, lengthM, widthM, heightM, entry }: XrayCabinet): void {
  const [x, z] = [lengthM / 2, widthM / 2]
  const top = heightM - 0.12
  const outer: Point2[] = [
    [z, 0.14],
    [z, top - 0.16],
    [z - 0.12, top],
    [-z + 0.06, top],
    [-z, top - 0.08],
    [-z, 0.14],
  ]
  const tunnel: Point2[] = [
    [-MOUTH_M.half, 0.14],
    [-MOUTH_M.half, MOUTH_M.top],
    [MOUTH_M.half, MOUTH_M.top],
    [MOUTH_M.half, 0.14],
  ]
  for (const side of [-1, 1]) {
    addExtruded(
      builder,
      filleted(entry === 'ends' ? [...outer, ...tunnel] : outer, 0.03, 2),
      WALL_M,
      FINISHES.white,
      side * (x - WALL_M / 2),
      0.012,
    )
    if (entry === 'ends') {
      builder.add(
        box(WALL_M - 0.02, 0.76, 2 * MOUTH_M.half - 0.012, 0.01),
        FINISHES.offWhite,
        side * (x - WALL_M / 2),
        0.52,
        0,
      )
      for (let k = 0; k < 8; k++)
        builder.add(
          quad(0.064, 0.1),
          FINISHES.rubber,
          side * (x - 0.006),
          MOUTH_M.top - 0.05,
          (k - 3.5) * 0.067,
          0,
          side * 90,
        )
    }
    builder.push(0, 0, 0, 0, side * 90)
    // Lead sheets screwed on from outside, over a dark joint; a band at the height of the belt.
    for (const [y, h, w] of entry === 'ends'
      ? ([[(top + 1.22) / 2, top - 1.42, widthM * 0.6]] as const)
      : ([
          [1.48, 0.72, widthM * 0.72],
          [0.6, 0.5, widthM * 0.72],
        ] as const)) {
      builder.add(chip(w + 0.016, h + 0.016, 0.002), FINISHES.core, 0, y, x)
      builder.add(box(w, h, 0.014, 0.006), FINISHES.offWhite, 0, y, x + 0.003)
    }
    if (entry === 'rear') builder.add(box(widthM - 0.12, 0.03, 0.006, 0.002), FINISHES.blue, 0, 0.98, x)
    addVent(builder, entry === 'ends' ? z * 0.7 : -0.1, 0.42, x + 0.01, 0.3)
    builder.pop()
    for (const w of [-1, 1]) addFoot(builder, side * (x - 0.14), w * (z - 0.14), 0.15)
  }
  const innerM = lengthM - 2 * WALL_M
  addFront(builder, innerM, z, top)
  const slope = pushSlope(builder, [z, top - 0.16], [z - 0.12, top])
  builder.add(box(innerM - 0.012, slope - 0.014, 0.03, 0.008), FINISHES.white, 0, 0, -0.015)
  builder.add(box(innerM * 0.5, 0.02, 0.006, 0.002), FINISHES.blue, innerM * 0.2, -0.02, 0.001)
  builder.pop()
  // Roof with the generator, rear with its slot and shutter.
  builder.add(box(innerM - 0.012, 0.04, widthM - 0.22, 0.012), FINISHES.white, 0, top - 0.022, -0.03)
  builder.add(
    box(innerM * 0.5, 0.13, widthM * 0.42, 0.03),
    FINISHES.charcoal,
    innerM * 0.14,
    top + 0.06,
    -widthM * 0.12,
  )
  for (let k = 0; k < 5; k++)
    builder.add(
      chip(innerM * 0.36, 0.004, 0.014),
      FINISHES.grey,
      innerM * 0.14,
      top + 0.126,
      -widthM * 0.12 + (k - 2) * 0.06,
    )
  builder.add(disc(0.06, 0.12, 12), FINISHES.grey, -innerM * 0.3, top + 0.05, -widthM * 0.2)
  if (entry === 'rear') {
    const low = SLOT_M.from - 0.16
    builder.add(box(innerM - 0.012, low, 0.05, 0.01), FINISHES.white, 0, 0.15 + low / 2, -z + 0.026)
    builder.add(
      box(innerM - 0.012, top - SLOT_M.to - 0.03, 0.05, 0.01),
      FINISHES.white,
      0,
      (top + SLOT_M.to) / 2,
      -z + 0.026,
    )
    for (const s of [-1, 1])
      builder.add(
        box((innerM - 0.62) / 2, SLOT_M.to - SLOT_M.from, 0.04, 0.006),
        FINISHES.offWhite,
        s * (0.31 + (innerM - 0.62) / 4),
        1.01,
        -z + 0.024,
      )
    const shutter = builder.part(`${name}.shutter`, { at: [0, 1.01, -z + 0.06], slide: [0, 1, 0] })
    shutter.add(box(0.6, 0.21, 0.03, 0.006), FINISHES.yellow)
    for (let k = 0; k < 4; k++)
      for (const face of [-1, 1])
        shutter.add(quad(0.06, 0.21), FINISHES.core, -0.21 + k * 0.14, 0, face * 0.0155, 0, face < 0 ? 180 : 0)
    builder.add(quad(innerM, 0.6), lit(FINISHES.core, 0.02), 0, 1.01, -z + 0.95)
    builder.add(quad(innerM, 0.9), FINISHES.darkGrey, 0, 0.9, -z + 0.5, -90)
  } else {
    builder.add(box(innerM - 0.012, top - 0.26, 0.05, 0.01), FINISHES.white, 0, (top + 0.12) / 2, -z + 0.026)
    builder.add(chip(innerM, 0.02, widthM - 0.12), FINISHES.darkGrey, 0, 0.8, 0)
  }
}

/** The lead door with its hinges and window, the control side, the sign, the lamp that says: rays. */
function addFront(builder: ModelBuilder, innerM: number, z: number, top: number): void {
  const doorM = innerM * 0.62
  const doorX = -innerM / 2 + doorM / 2 + 0.006
  const h = top - 0.34
  builder.add(chip(innerM, top - 0.3, 0.02), FINISHES.core, 0, 0.14 + (top - 0.3) / 2, z - 0.07)
  builder.add(box(doorM - 0.014, h, 0.06, 0.016), FINISHES.white, doorX, 0.17 + h / 2, z - 0.03)
  builder.add(box(doorM - 0.12, h * 0.36, 0.012, 0.005), FINISHES.offWhite, doorX, 0.17 + h * 0.24, z + 0.002)
  builder.add(box(doorM * 0.52, 0.3, 0.02, 0.008), FINISHES.charcoal, doorX, 1.32, z + 0.002)
  builder.add(quad(doorM * 0.52 - 0.07, 0.23), LEAD_GLASS, doorX, 1.32, z + 0.0135)
  builder.add(quad(doorM * 0.52 - 0.07, 0.23), lit(FINISHES.core, 0.1), doorX, 1.32, z + 0.0125)
  for (const y of [0.4, 1.1, top - 0.4])
    builder.add(disc(0.022, 0.14, 8), FINISHES.steel, -innerM / 2 + 0.012, y, z + 0.01)
  addHandle(builder, doorX + doorM / 2 - 0.08, 0.98, z + 0.004, 0.28)
  const restM = innerM - doorM
  const restX = innerM / 2 - restM / 2
  builder.add(box(restM - 0.012, h, 0.04, 0.012), FINISHES.white, restX, 0.17 + h / 2, z - 0.02)
  addVent(builder, restX, 0.28, z, restM * 0.6)
  addSign(builder, restX, 1.74 > top - 0.24 ? top - 0.24 : 1.66, z + 0.004)
  builder.add(box(innerM * 0.4, 0.05, 0.02, 0.006), { ...FINISHES.red, glow: 0.35 }, doorX, top - 0.22, z + 0.006)
  addEstop(builder, restX, 0.9, z + 0.008)
  addHmi(builder, restX, 1.32, z)
}

/** The trefoil on yellow. */
function addSign(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(chip(0.15, 0.13, 0.004), FINISHES.yellow, x, y, z)
  builder.push(x, y, z + 0.003)
  builder.add(disc(0.01, 0.002, 8), FINISHES.core, 0, 0, 0, 90)
  for (let k = 0; k < 3; k++) {
    builder.push(0, 0, 0, 0, 0, 90 + k * 120)
    builder.add(quad(0.034, 0.03), FINISHES.core, 0.034, 0, 0)
    builder.add(quad(0.012, 0.018), FINISHES.core, 0.02, 0, 0.0002)
    builder.pop()
  }
  builder.pop()
}
