import { box, chip, disc, FINISHES, type ModelBuilder, quad, tube } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addEstop, addFoot } from '../pieces/cell-frame.ts'
import { addHinges, addPictures, addPlates, DISPLAY } from '../pieces/trim.ts'
import { SEALER_M } from './layout.ts'

/** Side belts draw the carton through; tape below and above, a printer's arm sets the label. */
export function addSealer(builder: ModelBuilder, { widthM, heightM }: MachineSpec, x: number): void {
  const lengthM = SEALER_M - 0.1
  const half = 0.42
  for (const side of [-1, 1]) {
    builder.add(box(lengthM, 0.5, 0.1, 0.014), FINISHES.white, x, 0.62, side * half)
    builder.add(chip(lengthM - 0.04, 0.03, 0.006), FINISHES.yellow, x, 0.8, side * (half + 0.052))
    builder.add(box(lengthM - 0.3, 0.09, 0.06, 0.012), FINISHES.charcoal, x, 1.02, side * 0.29)
    builder.add(chip(lengthM - 0.34, 0.06, 0.01), FINISHES.belt, x, 1.02, side * 0.258)
    for (const px of [-1, 1]) {
      builder.add(disc(0.032, 0.11, 12), FINISHES.steel, x + px * (lengthM / 2 - 0.18), 1.02, side * 0.288)
      addFoot(builder, x + px * (lengthM / 2 - 0.12), side * half, 0.38)
      builder.add(chip(0.06, 0.38, 0.06), FINISHES.duct, x + px * (lengthM / 2 - 0.12), 0.2, side * half)
    }
    builder.add(box(0.07, 0.75, 0.07, 0.008), FINISHES.duct, x - 0.1, 1.24, side * half)
    builder.push(x, 0, 0, 0, side > 0 ? 0 : 180)
    addPictures(
      builder,
      half + 0.05,
      FINISHES.white,
      ['louvre', 0.4, 0.56, 0.36, 0.2],
      ['warnCrush', 0.1, 0.62, 0.11],
      ['warnPower', -0.04, 0.62, 0.11],
      ['namePack', -0.42, 0.757, 0.36],
    )
    if (side < 0) addPlates(builder, -0.3, 0.6, half + 0.05)
    addHinges(builder, -0.62, 0.6, half + 0.05, 0.3)
    builder.pop()
  }
  addRollers(builder, x, lengthM)
  addGuard(builder, x, lengthM, half + 0.07)
  builder.add(box(0.16, 0.1, 2 * half + 0.12, 0.012), FINISHES.white, x - 0.1, 1.6, 0)
  const tape = builder.part('tape', { at: [x - 0.1, 1.2, 0], slide: [0, 1, 0] })
  tape.add(box(0.5, 0.12, 0.1, 0.01), FINISHES.charcoal, 0, 0.06, 0)
  tape.add(disc(0.11, 0.05, 18), FINISHES.warmGrey, -0.05, 0.22, 0.01, 90)
  tape.add(disc(0.04, 0.06, 10), FINISHES.charcoal, -0.05, 0.22, 0.01, 90)
  tape.add(disc(0.03, 0.09, 10), FINISHES.rubber, -0.22, 0, 0, 90)
  tape.add(disc(0.03, 0.09, 10), FINISHES.rubber, 0.22, 0, 0, 90)
  tape.add(chip(0.04, 0.3, 0.04), FINISHES.steel, 0.1, 0.24, 0)
  // Print and apply.
  const [px, pz] = [x + 0.45, -widthM / 2 + 0.42]
  builder.add(box(0.09, heightM - 0.6, 0.09, 0.008), FINISHES.duct, px, (heightM - 0.6) / 2, pz)
  builder.add(box(0.5, 0.03, 0.5, 0.006), FINISHES.darkGrey, px, 0.015, pz)
  builder.add(box(0.36, 0.34, 0.3, 0.016), FINISHES.offWhite, px, heightM - 0.5, pz + 0.05)
  addPictures(builder, pz + 0.2, DISPLAY, ['screenList', px - 0.07, heightM - 0.43, 0.16, 0.1])
  addPictures(
    builder,
    pz + 0.2,
    FINISHES.offWhite,
    ['buttons', px + 0.09, heightM - 0.43, 0.1],
    ['plate', px - 0.06, heightM - 0.58, 0.13],
  )
  builder.add(disc(0.15, 0.1, 18), FINISHES.paper, px, heightM - 0.2, pz + 0.02, 90)
  builder.add(disc(0.05, 0.12, 10), FINISHES.charcoal, px, heightM - 0.2, pz + 0.02, 90)
  builder.add(box(0.06, 0.06, 0.36, 0.006), FINISHES.aluminium, px, 1.55, pz + 0.32)
  const label = builder.part('label', { at: [px, 1.5, pz + 0.44], slide: [0, -1, 0] })
  label.add(disc(0.014, 0.24, 8), FINISHES.steel, 0, 0.08, 0)
  label.add(box(0.13, 0.03, 0.09, 0.005), FINISHES.charcoal, 0, -0.05, 0)
  builder.add(
    tube(
      [
        [px + 0.1, heightM - 0.4, pz - 0.1],
        [px + 0.12, 1.2, pz - 0.12],
        [px + 0.02, 0.4, pz - 0.1],
        [px - 0.3, 0.3, -half],
      ],
      0.014,
      8,
      5,
    ),
    FINISHES.rubber,
  )
  addEstop(builder, x - 0.5, 0.68, half + 0.062)
}

/** Between the belts, under the cartons. */
function addRollers(builder: ModelBuilder, x: number, lengthM: number): void {
  const count = Math.round(lengthM / 0.12)
  for (let i = 0; i < count; i++)
    builder.add(
      disc(0.02, 0.26, 6),
      FINISHES.steel,
      x + ((i + 0.5) / count - 0.5) * lengthM,
      BELT_HEIGHT_M - 0.03,
      0,
      90,
    )
}

/** A clear hood over the side belts keeps hands out, on the operators' side. */
function addGuard(builder: ModelBuilder, x: number, lengthM: number, z: number): void {
  const [y, h] = [1.34, 0.5]
  builder.add(quad(lengthM - 0.1, h), FINISHES.clearGlass, x, y, z)
  for (const e of [-1, 1]) {
    builder.add(chip(lengthM - 0.06, 0.024, 0.024), FINISHES.charcoal, x, y + (e * h) / 2, z)
    builder.add(chip(0.03, h + 0.3, 0.03), FINISHES.yellow, x + e * (lengthM / 2 - 0.05), y - 0.15, z)
  }
  builder.add(chip(0.04, 0.1, 0.03), FINISHES.red, x + 0.3, y + h / 2 - 0.07, z + 0.02)
  addPictures(builder, z + 0.002, FINISHES.yellow, ['warnCrush', x, y + 0.1, 0.12])
}
