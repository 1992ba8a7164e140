import { isBridge } from '../../model/belt-way.ts'
import type { Way } from '../../model/scene-schema.ts'
import { box, chip, cylinder, FINISHES, type ModelBuilder } from '../kit/index.ts'
import { addBridge, LIFT_M } from './bridge-model.ts'

const WIDTH_M = 0.42
const RAIL_M = 0.05
/** Legs stand at most so far apart, m. */
const LEG_PITCH_M = 1.6

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
    const z = side * (WIDTH_M / 2)
    b.add(box(lengthM, 0.085, RAIL_M, 0.006), FINISHES.aluminium, 0, heightM - 0.035, z)
    b.add(chip(lengthM - 0.01, 0.012, 0.002), FINISHES.core, 0, heightM - 0.035, z + side * (RAIL_M / 2))
    b.add(chip(lengthM, 0.01, 0.02), FINISHES.belt, 0, heightM - 0.006, z - side * 0.034)
    b.add(box(lengthM, 0.018, 0.012, 0.003), FINISHES.yellow, 0, heightM + 0.016, z + side * 0.012)
  }
  const legs = Math.max(lengthM > 0.5 ? 2 : 1, Math.ceil(lengthM / LEG_PITCH_M) + 1)
  for (let i = 0; i < legs; i++) {
    const x = legs === 1 ? 0 : -lengthM / 2 + 0.1 + (i * (lengthM - 0.2)) / (legs - 1)
    for (const side of [-1, 1]) {
      b.add(
        box(0.045, heightM - 0.1, 0.045, 0.005),
        FINISHES.aluminium,
        x,
        (heightM - 0.08) / 2 + 0.01,
        side * (WIDTH_M / 2),
      )
      b.add(cylinder(0.036, 0.02, 10, 0.003), FINISHES.rubber, x, 0.01, side * (WIDTH_M / 2))
    }
    b.add(box(0.035, 0.05, WIDTH_M - 0.04, 0.004), FINISHES.aluminium, x, heightM - 0.12, 0)
    b.add(box(0.035, 0.035, WIDTH_M - 0.04, 0.004), FINISHES.aluminium, x, 0.24, 0)
  }
  if (lengthM < 0.7) return
  b.add(box(0.16, 0.11, 0.12, 0.01), FINISHES.darkGrey, lengthM / 2 - 0.25, heightM - 0.15, -WIDTH_M / 2 + 0.1)
  b.add(cylinder(0.05, 0.18, 14, 0.006), FINISHES.charcoal, lengthM / 2 - 0.25, heightM - 0.17, -WIDTH_M / 2 + 0.25, 90)
  b.add(box(0.05, 0.07, 0.03, 0.004), FINISHES.orange, lengthM / 2 - 0.12, heightM + 0.06, WIDTH_M / 2 + 0.03)
  b.add(box(0.22, 0.16, 0.09, 0.008), FINISHES.offWhite, -lengthM / 2 + 0.3, heightM - 0.22, WIDTH_M / 2 + 0.05)
}

function addTurn(b: ModelBuilder, heightM: number): void {
  const half = WIDTH_M / 2 + 0.03
  b.add(box(2 * half, 0.09, 2 * half, 0.012), FINISHES.white, 0, heightM - 0.1, 0)
  for (let i = -2; i <= 2; i++)
    b.add(cylinder(0.018, 2 * half - 0.06, 10, 0.002), FINISHES.steel, i * 0.085, heightM - 0.022, 0, 90)
  b.add(cylinder(0.1, heightM - 0.15, 16, 0.006), FINISHES.darkGrey, 0, (heightM - 0.15) / 2, 0)
  b.add(cylinder(0.24, 0.03, 20, 0.006), FINISHES.charcoal, 0, 0.015, 0)
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      b.add(box(0.03, 0.1, 0.03, 0.004), FINISHES.yellow, x * (half - 0.02), heightM - 0.02, z * (half - 0.02))
}
