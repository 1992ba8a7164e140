import { isBridge } from '../../model/belt-way.ts'
import type { Way } from '../../model/scene-schema.ts'
import { decal } from '../decals/decal.ts'
import { box, chip, cylinder, disc, FINISHES, type ModelBuilder } from '../kit/index.ts'
import { addPictures, PROUD_M } from '../machines/pieces/trim.ts'
import { addBridge, LIFT_M } from './bridge-model.ts'

const WIDTH_M = 0.42
const RAIL_M = 0.05
/** Legs stand at most so far apart, m. */
const LEG_PITCH_M = 1.6
/** From the middle to where a leg, the motor's side and the cable duct are. */
const SIDE_M = WIDTH_M / 2

/** The conveyor along a line of floor points (x, z): straight sections with rails, belts, legs and a motor, and a lifting turn
 * unit at each corner. The belt's top is at `heightM`. Where it crosses one of the ways it bridges it, between two lifts. */
export function addConveyor(
  b: ModelBuilder,
  points: readonly (readonly [number, number])[],
  heightM: number,
  ways: readonly Way[],
): void {
  const bridges = points.map((_, leg) => isBridge(points, leg, ways))
  for (let i = 1; i < points.length; i++) {
    const [x0, z0] = points[i - 1]!
    const [x1, z1] = points[i]!
    const lengthM = Math.hypot(x1 - x0, z1 - z0)
    if (lengthM < 0.05) continue
    if (bridges[i - 1]) {
      addBridge(b, points[i - 1]!, points[i]!, heightM)
      continue
    }
    const startCut = i > 1 ? cutAt(bridges, i - 1) : 0
    const endCut = i < points.length - 1 ? cutAt(bridges, i) : 0
    const yawDeg = (Math.atan2(-(z1 - z0), x1 - x0) * 180) / Math.PI
    const share = (startCut - endCut) / 2 / lengthM
    b.push((x0 + x1) / 2 + (x1 - x0) * share, 0, (z0 + z1) / 2 + (z1 - z0) * share, 0, yawDeg)
    addSection(b, lengthM - startCut - endCut, heightM)
    b.pop()
  }
  points.slice(1, -1).forEach(([x, z], i) => {
    if (bridges[i] || bridges[i + 1]) return
    b.push(x, 0, z)
    addTurn(b, heightM)
    b.pop()
  })
}

/** A section ends where the turn unit at the corner begins, or the lift. */
function cutAt(bridges: boolean[], corner: number): number {
  return bridges[corner - 1] || bridges[corner] ? LIFT_M / 2 : WIDTH_M / 2 + 0.03
}

function addSection(b: ModelBuilder, lengthM: number, heightM: number): void {
  if (lengthM < 0.06) return
  for (const side of [-1, 1]) {
    const z = side * SIDE_M
    b.add(box(lengthM, 0.085, RAIL_M, 0.006), FINISHES.aluminium, 0, heightM - 0.035, z)
    for (const y of [-0.02, -0.055])
      b.add(chip(lengthM - 0.01, 0.008, 0.002), FINISHES.core, 0, heightM + y, z + side * (RAIL_M / 2))
    b.add(chip(lengthM, 0.01, 0.02), FINISHES.belt, 0, heightM - 0.006, z - side * 0.034)
    b.add(chip(lengthM, 0.01, 0.014), FINISHES.belt, 0, heightM - 0.066, z - side * 0.034)
    b.add(box(lengthM, 0.018, 0.012, 0.003), FINISHES.yellow, 0, heightM + 0.016, z + side * 0.012)
    // Wheels that the belts run round, at both ends.
    for (const end of [-1, 1])
      b.add(disc(0.034, 0.02, 8), FINISHES.grey, end * (lengthM / 2 - 0.034), heightM - 0.036, z - side * 0.034, 90)
  }
  addLegs(b, lengthM, heightM)
  if (lengthM < 0.35) return
  addStop(b, lengthM / 2 - 0.1, heightM)
  if (lengthM < 0.7) return
  addDrive(b, lengthM / 2 - 0.3, heightM)
  addWiring(b, lengthM, heightM)
  if (lengthM > 1.4) addPanel(b, -lengthM / 2 + 0.34, heightM)
}

function addLegs(b: ModelBuilder, lengthM: number, heightM: number): void {
  const legs = Math.max(lengthM > 0.5 ? 2 : 1, Math.ceil(lengthM / LEG_PITCH_M) + 1)
  for (let i = 0; i < legs; i++) {
    const x = legs === 1 ? 0 : -lengthM / 2 + 0.1 + (i * (lengthM - 0.2)) / (legs - 1)
    for (const side of [-1, 1]) {
      const z = side * SIDE_M
      b.add(box(0.045, heightM - 0.1, 0.045, 0.005), FINISHES.aluminium, x, (heightM - 0.08) / 2 + 0.02, z)
      b.add(chip(0.008, heightM - 0.3, 0.002), FINISHES.core, x, heightM / 2, z + side * 0.0232)
      b.add(disc(0.036, 0.016, 8), FINISHES.rubber, x, 0.008, z)
      b.add(disc(0.01, 0.05, 5), FINISHES.steel, x, 0.03, z)
      // The corner plate that holds the rail.
      b.add(chip(0.1, 0.06, 0.006), FINISHES.darkGrey, x, heightM - 0.1, z - side * 0.024)
    }
    b.add(box(0.035, 0.05, WIDTH_M - 0.04, 0.004), FINISHES.aluminium, x, heightM - 0.12, 0)
    b.add(box(0.035, 0.035, WIDTH_M - 0.04, 0.004), FINISHES.aluminium, x, 0.24, 0)
  }
}

/** Where a board is held at the end: a stop that comes up between the belts, a light barrier and its mirror. */
function addStop(b: ModelBuilder, x: number, heightM: number): void {
  b.add(chip(0.05, 0.03, WIDTH_M - 0.1), FINISHES.grey, x - 0.06, heightM - 0.1, 0)
  b.add(box(0.04, 0.09, 0.06, 0.005), FINISHES.charcoal, x - 0.06, heightM - 0.1, 0)
  b.add(chip(0.012, 0.034, 0.05), FINISHES.blue, x - 0.06, heightM - 0.04, 0)
  b.add(chip(0.03, 0.12, 0.004), FINISHES.duct, x, heightM + 0.03, SIDE_M + 0.028)
  b.add(box(0.04, 0.055, 0.026, 0.004), FINISHES.orange, x, heightM + 0.062, SIDE_M + 0.04)
  b.add(chip(0.03, 0.1, 0.004), FINISHES.duct, x, heightM + 0.03, -SIDE_M - 0.028)
  b.add(chip(0.034, 0.04, 0.008), FINISHES.red, x, heightM + 0.062, -SIDE_M - 0.024)
}

/** Motor with its gearbox and the shaft to both belts. */
function addDrive(b: ModelBuilder, x: number, heightM: number): void {
  b.add(disc(0.012, WIDTH_M - 0.06, 7), FINISHES.steel, x, heightM - 0.13, 0, 90)
  b.add(box(0.13, 0.11, 0.1, 0.01), FINISHES.darkGrey, x, heightM - 0.15, -SIDE_M + 0.1)
  b.add(cylinder(0.05, 0.16, 12, 0.006), FINISHES.teal, x, heightM - 0.16, -SIDE_M + 0.235, 90)
  b.add(disc(0.046, 0.03, 10), FINISHES.charcoal, x, heightM - 0.16, -SIDE_M + 0.33, 90)
  b.add(box(0.06, 0.045, 0.07, 0.006), FINISHES.charcoal, x, heightM - 0.096, -SIDE_M + 0.235)
  // The guard over the toothed belt, outside.
  b.add(box(0.16, 0.2, 0.02, 0.008), FINISHES.yellow, x, heightM - 0.13, -SIDE_M - 0.036)
  b.push(0, 0, 0, 0, 180)
  addPictures(b, SIDE_M + 0.046, FINISHES.yellow, ['warnCrush', -x, heightM - 0.12, 0.07])
  b.pop()
}

/** A slotted duct under the rail at the operators' side. */
function addWiring(b: ModelBuilder, lengthM: number, heightM: number): void {
  const [y, z, w] = [heightM - 0.125, SIDE_M - 0.012, lengthM - 0.12]
  b.add(chip(w, 0.06, 0.04), FINISHES.grey, 0, y, z)
  const fields = Math.max(1, Math.round(w / 0.5))
  for (let i = 0; i < fields; i++)
    b.add(
      decal('slots', 0.05, w / fields),
      FINISHES.grey,
      ((i + 0.5) / fields - 0.5) * w,
      y,
      z + 0.02 + PROUD_M,
      0,
      0,
      90,
    )
}

/** The section's controller: its number, a lamp, keys. */
function addPanel(b: ModelBuilder, x: number, heightM: number): void {
  const [y, z] = [heightM - 0.27, SIDE_M + 0.03]
  b.add(box(0.26, 0.18, 0.09, 0.008), FINISHES.offWhite, x, y, z)
  b.add(chip(0.02, 0.12, 0.02), FINISHES.rubber, x + 0.06, y + 0.12, z - 0.02)
  addPictures(
    b,
    z + 0.045,
    FINISHES.offWhite,
    ['barcode', x - 0.06, y + 0.05, 0.11],
    ['buttons', x - 0.05, y - 0.035, 0.13],
    ['warnPower', x + 0.08, y + 0.03, 0.07],
  )
  b.add(chip(0.03, 0.012, 0.002), FINISHES.ledTeal, x + 0.08, y - 0.05, z + 0.046)
}

function addTurn(b: ModelBuilder, heightM: number): void {
  const half = WIDTH_M / 2 + 0.03
  b.add(box(2 * half, 0.09, 2 * half, 0.012), FINISHES.white, 0, heightM - 0.1, 0)
  for (let i = -2; i <= 2; i++)
    b.add(cylinder(0.018, 2 * half - 0.06, 10, 0.002), FINISHES.steel, i * 0.085, heightM - 0.022, 0, 90)
  b.add(cylinder(0.1, heightM - 0.15, 14, 0.006), FINISHES.darkGrey, 0, (heightM - 0.15) / 2, 0)
  b.add(cylinder(0.14, 0.1, 14, 0.01), FINISHES.white, 0, heightM - 0.22, 0)
  b.add(cylinder(0.24, 0.03, 16, 0.006), FINISHES.charcoal, 0, 0.015, 0)
  for (let i = 0; i < 6; i++) {
    const angle = (i * Math.PI) / 3
    b.add(disc(0.014, 0.014, 6), FINISHES.steel, 0.2 * Math.cos(angle), 0.037, 0.2 * Math.sin(angle))
  }
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      b.add(box(0.03, 0.1, 0.03, 0.004), FINISHES.yellow, x * (half - 0.02), heightM - 0.02, z * (half - 0.02))
  for (const side of [0, 180]) {
    b.push(0, 0, 0, 0, side)
    addPictures(
      b,
      half,
      FINISHES.white,
      ['warnCrush', 0.1, heightM - 0.1, 0.07],
      ['hazard', -0.08, heightM - 0.1, 0.2, 0.03],
    )
    b.pop()
  }
}
