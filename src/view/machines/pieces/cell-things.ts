import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Finish, type ModelBuilder, tube } from '../../kit/index.ts'
import { TABLE_M } from './cell-frame.ts'
import { addPictures, DISPLAY, PROUD_M } from './trim.ts'

/** What stands on the table of a cell beside its arms: trays in store, spare tools, drives, ducts for cables. */

/** Full trays in a guide of four angles, the uppermost seen from above. */
export function addTrayTower(
  builder: ModelBuilder,
  x: number,
  z: number,
  trays: number,
  holds: DecalName,
  sizeM: readonly [widthM: number, depthM: number] = [0.36, 0.26],
  finish: Finish = FINISHES.charcoal,
): void {
  const [w, d] = sizeM
  const [pitch, from] = [0.032, TABLE_M + 0.03]
  builder.add(chip(w + 0.06, 0.026, d + 0.06), FINISHES.aluminium, x, TABLE_M + 0.017, z)
  for (let i = 0; i < trays; i++) {
    builder.add(chip(w - 0.01, 0.01, d - 0.01), FINISHES.core, x, from + i * pitch + 0.005, z)
    builder.add(chip(w, 0.024, d), finish, x, from + i * pitch + 0.02, z)
  }
  builder.add(decal(holds, w - 0.03, d - 0.03), finish, x, from + trays * pitch + PROUD_M, z, -90)
  const h = trays * pitch + 0.08
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      builder.add(
        chip(0.016, h, 0.016),
        FINISHES.duct,
        x + sx * (w / 2 + 0.012),
        from + h / 2,
        z + sz * (d / 2 + 0.012),
      )
}

/** A duct with slotted walls from an arm's foot to where its cables go down through the table. */
export function addCableRun(
  builder: ModelBuilder,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]]
  const long = Math.hypot(dx, dz)
  const [x, z, yaw] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (-Math.atan2(dz, dx) * 180) / Math.PI]
  builder.push(x, TABLE_M + 0.004, z, 0, yaw)
  builder.add(chip(long, 0.044, 0.06), FINISHES.grey, 0, 0.022, 0)
  for (const side of [0, 180]) {
    builder.push(0, 0.022, 0, 0, side)
    builder.add(decal('slots', 0.036, long), FINISHES.grey, 0, 0, 0.03 + PROUD_M, 0, 0, 90)
    builder.pop()
  }
  builder.pop()
}

/** A stand with tools that the arm may take instead; `pegs`: how many. */
export function addToolStand(builder: ModelBuilder, x: number, z: number, pegs = 3): void {
  const w = pegs * 0.12
  builder.push(x, TABLE_M, z)
  for (const s of [-1, 1]) builder.add(chip(0.03, 0.2, 0.05), FINISHES.duct, s * (w / 2 + 0.01), 0.1, 0)
  builder.add(chip(w + 0.06, 0.016, 0.1), FINISHES.aluminium, 0, 0.206, 0)
  for (let i = 0; i < pegs; i++) {
    const px = (i - (pegs - 1) / 2) * 0.12
    builder.add(disc(0.034, 0.03, 8), FINISHES.charcoal, px, 0.228, 0)
    builder.add(chip(0.06, 0.07, 0.06), i % 2 ? FINISHES.aluminium : FINISHES.darkGrey, px, 0.164, 0)
    builder.add(chip(0.03, 0.06, 0.03), FINISHES.teal, px, 0.1, 0)
    builder.add(chip(0.014, 0.01, 0.002), FINISHES.ledTeal, px, 0.208, 0.051)
  }
  builder.pop()
}

/** The drive of a tool: a box with its display, keys, fan and the cable that leaves it. */
export function addDrive(
  builder: ModelBuilder,
  x: number,
  z: number,
  tone: Finish = FINISHES.offWhite,
  yawDeg = 0,
): void {
  builder.push(x, TABLE_M, z, 0, yawDeg)
  builder.add(chip(0.2, 0.2, 0.22), tone, 0, 0.112, 0)
  builder.add(chip(0.18, 0.012, 0.2), FINISHES.rubber, 0, 0.006, 0)
  addPictures(builder, 0.11, DISPLAY, ['screenTrend', -0.02, 0.155, 0.12, 0.07])
  addPictures(builder, 0.11, tone, ['buttons', -0.02, 0.082, 0.12, 0.06])
  builder.add(disc(0.016, 0.016, 6), FINISHES.charcoal, 0.072, 0.16, 0.116, 90)
  builder.push(0, 0, 0, 0, 180)
  addPictures(builder, 0.11, tone, ['fan', 0, 0.12, 0.13])
  builder.pop()
  builder.add(
    tube(
      [
        [0.06, 0.08, 0.11],
        [0.07, 0.06, 0.16],
        [0.1, 0.012, 0.17],
        [0.16, 0.01, 0.1],
      ],
      0.008,
      5,
      3,
    ),
    FINISHES.rubber,
  )
  builder.pop()
}

/** A bar that blows ionised air over the board, on two posts beside the belt. */
export function addIonBar(builder: ModelBuilder, x: number, y: number, z: number, lengthM: number): void {
  builder.add(box(lengthM, 0.05, 0.045, 0.008), FINISHES.offWhite, x, y, z)
  builder.add(chip(lengthM - 0.04, 0.012, 0.01), FINISHES.charcoal, x, y - 0.022, z + 0.018)
  builder.add(chip(0.03, 0.012, 0.002), FINISHES.ledTeal, x + lengthM / 2 - 0.04, y + 0.006, z + 0.0235)
  for (const s of [-1, 1])
    builder.add(
      chip(0.024, y - TABLE_M, 0.024),
      FINISHES.duct,
      x + s * (lengthM / 2 - 0.02),
      (y + TABLE_M) / 2,
      z - 0.03,
    )
}
