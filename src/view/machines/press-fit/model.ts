import { SIX_AXIS_900 } from '../../../motion/robots/six-axis.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addToolBody, addToolCamera } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addTrayStack } from '../pieces/bench-fittings.ts'
import { type BenchPlace, benchPlaces, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'
import { ARM, RAM_STROKE_M, TRAY } from './layout.ts'

/** Flange to the top of a connector that is held. */
export const GRIP_M = 0.19

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenches(spec)
  const builder = createArmCell(spec, { fixture: false })
  addPress(builder)
  const flange = addSixAxis(builder, 'arm', SIX_AXIS_900, ARM)
  addToolBody(flange, 0.06)
  addToolCamera(flange)
  flange.add(box(0.07, 0.04, 0.05, 0.005), FINISHES.aluminium, 0.11, 0, 0)
  for (const i of [1, 2]) {
    const side = i === 1 ? 1 : -1
    const finger = flange.part(`finger${i}`, { at: [0.145, side * 0.014, 0], slide: [0, side, 0] })
    finger.add(box(0.055, 0.007, 0.04, 0.002), FINISHES.charcoal, 0.025, side * 0.004, 0)
  }
  const held = flange.part('held', { at: [GRIP_M, 0, 0], slide: [1, 0, 0] })
  held.add(chip(0.02, 0.016, 0.09), FINISHES.connector, 0.002, 0, 0)
  builder.add(box(0.4, 0.08, 0.22, 0.008), FINISHES.offWhite, -0.8, TABLE_M + 0.04, -0.76)
  builder.add(box(0.36, 0.022, 0.18, 0.004), FINISHES.charcoal, -0.8, TABLE_M + 0.09, -0.76)
  for (const [x, y, z] of TRAY)
    for (const row of [-0.045, 0.045]) builder.add(chip(0.016, 0.02, 0.08), FINISHES.connector, x, y - 0.01, z + row)
  return builder.build()
}

/** The servo press: four columns over the belt, a crown with the motor, a ram with its force cell. */
function addPress(builder: ModelBuilder): void {
  const crownM = 1.62
  builder.add(box(0.56, 0.05, 0.84, 0.008), FINISHES.darkGrey, 0, TABLE_M + 0.025, 0)
  builder.add(box(0.3, 0.07, 0.25, 0.006), FINISHES.steel, 0, 0.915, 0)
  for (const x of [-0.21, 0.21])
    for (const z of [-0.34, 0.34]) {
      builder.add(disc(0.036, crownM - TABLE_M, 14), FINISHES.duct, x, (crownM + TABLE_M) / 2, z)
      builder.add(disc(0.055, 0.04, 12), FINISHES.charcoal, x, TABLE_M + 0.07, z)
    }
  builder.add(box(0.56, 0.2, 0.86, 0.024), FINISHES.offWhite, 0, crownM, 0)
  builder.add(chip(0.565, 0.03, 0.865), FINISHES.teal, 0, crownM - 0.05, 0)
  builder.add(box(0.24, 0.08, 0.24, 0.02), FINISHES.charcoal, 0, crownM + 0.13, 0)
  builder.add(disc(0.085, 0.2, 16), FINISHES.darkGrey, 0, crownM + 0.26, 0)
  builder.add(disc(0.05, 0.03, 14), FINISHES.core, 0, crownM + 0.37, 0)
  const ram = builder.part('ram', { at: [0, crownM - 0.1, 0], slide: [0, -1, 0] })
  for (const x of [-0.1, 0.1]) for (const z of [-0.14, 0.14]) ram.add(disc(0.014, 0.5, 8), FINISHES.steel, x, 0.2, z)
  ram.add(disc(0.045, 0.44, 14), FINISHES.aluminium, 0, 0.17, 0)
  ram.add(disc(0.055, 0.05, 14), FINISHES.blue, 0, -0.06, 0)
  ram.add(box(0.34, 0.045, 0.36, 0.008), FINISHES.grey, 0, -0.1, 0)
  ram.add(box(0.3, 0.05, 0.06, 0.004), FINISHES.steel, -0.015, -0.142, 0.11)
}

/** Semi-automatic presses: a bench each, a C-frame with its ram, two buttons for two hands. */
function buildBenches(spec: MachineSpec): Model {
  return buildBenchRow(spec, { lampless: true, fit: fitPress })
}

function fitPress(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, boardZ, heightM, index } = place
  const top = heightM - 0.12
  builder.push(x, 0, 0)
  builder.add(box(0.44, top - 0.9, 0.26, 0.014), FINISHES.offWhite, 0, (top + 0.9) / 2, backZ + 0.16)
  builder.add(box(0.44, 0.3, boardZ - backZ + 0.12, 0.02), FINISHES.offWhite, 0, top - 0.15, (boardZ + backZ) / 2 + 0.1)
  builder.add(chip(0.445, 0.03, boardZ - backZ + 0.122), FINISHES.teal, 0, top - 0.22, (boardZ + backZ) / 2 + 0.1)
  builder.add(disc(0.07, 0.18, 14), FINISHES.darkGrey, 0, top + 0.09, boardZ)
  builder.add(box(0.46, 0.02, 0.36, 0.005), FINISHES.steel, 0, MAT_M - 0.006, boardZ)
  for (const side of [-1, 1]) {
    builder.add(
      box(0.09, 0.07, 0.1, 0.008),
      FINISHES.darkGrey,
      side * (widthM / 2 - 0.1),
      MAT_M + 0.03,
      place.frontZ - 0.09,
    )
    builder.add(disc(0.024, 0.02, 10), FINISHES.teal, side * (widthM / 2 - 0.1), MAT_M + 0.075, place.frontZ - 0.09)
    // A light curtain guards each side of the opening.
    builder.add(chip(0.03, 0.5, 0.03), FINISHES.yellow, side * 0.25, 1.2, boardZ + 0.16)
  }
  builder.screen({ at: [0, top - 0.1, boardZ + 0.233], yawDeg: 0, pitchDeg: 0, widthM: 0.26, heightM: 0.15 })
  builder.add(box(0.3, 0.19, 0.014, 0.004), FINISHES.charcoal, 0, top - 0.1, boardZ + 0.225)
  builder.pop()
  addTrayStack(builder, x + widthM / 2 - 0.2, MAT_M, backZ + 0.2, 3, FINISHES.charcoal)
  const ram = builder.part(`ram${index + 1}`, { at: [x, top - 0.3, boardZ], slide: [0, -1, 0] })
  ram.add(disc(0.035, 0.46, 12), FINISHES.aluminium, 0, 0.18, 0)
  ram.add(box(0.34, 0.04, 0.2, 0.006), FINISHES.grey, 0, -0.05, 0)
  ram.add(chip(0.3, 0.03, 0.05), FINISHES.steel, 0, -0.08, 0.05)
}

/** How far the rams of the benches come down, m. */
export function benchStrokeM(spec: MachineSpec): number {
  const top = benchPlaces(spec)[0]!.heightM - 0.12
  return Math.min(RAM_STROKE_M, top - 0.3 - 0.095 - MAT_M - 0.02)
}
