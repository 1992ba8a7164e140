import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Finish, type ModelBuilder, type Point2, prism, tube } from '../../kit/index.ts'
import { type BenchPlace, MAT_M } from './bench-row.ts'
import { addPictures, PROUD_M } from './trim.ts'

/** What stands on and hangs over benches. */

const BIN: Point2[] = [
  [-0.1, 0],
  [0.1, 0],
  [0.1, 0.05],
  [0.072, 0.1],
  [-0.1, 0.1],
]
/** The face that leans to the worker: its middle and how far it leans. */
const BIN_LIP = { z: 0.086, y: 0.075, leanDeg: -29 }

const BIN_COLOURS: Finish[] = [
  FINISHES.blue,
  FINISHES.blue,
  FINISHES.yellow,
  FINISHES.blue,
  FINISHES.red,
  FINISHES.blue,
]

/** A tilted shelf of open bins at the back; with `lights`, each has its lamp that says: take from here. */
export function addBinShelf(
  builder: ModelBuilder,
  place: BenchPlace,
  atM = 1.22,
  lights = false,
  z = place.backZ + 0.12,
): void {
  const { x, widthM } = place
  const count = Math.max(2, Math.floor((widthM - 0.14) / 0.18))
  builder.push(x, atM, z, 14)
  builder.add(chip(widthM - 0.06, 0.02, 0.26), FINISHES.duct, 0, -0.012, 0)
  builder.add(chip(widthM - 0.06, 0.04, 0.012), FINISHES.duct, 0, 0.006, 0.13)
  for (let i = 0; i < count; i++) {
    const bx = (i - (count - 1) / 2) * 0.18
    const finish = BIN_COLOURS[(i + place.index) % BIN_COLOURS.length]!
    builder.add(prism(BIN, 0.15, 0.004), finish, bx, 0, 0, 0, -90)
    builder.add(decal(i % 2 ? 'screws' : 'clips', 0.132, 0.15), FINISHES.component, bx, 0.1 + PROUD_M, -0.016, -90)
    builder.add(
      decal('barcode', 0.1, 0.03),
      FINISHES.paper,
      bx,
      BIN_LIP.y + PROUD_M,
      BIN_LIP.z + PROUD_M,
      BIN_LIP.leanDeg,
    )
    if (lights)
      builder.add(chip(0.05, 0.016, 0.008), i % 3 === 1 ? FINISHES.ledTeal : FINISHES.darkGrey, bx, 0.006, 0.142)
  }
  builder.pop()
}

/** A perforated plate between the posts. */
export function addBackPlate(
  builder: ModelBuilder,
  { x, widthM, backZ }: BenchPlace,
  fromM: number,
  toM: number,
  z = backZ + 0.02,
): void {
  const h = toM - fromM
  builder.add(box(widthM - 0.1, h, 0.016, 0.004), FINISHES.offWhite, x, (fromM + toM) / 2, z)
  const fields = Math.max(1, Math.round((widthM - 0.14) / (h * 1.6)))
  const fieldM = (widthM - 0.14) / fields
  for (const side of [0, 180]) {
    builder.push(x, (fromM + toM) / 2, z, 0, side)
    for (let i = 0; i < fields; i++)
      addPictures(builder, 0.008, FINISHES.offWhite, [
        'perforated',
        (i - (fields - 1) / 2) * fieldM,
        0,
        fieldM - 0.01,
        h - 0.02,
      ])
    builder.pop()
  }
}

/** A work screen over the bench. */
export function addBenchScreen(builder: ModelBuilder, x: number, y: number, z: number, wideM = 0.44): void {
  const h = wideM * 0.62
  builder.push(x, y, z, -8)
  builder.add(box(wideM, h, 0.034, 0.008), FINISHES.charcoal)
  builder.pop()
  builder.add(chip(0.04, 0.04, 0.08), FINISHES.charcoal, x, y, z - 0.05)
  builder.screen({ at: [x, y + 0.003, z + 0.0185], yawDeg: 0, pitchDeg: 8, widthM: wideM - 0.03, heightM: h - 0.03 })
}

/** An electric driver that hangs from its balancer. */
export function addHangingDriver(builder: ModelBuilder, x: number, z: number, topM: number): void {
  builder.add(disc(0.05, 0.05, 12), FINISHES.charcoal, x, topM - 0.09, z, 90)
  builder.add(disc(0.003, topM - 1.45, 4), FINISHES.steel, x, (topM - 0.12 + 1.33) / 2, z)
  builder.push(x, 1.26, z)
  builder.add(disc(0.022, 0.16, 9), FINISHES.blue)
  builder.add(disc(0.014, 0.07, 8), FINISHES.charcoal, 0, -0.11, 0)
  builder.add(disc(0.004, 0.06, 5), FINISHES.steel, 0, -0.17, 0)
  builder.pop()
  builder.add(
    tube(
      [
        [x, 1.34, z],
        [x + 0.06, 1.42, z - 0.04],
        [x + 0.03, 1.5, z - 0.14],
        [x, topM - 0.1, z - 0.2],
      ],
      0.006,
      7,
      4,
    ),
    FINISHES.rubber,
  )
}

/** A ring lamp with its magnifier, on a jointed arm clamped to the bench. */
export function addMagnifier(builder: ModelBuilder, x: number, z: number): void {
  builder.add(box(0.06, 0.05, 0.06, 0.008), FINISHES.charcoal, x, MAT_M + 0.02, z)
  builder.add(
    tube(
      [
        [x, MAT_M, z],
        [x + 0.02, 1.2, z - 0.03],
        [x - 0.06, 1.38, z + 0.05],
        [x - 0.2, 1.3, z + 0.2],
      ],
      0.01,
      9,
      5,
    ),
    FINISHES.grey,
  )
  builder.push(x - 0.22, 1.28, z + 0.24, 20)
  builder.add(disc(0.1, 0.03, 12), FINISHES.white)
  builder.add(disc(0.085, 0.004, 12), FINISHES.lamp, 0, -0.017, 0)
  builder.add(disc(0.06, 0.034, 10), FINISHES.glass)
  builder.pop()
}

/** A stack of trays beside the work; what lies in the uppermost, as a picture. */
export function addTrayStack(
  builder: ModelBuilder,
  x: number,
  y: number,
  z: number,
  count: number,
  finish: Finish,
  holds?: DecalName,
): void {
  for (let i = 0; i < count; i++) {
    builder.add(chip(0.28, 0.01, 0.2), FINISHES.core, x, y + 0.005 + i * 0.037, z)
    builder.add(chip(0.3, 0.028, 0.22), finish, x, y + 0.023 + i * 0.037, z)
  }
  const top = y + count * 0.037 + PROUD_M
  if (holds) builder.add(decal(holds, 0.28, 0.2), finish, x, top, z, -90)
  else builder.add(chip(0.27, 0.002, 0.19), FINISHES.core, x, top - 0.001, z)
  builder.push(x, 0, z)
  addPictures(builder, 0.11, FINISHES.paper, ['barcode', 0.07, y + 0.023 + (count - 1) * 0.037, 0.07])
  builder.pop()
}
