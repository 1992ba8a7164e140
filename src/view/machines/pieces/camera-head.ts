import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { lit } from './shell.ts'
import { addPictures } from './trim.ts'

/** A camera that looks down, with four projectors and a ring of light; the origin is its back, at the height of its middle. */
export function addCameraHead(head: ModelBuilder): void {
  head.add(chip(0.18, 0.2, 0.03), FINISHES.charcoal, 0, 0.01, 0.015)
  head.add(box(0.12, 0.18, 0.12, 0.012), lit(FINISHES.white), 0, 0.05, 0.09)
  addPictures(head, 0.15, lit(FINISHES.white), ['nameVision', 0.002, 0.09, 0.1], ['checked', 0.03, 0.015, 0.04])
  head.add(chip(0.122, 0.012, 0.122), FINISHES.teal, 0, 0.06, 0.09)
  head.add(disc(0.035, 0.1, 10), FINISHES.charcoal, 0, -0.08, 0.09)
  for (const s of [-1, 1])
    for (const w of [-1, 1])
      head.add(disc(0.022, 0.11, 7), FINISHES.darkGrey, s * 0.085, -0.05, 0.09 + w * 0.07, w * 18, 0, s * -18)
  head.add(disc(0.125, 0.026, 20), lit(FINISHES.duct), 0, -0.131, 0.09)
  head.add(disc(0.127, 0.008, 20), FINISHES.lamp, 0, -0.147, 0.09)
  head.add(disc(0.06, 0.004, 12), FINISHES.core, 0, -0.1525, 0.09)
  head.add(chip(0.05, 0.05, 0.05), FINISHES.teal, 0, 0.16, 0.09)
}
