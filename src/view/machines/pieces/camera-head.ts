import { box, cylinder, FINISHES, type ModelBuilder, ring } from '../../kit/index.ts'
import { lit } from './shell.ts'

/** A camera that looks down, with four projectors and a ring of light; the origin is its back, at the height of its middle. */
export function addCameraHead(head: ModelBuilder): void {
  head.add(box(0.16, 0.2, 0.03, 0.006), FINISHES.charcoal, 0, 0.01, 0.015)
  head.add(box(0.11, 0.18, 0.12, 0.012), lit(FINISHES.offWhite), 0, 0.05, 0.09)
  head.add(cylinder(0.035, 0.1, 12, 0.004), FINISHES.charcoal, 0, -0.08, 0.09)
  for (const s of [-1, 1])
    for (const w of [-1, 1])
      head.add(
        cylinder(0.022, 0.11, 8, 0.003),
        FINISHES.darkGrey,
        s * 0.085,
        -0.05,
        0.09 + w * 0.07,
        w * 18,
        0,
        s * -18,
      )
  head.add(ring(0.12, 0.075, 0.03, 18, 0.004), FINISHES.charcoal, 0, -0.135, 0.09)
  head.add(ring(0.112, 0.082, 0.004, 18, 0.001), FINISHES.ledTeal, 0, -0.151, 0.09)
  head.add(box(0.05, 0.05, 0.05, 0.006), FINISHES.teal, 0, 0.16, 0.09)
}
