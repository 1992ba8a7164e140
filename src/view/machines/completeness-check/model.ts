import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBackPlate, addBenchScreen, addMagnifier } from '../pieces/bench-fittings.ts'
import { addSocketStrip } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addKeyboard, addScanner } from '../pieces/bench-things.ts'
import { addCellFrame, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { addDrive } from '../pieces/cell-things.ts'
import { addCellTrim } from '../pieces/cell-trim.ts'

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenchRow(spec, { fit: fitInspection })
  const { lengthM, widthM, heightM } = spec
  const builder = new ModelBuilder()
  addCellFrame(builder, { lengthM, widthM, heightM, band: FINISHES.teal, doors: 2, bays: 1 })
  addCellTrim(builder, spec, {
    name: 'nameVision',
    band: FINISHES.teal,
    doors: 2,
    bays: 1,
    pendant: false,
    roofFan: false,
  })
  addBelt(builder, -lengthM / 2, lengthM / 2)
  addDome(builder, heightM)
  // Light and pictures have a controller each.
  addDrive(builder, -0.4, -widthM / 2 + 0.2)
  addDrive(builder, -0.14, -widthM / 2 + 0.2, FINISHES.warmGrey)
  addHmi(builder, lengthM / 2 - 0.32, 1.42, widthM / 2)
  builder.tower([-lengthM / 2 + 0.1, heightM, -widthM / 2 + 0.1])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build()
}

/** Cameras on a ring look at the board from five sides; a bar of light passes over it. */
function addDome(builder: ModelBuilder, heightM: number): void {
  const y = heightM - 0.45
  for (const side of [-1, 1]) {
    builder.add(
      box(0.05, heightM - 0.3 - TABLE_M, 0.05, 0.006),
      FINISHES.duct,
      side * 0.5,
      (heightM - 0.3 + TABLE_M) / 2,
      -0.3,
    )
    builder.add(chip(0.05, 0.05, 0.6), FINISHES.duct, side * 0.5, y + 0.17, 0)
  }
  builder.add(chip(1.05, 0.05, 0.05), FINISHES.duct, 0, y + 0.17, 0)
  for (const x of [-0.3, 0.3]) builder.add(chip(0.04, 0.04, 0.6), FINISHES.duct, x, y + 0.18, 0)
  for (let i = 0; i < 5; i++) {
    const angle = (i * Math.PI * 2) / 4
    const [x, z, tilt] = i === 4 ? [0, 0, 0] : [Math.cos(angle) * 0.3, Math.sin(angle) * 0.26, 1]
    builder.push(x, y, z, -Math.sin(angle) * 32 * tilt, 0, Math.cos(angle) * 32 * tilt)
    builder.add(box(0.075, 0.12, 0.075, 0.008), FINISHES.charcoal)
    builder.add(disc(0.028, 0.06, 10), FINISHES.core, 0, -0.085, 0)
    builder.add(disc(0.03, 0.008, 10), FINISHES.blue, 0, -0.06, 0)
    builder.add(chip(0.05, 0.02, 0.002), FINISHES.paper, 0, 0.02, 0.0385)
    builder.pop()
    // Each camera hangs from the frame by a rod, with a slack cable.
    builder.add(chip(0.02, 0.14, 0.02), FINISHES.duct, x, y + 0.1, z)
    if (i < 4)
      builder.add(
        tube(
          [
            [x, y + 0.06, z],
            [x * 0.8, y + 0.17, z * 0.8],
            [x * 0.5, y + 0.12, z * 0.5],
            [0, y + 0.13, -0.02],
          ],
          0.007,
          6,
          4,
        ),
        i % 2 ? FINISHES.yellow : FINISHES.rubber,
      )
  }
  for (const side of [-1, 1]) {
    builder.push(0, 1.24, side * 0.34, side * -38)
    builder.add(box(0.62, 0.03, 0.1, 0.006), FINISHES.charcoal)
    builder.add(chip(0.58, 0.006, 0.08), FINISHES.lamp, 0, -0.017, 0, 180)
    builder.pop()
  }
  const bar = builder.part('bar', { at: [0, 1.2, 0], slide: [1, 0, 0] })
  bar.add(box(0.06, 0.07, 0.5, 0.01), FINISHES.charcoal)
  bar.add(quad(0.03, 0.44), FINISHES.ledTeal, 0, -0.036, 0, 90)
  for (const side of [-1, 1]) {
    bar.add(chip(0.08, 0.04, 0.06), FINISHES.grey, 0, 0, side * 0.28)
    builder.add(chip(0.9, 0.03, 0.03), FINISHES.steel, 0, 1.2, side * 0.33)
  }
}

/** A visual inspector's bench: magnifier, reference picture, screen. */
export function fitInspection(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM } = place
  addBackPlate(builder, place, 1.0, 1.3)
  addMagnifier(builder, x + widthM / 2 - 0.12, backZ + 0.24)
  addBenchScreen(builder, x - widthM * 0.16, heightM - 0.26, backZ + 0.12, 0.46)
  addBenchWall(builder, place, 1.15, backZ + 0.029, 0.2)
  addSocketStrip(builder, x + widthM * 0.16, MAT_M + 0.022, backZ + 0.05)
  addKeyboard(builder, x + 0.08, backZ + 0.3)
  addScanner(builder, x + widthM * 0.26, backZ + 0.14)
  builder.add(box(0.3, 0.1, 0.22, 0.008), FINISHES.red, x - widthM / 2 + 0.2, 0.97, backZ + 0.17)
  builder.add(chip(0.27, 0.006, 0.19), FINISHES.core, x - widthM / 2 + 0.2, 1.021, backZ + 0.17)
}
