import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { addBenchScreen } from '../pieces/bench-fittings.ts'
import { type BenchPlace, MAT_M } from '../pieces/bench-row.ts'
import { addPictures } from '../pieces/trim.ts'

/** A packing bench: flat cartons, filling paper on its roll, bags, tape; the middle one prints labels. */
export function fitPackBench(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, index, frontZ } = place
  builder.push(x, 0, 0)
  builder.add(chip(widthM - 0.1, 0.02, 0.34), FINISHES.duct, 0, 1.25, backZ + 0.2)
  for (let i = 0; i < 6; i++)
    builder.add(chip(widthM * 0.7, 0.012, 0.3), FINISHES.carton, 0.02, 1.27 + i * 0.014, backZ + 0.2)
  for (const k of [-1, 1])
    builder.add(decal('carton', widthM * 0.3, 0.26), FINISHES.carton, 0.02 + k * widthM * 0.17, 1.348, backZ + 0.2, -90)
  builder.push(0, 0, backZ + 0.37)
  addPictures(
    builder,
    0,
    FINISHES.duct,
    ['barcode', -widthM * 0.3, 1.25, 0.06, 0.018],
    ['barcode', widthM * 0.3, 1.25, 0.06, 0.018],
  )
  builder.pop()
  // Flat cartons on edge, their print to the worker.
  for (let i = 0; i < 7; i++)
    builder.add(chip(0.5, 0.26, 0.008), FINISHES.carton, -0.1, MAT_M + 0.12, backZ + 0.08 + i * 0.013, -6)
  builder.push(-0.1, MAT_M + 0.12, backZ + 0.158, -6)
  addPictures(builder, 0.004, FINISHES.carton, ['carton', 0, 0, 0.46, 0.22])
  builder.pop()
  if (index === 1) addLabels(builder, place)
  else addPaper(builder, widthM / 2 - 0.24, backZ + 0.2)
  // Tape in its holder, with a blade.
  builder.push(-widthM / 2 + 0.17, MAT_M, frontZ - 0.14)
  builder.add(box(0.16, 0.05, 0.09, 0.01), FINISHES.blue, 0, 0.025, 0)
  builder.add(disc(0.045, 0.05, 12), FINISHES.warmGrey, 0.03, 0.075, 0, 90)
  builder.add(disc(0.022, 0.054, 8), FINISHES.charcoal, 0.03, 0.075, 0, 90)
  builder.add(chip(0.006, 0.03, 0.06), FINISHES.steel, -0.076, 0.06, 0)
  builder.pop()
  // Bags that shield, in an open box.
  builder.push(widthM / 2 - 0.14, MAT_M, frontZ - 0.36)
  builder.add(box(0.2, 0.07, 0.26, 0.006), FINISHES.yellow, 0, 0.035, 0)
  for (let i = 0; i < 3; i++) builder.add(chip(0.17, 0.004, 0.23), FINISHES.duct, 0, 0.071 + i * 0.005, i * 0.004)
  addPictures(builder, 0.13, FINISHES.yellow, ['esd', 0, 0.036, 0.1, 0.056])
  builder.pop().pop()
}

function addPaper(builder: ModelBuilder, x: number, z: number): void {
  builder.add(disc(0.1, 0.34, 14), FINISHES.paper, x, MAT_M + 0.11, z, 0, 0, 90)
  builder.add(disc(0.03, 0.4, 8), FINISHES.wood, x, MAT_M + 0.11, z, 0, 0, 90)
  for (const s of [-1, 1]) builder.add(chip(0.014, 0.14, 0.08), FINISHES.charcoal, x + s * 0.185, MAT_M + 0.06, z)
  builder.add(chip(0.33, 0.002, 0.2), FINISHES.paper, x, MAT_M + 0.006, z + 0.12)
}

/** Printer with the next label, a scanner, the screen with the order. */
function addLabels(builder: ModelBuilder, { widthM, backZ }: BenchPlace): void {
  builder.push(-widthM / 2 + 0.2, MAT_M, backZ + 0.3)
  builder.add(box(0.24, 0.2, 0.24, 0.016), FINISHES.charcoal, 0, 0.1, 0)
  builder.add(chip(0.18, 0.006, 0.14), FINISHES.darkGrey, 0, 0.202, 0)
  addPictures(builder, 0.12, FINISHES.charcoal, ['buttons', 0.05, 0.15, 0.09])
  builder.add(chip(0.15, 0.012, 0.004), FINISHES.core, 0, 0.06, 0.12)
  builder.add(decal('cartonEnd', 0.13, 0.08), FINISHES.paper, 0, 0.036, 0.152, -58)
  builder.pop()
  addBenchScreen(builder, widthM / 2 - 0.3, 1.12, backZ + 0.22, 0.36)
  builder.push(widthM / 2 - 0.3, MAT_M, backZ + 0.4)
  builder.add(box(0.34, 0.016, 0.12, 0.004), FINISHES.charcoal, 0, 0.009, 0)
  builder.add(decal('keys', 0.32, 0.1), FINISHES.charcoal, 0, 0.018, 0, -90)
  builder.pop()
}
