import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { type Berth, berthPitchM, berths } from './layout.ts'

/** Where boards become a running server: berths with power, drives and network, cables plugged by hand. */
export function build(spec: MachineSpec): Model {
  const { lengthM, heightM, method } = spec
  const builder = new ModelBuilder()
  const all = berths(spec)
  const pitchM = berthPitchM(spec)
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0)
  for (const berth of all) {
    addBerth(builder, berth, pitchM - 0.05)
    builder.nest([berth.x, berth.y, berth.z])
  }
  for (const { x, row, column } of all) if (row === 0) addColumn(builder, spec, x, pitchM, column)
  addFrame(builder, spec, pitchM)
  addSupplies(builder, spec)
  if (method === 'automated') addLamp(builder, spec)
  builder.tower([-lengthM / 2 + 0.1, heightM, 0.3])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(1)
}

function addLamp(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  builder.add(box(lengthM - 0.1, 0.05, 0.12, 0.012), FINISHES.white, 0, heightM - 0.04, widthM / 2 - 0.3)
  builder.add(chip(lengthM - 0.2, 0.006, 0.08), FINISHES.lamp, 0, heightM - 0.067, widthM / 2 - 0.3, 180)
}

/** A drawer-like shelf: mat, supply with its fan, drives, the cables that wait to be plugged. */
function addBerth(builder: ModelBuilder, { x, y, z, row, column }: Berth, widthM: number): void {
  builder.push(x, y, z)
  builder.add(chip(widthM, 0.02, 0.5), FINISHES.grey, 0, -0.022, -0.02)
  builder.add(chip(Math.min(0.47, widthM - 0.02), 0.008, 0.36), FINISHES.esdMat, 0, -0.008, 0)
  builder.add(quad(widthM, 0.036), FINISHES.offWhite, 0, -0.026, 0.2305)
  builder.add(
    quad(0.05, 0.014),
    (column + row) % 5 === 3 ? FINISHES.yellow : FINISHES.ledTeal,
    widthM * 0.36,
    -0.026,
    0.232,
  )
  builder.add(box(0.16, 0.09, 0.1, 0.006), FINISHES.darkGrey, -widthM / 2 + 0.1, 0.04, -0.22)
  builder.add(disc(0.034, 0.004, 12), FINISHES.core, -widthM / 2 + 0.1, 0.04, -0.168, 90)
  for (let i = 0; i < 3; i++)
    builder.add(chip(0.1, 0.018, 0.09), FINISHES.steel, widthM / 2 - 0.1, 0.005 + i * 0.026, -0.22)
  const cables = [FINISHES.core, FINISHES.blue]
  for (const [i, finish] of cables.entries()) {
    const side = i ? 1 : -1
    builder.add(
      tube(
        [
          [side * widthM * 0.3, 0.05, -0.19],
          [side * widthM * 0.26, 0.11, -0.1],
          [side * widthM * 0.2, 0.06, -0.02],
        ],
        0.007,
        5,
        4,
      ),
      finish,
    )
    builder.add(chip(0.03, 0.016, 0.022), FINISHES.connector, side * widthM * 0.2, 0.052, -0.01)
  }
  builder.pop()
}

/** What two berths share: a bezel with their verdict, switches, instruments below. */
function addColumn(
  builder: ModelBuilder,
  { widthM, heightM }: MachineSpec,
  x: number,
  pitchM: number,
  column: number,
): void {
  const [w, z] = [pitchM - 0.03, widthM / 2 - 0.42]
  builder.add(box(w, 0.5, 0.5, 0.01), column % 2 ? FINISHES.offWhite : FINISHES.white, x, 0.38, z + 0.06)
  builder.add(chip(w * 0.5, 0.02, 0.012), FINISHES.charcoal, x, 0.56, z + 0.315)
  for (let i = 0; i < 3; i++) builder.add(quad(w * 0.6, 0.008), FINISHES.core, x, 0.24 + i * 0.024, z + 0.3105)
  for (const foot of [-1, 1])
    builder.add(chip(0.07, 0.14, 0.4), FINISHES.rubber, x + foot * (w / 2 - 0.08), 0.07, z + 0.06)
  const top = heightM - 0.3
  builder.add(box(w, 0.2, 0.05, 0.01), FINISHES.charcoal, x, top, z - 0.16, -8)
  builder.add(quad(w * 0.34, 0.1), FINISHES.core, x - w * 0.2, top, z - 0.131, -8)
  for (let i = 0; i < 2; i++)
    builder.add(
      quad(0.05, 0.03),
      (column + i) % 5 === 3 ? FINISHES.yellow : FINISHES.ledTeal,
      x + w * 0.14 + i * 0.08,
      top + 0.01,
      z - 0.131,
      -8,
    )
}

function addFrame(builder: ModelBuilder, { lengthM, widthM, heightM, servers }: MachineSpec, pitchM: number): void {
  const columns = Math.ceil(servers / 2)
  for (let i = 0; i <= columns; i += 2) {
    const x = Math.max(-lengthM / 2 + 0.05, Math.min(lengthM / 2 - 0.05, (i - columns / 2) * pitchM))
    builder.add(box(0.045, heightM - 0.06, 0.045, 0.006), FINISHES.duct, x, (heightM - 0.06) / 2, 0.3)
    builder.add(chip(0.035, 0.035, widthM / 2 - 0.5), FINISHES.duct, x, heightM - 0.1, widthM / 4 + 0.1)
    builder.add(chip(0.03, 1.0, 0.03), FINISHES.duct, x, 0.66, widthM / 2 - 0.2)
  }
  builder.add(box(lengthM - 0.1, 0.05, 0.05, 0.006), FINISHES.duct, 0, heightM - 0.1, 0.3)
  // Rails that the upper row stands on.
  for (const z of [widthM / 2 - 0.24, widthM / 2 - 0.62])
    builder.add(chip(lengthM - 0.1, 0.03, 0.03), FINISHES.duct, 0, 1.093, z)
  // Cable tray with the power rail over the berths.
  builder.add(box(lengthM - 0.16, 0.07, 0.16, 0.008), FINISHES.duct, 0, heightM - 0.08, 0.46)
  builder.add(chip(lengthM - 0.16, 0.02, 0.004), FINISHES.blue, 0, heightM - 0.08, 0.542)
}

/** Power and network cabinets behind the belt. */
function addSupplies(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  const count = Math.max(2, Math.round(lengthM / 1.6))
  const pitch = (lengthM - 0.2) / count
  const depth = Math.min(0.6, widthM / 2 - 0.42)
  const z = -widthM / 2 + 0.05 + depth / 2
  const h = heightM - 0.25
  for (let i = 0; i < count; i++) {
    const x = (i - (count - 1) / 2) * pitch
    builder.add(
      box(pitch - 0.03, h, depth, 0.014),
      i % 3 === 1 ? FINISHES.offWhite : FINISHES.white,
      x,
      h / 2 + 0.08,
      z,
    )
    builder.add(chip(pitch - 0.2, 0.08, depth - 0.1), FINISHES.rubber, x, 0.04, z)
    builder.add(quad(0.006, h - 0.1), FINISHES.core, x, h / 2 + 0.08, z + depth / 2 + 0.001)
    for (const side of [-1, 1]) {
      builder.add(chip(0.016, 0.14, 0.02), FINISHES.charcoal, x + side * 0.05, 1, z + depth / 2 + 0.01)
      for (let k = 0; k < 4; k++)
        builder.add(
          quad(pitch * 0.3, 0.009),
          FINISHES.core,
          x + side * pitch * 0.24,
          0.3 + k * 0.026,
          z + depth / 2 + 0.001,
        )
    }
    builder.add(disc(0.15, 0.05, 12), FINISHES.charcoal, x, h + 0.1, z)
  }
}
