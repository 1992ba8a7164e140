import { DELTA_1100, SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { box, chip, cylinder, disc, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { addDelta } from '../../robots/delta-model.ts'
import { addToolBody } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { buildBenchRow } from '../pieces/bench-row.ts'
import { addCarton, CARTON_M } from '../pieces/cartons.ts'
import { addCellFrame, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { addCellTrim } from '../pieces/cell-trim.ts'
import { addPictures } from '../pieces/trim.ts'
import { fitPackBench } from './bench.ts'
import { HEAD_M, packLayout } from './layout.ts'
import { addSealer } from './sealer.ts'

/** Platform of the delta to the tip of its cup. */
export const CUP_M = 0.14

export function build(spec: MachineSpec): Model {
  return spec.method === 'conventional'
    ? buildBenchRow(spec, { band: FINISHES.yellow, fit: fitPackBench })
    : buildLine(spec)
}

function buildLine(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM } = spec
  const { cellM, cellX, nestX, base, delta, foamFeed, sealerX } = packLayout(spec)
  const builder = new ModelBuilder()
  builder.push(cellX)
  const look = { name: 'namePack', band: FINISHES.yellow, doors: 4, bays: 3 } as const
  addCellFrame(builder, { lengthM: cellM, widthM, heightM, ...look })
  addCellTrim(builder, { ...spec, lengthM: cellM }, look)
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
  builder.push(0, 0, z + 0.24)
  addPictures(
    builder,
    0,
    FINISHES.offWhite,
    ['tote', x - 0.14, TABLE_M + 0.04, 0.13],
    ['barcode', x + 0.1, TABLE_M + 0.04, 0.14],
  )
  builder.pop()
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
  addPictures(
    builder,
    z + 0.25,
    FINISHES.darkGrey,
    ['hazard', x, y - 0.02, 0.58, 0.026],
    ['warnCrush', x - 0.24, TABLE_M + 0.04, 0.06],
    ['barcode', x + 0.16, TABLE_M + 0.04, 0.13],
  )
  for (const side of [-1, 1]) {
    builder.add(box(0.03, 0.26, 0.48, 0.006), FINISHES.white, x + side * 0.285, y + 0.13, z)
    builder.add(chip(0.032, 0.03, 0.46), FINISHES.yellow, x + side * 0.286, y + 0.2, z)
  }
  builder.push(x, TABLE_M, z - 0.32)
  for (let i = 0; i < 9; i++) builder.add(chip(0.54, 0.5, 0.008), FINISHES.carton, 0, 0.3, 0.03 - i * 0.012, -4)
  builder.push(0, 0.3, 0.03, -4)
  addPictures(builder, 0.004, FINISHES.carton, ['carton', 0, 0.04, 0.48, 0.34])
  builder.pop()
  builder.pop()
}
