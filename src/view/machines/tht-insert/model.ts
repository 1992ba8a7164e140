import { drawConnector } from '../../boards/board-model.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addBowlFeeder, addScara } from '../../robots/scara-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addBenchScreen, addBinShelf } from '../pieces/bench-fittings.ts'
import { buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { SPLIT_M } from '../pieces/cabinet.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'
import { addCableRun, addDrive } from '../pieces/cell-things.ts'
import { addSetPart } from '../pieces/set-parts.ts'
import { addPictures, PROUD_M } from '../pieces/trim.ts'
import { ARM_SIZE, type InsertArm, insertArms, JAWS_M, JAWS_TIP_M, PEDESTAL_M, PICK_M } from './layout.ts'

/** Odd-form parts into holes: two arms with bowls and stick feeders; conventional: hands along a belt. */
export function build(spec: MachineSpec): Model {
  return spec.method === 'automated' ? buildCell(spec) : buildHandLine(spec)
}

function buildCell(spec: MachineSpec): Model {
  const builder = createArmCell(spec, { name: 'nameTht', band: FINISHES.orange, rejects: false })
  for (const arm of insertArms(spec)) {
    addJaws(addScara(builder, arm.name, ARM_SIZE, arm.base), arm.name)
    addFeeders(builder, arm, spec)
    for (const connector of arm.sets) addSetPart(builder, `set${connector + 1}`, (on) => drawConnector(on, connector))
    const { x, z } = arm.base
    builder.add(chip(0.26, PEDESTAL_M, 0.26), FINISHES.darkGrey, x, TABLE_M + PEDESTAL_M / 2, z)
    if (spec.widthM > 1.8) {
      addCableRun(builder, [x, z - 0.13], [x, -spec.widthM / 2 + 0.1])
      addDrive(builder, x - Math.sign(x) * 0.18, -spec.widthM / 2 + 0.22, FINISHES.warmGrey)
    }
  }
  // A camera that looks up at what each arm holds.
  const eye = insertArms(spec)[1]!.base.x + 0.23
  for (const s of [-1, 1]) {
    builder.add(chip(0.09, 0.06, 0.09), FINISHES.charcoal, s * eye, TABLE_M + 0.04, -0.26)
    builder.add(disc(0.034, 0.012, 9), FINISHES.ledTeal, s * eye, TABLE_M + 0.075, -0.26)
  }
  return builder.build(SPLIT_M)
}

/** Two jaws that close on a part along x. */
function addJaws(tool: ModelBuilder, name: string): void {
  tool.add(box(0.07, 0.05, 0.06, 0.006), FINISHES.charcoal, 0, -0.1, 0)
  for (const s of [-1, 1]) {
    const jaw = tool.part(`${name}.jaw${s < 0 ? 1 : 2}`, { at: [0, -0.125, 0], slide: [s, 0, 0] })
    jaw.add(chip(0.003, 0.07, 0.018), FINISHES.aluminium, s * (JAWS_M + 0.0015), -0.035, 0)
  }
  const held = tool.part(`${name}.held`, { at: [0, 0.012 - JAWS_TIP_M, 0], slide: [0, 1, 0] })
  held.add(chip(0.029, 0.024, 0.024), FINISHES.tin)
}

/** Tracks from bowls behind and sticks beside to the places where the jaws take the parts. */
function addFeeders(builder: ModelBuilder, { base, feeders }: InsertArm, { lengthM, widthM }: MachineSpec): void {
  const side = Math.sign(base.x)
  feeders.forEach(([x, z], k) => {
    const endX = side * (lengthM / 2 - 0.12)
    const long = Math.abs(endX - x) + 0.03
    const h = PICK_M - TABLE_M - 0.02
    builder.add(chip(long, 0.03, 0.05), FINISHES.aluminium, (endX + x) / 2, PICK_M - 0.0155, z)
    for (const e of [0.15, 0.85])
      builder.add(chip(0.03, h - 0.01, 0.03), FINISHES.darkGrey, x + (endX - x) * e, TABLE_M + h / 2, z)
    for (let i = 0; i < 5; i++)
      builder.add(
        chip(0.029, 0.024, 0.024),
        k % 2 ? FINISHES.connector : FINISHES.tin,
        x + side * i * 0.06,
        PICK_M + 0.012,
        z,
      )
    builder.add(chip(0.05, 0.045, 0.07), k === 1 ? FINISHES.yellow : FINISHES.teal, x - side * 0.01, PICK_M - 0.055, z)
  })
  const back = -widthM / 2 + 0.24
  // A bowl behind the tracks, where there is room for it.
  if (back < feeders[0]![1] - 0.16) addBowlFeeder(builder, feeders[0]![0] + side * 0.06, TABLE_M, back)
  // Sticks of connectors stand in a slanting magazine at the end, in front of the belt.
  const x = side * Math.max(0.5, lengthM / 2 - 0.78)
  builder.add(box(0.4, 0.1, 0.3, 0.008), FINISHES.offWhite, x, TABLE_M + 0.05, widthM / 2 - 0.32)
  builder.push(x, TABLE_M + 0.26, widthM / 2 - 0.34, -22)
  for (let i = 0; i < 6; i++) {
    builder.add(chip(0.036, 0.36, 0.02), FINISHES.connector, -0.14 + i * 0.056)
    for (const face of [0, 180]) {
      builder.push(-0.14 + i * 0.056, 0, 0, 0, face)
      builder.add(decal('stick', 0.35, 0.032), FINISHES.connector, 0, 0, 0.01 + PROUD_M, 0, 0, 90)
      builder.pop()
    }
  }
  builder.add(chip(0.36, 0.02, 0.03), FINISHES.charcoal, 0, 0.02, -0.004)
  builder.pop()
  addPictures(
    builder,
    widthM / 2 - 0.17,
    FINISHES.offWhite,
    ['kanban', x + 0.15, TABLE_M + 0.05, 0.06, 0.08],
    ['barcode', x - 0.04, TABLE_M + 0.05, 0.16],
  )
}

function buildHandLine(spec: MachineSpec): Model {
  return buildBenchRow(spec, {
    belt: true,
    band: FINISHES.orange,
    fit: (builder, place) => {
      addBinShelf(builder, place, 1.14, false, -0.16)
      addBinShelf(builder, place, 1.34, false, -0.3)
      if (place.index % 2 === 0) addBenchScreen(builder, place.x, 1.5 - 0.02, -0.2, 0.32)
      // The picture of what goes where, and a box with parts by the board.
      builder.add(chip(0.3, 0.17, 0.004), FINISHES.offWhite, place.x + place.widthM * 0.28, 1.5, -0.25)
      addPictures(
        builder,
        -0.248,
        FINISHES.paper,
        ['sheet', place.x + place.widthM * 0.28 - 0.07, 1.5, 0.12],
        ['kanban', place.x + place.widthM * 0.28 + 0.07, 1.5, 0.12],
      )
      builder.add(
        box(0.14, 0.05, 0.2, 0.006),
        FINISHES.blue,
        place.x - place.widthM / 2 + 0.14,
        MAT_M + 0.025,
        place.frontZ - 0.16,
      )
      builder.add(
        decal('clips', 0.12, 0.18),
        FINISHES.component,
        place.x - place.widthM / 2 + 0.14,
        MAT_M + 0.05 + PROUD_M,
        place.frontZ - 0.16,
        -90,
      )
    },
  })
}
