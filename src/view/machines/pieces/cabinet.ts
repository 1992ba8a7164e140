import { box, chip, disc, FINISHES, type Finish, type ModelBuilder } from '../../kit/index.ts'
import { addFoot, addVent } from './cell-frame.ts'

/** The lower half of a machine: dark core, doors with gaps all round, plinth on feet, a sill on top. */
export interface Cabinet {
  lengthM: number
  widthM: number
  /** Top of the sill. */
  topM?: number
  /** Doors on each long side. */
  doors: number
  finish?: Finish
  /** A coloured line under the sill, as the family's mark. */
  band?: Finish
}

/** Edges of the large panels of a machine are split to this, so that baked shading has points to live on. */
export const SPLIT_M = 1

export const CABINET_TOP_M = 0.86
const FOOT_M = 0.12

export function addCabinet(
  builder: ModelBuilder,
  { lengthM, widthM, topM = CABINET_TOP_M, doors, finish = FINISHES.white, band }: Cabinet,
): void {
  const core = { h: topM - FOOT_M - 0.03, y: (topM + FOOT_M - 0.03) / 2 }
  builder.add(box(lengthM - 0.04, core.h, widthM - 0.04, 0.004), FINISHES.core, 0, core.y, 0)
  builder.add(box(lengthM - 0.03, 0.05, widthM - 0.03, 0.008), FINISHES.darkGrey, 0, FOOT_M + 0.025, 0)
  builder.add(box(lengthM, 0.05, widthM, 0.012), finish, 0, topM - 0.025, 0)
  const doorH = topM - FOOT_M - 0.13
  const doorY = FOOT_M + 0.062 + doorH / 2
  for (const side of [1, -1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    // Wider doors behind, where hardly anybody looks.
    const count = side > 0 ? doors : Math.ceil(doors / 2)
    const doorM = (lengthM - 0.012) / count
    for (let i = 0; i < count; i++) {
      const x = -lengthM / 2 + 0.006 + (i + 0.5) * doorM
      builder.add(box(doorM - 0.014, doorH, 0.026, 0.009), finish, x, doorY, widthM / 2 - 0.013)
      addHandle(builder, x + (i % 2 ? -1 : 1) * (doorM / 2 - 0.06), doorY + doorH * 0.22, widthM / 2)
      if (doorM > 0.35 && i % 2 === 1) addVent(builder, x, 0.24, widthM / 2, doorM * 0.5)
    }
    if (band) builder.add(box(lengthM - 0.05, 0.016, 0.006, 0.002), band, 0, topM - 0.025, widthM / 2)
    builder.pop()
    builder.push(0, 0, 0, 0, side * 90)
    builder.add(box(widthM - 0.07, doorH, 0.026, 0.009), finish, 0, doorY, lengthM / 2 - 0.013)
    addVent(builder, widthM * 0.22, 0.26, lengthM / 2, 0.26)
    builder.pop()
  }
  const feet = Math.max(2, Math.ceil(lengthM / 2.2) + 1)
  for (let i = 0; i < feet; i++)
    for (const z of [-1, 1])
      addFoot(builder, -lengthM / 2 + 0.12 + (i * (lengthM - 0.24)) / (feet - 1), z * (widthM / 2 - 0.1), FOOT_M + 0.02)
}

/** An upright handle on a wall that looks to +z. */
export function addHandle(builder: ModelBuilder, x: number, y: number, z: number, lengthM = 0.12): void {
  builder.add(chip(0.02, lengthM, 0.022), FINISHES.charcoal, x, y, z + 0.012)
}

/** A level bar to pull a hood or drawer by, on a wall that looks to +z. */
export function addPull(builder: ModelBuilder, x: number, y: number, z: number, lengthM = 0.26): void {
  for (const s of [-1, 1])
    builder.add(chip(0.014, 0.014, 0.03), FINISHES.charcoal, x + s * lengthM * 0.42, y, z + 0.012)
  builder.add(disc(0.01, lengthM, 6), FINISHES.aluminium, x, y, z + 0.03, 0, 0, 90)
}
