import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, lathe, type Model, type ModelBuilder, type Point3, tube } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addBinShelf, addMagnifier } from '../pieces/bench-fittings.ts'
import { addSocketStrip } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addCleaner, addKeyboard } from '../pieces/bench-things.ts'
import { addPictures, DISPLAY } from '../pieces/trim.ts'

export const build = (spec: MachineSpec): Model => buildBenchRow(spec, { band: FINISHES.red, fit: fitRepair })

/** Fields of the picture `zones`, of twelve: 250 °C for the iron, 240 °C for the air. */
const ZONES = { iron: 9, air: 8, of: 12 }

/** A repair bench: soldering iron, hot air, scope, an arm that draws off fumes, magnifier, screen with the test's findings. */
function fitRepair(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ } = place
  const right = x + widthM / 2
  addBackPlate(builder, place, 0.98, 1.14)
  addBenchWall(builder, { ...place, x: x + widthM * 0.16 }, 1.06, backZ + 0.029, 0.13)
  addSocketStrip(builder, x + widthM * 0.36, MAT_M + 0.022, backZ + 0.05)
  addBinShelf(builder, place, 1.3)
  addBenchScreen(builder, x - widthM * 0.2, 1.16, backZ + 0.24, 0.4)
  addKeyboard(builder, x - widthM * 0.2, backZ + 0.34)
  addMagnifier(builder, right - 0.1, backZ + 0.26)
  addIron(builder, right - 0.28, backZ + 0.2)
  if (widthM > 1.5) addHotAir(builder, x + widthM * 0.07, backZ + 0.2)
  addScope(builder, x - widthM / 2 + 0.2, backZ + 0.16)
  addCleaner(builder, right - 0.13, backZ + 0.46)
  addFumeArm(builder, place)
}

/** A station: a box with its temperature and a knob. */
function addStation(builder: ModelBuilder, x: number, z: number, widthM: number, zone: number): void {
  builder.add(box(widthM, 0.11, 0.2, 0.01), FINISHES.charcoal, x, MAT_M + 0.055, z)
  builder.add(decal('zones', 0.09, 0.034, zone, ZONES.of), DISPLAY, x - 0.02, MAT_M + 0.074, z + 0.101)
  builder.add(disc(0.014, 0.016, 7), FINISHES.grey, x + widthM / 2 - 0.024, MAT_M + 0.034, z + 0.106, 90)
}

function addLead(builder: ModelBuilder, points: Point3[], radiusM = 0.005): void {
  builder.add(tube(points, radiusM, 7, 4), FINISHES.rubber)
}

/** The iron in its funnel, with a reel of solder beside it. */
function addIron(builder: ModelBuilder, x: number, z: number): void {
  addStation(builder, x, z, 0.15, ZONES.iron)
  const at = x - 0.16
  builder.push(at, MAT_M, z + 0.06)
  builder.add(chip(0.08, 0.03, 0.12), FINISHES.charcoal, 0, 0.015, 0)
  builder.add(disc(0.022, 0.07, 7), FINISHES.steel, 0, 0.07, 0.03, -30)
  builder.add(disc(0.011, 0.14, 6), FINISHES.teal, 0, 0.13, 0.075, 35)
  builder.add(disc(0.04, 0.05, 9), FINISHES.tin, -0.02, 0.04, -0.09, 0, 0, 90)
  builder.add(disc(0.048, 0.006, 9), FINISHES.blue, 0.008, 0.048, -0.09, 0, 0, 90)
  builder.pop()
  addLead(builder, [
    [x - 0.05, MAT_M + 0.04, z + 0.1],
    [x - 0.06, MAT_M + 0.02, z + 0.2],
    [x - 0.14, MAT_M + 0.06, z + 0.24],
    [at, MAT_M + 0.18, z + 0.17],
  ])
}

/** Hot air with its wand in the holder. */
function addHotAir(builder: ModelBuilder, x: number, z: number): void {
  addStation(builder, x, z, 0.18, ZONES.air)
  builder.push(x + 0.13, MAT_M, z)
  builder.add(chip(0.03, 0.15, 0.03), FINISHES.darkGrey, 0, 0.075, 0)
  builder.add(disc(0.016, 0.15, 7), FINISHES.charcoal, 0, 0.2, 0.03, 30)
  builder.add(disc(0.011, 0.07, 6), FINISHES.steel, 0, 0.11, -0.024, 30)
  builder.pop()
  addLead(
    builder,
    [
      [x + 0.04, MAT_M + 0.06, z + 0.1],
      [x + 0.08, MAT_M + 0.05, z + 0.2],
      [x + 0.15, MAT_M + 0.2, z + 0.17],
      [x + 0.13, MAT_M + 0.27, z + 0.08],
    ],
    0.009,
  )
}

/** A scope with its probes. */
function addScope(builder: ModelBuilder, x: number, z: number): void {
  builder.add(box(0.3, 0.17, 0.12, 0.01), FINISHES.offWhite, x, MAT_M + 0.09, z)
  addPictures(builder, z + 0.06, DISPLAY, ['screenTrend', x - 0.05, MAT_M + 0.1, 0.17, 0.115])
  for (let i = 0; i < 4; i++)
    builder.add(
      disc(0.011, 0.014, 6),
      FINISHES.charcoal,
      x + 0.075 + (i % 2) * 0.042,
      MAT_M + 0.12 - (i >> 1) * 0.045,
      z + 0.066,
      90,
    )
  for (const [k, finish] of [FINISHES.yellow, FINISHES.blue].entries())
    builder.add(chip(0.014, 0.014, 0.03), finish, x - 0.1 + k * 0.05, MAT_M + 0.026, z + 0.07)
  addLead(builder, [
    [x - 0.1, MAT_M + 0.026, z + 0.08],
    [x - 0.11, MAT_M + 0.006, z + 0.18],
    [x + 0.02, MAT_M + 0.006, z + 0.24],
    [x + 0.12, MAT_M + 0.01, z + 0.3],
  ])
}

/** The fume arm reaches from a post behind to just over the board. */
function addFumeArm(builder: ModelBuilder, { x, widthM, heightM, backZ, boardZ }: BenchPlace): void {
  const fx = x - widthM / 2 + 0.12
  const way: Point3[] = [
    [fx, heightM - 0.1, backZ + 0.04],
    [fx + 0.02, heightM - 0.02, backZ + 0.2],
    [fx + 0.12, 1.42, boardZ - 0.22],
    [fx + 0.2, 1.22, boardZ - 0.1],
  ]
  builder.add(tube(way, 0.03, 9, 7), FINISHES.charcoal)
  builder.push(fx + 0.22, 1.17, boardZ - 0.07, 28, 0, 20)
  builder.add(
    lathe(
      [
        [0.03, 0.06],
        [0.075, -0.02],
        [0.068, -0.02],
        [0.02, 0.05],
      ],
      10,
      0.002,
    ),
    FINISHES.offWhite,
  )
  builder.pop()
}
