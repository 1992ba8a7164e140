import type { ArmBase } from '../../motion/robots/arm.ts'
import type { SixAxisSize } from '../../motion/robots/sizes.ts'
import {
  box,
  disc,
  FINISHES,
  type Finish,
  filleted,
  lathe,
  linkOutline,
  type ModelBuilder,
  prism,
  tube,
} from '../kit/index.ts'

const SIDES = 12
const dark = FINISHES.charcoal

/** Parts `name.1` to `name.6`, one per joint, as the arm of that size turns them, counted on from `before` joints that carry it;
 * returns the flange, whose tool looks along +x
 * with its fingers apart along z. The upper arm lies beside shoulder and elbow, as on a real one. */
export function addSixAxis(
  builder: ModelBuilder,
  name: string,
  size: SixAxisSize,
  base: ArmBase,
  finish: Finish = FINISHES.orange,
  before = 0,
): ModelBuilder {
  // All thicknesses are those of the 0.9 m arm, scaled.
  const k = (size.upperArmM + size.forearmM) / 0.875
  const beside = 0.115 * k
  builder.push(base.x, base.y, base.z, 0, (base.yawRad * 180) / Math.PI)
  addFoot(builder, k, finish)
  builder.pop()
  const turret = builder.part(`${name}.${before + 1}`, { at: [base.x, base.y, base.z], turn: [0, 1, 0] })
  addTurret(turret, size, k, finish)
  const upper = turret.part(`${name}.${before + 2}`, {
    at: [size.shoulderOffsetM, size.shoulderHeightM, 0],
    turn: [0, 0, 1],
  })
  upper.push(0, 0, beside)
  upper.add(prism(linkOutline(0, 0, 0.088 * k, 0, size.upperArmM, 0.07 * k, 5), 0.085 * k, 0.016 * k), finish)
  upper.add(
    prism(linkOutline(0, 0.07 * k, 0.042 * k, 0, size.upperArmM - 0.06 * k, 0.034 * k, 3), 0.006 * k, 0.002),
    dark,
    0,
    0,
    0.0435 * k,
  )
  for (const [y, r] of [
    [0, 0.052],
    [size.upperArmM, 0.046],
  ] as const)
    upper.add(disc(r * k, 0.02 * k, SIDES), dark, 0, y, 0.042 * k, 90)
  upper.pop()
  const elbow = upper.part(`${name}.${before + 3}`, { at: [0, size.upperArmM, 0], turn: [0, 0, 1] })
  addElbow(elbow, size, k, finish)
  const fore = elbow.part(`${name}.${before + 4}`, { at: [0, size.elbowOffsetM, 0], turn: [1, 0, 0] })
  addForearm(fore, size.forearmM, k, finish)
  const wrist = fore.part(`${name}.${before + 5}`, { at: [size.forearmM, 0, 0], turn: [0, 0, 1] })
  wrist.add(disc(0.036 * k, 0.06 * k, SIDES), FINISHES.offWhite, 0, 0, 0, 90)
  const wristM = size.flangeM - 0.018 * k
  wrist.add(disc(0.034 * k, wristM, SIDES), FINISHES.offWhite, wristM / 2, 0, 0, 0, 0, -90)
  const flange = wrist.part(`${name}.${before + 6}`, { at: [size.flangeM, 0, 0], turn: [1, 0, 0] })
  flange.add(disc(0.0315 * k, 0.018 * k, SIDES), FINISHES.steel, -0.009 * k, 0, 0, 0, 0, 90)
  return flange
}

function addFoot(builder: ModelBuilder, k: number, finish: Finish): void {
  builder.add(box(0.3 * k, 0.022 * k, 0.28 * k, 0.005), dark, 0, 0.011 * k, 0)
  for (const x of [-0.12, 0.12])
    for (const z of [-0.11, 0.11]) builder.add(disc(0.011 * k, 0.012 * k, 6), FINISHES.steel, x * k, 0.028 * k, z * k)
  builder.add(
    lathe(
      [
        [0.122 * k, 0.02 * k],
        [0.122 * k, 0.05 * k],
        [0.107 * k, 0.07 * k],
        [0.107 * k, 0.165 * k],
        [0.118 * k, 0.177 * k],
        [0.118 * k, 0.197 * k],
        [0.1 * k, 0.197 * k],
      ],
      16,
      0.005,
    ),
    finish,
  )
  builder.add(box(0.1 * k, 0.11 * k, 0.17 * k, 0.012), finish, -0.1 * k, 0.085 * k, 0)
  builder.add(box(0.012, 0.085 * k, 0.14 * k, 0.004), dark, -0.153 * k, 0.085 * k, 0)
  for (const [z, r] of [
    [0.035, 0.011],
    [-0.035, 0.008],
  ] as const)
    builder.add(
      tube(
        [
          [-0.15 * k, 0.09 * k, z * k],
          [-0.21 * k, 0.085 * k, z * k],
          [-0.23 * k, 0.03 * k, z * k],
          [-0.2 * k, 0.008, z * k],
        ],
        r * k,
        5,
        4,
      ),
      FINISHES.rubber,
    )
}

function addTurret(turret: ModelBuilder, size: SixAxisSize, k: number, finish: Finish): void {
  const [x, y] = [size.shoulderOffsetM, size.shoulderHeightM]
  turret.add(
    lathe(
      [
        [0.112 * k, 0.2 * k],
        [0.118 * k, 0.206 * k],
        [0.118 * k, 0.236 * k],
        [0.104 * k, 0.264 * k],
        [0.09 * k, 0.29 * k],
        [0, 0.29 * k],
      ],
      16,
      0.005,
    ),
    finish,
  )
  turret.add(disc(0.113 * k, 0.008 * k, 16), FINISHES.core, 0, 0.2 * k, 0)
  turret.add(
    prism(linkOutline(0, 0.262 * k, 0.098 * k, x, y, 0.088 * k, 5), 0.13 * k, 0.016 * k),
    finish,
    0,
    0,
    -0.012 * k,
  )
  turret.add(disc(0.078 * k, 0.03 * k, SIDES), dark, x, y, 0.06 * k, 90)
  turret.add(motorCap(0.07 * k, 0.075 * k), dark, x, y, -0.076 * k, -90)
  turret.add(box(0.06 * k, 0.09 * k, 0.09 * k, 0.012), finish, -0.085 * k, 0.3 * k, -0.01 * k)
}

function addElbow(elbow: ModelBuilder, { elbowOffsetM }: SixAxisSize, k: number, finish: Finish): void {
  const y = elbowOffsetM
  elbow.add(disc(0.066 * k, 0.03 * k, SIDES), dark, 0, 0, 0.062 * k, 90)
  elbow.add(
    prism(linkOutline(-0.045 * k, y * 0.7, 0.078 * k, 0.075 * k, y, 0.062 * k, 5), 0.115 * k, 0.018 * k),
    finish,
    0,
    0,
    -0.008 * k,
  )
  elbow.add(motorCap(0.056 * k, 0.056 * k), dark, 0, 0, -0.064 * k, -90)
  elbow.add(disc(0.06 * k, 0.034 * k, SIDES), finish, 0.135 * k, y, 0, 0, 0, -90)
  elbow.add(motorCap(0.05 * k, 0.03 * k), dark, -0.118 * k, y * 0.85, 0, 0, 0, 90)
  elbow.add(disc(0.0585 * k, 0.006 * k, SIDES), FINISHES.core, 0.154 * k, y, 0, 0, 0, 90)
  // The hose lies over the elbow in one clamp, slack at both ends.
  elbow.add(
    tube(
      [
        [-0.1 * k, -0.05 * k, -0.03 * k],
        [-0.13 * k, y + 0.05 * k, -0.03 * k],
        [-0.03 * k, y + 0.09 * k, -0.02 * k],
        [0.1 * k, y + 0.075 * k, -0.01 * k],
        [0.17 * k, y + 0.085 * k, 0],
      ],
      0.009 * k,
      7,
      4,
    ),
    FINISHES.rubber,
  )
}

function addForearm(fore: ModelBuilder, lengthM: number, k: number, finish: Finish): void {
  const forkM = 0.135 * k
  const coneEndM = lengthM - forkM + 0.03 * k
  fore.add(
    lathe(
      [
        [0.04 * k, 0.157 * k],
        [0.057 * k, 0.157 * k],
        [0.057 * k, 0.18 * k],
        [0.047 * k, 0.18 * k + (coneEndM - 0.18 * k) * 0.55],
        [0.044 * k, coneEndM],
        [0, coneEndM],
      ],
      SIDES,
      0.004,
    ),
    finish,
    0,
    0,
    0,
    0,
    0,
    -90,
  )
  const f = lengthM - forkM
  const fork = filleted(
    [
      [f, -0.04 * k],
      [f + 0.045 * k, -0.045 * k],
      [lengthM, -0.04 * k],
      [lengthM + 0.033 * k, -0.018 * k],
      [lengthM + 0.033 * k, 0.018 * k],
      [lengthM, 0.04 * k],
      [f + 0.045 * k, 0.045 * k],
      [f, 0.04 * k],
    ],
    0.016 * k,
    1,
  )
  for (const side of [-1, 1]) {
    fore.add(prism(fork, 0.022 * k, 0.006 * k), finish, 0, 0, side * 0.043 * k)
    fore.add(disc(0.027 * k, 0.008 * k, 10), dark, lengthM, 0, side * 0.0565 * k, 90)
  }
  fore.add(box(0.05 * k, 0.06 * k, 0.07 * k, 0.008), finish, lengthM - 0.105 * k, 0, 0)
  fore.add(
    tube(
      [
        [0.14 * k, 0.09 * k, 0],
        [0.22 * k, 0.066 * k, 0],
        [lengthM - 0.13 * k, 0.055 * k, 0],
        [lengthM - 0.08 * k, 0.06 * k, 0],
        [lengthM - 0.06 * k, 0.034 * k, 0],
      ],
      0.008 * k,
      7,
      4,
    ),
    FINISHES.rubber,
  )
  for (const x of [0.215 * k, lengthM - 0.13 * k])
    fore.add(box(0.02 * k, 0.024 * k, 0.026 * k, 0.003), dark, x, 0.056 * k, 0)
}

/** A round cover with a shoulder, its foot at the origin, along y. */
export function motorCap(radiusM: number, heightM: number) {
  return lathe(
    [
      [radiusM, 0],
      [radiusM, heightM * 0.72],
      [radiusM * 0.8, heightM],
      [0, heightM],
    ],
    SIDES,
    0.005,
  )
}
