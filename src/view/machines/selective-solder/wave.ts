import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet } from '../pieces/cabinet.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addExhaust } from '../pieces/exhaust.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { addShell, lit } from '../pieces/shell.ts'
import { addAirUnit, addGlands, addHatch, addPictures, DISPLAY, PROUD_M } from '../pieces/trim.ts'
import { DECK_M, EMBER, HOT_GLASS, SOLDER } from './hot.ts'

/** The wave oven: a spray of flux, glowing tubes, two waves of solder, fans. */
export function addWave(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
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
    glass: HOT_GLASS,
    name: 'nameWave',
  })
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, DECK_M)
  addFingers(builder, shellM)
  addFront(builder, shellM, widthM, heightM)
  addFluxer(builder, -shellM * 0.4)
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
  builder.push(-shellM * 0.24 + 0.44, DECK_M + 0.11, 0, -90)
  for (const x of [-0.36, 0, 0.36])
    addPictures(builder, 0, { ...FINISHES.core, glow: 0.45 }, ['glow', x, 0, 0.34, 0.54])
  builder.pop()
  // The pot with its two waves, turbulent and smooth.
  const potX = shellM * 0.2
  builder.add(box(0.7, 0.2, 0.6, 0.012), lit(FINISHES.steel, 0.03), potX, DECK_M + 0.11, 0)
  builder.add(quad(0.62, 0.52), SOLDER, potX, DECK_M + 0.2115, 0, -90)
  builder.push(potX, 0, 0)
  addPictures(builder, 0.3, lit(FINISHES.steel, 0.03), ['warnHot', -0.26, DECK_M + 0.12, 0.1])
  builder.add(decal('zones', 0.12, 0.044, 9, 12), DISPLAY, 0.22, DECK_M + 0.12, 0.3 + PROUD_M)
  builder.pop()
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

/** Fingers of titanium on both chains: they hold the board by its edges over the waves. */
function addFingers(builder: ModelBuilder, shellM: number): void {
  const count = Math.floor((shellM - 0.3) / 0.16)
  for (const s of [-1, 1])
    for (let i = 0; i < count; i++)
      builder.add(
        chip(0.05, 0.05, 0.006),
        lit(FINISHES.tin, 0.1),
        (i - (count - 1) / 2) * 0.16,
        BELT_HEIGHT_M - 0.03,
        s * 0.152,
      )
}

/** The nozzle that sprays flux to and fro under the boards, on its rod. */
function addFluxer(builder: ModelBuilder, x: number): void {
  builder.add(box(0.3, 0.06, 0.56, 0.008), lit(FINISHES.offWhite), x, DECK_M + 0.05, 0)
  builder.add(disc(0.01, 0.5, 6), lit(FINISHES.duct), x, DECK_M + 0.15, 0, 90)
  for (const s of [-1, 1]) builder.add(chip(0.03, 0.12, 0.03), lit(FINISHES.grey), x, DECK_M + 0.1, s * 0.25)
  builder.add(chip(0.07, 0.06, 0.07), lit(FINISHES.charcoal), x, DECK_M + 0.16, 0.06)
  builder.add(disc(0.01, 0.06, 6), lit(FINISHES.teal), x, DECK_M + 0.21, 0.06)
}

/** Signs and papers on the doors, hatches on the roof, air and cables behind, bars of solder ready to be thrown in. */
function addFront(builder: ModelBuilder, shellM: number, widthM: number, heightM: number): void {
  const z = widthM / 2
  addPictures(
    builder,
    z - 0.01,
    FINISHES.offWhite,
    ['warnHot', shellM * 0.16, 0.735, 0.1],
    ['warnGeneral', shellM * 0.16 + 0.13, 0.735, 0.1],
    ['buttons', shellM / 2 - 0.4, 0.735, 0.15],
  )
  addPictures(
    builder,
    z,
    FINISHES.offWhite,
    ['sheet', -shellM * 0.06, 0.48, 0.13],
    ['kanban', shellM * 0.3, 0.48, 0.12],
  )
  builder.push(0, heightM, 0, -90)
  for (const x of [-0.1, 0.06]) {
    addHatch(builder, shellM * x, -0.1, 0, 0.42, 0.36, FINISHES.warmGrey, 0.014)
    addPictures(builder, 0.014, FINISHES.warmGrey, ['louvre', shellM * x, -0.1, 0.3, 0.2])
  }
  builder.pop()
  builder.push(0, 0, 0, 0, 180)
  addAirUnit(builder, shellM * 0.2, 0.5, z)
  addGlands(builder, -shellM * 0.3, 0.26, z, 4)
  builder.pop()
  for (let i = 0; i < 5; i++)
    builder.add(chip(0.3, 0.02, 0.03), FINISHES.tin, shellM / 2 + 0.24, 0.33 + (i >> 1) * 0.021, -0.1 + (i % 2) * 0.06)
}
