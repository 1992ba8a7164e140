import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M } from '../machine.ts'

/** Half the way between the two edge belts: the board is 0.33 m wide. */
const GAUGE_M = 0.165

/** Two edge belts that carry boards from `fromX` to `toX` at `z`, on posts that stand on `groundM`. */
export function addBelt(builder: ModelBuilder, fromX: number, toX: number, z = 0, groundM = 0.84): void {
  const lengthM = toX - fromX
  const x = (fromX + toX) / 2
  for (const side of [-1, 1]) {
    builder.add(box(lengthM, 0.07, 0.036, 0.005), FINISHES.duct, x, BELT_HEIGHT_M - 0.034, z + side * (GAUGE_M + 0.026))
    builder.add(chip(lengthM, 0.012, 0.002), FINISHES.core, x, BELT_HEIGHT_M - 0.034, z + side * (GAUGE_M + 0.0445))
    builder.add(chip(lengthM - 0.01, 0.012, 0.014), FINISHES.belt, x, BELT_HEIGHT_M - 0.006, z + side * GAUGE_M)
    const posts = Math.max(2, Math.ceil(lengthM / 1.1))
    for (let i = 0; i < posts; i++) {
      const px = fromX + 0.1 + ((lengthM - 0.2) * i) / (posts - 1)
      const h = BELT_HEIGHT_M - 0.07 - groundM
      builder.add(chip(0.05, h, 0.03), FINISHES.darkGrey, px, groundM + h / 2, z + side * (GAUGE_M + 0.026))
      builder.add(disc(0.017, 0.01, 7), FINISHES.charcoal, px, BELT_HEIGHT_M - 0.03, z + side * (GAUGE_M - 0.004), 90)
    }
  }
}

/** Where a board is held while it is worked on: plate from below, corner clamps, a stop, a code reader. */
export function addFixture(builder: ModelBuilder, x: number, z = 0): void {
  const y = BELT_HEIGHT_M
  builder.add(box(0.34, 0.016, 0.24, 0.004), FINISHES.aluminium, x, y - 0.022, z)
  builder.add(chip(0.16, 0.05, 0.14), FINISHES.charcoal, x, y - 0.055, z)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      builder.add(disc(0.006, 0.02, 5), FINISHES.gold, x + sx * 0.13, y - 0.006, z + sz * 0.08)
      builder.add(chip(0.05, 0.05, 0.03), FINISHES.charcoal, x + sx * 0.19, y + 0.012, z + sz * 0.205)
      builder.add(chip(0.03, 0.012, 0.036), FINISHES.blue, x + sx * 0.19, y + 0.032, z + sz * 0.194)
    }
  builder.add(chip(0.03, 0.05, 0.03), FINISHES.charcoal, x + 0.24, y - 0.03, z)
  builder.add(box(0.06, 0.05, 0.04, 0.005), FINISHES.core, x - 0.24, y + 0.03, z + 0.24)
  builder.add(chip(0.03, 0.02, 0.002), FINISHES.red, x - 0.24, y + 0.03, z + 0.219)
}
