import { box, chip, FINISHES, type Finish, type Model, ModelBuilder, quad, tube } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addControlCabinet } from '../pieces/control-cabinet.ts'
import { addNumber } from '../pieces/numbers.ts'
import { addPictures, addPlates, DISPLAY } from '../pieces/trim.ts'
import { type Berth, berthPitchM, berths, ROWS } from './layout.ts'

/** Power and network. */
const CABLES: Finish[] = [FINISHES.core, FINISHES.blue]

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
  addPictures(builder, 0.2305, FINISHES.offWhite, ['barcode', -widthM * 0.12, -0.026, 0.12, 0.032])
  addNumber(builder, column * ROWS + row + 1, -widthM * 0.38, -0.026, 0.2305, 0.5)
  const lamp = (column + row) % 5 === 3 ? FINISHES.yellow : FINISHES.ledTeal
  builder.add(quad(0.07, 0.018), lamp, widthM * 0.34, -0.026, 0.232)
  builder.add(chip(0.16, 0.09, 0.1), FINISHES.darkGrey, -widthM / 2 + 0.1, 0.034, -0.22)
  builder.add(chip(0.2, 0.09, 0.1), FINISHES.core, widthM / 2 - 0.12, 0.034, -0.22)
  addPictures(
    builder,
    -0.17,
    FINISHES.darkGrey,
    ['fan', -widthM / 2 + 0.075, 0.038, 0.078],
    ['server', widthM / 2 - 0.12, 0.036, 0.19, 0.08],
  )
  for (const [i, finish] of CABLES.entries()) {
    const side = i ? 1 : -1
    builder.add(
      tube(
        [
          [side * widthM * 0.3, 0.05, -0.17],
          [side * widthM * 0.26, 0.11, -0.09],
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

/** What two berths share: a screen with their verdicts above, supplies and a server of its own below. */
function addColumn(
  builder: ModelBuilder,
  { widthM, heightM }: MachineSpec,
  x: number,
  pitchM: number,
  column: number,
): void {
  const [w, z] = [pitchM - 0.03, widthM / 2 - 0.42]
  const paint = column % 2 ? FINISHES.offWhite : FINISHES.white
  builder.add(box(w, 0.5, 0.5, 0.01), paint, x, 0.38, z + 0.06)
  const face = z + 0.31
  builder.add(chip(w - 0.06, 0.29, 0.004), FINISHES.core, x, 0.46, face - 0.001)
  for (const [i, picture] of (['supplies', 'server', column % 3 ? 'matrix' : 'meter'] as const).entries()) {
    const y = 0.555 - i * 0.096
    builder.add(chip(w - 0.07, 0.09, 0.012), FINISHES.grey, x, y, face + 0.003)
    addPictures(builder, face + 0.009, FINISHES.grey, [picture, x, y, w - 0.08, 0.084])
  }
  addPictures(builder, face, paint, ['louvre', x, 0.22, w * 0.7, 0.13])
  for (const foot of [-1, 1])
    builder.add(chip(0.07, 0.14, 0.4), FINISHES.rubber, x + foot * (w / 2 - 0.08), 0.07, z + 0.06)
  const top = heightM - 0.32
  builder.push(x, top, z - 0.16, -8)
  builder.add(box(w, 0.26, 0.05, 0.01), FINISHES.charcoal)
  const screen = (['screenList', 'screenTrend', 'screenMap'] as const)[column % 3]!
  addPictures(builder, 0.025, DISPLAY, [screen, -w * 0.14, 0.01, w * 0.62, 0.2])
  for (let i = 0; i < 2; i++) {
    const finish = (column + i) % 5 === 3 ? FINISHES.yellow : FINISHES.ledTeal
    builder.add(quad(0.06, 0.03), finish, w * 0.34, 0.07 - i * 0.05, 0.026)
  }
  addPictures(builder, 0.025, FINISHES.charcoal, ['buttons', w * 0.34, -0.075, 0.13, 0.06])
  builder.pop()
}

function addFrame(builder: ModelBuilder, { lengthM, widthM, heightM, servers }: MachineSpec, pitchM: number): void {
  const columns = Math.ceil(servers / ROWS)
  for (let i = 0; i <= columns; i += 2) {
    const x = Math.max(-lengthM / 2 + 0.05, Math.min(lengthM / 2 - 0.05, (i - columns / 2) * pitchM))
    builder.add(box(0.045, heightM - 0.06, 0.045, 0.006), FINISHES.duct, x, (heightM - 0.06) / 2, 0.3)
    builder.add(chip(0.035, 0.035, widthM / 2 - 0.5), FINISHES.duct, x, heightM - 0.1, widthM / 4 + 0.1)
    builder.add(chip(0.03, 1.0, 0.03), FINISHES.duct, x, 0.66, widthM / 2 - 0.2)
    if (i % 4 === 0) addEstop(builder, x, 1.02, widthM / 2 - 0.18)
    // Where a person's wrist strap is plugged in.
    else builder.add(chip(0.05, 0.05, 0.02), FINISHES.yellow, x, 1.02, widthM / 2 - 0.178)
  }
  builder.add(box(lengthM - 0.1, 0.05, 0.05, 0.006), FINISHES.duct, 0, heightM - 0.1, 0.3)
  // Rails that the upper row stands on.
  for (const z of [widthM / 2 - 0.24, widthM / 2 - 0.62])
    builder.add(chip(lengthM - 0.1, 0.03, 0.03), FINISHES.duct, 0, 1.093, z)
  // Cable tray with the power rail over the berths.
  builder.add(box(lengthM - 0.16, 0.07, 0.16, 0.008), FINISHES.duct, 0, heightM - 0.08, 0.46)
  builder.add(chip(lengthM - 0.16, 0.02, 0.004), FINISHES.blue, 0, heightM - 0.104, 0.542)
  for (const x of [-lengthM / 2 + 0.5, lengthM / 2 - 0.5])
    addPictures(builder, 0.54, FINISHES.duct, ['nameSystem', x, heightM - 0.07, 0.44])
  for (const [k, finish] of [FINISHES.rubber, ...CABLES].entries())
    builder.add(chip(lengthM - 0.24, 0.024, 0.03), finish, 0, heightM - 0.034, 0.42 + k * 0.04)
}

/** Power and network cabinets behind the belt; their doors look to it. */
function addSupplies(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  const count = Math.max(2, Math.round(lengthM / 1.6))
  const pitch = (lengthM - 0.2) / count
  const depthM = Math.min(0.6, widthM / 2 - 0.42)
  const h = heightM - 0.17
  for (let i = 0; i < count; i++) {
    const finish = i % 3 === 1 ? FINISHES.offWhite : FINISHES.white
    builder.push((i - (count - 1) / 2) * pitch, 0, -widthM / 2 + 0.05 + depthM / 2)
    addControlCabinet(builder, { widthM: pitch - 0.03, heightM: h, depthM, finish, mains: i % 2 === 0 })
    // A window onto the switches of the network.
    const [x, face] = [pitch * 0.25, depthM / 2]
    builder.add(chip(0.5, 0.5, 0.003), FINISHES.core, x, h * 0.68, face + 0.001)
    for (let k = 0; k < 4; k++) {
      const y = h * 0.68 + 0.18 - k * 0.12
      addPictures(builder, face + 0.0025, FINISHES.core, [k % 2 ? 'matrix' : 'server', x, y, 0.46, 0.1])
    }
    builder.push(0, 0, 0, 0, 180)
    const rear = depthM / 2
    addPictures(
      builder,
      rear,
      finish,
      ['louvre', -pitch * 0.22, 0.5, pitch * 0.36, 0.34],
      ['louvre', pitch * 0.22, 0.5, pitch * 0.36, 0.34],
      ['perforated', 0, h * 0.72, pitch * 0.7, 0.5],
      ['warnPower', 0, 0.9, 0.12],
    )
    if (i === 0) addPlates(builder, pitch * 0.24, 0.94, rear)
    builder.pop().pop()
  }
}
