import { box, chip, FINISHES, type Finish, type Model, ModelBuilder, type Point3 } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from './belt.ts'
import { addBelow, addGroundPoint } from './bench-outfit.ts'
import { addFoot } from './cell-frame.ts'
import { addPictures } from './trim.ts'

/** Top of the mat on a bench, where boards lie, m. */
export const MAT_M = 0.92

const NARROW_M = 0.7

/** One place in a row of benches: its middle, its width, and where the board lies. */
export interface BenchPlace {
  index: number
  x: number
  widthM: number
  frontZ: number
  backZ: number
  boardZ: number
  heightM: number
}

export interface BenchRowOptions {
  /** A belt runs behind the benches. */
  belt?: boolean
  lampless?: boolean
  band?: Finish
  /** How boards lie. */
  yawDeg?: number
  /** What stands on and over each bench. */
  fit: (builder: ModelBuilder, place: BenchPlace) => void
}

/** Places of hand work side by side: people stand at +z. One bench for each position or server. */
export function benchPlaces({ lengthM, widthM, heightM, positions, servers }: MachineSpec, belt = false): BenchPlace[] {
  const count = positions * servers
  const pitchM = lengthM / count
  const frontZ = widthM / 2 - 0.04
  return Array.from({ length: count }, (_, index) => ({
    index,
    x: -lengthM / 2 + (index + 0.5) * pitchM,
    widthM: pitchM - 0.06,
    frontZ,
    backZ: belt ? 0.24 : -widthM / 2 + 0.06,
    boardZ: frontZ - 0.21,
    heightM,
  }))
}

export function buildBenchRow(spec: MachineSpec, options: BenchRowOptions): Model {
  const builder = new ModelBuilder()
  const places = benchPlaces(spec, options.belt)
  const endM = spec.lengthM / 2
  for (const place of places) {
    addBench(builder, place, options)
    options.fit(builder, place)
    builder.nest([place.x, MAT_M, place.boardZ], options.yawDeg)
  }
  const y = options.belt ? BELT_HEIGHT_M + 0.01 : MAT_M
  if (options.belt) addBelt(builder, -endM, endM, 0, 0)
  const stops = places.map(({ x, boardZ }): Point3 => [x, MAT_M, boardZ])
  builder.boardPath([[-endM, y, 0], ...(options.belt ? [] : stops), [endM, y, 0]])
  const first = places[0]!
  const tower: Point3 = [first.x - first.widthM / 2 + 0.02, spec.heightM, first.backZ - (options.belt ? 0.5 : 0)]
  // Plain benches have no posts behind: the tower gets one of its own.
  if (isPlain(first, options) && !options.belt)
    builder.add(chip(0.035, spec.heightM, 0.035), FINISHES.duct, tower[0], spec.heightM / 2, tower[2] + 0.03)
  builder.tower(isPlain(first, options) && !options.belt ? [tower[0], tower[1], tower[2] + 0.03] : tower)
  return builder.build()
}

/** Long rows of narrow benches without lamps are made plainer: they are many. */
const isPlain = ({ widthM }: BenchPlace, { lampless }: BenchRowOptions): boolean =>
  widthM < NARROW_M && lampless === true

function addBench(
  builder: ModelBuilder,
  place: BenchPlace,
  { belt, lampless, band = FINISHES.teal }: BenchRowOptions,
): void {
  const { x, widthM, frontZ, backZ, heightM, index } = place
  const depthM = frontZ - backZ
  const z = (frontZ + backZ) / 2
  const narrow = widthM < NARROW_M
  const bar = narrow ? chip : box
  const postZ = belt ? -0.26 : backZ + 0.02
  builder.push(x, 0, 0)
  builder.add(box(widthM, 0.036, depthM, 0.008), FINISHES.offWhite, 0, 0.895, z)
  builder.add(chip(widthM, 0.012, 0.004), band, 0, 0.895, frontZ + 0.001)
  builder.add(
    chip(widthM - 0.16, 0.005, Math.min(0.5, depthM - 0.04)),
    FINISHES.esdMat,
    0,
    MAT_M - 0.003,
    frontZ - Math.min(0.5, depthM - 0.04) / 2 - 0.02,
  )
  for (const side of [-1, 1]) {
    const px = side * (widthM / 2 - 0.03)
    builder.add(bar(0.05, 0.86, 0.05, 0.006), FINISHES.duct, px, 0.448, frontZ - 0.06)
    builder.add(chip(0.04, 0.04, depthM - 0.16), FINISHES.duct, px, 0.14, z)
    if (!(narrow && lampless)) {
      builder.add(bar(0.05, heightM - 0.02, 0.05, 0.006), FINISHES.duct, px, heightM / 2 + 0.01, postZ)
      addFoot(builder, px, postZ, 0.03)
    } else if (!belt) {
      builder.add(chip(0.05, 0.86, 0.05), FINISHES.duct, px, 0.448, backZ + 0.04)
      addFoot(builder, px, backZ + 0.04, 0.03)
    }
    addFoot(builder, px, frontZ - 0.06, 0.03)
    if (belt) {
      builder.add(bar(0.05, 0.86, 0.05, 0.006), FINISHES.duct, px, 0.448, backZ + 0.04)
      addFoot(builder, px, backZ + 0.04, 0.03)
    }
  }
  if (!(narrow && lampless)) builder.add(chip(widthM - 0.1, 0.04, 0.04), FINISHES.duct, 0, 0.2, postZ)
  if (!lampless) {
    const reach = belt ? 0.78 : 0.5
    for (const side of [-1, 1])
      builder.add(chip(0.03, 0.03, reach), FINISHES.duct, side * (widthM / 2 - 0.03), heightM - 0.02, postZ + reach / 2)
    builder.add(box(widthM - 0.1, 0.045, 0.11, 0.012), FINISHES.white, 0, heightM - 0.03, postZ + reach - 0.06)
    builder.add(chip(widthM - 0.18, 0.006, 0.07), FINISHES.lamp, 0, heightM - 0.055, postZ + reach - 0.06, 180)
  }
  if (!narrow) {
    builder.pop()
    addGroundPoint(builder, place)
    addBelow(builder, place, backZ + 0.22, widthM > 1.3 ? 2 : 1)
    builder.push(x, 0, 0)
  }
  if (narrow && index % 2) {
    builder.pop()
    return
  }
  // A drawer unit hangs below, left and right in turn.
  const unitM = Math.min(0.4, widthM * 0.4)
  const ux = (index % 2 ? -1 : 1) * (widthM / 2 - unitM / 2 - 0.07)
  const unitDepthM = Math.min(0.5, depthM - 0.12)
  builder.push(ux, 0, frontZ - unitDepthM / 2 - 0.05)
  builder.add(box(unitM, 0.5, unitDepthM, 0.006), FINISHES.warmGrey, 0, 0.62, 0)
  builder.add(chip(unitM - 0.01, 0.48, 0.012), FINISHES.core, 0, 0.62, unitDepthM / 2 - 0.001)
  for (let i = 0; i < 3; i++) {
    builder.add(box(unitM - 0.006, 0.15, 0.02, 0.006), FINISHES.white, 0, 0.455 + i * 0.163, unitDepthM / 2 + 0.006)
    builder.add(chip(0.14, 0.014, 0.02), FINISHES.grey, 0, 0.505 + i * 0.163, unitDepthM / 2 + 0.024)
    addPictures(builder, unitDepthM / 2 + 0.016, FINISHES.white, ['barcode', -unitM * 0.3, 0.47 + i * 0.163, 0.09])
  }
  builder.pop()
  builder.pop()
}
