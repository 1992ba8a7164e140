import { box, chip, cylinder, disc, FINISHES, type Finish, type ModelBuilder, quad } from '../../kit/index.ts'
import { addCartonStack, addFilm, addPallet, CARTON_M, PALLET_M } from './cartons.ts'
import { addEstop } from './cell-frame.ts'
import { addLatch, addPictures, DISPLAY } from './trim.ts'

/** A turntable that wraps full pallets in film: base, load, mast and the carriage with the roll. */

const TABLE_M = 0.74
const ROLL: Finish = { ...FINISHES.paper, colour: '#b9c9d6', rough: 0.25 }

/** The ring on the floor. */
export function addWrapperBase(builder: ModelBuilder): void {
  builder.add(cylinder(0.78, 0.056, 24, 0.01), FINISHES.darkGrey, 0, 0.028, 0)
  builder.add(cylinder(TABLE_M + 0.02, 0.004, 24, 0.001), FINISHES.yellow, 0, 0.058, 0)
}

/** What turns: the table, and on it a full pallet in its film. */
export function addWrapperLoad(table: ModelBuilder, layers: number): void {
  table.add(disc(TABLE_M, 0.02, 24), FINISHES.steel, 0, 0.01, 0)
  table.push(0, 0.02, 0)
  addPallet(table)
  table.push(0, PALLET_M.height, 0)
  addCartonStack(table, 2, 2, layers)
  addFilm(table, 2 * CARTON_M.length, layers * CARTON_M.height, 2 * CARTON_M.width)
  table.pop().pop()
}

/** Stands at the frame's origin and reaches towards +x; its panel looks to +z. */
export function addWrapperMast(builder: ModelBuilder, heightM: number): void {
  const h = heightM
  builder.add(box(0.24, 0.08, 0.5, 0.01), FINISHES.charcoal, 0.02, 0.04, 0)
  builder.add(box(0.2, h - 0.1, 0.22, 0.012), FINISHES.white, 0, h / 2 + 0.05, 0)
  for (const s of [-1, 1]) builder.add(chip(0.02, h - 0.3, 0.03), FINISHES.steel, 0.096, h / 2 + 0.05, s * 0.07)
  builder.add(chip(0.008, h - 0.3, 0.05), FINISHES.rubber, 0.1, h / 2 + 0.05, 0)
  builder.add(box(0.22, 0.06, 0.24, 0.01), FINISHES.yellow, 0, h + 0.01, 0)
  builder.add(box(0.18, 0.34, 0.06, 0.01), FINISHES.offWhite, 0, 1.3, 0.13)
  addPictures(builder, 0.16, DISPLAY, ['screenTrend', 0, 1.39, 0.14, 0.09])
  addPictures(builder, 0.16, FINISHES.offWhite, ['buttons', 0, 1.26, 0.14, 0.084])
  addEstop(builder, 0, 1.06, 0.12)
  addPictures(builder, 0.11, FINISHES.white, ['warnCrush', 0, 0.84, 0.12], ['plate', 0, 0.6, 0.14])
  builder.push(0, 0, 0, 0, 180)
  addLatch(builder, 0.04, 0.9, 0.11)
  addPictures(builder, 0.11, FINISHES.white, ['louvre', 0, 0.5, 0.16, 0.16])
  builder.pop()
}

/** The roll with its brake rollers; middle of the roll at the frame's origin, the mast behind at −x. */
export function addFilmCarriage(film: ModelBuilder): void {
  film.add(box(0.1, 0.08, 0.24, 0.01), FINISHES.yellow, 0, 0.29, 0)
  film.add(box(0.1, 0.05, 0.24, 0.01), FINISHES.yellow, 0, -0.28, 0)
  film.add(disc(0.062, 0.5, 14), ROLL, 0.01, 0, 0.04)
  film.add(disc(0.026, 0.54, 8), FINISHES.wood, 0.01, 0, 0.04)
  for (const x of [-0.02, 0.035]) film.add(disc(0.016, 0.5, 7), FINISHES.rubber, x, 0, -0.085)
  // The web from the roll over the brake.
  film.add(quad(0.1, 0.48), { ...FINISHES.clearGlass, opacity: 0.3 }, 0.055, 0, -0.03, 0, 70)
}
