import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { type BenchPlace, MAT_M } from './bench-row.ts'
import { addPictures, PROUD_M } from './trim.ts'

/** What lies and hangs on benches: tools, papers, keyboards, code readers, cleaner, feeders of screws. */

/** Tools on the wall behind, what is to be done, what is to be fetched. `y`, `z`: middle and face of the wall. */
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

/** A box that lays screws out one by one, its drum seen through the lid. */
export function addScrewFeeder(builder: ModelBuilder, x: number, z: number, y = MAT_M): void {
  builder.add(box(0.13, 0.1, 0.18, 0.01), FINISHES.warmGrey, x, y + 0.05, z)
  builder.add(decal('screws', 0.09, 0.09), FINISHES.component, x, y + 0.1 + PROUD_M, z - 0.03, -90)
  builder.add(chip(0.03, 0.02, 0.06), FINISHES.steel, x, y + 0.11, z + 0.07)
  builder.add(chip(0.03, 0.012, 0.003), FINISHES.ledTeal, x + 0.035, y + 0.07, z + 0.0905)
}
