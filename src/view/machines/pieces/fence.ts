import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type Finish, type ModelBuilder } from '../../kit/index.ts'
import { addPictures, PROUD_M } from './trim.ts'

/** Only its ink is seen: wires. */
const WIRE: Finish = { ...FINISHES.mesh, opacity: 0.95 }

/** Yellow posts with grey mesh between, from one corner to the next; `heightM` of the posts. Goes round so that what it guards lies on
 * the right; every third panel carries a sign outside. `gate`: the panel, counted from 0, that is a door. */
export function addFence(
  builder: ModelBuilder,
  corners: readonly (readonly [x: number, z: number])[],
  heightM = 2,
  gate = -1,
): void {
  let number = 0
  for (let i = 1; i < corners.length; i++) {
    const [ax, az] = corners[i - 1]!
    const [bx, bz] = corners[i]!
    const lengthM = Math.hypot(bx - ax, bz - az)
    const panels = Math.max(1, Math.round(lengthM / 1.25))
    const yaw = (-Math.atan2(bz - az, bx - ax) * 180) / Math.PI
    builder.push(ax, 0, az, 0, yaw)
    const panelM = lengthM / panels
    for (let k = 0; k <= panels; k++) {
      if (k === 0 && i > 1) continue
      builder.add(box(0.06, heightM, 0.06, 0.006), FINISHES.yellow, k * panelM, heightM / 2, 0)
      builder.add(chip(0.15, 0.012, 0.12), FINISHES.yellow, k * panelM, 0.006, 0)
      for (const s of [-1, 1]) builder.add(chip(0.02, 0.02, 0.02), FINISHES.steel, k * panelM + s * 0.05, 0.02, 0.035)
    }
    for (let k = 0; k < panels; k++, number++) {
      const x = (k + 0.5) * panelM
      const [w, h] = [panelM - 0.1, heightM - 0.24]
      builder.add(decal('fenceMesh', w, h), WIRE, x, h / 2 + 0.18, 0)
      for (const y of [0.18, 0.18 + h]) builder.add(chip(w, 0.025, 0.025), FINISHES.charcoal, x, y, 0)
      for (const side of [-1, 1])
        builder.add(chip(0.025, h, 0.025), FINISHES.charcoal, x + (side * w) / 2, h / 2 + 0.18, 0)
      if (number === gate) addGate(builder, x, w, h)
      else if (number % 3 === 1) addSign(builder, x, heightM - 0.5)
    }
    builder.pop()
  }
}

/** Outside is −z of a panel's frame. */
function addSign(builder: ModelBuilder, x: number, y: number): void {
  builder.push(x, y, 0, 0, 180)
  builder.add(chip(0.34, 0.2, 0.006), FINISHES.offWhite, 0, 0, 0.016)
  addPictures(builder, 0.019, FINISHES.offWhite, ['warnRobot', -0.08, 0, 0.16], ['warnCrush', 0.08, 0, 0.16])
  builder.pop()
}

/** A heavier frame, a handle, a locked switch with its stop. */
function addGate(builder: ModelBuilder, x: number, w: number, h: number): void {
  for (const s of [-1, 1]) builder.add(chip(0.05, h, 0.04), FINISHES.yellow, x + s * (w / 2 - 0.01), h / 2 + 0.18, 0)
  builder.add(chip(w, 0.05, 0.04), FINISHES.yellow, x, 1.0, 0)
  builder.push(x, 0, 0, 0, 180)
  const lock = w / 2 - 0.04
  builder.add(chip(0.06, 0.3, 0.05), FINISHES.charcoal, lock, 1.15, 0.045)
  builder.add(chip(0.024, 0.16, 0.03), FINISHES.red, lock - 0.06, 1.15, 0.05)
  for (const k of [0, 1, 2])
    builder.add(
      chip(0.024, 0.024, 0.02),
      [FINISHES.red, FINISHES.teal, FINISHES.yellow][k]!,
      lock,
      1.06 + k * 0.06,
      0.08,
    )
  builder.add(chip(0.3, 0.18, 0.006), FINISHES.offWhite, 0, 1.5, 0.02)
  addPictures(
    builder,
    0.023 + PROUD_M,
    FINISHES.offWhite,
    ['warnGeneral', -0.07, 1.5, 0.14],
    ['warnRobot', 0.07, 1.5, 0.14],
  )
  for (const y of [0.4, 1.6]) builder.add(chip(0.05, 0.08, 0.05), FINISHES.charcoal, -w / 2 - 0.02, y, 0.02)
  builder.pop()
}

/** Two posts of a light curtain on a wall that looks to +z, with lenses, status lamp, and the sign that says so. */
export function addLightCurtain(builder: ModelBuilder, fromX: number, toX: number, z: number, heightM = 1.6): void {
  for (const [px, turn] of [
    [fromX, 90],
    [toX, -90],
  ] as const) {
    builder.add(box(0.06, heightM, 0.06, 0.006), FINISHES.yellow, px, heightM / 2, z)
    builder.add(chip(0.16, 0.012, 0.14), FINISHES.yellow, px, 0.006, z)
    builder.push(px, heightM / 2 + 0.05, z, 0, turn)
    builder.add(chip(0.03, heightM - 0.3, 0.004), FINISHES.core, 0, 0, 0.031)
    builder.add(chip(0.012, 0.03, 0.002), FINISHES.ledTeal, 0, heightM / 2 - 0.12, 0.034)
    builder.pop()
    builder.add(box(0.07, 0.04, 0.07, 0.006), FINISHES.charcoal, px, heightM + 0.01, z)
  }
}
