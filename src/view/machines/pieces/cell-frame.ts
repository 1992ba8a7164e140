import { box, chip, cylinder, disc, FINISHES, type Finish, type ModelBuilder, quad } from '../../kit/index.ts'
import { addLatch, addPictures } from './trim.ts'

/** An open cell: a white base with doors, a steel table, aluminium posts, clear panels all round, a lit frame on top that one
 * can look into from above. The belt runs through at z = 0. */
export interface CellFrame {
  lengthM: number
  widthM: number
  heightM: number
  /** Colour of the family, as a band on the top frame. */
  band: Finish
  /** Doors on each long side. */
  doors: number
  /** Bays of clear panels on each long side. */
  bays: number
}

/** Top of the table that arms and trays stand on, m. */
export const TABLE_M = 0.84
/** Height of the white frame on top, m. */
const TOP_M = 0.16
const POST_M = 0.06
/** Half width and the top of the opening for boards, m. */
const MOUTH_M = { half: 0.27, from: 0.88, to: 1.16 }

export function addCellFrame(builder: ModelBuilder, frame: CellFrame): void {
  addBase(builder, frame)
  addPosts(builder, frame)
  addTop(builder, frame)
  addEstop(builder, -frame.lengthM / 2 + 0.04, 1.12, frame.widthM / 2 + 0.012)
}

function addBase(builder: ModelBuilder, { lengthM, widthM, doors }: CellFrame): void {
  const [length, width] = [lengthM - 0.05, widthM - 0.05]
  builder.add(chip(length - 0.05, 0.68, width - 0.05), FINISHES.core, 0, 0.46, 0)
  builder.add(box(length + 0.03, 0.045, width + 0.03, 0.01), FINISHES.darkGrey, 0, TABLE_M - 0.022, 0)
  builder.add(chip(length - 0.01, 0.05, width - 0.01), FINISHES.darkGrey, 0, 0.124, 0)
  builder.add(chip(length - 0.1, 0.008, width - 0.1), FINISHES.duct, 0, TABLE_M, 0)
  const doorM = length / doors
  for (const side of [-1, 1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    for (let i = 0; i < doors; i++) {
      const x = -length / 2 + (i + 0.5) * doorM
      builder.add(box(doorM - 0.014, 0.63, 0.022, 0.008), FINISHES.white, x, 0.46, width / 2 - 0.012)
      addLatch(builder, x + (i % 2 ? -1 : 1) * (doorM / 2 - 0.07), 0.6, width / 2 - 0.001)
      if (i % 2 === (side > 0 ? 1 : 0))
        addPictures(builder, width / 2 - 0.001, FINISHES.white, ['louvre', x, 0.27, doorM * 0.5, 0.14])
    }
    builder.pop()
    builder.push(0, 0, 0, 0, side * 90)
    builder.add(box(width - 0.03, 0.63, 0.022, 0.008), FINISHES.white, 0, 0.46, length / 2 - 0.012)
    addPictures(builder, length / 2 - 0.001, FINISHES.white, ['louvre', -0.2 * width, 0.3, 0.3, 0.17])
    builder.pop()
  }
  for (const x of [-1, 1])
    for (const z of [-1, 1]) addFoot(builder, x * (length / 2 - 0.09), z * (width / 2 - 0.09), 0.13)
}

function addPosts(builder: ModelBuilder, { lengthM, widthM, heightM, bays }: CellFrame): void {
  const [x, z] = [lengthM / 2 - POST_M / 2 - 0.012, widthM / 2 - POST_M / 2 - 0.012]
  const top = heightM - TOP_M
  const postM = top - TABLE_M
  const middle = TABLE_M + postM / 2
  for (const side of [-1, 1]) {
    for (let i = 0; i <= bays; i++) {
      const px = -x + (2 * x * i) / bays
      const slim = i > 0 && i < bays ? 0.66 : 1
      builder.add(box(POST_M * slim, postM, POST_M * slim, 0.006), FINISHES.duct, px, middle, side * z)
      builder.add(chip(0.01, postM, 0.003), FINISHES.core, px, middle, side * (z + (POST_M * slim) / 2))
    }
    builder.add(chip(2 * x, 0.04, 0.04), FINISHES.duct, 0, TABLE_M + 0.04, side * z)
    for (let i = 0; i < bays; i++) {
      const [w, h] = [(2 * x) / bays - 0.07, postM - 0.1]
      const px = -x + (2 * x * (i + 0.5)) / bays
      builder.add(quad(w, h), FINISHES.clearGlass, px, middle + 0.02, side * (z + 0.012))
      for (const e of [-1, 1]) {
        builder.add(chip(w, 0.014, 0.014), FINISHES.charcoal, px, middle + 0.02 + (e * h) / 2, side * (z + 0.012))
        builder.add(chip(0.014, h, 0.014), FINISHES.charcoal, px + (e * w) / 2, middle + 0.02, side * (z + 0.012))
      }
      if (side > 0)
        builder.add(chip(0.018, 0.24, 0.03), FINISHES.charcoal, px + (i % 2 ? -1 : 1) * (w / 2 - 0.04), 1.3, z + 0.03)
    }
    // The end: clear above the mouth and beside it.
    const { half, to } = MOUTH_M
    builder.add(chip(0.04, 0.04, 2 * z), FINISHES.duct, side * x, to + 0.02, 0)
    builder.add(quad(2 * z - 0.06, top - to - 0.06), FINISHES.clearGlass, side * x, (top + to + 0.04) / 2, 0, 0, 90)
    for (const s of [-1, 1]) {
      const w = z - half - 0.04
      builder.add(chip(0.03, to - TABLE_M, 0.04), FINISHES.duct, side * x, (to + TABLE_M) / 2, s * (half + 0.02))
      builder.add(
        quad(w, to - TABLE_M - 0.04),
        FINISHES.clearGlass,
        side * x,
        (to + TABLE_M) / 2,
        s * (half + 0.04 + w / 2),
        0,
        90,
      )
    }
  }
}

function addTop(builder: ModelBuilder, { lengthM, widthM, heightM, band }: CellFrame): void {
  const y = heightM - TOP_M / 2
  for (const side of [-1, 1]) {
    builder.add(box(lengthM, TOP_M, 0.1, 0.022), FINISHES.white, 0, y, side * (widthM / 2 - 0.05))
    builder.add(box(0.1, TOP_M, widthM - 0.21, 0.022), FINISHES.white, side * (lengthM / 2 - 0.05), y, 0)
    builder.add(chip(lengthM - 0.06, 0.03, 0.008), band, 0, y - 0.03, side * (widthM / 2 + 0.001))
    builder.add(chip(0.008, 0.03, widthM - 0.06), band, side * (lengthM / 2 + 0.001), y - 0.03, 0)
    builder.add(chip(lengthM - 0.3, 0.03, 0.07), FINISHES.charcoal, 0, y - 0.03, side * (widthM * 0.24))
    builder.add(chip(lengthM - 0.36, 0.01, 0.05), FINISHES.lamp, 0, y - 0.048, side * (widthM * 0.24), 180)
  }
  builder.add(chip(0.06, 0.06, widthM - 0.2), FINISHES.duct, 0, y, 0)
  builder.add(quad(lengthM - 0.2, widthM - 0.2), FINISHES.clearGlass, 0, heightM - 0.03, 0, -90)
}

/** Levelling foot with its spindle; `heightM`: up to what stands on it. */
export function addFoot(builder: ModelBuilder, x: number, z: number, heightM: number): void {
  builder.add(disc(0.036, 0.018, 10), FINISHES.rubber, x, 0.009, z)
  builder.add(disc(0.012, heightM, 5), FINISHES.steel, x, heightM / 2, z)
}

/** A row of dark slots on a wall that looks to +z. */
export function addVent(builder: ModelBuilder, x: number, y: number, z: number, widthM: number): void {
  for (let i = 0; i < 5; i++) builder.add(quad(widthM, 0.009), FINISHES.core, x, y + i * 0.024, z + 0.0015)
}

/** Emergency stop on a wall that looks to +z. */
export function addEstop(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(box(0.07, 0.07, 0.02, 0.004), FINISHES.yellow, x, y, z)
  builder.add(cylinder(0.022, 0.022, 9, 0.006), FINISHES.red, x, y, z + 0.02, 90)
}

/** A screen with its keyboard at the operator's side: `x`, `y`: middle of the screen; `z`: of the wall it hangs on. */
export function addHmi(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(box(0.09, 0.12, 0.03, 0.006), FINISHES.aluminium, x, y, z)
  builder.push(x, y, z + 0.045)
  builder.add(box(0.44, 0.3, 0.036, 0.01), FINISHES.charcoal, 0, 0, 0, -6)
  builder.screen({ at: [0, 0.002, 0.0195], yawDeg: 0, pitchDeg: 6, widthM: 0.4, heightM: 0.26 })
  builder.add(box(0.36, 0.02, 0.1, 0.006), FINISHES.charcoal, 0, -0.21, -0.005)
  builder.add(box(0.33, 0.008, 0.08, 0.002), FINISHES.grey, 0, -0.198, 0)
  builder.pop()
}
