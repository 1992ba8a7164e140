import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, filleted, type ModelBuilder, prism, quad } from '../../kit/index.ts'
import { addName, addPictures, INK_ONLY, PROUD_M } from './trim.ts'

/** A cart full of tape feeders with their reels; the frame's z = 0 is the machine's side, it stands out to +z by 0.44 m. */
export interface FeederBank {
  widthM: number
  /** The bank away from the operator is drawn with half of them. */
  full: boolean
  /** Lettering on the cart. */
  name: DecalName
}

export const FEEDER_DEPTH_M = 0.44
/** 22 feeders on 1.2 m. */
const PITCH_M = 0.0485
const REELS = [FINISHES.offWhite, FINISHES.charcoal, FINISHES.blue, FINISHES.offWhite, FINISHES.offWhite]
const HANDLES = [FINISHES.teal, FINISHES.charcoal, FINISHES.yellow, FINISHES.charcoal, FINISHES.teal, FINISHES.blue]
/** Green: ready; amber: the tape comes to its end. */
const READY = { colour: '#2be07c', rough: 0.4, metal: 0, glow: 0.7 }
const ENDING = { colour: '#ffb020', rough: 0.4, metal: 0, glow: 0.7 }

export function addFeederBank(builder: ModelBuilder, { widthM, full, name }: FeederBank): void {
  builder.add(chip(widthM - 0.06, 0.05, 0.4), FINISHES.charcoal, 0, 0.8, 0.2)
  const places = Math.floor((widthM - 0.11) / PITCH_M)
  const count = full ? places : places >> 1
  const pitch = full ? PITCH_M : 2 * PITCH_M
  for (let i = 0; i < count; i++) {
    const x = (i - (count - 1) / 2) * pitch
    addFeeder(builder, x, pitch - 0.016, i)
    if (i % 2 === 0) addReel(builder, x, 0.612 - (i % 4) * 0.022, 0.27, i / 2)
  }
  addCart(builder, widthM)
  if (!full) return
  // The box that catches cut tape, and what the cart is called.
  builder.add(box(widthM - 0.12, 0.075, 0.05, 0.008), FINISHES.darkGrey, 0, 0.74, 0.405)
  builder.add(chip(widthM - 0.2, 0.01, 0.004), FINISHES.core, 0, 0.765, 0.43)
  addPictures(builder, 0.43, FINISHES.darkGrey, ['kanban', widthM * 0.38, 0.732, 0.034, 0.046])
  addName(builder, name, -widthM / 2 + 0.1, 0.37, 0.413, 0.52, FINISHES.offWhite)
  addPictures(builder, 0.413, FINISHES.offWhite, ['barcode', widthM * 0.36, 0.24, 0.13])
}

/** One feeder from its tape at the machine to handle and lamp at the rear. */
function addFeeder(builder: ModelBuilder, x: number, widthM: number, i: number): void {
  builder.add(chip(widthM, 0.07, 0.4), i % 5 === 2 ? FINISHES.warmGrey : FINISHES.tin, x, 0.862, 0.15)
  builder.add(decal('feeder', 0.36, widthM * 0.86), FINISHES.grey, x, 0.897 + PROUD_M, 0.14, -90, 0, 90)
  builder.add(chip(widthM, 0.055, 0.07), FINISHES.darkGrey, x, 0.85, 0.385)
  builder.add(chip(widthM - 0.004, 0.026, 0.05), HANDLES[(i * 5) % HANDLES.length]!, x, 0.888, 0.398)
  builder.add(quad(0.012, 0.01), i % 11 === 7 ? ENDING : READY, x, 0.862, 0.421)
}

/** A reel on its rod: the wound tape between two flanges, and its end going up to the feeder. */
function addReel(builder: ModelBuilder, x: number, y: number, z: number, i: number): void {
  builder.add(disc(0.07, 0.014, 7), REELS[i % REELS.length]!, x, y, z, 0, 0, 90)
  for (const side of [-1, 1]) builder.add(decal('reel', 0.182), INK_ONLY, x + side * 0.008, y, z, 0, side * 90, i * 25)
  builder.add(quad(0.009, 0.2), FINISHES.connector, x, y + 0.13, z + 0.07)
}

function addCart(builder: ModelBuilder, widthM: number): void {
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
  for (const s of [-1, 1]) {
    builder.add(prism(cheek, 0.026, 0.006), FINISHES.offWhite, s * (widthM / 2 - 0.02), 0, 0, 0, 90)
    builder.add(chip(0.03, 0.022, 0.1), FINISHES.charcoal, s * (widthM / 2 - 0.02), 0.845, 0.38)
  }
  builder.add(chip(widthM - 0.08, 0.02, 0.38), FINISHES.charcoal, 0, 0.47, 0.22)
  builder.add(chip(widthM - 0.08, 0.014, 0.014), FINISHES.steel, 0, 0.61, 0.27)
  builder.add(box(widthM - 0.08, 0.29, 0.026, 0.008), FINISHES.offWhite, 0, 0.3, 0.4)
  for (const s of [-1, 1]) builder.add(chip(0.018, 0.018, 0.04), FINISHES.charcoal, s * 0.15, 0.2, 0.43)
  builder.add(disc(0.011, 0.34, 6), FINISHES.duct, 0, 0.2, 0.45, 0, 0, 90)
  for (const s of [-1, 1])
    for (const z of [0.09, 0.35]) {
      builder.add(disc(0.045, 0.03, 8), FINISHES.rubber, s * (widthM / 2 - 0.09), 0.045, z, 0, 0, 90)
      builder.add(chip(0.05, 0.07, 0.06), FINISHES.grey, s * (widthM / 2 - 0.09), 0.11, z)
    }
}
