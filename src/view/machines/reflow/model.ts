import { decal } from '../../decals/decal.ts'
import {
  box,
  chip,
  disc,
  FINISHES,
  type Finish,
  filleted,
  type Model,
  ModelBuilder,
  type Point2,
  quad,
  tube,
} from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet } from '../pieces/cabinet.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addExhaust } from '../pieces/exhaust.ts'
import { addExtruded, pushSlope } from '../pieces/shell.ts'
import {
  addAirUnit,
  addGlands,
  addHatch,
  addName,
  addPictures,
  addSideScreen,
  DISPLAY,
  PROUD_M,
} from '../pieces/trim.ts'
import { END_M, type Oven, ovenOf } from './layout.ts'

const SILL_M = 0.88
const HEAT = { colour: '#e8601c', rough: 0.3, metal: 0, glow: 0.34 }

/** A long oven: one lid a zone over a dark core, exhausts at both ends. */
export function build(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM, method } = spec
  const automated = method === 'automated'
  const oven = ovenOf(spec)
  const finish = automated ? FINISHES.white : FINISHES.offWhite
  const builder = new ModelBuilder()
  const z = widthM / 2 - 0.05
  const top = heightM - 0.2
  addCabinet(builder, {
    lengthM: lengthM - 0.06,
    widthM: widthM - 0.04,
    topM: SILL_M,
    doors: Math.round(lengthM),
    finish,
    band: FINISHES.orange,
  })
  builder.add(box(lengthM - 0.1, 0.06, 2 * z - 0.05, 0.008), FINISHES.darkGrey, 0, SILL_M + 0.035, 0)
  // Its shoulder and slope; the conventional one has square hoods that cover two zones each.
  const shoulder: Point2 = automated ? [z, 1.1] : [z, 1.24]
  const edge: Point2 = automated ? [z - 0.24, top] : [z - 0.1, top]
  const lid = (s: number, foot: number): Point2[] => [
    [z - s, foot],
    [shoulder[0] - s, shoulder[1] - s],
    [edge[0] - s, edge[1] - s],
    [-edge[0] + s, edge[1] - s],
    [-shoulder[0] + s, shoulder[1] - s],
    [-z + s, foot],
  ]
  addExtruded(builder, lid(0.018, 0.94), lengthM - 2 * END_M - 0.04, FINISHES.core)
  const perLid = automated ? 1 : 2
  for (let i = 0; i < oven.zones / perLid; i++) {
    const wide = oven.zoneM * perLid
    const x = -lengthM / 2 + END_M + (i + 0.5) * wide
    const cools = (i + 0.5) * perLid > oven.zones - oven.cooling
    addExtruded(builder, filleted(lid(0, 0.985), 0.03, 1), wide - 0.012, cools ? FINISHES.offWhite : finish, x)
    for (const side of [1, -1]) {
      builder.push(0, 0, 0, 0, side > 0 ? 0 : 180).push(side * x)
      if (automated) addLidFace(builder, shoulder, edge, wide, cools, i + 1)
      else addHoodFace(builder, z, oven.zoneM, cools, [2 * i + 1, 2 * i + 2], side)
      builder.pop().pop()
    }
    if (!cools) addBlower(builder, x, top)
  }
  for (const side of [-1, 1])
    builder.add(chip(lengthM - 2 * END_M, 0.07, 0.02), FINISHES.core, 0, 1.035, side * (z + 0.004))
  for (let k = 0; k < oven.zones; k++)
    addTemperature(builder, -lengthM / 2 + END_M + (k + 0.5) * oven.zoneM, z, oven, k)
  for (const x of oven.fansX) addFan(builder, x, top)
  for (const side of [-1, 1]) addEnd(builder, spec, side, z, finish)
  for (const s of [-1, 1])
    addExhaust(builder, s * (lengthM / 2 - END_M - 0.2), top - 0.01, -0.24, automated ? 0.1 : 0.085, 4.2)
  if (automated) addNitrogen(builder, lengthM, z, top)
  addScreenArm(builder, -lengthM / 2 + 0.32, z)
  addSideScreen(builder, 'screenTrend', [lengthM / 2 - 0.34, 1.5, z - 0.1], [lengthM / 2 - 0.34, 1.25, z - 0.3], 8)
  addFronts(builder, spec, finish)
  builder.tower([-lengthM / 2 + 0.16, 1.26, -0.3])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(1.8)
}

/** A lid over one zone: on its slope number, window and handle. */
function addLidFace(builder: ModelBuilder, a: Point2, b: Point2, wideM: number, cools: boolean, zone: number): void {
  const h = pushSlope(builder, a, b)
  addGlow(builder, 0, 0.03, wideM * 0.56, h * 0.36, cools)
  addBar(builder, -h * 0.32)
  addNumber(builder, 0, h * 0.41, 0, zone)
  builder.pop()
}

/** A square hood over two zones: windows on its front, a bar above to lift it by. */
function addHoodFace(
  builder: ModelBuilder,
  z: number,
  zoneM: number,
  cools: boolean,
  zones: [number, number],
  side: number,
): void {
  builder.push(0, 1.155, z)
  zones.forEach((zone, k) => {
    const x = side * (k - 0.5) * zoneM
    addGlow(builder, x + 0.03, 0, zoneM * 0.42, 0.07, cools)
    addNumber(builder, x - zoneM * 0.3, 0, 0, zone)
  })
  builder.pop().push(0, 1.262, z - 0.05, -40)
  addBar(builder, 0)
  builder.pop()
}

/** Window with the glow of a zone and a bar across, or a vent where it cools. */
function addGlow(builder: ModelBuilder, x: number, y: number, widthM: number, heightM: number, cools: boolean): void {
  if (cools) {
    addPictures(builder, 0, FINISHES.offWhite, ['louvre', x, y, widthM + 0.03, heightM + 0.03])
    return
  }
  builder.add(chip(widthM + 0.05, 0.016, heightM + 0.045), FINISHES.charcoal, x, y, 0.006, 90)
  builder.add(decal('glow', widthM, heightM), HEAT, x, y, 0.015)
  builder.add(chip(0.01, 0.003, heightM), FINISHES.charcoal, x, y, 0.0155, 90)
}

/** A handle on two posts. */
function addBar(builder: ModelBuilder, y: number): void {
  for (const s of [-1, 1]) builder.add(chip(0.012, 0.012, 0.026), FINISHES.charcoal, s * 0.07, y, 0.013)
  builder.add(chip(0.17, 0.016, 0.012), FINISHES.charcoal, 0, y, 0.028)
}

/** The number of a zone on its lid; ten, eleven, twelve have two digits. */
function addNumber(builder: ModelBuilder, x: number, y: number, z: number, zone: number): void {
  const digits = [...String(zone)]
  builder.add(chip(0.024 * digits.length + 0.014, 0.046, 0.003), FINISHES.darkGrey, x, y, z + 0.001)
  digits.forEach((digit, k) => {
    builder.add(
      decal('digits', 0.022, 0.036, 2 * Number(digit) + 0.5, 20),
      FINISHES.darkGrey,
      x + (k - (digits.length - 1) / 2) * 0.024,
      y,
      z + 0.0035,
    )
  })
}

/** The temperature of a zone on the dark strip, on both sides. Ten zones leave out two that differ least from their neighbours. */
function addTemperature(builder: ModelBuilder, x: number, z: number, { zones, zoneM }: Oven, k: number): void {
  const shown = zones < 12 && k > 4 ? k + 2 : k
  for (const side of [1, -1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    builder.add(decal('zones', zoneM * 0.94, 0.054, shown, 12), DISPLAY, side * x, 1.036, z + 0.0142 + PROUD_M)
    builder.pop()
  }
}

/** What hangs on the doors: the name, the nitrogen panel, signs; behind, cables and air. */
function addFronts(builder: ModelBuilder, { lengthM, widthM, method }: MachineSpec, finish: Finish): void {
  const z = (widthM - 0.04) / 2
  const doors = Math.round(lengthM)
  const middleOf = (door: number) => ((door + 0.5) / doors - 0.5) * (lengthM - 0.06)
  addName(builder, 'nameReflow', middleOf(0) - 0.35, 0.66, z, 0.66, finish)
  for (const door of [1, doors - 3])
    addPictures(
      builder,
      z,
      finish,
      ['warnHot', middleOf(door) - 0.07, 0.64, 0.12],
      ['warnPower', middleOf(door) + 0.07, 0.64, 0.12],
    )
  addPictures(builder, z, finish, ['sheet', middleOf(doors - 1), 0.6, 0.17])
  if (method === 'automated') {
    // Nitrogen: two reducing valves with a gauge each, a flow meter, the rest of oxygen in the tunnel.
    const x = middleOf(2)
    addHatch(builder, x, 0.6, z, 0.5, 0.28, FINISHES.warmGrey, 0.016)
    addPictures(builder, z + 0.016, FINISHES.warmGrey, ['gauge', x - 0.17, 0.64, 0.1], ['gauge', x - 0.05, 0.64, 0.1])
    for (const w of [-0.17, -0.05]) builder.add(disc(0.022, 0.03, 8), FINISHES.blue, x + w, 0.52, z + 0.03, 90)
    builder.add(chip(0.028, 0.15, 0.02), FINISHES.clearGlass, x + 0.04, 0.6, z + 0.026)
    builder.add(chip(0.012, 0.02, 0.01), FINISHES.red, x + 0.04, 0.61, z + 0.024)
    addPictures(builder, z + 0.016, DISPLAY, ['oxygen', x + 0.15, 0.65, 0.13])
    addPictures(builder, z + 0.016, FINISHES.warmGrey, ['plate', x + 0.15, 0.54, 0.14])
  }
  builder.push(0, 0, 0, 0, 180)
  addGlands(builder, lengthM * 0.36, 0.32, z, 5)
  addAirUnit(builder, -lengthM * 0.3, 0.76, z)
  builder.pop()
}

function addBlower(builder: ModelBuilder, x: number, y: number): void {
  builder.add(disc(0.09, 0.024, 10), FINISHES.grey, x, y + 0.012, 0.1)
  builder.add(disc(0.066, 0.13, 10), FINISHES.darkGrey, x, y + 0.085, 0.1)
  builder.add(disc(0.05, 0.02, 8), FINISHES.charcoal, x, y + 0.16, 0.1)
  builder.add(chip(0.07, 0.05, 0.06), FINISHES.offWhite, x, y + 0.09, 0.19)
  // Behind it the hatch to the heater, with two handles.
  builder.push(x, y, -0.16, -90)
  builder.add(chip(0.26, 0.2, 0.008), FINISHES.offWhite, 0, 0, 0.004)
  addPictures(builder, 0.008, FINISHES.offWhite, ['warnHot', 0.07, 0, 0.07], ['louvre', -0.05, 0, 0.13, 0.12])
  builder.pop()
}

/** A wheel that turns while the oven runs, in a low housing. */
function addFan(builder: ModelBuilder, x: number, y: number): void {
  builder.add(box(0.34, 0.07, 0.34, 0.012), FINISHES.offWhite, x, y + 0.03, 0.1)
  builder.add(disc(0.145, 0.004, 18), FINISHES.core, x, y + 0.067, 0.1)
  const wheel = builder.part(`fan.${x.toFixed(2)}`, { at: [x, y + 0.075, 0.1], turn: [0, 1, 0] })
  for (let k = 0; k < 5; k++) {
    wheel.push(0, 0, 0, 0, k * 72)
    wheel.add(chip(0.1, 0.006, 0.06), FINISHES.grey, 0.075, 0, 0, 28)
    wheel.pop()
  }
  wheel.add(disc(0.035, 0.02, 8), FINISHES.charcoal)
}

/** Where boards come in or leave: a lower hood with a mouth, belts that stand out of it. */
function addEnd(
  builder: ModelBuilder,
  { lengthM }: MachineSpec,
  side: number,
  z: number,
  finish: typeof FINISHES.white,
): void {
  const wide = END_M - 0.07
  const x = side * (lengthM / 2 - END_M / 2 - 0.035 + 0.03)
  const hood: Point2[] = [
    [z, 0.985],
    [z, 1.12],
    [z - 0.16, 1.26],
    [-z + 0.16, 1.26],
    [-z, 1.12],
    [-z, 0.985],
  ]
  const notch: Point2[] = [
    [-0.28, 0.985],
    [-0.28, 1.09],
    [0.28, 1.09],
    [0.28, 0.985],
  ]
  addExtruded(builder, filleted([...hood, ...notch], 0.024, 2), wide, finish, x)
  for (const face of [1, -1]) {
    builder.push(0, 0, 0, 0, face > 0 ? 0 : 180).push(face * x)
    pushSlope(builder, [z, 1.12], [z - 0.16, 1.26])
    addPictures(builder, 0, finish, ['louvre', -0.1, 0, 0.24, 0.13], ['warnHot', 0.12, 0, 0.12])
    builder.pop().pop().pop()
  }
  builder.push(x, 1.26, 0, -90)
  addHatch(builder, 0, 0, 0, wide - 0.14, z * 0.9, FINISHES.offWhite)
  for (const s of [-1, 1]) builder.add(chip(0.03, 0.1, 0.02), FINISHES.charcoal, s * (wide / 2 - 0.13), 0, 0.016)
  builder.pop()
  for (const s of [-1, 1]) builder.add(chip(wide, 0.08, z - 0.29), FINISHES.charcoal, x, 0.955, s * (z + 0.27) * 0.5)
  const inside = side < 0 ? { ...HEAT, glow: 0.16, colour: '#7a2c0c' } : FINISHES.core
  builder.add(quad(0.56, 0.2), inside, x - side * (wide / 2 - 0.04), 0.99, 0, 0, side * 90)
  for (let k = 0; k < 9; k++)
    builder.add(quad(0.05, 0.05), FINISHES.darkGrey, x + side * (wide / 2 - 0.03), 1.063, (k - 4) * 0.062, 0, side * 90)
  const from = side * (lengthM / 2 - END_M * 0.9)
  addBelt(builder, Math.min(from, side * (lengthM / 2)), Math.max(from, side * (lengthM / 2)), 0, SILL_M)
  addEstop(builder, x - side * 0.12, 1.05, z + 0.012)
}

/** A pipe with valves that lies on the roof and comes up at the rear. */
function addNitrogen(builder: ModelBuilder, lengthM: number, z: number, top: number): void {
  const h = lengthM / 2 - END_M
  const [x, y, back] = [-h + 0.3, top + 0.025, -z + 0.3]
  builder.add(
    tube(
      [
        [x, 0.5, -z - 0.03],
        [x, 1.05, -z - 0.03],
        [x, top - 0.06, -z + 0.08],
        [x + 0.06, y, back],
        [x + 0.3, y, back],
      ],
      0.02,
      14,
      6,
    ),
    FINISHES.duct,
  )
  const long = h - 0.5 - x
  builder.add(disc(0.02, long, 6), FINISHES.duct, x + 0.3 + long / 2, y, back, 0, 0, 90)
  for (let i = 0; i < 4; i++) builder.add(disc(0.032, 0.05, 8), FINISHES.blue, x + 0.5 + i * 0.9, y + 0.02, back)
}

function addScreenArm(builder: ModelBuilder, x: number, z: number): void {
  builder.add(
    tube(
      [
        [x, 1.25, z - 0.3],
        [x, 1.4, z - 0.28],
        [x, 1.5, z - 0.14],
      ],
      0.018,
      8,
      6,
    ),
    FINISHES.aluminium,
  )
  builder.push(x, 1.53, z - 0.1, 0, -8).push(0, 0, 0, -8)
  builder.add(box(0.44, 0.29, 0.04, 0.01), FINISHES.charcoal)
  builder.pop()
  builder.screen({ at: [0, 0.003, 0.0215], yawDeg: -8, pitchDeg: 8, widthM: 0.41, heightM: 0.26 })
  builder.pop()
}
