import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Finish, type ModelBuilder, tube } from '../../kit/index.ts'
import { type BenchPlace, MAT_M } from './bench-row.ts'
import { addPictures, PROUD_M } from './trim.ts'

/** The small things without which a bench looks like furniture: tools, papers, plugs, the ground lead, boxes below, a keyboard. */

/** Tools on the wall behind, what to do and what is to be fetched. `y`, `z`: middle and face of the wall. */
export function addBenchWall(
  builder: ModelBuilder,
  { x, widthM }: BenchPlace,
  y: number,
  z: number,
  heightM = 0.14,
): void {
  const toolsM = Math.min(widthM * 0.42, heightM * 2.68)
  builder.add(chip(toolsM + 0.012, toolsM / 2.68 + 0.012, 0.006), FINISHES.charcoal, x - widthM * 0.24, y, z + 0.003)
  addPictures(builder, z + 0.006, FINISHES.blue, ['toolBoard', x - widthM * 0.24, y, toolsM])
  const sheetM = heightM * 0.72
  for (const [k, sheet] of (['sheet', 'kanban'] as const).entries()) {
    const sx = x + widthM * 0.12 + k * (sheetM + 0.03)
    builder.add(chip(sheetM + 0.014, heightM + 0.004, 0.004), FINISHES.offWhite, sx, y, z + 0.002)
    addPictures(builder, z + 0.004, FINISHES.paper, [sheet, sx, y, sheetM, heightM - 0.012])
  }
}

/** A strip of sockets along the rear edge, with a plug or two. */
export function addSocketStrip(builder: ModelBuilder, x: number, y: number, z: number, widthM = 0.34): void {
  builder.add(chip(widthM, 0.044, 0.036), FINISHES.offWhite, x, y, z)
  const count = Math.floor(widthM / 0.07)
  for (let i = 0; i < count; i++) {
    const px = x + (i - (count - 1) / 2) * 0.066
    builder.add(
      chip(0.036, 0.032, i % 3 === 1 ? 0.03 : 0.002),
      FINISHES.charcoal,
      px,
      y,
      z + (i % 3 === 1 ? 0.033 : 0.019),
    )
  }
  builder.add(chip(0.012, 0.02, 0.006), FINISHES.red, x + widthM / 2 - 0.014, y, z + 0.02)
}

/** Where the wrist strap is plugged in at the front edge, its lead, and the yellow sign of the protected area. */
export function addGroundPoint(builder: ModelBuilder, { x, widthM, frontZ }: BenchPlace): void {
  const gx = x - widthM / 2 + 0.16
  builder.add(chip(0.07, 0.034, 0.02), FINISHES.yellow, gx, 0.862, frontZ - 0.002)
  for (const s of [-1, 1]) builder.add(disc(0.007, 0.012, 6), FINISHES.steel, gx + s * 0.017, 0.862, frontZ + 0.012, 90)
  builder.add(
    tube(
      [
        [gx + 0.017, 0.862, frontZ + 0.016],
        [gx + 0.05, 0.8, frontZ + 0.02],
        [gx + 0.09, 0.83, frontZ + 0.012],
        [gx + 0.1, 0.9, frontZ - 0.004],
        [gx + 0.07, MAT_M + 0.006, frontZ - 0.06],
      ],
      0.004,
      8,
      4,
    ),
    FINISHES.blue,
  )
  builder.add(chip(0.15, 0.085, 0.003), FINISHES.yellow, gx + 0.02, 0.78, frontZ - 0.03)
  addPictures(builder, frontZ - 0.0285, FINISHES.yellow, ['esd', gx + 0.02, 0.78, 0.145, 0.083])
}

/** A conductive box with its lid and label; the origin of `y` is what it stands on. */
export function addTote(
  builder: ModelBuilder,
  x: number,
  y: number,
  z: number,
  finish: Finish = FINISHES.charcoal,
  lidded = true,
  holds: DecalName = 'clips',
): void {
  builder.add(chip(0.34, 0.17, 0.26), finish, x, y + 0.085, z)
  if (lidded) builder.add(chip(0.37, 0.024, 0.28), FINISHES.darkGrey, x, y + 0.18, z)
  else {
    builder.add(chip(0.37, 0.02, 0.28), finish, x, y + 0.175, z)
    builder.add(decal(holds, 0.31, 0.22), FINISHES.component, x, y + 0.185 + PROUD_M, z, -90)
  }
  addPictures(builder, z + 0.13, FINISHES.paper, ['tote', x, y + 0.1, 0.16])
}

/** A shelf near the floor with boxes on it, and a bin for waste at the side that the drawers leave free. */
export function addBelow(builder: ModelBuilder, place: BenchPlace, z: number, boxes = 1): void {
  const { x, widthM, index } = place
  const side = index % 2 ? 1 : -1
  builder.add(chip(widthM - 0.12, 0.018, 0.34), FINISHES.offWhite, x, 0.2, z)
  for (let i = 0; i < boxes; i++)
    addTote(builder, x + side * (widthM / 2 - 0.28 - i * 0.4), 0.209, z, i ? FINISHES.blue : FINISHES.charcoal)
  const bx = x - side * (widthM / 2 - 0.24)
  builder.add(disc(0.1, 0.24, 9), FINISHES.darkGrey, bx, 0.33, z + 0.02)
  builder.add(disc(0.09, 0.004, 9), FINISHES.paper, bx, 0.452, z + 0.02)
}

/** A keyboard with its mouse on the mat. */
export function addKeyboard(builder: ModelBuilder, x: number, z: number, y = MAT_M): void {
  builder.add(chip(0.31, 0.018, 0.12), FINISHES.charcoal, x, y + 0.009, z)
  builder.add(decal('keys', 0.3, 0.11), FINISHES.charcoal, x, y + 0.018 + PROUD_M, z, -90)
  builder.add(chip(0.05, 0.026, 0.08), FINISHES.charcoal, x + 0.22, y + 0.013, z)
}

/** A code reader in its stand. */
export function addScanner(builder: ModelBuilder, x: number, z: number, y = MAT_M): void {
  builder.add(disc(0.045, 0.014, 9), FINISHES.charcoal, x, y + 0.007, z)
  builder.add(chip(0.016, 0.16, 0.016), FINISHES.charcoal, x, y + 0.09, z)
  builder.push(x, y + 0.18, z + 0.03, 24)
  builder.add(box(0.06, 0.05, 0.12, 0.01), FINISHES.yellow)
  builder.add(chip(0.05, 0.04, 0.01), FINISHES.core, 0, 0, 0.062)
  builder.pop()
}

/** A bottle with its nozzle and a roll of wipes. */
export function addCleaner(builder: ModelBuilder, x: number, z: number, y = MAT_M): void {
  builder.add(disc(0.03, 0.13, 8), FINISHES.blue, x, y + 0.065, z)
  builder.add(disc(0.01, 0.06, 6), FINISHES.red, x, y + 0.16, z)
  builder.add(disc(0.05, 0.16, 10), FINISHES.paper, x + 0.13, y + 0.08, z)
}
