import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, ring } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBackPlate, addBenchScreen, addBinShelf } from '../pieces/bench-fittings.ts'
import { buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addCabinet, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addCrossGantry } from '../pieces/cross-gantry.ts'
import { addExhaust, addHose } from '../pieces/exhaust.ts'
import { addConsole, addShell, lit, type Shell } from '../pieces/shell.ts'
import { addAirUnit, addGlands, addPictures } from '../pieces/trim.ts'

/** Panes that stop the laser's light. */
const LASER_GLASS = { colour: '#8a4a08', rough: 0.06, metal: 0, opacity: 0.62 }
const CLEANER_M = 0.42

/** Brushes the board and writes its code; conventional: a person prints a label and sticks it on. */
export function build(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM } = spec
  if (spec.method !== 'automated') return buildLabelBench(spec)
  const builder = new ModelBuilder()
  addCabinet(builder, { lengthM, widthM, doors: 3, band: FINISHES.orange })
  const laserM = lengthM - CLEANER_M
  builder.push((lengthM - laserM) / 2)
  const shell: Shell = {
    lengthM: laserM,
    widthM: widthM - 0.02,
    heightM,
    shoulderM: 1.16,
    topZM: widthM / 2 - 0.13,
    glass: LASER_GLASS,
    roof: FINISHES.offWhite,
    name: 'nameLaser',
  }
  addShell(builder, shell)
  const head = addCrossGantry(builder, {
    name: 'laser',
    x: 0,
    y: 1.36,
    z: -0.12,
    beamM: laserM - 0.2,
    railM: 0.8,
    railZ: 0,
  })
  head.add(box(0.14, 0.34, 0.12, 0.012), lit(FINISHES.charcoal), 0, 0.08, 0.08)
  head.add(box(0.1, 0.1, 0.1, 0.01), lit(FINISHES.orange), 0, -0.13, 0.08)
  head.add(disc(0.034, 0.03, 10), FINISHES.steel, 0, -0.195, 0.08)
  head.add(chip(0.03, 0.012, 0.004), FINISHES.ledTeal, 0, 0.17, 0.142)
  addPictures(head, 0.14, lit(FINISHES.charcoal), ['laserClass', 0, 0.06, 0.1])
  addConsole(builder, shell, laserM / 2 - 0.28, 1.4)
  addPictures(
    builder,
    widthM / 2 - 0.01,
    FINISHES.white,
    ['warnLaser', laserM / 2 - 0.15, 1.088, 0.11],
    ['laserClass', laserM / 2 - 0.15, 0.95, 0.14, 0.108],
  )
  addExhaust(builder, 0.16, heightM - 0.01, -widthM * 0.24, 0.075, 2.3)
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.pop()
  // The cleaner: brush rollers and a bar of ionised air under a low hood.
  builder.push((CLEANER_M - lengthM) / 2)
  addShell(builder, {
    lengthM: CLEANER_M - 0.01,
    widthM: widthM - 0.3,
    heightM: 1.3,
    shoulderM: 1,
    topZM: widthM / 2 - 0.42,
    mouths: [-1, 1],
  })
  const brush = builder.part('brush', { at: [0, 1.045, 0], turn: [0, 0, 1] })
  brush.add(disc(0.045, 0.44, 9), FINISHES.blue, 0, 0, 0, 90)
  brush.add(chip(0.02, 0.1, 0.43), FINISHES.smockBlue, 0, 0, 0)
  builder.add(box(0.05, 0.06, 0.5, 0.008), lit(FINISHES.offWhite), 0.1, 1.14, 0)
  addExtractor(builder, 1.3, widthM)
  builder.pop()
  builder.push(0, 0, 0, 0, 180)
  addAirUnit(builder, lengthM * 0.3, 0.78, widthM / 2)
  addGlands(builder, -lengthM * 0.3, 0.3, widthM / 2)
  builder.pop()
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0.86)
  addEstop(builder, -lengthM / 2 + 0.2, 0.9, widthM / 2 - 0.144)
  builder.tower([lengthM / 2 - 0.12, heightM, -widthM / 2 + 0.14])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

/** The filter that draws the fume off, on the cleaner's hood, and its hose into the chamber. */
function addExtractor(builder: ModelBuilder, y: number, widthM: number): void {
  builder.push(-0.02, y, -0.08)
  builder.add(box(0.3, 0.26, 0.44, 0.014), FINISHES.offWhite, 0, 0.14, 0)
  builder.add(chip(0.28, 0.02, 0.42), FINISHES.core, 0, 0.01, 0)
  addPictures(builder, 0.22, FINISHES.offWhite, ['louvre', 0, 0.1, 0.22, 0.13], ['gauge', -0.1, 0.215, 0.05])
  builder.add(chip(0.02, 0.012, 0.003), FINISHES.ledTeal, 0.1, 0.215, 0.2205)
  addHose(
    builder,
    [
      [0, 0.24, -0.08],
      [0.02, 0.34, -0.08],
      [0.12, 0.38, -0.1],
      [0.26, 0.26, -widthM * 0.16],
    ],
    0.042,
  )
  builder.add(disc(0.055, 0.03, 10), FINISHES.grey, 0, 0.275, -0.08)
  builder.add(disc(0.055, 0.03, 10), FINISHES.grey, 0.235, 0.27, -widthM * 0.156, 0, 0, 90)
  builder.pop()
}

function buildLabelBench(spec: MachineSpec): Model {
  return buildBenchRow(spec, {
    band: FINISHES.orange,
    fit: (builder, place) => {
      addBackPlate(builder, place, 1, 1.16)
      addBinShelf(builder, place, 1.24)
      addBenchScreen(builder, place.x - place.widthM * 0.22, 1.12, place.backZ + 0.1, 0.34)
      // Label printer with its roll, a scanner on a stand.
      const [x, z] = [place.x + place.widthM / 2 - 0.2, place.backZ + 0.2]
      builder.add(box(0.2, 0.17, 0.24, 0.016), FINISHES.darkGrey, x, MAT_M + 0.085, z)
      builder.add(disc(0.07, 0.11, 14), FINISHES.paper, x, MAT_M + 0.19, z - 0.03, 0, 0, 90)
      builder.add(chip(0.11, 0.004, 0.06), FINISHES.paper, x, MAT_M + 0.06, z + 0.14)
      builder.add(chip(0.04, 0.012, 0.004), FINISHES.ledTeal, x + 0.06, MAT_M + 0.14, z + 0.121)
      addPictures(builder, z + 0.12, FINISHES.darkGrey, ['barcode', x - 0.03, MAT_M + 0.03, 0.08])
      // The label that comes out, a roll in store, what is to be done.
      builder.add(decal('barcode', 0.09), FINISHES.paper, x, MAT_M + 0.0635, z + 0.145, -90)
      addPictures(
        builder,
        place.backZ + 0.029,
        FINISHES.offWhite,
        ['sheet', x + 0.08, 1.09, 0.1],
        ['kanban', x - 0.06, 1.09, 0.1],
      )
      builder.add(ring(0.06, 0.02, 0.05, 14), FINISHES.paper, x - 0.36, MAT_M + 0.025, z + 0.02)
      builder.add(
        decal('keys', 0.3, 0.12),
        FINISHES.charcoal,
        place.x - place.widthM * 0.2,
        MAT_M + 0.021,
        z + 0.14,
        -90,
      )
      builder.add(
        box(0.31, 0.018, 0.13, 0.004),
        FINISHES.charcoal,
        place.x - place.widthM * 0.2,
        MAT_M + 0.011,
        z + 0.14,
      )
      builder.add(disc(0.045, 0.014, 10), FINISHES.charcoal, x - 0.24, MAT_M + 0.007, z)
      builder.add(chip(0.016, 0.2, 0.016), FINISHES.charcoal, x - 0.24, MAT_M + 0.11, z)
      builder.add(box(0.06, 0.05, 0.12, 0.01), FINISHES.offWhite, x - 0.24, MAT_M + 0.22, z + 0.03, 20)
    },
  })
}
