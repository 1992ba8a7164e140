import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { fitInspection } from '../completeness-check/model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBenchScreen } from '../pieces/bench-fittings.ts'
import { buildBenchRow } from '../pieces/bench-row.ts'
import { addEstop, addFoot, addVent } from '../pieces/cell-frame.ts'

export function build(spec: MachineSpec): Model {
  return spec.method === 'conventional'
    ? buildBenchRow(spec, { band: FINISHES.yellow, fit: fitInspection })
    : buildScanner(spec)
}

/** The board lies open before a person, under a camera that scans it line by line; two screens show what it found. */
function buildScanner({ lengthM, widthM, heightM }: MachineSpec): Model {
  const builder = new ModelBuilder()
  const [length, width] = [lengthM - 0.06, widthM - 0.1]
  builder.add(chip(length - 0.06, 0.66, width - 0.06), FINISHES.core, 0, 0.46, 0)
  const doors = 3
  for (const side of [-1, 1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    for (let i = 0; i < doors; i++) {
      const x = (i - 1) * (length / doors)
      builder.add(box(length / doors - 0.014, 0.63, 0.022, 0.008), FINISHES.white, x, 0.46, width / 2 - 0.012)
      builder.add(
        box(0.016, 0.13, 0.02, 0.005),
        FINISHES.charcoal,
        x + length / doors / 2 - 0.06,
        0.6,
        width / 2 + 0.006,
      )
    }
    addVent(builder, 0, 0.26, width / 2, 0.3)
    builder.pop()
    builder.push(0, 0, 0, 0, side * 90)
    builder.add(box(width - 0.03, 0.63, 0.022, 0.008), FINISHES.white, 0, 0.46, length / 2 - 0.012)
    builder.pop()
    for (const z of [-1, 1]) addFoot(builder, side * (length / 2 - 0.09), z * (width / 2 - 0.09), 0.13)
  }
  builder.add(box(lengthM - 0.02, 0.05, widthM - 0.06, 0.012), FINISHES.offWhite, 0, 0.815, 0)
  builder.add(chip(lengthM - 0.02, 0.014, 0.004), FINISHES.yellow, 0, 0.815, widthM / 2 - 0.028)
  addBelt(builder, -lengthM / 2, lengthM / 2)
  // The portal: two posts behind, arms over the belt, the rails of the camera's slide.
  const backZ = -widthM / 2 + 0.16
  for (const side of [-1, 1]) {
    builder.add(
      box(0.08, heightM - 0.84, 0.08, 0.008),
      FINISHES.duct,
      side * (length / 2 - 0.1),
      (heightM + 0.84) / 2,
      backZ,
    )
    builder.add(box(0.07, 0.07, 0.95, 0.008), FINISHES.duct, side * (length / 2 - 0.1), heightM - 0.06, backZ + 0.48)
    builder.add(box(0.05, 0.05, 0.75, 0.006), FINISHES.duct, side * 0.5, 1.46, backZ + 0.4)
    builder.add(box(0.06, 1.46 - 0.84, 0.06, 0.006), FINISHES.duct, side * 0.5, 1.15, backZ + 0.02)
    builder.add(chip(1.0, 0.03, 0.03), FINISHES.steel, 0, 1.46, side * 0.22 + 0.02)
  }
  builder.add(box(length - 0.1, 0.1, 0.16, 0.02), FINISHES.white, 0, heightM - 0.05, backZ + 0.88)
  builder.add(chip(length - 0.2, 0.008, 0.11), FINISHES.lamp, 0, heightM - 0.104, backZ + 0.88, 180)
  const bar = builder.part('bar', { at: [0, 1.42, 0.02], slide: [1, 0, 0] })
  bar.add(box(0.14, 0.1, 0.52, 0.014), FINISHES.white)
  bar.add(box(0.09, 0.16, 0.09, 0.008), FINISHES.charcoal, 0, 0.11, 0)
  bar.add(disc(0.035, 0.06, 12), FINISHES.core, 0, -0.075, 0)
  bar.add(quad(0.03, 0.46), FINISHES.ledTeal, 0.045, -0.052, 0, 90)
  addBenchScreen(builder, -0.42, 1.66, backZ + 0.14, 0.56)
  addBenchScreen(builder, 0.42, 1.66, backZ + 0.14, 0.56)
  builder.add(box(0.4, 0.02, 0.14, 0.006), FINISHES.charcoal, 0.1, 0.855, widthM / 2 - 0.2)
  for (const [x, finish] of [
    [-0.3, FINISHES.teal],
    [-0.42, FINISHES.red],
  ] as const) {
    builder.add(box(0.1, 0.04, 0.1, 0.008), FINISHES.charcoal, x, 0.86, widthM / 2 - 0.2)
    builder.add(disc(0.032, 0.02, 12), finish, x, 0.888, widthM / 2 - 0.2)
  }
  addEstop(builder, length / 2 - 0.1, 0.72, width / 2 + 0.01)
  builder.tower([-length / 2 + 0.1, heightM, backZ])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build()
}
