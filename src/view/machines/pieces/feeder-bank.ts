import { box, chip, disc, FINISHES, filleted, type ModelBuilder, prism } from '../../kit/index.ts'

/** A cart full of tape feeders with their reels; the frame's z = 0 is the machine's side, it stands out to +z by 0.44 m. */
export interface FeederBank {
  widthM: number
  feeders: number
  /** The bank away from the operator is drawn without reels. */
  reels: boolean
}

export const FEEDER_DEPTH_M = 0.44
const PITCH_M = 0.052
const REELS = [FINISHES.offWhite, FINISHES.warmGrey, FINISHES.blue, FINISHES.offWhite, FINISHES.charcoal]
const TABS = [FINISHES.teal, FINISHES.charcoal, FINISHES.charcoal, FINISHES.yellow]

export function addFeederBank(builder: ModelBuilder, { widthM, feeders, reels }: FeederBank): void {
  builder.add(chip(widthM - 0.06, 0.05, 0.4), FINISHES.charcoal, 0, 0.8, 0.2)
  const pitch = reels ? PITCH_M : 2 * PITCH_M
  for (let i = 0; i < (reels ? feeders : feeders >> 1); i++) {
    const x = (i - ((reels ? feeders : feeders >> 1) - 1) / 2) * pitch
    builder.add(chip(pitch - 0.02, 0.07, 0.46), i % 5 === 2 ? FINISHES.grey : FINISHES.tin, x, 0.862, 0.18)
    builder.add(chip(pitch - 0.024, 0.045, 0.045), TABS[(i * 3) % TABS.length]!, x, 0.845, 0.425)
    if (reels && i % 3 === 0)
      builder.add(disc(0.095, 0.018, 11), REELS[(i / 3) % REELS.length]!, x, 0.6 + (i % 4) * 0.006, 0.27, 0, 0, 90)
  }
  const cheek = filleted(
    [
      [-0.02, 0.12],
      [-0.4, 0.12],
      [-0.44, 0.26],
      [-0.44, 0.83],
      [-0.02, 0.83],
    ],
    0.03,
    1,
  )
  for (const s of [-1, 1])
    builder.add(prism(cheek, 0.026, 0.006), FINISHES.offWhite, s * (widthM / 2 - 0.02), 0, 0, 0, 90)
  builder.add(chip(widthM - 0.08, 0.02, 0.38), FINISHES.charcoal, 0, 0.47, 0.22)
  builder.add(box(widthM - 0.08, 0.29, 0.026, 0.008), FINISHES.offWhite, 0, 0.3, 0.4)
  builder.add(chip(0.34, 0.024, 0.03), FINISHES.aluminium, 0, 0.4, 0.424)
  for (const s of [-1, 1])
    for (const z of [0.09, 0.35]) {
      builder.add(disc(0.045, 0.03, 8), FINISHES.rubber, s * (widthM / 2 - 0.09), 0.045, z, 0, 0, 90)
      builder.add(chip(0.05, 0.07, 0.06), FINISHES.grey, s * (widthM / 2 - 0.09), 0.11, z)
    }
}
