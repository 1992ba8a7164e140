import { box, chip, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addBinShelf, addHangingDriver } from '../pieces/bench-fittings.ts'
import { addSocketStrip } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addKeyboard, addScanner } from '../pieces/bench-things.ts'
import { addPictures } from '../pieces/trim.ts'

/** Hand work in either form: with lamps that say what to take next, beside the belt, or from plain bins. */
export function build(spec: MachineSpec): Model {
  const guided = spec.method === 'automated'
  return buildBenchRow(spec, { belt: guided, fit: guided ? fitGuided : fitPlain })
}

function fitGuided(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, frontZ, boardZ, heightM } = place
  addBinShelf(builder, place, 1.24, true, -0.12)
  addBinShelf(builder, place, 1.52, true, -0.16)
  addBenchScreen(builder, x, heightM - 0.12, -0.12, 0.4)
  // The projector and camera that watch the hands.
  builder.add(chip(0.04, 0.04, 0.62), FINISHES.duct, x, heightM - 0.06, 0.06)
  builder.add(box(0.16, 0.09, 0.2, 0.014), FINISHES.charcoal, x, heightM - 0.1, boardZ - 0.1)
  builder.add(chip(0.05, 0.012, 0.05), FINISHES.ledTeal, x, heightM - 0.15, boardZ - 0.06, 180)
  for (const side of [-1, 1])
    builder.add(box(0.05, 0.12, 0.03, 0.006), FINISHES.yellow, x + side * (widthM / 2 - 0.03), 1.12, -0.22)
  // Light bars beside the hands, what is to be done over the bins, the reader for the board's code.
  for (const side of [-1, 1])
    builder.add(chip(0.02, 0.02, 0.4), FINISHES.ledTeal, x + side * (widthM / 2 - 0.02), MAT_M + 0.012, frontZ - 0.24)
  builder.add(chip(0.44, 0.15, 0.006), FINISHES.offWhite, x, 1.41, -0.24)
  addPictures(
    builder,
    -0.237,
    FINISHES.offWhite,
    ['toolBoard', x - 0.07, 1.41, 0.27, 0.1],
    ['sheet', x + 0.15, 1.41, 0.1, 0.136],
  )
  addScanner(builder, x + widthM * 0.4, frontZ - 0.4)
}

function fitPlain(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM } = place
  addBackPlate(builder, place, 0.98, 1.14)
  addBenchWall(builder, place, 1.06, backZ + 0.029)
  addSocketStrip(builder, x + widthM * 0.3, MAT_M + 0.022, backZ + 0.05)
  addScanner(builder, x - widthM * 0.36, backZ + 0.26)
  addKeyboard(builder, x - widthM * 0.06, backZ + 0.28)
  addBinShelf(builder, place, 1.2)
  addHangingDriver(builder, x + widthM * 0.25, backZ + 0.46, heightM)
}
