import { box, chip, cylinder, FINISHES, type ModelBuilder, prism, quad, ring, tube } from '../../kit/index.ts'
import { addPictures } from './trim.ts'

/** A workplace for hands: the worker stands on the +z side of the middle of the table. */
export interface Bench {
  x: number
  /** Middle of the table. */
  z: number
  lengthM: number
  depthM: number
  /** Top of the lamp. */
  heightM: number
  topM?: number
  /** Bins on the shelf. */
  bins?: number
  screen?: boolean
  drawers?: boolean
  /** Where the uprights with shelf and lamp stand, from the middle of the table; its rear edge when not given. */
  backZ?: number
  magnifier?: boolean
}

/** Top of a table that is level with the belt, so that boards are pulled across. */
export const BENCH_TOP_M = 0.945
export const BENCH_MAT_M = 0.008
const TOP_THICK_M = 0.034

export function addBench(builder: ModelBuilder, bench: Bench): void {
  const { x, z, lengthM, depthM, heightM, topM = BENCH_TOP_M, bins = 6 } = bench
  const backZ = bench.backZ ?? -depthM / 2 + 0.03
  builder.push(x, 0, z)
  addTable(builder, lengthM, depthM, topM)
  if (bench.drawers ?? true) addDrawers(builder, lengthM / 2 - 0.24, depthM / 2 - 0.06, topM - TOP_THICK_M)
  builder.push(0, 0, backZ)
  addBack(builder, lengthM, topM, heightM)
  if (bins > 0) addBinShelf(builder, 0, topM + 0.44, 0.1, lengthM - 0.16, bins)
  addLampBar(builder, lengthM, heightM, Math.max(0.25, depthM / 2 - backZ - 0.26))
  if (bench.screen ?? true) addBenchScreen(builder, -lengthM / 2 + 0.24, topM + 0.26, 0.08)
  builder.pop()
  if (bench.magnifier) addMagnifier(builder, lengthM / 2 - 0.1, topM, -depthM / 2 + 0.08)
  builder.pop()
}

/** Plate, mat and two frames of legs; the middle at the frame's origin. */
export function addTable(builder: ModelBuilder, lengthM: number, depthM: number, topM: number): void {
  builder.add(box(lengthM, TOP_THICK_M, depthM, 0.008), FINISHES.offWhite, 0, topM - TOP_THICK_M / 2, 0)
  builder.add(box(lengthM - 0.006, 0.012, depthM + 0.004, 0.004), FINISHES.charcoal, 0, topM - TOP_THICK_M / 2, 0)
  builder.add(box(lengthM * 0.62, 0.006, depthM - 0.04, 0.002), FINISHES.esdMat, 0, topM + BENCH_MAT_M - 0.003, 0.005)
  const legH = topM - TOP_THICK_M - 0.05
  for (const s of [-1, 1]) {
    const px = s * (lengthM / 2 - 0.07)
    for (const w of [-1, 1]) {
      const pz = w * (depthM / 2 - 0.06)
      builder.add(box(0.045, legH, 0.045, 0.005), FINISHES.grey, px, 0.05 + legH / 2, pz)
      builder.add(cylinder(0.026, 0.02, 8, 0.003), FINISHES.rubber, px, 0.01, pz)
      builder.add(cylinder(0.009, 0.04, 6, 0.001), FINISHES.steel, px, 0.035, pz)
    }
    builder.add(box(0.04, 0.04, depthM - 0.16, 0.005), FINISHES.grey, px, 0.16, 0)
    builder.add(box(0.04, 0.05, depthM - 0.16, 0.005), FINISHES.grey, px, topM - 0.06, 0)
  }
  builder.add(box(lengthM - 0.18, 0.04, 0.03, 0.005), FINISHES.grey, 0, 0.16, -depthM / 2 + 0.06)
}

/** Three drawers hung under a table; `topY`: underside of the plate, `frontZ`: their fronts. */
function addDrawers(builder: ModelBuilder, x: number, frontZ: number, topY: number): void {
  builder.add(box(0.36, 0.46, 0.3, 0.004), FINISHES.core, x, topY - 0.24, frontZ - 0.16)
  for (const s of [-1, 1])
    builder.add(box(0.012, 0.48, 0.32, 0.004), FINISHES.warmGrey, x + s * 0.186, topY - 0.24, frontZ - 0.16)
  ;[0.1, 0.13, 0.2].reduce((y, h) => {
    builder.add(box(0.352, h, 0.02, 0.006), FINISHES.offWhite, x, y - h / 2, frontZ)
    builder.add(chip(0.14, 0.012, 0.018), FINISHES.charcoal, x, y - 0.035, frontZ + 0.018)
    addPictures(builder, frontZ + 0.01, FINISHES.paper, ['barcode', x - 0.12, y - 0.04, 0.07])
    return y - h - 0.01
  }, topY - 0.012)
}

/** Two uprights, a perforated wall between them; at the frame's z = 0. */
function addBack(builder: ModelBuilder, lengthM: number, topM: number, heightM: number): void {
  const h = heightM - 0.02
  for (const s of [-1, 1])
    builder.add(box(0.04, h, 0.04, 0.005), FINISHES.duct, s * (lengthM / 2 - 0.06), heightM - h / 2, 0)
  const [w, top, foot] = [lengthM - 0.17, topM + 0.34, topM + 0.08]
  builder.add(box(w, top - foot, 0.014, 0.004), FINISHES.grey, 0, (top + foot) / 2, 0)
  // Perforated, with the instruction, cards and a strip of sockets.
  const fields = Math.max(1, Math.round(w / 0.4))
  for (let i = 0; i < fields; i++)
    addPictures(builder, 0.007, FINISHES.grey, [
      'perforated',
      ((i + 0.5) / fields - 0.5) * w,
      (top + foot) / 2,
      w / fields - 0.02,
      top - foot - 0.03,
    ])
  builder.add(chip(w * 0.36, 0.05, 0.04), FINISHES.offWhite, w * 0.2, topM + 0.04, 0.03)
  for (let i = 0; i < 3; i++) builder.add(quad(0.034, 0.03), FINISHES.charcoal, w * (0.1 + i * 0.1), topM + 0.04, 0.051)
  for (const [k, sheet] of (['sheet', 'kanban'] as const).entries()) {
    builder.add(chip(0.15, 0.2, 0.004), FINISHES.clearGlass, w * (0.2 + k * 0.18), (top + foot) / 2 + 0.02, 0.011)
    addPictures(builder, 0.009, FINISHES.paper, [sheet, w * (0.2 + k * 0.18), (top + foot) / 2 + 0.02, 0.135])
  }
}

const BIN_FINISHES = [FINISHES.blue, FINISHES.yellow, FINISHES.blue, FINISHES.red, FINISHES.blue, FINISHES.teal]

/** A shelf that leans to the worker, with open bins; `z`: its middle. */
export function addBinShelf(
  builder: ModelBuilder,
  x: number,
  y: number,
  z: number,
  lengthM: number,
  bins: number,
): void {
  builder.push(x, y, z, 12)
  builder.add(box(lengthM, 0.016, 0.24, 0.004), FINISHES.offWhite)
  builder.add(chip(lengthM, 0.03, 0.006), FINISHES.darkGrey, 0, 0.008, 0.121)
  for (let i = 0; i < bins; i++) {
    const pitch = lengthM / bins
    addBin(builder, (i - (bins - 1) / 2) * pitch, 0.008, 0, Math.min(0.16, pitch - 0.012), i)
  }
  builder.pop()
}

/** An open bin whose low side looks to +z. */
export function addBin(builder: ModelBuilder, x: number, y: number, z: number, widthM: number, tone: number): void {
  const finish = BIN_FINISHES[tone % BIN_FINISHES.length]!
  const side = prism(
    [
      [-0.1, 0],
      [0.11, 0],
      [0.1, 0.06],
      [-0.02, 0.1],
      [-0.1, 0.1],
    ].map(([z, y]) => [-z!, y!]),
    0.006,
    0.001,
  )
  for (const s of [-1, 1]) builder.add(side, finish, x + s * (widthM / 2 - 0.003), y, z, 0, 90)
  builder.add(chip(widthM - 0.01, 0.1, 0.006), finish, x, y + 0.05, z - 0.097)
  builder.add(chip(widthM - 0.01, 0.055, 0.006), finish, x, y + 0.028, z + 0.103)
  builder.add(quad(widthM - 0.012, 0.2), tone % 3 === 0 ? FINISHES.tin : FINISHES.component, x, y + 0.035, z, -90)
}

/** A lamp over the work, on two arms that reach forward from the uprights. */
export function addLampBar(builder: ModelBuilder, lengthM: number, heightM: number, reachM: number): void {
  for (const s of [-1, 1])
    builder.add(
      box(0.03, 0.03, reachM + 0.04, 0.004),
      FINISHES.duct,
      s * (lengthM / 2 - 0.06),
      heightM - 0.02,
      reachM / 2,
    )
  builder.add(box(lengthM - 0.04, 0.035, 0.1, 0.01), FINISHES.offWhite, 0, heightM - 0.045, reachM)
  builder.add(chip(lengthM - 0.1, 0.008, 0.07), FINISHES.lamp, 0, heightM - 0.066, reachM, 180)
}

/** A screen on a short arm from the back wall; it looks to +z. */
export function addBenchScreen(builder: ModelBuilder, x: number, y: number, z: number, yawDeg = 12): void {
  builder.add(box(0.05, 0.05, z + 0.02, 0.006), FINISHES.charcoal, x, y, z / 2)
  builder.push(x, y, z + 0.03, 0, yawDeg)
  builder.push(0, 0, 0, -8)
  builder.add(box(0.4, 0.26, 0.03, 0.008), FINISHES.charcoal)
  builder.pop()
  builder.screen({ at: [0, 0.003, 0.0165], yawDeg, pitchDeg: 8, widthM: 0.37, heightM: 0.23 })
  builder.pop()
}

/** A ring lens with light on a bent arm. */
export function addMagnifier(builder: ModelBuilder, x: number, y: number, z: number): void {
  const elbow: [number, number, number] = [x - 0.05, y + 0.42, z + 0.03]
  builder.add(cylinder(0.03, 0.03, 10), FINISHES.charcoal, x, y + 0.015, z)
  builder.add(tube([[x, y, z], [x, y + 0.25, z], elbow, [x - 0.2, y + 0.36, z + 0.16]], 0.01, 10, 6), FINISHES.white)
  builder.push(x - 0.26, y + 0.34, z + 0.21, 18)
  builder.add(ring(0.095, 0.06, 0.03, 18), FINISHES.white)
  builder.add(ring(0.088, 0.066, 0.004, 18, 0.001), FINISHES.lamp, 0, -0.015, 0)
  builder.add(quad(0.11, 0.11), FINISHES.clearGlass, 0, 0, 0, -90)
  builder.pop()
}
