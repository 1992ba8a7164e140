import { box, chip, disc, FINISHES, lathe, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { addScara } from '../../robots/scara-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, addPull, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { addDrive, addToolStand } from '../pieces/cell-things.ts'
import { addCrossGantry } from '../pieces/cross-gantry.ts'
import { addHose } from '../pieces/exhaust.ts'
import { addShell, lit } from '../pieces/shell.ts'
import { addAirUnit, addGlands, addHatch, addPictures, INK_ONLY } from '../pieces/trim.ts'
import { CUTTER_TIP_M, PLINTH_M, routerArm } from './layout.ts'

/** Cuts the rails off the board; the dust goes up a pipe. Conventional: a small router that is loaded by hand. */
export function build(spec: MachineSpec): Model {
  return spec.method === 'automated' ? buildCell(spec) : buildRouter(spec)
}

function buildCell(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM } = spec
  const builder = createArmCell(spec, { name: 'nameRouter', band: FINISHES.yellow, fixture: false, roofFan: false })
  const { name, size, base } = routerArm(spec)
  addSpindle(addScara(builder, name, size, base))
  builder.add(box(0.26, PLINTH_M, 0.24, 0.006), FINISHES.darkGrey, base.x, TABLE_M + PLINTH_M / 2, base.z)
  // A plate that holds the board from below, within the edges that are cut.
  builder.add(box(0.36, 0.016, 0.24, 0.004), FINISHES.aluminium, 0, BELT_HEIGHT_M - 0.022, 0)
  builder.add(chip(0.16, 0.05, 0.14), FINISHES.charcoal, 0, BELT_HEIGHT_M - 0.055, 0)
  for (const x of [-0.15, 0, 0.15])
    for (const z of [-0.09, 0.09]) builder.add(disc(0.014, 0.02, 8), FINISHES.rubber, x, BELT_HEIGHT_M - 0.004, z)
  // Bins for rails at both sides of the arm.
  const bin = { x: Math.min(0.48, lengthM / 2 - 0.24), z: -Math.min(0.5, widthM / 2 - 0.22) }
  for (const s of [-1, 1]) {
    builder.push(s * bin.x, 0, bin.z)
    builder.add(box(0.3, 0.16, 0.28, 0.01), FINISHES.darkGrey, 0, 0.92, 0)
    builder.add(quad(0.26, 0.24), FINISHES.core, 0, 1.0005, 0, -90)
    for (let k = 0; k < 3; k++)
      builder.add(chip(0.2, 0.006, 0.02), FINISHES.pcb, 0, 1.005 + k * 0.004, -0.04 + k * 0.04, 0, k * 20 - 20)
    builder.pop()
  }
  addToolStand(builder, -0.36, widthM / 2 - 0.16, 3)
  addDrive(builder, 0.3, widthM / 2 - 0.2)
  addCyclone(builder, lengthM / 2 - 0.42, heightM, -widthM / 2 + 0.36)
  addHose(
    builder,
    [
      [lengthM / 2 - 0.42, heightM + 0.3, -widthM / 2 + 0.36],
      [lengthM / 2 - 0.62, heightM + 0.46, -widthM / 2 + 0.36],
      [-0.2, heightM + 0.4, -widthM / 2 + 0.4],
      [-0.3, heightM + 0.1, -0.3],
      [-0.24, heightM - 0.3, -0.3],
    ],
    0.05,
  )
  return builder.build(SPLIT_M)
}

/** The cutter in its brush skirt. */
function addSpindle(tool: ModelBuilder): void {
  tool.add(box(0.09, 0.03, 0.09, 0.006), FINISHES.aluminium, 0, -0.09, 0)
  tool.add(disc(0.032, 0.09, 12), FINISHES.darkGrey, 0, -0.14, 0)
  tool.add(disc(0.04, 0.03, 12), FINISHES.teal, 0, -0.16, 0)
  tool.add(disc(0.038, 0.02, 12), FINISHES.rubber, 0, -0.184, 0)
  tool.add(disc(0.003, 0.026, 6), FINISHES.steel, 0, 0.013 - CUTTER_TIP_M, 0)
}

/** Takes the dust out of the air, over a drum. */
function addCyclone(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(box(0.44, 0.1, 0.44, 0.012), FINISHES.charcoal, x, y + 0.04, z)
  builder.add(
    lathe(
      [
        [0.06, 0],
        [0.17, 0.16],
        [0.17, 0.34],
        [0.12, 0.4],
        [0.07, 0.4],
        [0.07, 0.46],
        [0, 0.46],
      ],
      16,
    ),
    FINISHES.duct,
    x,
    y + 0.09,
    z,
  )
  for (const s of [-1, 1]) builder.add(chip(0.02, 0.3, 0.02), FINISHES.darkGrey, x + s * 0.18, y + 0.2, z + 0.1)
  builder.push(x, y, z)
  for (const face of [0, 180]) {
    builder.push(0, 0, 0, 0, face)
    addPictures(
      builder,
      0.22,
      FINISHES.charcoal,
      ['louvre', -0.06, 0.04, 0.22, 0.07],
      ['plate', 0.14, 0.04, 0.11, 0.04],
    )
    builder.pop()
  }
  addPictures(builder, 0.176, INK_ONLY, ['gauge', 0, 0.34, 0.08])
  builder.pop()
}

function buildRouter({ lengthM, widthM, heightM }: MachineSpec): Model {
  const builder = new ModelBuilder()
  addCabinet(builder, { lengthM, widthM, doors: 2, finish: FINISHES.offWhite, band: FINISHES.yellow })
  addShell(builder, {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    shoulderM: 1.02,
    topZM: widthM / 2 - 0.26,
    finish: FINISHES.offWhite,
    roof: FINISHES.warmGrey,
    name: 'nameRouter',
  })
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0.86)
  const head = addCrossGantry(builder, {
    name: 'cutter',
    x: 0,
    y: 1.32,
    z: -0.12,
    beamM: lengthM - 0.2,
    railM: 0.8,
    railZ: 0,
  })
  head.add(box(0.12, 0.22, 0.08, 0.01), lit(FINISHES.offWhite), 0, 0, 0.05)
  const spindle = head.part('spindle', { at: [0, -0.12, 0.09], slide: [0, 1, 0] })
  spindle.add(disc(0.036, 0.18, 12), lit(FINISHES.darkGrey), 0, 0, 0)
  spindle.add(disc(0.045, 0.03, 12), FINISHES.rubber, 0, -0.1, 0)
  addPictures(head, 0.09, lit(FINISHES.offWhite), ['warnCrush', 0, 0.05, 0.07])
  // The sledge on which a board is laid and pushed in.
  builder.add(box(0.56, 0.03, 0.12, 0.006), FINISHES.aluminium, -0.06, 0.9, widthM / 2 + 0.01)
  addPull(builder, -0.06, 0.9, widthM / 2 + 0.04, 0.3)
  addHose(
    builder,
    [
      [0.2, heightM - 0.02, -0.2],
      [0.2, heightM + 0.25, -0.22],
      [0.2, heightM + 0.2, -widthM / 2 + 0.1],
      [0.2, heightM - 0.2, -widthM / 2 - 0.02],
      [0.2, 0.5, -widthM / 2 - 0.02],
    ],
    0.045,
  )
  addRouterTrim(builder, lengthM, widthM, heightM)
  addHmi(builder, lengthM / 2 - 0.26, 1.3, widthM / 2 - 0.12)
  addEstop(builder, -lengthM / 2 + 0.14, 0.95, widthM / 2 - 0.006)
  builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.14])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

/** Signs and keys at the front, a hatch on the roof, air, cables and the fan of the dust box behind. */
function addRouterTrim(builder: ModelBuilder, lengthM: number, widthM: number, heightM: number): void {
  const z = widthM / 2
  addPictures(builder, z - 0.01, FINISHES.offWhite, ['buttons', lengthM / 2 - 0.2, 0.95, 0.14])
  addPictures(
    builder,
    z,
    FINISHES.offWhite,
    ['sheet', -lengthM * 0.3, 0.52, 0.13],
    ['warnCrush', lengthM * 0.36, 0.7, 0.08],
  )
  builder.push(-lengthM * 0.16, heightM, 0, -90)
  addHatch(builder, 0, 0.06, 0, 0.42, 0.4, FINISHES.warmGrey, 0.014)
  addPictures(builder, 0.014, FINISHES.warmGrey, ['louvre', 0, 0.06, 0.3, 0.2])
  builder.pop()
  builder.push(0, 0, 0, 0, 180)
  addAirUnit(builder, lengthM * 0.24, 0.72, z)
  addGlands(builder, lengthM * 0.36, 0.26, z)
  builder.pop()
}
