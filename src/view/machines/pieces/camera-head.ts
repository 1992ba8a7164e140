import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { lit } from './shell.ts'

/** A camera that looks down, with four projectors and a ring of light; the origin is its back, at the height of its middle. */
export function addCameraHead(head: ModelBuilder): void {
  head.add(chip(0.16, 0.2, 0.03), FINISHES.charcoal, 0, 0.01, 0.015)
  head.add(box(0.11, 0.18, 0.12, 0.012), lit(FINISHES.offWhite), 0, 0.05, 0.09)
  head.add(disc(0.035, 0.1, 10), FINISHES.charcoal, 0, -0.08, 0.09)
  for (const s of [-1, 1])
    for (const w of [-1, 1])
      head.add(disc(0.022, 0.11, 7), FINISHES.darkGrey, s * 0.085, -0.05, 0.09 + w * 0.07, w * 18, 0, s * -18)
  head.add(disc(0.12, 0.03, 18), FINISHES.charcoal, 0, -0.135, 0.09)
  head.add(disc(0.112, 0.006, 18), FINISHES.ledTeal, 0, -0.149, 0.09)
  head.add(disc(0.06, 0.004, 12), FINISHES.core, 0, -0.1515, 0.09)
  head.add(chip(0.05, 0.05, 0.05), FINISHES.teal, 0, 0.16, 0.09)
}
