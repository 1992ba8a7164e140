import { box, chip, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { addPictures } from './trim.ts'

/** A rack of bare or finished boards between slotted walls, open at both ends; the origin is the middle of its foot. */
export interface Magazine {
  heightM: number
  boards: number
  /** Slots from the lowest that are empty. */
  empty?: number
}

export const MAGAZINE_M = { length: 0.45, width: 0.4 }

export function addMagazine(builder: ModelBuilder, { heightM, boards, empty = 0 }: Magazine): void {
  const { length, width } = MAGAZINE_M
  for (const y of [0.015, heightM - 0.015]) builder.add(box(length, 0.03, width, 0.006), FINISHES.charcoal, 0, y, 0)
  for (const side of [-1, 1]) {
    for (const x of [-0.19, 0, 0.19])
      builder.add(chip(0.05, heightM - 0.06, 0.024), FINISHES.darkGrey, x, heightM / 2, side * (width / 2 - 0.014))
    for (const x of [-0.2, 0.2])
      builder.add(chip(0.014, heightM - 0.06, 0.014), FINISHES.duct, x, heightM / 2, side * (width / 2 + 0.004))
  }
  // Walls between the posts are combs, a slot for each board.
  for (const side of [-1, 1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    for (const face of [0, 180]) {
      builder.push(0, heightM / 2, width / 2 - 0.014, 0, face)
      addPictures(
        builder,
        0,
        FINISHES.darkGrey,
        ['slots', -0.095, 0, 0.14, heightM - 0.06],
        ['slots', 0.095, 0, 0.14, heightM - 0.06],
      )
      builder.pop()
    }
    addPictures(builder, width / 2 - 0.012, FINISHES.paper, ['kanban', -0.12, heightM - 0.1, 0.07])
    builder.pop()
  }
  const pitch = (heightM - 0.1) / boards
  for (let i = empty; i < boards; i++)
    builder.add(chip(0.43, 0.004, 0.33), FINISHES.pcb, 0, 0.05 + (i + 0.5) * pitch, 0)
  builder.add(chip(0.12, 0.012, 0.02), FINISHES.teal, 0, heightM + 0.004, width / 2 - 0.02)
}
