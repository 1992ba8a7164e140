import { DELTA_1100, SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { box, chip, cylinder, disc, FINISHES, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { addDelta } from '../../robots/delta-model.ts'
import { addToolBody } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addCarton, CARTON_M } from '../pieces/cartons.ts'
import { addCellFrame, addEstop, addFoot, addHmi, addVent, TABLE_M } from '../pieces/cell-frame.ts'
import { HEAD_M, packLayout, SEALER_M } from './layout.ts'

/** Platform of the delta to the tip of its cup. */
export const CUP_M = 0.14

export function build(spec: MachineSpec): Model {
  return spec.method === 'conventional'
    ? buildBenchRow(spec, { band: FINISHES.yellow, fit: fitBench })
    : buildLine(spec)
}

function buildLine(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM } = spec
  const { cellM, cellX, nestX, base, delta, foamFeed, sealerX } = packLayout(spec)
  const builder = new ModelBuilder()
  builder.push(cellX)
  addCellFrame(builder, { lengthM: cellM, widthM, heightM, band: FINISHES.yellow, doors: 4, bays: 3 })
  builder.pop()
  addBelt(builder, -lengthM / 2, cellX + cellM / 2)
  addBelt(builder, cellX + cellM / 2, lengthM / 2, 0, 0)
  addHmi(builder, cellX + cellM / 2 - 0.3, 1.5, widthM / 2)
  const flange = addSixAxis(builder, 'arm', SIX_AXIS_900, base)
  addToolBody(flange, 0.06)
  flange.add(box(0.03, 0.36, 0.28, 0.008), FINISHES.aluminium, 0.105, 0, 0)
  for (const y of [-0.15, 0, 0.15])
    for (const z of [-0.11, 0.11]) flange.add(disc(0.026, 0.04, 8), FINISHES.rubber, HEAD_M - 0.02, y, z, 0, 0, 90)
  // The beam that the delta hangs from.
  builder.add(box(cellM - 0.18, 0.1, 0.1, 0.008), FINISHES.duct, cellX, delta[1] + 0.18, delta[2])
  const platform = addDelta(builder, 'delta', DELTA_1100, delta)
  platform.add(disc(0.014, 0.1, 8), FINISHES.aluminium, 0, -0.06, 0)
  platform.add(cylinder(0.022, 0.03, 8, 0.002, 0.016), FINISHES.rubber, 0, -0.125, 0)
  const foam = platform.part('foam', { at: [0, -CUP_M, 0], slide: [0, 1, 0] })
  foam.add(chip(0.07, 0.03, 0.07), FINISHES.paper, 0, -0.015, 0)
  addFoamFeed(builder, foamFeed)
  addFormer(builder, spec)
  addSealer(builder, spec, sealerX)
  builder.tower([-lengthM / 2 + 0.1, heightM, -widthM / 2 + 0.1])
  builder.nest([nestX, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  const carton = builder.part('load.x', { slide: [1, 0, 0] }).part('load.y', { slide: [0, 1, 0] })
  const load = carton.part('load.z', { slide: [0, 0, 1] })
  load.push(0, -CARTON_M.height, 0)
  addCarton(load)
  load.pop()
  return builder.build()
}

/** A tray of foam corners at the operator's side. */
function addFoamFeed(builder: ModelBuilder, [x, y, z]: readonly [number, number, number]): void {
  builder.add(box(0.5, 0.08, 0.3, 0.008), FINISHES.offWhite, x, TABLE_M + 0.04, z + 0.09)
  for (let i = 0; i < 5; i++)
    for (let k = 0; k < 3; k++)
      builder.add(chip(0.07, 0.03, 0.07), FINISHES.paper, x + (i - 2) * 0.09, y - 0.02, z + k * 0.085)
}

/** Flat cartons stand in a magazine; the former folds them up inside its hood. */
function addFormer(builder: ModelBuilder, spec: MachineSpec): void {
  const { former } = packLayout(spec)
  const [x, top, z] = former
  const y = top - CARTON_M.height
  builder.add(box(0.62, y - TABLE_M, 0.5, 0.008), FINISHES.darkGrey, x, (y + TABLE_M) / 2, z)
  for (const side of [-1, 1]) {
    builder.add(box(0.03, 0.26, 0.48, 0.006), FINISHES.white, x + side * 0.285, y + 0.13, z)
    builder.add(chip(0.032, 0.03, 0.46), FINISHES.yellow, x + side * 0.286, y + 0.2, z)
  }
  builder.push(x, TABLE_M, z - 0.32)
  for (let i = 0; i < 9; i++) builder.add(chip(0.54, 0.5, 0.008), FINISHES.carton, 0, 0.3, 0.03 - i * 0.012, -4)
  builder.pop()
}

/** Side belts draw the carton through; tape below and above, a printer's arm sets the label. */
function addSealer(builder: ModelBuilder, { widthM, heightM }: MachineSpec, x: number): void {
  const lengthM = SEALER_M - 0.1
  const half = 0.42
  for (const side of [-1, 1]) {
    builder.add(box(lengthM, 0.5, 0.1, 0.014), FINISHES.white, x, 0.62, side * half)
    builder.add(chip(lengthM - 0.04, 0.03, 0.006), FINISHES.yellow, x, 0.8, side * (half + 0.052))
    builder.add(box(lengthM - 0.3, 0.09, 0.06, 0.012), FINISHES.charcoal, x, 1.02, side * 0.29)
    builder.add(chip(lengthM - 0.34, 0.06, 0.01), FINISHES.belt, x, 1.02, side * 0.258)
    for (const px of [-1, 1]) {
      builder.add(disc(0.032, 0.11, 12), FINISHES.steel, x + px * (lengthM / 2 - 0.18), 1.02, side * 0.288)
      addFoot(builder, x + px * (lengthM / 2 - 0.12), side * half, 0.38)
      builder.add(chip(0.06, 0.38, 0.06), FINISHES.duct, x + px * (lengthM / 2 - 0.12), 0.2, side * half)
    }
    builder.add(box(0.07, 0.75, 0.07, 0.008), FINISHES.duct, x - 0.1, 1.24, side * half)
    addVent(builder, x + 0.3, 0.5, side > 0 ? half + 0.052 : -half + 0.052, 0.3)
  }
  builder.add(box(0.16, 0.1, 2 * half + 0.12, 0.012), FINISHES.white, x - 0.1, 1.6, 0)
  const tape = builder.part('tape', { at: [x - 0.1, 1.2, 0], slide: [0, 1, 0] })
  tape.add(box(0.5, 0.12, 0.1, 0.01), FINISHES.charcoal, 0, 0.06, 0)
  tape.add(disc(0.11, 0.05, 18), FINISHES.warmGrey, -0.05, 0.22, 0.01, 90)
  tape.add(disc(0.04, 0.06, 10), FINISHES.charcoal, -0.05, 0.22, 0.01, 90)
  tape.add(disc(0.03, 0.09, 10), FINISHES.rubber, -0.22, 0, 0, 90)
  tape.add(disc(0.03, 0.09, 10), FINISHES.rubber, 0.22, 0, 0, 90)
  tape.add(chip(0.04, 0.3, 0.04), FINISHES.steel, 0.1, 0.24, 0)
  // Print and apply.
  const [px, pz] = [x + 0.45, -widthM / 2 + 0.42]
  builder.add(box(0.09, heightM - 0.6, 0.09, 0.008), FINISHES.duct, px, (heightM - 0.6) / 2, pz)
  builder.add(box(0.5, 0.03, 0.5, 0.006), FINISHES.darkGrey, px, 0.015, pz)
  builder.add(box(0.36, 0.34, 0.3, 0.016), FINISHES.offWhite, px, heightM - 0.5, pz + 0.05)
  builder.add(quad(0.14, 0.09), FINISHES.core, px - 0.06, heightM - 0.45, pz + 0.202)
  builder.add(disc(0.15, 0.1, 18), FINISHES.paper, px, heightM - 0.2, pz + 0.02, 90)
  builder.add(disc(0.05, 0.12, 10), FINISHES.charcoal, px, heightM - 0.2, pz + 0.02, 90)
  builder.add(box(0.06, 0.06, 0.36, 0.006), FINISHES.aluminium, px, 1.55, pz + 0.32)
  const label = builder.part('label', { at: [px, 1.5, pz + 0.44], slide: [0, -1, 0] })
  label.add(disc(0.014, 0.24, 8), FINISHES.steel, 0, 0.08, 0)
  label.add(box(0.13, 0.03, 0.09, 0.005), FINISHES.charcoal, 0, -0.05, 0)
  builder.add(
    tube(
      [
        [px + 0.1, heightM - 0.4, pz - 0.1],
        [px + 0.12, 1.2, pz - 0.12],
        [px + 0.02, 0.4, pz - 0.1],
        [px - 0.3, 0.3, -half],
      ],
      0.014,
      8,
      5,
    ),
    FINISHES.rubber,
  )
  addEstop(builder, x - 0.5, 0.68, half + 0.062)
}

function fitBench(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, index, frontZ } = place
  builder.push(x, 0, 0)
  // Flat cartons on edge below the shelf, filling paper on its roll, tape on the bench.
  builder.add(chip(widthM - 0.1, 0.02, 0.34), FINISHES.duct, 0, 1.25, backZ + 0.2)
  for (let i = 0; i < 6; i++)
    builder.add(chip(widthM * 0.7, 0.012, 0.3), FINISHES.carton, 0.02, 1.27 + i * 0.014, backZ + 0.2)
  for (let i = 0; i < 7; i++)
    builder.add(chip(0.5, 0.26, 0.008), FINISHES.carton, -0.1, MAT_M + 0.12, backZ + 0.08 + i * 0.013, -6)
  builder.add(disc(0.1, 0.34, 14), FINISHES.paper, widthM / 2 - 0.24, MAT_M + 0.11, backZ + 0.2, 0, 0, 90)
  builder.add(box(0.16, 0.06, 0.09, 0.01), FINISHES.blue, -widthM / 2 + 0.16, MAT_M + 0.03, frontZ - 0.14)
  builder.add(disc(0.045, 0.05, 12), FINISHES.warmGrey, -widthM / 2 + 0.19, MAT_M + 0.08, frontZ - 0.14, 90)
  if (index === 1)
    builder.add(box(0.24, 0.2, 0.24, 0.016), FINISHES.charcoal, -widthM / 2 + 0.2, MAT_M + 0.1, backZ + 0.24)
  builder.pop()
}
