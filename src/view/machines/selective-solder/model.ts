import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addExhaust } from '../pieces/exhaust.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { lanesOf } from '../pieces/lanes.ts'
import { addShell, lit } from '../pieces/shell.ts'

/** Low, so that pot and nozzle are seen below the board. */
const DECK_M = 0.64
const EMBER = { colour: '#e8601c', rough: 0.4, metal: 0, glow: 0.4 }
const SOLDER = { colour: '#d6dade', rough: 0.2, metal: 0.6, glow: 0.16 }

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
    mouths: [],
  })
  const nestZ = -widthM / 2 + 0.74
  // Rails that hold the board, and cross rollers from the lane.
  for (const s of [-1, 1]) {
    b.add(
      box(lengthM * 0.62, 0.05, 0.03, 0.005),
      lit(FINISHES.aluminium, 0.04),
      0,
      BELT_HEIGHT_M - 0.03,
      nestZ + s * 0.2,
    )
    b.add(chip(0.04, 0.05, 0.54), FINISHES.duct, s * 0.26, BELT_HEIGHT_M - 0.04, -widthM / 2 + 0.27)
  }
  for (let k = 0; k < 7; k++)
    b.add(disc(0.012, 0.48, 6), FINISHES.steel, 0, BELT_HEIGHT_M - 0.014, -widthM / 2 + 0.04 + k * 0.075, 0, 0, 90)
  // Fluxer on the left, glowing tubes that preheat on the right, the pot between them on its slides.
  b.add(box(0.3, 0.16, 0.3, 0.01), lit(FINISHES.offWhite), -lengthM * 0.32, DECK_M + 0.1, nestZ)
  b.add(disc(0.012, 0.08, 8), FINISHES.teal, -lengthM * 0.32, DECK_M + 0.2, nestZ)
  b.add(box(0.62, 0.05, 0.44, 0.008), lit(FINISHES.darkGrey), lengthM * 0.32, DECK_M + 0.1, nestZ)
  for (let k = 0; k < 6; k++)
    b.add(disc(0.016, 0.56, 6), EMBER, lengthM * 0.32, DECK_M + 0.14, nestZ + (k - 2.5) * 0.07, 0, 0, 90)
  for (const s of [-1, 1]) b.add(box(1.0, 0.05, 0.05, 0.006), lit(FINISHES.grey), 0, DECK_M + 0.03, nestZ + s * 0.32)
  const cross = b.part(`${name}.pot.x`, { at: [0, DECK_M + 0.08, nestZ], slide: [side, 0, 0] })
  cross.add(box(0.34, 0.05, 0.72, 0.008), lit(FINISHES.charcoal))
  const pot = cross.part(`${name}.pot.z`, { at: [0, 0.03, 0], slide: [0, 0, side] })
  pot.add(box(0.3, 0.11, 0.26, 0.012), lit(FINISHES.steel, 0.03), 0, 0.055, 0)
  pot.add(quad(0.22, 0.18), SOLDER, 0, 0.1115, 0, -90)
  for (const x of [-0.06, 0.06]) {
    const nozzle = pot.part(`${name}.nozzle${x < 0 ? 1 : 2}`, { at: [x, 0.12, 0], slide: [0, 1, 0] })
    nozzle.add(disc(0.026, 0.05, 10), FINISHES.steel, 0, 0.01, 0)
    nozzle.add(disc(0.012, 0.06, 8), FINISHES.steel, 0, 0.05, 0)
    nozzle.add(disc(0.01, 0.012, 8), SOLDER, 0, 0.085, 0)
  }
  addHmi(b, lengthM / 2 - 0.4, 1.3, widthM / 2 - 0.2)
  addEstop(b, -lengthM / 2 + 0.14, 0.74, widthM / 2 - 0.006)
  addExhaust(b, -lengthM * 0.3, heightM - 0.01, -0.2, 0.085, 2.4)
  addRoofUnit(b, lengthM * 0.28, heightM, -0.2)
  b.nest([0, BELT_HEIGHT_M + 0.01, nestZ], side > 0 ? 0 : 180)
}

function addWave(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  const z = -0.14
  const shellM = lengthM - 0.9
  addCabinet(builder, {
    lengthM: shellM,
    widthM,
    topM: DECK_M,
    doors: 4,
    finish: FINISHES.offWhite,
    band: FINISHES.orange,
  })
  addShell(builder, {
    lengthM: shellM,
    widthM: widthM - 0.02,
    heightM,
    fromM: DECK_M,
    shoulderM: 0.84,
    topZM: widthM / 2 - 0.5,
    bays: 3,
    finish: FINISHES.offWhite,
    roof: FINISHES.warmGrey,
  })
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, DECK_M)
  // Feet of the belts that stand out at both ends, and a tank of flux below the first.
  for (const s of [-1, 1])
    for (const w of [-1, 1]) {
      builder.add(box(0.05, DECK_M, 0.05, 0.005), FINISHES.duct, s * (lengthM / 2 - 0.1), DECK_M / 2, w * 0.2)
      builder.add(chip(0.36, 0.04, 0.04), FINISHES.duct, s * (lengthM / 2 - 0.26), 0.3, w * 0.2)
    }
  builder.add(disc(0.1, 0.34, 12), FINISHES.connector, -lengthM / 2 + 0.26, 0.49, 0)
  builder.add(disc(0.05, 0.04, 8), FINISHES.red, -lengthM / 2 + 0.26, 0.68, 0)
  for (let k = 0; k < 9; k++) builder.add(disc(0.018, 0.5, 6), EMBER, -shellM * 0.24 + k * 0.11, DECK_M + 0.16, 0, 90)
  builder.add(box(1.1, 0.08, 0.58, 0.008), lit(FINISHES.darkGrey), -shellM * 0.24 + 0.44, DECK_M + 0.07, 0)
  // The pot with its two waves, turbulent and smooth.
  const potX = shellM * 0.2
  builder.add(box(0.7, 0.2, 0.6, 0.012), lit(FINISHES.steel, 0.03), potX, DECK_M + 0.11, 0)
  builder.add(quad(0.62, 0.52), SOLDER, potX, DECK_M + 0.2115, 0, -90)
  for (const [name, x, high] of [
    ['wave.first', -0.16, 0.05],
    ['wave.second', 0.12, 0.07],
  ] as const) {
    builder.add(box(high * 2, 0.05, 0.5, 0.006), lit(FINISHES.steel, 0.03), potX + x, DECK_M + 0.235, 0)
    const wave = builder.part(name, { at: [potX + x, DECK_M + 0.262, 0], slide: [0, 1, 0] })
    wave.add(box(high * 1.6, 0.05, 0.46, 0.022), SOLDER)
  }
  // Fans that cool the board down.
  for (let k = 0; k < 2; k++) {
    const x = shellM / 2 - 0.4 + k * 0.26
    builder.add(disc(0.11, 0.05, 14), FINISHES.charcoal, x, 1.24, 0)
    for (const s of [-1, 1])
      builder.add(chip(0.02, heightM - 1.27, 0.02), FINISHES.duct, x, (heightM + 1.24) / 2, s * 0.09)
  }
  for (const x of [-shellM * 0.36, shellM * 0.2]) addExhaust(builder, x, heightM - 0.01, z, 0.11, 2.6)
  addRoofUnit(builder, shellM * 0.4, heightM, -widthM * 0.2)
  addHmi(builder, shellM / 2 - 0.34, 1.3, widthM / 2 - 0.2)
  for (const s of [-1, 1]) addEstop(builder, s * (shellM / 2 - 0.16), 0.75, widthM / 2 - 0.006)
  builder.tower([-shellM / 2 + 0.16, heightM, -widthM / 2 + 0.2])
  builder.nest([potX, BELT_HEIGHT_M + 0.01, 0])
}
