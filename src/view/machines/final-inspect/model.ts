import { decal } from '../../decals/decal.ts'
import { box, chip, cylinder, disc, FINISHES, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { fitInspection } from '../completeness-check/model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBenchScreen } from '../pieces/bench-fittings.ts'
import { buildBenchRow } from '../pieces/bench-row.ts'
import { addCabinet } from '../pieces/cabinet.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addGlands, addPictures, PROUD_M } from '../pieces/trim.ts'

export function build(spec: MachineSpec): Model {
  return spec.method === 'conventional'
    ? buildBenchRow(spec, { band: FINISHES.yellow, fit: fitInspection })
    : buildScanner(spec)
}

/** Top of the table, and the rails of the camera's slide over it, m. */
const TABLE_M = 0.84
const RAIL_M = 1.46

/** The board lies open before a person, under a camera that scans it line by line; two screens show what it found. */
function buildScanner({ lengthM, widthM, heightM }: MachineSpec): Model {
  const builder = new ModelBuilder()
  addCabinet(builder, {
    lengthM: lengthM - 0.02,
    widthM: widthM - 0.06,
    topM: TABLE_M,
    doors: 3,
    band: FINISHES.yellow,
    name: 'nameVision',
  })
  addBelt(builder, -lengthM / 2, lengthM / 2)
  const backZ = -widthM / 2 + 0.16
  addPortal(builder, lengthM - 0.06, heightM, backZ)
  addCamera(builder)
  addBackWall(builder, backZ)
  addBenchScreen(builder, -0.42, 1.66, backZ + 0.14, 0.56)
  addBenchScreen(builder, 0.42, 1.66, backZ + 0.14, 0.56)
  addDesk(builder, widthM / 2 - 0.2)
  addEstop(builder, lengthM / 2 - 0.13, 0.72, widthM / 2 - 0.028)
  builder.push(0, 0, 0, 0, 180)
  addGlands(builder, lengthM * 0.3, 0.3, widthM / 2 - 0.03)
  builder.pop()
  builder.tower([-lengthM / 2 + 0.13, heightM, backZ])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build()
}

/** Two posts behind, arms over the belt, the lamp, the rails of the camera's slide. */
function addPortal(builder: ModelBuilder, length: number, heightM: number, backZ: number): void {
  for (const side of [-1, 1]) {
    const x = side * (length / 2 - 0.1)
    builder.add(box(0.08, heightM - TABLE_M, 0.08, 0.008), FINISHES.duct, x, (heightM + TABLE_M) / 2, backZ)
    builder.add(chip(0.012, heightM - TABLE_M - 0.1, 0.003), FINISHES.core, x, (heightM + TABLE_M) / 2, backZ + 0.04)
    builder.add(box(0.07, 0.07, 0.95, 0.008), FINISHES.duct, x, heightM - 0.06, backZ + 0.48)
    builder.add(box(0.05, 0.05, 0.75, 0.006), FINISHES.duct, side * 0.5, RAIL_M, backZ + 0.4)
    builder.add(box(0.06, RAIL_M - TABLE_M, 0.06, 0.006), FINISHES.duct, side * 0.5, 1.15, backZ + 0.02)
    builder.add(chip(1.0, 0.03, 0.03), FINISHES.steel, 0, RAIL_M, side * 0.22 + 0.02)
    // Light from both sides, aslant, so that solder shines.
    builder.push(side * 0.46, 1.24, 0.02, 0, 0, side * 40)
    builder.add(box(0.05, 0.04, 0.44, 0.006), FINISHES.charcoal)
    builder.add(chip(0.03, 0.004, 0.42), FINISHES.lamp, 0, -0.022, 0, 180)
    builder.pop()
    for (const z of [-0.16, 0.2]) builder.add(chip(0.02, 0.2, 0.02), FINISHES.duct, side * 0.48, 1.35, z)
  }
  builder.add(box(length - 0.1, 0.1, 0.16, 0.02), FINISHES.white, 0, heightM - 0.05, backZ + 0.88)
  builder.add(chip(length - 0.2, 0.008, 0.11), FINISHES.lamp, 0, heightM - 0.104, backZ + 0.88, 180)
  addPictures(builder, backZ + 0.96, FINISHES.white, ['nameVision', -length / 2 + 0.5, heightM - 0.05, 0.6])
  // The chain that leads cables to the camera lies on the rear rail.
  builder.add(chip(1, 0.05, 0.06), FINISHES.grey, 0, RAIL_M + 0.04, backZ + 0.28)
  builder.push(0, RAIL_M + 0.066, backZ + 0.28, -90)
  addPictures(builder, 0, FINISHES.charcoal, ['chain', 0, 0, 0.98, 0.056])
  builder.pop()
}

function addCamera(builder: ModelBuilder): void {
  const bar = builder.part('bar', { at: [0, 1.42, 0.02], slide: [1, 0, 0] })
  bar.add(box(0.14, 0.1, 0.52, 0.014), FINISHES.white)
  addPictures(bar, 0.26, FINISHES.white, ['warnCrush', 0, 0, 0.07])
  bar.add(box(0.09, 0.16, 0.09, 0.008), FINISHES.charcoal, 0, 0.11, 0)
  for (let i = 0; i < 4; i++) bar.add(chip(0.094, 0.006, 0.094), FINISHES.darkGrey, 0, 0.09 + i * 0.026, 0)
  bar.add(cylinder(0.035, 0.06, 12, 0.004), FINISHES.core, 0, -0.075, 0)
  bar.add(disc(0.028, 0.004, 10), FINISHES.blue, 0, -0.105, 0)
  bar.add(quad(0.03, 0.46), FINISHES.ledTeal, 0.045, -0.052, 0, 90)
  bar.add(
    tube(
      [
        [0.02, 0.18, 0],
        [0.05, 0.26, -0.1],
        [0.03, 0.22, -0.24],
        [0, 0.13, -0.36],
      ],
      0.01,
      8,
      5,
    ),
    FINISHES.rubber,
  )
}

/** A perforated wall with the golden sample's picture, instruction and what is counted today. */
function addBackWall(builder: ModelBuilder, backZ: number): void {
  const [w, from, to] = [0.92, 0.9, 1.34]
  builder.add(box(w, to - from, 0.016, 0.004), FINISHES.grey, 0, (from + to) / 2, backZ - 0.03)
  for (const side of [0, 180]) {
    builder.push(0, (from + to) / 2, backZ - 0.03, 0, side)
    for (const x of [-1, 1])
      addPictures(builder, 0.008, FINISHES.grey, ['perforated', x * w * 0.25, 0, w * 0.48, to - from - 0.03])
    builder.pop()
  }
  for (const [picture, x] of [
    ['screenBoard', -0.24],
    ['sheet', 0.1],
    ['kanban', 0.28],
  ] as const)
    addPictures(builder, backZ - 0.018, FINISHES.paper, [picture, x, 1.16, picture === 'screenBoard' ? 0.32 : 0.14])
}

/** Before the person: keyboard, pedal-like buttons for the verdict, a scanner in its holder, labels, a box for what fails. */
function addDesk(builder: ModelBuilder, z: number): void {
  builder.add(box(0.4, 0.02, 0.14, 0.006), FINISHES.charcoal, 0.1, 0.85, z)
  builder.add(decal('keys', 0.38, 0.12), FINISHES.charcoal, 0.1, 0.86 + PROUD_M, z, -90)
  builder.add(box(0.06, 0.028, 0.1, 0.012), FINISHES.charcoal, 0.38, 0.853, z)
  for (const [x, finish] of [
    [-0.3, FINISHES.teal],
    [-0.42, FINISHES.red],
  ] as const) {
    builder.add(box(0.1, 0.04, 0.1, 0.008), FINISHES.charcoal, x, 0.86, z)
    builder.add(cylinder(0.032, 0.022, 12, 0.005), finish, x, 0.889, z)
  }
  // The scanner stands in a cradle; its spiral cable goes over the edge.
  builder.add(cylinder(0.045, 0.02, 10, 0.004), FINISHES.charcoal, -0.58, 0.85, z - 0.02)
  builder.add(disc(0.01, 0.16, 6), FINISHES.charcoal, -0.58, 0.93, z - 0.02)
  builder.add(box(0.06, 0.05, 0.13, 0.012), FINISHES.yellow, -0.58, 1.02, z, 24)
  builder.add(box(0.034, 0.11, 0.04, 0.01), FINISHES.charcoal, -0.58, 0.96, z - 0.03, 14)
  builder.add(chip(0.04, 0.02, 0.004), FINISHES.red, -0.58, 1.0, z + 0.064, 24)
  // Label printer with the next label.
  builder.push(0.66, TABLE_M, z - 0.04)
  builder.add(box(0.2, 0.16, 0.2, 0.012), FINISHES.offWhite, 0, 0.08, 0)
  addPictures(builder, 0.1, FINISHES.offWhite, ['buttons', 0.04, 0.11, 0.09])
  builder.add(chip(0.13, 0.012, 0.004), FINISHES.core, 0, 0.05, 0.1)
  builder.add(decal('barcode', 0.11), FINISHES.paper, 0, 0.03, 0.125, -58)
  builder.pop()
  // What fails waits in red.
  builder.push(-0.8, TABLE_M, z - 0.06)
  builder.add(box(0.24, 0.1, 0.26, 0.008), FINISHES.red, 0, 0.05, 0)
  builder.add(chip(0.21, 0.004, 0.23), FINISHES.core, 0, 0.1, 0)
  addPictures(builder, 0.13, FINISHES.red, ['kanban', 0.06, 0.05, 0.06])
  builder.pop()
}
