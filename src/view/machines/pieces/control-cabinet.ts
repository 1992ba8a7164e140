import { box, chip, cylinder, disc, FINISHES, type Finish, type ModelBuilder } from '../../kit/index.ts'
import { addHinges, addLatch, addPictures } from './trim.ts'

/** A cabinet of controls or supplies that stands on the floor and opens to +z. */
export interface ControlCabinet {
  widthM: number
  heightM: number
  depthM: number
  doors?: number
  finish?: Finish
  /** The main switch on its first door. */
  mains?: boolean
}

const PLINTH_M = 0.1

export function addControlCabinet(
  builder: ModelBuilder,
  { widthM, heightM, depthM, doors = 2, finish = FINISHES.white, mains = true }: ControlCabinet,
): void {
  const h = heightM - PLINTH_M
  const y = PLINTH_M + h / 2
  const z = depthM / 2
  builder.add(chip(widthM - 0.04, PLINTH_M, depthM - 0.06), FINISHES.charcoal, 0, PLINTH_M / 2, 0)
  builder.add(box(widthM, h, depthM - 0.024, 0.01), finish, 0, y, -0.012)
  builder.add(chip(widthM - 0.03, h - 0.03, 0.004), FINISHES.core, 0, y, z - 0.024)
  const doorM = (widthM - 0.03) / doors
  for (let i = 0; i < doors; i++) {
    const x = (i - (doors - 1) / 2) * doorM
    const open = i % 2 ? -1 : 1
    builder.add(box(doorM - 0.01, h - 0.05, 0.022, 0.006), FINISHES.offWhite, x, y, z - 0.011)
    addLatch(builder, x + open * (doorM / 2 - 0.06), y + 0.06, z)
    addHinges(builder, x - open * (doorM / 2 - 0.02), y, z, h * 0.7)
    const wide = Math.min(0.26, doorM * 0.6)
    addPictures(
      builder,
      z,
      FINISHES.offWhite,
      ['louvre', x, PLINTH_M + 0.2, wide, wide * 0.6],
      ['fan', x, heightM - 0.2, wide * 0.7],
    )
    if (i === 0)
      addPictures(builder, z, FINISHES.offWhite, ['warnPower', x, y + h * 0.2, 0.1], ['plate', x, y + h * 0.06, 0.13])
  }
  if (mains) {
    const x = -widthM / 2 + doorM - 0.1
    builder.add(chip(0.09, 0.11, 0.008), FINISHES.yellow, x, y + h * 0.2, z + 0.003)
    builder.add(cylinder(0.03, 0.024, 9, 0.004), FINISHES.red, x, y + h * 0.2, z + 0.018, 90)
    builder.add(chip(0.016, 0.056, 0.014), FINISHES.red, x, y + h * 0.2, z + 0.034)
  }
  for (const s of [-1, 1])
    builder.add(disc(0.02, 0.03, 8), FINISHES.steel, s * (widthM / 2 - 0.06), heightM + 0.012, -0.02, 0, 0, 90)
}
