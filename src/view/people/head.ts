import { Matrix4 } from 'three'
import { ARMS } from '../../motion/people/skeleton.ts'
import {
  box,
  cylinder,
  FINISHES,
  type Finish,
  limb,
  loft,
  prism,
  ring,
  roundRectangle,
  sphere,
  transformed,
} from '../kit/index.ts'
import type { Shape } from '../kit/shape.ts'
import { DYES, EXTRAS, type SkinBuilder } from './skin-builder.ts'
import { onHead, onlyBone, onNeck } from './weights.ts'

const EYE: Finish = { colour: '#e9e6e0', rough: 0.35, metal: 0 }
const LIPS: Finish = { colour: '#b3776a', rough: 0.6, metal: 0 }

export const at = (shape: Shape, x: number, y: number, z: number, rx = 0, ry = 0, rz = 0): Shape =>
  transformed(
    shape,
    new Matrix4()
      .makeTranslation(x, y, z)
      .multiply(new Matrix4().makeRotationY((ry * Math.PI) / 180))
      .multiply(new Matrix4().makeRotationX((rx * Math.PI) / 180))
      .multiply(new Matrix4().makeRotationZ((rz * Math.PI) / 180)),
  )

export function addHead(b: SkinBuilder, isNear: boolean): void {
  const sides = isNear ? 16 : 7
  const skull = [
    { y: 1.487, rx: 0.03, rz: 0.026, x: 0.056 },
    { y: 1.494, rx: 0.05, rz: 0.04, x: 0.042 },
    { y: 1.517, rx: 0.073, rz: 0.055, x: 0.025 },
    { y: 1.548, rx: 0.087, rz: 0.065, x: 0.013 },
    { y: 1.582, rx: 0.093, rz: 0.0705, x: 0.008 },
    { y: 1.616, rx: 0.096, rz: 0.074, x: 0.003 },
    { y: 1.65, rx: 0.0965, rz: 0.075, x: 0 },
    { y: 1.682, rx: 0.088, rz: 0.068, x: -0.003 },
    { y: 1.705, rx: 0.068, rz: 0.052, x: -0.006 },
    { y: 1.718, rx: 0.034, rz: 0.026, x: -0.008 },
  ]
  b.add(loft(isNear ? skull : skull.filter((_, i) => i % 3 === 0), sides), FINISHES.skin, onHead, DYES.skin)
  b.add(limb([-0.014, 1.4, 0], [0.002, 1.53, 0], 0.056, 0.05, isNear ? 12 : 6), FINISHES.skin, onNeck, DYES.skin)
  if (isNear) addFace(b)
  addHair(b, sides, isNear)
  addHeadwear(b, sides, isNear)
}

function addFace(b: SkinBuilder): void {
  b.add(limb([0.092, 1.612, 0], [0.104, 1.574, 0], 0.008, 0.0125, 8), FINISHES.skin, onHead, DYES.skin)
  for (const side of [-1, 1]) {
    b.add(at(sphere(0.012, 8, 5), 0.0835, 1.608, side * 0.031), EYE, onHead)
    b.add(at(sphere(0.0068, 8, 5), 0.0905, 1.6075, side * 0.0315), FINISHES.hair, onHead)
    // Lid and brow.
    b.add(
      at(box(0.012, 0.005, 0.03, 0.002), 0.0885, 1.6185, side * 0.032, 0, side * -22),
      FINISHES.skin,
      onHead,
      DYES.skin,
      0,
      0.86,
    )
    b.add(
      at(box(0.009, 0.006, 0.034, 0.002), 0.0915, 1.6305, side * 0.0325, 0, side * -24),
      FINISHES.hair,
      onHead,
      DYES.hair,
    )
    b.add(
      at(
        loft(
          [
            { y: -0.03, rx: 0.008, rz: 0.006 },
            { y: 0, rx: 0.017, rz: 0.009 },
            { y: 0.024, rx: 0.014, rz: 0.008 },
          ],
          7,
        ),
        -0.006,
        1.596,
        side * 0.075,
        side * -8,
      ),
      FINISHES.skin,
      onHead,
      DYES.skin,
      0,
      0.95,
    )
  }
  b.add(at(box(0.01, 0.006, 0.042, 0.0025), 0.0905, 1.5405, 0), LIPS, onHead)
  b.add(at(box(0.01, 0.006, 0.03, 0.0025), 0.0895, 1.5345, 0), LIPS, onHead)
}

function addHair(b: SkinBuilder, sides: number, isNear: boolean): void {
  // Behind and at the sides it shows under every cap.
  b.add(
    loft(
      [
        { y: 1.532, rx: 0.056, rz: 0.064, x: -0.036 },
        { y: 1.575, rx: 0.077, rz: 0.076, x: -0.026 },
        { y: 1.62, rx: 0.088, rz: 0.0795, x: -0.0165 },
        { y: 1.66, rx: 0.091, rz: 0.0795, x: -0.012 },
        { y: 1.68, rx: 0.07, rz: 0.06, x: -0.012 },
      ],
      sides,
    ),
    FINISHES.hair,
    onHead,
    DYES.hair,
  )
  b.add(
    loft(
      [
        { y: 1.648, rx: 0.099, rz: 0.08, x: -0.003 },
        { y: 1.676, rx: 0.099, rz: 0.079, x: -0.002 },
        { y: 1.705, rx: 0.083, rz: 0.064, x: -0.006 },
        { y: 1.728, rx: 0.05, rz: 0.038, x: -0.01 },
        { y: 1.734, rx: 0.02, rz: 0.016, x: -0.01 },
      ],
      sides,
    ),
    FINISHES.hair,
    onHead,
    DYES.hair,
    EXTRAS.hair,
  )
  b.add(
    at(sphere(0.037, isNear ? 10 : 5, isNear ? 6 : 3), -0.105, 1.625, 0),
    FINISHES.hair,
    onHead,
    DYES.hair,
    EXTRAS.bun,
  )
}

function addHeadwear(b: SkinBuilder, sides: number, isNear: boolean): void {
  // A cap with a peak.
  b.add(
    loft(
      [
        { y: 1.652, rx: 0.104, rz: 0.085, x: -0.004 },
        { y: 1.668, rx: 0.105, rz: 0.0855, x: -0.004 },
        { y: 1.7, rx: 0.099, rz: 0.08, x: -0.005 },
        { y: 1.727, rx: 0.078, rz: 0.063, x: -0.008 },
        { y: 1.742, rx: 0.042, rz: 0.036, x: -0.01 },
        { y: 1.746, rx: 0.016, rz: 0.014, x: -0.01 },
      ],
      sides,
    ),
    FINISHES.smockBlue,
    onHead,
    DYES.cap,
    EXTRAS.cap,
  )
  const peak = prism(roundRectangle(0.09, 0.126, 0.042, isNear ? 4 : 2), 0.006, 0.002)
  b.add(at(peak, 0.107, 1.655, 0, 90, 0, 0), FINISHES.smockBlue, onHead, DYES.cap, EXTRAS.cap, 0.85)
  // A hood with a band, as worn with a mask: it covers all hair.
  b.add(
    loft(
      [
        { y: 1.545, rx: 0.066, rz: 0.076, x: -0.035 },
        { y: 1.585, rx: 0.086, rz: 0.086, x: -0.024 },
        { y: 1.64, rx: 0.1, rz: 0.09, x: -0.011 },
        { y: 1.655, rx: 0.105, rz: 0.088, x: -0.003 },
        { y: 1.69, rx: 0.104, rz: 0.084, x: -0.007 },
        { y: 1.722, rx: 0.084, rz: 0.068, x: -0.011 },
        { y: 1.741, rx: 0.05, rz: 0.04, x: -0.013 },
        { y: 1.747, rx: 0.018, rz: 0.016, x: -0.013 },
      ],
      sides,
    ),
    FINISHES.smockBlue,
    onHead,
    DYES.cap,
    EXTRAS.hood,
  )
  b.add(
    loft(
      [
        { y: 1.506, rx: 0.046, rz: 0.044, x: 0.056 },
        { y: 1.528, rx: 0.075, rz: 0.062, x: 0.04 },
        { y: 1.56, rx: 0.086, rz: 0.068, x: 0.0365 },
        { y: 1.588, rx: 0.084, rz: 0.071, x: 0.0355 },
        { y: 1.594, rx: 0.07, rz: 0.066, x: 0.036 },
      ],
      isNear ? 14 : 6,
    ),
    FINISHES.paper,
    onHead,
    DYES.none,
    EXTRAS.mask,
  )
  if (!isNear) return
  for (const side of [-1, 1]) {
    b.add(
      at(ring(0.0225, 0.019, 0.004, 12, 0.001), 0.1045, 1.606, side * 0.033, 0, 0, 90),
      FINISHES.charcoal,
      onHead,
      DYES.none,
      EXTRAS.glasses,
    )
    b.add(
      limb([0.1, 1.611, side * 0.055], [-0.004, 1.612, side * 0.0785], 0.0025, 0.0025, 5),
      FINISHES.charcoal,
      onHead,
      DYES.none,
      EXTRAS.glasses,
    )
  }
  b.add(
    limb([0.1055, 1.612, -0.011], [0.1055, 1.612, 0.011], 0.0022, 0.0022, 5),
    FINISHES.charcoal,
    onHead,
    DYES.none,
    EXTRAS.glasses,
  )
}

const HANDLE: Finish = { colour: '#e06a1b', rough: 0.45, metal: 0 }

/** What the right hand holds at work, as it lies in the hanging hand: its end looks ahead. */
export function addHeldThings(b: SkinBuilder, wrist: readonly [number, number, number]): void {
  const hand = onlyBone(ARMS[1] + 2)
  const [x, y, z] = wrist
  const grip = (shape: Shape, finish: Finish, ahead: number, extra: number) =>
    b.add(at(shape, x + ahead, y - 0.085, z - 0.018, 0, 0, 90), finish, hand, DYES.none, extra)
  grip(cylinder(0.013, 0.1, 8, 0.004), HANDLE, 0.01, EXTRAS.driver)
  grip(cylinder(0.0035, 0.12, 6, 0.001), FINISHES.steel, 0.115, EXTRAS.driver)
  grip(cylinder(0.009, 0.11, 8, 0.003), FINISHES.charcoal, 0.02, EXTRAS.iron)
  grip(cylinder(0.003, 0.05, 6, 0.001), FINISHES.tin, 0.098, EXTRAS.iron)
}
