import { SIX_AXIS_900 } from '../../../motion/robots/six-axis.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { addToolBody } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCellFrame, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { buildTesterBenches } from '../pieces/tester-benches.ts'
import { FRAME_M, type IctCell, ictCells } from './layout.ts'

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildTesterBenches(spec)
  const { lengthM, widthM, heightM, servers } = spec
  const builder = new ModelBuilder()
  addCellFrame(builder, { lengthM, widthM, heightM, band: FINISHES.blue, doors: 2, bays: 2 })
  addBelt(builder, -lengthM / 2, lengthM / 2)
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

function addSuctionFrame(builder: ModelBuilder, { name, base }: IctCell): void {
  const flange = addSixAxis(builder, name, SIX_AXIS_900, base)
  addToolBody(flange, 0.05)
  flange.add(chip(0.02, 0.03, 0.36), FINISHES.aluminium, 0.095, 0, 0)
  for (const z of [-1, 1]) {
    flange.add(chip(0.02, 0.26, 0.03), FINISHES.aluminium, 0.1, 0, z * 0.165)
    for (const y of [-1, 1])
      flange.add(disc(0.012, 0.05, 7), FINISHES.rubber, FRAME_M - 0.026, y * 0.12, z * 0.165, 0, 0, 90)
  }
}

/** A bed of nails below, a plate of pushers above, instruments in the case behind. */
function addTester(builder: ModelBuilder, { nest }: IctCell, k: number): void {
  const [x, y, z] = nest
  const side = Math.sign(z)
  builder.add(box(0.66, 0.1, 0.5, 0.01), FINISHES.charcoal, x, TABLE_M + 0.05, z)
  builder.add(chip(0.48, 0.03, 0.38), FINISHES.esdMat, x, y - 0.02, z)
  for (let i = 0; i < 9; i++)
    for (let j = 0; j < 6; j++)
      builder.add(chip(0.006, 0.012, 0.006), FINISHES.gold, x + (i - 4) * 0.045, y - 0.002, z + (j - 2.5) * 0.05)
  for (const px of [-0.28, 0.28])
    for (const pz of [-0.2, 0.2]) builder.add(disc(0.02, 0.76, 9), FINISHES.steel, x + px, TABLE_M + 0.42, z + pz)
  builder.add(box(0.7, 0.14, 0.56, 0.018), FINISHES.offWhite, x, 1.67, z)
  builder.add(chip(0.705, 0.025, 0.565), FINISHES.blue, x, 1.63, z)
  builder.add(disc(0.06, 0.1, 12), FINISHES.darkGrey, x, 1.79, z)
  const press = builder.part(`press${k + 1}`, { at: [x, 1.44, z], slide: [0, -1, 0] })
  press.add(box(0.62, 0.035, 0.48, 0.006), FINISHES.aluminium, 0, 0.02, 0)
  press.add(chip(0.44, 0.03, 0.34), FINISHES.core, 0, -0.012, 0)
  for (let i = 0; i < 5; i++)
    for (let j = 0; j < 4; j++)
      press.add(chip(0.012, 0.06, 0.012), FINISHES.connector, (i - 2) * 0.09, -0.05, (j - 1.5) * 0.08)
  press.add(disc(0.025, 0.3, 10), FINISHES.steel, 0, 0.17, 0)
  builder.add(box(0.66, 0.5, 0.2, 0.012), FINISHES.white, x, TABLE_M + 0.25, z + side * 0.4)
  for (let i = 0; i < 3; i++)
    builder.add(chip(0.56, 0.1, 0.006), FINISHES.darkGrey, x, TABLE_M + 0.12 + i * 0.13, z + side * 0.297)
}
