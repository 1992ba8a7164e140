import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { addPictures } from './trim.ts'

/** A truck to move pallets by hand: its forks run from the frame's origin towards +x, the handle stands at −x. */
export function addHandTruck(builder: ModelBuilder): void {
  for (const side of [-1, 1]) {
    builder.add(box(1.15, 0.06, 0.16, 0.012), FINISHES.yellow, 0.1, 0.1, side * 0.19)
    builder.add(box(0.12, 0.03, 0.1, 0.01), FINISHES.yellow, 0.7, 0.085, side * 0.19, 0, 0, -8)
    for (const x of [0.52, 0.62]) builder.add(disc(0.038, 0.07, 8), FINISHES.rubber, x, 0.04, side * 0.19, 90)
    builder.add(disc(0.09, 0.05, 12), FINISHES.rubber, -0.52, 0.09, side * 0.07, 90)
    builder.add(disc(0.04, 0.056, 8), FINISHES.grey, -0.52, 0.09, side * 0.07, 90)
  }
  builder.add(box(0.12, 0.26, 0.5, 0.02), FINISHES.yellow, -0.44, 0.2, 0)
  builder.add(box(0.1, 0.16, 0.2, 0.02), FINISHES.charcoal, -0.53, 0.27, 0)
  builder.add(disc(0.032, 0.2, 10), FINISHES.steel, -0.53, 0.4, 0)
  builder.push(-0.38, 0.22, 0, 0, 90)
  addPictures(builder, 0.001, FINISHES.yellow, ['plate', 0.12, 0.02, 0.14])
  builder.pop()
  builder.push(-0.54, 0.5, 0, 0, 0, 14)
  builder.add(box(0.05, 0.62, 0.06, 0.012), FINISHES.charcoal, 0, 0.3, 0)
  for (const side of [-1, 1]) {
    builder.add(chip(0.03, 0.14, 0.02), FINISHES.charcoal, 0, 0.64, side * 0.09, side * 30)
    builder.add(disc(0.017, 0.12, 8), FINISHES.rubber, 0, 0.76, side * 0.09, 90)
  }
  builder.add(disc(0.017, 0.1, 8), FINISHES.red, 0, 0.76, 0, 90)
  builder.pop()
}
