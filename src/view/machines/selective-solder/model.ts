import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addExhaust } from '../pieces/exhaust.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { lanesOf } from '../pieces/lanes.ts'
import { addShell, lit } from '../pieces/shell.ts'
import { addHatch, addPictures, addPlates, addSideScreen, DISPLAY, INK_ONLY, PROUD_M } from '../pieces/trim.ts'
import { DECK_M, EMBER, HOT_GLASS, SOLDER } from './hot.ts'
import { addWave } from './wave.ts'

/** Of the twelve temperatures in the picture `zones`, that of the pot. */
const ZONE = { pot: 9, of: 12 }

/** Solders joints one by one from below, two machines beside the belt; conventional: a wave over the whole board. */
export function build(spec: MachineSpec): Model {
  const { lengthM } = spec
  const builder = new ModelBuilder()
  if (spec.method === 'automated') addSelective(builder, spec)
  else addWave(builder, spec)
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

function addSelective(builder: ModelBuilder, { lengthM, widthM, heightM, servers }: MachineSpec): void {
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0)
  for (let s = 0; s < servers; s++) {
    const { side, middleM, cabinetM } = lanesOf(widthM, s)
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180).push(0, 0, middleM)
    addSelectiveMachine(builder, `${s}`, lengthM - 0.02, cabinetM, heightM, side)
    builder.pop().pop()
  }
  builder.tower([-lengthM / 2 + 0.16, heightM, widthM / 2 - 0.7])
}

function addSelectiveMachine(
  b: ModelBuilder,
  name: string,
  lengthM: number,
  widthM: number,
  heightM: number,
  side: number,
): void {
  addCabinet(b, { lengthM, widthM, topM: DECK_M, doors: 4, band: FINISHES.orange })
  addShell(b, {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    fromM: DECK_M,
    shoulderM: 0.8,
    topZM: widthM / 2 - 0.42,
    bays: 3,
    backSlot: true,
    glass: HOT_GLASS,
    name: 'nameSolder',
    mouths: [],
  })
  const nestZ = -widthM / 2 + 0.74
  // Rails that hold the board, and cross rollers from the lane.
  for (const s of [-1, 1]) {
    b.add(chip(lengthM * 0.62, 0.05, 0.03), lit(FINISHES.aluminium, 0.04), 0, BELT_HEIGHT_M - 0.03, nestZ + s * 0.2)
    b.add(chip(0.04, 0.05, 0.54), FINISHES.duct, s * 0.26, BELT_HEIGHT_M - 0.04, -widthM / 2 + 0.27)
  }
  for (let k = 0; k < 7; k++)
    b.add(disc(0.012, 0.48, 6), FINISHES.steel, 0, BELT_HEIGHT_M - 0.014, -widthM / 2 + 0.04 + k * 0.075, 0, 0, 90)
  // Fluxer on the left, glowing tubes that preheat on the right, the pot between them on its slides.
  addFluxer(b, -lengthM * 0.32, nestZ)
  b.add(chip(0.62, 0.05, 0.44), lit(FINISHES.darkGrey), lengthM * 0.32, DECK_M + 0.1, nestZ)
  b.push(lengthM * 0.32, DECK_M + 0.126, nestZ, -90)
  for (const x of [-0.14, 0.14]) addPictures(b, 0, { ...FINISHES.core, glow: 0.4 }, ['glow', x, 0, 0.26, 0.4])
  b.pop()
  for (let k = 0; k < 4; k++)
    b.add(disc(0.016, 0.56, 5), EMBER, lengthM * 0.32, DECK_M + 0.14, nestZ + (k - 1.5) * 0.1, 0, 0, 90)
  for (const s of [-1, 1]) b.add(chip(1.0, 0.05, 0.05), lit(FINISHES.grey), 0, DECK_M + 0.03, nestZ + s * 0.32)
  const cross = b.part(`${name}.pot.x`, { at: [0, DECK_M + 0.08, nestZ], slide: [side, 0, 0] })
  cross.add(chip(0.34, 0.05, 0.72), lit(FINISHES.charcoal))
  // The chain of the pot's cables lies behind the slides.
  b.add(chip(0.9, 0.04, 0.06), lit(FINISHES.rubber, 0.05), -0.2, DECK_M + 0.03, nestZ + 0.4)
  b.add(decal('slots', 0.05, 0.9), lit(FINISHES.rubber), -0.2, DECK_M + 0.05 + PROUD_M, nestZ + 0.4, -90, 0, 90)
  const pot = cross.part(`${name}.pot.z`, { at: [0, 0.03, 0], slide: [0, 0, side] })
  pot.add(box(0.3, 0.11, 0.26, 0.012), lit(FINISHES.steel, 0.03), 0, 0.055, 0)
  pot.add(quad(0.22, 0.18), SOLDER, 0, 0.1115, 0, -90)
  addPictures(pot, 0.13, lit(FINISHES.steel, 0.03), ['warnHot', -0.08, 0.055, 0.07])
  pot.add(decal('zones', 0.08, 0.03, ZONE.pot, ZONE.of), DISPLAY, 0.06, 0.055, 0.13 + PROUD_M)
  // Wire from its reel keeps the pot full; nitrogen comes through the blue hose.
  pot.add(chip(0.02, 0.2, 0.02), lit(FINISHES.duct), -0.16, 0.1, -0.1)
  pot.add(decal('reel', 0.16), INK_ONLY, -0.149, 0.2, -0.1, 0, 90)
  pot.add(disc(0.05, 0.03, 8), lit(FINISHES.tin), -0.17, 0.2, -0.1, 0, 0, 90)
  pot.add(
    tube(
      [
        [0.13, 0.1, 0],
        [0.2, 0.14, -0.06],
        [0.22, 0.06, -0.16],
        [0.18, -0.01, -0.26],
      ],
      0.009,
      5,
      4,
    ),
    FINISHES.blue,
  )
  for (const x of [-0.06, 0.06]) {
    const nozzle = pot.part(`${name}.nozzle${x < 0 ? 1 : 2}`, { at: [x, 0.12, 0], slide: [0, 1, 0] })
    nozzle.add(disc(0.026, 0.05, 10), FINISHES.steel, 0, 0.01, 0)
    nozzle.add(disc(0.012, 0.06, 8), FINISHES.steel, 0, 0.05, 0)
    nozzle.add(disc(0.01, 0.012, 8), SOLDER, 0, 0.085, 0)
  }
  addHmi(b, lengthM / 2 - 0.4, 1.3, widthM / 2 - 0.2)
  addFront(b, lengthM, widthM, heightM)
  addEstop(b, -lengthM / 2 + 0.14, 0.74, widthM / 2 - 0.006)
  addExhaust(b, -lengthM * 0.3, heightM - 0.01, -0.2, 0.085, 2.4)
  addRoofUnit(b, lengthM * 0.28, heightM, -0.2)
  b.nest([0, BELT_HEIGHT_M + 0.01, nestZ], side > 0 ? 0 : 180)
}

/** The jet of flux with its bottle and its pump. */
function addFluxer(b: ModelBuilder, x: number, z: number): void {
  b.add(chip(0.3, 0.1, 0.3), lit(FINISHES.offWhite), x, DECK_M + 0.07, z)
  b.add(disc(0.012, 0.1, 8), lit(FINISHES.steel), x, DECK_M + 0.17, z)
  b.add(disc(0.024, 0.02, 8), lit(FINISHES.teal), x, DECK_M + 0.13, z)
  b.add(disc(0.07, 0.24, 10), lit(FINISHES.connector), x - 0.16, DECK_M + 0.13, z + 0.24)
  b.add(disc(0.03, 0.04, 8), FINISHES.red, x - 0.16, DECK_M + 0.27, z + 0.24)
  b.push(x - 0.16, 0, z + 0.24)
  addPictures(b, 0.071, lit(FINISHES.paper), ['warnGeneral', 0, DECK_M + 0.15, 0.07])
  b.pop()
  b.add(
    tube(
      [
        [x - 0.16, DECK_M + 0.28, z + 0.24],
        [x - 0.1, DECK_M + 0.34, z + 0.2],
        [x + 0.02, DECK_M + 0.2, z + 0.17],
        [x + 0.04, DECK_M + 0.09, z + 0.14],
      ],
      0.008,
      5,
      4,
    ),
    FINISHES.clearGlass,
  )
}

/** Signs, nitrogen, keys and papers on the doors; a picture of the nozzle over the roof's edge. */
function addFront(b: ModelBuilder, lengthM: number, widthM: number, heightM: number): void {
  const z = widthM / 2
  addPictures(
    b,
    z - 0.01,
    FINISHES.white,
    ['warnHot', lengthM * 0.2, 0.72, 0.1],
    ['warnPower', lengthM * 0.2 + 0.13, 0.72, 0.1],
    ['buttons', lengthM / 2 - 0.4, 0.72, 0.16],
  )
  b.add(chip(0.34, 0.15, 0.014), FINISHES.duct, -lengthM * 0.31, 0.5, z + 0.006)
  addPictures(
    b,
    z + 0.013,
    INK_ONLY,
    ['gauge', -lengthM * 0.31 - 0.09, 0.515, 0.1],
    ['gauge', -lengthM * 0.31 + 0.03, 0.515, 0.1],
  )
  addPictures(b, z + 0.013, FINISHES.duct, ['oxygen', -lengthM * 0.31 + 0.12, 0.515, 0.07])
  addPictures(b, z, FINISHES.white, ['sheet', lengthM * 0.06, 0.48, 0.13])
  addPlates(b, lengthM / 2 - 0.2, 0.4, z)
  addSideScreen(
    b,
    'screenBoard',
    [-lengthM * 0.06, heightM + 0.16, z - 0.5],
    [-lengthM * 0.06 + 0.2, heightM, z - 0.58],
    0,
    0.36,
  )
  b.push(0, heightM, 0, -90)
  addHatch(b, -lengthM * 0.06, 0.3, 0, 0.5, 0.4, FINISHES.offWhite, 0.014)
  addPictures(b, 0.014, FINISHES.offWhite, ['louvre', -lengthM * 0.06, 0.3, 0.36, 0.22])
  b.pop()
}
