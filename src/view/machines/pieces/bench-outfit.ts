import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { chip, disc, FINISHES, type Finish, type ModelBuilder, tube } from '../../kit/index.ts'
import type { BenchPlace } from './bench-row.ts'
import { addPictures, PROUD_M } from './trim.ts'

/** What makes a table a workplace where charges are led away: ground points, sockets, boxes and bin below. */

/** Height of a lead that lies on the mat, m. */
const ON_MAT_M = 0.926

/** Where the wrist strap is plugged in at the front edge, its lead, and the yellow sign of the protected area. */
export function addGroundPoint(builder: ModelBuilder, { x, widthM, frontZ }: BenchPlace): void {
  const gx = x - widthM / 2 + 0.16
  builder.add(chip(0.07, 0.034, 0.02), FINISHES.yellow, gx, 0.862, frontZ - 0.002)
  for (const s of [-1, 1]) builder.add(disc(0.007, 0.012, 6), FINISHES.steel, gx + s * 0.017, 0.862, frontZ + 0.012, 90)
  builder.add(
    tube(
      [
        [gx + 0.017, 0.862, frontZ + 0.016],
        [gx + 0.05, 0.8, frontZ + 0.02],
        [gx + 0.09, 0.83, frontZ + 0.012],
        [gx + 0.1, 0.9, frontZ - 0.004],
        [gx + 0.07, ON_MAT_M, frontZ - 0.06],
      ],
      0.004,
      8,
      4,
    ),
    FINISHES.blue,
  )
  builder.add(chip(0.15, 0.085, 0.003), FINISHES.yellow, gx + 0.06, 0.834, frontZ - 0.03)
  addPictures(builder, frontZ - 0.0285, FINISHES.yellow, ['esd', gx + 0.06, 0.834, 0.145, 0.083])
}

/** A strip of sockets along the rear edge, with a plug or two. */
export function addSocketStrip(builder: ModelBuilder, x: number, y: number, z: number, widthM = 0.34): void {
  builder.add(chip(widthM, 0.044, 0.036), FINISHES.offWhite, x, y, z)
  const count = Math.floor(widthM / 0.07)
  for (let i = 0; i < count; i++) {
    const px = x + (i - (count - 1) / 2) * 0.066
    builder.add(
      chip(0.036, 0.032, i % 3 === 1 ? 0.03 : 0.002),
      FINISHES.charcoal,
      px,
      y,
      z + (i % 3 === 1 ? 0.033 : 0.019),
    )
  }
  builder.add(chip(0.012, 0.02, 0.006), FINISHES.red, x + widthM / 2 - 0.014, y, z + 0.02)
}

/** A conductive box with its lid and label; the origin of `y` is what it stands on. */
export function addTote(
  builder: ModelBuilder,
  x: number,
  y: number,
  z: number,
  finish: Finish = FINISHES.charcoal,
  lidded = true,
  holds: DecalName = 'clips',
): void {
  builder.add(chip(0.34, 0.17, 0.26), finish, x, y + 0.085, z)
  if (lidded) builder.add(chip(0.37, 0.024, 0.28), FINISHES.darkGrey, x, y + 0.18, z)
  else {
    builder.add(chip(0.37, 0.02, 0.28), finish, x, y + 0.175, z)
    builder.add(decal(holds, 0.31, 0.22), FINISHES.component, x, y + 0.185 + PROUD_M, z, -90)
  }
  addPictures(builder, z + 0.13, FINISHES.paper, ['tote', x, y + 0.1, 0.16])
}

/** A shelf near the floor with boxes on it, and a bin for waste; on the side that the drawers leave free. */
export function addBelow(builder: ModelBuilder, place: BenchPlace, z: number, boxes = 1): void {
  const { x, widthM, index } = place
  const side = index % 2 ? 1 : -1
  builder.add(chip(widthM - 0.12, 0.018, 0.34), FINISHES.offWhite, x, 0.2, z)
  for (let i = 0; i < boxes; i++)
    addTote(builder, x + side * (widthM / 2 - 0.28 - i * 0.4), 0.209, z, i ? FINISHES.blue : FINISHES.charcoal)
  // Low enough for the drawers over it.
  builder.add(disc(0.1, 0.14, 9), FINISHES.darkGrey, x - side * 0.08, 0.28, z)
  builder.add(disc(0.09, 0.004, 9), FINISHES.paper, x - side * 0.08, 0.351, z)
}
