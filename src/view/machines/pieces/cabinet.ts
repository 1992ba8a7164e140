import type { DecalName } from '../../decals/cells.ts'
import { box, chip, disc, FINISHES, type Finish, type ModelBuilder } from '../../kit/index.ts'
import { addFoot } from './cell-frame.ts'
import { addHinges, addLatch, addName, addPictures, addPlates } from './trim.ts'

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
  /** Lettering on the first door. */
  name?: DecalName
}

/** Edges of the large panels of a machine are split to this, so that baked shading has points to live on. */
export const SPLIT_M = 1

export const CABINET_TOP_M = 0.86
const FOOT_M = 0.12
/** The grey strip that shoes meet, and where doors begin above it. */
const KICK_M = 0.075
const DOOR_FROM_M = FOOT_M + 0.062 + KICK_M

export function addCabinet(
  builder: ModelBuilder,
  { lengthM, widthM, topM = CABINET_TOP_M, doors, finish = FINISHES.white, band, name }: Cabinet,
): void {
  const core = { h: topM - FOOT_M - 0.03, y: (topM + FOOT_M - 0.03) / 2 }
  builder.add(box(lengthM - 0.04, core.h, widthM - 0.04, 0.004), FINISHES.core, 0, core.y, 0)
  builder.add(box(lengthM - 0.03, 0.05, widthM - 0.03, 0.008), FINISHES.darkGrey, 0, FOOT_M + 0.025, 0)
  builder.add(box(lengthM, 0.05, widthM, 0.012), finish, 0, topM - 0.025, 0)
  const doorH = topM - DOOR_FROM_M - 0.068
  const doorY = DOOR_FROM_M + doorH / 2
  for (const side of [1, -1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    const z = widthM / 2
    // Wider doors behind, where hardly anybody looks.
    const count = side > 0 ? doors : Math.ceil(doors / 2)
    const doorM = (lengthM - 0.012) / count
    builder.add(chip(lengthM - 0.03, KICK_M, 0.02), FINISHES.grey, 0, FOOT_M + 0.056 + KICK_M / 2, z - 0.012)
    for (let i = 0; i < count; i++) {
      const x = -lengthM / 2 + 0.006 + (i + 0.5) * doorM
      const open = i % 2 ? -1 : 1
      builder.add(box(doorM - 0.014, doorH, 0.026, 0.009), finish, x, doorY, z - 0.013)
      addLatch(builder, x + open * (doorM / 2 - 0.06), doorY + doorH * 0.2, z)
      addHinges(builder, x - open * (doorM / 2 - 0.022), doorY, z, doorH * 0.66)
      if (side < 0 && i === 0)
        addPictures(builder, z, finish, ['fan', x - 0.12, doorY - 0.03, 0.2], ['fan', x + 0.12, doorY - 0.03, 0.2])
      else if (doorM > 0.35 && i % 2 === 1)
        addPictures(builder, z, finish, ['louvre', x, DOOR_FROM_M + 0.12, doorM * 0.56, 0.15])
    }
    if (band) builder.add(chip(lengthM - 0.05, 0.016, 0.006), band, 0, topM - 0.025, z)
    if (side > 0 && name)
      addName(builder, name, -lengthM / 2 + 0.09, doorY + doorH * 0.34, z, doorM - 0.24, finish, 0.1)
    builder.pop()
    builder.push(0, 0, 0, 0, side * 90)
    const end = lengthM / 2
    const halfM = (widthM - 0.07) / 2
    for (const w of [-1, 1])
      builder.add(
        box(halfM - 0.006, doorH + KICK_M, 0.026, 0.009),
        finish,
        (w * halfM) / 2,
        doorY - KICK_M / 2,
        end - 0.013,
      )
    const rear = side * halfM * 0.5
    addPictures(builder, end, finish, ['louvre', rear, 0.34, 0.3, 0.17], ['warnPower', rear, 0.54, 0.09])
    if (side < 0) addPlates(builder, halfM * 0.5, topM - 0.16, end)
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
