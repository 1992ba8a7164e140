import { decal } from '../../decals/decal.ts'
import { box, chip, cylinder, disc, FINISHES, filleted, type ModelBuilder, type Point2, quad } from '../../kit/index.ts'
import { addHandle } from './cabinet.ts'
import { addEstop, addFoot, addHmi } from './cell-frame.ts'
import { addExtruded, lit, MOUTH_M, pushSlope, SLOT_M } from './shell.ts'
import { addAirUnit, addGlands, addHatch, addName, addPictures, addPlates, PROUD_M } from './trim.ts'

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
const BEACON = { colour: '#e08a10', rough: 0.2, metal: 0, glow: 0.08 }
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
    for (const [at, y, h, w] of entry === 'ends'
      ? ([[0, (top + 1.22) / 2, top - 1.42, widthM * 0.6]] as const)
      : ([
          [-0.2, 1.48, 0.72, widthM * 0.38],
          [0.2, 1.48, 0.72, widthM * 0.38],
          [0, 0.6, 0.5, widthM * 0.78],
        ] as const)) {
      addHatch(builder, at * widthM, y, x, w, h, FINISHES.offWhite, 0.012)
      addScrews(builder, at * widthM, y, x + 0.012, w - 0.06, h - 0.06)
    }
    const edge = entry === 'ends' ? z * 0.62 : widthM * 0.26
    const [wall, finish] = entry === 'ends' ? [x, FINISHES.white] : [x + 0.012, FINISHES.offWhite]
    if (entry === 'rear') builder.add(chip(widthM - 0.12, 0.03, 0.006), FINISHES.blue, 0, 0.98, x)
    addPictures(
      builder,
      wall,
      finish,
      ['louvre', side * edge, 0.5, 0.28, 0.24],
      ['warnXray', -side * edge, entry === 'ends' ? 0.9 : 1.68, 0.13],
      ['warnPower', side * edge, 0.72, 0.09],
    )
    if (side < 0) addPlates(builder, edge, 0.66, wall)
    builder.pop()
    for (const w of [-1, 1]) addFoot(builder, side * (x - 0.14), w * (z - 0.14), 0.15)
  }
  const innerM = lengthM - 2 * WALL_M
  addFront(builder, innerM, z, top)
  const slope = pushSlope(builder, [z, top - 0.16], [z - 0.12, top])
  builder.add(box(innerM - 0.012, slope - 0.014, 0.03, 0.008), FINISHES.white, 0, 0, -0.015)
  addName(builder, 'nameAxi', -innerM * 0.46, 0, 0, 0.42, FINISHES.white)
  addPictures(builder, 0, FINISHES.white, ['warnXray', innerM * 0.42, 0, 0.11])
  builder.pop()
  addRoof(builder, innerM, widthM, top)
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
    builder.push(0, 0, 0, 0, 180)
    addPictures(
      builder,
      z - 0.001,
      FINISHES.white,
      ['warnXray', 0.5, top - 0.22, 0.16],
      ['fan', -0.42, 0.5, 0.24],
      ['fan', -0.14, 0.5, 0.24],
      ['louvre', 0.34, 0.5, 0.4, 0.24],
      ['warnCrush', 0.5, 1.26, 0.12],
    )
    addName(builder, 'nameAxi', -0.78, top - 0.22, z - 0.001, 0.42, FINISHES.white)
    builder.pop()
    builder.add(quad(innerM, 0.6), lit(FINISHES.core, 0.02), 0, 1.01, -z + 0.95)
    builder.add(quad(innerM, 0.9), FINISHES.darkGrey, 0, 0.9, -z + 0.5, -90)
  } else {
    builder.add(box(innerM - 0.012, top - 0.26, 0.05, 0.01), FINISHES.white, 0, (top + 0.12) / 2, -z + 0.026)
    builder.add(chip(innerM, 0.02, widthM - 0.12), FINISHES.darkGrey, 0, 0.8, 0)
    builder.push(0, 0, -0.001, 0, 180)
    const bevel = pushSlope(builder, [z, top - 0.08], [z - 0.06, top])
    builder.add(box(innerM - 0.012, bevel - 0.008, 0.03, 0.008), FINISHES.white, 0, 0, -0.015)
    builder.pop()
    builder.add(chip(innerM - 0.012, 0.03, 0.16), FINISHES.white, 0, top - 0.02, z - 0.13)
    addHatch(builder, 0, 0.72, z, innerM * 0.8, 0.9)
    addScrews(builder, 0, 0.72, z + 0.01, innerM * 0.8 - 0.06, 0.84)
    addPictures(
      builder,
      z + 0.01,
      FINISHES.offWhite,
      ['fan', -0.14, 0.5, 0.24],
      ['fan', 0.14, 0.5, 0.24],
      ['warnXray', 0, 0.95, 0.16],
    )
    addAirUnit(builder, -innerM * 0.26, 1.34, z)
    addGlands(builder, innerM * 0.3, 0.22, z)
    builder.pop()
  }
}

/** Screws along the edge of a sheet. */
function addScrews(builder: ModelBuilder, x: number, y: number, z: number, widthM: number, heightM: number): void {
  const columns = Math.round(widthM / 0.25)
  const rows = Math.max(1, Math.round(heightM / 0.25))
  for (let i = 0; i <= columns; i++)
    for (let k = 0; k <= rows; k++) {
      if (i % columns !== 0 && k % rows !== 0) continue
      const [sx, sy] = [x + (i / columns - 0.5) * widthM, y + (k / rows - 0.5) * heightM]
      builder.add(quad(0.013, 0.013), FINISHES.darkGrey, sx, sy, z + PROUD_M, 0, 0, 45)
    }
}

/** Generator and cooler on the roof, the lamp that says: rays. */
function addRoof(builder: ModelBuilder, innerM: number, widthM: number, top: number): void {
  builder.add(box(innerM - 0.012, 0.04, widthM - 0.22, 0.012), FINISHES.white, 0, top - 0.022, -0.03)
  const [x, z] = [innerM * 0.14, -widthM * 0.12]
  builder.add(box(innerM * 0.52, 0.12, widthM * 0.42, 0.02), FINISHES.warmGrey, x, top + 0.055, z)
  builder.add(chip(innerM * 0.52 + 0.01, 0.02, widthM * 0.42 + 0.01), FINISHES.core, x, top + 0.008, z)
  builder.push(x, top + 0.115, z, -90)
  for (const s of [-1, 0, 1])
    addPictures(builder, 0, FINISHES.warmGrey, [
      s ? 'fan' : 'louvre',
      s * innerM * 0.16,
      0,
      s ? 0.24 : innerM * 0.13,
      0.24,
    ])
  builder.pop()
  addPictures(
    builder,
    z + widthM * 0.21,
    FINISHES.warmGrey,
    ['warnPower', x - innerM * 0.2, top + 0.06, 0.08],
    ['louvre', x, top + 0.06, 0.4, 0.07],
  )
  builder.add(cylinder(0.05, 0.03, 14, 0.006), FINISHES.charcoal, -innerM * 0.36, top + 0.01, widthM * 0.26)
  builder.add(cylinder(0.042, 0.1, 14, 0.014), BEACON, -innerM * 0.36, top + 0.07, widthM * 0.26)
  builder.push(0, top - 0.002, 0, -90)
  addHatch(builder, -innerM * 0.32, widthM * 0.12, 0, innerM * 0.22, widthM * 0.36)
  builder.pop()
  builder.add(chip(0.06, 0.05, widthM * 0.3), FINISHES.grey, -innerM * 0.16, top + 0.02, -widthM * 0.24)
}

/** The lead door with its hinges and window, the control side, the sign, the lamp that says: rays. */
function addFront(builder: ModelBuilder, innerM: number, z: number, top: number): void {
  const doorM = innerM * 0.62
  const doorX = -innerM / 2 + doorM / 2 + 0.006
  const h = top - 0.34
  const [windowY, signY] = top > 1.9 ? [1.32, 1.58] : [1.2, 0.93]
  builder.add(chip(innerM, top - 0.3, 0.02), FINISHES.core, 0, 0.14 + (top - 0.3) / 2, z - 0.07)
  builder.add(box(doorM - 0.014, h, 0.06, 0.016), FINISHES.white, doorX, 0.17 + h / 2, z - 0.03)
  addHatch(builder, doorX, 0.17 + h * 0.25, z, doorM - 0.14, h * 0.38, FINISHES.offWhite, 0.012)
  addScrews(builder, doorX, 0.17 + h * 0.25, z + 0.012, doorM - 0.2, h * 0.38 - 0.06)
  builder.add(box(doorM * 0.52, 0.3, 0.02, 0.008), FINISHES.charcoal, doorX, windowY, z + 0.002)
  builder.add(quad(doorM * 0.52 - 0.07, 0.23), LEAD_GLASS, doorX, windowY, z + 0.0155)
  // Behind the lead glass: the stage, its rails, the tube.
  builder.add(quad(doorM * 0.52 - 0.07, 0.23), lit(FINISHES.warmGrey), doorX, windowY, z + 0.013)
  builder.add(quad(doorM * 0.44, 0.035), lit(FINISHES.darkGrey), doorX, windowY - 0.05, z + 0.014)
  builder.add(quad(0.09, 0.1), lit(FINISHES.white), doorX + 0.05, windowY + 0.05, z + 0.014)
  // A door of half a tonne: three hinges as thick as an arm, a lever with its interlock.
  for (const y of [0.42, 1.02, top - 0.42]) {
    builder.add(disc(0.028, 0.18, 10), FINISHES.duct, -innerM / 2 + 0.014, y, z + 0.016)
    builder.add(chip(0.15, 0.075, 0.02), FINISHES.grey, -innerM / 2 + 0.1, y, z + 0.008)
  }
  const handleX = doorX + doorM / 2 - 0.09
  builder.add(chip(0.075, 0.2, 0.014), FINISHES.duct, handleX, 0.98, z + 0.006)
  addHandle(builder, handleX, 0.98, z + 0.016, 0.3)
  builder.add(chip(0.05, 0.12, 0.04), FINISHES.red, handleX + 0.06, 1.2, z + 0.016)
  addPictures(builder, z, FINISHES.white, ['warnXray', doorX, signY, 0.17], ['warnCrush', handleX - 0.11, 0.98, 0.08])
  const restM = innerM - doorM
  const restX = innerM / 2 - restM / 2
  builder.add(box(restM - 0.012, h, 0.04, 0.012), FINISHES.white, restX, 0.17 + h / 2, z - 0.02)
  addPictures(builder, z, FINISHES.white, ['louvre', restX, 0.36, restM * 0.66, 0.2], ['sheet', restX, 0.64, 0.14])
  builder.add(chip(0.18, 0.12, 0.014), FINISHES.charcoal, restX - 0.06, 0.9, z + 0.005)
  builder.add(decal('buttons', 0.16), FINISHES.charcoal, restX - 0.06, 0.9, z + 0.0135)
  builder.add(box(innerM * 0.4, 0.05, 0.02, 0.006), { ...FINISHES.red, glow: 0.35 }, doorX, top - 0.22, z + 0.006)
  addEstop(builder, restX + 0.13, 0.9, z + 0.008)
  addHmi(builder, restX, 1.32, z)
}
