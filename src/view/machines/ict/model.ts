import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { addToolBody } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCellFrame, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { addCellTrim } from '../pieces/cell-trim.ts'
import { buildTesterBenches } from '../pieces/tester-benches.ts'
import { addLatch, addPictures, DISPLAY, PROUD_M } from '../pieces/trim.ts'
import { FRAME_M, type IctCell, ictCells, PRESS_AT_M } from './layout.ts'

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildTesterBenches(spec, 'nameIct')
  const { lengthM, widthM, heightM, servers } = spec
  const builder = new ModelBuilder()
  const look = { name: 'nameIct', band: FINISHES.blue, doors: 2, bays: 2 } as const
  addCellFrame(builder, { lengthM, widthM, heightM, ...look })
  addCellTrim(builder, spec, look)
  addBelt(builder, -lengthM / 2, lengthM / 2)
  for (const end of [-1, 1]) addEndDoors(builder, end, lengthM / 2 - 0.026, widthM)
  ictCells(servers).forEach((cell, k) => {
    addSuctionFrame(builder, cell)
    addTester(builder, cell, k)
    builder.nest(cell.nest)
  })
  addHmi(builder, lengthM / 2 - 0.3, 1.45, widthM / 2)
  builder.tower([-lengthM / 2 + 0.1, heightM, -widthM / 2 + 0.1])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
}

/** The long ends below: joints between their sheets, a lock on each. */
function addEndDoors(builder: ModelBuilder, end: number, z: number, widthM: number): void {
  builder.push(0, 0, 0, 0, end * 90)
  for (const s of [-1, 1]) {
    builder.add(chip(0.012, 0.62, 0.002), FINISHES.core, (s * widthM) / 6, 0.46, z + 0.0005)
    addLatch(builder, (s * widthM) / 3, 0.6, z)
  }
  addPictures(builder, z, FINISHES.white, ['warnPower', 0, 0.6, 0.12], ['louvre', 0, 0.3, 0.4, 0.2])
  builder.pop()
}

function addSuctionFrame(builder: ModelBuilder, { name, base }: IctCell): void {
  const flange = addSixAxis(builder, name, SIX_AXIS_900, base)
  addToolBody(flange, 0.05)
  // Lips on the bare strips at both ends of the board.
  flange.add(chip(0.02, 0.38, 0.03), FINISHES.aluminium, 0.095, 0, 0)
  for (const y of [-1, 1]) {
    flange.add(chip(0.02, 0.024, 0.21), FINISHES.aluminium, 0.1, y * 0.19, 0)
    for (const z of [-1, 1])
      flange.add(disc(0.01, 0.05, 7), FINISHES.rubber, FRAME_M - 0.025, y * 0.19, z * 0.092, 0, 0, 90)
  }
}

/** A bed of nails below, a plate of pushers above, instruments in the case behind. */
function addTester(builder: ModelBuilder, { nest }: IctCell, k: number): void {
  const [x, y, z] = nest
  const side = Math.sign(z)
  builder.add(box(0.66, 0.1, 0.5, 0.01), FINISHES.charcoal, x, TABLE_M + 0.05, z)
  builder.add(chip(0.48, 0.03, 0.38), FINISHES.esdMat, x, y - 0.02, z)
  builder.add(decal('nails', 0.46, 0.36), FINISHES.esdMat, x, y - 0.005 + PROUD_M, z, -90)
  addBedFronts(builder, nest)
  // The press hangs on a column behind, so that the arm reaches in from the front.
  const back = z + side * 0.4
  builder.add(box(0.66, 0.5, 0.2, 0.012), FINISHES.white, x, TABLE_M + 0.25, back)
  addCaseFronts(builder, x, back, side)
  builder.add(box(0.5, 0.48, 0.16, 0.014), FINISHES.offWhite, x, 1.56, back)
  builder.add(chip(0.505, 0.025, 0.165), FINISHES.blue, x, 1.76, back)
  for (const px of [-0.18, 0.18]) builder.add(chip(0.03, 0.94, 0.02), FINISHES.steel, x + px, 1.33, z + side * 0.29)
  const press = builder.part(`press${k + 1}`, { at: [x, PRESS_AT_M, z], slide: [0, -1, 0] })
  press.add(box(0.46, 0.035, 0.4, 0.006), FINISHES.aluminium, 0, 0.02, 0)
  press.add(box(0.46, 0.14, 0.06, 0.008), FINISHES.charcoal, 0, 0.09, side * 0.24)
  for (const px of [-0.2, 0.2]) press.add(chip(0.02, 0.1, 0.3), FINISHES.aluminium, px, 0.08, side * 0.06)
  press.add(chip(0.42, 0.03, 0.34), FINISHES.core, 0, -0.012, 0)
  for (let i = 0; i < 5; i++)
    for (let j = 0; j < 4; j++)
      press.add(chip(0.012, 0.06, 0.012), FINISHES.connector, (i - 2) * 0.09, -0.05, (j - 1.5) * 0.08)
}

/** What is written on the bed, towards the belt and towards the panes; the wires from its probes to the case. */
function addBedFronts(builder: ModelBuilder, [x, , z]: IctCell['nest']): void {
  for (const turn of [0, 180]) {
    builder.push(x, TABLE_M + 0.05, z, 0, turn)
    addPictures(
      builder,
      0.25,
      FINISHES.charcoal,
      ['warnCrush', -0.26, 0, 0.07],
      ['barcode', -0.12, 0, 0.13],
      ['connector', 0.14, 0, 0.26, 0.04],
    )
    builder.pop()
  }
  const side = Math.sign(z)
  for (let i = 0; i < 4; i++)
    builder.add(chip(0.09, 0.012, 0.09), FINISHES.grey, x + (i - 1.5) * 0.13, TABLE_M + 0.09, z + side * 0.28)
}

/** Instruments towards the arm; fans, slots and the screen of the test towards the panes. */
function addCaseFronts(builder: ModelBuilder, x: number, back: number, side: number): void {
  builder.push(x, 0, back, 0, side > 0 ? 180 : 0)
  for (const [i, picture] of (['meter', 'matrix', 'supplies'] as const).entries())
    addPictures(builder, 0.1, FINISHES.grey, [picture, 0, TABLE_M + 0.1 + i * 0.14, 0.56, 0.13])
  addPictures(builder, 0.08, FINISHES.offWhite, ['warnCrush', 0, 1.62, 0.12], ['nameIct', 0, 1.48, 0.3])
  builder.pop()
  builder.push(x, 0, back, 0, side > 0 ? 0 : 180)
  addPictures(
    builder,
    0.1,
    FINISHES.white,
    ['fan', -0.2, 1.2, 0.18],
    ['fan', 0.02, 1.2, 0.18],
    ['louvre', -0.09, 0.98, 0.36, 0.16],
  )
  addPictures(builder, 0.1, DISPLAY, ['screenTrend', 0.22, 1.22, 0.17])
  addPictures(builder, 0.1, FINISHES.white, ['plate', 0.2, 1.04, 0.14], ['checked', 0.22, 0.96, 0.07])
  addPictures(builder, 0.08, FINISHES.offWhite, ['louvre', 0, 1.6, 0.36, 0.22])
  builder.pop()
}
