import { BRIDGE_HEIGHT_M } from '../../model/belt-way.ts'
import { decal } from '../decals/decal.ts'
import { box, chip, cylinder, FINISHES, type ModelBuilder } from '../kit/index.ts'

type Floor = readonly [xM: number, zM: number]

const WIDTH_M = 0.42
/** Outside of a lift, m: a board of 0.43 × 0.33 m with its chains and cladding. */
export const LIFT_M = 0.68
const GIRDER_M = 0.3
/** A lattice bar joins the chords of a girder every so many metres. */
const BAY_M = 0.6

/** A leg of a conveyor that goes over marked ways: two lifts, and between them a belt on lattice girders with a tray below that catches
 * what falls. The belt of the legs beside it is at `heightM`. */
export function addBridge(b: ModelBuilder, [x0, z0]: Floor, [x1, z1]: Floor, heightM: number): void {
  const lengthM = Math.hypot(x1 - x0, z1 - z0)
  const yawDeg = (Math.atan2(-(z1 - z0), x1 - x0) * 180) / Math.PI
  b.push((x0 + x1) / 2, 0, (z0 + z1) / 2, 0, yawDeg)
  addSpan(b, lengthM - LIFT_M)
  for (const side of [-1, 1]) {
    b.push((side * lengthM) / 2, 0, 0, 0, side < 0 ? 0 : 180)
    addLift(b, heightM)
    b.pop()
  }
  b.pop()
}

/** Along x, centred, the belt's top at the height of bridges. */
function addSpan(b: ModelBuilder, lengthM: number): void {
  const y = BRIDGE_HEIGHT_M
  const bays = Math.max(2, Math.round(lengthM / BAY_M))
  const bayM = lengthM / bays
  const barM = Math.hypot(bayM, GIRDER_M)
  const slopeDeg = (Math.atan2(GIRDER_M, bayM) * 180) / Math.PI
  for (const side of [-1, 1]) {
    const z = side * (WIDTH_M / 2 + 0.02)
    b.add(box(lengthM, 0.06, 0.05, 0.006), FINISHES.aluminium, 0, y - 0.02, z)
    b.add(box(lengthM, 0.05, 0.05, 0.006), FINISHES.aluminium, 0, y - 0.02 - GIRDER_M, z)
    b.add(chip(lengthM, 0.01, 0.02), FINISHES.belt, 0, y - 0.006, side * (WIDTH_M / 2 - 0.03))
    b.add(chip(lengthM, 0.16, 0.008), FINISHES.clearGlass, 0, y + 0.09, z)
    b.add(chip(lengthM, 0.016, 0.018), FINISHES.aluminium, 0, y + 0.17, z)
    for (let bay = 0; bay < bays; bay++)
      b.add(
        chip(barM, 0.026, 0.02),
        FINISHES.aluminium,
        (bay + 0.5) * bayM - lengthM / 2,
        y - 0.02 - GIRDER_M / 2,
        z,
        0,
        0,
        bay % 2 === 0 ? slopeDeg : -slopeDeg,
      )
  }
  for (let bay = 1; bay < bays; bay++)
    b.add(chip(0.04, 0.03, WIDTH_M), FINISHES.aluminium, bay * bayM - lengthM / 2, y - 0.05, 0)
  b.add(chip(lengthM, 0.012, WIDTH_M + 0.1), FINISHES.offWhite, 0, y - GIRDER_M - 0.055, 0)
  // Where a tall load would strike it is striped, on both sides.
  for (const side of [-1, 1])
    for (const at of [-0.5, 0.5])
      b.add(
        decal('hazard', 1.5, 0.075),
        FINISHES.white,
        at * 1.9,
        y - 0.17,
        side * (WIDTH_M / 2 + 0.0466),
        0,
        side < 0 ? 180 : 0,
      )
  for (const side of [-1, 1])
    for (const at of [-0.5, 0.5])
      b.add(chip(1.54, 0.1, 0.003), FINISHES.charcoal, at * 1.9, y - 0.17, side * (WIDTH_M / 2 + 0.0445))
  b.add(cylinder(0.05, 0.2, 14, 0.006), FINISHES.charcoal, lengthM / 2 - 0.5, y - 0.2, 0, 90)
  // Power and signals come along the rear chord.
  b.add(chip(lengthM, 0.05, 0.07), FINISHES.darkGrey, 0, y - GIRDER_M + 0.03, -WIDTH_M / 2 - 0.09)
}

/** Chains with pins take a board up or down between posts, behind clear sheets. The bridge leaves towards +x. */
function addLift(b: ModelBuilder, heightM: number): void {
  const topM = BRIDGE_HEIGHT_M + 0.42
  const half = LIFT_M / 2
  for (const x of [-1, 1])
    for (const z of [-1, 1]) {
      b.add(
        box(0.06, topM - 0.03, 0.06, 0.006),
        FINISHES.aluminium,
        x * (half - 0.03),
        topM / 2 + 0.01,
        z * (half - 0.03),
      )
      b.add(box(0.1, 0.025, 0.1, 0.004), FINISHES.charcoal, x * (half - 0.03), 0.0125, z * (half - 0.03))
    }
  // The chains, with the pins that a board rests on.
  for (const z of [-1, 1]) {
    b.add(chip(0.03, topM - 0.5, 0.018), FINISHES.charcoal, 0.12, topM / 2 + 0.1, z * 0.235)
    b.add(chip(0.03, topM - 0.5, 0.018), FINISHES.charcoal, -0.12, topM / 2 + 0.1, z * 0.235)
    for (let y = 0.5; y < topM - 0.3; y += 0.3) b.add(chip(0.3, 0.012, 0.03), FINISHES.steel, 0, y, z * 0.215)
  }
  // Foot with the drive, cap with the fan.
  b.add(box(LIFT_M - 0.02, 0.32, LIFT_M - 0.02, 0.012), FINISHES.white, 0, 0.2, 0)
  b.add(chip(0.34, 0.12, 0.004), FINISHES.core, 0, 0.2, half - 0.008)
  b.add(box(LIFT_M + 0.01, 0.2, LIFT_M + 0.01, 0.014), FINISHES.white, 0, topM, 0)
  b.add(box(LIFT_M + 0.016, 0.022, LIFT_M + 0.016, 0.006), FINISHES.teal, 0, topM - 0.08, 0)
  b.add(cylinder(0.12, 0.05, 18, 0.006), FINISHES.darkGrey, 0, topM + 0.12, 0)
  for (const y of [heightM - 0.14, (heightM + BRIDGE_HEIGHT_M) / 2, BRIDGE_HEIGHT_M - 0.14])
    for (const side of [-1, 1]) {
      b.add(chip(LIFT_M - 0.1, 0.035, 0.035), FINISHES.aluminium, 0, y, side * (half - 0.03))
      if (y > heightM && y < BRIDGE_HEIGHT_M - 0.2)
        b.add(chip(0.035, 0.035, LIFT_M - 0.1), FINISHES.aluminium, side * (half - 0.03), y, 0)
    }
  // Boards come in and go out low on any side; above that it is closed but for the mouth to the bridge.
  const [fromM, toM] = [heightM + 0.2, BRIDGE_HEIGHT_M - 0.1]
  for (const side of [-1, 1]) {
    b.add(chip(0.006, toM - fromM, LIFT_M - 0.12), FINISHES.clearGlass, side * (half - 0.02), (fromM + toM) / 2, 0)
    b.add(
      chip(LIFT_M - 0.12, topM - fromM - 0.1, 0.006),
      FINISHES.clearGlass,
      0,
      (fromM + topM) / 2 - 0.05,
      side * (half - 0.02),
    )
  }
  b.add(box(0.2, 0.3, 0.09, 0.01), FINISHES.offWhite, 0, 1.38, half + 0.035)
  b.add(cylinder(0.022, 0.03, 12, 0.003), FINISHES.red, 0.05, 1.44, half + 0.09, 90)
  b.add(cylinder(0.014, 0.02, 10, 0.002), FINISHES.ledTeal, -0.05, 1.44, half + 0.085, 90)
}
