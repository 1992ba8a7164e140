import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { drawSlot, slotsAt } from '../../boards/board-model.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addToolBody, addToolCamera } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addTrayStack } from '../pieces/bench-fittings.ts'
import { type BenchPlace, benchPlaces, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addEstop, TABLE_M } from '../pieces/cell-frame.ts'
import { addCableRun, addDrive, addTrayTower } from '../pieces/cell-things.ts'
import { addSetPart } from '../pieces/set-parts.ts'
import { addName, addPictures, INK_ONLY, PROUD_M } from '../pieces/trim.ts'
import { ARM, BANKS_M, BAR_AT_M, PER_BANK, parkedX, RAM_STROKE_M, SLOT_STEP_M, TRAY } from './layout.ts'

/** Flange to the tops of the slots that are held. */
export const GRIP_M = 0.19

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenches(spec)
  const builder = createArmCell(spec, { name: 'namePress', fixture: false })
  addPress(builder, spec)
  const flange = addSixAxis(builder, 'arm', SIX_AXIS_900, ARM)
  addToolBody(flange, 0.06)
  addToolCamera(flange)
  flange.add(box(0.07, 0.032, 0.07, 0.005), FINISHES.aluminium, 0.11, 0, 0)
  // Two long fingers take the slots of a bank between them.
  for (const i of [1, 2]) {
    const side = i === 1 ? 1 : -1
    const finger = flange.part(`finger${i}`, { at: [0.145, side * HALF_BANK_M, 0], slide: [0, side, 0] })
    finger.add(chip(0.05, 0.004, 0.1), FINISHES.charcoal, 0.025, side * 0.0022, 0)
  }
  const held = flange.part('held', { at: [GRIP_M, 0, 0], slide: [1, 0, 0] })
  addBank((x) => held.add(chip(0.009, 0.0058, 0.146), FINISHES.connector, 0.0045, x, 0))
  BANKS_M.forEach((middle, bank) => {
    addSetPart(builder, `set${bank + 1}`, (on) => {
      for (const { x, isBlue } of slotsAt()) if (Math.abs(x - middle) < 2 * SLOT_STEP_M) drawSlot(on, x, isBlue, true)
    })
  })
  builder.add(box(0.34, 0.08, 0.24, 0.008), FINISHES.offWhite, TRAY[0]![0] + 0.105, TABLE_M + 0.04, TRAY[0]![2])
  builder.add(box(0.3, 0.02, 0.2, 0.004), FINISHES.charcoal, TRAY[0]![0] + 0.105, TABLE_M + 0.09, TRAY[0]![2])
  addTrayTower(builder, TRAY[0]![0] + 0.105, TRAY[0]![2] - 0.3, 5, 'slots', [0.34, 0.2], FINISHES.offWhite)
  addCableRun(builder, [ARM.x, ARM.z - 0.2], [ARM.x, -spec.widthM / 2 + 0.1])
  addDrive(builder, 0.2, -spec.widthM / 2 + 0.22)
  addDrive(builder, 0.46, -spec.widthM / 2 + 0.22, FINISHES.warmGrey)
  for (const [x, y, z] of TRAY)
    addBank((along) => builder.add(chip(0.0058, 0.009, 0.146), FINISHES.connector, x + along, y - 0.0045, z))
  return builder.build()
}

const HALF_BANK_M = ((PER_BANK - 1) / 2) * SLOT_STEP_M + 0.0032

function addBank(put: (alongM: number) => void): void {
  for (let i = 0; i < PER_BANK; i++) put((i - (PER_BANK - 1) / 2) * SLOT_STEP_M)
}

/** The servo press: a portal that stands aside and drives over the board, a ram with its force cell. */
function addPress(builder: ModelBuilder, spec: MachineSpec): void {
  const x = parkedX(spec)
  const crownM = 1.7
  const railM = x + 0.5
  for (const z of [-COLUMN_Z_M, COLUMN_Z_M])
    builder.add(box(railM, 0.024, 0.05, 0.004), FINISHES.steel, x + 0.24 - railM / 2, TABLE_M + 0.016, z)
  builder.add(box(0.4, 0.07, 0.25, 0.006), FINISHES.steel, 0, 0.915, 0)
  const press = builder.part('press', { at: [x, 0, 0], slide: [1, 0, 0] })
  for (const z of [-COLUMN_Z_M, COLUMN_Z_M]) {
    press.add(box(0.26, 0.04, 0.056, 0.006), FINISHES.charcoal, 0, TABLE_M + 0.05, z)
    for (const px of [-0.09, 0.09])
      press.add(disc(0.026, crownM - TABLE_M - 0.07, 12), FINISHES.duct, px, (crownM + TABLE_M + 0.07) / 2, z)
  }
  press.add(box(0.34, 0.18, 0.62, 0.024), FINISHES.offWhite, 0, crownM, 0)
  press.add(chip(0.345, 0.03, 0.625), FINISHES.teal, 0, crownM - 0.05, 0)
  // Which press it is, what it can do to a hand, black and yellow over the opening; the chain of its cables.
  addName(press, 'namePress', -0.15, crownM + 0.03, 0.31, 0.3, FINISHES.offWhite)
  addPictures(press, 0.3125, FINISHES.teal, ['hazard', 0, crownM - 0.05, 0.34, 0.028])
  for (const face of [-90, 90]) {
    press.push(0, 0, 0, 0, face)
    addPictures(
      press,
      0.17,
      FINISHES.offWhite,
      ['warnCrush', 0.2, crownM + 0.02, 0.1],
      ['louvre', -0.1, crownM + 0.02, 0.3, 0.08],
    )
    press.pop()
  }
  press.add(chip(0.06, 0.3, 0.05), FINISHES.rubber, 0.16, crownM - 0.26, -COLUMN_Z_M)
  press.add(decal('slots', 0.05, 0.28), FINISHES.rubber, 0.19 + PROUD_M, crownM - 0.26, -COLUMN_Z_M, 0, 90)
  press.add(box(0.22, 0.07, 0.22, 0.02), FINISHES.charcoal, 0, crownM + 0.12, 0)
  press.add(disc(0.075, 0.13, 16), FINISHES.darkGrey, 0, crownM + 0.21, 0)
  const ram = press.part('ram', { at: [0, BAR_AT_M, 0], slide: [0, -1, 0] })
  ram.add(disc(0.036, 0.4, 14), FINISHES.aluminium, 0, 0.3, 0)
  addPictures(ram, 0.1, INK_ONLY, ['gauge', 0, 0.06, 0.05])
  ram.add(disc(0.05, 0.05, 14), FINISHES.blue, 0, 0.1, 0)
  ram.add(box(0.09, 0.05, 0.2, 0.008), FINISHES.grey, 0, 0.055, 0)
  ram.add(box(2 * HALF_BANK_M, 0.03, 0.138, 0.002), FINISHES.steel, 0, 0.015, 0)
}

/** Between the rails of the belt and the cable duct. */
const COLUMN_Z_M = 0.252

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
  const face = boardZ + 0.22
  addName(builder, 'namePress', -0.2, top - 0.26, face, 0.26, FINISHES.offWhite)
  addPictures(
    builder,
    face,
    FINISHES.offWhite,
    ['warnCrush', 0.17, top - 0.25, 0.08],
    ['gauge', -0.18, top - 0.1, 0.07],
  )
  addPictures(builder, boardZ + 0.181, FINISHES.steel, ['hazard', 0, MAT_M - 0.006, 0.44, 0.018])
  for (const side of [-1, 1])
    addPictures(builder, place.frontZ - 0.04, FINISHES.darkGrey, [
      'warnGeneral',
      side * (widthM / 2 - 0.1),
      MAT_M + 0.03,
      0.05,
    ])
  addEstop(builder, 0, 0.86, place.frontZ + 0.006)
  builder.screen({ at: [0, top - 0.1, boardZ + 0.233], yawDeg: 0, pitchDeg: 0, widthM: 0.26, heightM: 0.15 })
  builder.add(box(0.3, 0.19, 0.014, 0.004), FINISHES.charcoal, 0, top - 0.1, boardZ + 0.225)
  builder.pop()
  addTrayStack(builder, x + widthM / 2 - 0.2, MAT_M, backZ + 0.2, 3, FINISHES.charcoal, 'slots')
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
