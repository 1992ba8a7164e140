import { decal } from '../../decals/decal.ts'
import { box, chip, cylinder, disc, FINISHES, type Finish, type Model, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, addPull, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { addConsole, addShell, lit, type Shell } from '../pieces/shell.ts'
import { addAirUnit, addGlands, addHatch, addPictures } from '../pieces/trim.ts'

/** Underside of the stencil at rest: clear of what comes in on the belt. */
const STENCIL_M = 1.03
const FRAME_M = 0.736

/** A stencil printer: wide hood over stencil and squeegee, print table below. The conventional one is fed with paste by hand. */
export function build({ lengthM, widthM, heightM, method }: MachineSpec): Model {
  const automated = method === 'automated'
  const builder = new ModelBuilder()
  const finish = automated ? FINISHES.white : FINISHES.offWhite
  addCabinet(builder, { lengthM, widthM, doors: 3, finish, band: FINISHES.teal })
  const shell: Shell = {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    shoulderM: 1,
    topZM: widthM / 2 - (automated ? 0.46 : 0.3),
    columnM: automated ? 0.44 : 0,
    finish,
    roof: automated ? FINISHES.white : FINISHES.warmGrey,
    name: 'namePrinter',
  }
  addShell(builder, shell)
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0.86)
  // The table that lifts the board against the stencil; nothing on it may stand above the board.
  builder.add(box(0.4, 0.02, 0.27, 0.004), FINISHES.aluminium, 0, BELT_HEIGHT_M - 0.024, 0)
  builder.add(box(0.3, 0.06, 0.2, 0.006), FINISHES.charcoal, 0, BELT_HEIGHT_M - 0.06, 0)
  addStencil(builder)
  addSqueegee(builder, automated)
  addVision(builder)
  addRoofUnit(builder, lengthM * 0.22, heightM, -widthM * 0.2)
  builder.push(0, heightM, 0, -90)
  addHatch(builder, -lengthM * 0.16, widthM * 0.16, 0, 0.56, 0.36, finish, 0.014)
  addPictures(builder, 0.014, finish, ['louvre', -lengthM * 0.16, widthM * 0.16, 0.4, 0.2])
  builder.pop()
  addConsole(builder, shell, lengthM / 2 - 0.29, 1.32)
  addFront(builder, lengthM, widthM, finish, automated)
  addEstop(builder, -lengthM / 2 + 0.14, 0.94, widthM / 2 - 0.004)
  builder.push(0, 0, 0, 0, 180)
  addAirUnit(builder, -lengthM * 0.24, 0.78, widthM / 2)
  addGlands(builder, lengthM * 0.3, 0.3, widthM / 2)
  builder.pop()
  if (!automated) addPasteTray(builder, lengthM, widthM)
  builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.14])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

/** Buttons under the screen, the strip that says from afar that it prints, signs. */
function addFront(builder: ModelBuilder, lengthM: number, widthM: number, finish: Finish, automated: boolean): void {
  const z = widthM / 2 - 0.01
  const x = lengthM / 2 - 0.29
  if (automated) {
    builder.add(chip(0.17, 0.105, 0.012), FINISHES.charcoal, x, 0.93, z + 0.004)
    addPictures(builder, z + 0.01, FINISHES.charcoal, ['buttons', x, 0.93, 0.15])
  }
  builder.add(chip(lengthM - 0.62, 0.008, 0.006), FINISHES.ledTeal, -0.22, 0.987, z + 0.002)
  addPictures(builder, z + 0.01, finish, ['sheet', 0.03, 0.63, 0.14])
}

/** The frame with its foil comes down onto the board. */
function addStencil(builder: ModelBuilder): void {
  for (const s of [-1, 1]) builder.add(chip(0.06, 0.05, 0.9), lit(FINISHES.grey), s * 0.44, STENCIL_M + 0.02, 0)
  const stencil = builder.part('stencil', { at: [0, STENCIL_M, 0], slide: [0, 1, 0] })
  for (const s of [-1, 1]) {
    stencil.add(box(FRAME_M, 0.034, 0.04, 0.005), lit(FINISHES.duct), 0, 0.017, (s * (FRAME_M - 0.04)) / 2)
    stencil.add(box(0.04, 0.034, FRAME_M - 0.08, 0.005), lit(FINISHES.duct), (s * (FRAME_M - 0.04)) / 2, 0.017, 0)
  }
  stencil.add(box(FRAME_M - 0.07, 0.004, FRAME_M - 0.07, 0.001), lit(FINISHES.tin), 0, 0.006, 0)
  stencil.add(decal('stencil', 0.47, 0.36), lit(FINISHES.duct, 0.19), 0, 0.009, 0, -90)
  for (const s of [-1, 1]) stencil.add(decal('barcode', 0.11), lit(FINISHES.paper), s * 0.2, 0.035, 0.348, -90)
}

function addSqueegee(builder: ModelBuilder, automated: boolean): void {
  const y = STENCIL_M + 0.17
  for (const s of [-1, 1]) builder.add(box(0.05, 0.05, 0.86, 0.006), lit(FINISHES.grey), s * 0.5, y + 0.05, 0)
  const beam = builder.part('squeegee', { at: [0, y, 0], slide: [0, 0, 1] })
  beam.add(box(1.04, 0.09, 0.1, 0.01), lit(FINISHES.white), 0, 0.1, 0)
  beam.add(box(0.2, 0.16, 0.14, 0.012), lit(FINISHES.warmGrey), 0, 0.16, 0)
  addPictures(beam, 0.05, lit(FINISHES.white), ['namePrinter', -0.28, 0.1, 0.36], ['warnCrush', 0.44, 0.1, 0.06])
  addPictures(beam, 0.07, lit(FINISHES.warmGrey), ['louvre', 0, 0.18, 0.14, 0.08])
  for (const s of [-1, 1]) beam.add(cylinder(0.014, 0.14, 8, 0.002), FINISHES.duct, s * 0.16, 0.03, 0)
  for (const side of [-1, 1]) {
    const blade = beam.part(side > 0 ? 'blade.front' : 'blade.rear', { at: [0, 0, side * 0.035], slide: [0, 1, 0] })
    blade.add(box(0.48, 0.04, 0.024, 0.004), lit(FINISHES.teal), 0, -0.02, 0)
    blade.add(box(0.46, 0.09, 0.005, 0.001), lit(FINISHES.duct), 0, -0.075, side * 0.008, side * -28)
  }
  beam.add(cylinder(0.011, 0.4, 8, 0.002), FINISHES.darkGrey, 0, -0.148, 0, 0, 0, 90)
  if (!automated) return
  const dispenser = beam.part('dispenser', { at: [0, 0.1, 0.075], slide: [1, 0, 0] })
  dispenser.add(box(0.09, 0.12, 0.04, 0.006), FINISHES.charcoal)
  dispenser.add(cylinder(0.032, 0.16, 12, 0.004), lit(FINISHES.connector), 0, -0.04, 0.045)
  for (const y of [-0.13, 0.05]) dispenser.add(disc(0.035, 0.02, 12), lit(FINISHES.teal), 0, y, 0.045)
  addPictures(dispenser, 0.077, FINISHES.paper, ['chipB', 0, -0.04, 0.03, 0.07])
  dispenser.add(cylinder(0.008, 0.06, 6, 0.001, 0.02), FINISHES.steel, 0, -0.16, 0.045)
}

/** Camera between board and stencil, and the roll of paper that wipes the stencil from below. */
function addVision(builder: ModelBuilder): void {
  const vision = builder.part('vision', { at: [0, 0.985, -0.42], slide: [0, 0, 1] })
  vision.add(box(0.8, 0.03, 0.06, 0.006), lit(FINISHES.charcoal))
  for (const s of [-1, 1]) vision.add(box(0.06, 0.04, 0.08, 0.006), FINISHES.darkGrey, s * 0.15, 0, 0.01)
  const wiper = builder.part('wiper', { at: [0, 0.99, -0.56], slide: [0, 0, 1] })
  wiper.add(cylinder(0.03, 0.5, 10, 0.003), FINISHES.paper, 0, 0, 0.05, 0, 0, 90)
  wiper.add(cylinder(0.02, 0.5, 10, 0.003), FINISHES.paper, 0, 0, -0.05, 0, 0, 90)
  wiper.add(box(0.54, 0.03, 0.05, 0.005), FINISHES.teal, 0, 0.012, 0)
  for (const s of [-1, 1]) wiper.add(box(0.02, 0.06, 0.2, 0.004), FINISHES.darkGrey, s * 0.27, -0.01, 0)
}

/** Where jars of paste, spatula and wipes stand when a person adds the paste. */
function addPasteTray(builder: ModelBuilder, lengthM: number, widthM: number): void {
  const [x, z] = [lengthM / 2 - 0.33, widthM / 2 + 0.01]
  builder.add(box(0.5, 0.02, 0.14, 0.005), FINISHES.duct, x, 0.9, z)
  builder.add(chip(0.5, 0.03, 0.006), FINISHES.grey, x, 0.915, z + 0.067)
  for (let i = 0; i < 3; i++) {
    builder.add(disc(0.036, 0.07, 12), FINISHES.connector, x - 0.16 + i * 0.09, 0.945, z - 0.005)
    builder.add(disc(0.038, 0.018, 12), i === 1 ? FINISHES.red : FINISHES.teal, x - 0.16 + i * 0.09, 0.988, z - 0.005)
    addPictures(builder, z + 0.032, FINISHES.paper, ['barcode', x - 0.16 + i * 0.09, 0.945, 0.028, 0.03])
  }
  builder.add(box(0.16, 0.006, 0.03, 0.002), FINISHES.duct, x + 0.14, 0.914, z, 0, 14)
  builder.add(disc(0.03, 0.1, 10), FINISHES.paper, x + 0.2, 0.94, z - 0.02, 0, 0, 90)
  addPull(builder, x, 0.88, z + 0.05, 0.2)
}
