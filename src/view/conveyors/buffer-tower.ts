import { TOWER_AT_M, TOWER_STEP_M } from '../../motion/board-places.ts'
import { box, chip, disc, FINISHES, type ModelBuilder, quad } from '../kit/index.ts'
import { addPictures } from '../machines/pieces/trim.ts'

/** A first-in-first-out tower over the beginning of a conveyor, for the places that the belt is too short for. `levels`: boards it
 * holds; `from`, `to`: first two corners of the conveyor. */
export function addBufferTower(
  b: ModelBuilder,
  from: readonly [number, number],
  to: readonly [number, number],
  heightM: number,
  levels: number,
): void {
  const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [dx, dz] = [(to[0] - from[0]) / lengthM, (to[1] - from[1]) / lengthM]
  b.push(from[0] + dx * TOWER_AT_M, 0, from[1] + dz * TOWER_AT_M, 0, (Math.atan2(-dz, dx) * 180) / Math.PI)
  const topM = heightM + (levels + 1) * TOWER_STEP_M + 0.1
  for (const x of [-1, 1])
    for (const z of [-1, 1]) {
      b.add(box(0.04, topM - 0.02, 0.04, 0.005), FINISHES.aluminium, x * 0.245, topM / 2 + 0.01, z * 0.26)
      b.add(chip(0.05, 0.02, 0.05), FINISHES.rubber, x * 0.245, 0.01, z * 0.26)
    }
  b.add(box(0.56, 0.05, 0.6, 0.01), FINISHES.white, 0, topM, 0)
  b.add(box(0.57, 0.016, 0.61, 0.004), FINISHES.teal, 0, topM - 0.032, 0)
  for (let level = 1; level <= levels; level++)
    for (const z of [-1, 1])
      b.add(chip(0.46, 0.008, 0.024), FINISHES.steel, 0, heightM + level * TOWER_STEP_M - 0.006, z * 0.17)
  // The lift: a belt in its housing at one side, motor on top, a board's hand of catches on each level.
  b.add(box(0.14, topM - 0.4, 0.06, 0.008), FINISHES.white, 0, topM / 2 + 0.16, -0.29)
  b.add(chip(0.03, topM - 0.5, 0.004), FINISHES.core, 0, topM / 2 + 0.16, -0.259)
  b.add(disc(0.06, 0.14, 12), FINISHES.teal, 0, topM + 0.09, -0.18, 90)
  b.add(box(0.12, 0.1, 0.08, 0.01), FINISHES.charcoal, 0, topM + 0.08, -0.26)
  for (const side of [0, 180]) {
    b.push(0, 0, 0, 0, side)
    b.add(quad(0.44, topM - heightM - 0.16), FINISHES.clearGlass, 0, (topM + heightM) / 2, 0.282)
    b.pop()
  }
  b.add(box(0.2, 0.26, 0.09, 0.01), FINISHES.offWhite, 0, 0.62, 0.27)
  addPictures(
    b,
    0.315,
    FINISHES.offWhite,
    ['buttons', 0, 0.68, 0.15],
    ['barcode', 0, 0.58, 0.13],
    ['warnCrush', 0.05, 0.53, 0.06],
  )
  b.pop()
}
