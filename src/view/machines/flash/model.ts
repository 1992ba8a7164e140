import { SCARA_1000 } from '../../../motion/robots/sizes.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { addScara } from '../../robots/scara-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBenchScreen } from '../pieces/bench-fittings.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addCellFrame, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { addCellTrim } from '../pieces/cell-trim.ts'
import { addClamshell } from '../pieces/clamshell.ts'
import { addPictures } from '../pieces/trim.ts'
import { FRAME_M, places, SCARA } from './layout.ts'

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional')
    return buildBenchRow(spec, { yawDeg: 90, band: FINISHES.blue, lampless: true, fit: fitBench })
  const { lengthM, widthM, heightM } = spec
  const builder = new ModelBuilder()
  const look = { name: 'nameFlash', band: FINISHES.blue, doors: 2, bays: 2 } as const
  addCellFrame(builder, { lengthM, widthM, heightM, ...look })
  addCellTrim(builder, spec, look)
  addBelt(builder, -lengthM / 2, lengthM / 2)
  const tool = addScara(builder, 'arm', SCARA_1000, SCARA)
  tool.add(disc(0.016, 0.06, 8), FINISHES.aluminium, 0, -0.08, 0)
  tool.add(chip(0.38, 0.018, 0.03), FINISHES.aluminium, 0, -0.11, 0)
  for (const side of [-1, 1]) {
    tool.add(chip(0.024, 0.018, 0.21), FINISHES.aluminium, side * 0.19, -0.11, 0)
    for (const z of [-0.092, 0.092]) tool.add(disc(0.01, 0.04, 7), FINISHES.rubber, side * 0.19, 0.02 - FRAME_M, z)
  }
  places(spec).forEach(({ nest: [x, y, z] }, k) => {
    addClamshell(builder, `lid${k + 1}`, x, y - 0.018, z - 0.015, 0.36, 0.46)
    builder.add(chip(0.3, y - 0.055 - TABLE_M, 0.4), FINISHES.darkGrey, x, (y - 0.055 + TABLE_M) / 2, z)
    addPictures(builder, z + 0.2, FINISHES.darkGrey, [
      k % 2 ? 'server' : 'matrix',
      x,
      (y - 0.055 + TABLE_M) / 2,
      0.28,
      0.066,
    ])
    builder.add(quad(0.05, 0.012), k % 2 ? FINISHES.ledTeal : FINISHES.yellow, x, y - 0.03, z + 0.2315)
    builder.nest([x, y, z], 90)
  })
  addFileServer(builder, lengthM / 2 - 0.3, widthM / 2 - 0.24)
  addHmi(builder, lengthM / 2 - 0.3, 1.35, widthM / 2)
  builder.tower([-lengthM / 2 + 0.1, heightM, -widthM / 2 + 0.1])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build()
}

/** Where the images come from: a small server with a switch on it, wired to the programmers behind. */
function addFileServer(builder: ModelBuilder, x: number, z: number): void {
  builder.add(box(0.32, 0.09, 0.2, 0.006), FINISHES.core, x, TABLE_M + 0.05, z)
  builder.add(box(0.26, 0.035, 0.14, 0.005), FINISHES.darkGrey, x, TABLE_M + 0.113, z)
  addPictures(builder, z + 0.1, FINISHES.core, ['server', x, TABLE_M + 0.05, 0.3, 0.08])
  addPictures(builder, z + 0.07, FINISHES.darkGrey, ['connector', x, TABLE_M + 0.113, 0.22, 0.03])
  builder.add(
    tube(
      [
        [x - 0.12, TABLE_M + 0.11, z - 0.07],
        [x - 0.16, TABLE_M + 0.06, z - 0.16],
        [x - 0.1, TABLE_M + 0.02, 0.3],
        [x - 0.1, TABLE_M + 0.016, -0.16],
      ],
      0.008,
      9,
      4,
    ),
    FINISHES.blue,
  )
}

/** A small programmer in a clamp for each board; one screen for two. */
function fitBench(builder: ModelBuilder, { x, widthM, boardZ, backZ, index, heightM }: BenchPlace): void {
  addClamshell(builder, `lid${index + 1}`, x, MAT_M - 0.02, boardZ - 0.02, Math.min(0.36, widthM), 0.4)
  builder.add(box(0.22, 0.07, 0.16, 0.012), FINISHES.charcoal, x, MAT_M + 0.035, backZ + 0.14)
  addPictures(builder, backZ + 0.22, FINISHES.charcoal, [index % 2 ? 'meter' : 'matrix', x, MAT_M + 0.035, 0.2, 0.056])
  builder.add(
    tube(
      [
        [x + 0.08, MAT_M + 0.03, backZ + 0.21],
        [x + 0.13, MAT_M + 0.02, backZ + 0.25],
        [x + 0.1, MAT_M + 0.01, boardZ - 0.22],
      ],
      0.007,
      5,
      4,
    ),
    FINISHES.blue,
  )
  if (index % 2 !== 0) return
  const [screenX, postM] = [x + widthM / 2 - 0.02, heightM - 0.2 - MAT_M]
  addBenchScreen(builder, screenX, heightM - 0.2, backZ + 0.12, 0.42)
  builder.add(chip(0.035, postM, 0.03), FINISHES.charcoal, screenX, MAT_M - 0.01 + postM / 2, backZ + 0.05)
}
