import { DECALS, type DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Finish, type ModelBuilder, type Point3, tube } from '../../kit/index.ts'

/** What every machine wears: lettering, signs, plates, latches, hinges, cables, second screens. All on walls that look to +z. */

/** Pictures stand so far before what they are on: depths at 40 m still tell them apart. */
export const PROUD_M = 0.001
/** Seen only where there is ink: round pictures on square ones. */
export const INK_ONLY: Finish = { ...FINISHES.white, opacity: 0.99 }
const SCREEN_GLOW = { ...FINISHES.core, glow: 0.3 }
/** Pictures that shine. */
export const DISPLAY: Finish = { ...FINISHES.core, glow: 0.5 }

/** A picture, its middle and its size; without a height it keeps its proportions. */
export type Picture = readonly [name: DecalName, x: number, y: number, widthM: number, heightM?: number]

/** Pictures on a wall at `z`; where they have no ink the wall's finish shows. */
export function addPictures(builder: ModelBuilder, z: number, finish: Finish, ...pictures: Picture[]): void {
  for (const [name, x, y, widthM, heightM] of pictures)
    builder.add(decal(name, widthM, heightM), finish, x, y, z + PROUD_M)
}

/** How much of its cell a word fills, with a margin for a wider stand-in of the letters. */
const WORD_SHARE: Partial<Record<DecalName, number>> = {
  nameRouter: 0.88,
  nameSolder: 0.92,
  nameWave: 0.76,
  namePress: 0.96,
  nameScrew: 0.68,
  nameCpu: 0.55,
  nameHeatsink: 0.87,
  nameDimm: 0.8,
  nameVision: 0.82,
  nameLoader: 0.4,
  nameLaser: 0.74,
  namePrinter: 0.84,
  nameSpi: 0.33,
  nameMounter: 0.74,
  nameFlex: 0.74,
  nameReflow: 0.7,
  nameAoi: 0.34,
  nameAxi: 0.33,
  nameFlip: 0.53,
}

/** Lettering that begins at `x`, as wide as told or as high as fits. */
export function addName(
  builder: ModelBuilder,
  name: DecalName,
  x: number,
  y: number,
  z: number,
  widthM: number,
  finish: Finish,
  mostHighM = 1,
): void {
  const share = WORD_SHARE[name] ?? 1
  const [, , widthPx, heightPx] = DECALS[name]
  const w = Math.min(widthM, (mostHighM * widthPx * share) / heightPx)
  builder.add(decal(name, w, undefined, 0, 1 / share), finish, x + w / 2, y, z + PROUD_M)
}

/** What the maker and the plant stick on: type plate, bar code, the mark of the last check. */
export function addPlates(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(chip(0.17, 0.064, 0.003), FINISHES.duct, x, y, z + 0.001)
  addPictures(builder, z + 0.0025, FINISHES.grey, ['plate', x, y, 0.16, 0.056])
  addPictures(
    builder,
    z,
    FINISHES.paper,
    ['barcode', x - 0.03, y - 0.065, 0.11],
    ['checked', x + 0.06, y - 0.062, 0.05],
  )
}

/** The handle of a door. */
export function addLatch(builder: ModelBuilder, x: number, y: number, z: number): void {
  addPictures(builder, z, FINISHES.grey, ['latch', x, y, 0.062])
  builder.add(chip(0.016, 0.052, 0.014), FINISHES.steel, x, y + 0.012, z + 0.008)
}

/** Two hinges of a door, `spanM` apart. */
export function addHinges(builder: ModelBuilder, x: number, y: number, z: number, spanM: number): void {
  for (const s of [-1, 1]) builder.add(chip(0.016, 0.055, 0.014), FINISHES.grey, x, y + (s * spanM) / 2, z + 0.006)
}

/** Cables that leave a wall through glands and go down into the floor's duct. */
export function addGlands(builder: ModelBuilder, x: number, y: number, z: number, count = 3): void {
  builder.add(chip(count * 0.055 + 0.03, 0.07, 0.008), FINISHES.duct, x, y, z + 0.003)
  for (let i = 0; i < count; i++) {
    const gx = x + (i - (count - 1) / 2) * 0.055
    builder.add(disc(0.017, 0.03, 6), FINISHES.charcoal, gx, y, z + 0.02, 90)
    builder.add(chip(0.016, y, 0.014), FINISHES.rubber, gx, y / 2, z + 0.036)
  }
}

/** Compressed air: valve, filter and oiler with a gauge each, and the blue hose into the machine. */
export function addAirUnit(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(chip(0.22, 0.06, 0.05), FINISHES.duct, x, y, z + 0.03)
  for (const s of [-1, 1]) {
    builder.add(disc(0.024, 0.1, 8), FINISHES.charcoal, x + s * 0.055, y - 0.075, z + 0.035)
    builder.add(disc(0.03, 0.012, 10), FINISHES.grey, x + s * 0.055, y + 0.012, z + 0.058, 90)
    addPictures(builder, z + 0.064, INK_ONLY, ['gauge', x + s * 0.055, y + 0.012, 0.056])
  }
  builder.add(chip(0.03, 0.05, 0.03), FINISHES.red, x - 0.125, y, z + 0.03)
  const hose: Point3[] = [
    [x + 0.1, y, z + 0.03],
    [x + 0.15, y - 0.02, z + 0.05],
    [x + 0.16, y - 0.1, z + 0.04],
    [x + 0.13, y - 0.17, z - 0.01],
  ]
  builder.add(tube(hose, 0.009, 6, 5), FINISHES.blue)
}

/** A second screen on an arm from the frame's origin; `x`, `y`, `z`: its middle. It shows a picture of the atlas. */
export function addSideScreen(
  builder: ModelBuilder,
  picture: DecalName,
  [x, y, z]: Point3,
  from: Point3,
  yawDeg = 0,
  widthM = 0.4,
): void {
  const heightM = widthM * 0.65
  const elbow: Point3 = [(from[0] + x) / 2, Math.max(from[1], y) + 0.04, (from[2] + z) / 2 - 0.06]
  builder.add(tube([from, [from[0], y, from[2]], elbow, [x, y, z - 0.03]], 0.016, 8, 6), FINISHES.aluminium)
  builder.push(x, y, z, -6, yawDeg)
  builder.add(box(widthM + 0.03, heightM + 0.03, 0.034, 0.008), FINISHES.charcoal)
  builder.add(chip(0.09, 0.09, 0.03), FINISHES.charcoal, 0, 0, -0.03)
  addPictures(builder, 0.017, SCREEN_GLOW, [picture, 0, 0, widthM, heightM])
  builder.pop()
}

/** A door or hatch screwed on: a dark joint round a panel that stands `proudM` out. */
export function addHatch(
  builder: ModelBuilder,
  x: number,
  y: number,
  z: number,
  widthM: number,
  heightM: number,
  finish: Finish = FINISHES.offWhite,
  proudM = 0.01,
): void {
  builder.add(chip(widthM + 0.016, heightM + 0.016, 0.002), FINISHES.core, x, y, z + 0.0002)
  builder.add(box(widthM, heightM, proudM, 0.005), finish, x, y, z + proudM / 2)
}
