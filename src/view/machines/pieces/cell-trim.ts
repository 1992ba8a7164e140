import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, cylinder, disc, FINISHES, type Finish, type ModelBuilder, tube } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { TABLE_M } from './cell-frame.ts'
import { addAirUnit, addGlands, addHinges, addName, addPictures, addPlates, DISPLAY, PROUD_M } from './trim.ts'

/** What a cell for arms wears outside, and the plate with holes that everything in it is screwed to. */
export interface CellTrim {
  name: DecalName
  band: Finish
  doors: number
  bays: number
  /** Filtered air comes down from a fan on the roof. */
  roofFan?: boolean
  /** Arms are taught by hand: a pendant hangs at the left post. */
  pendant?: boolean
}

export function addCellTrim(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec, trim: CellTrim): void {
  const z = widthM / 2
  addName(builder, trim.name, -lengthM / 2 + 0.12, heightM - 0.056, z, 0.56, FINISHES.white, 0.064)
  addFront(builder, lengthM, z - 0.025, trim)
  addPanes(builder, lengthM, z - 0.03, heightM, trim)
  addRear(builder, lengthM, z - 0.025, heightM, trim)
  addMains(builder, lengthM / 2 - 0.025, widthM)
  for (const side of [-1, 1]) addMouth(builder, side, lengthM / 2 - 0.02)
  addPlate(builder, lengthM - 0.14, widthM - 0.14)
  addRoof(builder, lengthM, widthM, heightM, trim.roofFan ?? true)
  if (trim.pendant ?? true) addPendant(builder, -lengthM / 2 + 0.2, 1.08, z)
}

/** Doors below: latches and hinges, the family's line, papers, keys to start it by under the screen. */
function addFront(builder: ModelBuilder, lengthM: number, z: number, { band, doors }: CellTrim): void {
  const doorM = (lengthM - 0.05) / doors
  builder.add(chip(lengthM - 0.06, 0.014, 0.004), band, 0, TABLE_M - 0.052, z + 0.001)
  for (let i = 0; i < doors; i++) {
    const x = -lengthM / 2 + 0.025 + (i + 0.5) * doorM
    addHinges(builder, x - (i % 2 ? -1 : 1) * (doorM / 2 - 0.02), 0.46, z - 0.001, 0.44)
  }
  const first = -lengthM / 2 + 0.025 + doorM / 2
  addPictures(
    builder,
    z - 0.001,
    FINISHES.white,
    ['sheet', first - 0.06, 0.6, 0.13],
    ['warnPower', first + 0.1, 0.66, 0.08],
  )
  const x = lengthM / 2 - 0.3
  builder.add(box(0.24, 0.13, 0.05, 0.008), FINISHES.charcoal, x, 1.12, z + 0.03)
  addPictures(builder, z + 0.055, FINISHES.charcoal, ['buttons', x, 1.115, 0.19])
}

/** Doors of glass: each has its locked switch, and says what is behind it. */
function addPanes(
  builder: ModelBuilder,
  lengthM: number,
  z: number,
  heightM: number,
  { bays, pendant = true }: CellTrim,
): void {
  const bayM = (lengthM - 0.084) / bays
  const top = heightM - 0.16
  for (let i = 0; i < bays; i++) {
    const x = -lengthM / 2 + 0.042 + (i + 0.5) * bayM
    // The side that opens: towards the middle.
    const open = i % 2 ? -1 : 1
    const lock = x + open * (bayM / 2 - 0.08)
    builder.add(chip(0.04, 0.1, 0.034), FINISHES.red, lock, top - 0.13, z + 0.02)
    builder.add(chip(0.04, 0.034, 0.034), FINISHES.yellow, lock, top - 0.2, z + 0.02)
    const hinge = x - open * (bayM / 2 - 0.03)
    for (const h of [1.02, top - 0.2]) builder.add(chip(0.03, 0.07, 0.02), FINISHES.charcoal, hinge, h, z + 0.022)
    const sign = i % 2 || !pendant ? 'warnCrush' : 'warnRobot'
    addPictures(builder, z + 0.012, FINISHES.yellow, [sign, hinge + open * 0.13, top - 0.15, 0.1])
  }
}

/** Behind: fans and slots of the cabinet of controls, air, cables, and the duct that goes up to the lamps. */
function addRear(builder: ModelBuilder, lengthM: number, z: number, heightM: number, { doors }: CellTrim): void {
  const doorM = (lengthM - 0.05) / doors
  builder.push(0, 0, 0, 0, 180)
  for (let i = 0; i < doors; i++) {
    const x = -lengthM / 2 + 0.025 + (i + 0.5) * doorM
    if (i > 0) continue
    for (const s of [-1, 1]) addPictures(builder, z - 0.001, FINISHES.white, ['fan', x + s * 0.12, 0.58, 0.17])
    addPictures(builder, z - 0.001, FINISHES.white, ['warnPower', x, 0.71, 0.09])
  }
  addAirUnit(builder, lengthM * 0.1, 0.7, z)
  addGlands(builder, lengthM / 2 - 0.12, 0.2, z)
  const railX = lengthM / 2 - 0.1
  builder.add(
    chip(0.07, heightM - TABLE_M - 0.1, 0.05),
    FINISHES.grey,
    railX - 0.06,
    (heightM + TABLE_M - 0.1) / 2,
    z + 0.025,
  )
  builder.add(
    decal('slots', 0.05, heightM - TABLE_M - 0.14),
    FINISHES.grey,
    railX - 0.06,
    (heightM + TABLE_M - 0.1) / 2,
    z + 0.051,
  )
  builder.pop()
}

/** The duct of the lamps' cables along the rear edge, and the fan that presses clean air into the cell. */
function addRoof(builder: ModelBuilder, lengthM: number, widthM: number, heightM: number, fan: boolean): void {
  const z = -widthM / 2 + 0.05
  builder.add(chip(lengthM - 0.3, 0.04, 0.06), FINISHES.grey, 0.08, heightM + 0.018, z)
  builder.add(decal('slots', 0.05, lengthM - 0.32), FINISHES.grey, 0.08, heightM + 0.038 + PROUD_M, z, -90, 0, 90)
  if (!fan) return
  const [w, h, d] = [Math.min(0.76, lengthM * 0.34), 0.17, 0.6]
  const [x, fz] = [lengthM * 0.23, -widthM / 2 + 0.1 + d / 2]
  builder.add(box(w, h, d, 0.014), FINISHES.offWhite, x, heightM + h / 2 - 0.02, fz)
  builder.add(chip(w + 0.02, 0.02, d + 0.02), FINISHES.duct, x, heightM - 0.02, fz)
  builder.push(x, heightM + h - 0.02, fz, -90)
  addPictures(builder, 0, FINISHES.offWhite, ['fan', 0, 0, Math.min(w, d) * 0.72])
  builder.pop()
  for (const face of [0, 180]) {
    builder.push(x, heightM + h / 2 - 0.02, fz, 0, face)
    addPictures(
      builder,
      d / 2,
      FINISHES.offWhite,
      ['louvre', 0, 0, w * 0.6, h * 0.7],
      ['plate', w * 0.4, 0, 0.09, 0.034],
    )
    builder.pop()
  }
}

/** Where boards come in and go out: two beams of a light curtain, black and yellow over the opening. */
function addMouth(builder: ModelBuilder, side: number, x: number): void {
  for (const s of [-1, 1]) {
    builder.add(chip(0.03, 0.24, 0.03), FINISHES.yellow, side * x, 1.03, s * 0.31)
    builder.add(chip(0.004, 0.2, 0.012), FINISHES.core, side * (x + 0.015), 1.03, s * 0.31)
  }
  builder.push(0, 0, 0, 0, side * 90)
  addPictures(builder, x, FINISHES.yellow, ['hazard', 0, 1.18, 0.66, 0.034])
  builder.pop()
}

/** The main switch and the type plate, at the end where boards leave. */
function addMains(builder: ModelBuilder, end: number, widthM: number): void {
  builder.push(0, 0, 0, 0, 90)
  const x = -widthM / 2 + 0.36
  builder.add(chip(0.11, 0.13, 0.012), FINISHES.yellow, x, 0.66, end + 0.004)
  builder.add(cylinder(0.036, 0.03, 10, 0.005), FINISHES.red, x, 0.665, end + 0.02, 90)
  builder.add(chip(0.018, 0.07, 0.02), FINISHES.red, x, 0.665, end + 0.042)
  addPlates(builder, x + 0.22, 0.68, end)
  builder.pop()
}

/** The table is a plate with a grid of threads. */
function addPlate(builder: ModelBuilder, lengthM: number, widthM: number): void {
  const [columns, rows] = [Math.round(lengthM / 0.32), Math.round(widthM / 0.32)]
  const [w, d] = [lengthM / columns, widthM / rows]
  builder.push(0, TABLE_M + 0.004, 0, -90)
  for (let i = 0; i < columns * rows; i++)
    builder.add(
      decal('threads', w, d),
      FINISHES.steel,
      ((i % columns) - (columns - 1) / 2) * w,
      (Math.floor(i / columns) - (rows - 1) / 2) * d,
      PROUD_M,
    )
  builder.pop()
}

/** Hangs in its holder on the post, with its stop and its coiled cable. */
function addPendant(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(chip(0.12, 0.05, 0.04), FINISHES.duct, x, y - 0.13, z)
  builder.push(x, y, z + 0.03, -8)
  builder.add(box(0.2, 0.26, 0.04, 0.014), FINISHES.charcoal)
  addPictures(builder, 0.02, DISPLAY, ['screenList', -0.012, 0.03, 0.14, 0.13])
  addPictures(builder, 0.02, FINISHES.charcoal, ['keys', -0.012, -0.085, 0.14, 0.06])
  builder.add(disc(0.017, 0.02, 8), FINISHES.red, 0.078, 0.1, 0.03, 90)
  builder.pop()
  builder.add(
    tube(
      [
        [x + 0.06, y - 0.12, z + 0.04],
        [x + 0.1, y - 0.3, z + 0.05],
        [x + 0.02, y - 0.36, z + 0.05],
        [x - 0.08, y - 0.26, z + 0.02],
        [x - 0.1, y - 0.19, z - 0.01],
      ],
      0.008,
      10,
      4,
    ),
    FINISHES.yellow,
  )
}
