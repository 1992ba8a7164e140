import { box, chip, disc, FINISHES, type Model, ModelBuilder, tube } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCartonStack, addFilm, addPallet, CARTON_M, PALLET_M } from '../pieces/cartons.ts'
import { addHandTruck } from '../pieces/hand-truck.ts'
import { addPictures, DISPLAY } from '../pieces/trim.ts'

/** By hand: a pallet that is being filled on its scale, a full one, a hand truck, film on its stand, a table for labels. */
export function buildByHand({ lengthM, widthM, heightM }: MachineSpec): Model {
  const builder = new ModelBuilder()
  addBelt(builder, -lengthM / 2, 0.1, 0, 0)
  for (let i = 0; i < 7; i++)
    builder.add(disc(0.022, 0.32, 8), FINISHES.steel, -0.46 + i * 0.08, BELT_HEIGHT_M - 0.026, 0, 90)
  builder.add(box(0.03, 0.1, 0.4, 0.006), FINISHES.charcoal, 0.115, BELT_HEIGHT_M + 0.02, 0)
  builder.push(lengthM / 2 - 0.75, 0, -widthM / 2 + 0.66)
  addPallet(builder)
  builder.push(0, PALLET_M.height, 0)
  addCartonStack(builder, 2, 2, 9)
  addFilm(builder, 2 * CARTON_M.length, 9 * CARTON_M.height, 2 * CARTON_M.width)
  builder.pop().pop()
  builder.push(lengthM / 2 - 0.75, 0, widthM / 2 - 0.62)
  addScale(builder)
  builder.push(0, 0.05, 0)
  addPallet(builder)
  builder.push(0, PALLET_M.height, 0)
  addCartonStack(builder, 2, 2, 2)
  builder.pop().pop().pop()
  builder.push(-lengthM / 2 + 0.75, 0, -widthM / 2 + 0.7)
  addHandTruck(builder)
  builder.pop()
  builder.push(-0.3, 0, widthM / 2 - 0.42)
  addFilmStand(builder)
  builder.pop()
  builder.push(-lengthM / 2 + 0.5, 0, widthM / 2 - 0.5)
  addLabelTable(builder)
  builder.pop()
  const post: [number, number] = [-lengthM / 2 + 0.12, -0.3]
  builder.tower([post[0], heightM - 0.35, post[1]])
  builder.add(chip(0.05, heightM - 0.35, 0.05), FINISHES.duct, post[0], (heightM - 0.35) / 2, post[1])
  builder.add(chip(0.16, 0.012, 0.16), FINISHES.charcoal, post[0], 0.006, post[1])
  builder.nest([-0.25, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
}

/** A plate that weighs the pallet, its display on a post at the corner. */
function addScale(builder: ModelBuilder): void {
  builder.add(box(1.24, 0.05, 1.04, 0.012), FINISHES.steel, 0, 0.025, 0)
  builder.push(0, 0.026, 0.52)
  addPictures(builder, 0, FINISHES.steel, ['hazard', 0, 0, 1.2, 0.04])
  builder.pop()
  builder.add(disc(0.018, 0.9, 8), FINISHES.duct, -0.67, 0.45, -0.3)
  builder.add(chip(0.12, 0.012, 0.12), FINISHES.charcoal, -0.67, 0.006, -0.3)
  builder.push(-0.67, 0.96, -0.3, -20, -30)
  builder.add(box(0.24, 0.15, 0.06, 0.01), FINISHES.offWhite)
  addPictures(builder, 0.03, DISPLAY, ['meter', 0, 0.02, 0.2, 0.08])
  builder.pop()
}

/** A roll on a stand with wheels, and one in store. */
function addFilmStand(builder: ModelBuilder): void {
  builder.add(disc(0.2, 0.03, 14), FINISHES.charcoal, 0, 0.06, 0)
  for (let i = 0; i < 4; i++) {
    const angle = Math.PI * (0.25 + i / 2)
    builder.add(disc(0.028, 0.02, 7), FINISHES.rubber, 0.17 * Math.cos(angle), 0.028, 0.17 * Math.sin(angle), 90)
  }
  builder.add(disc(0.02, 1.15, 8), FINISHES.steel, 0, 0.62, 0)
  builder.add(disc(0.075, 0.5, 14), { ...FINISHES.paper, colour: '#b9c9d6', rough: 0.25 }, 0, 0.75, 0)
  builder.add(disc(0.03, 0.54, 8), FINISHES.wood, 0, 0.75, 0)
  for (const y of [0.48, 1.02]) builder.add(disc(0.09, 0.014, 12), FINISHES.yellow, 0, y, 0)
  builder.add(
    tube(
      [
        [0.02, 1.18, 0],
        [0.1, 1.14, 0.03],
        [0.2, 1.1, 0.06],
      ],
      0.014,
      4,
      6,
    ),
    FINISHES.rubber,
  )
}

/** Printer, labels, tape and the screen with the shipping order. */
function addLabelTable(builder: ModelBuilder): void {
  const top = 0.9
  builder.add(box(0.8, 0.03, 0.5, 0.006), FINISHES.offWhite, 0, top - 0.015, 0)
  builder.add(chip(0.74, 0.02, 0.44), FINISHES.warmGrey, 0, 0.3, 0)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      builder.add(box(0.04, top - 0.03, 0.04, 0.005), FINISHES.duct, sx * 0.36, (top - 0.03) / 2, sz * 0.21)
  // Flat cartons and a box of tape below.
  for (let i = 0; i < 4; i++) builder.add(chip(0.5, 0.012, 0.36), FINISHES.carton, -0.08, 0.318 + i * 0.016, 0)
  builder.add(box(0.26, 0.18, 0.22, 0.012), FINISHES.charcoal, -0.22, top + 0.09, -0.06)
  builder.add(chip(0.2, 0.01, 0.14), FINISHES.darkGrey, -0.22, top + 0.184, -0.06)
  builder.push(-0.22, top, 0)
  addPictures(builder, 0.05, FINISHES.charcoal, ['buttons', 0.07, 0.13, 0.08])
  builder.add(chip(0.13, 0.003, 0.07), FINISHES.paper, 0, 0.035, 0.085, -14)
  builder.push(0, 0.038, 0.088, -104 + 14)
  addPictures(builder, 0.002, FINISHES.paper, ['cartonEnd', 0, 0, 0.12, 0.06])
  builder.pop().pop()
  for (const [k, finish] of [FINISHES.warmGrey, FINISHES.red].entries())
    builder.add(disc(0.06, 0.05, 12), finish, 0.1, top + 0.026 + k * 0.051, 0.06)
  builder.add(disc(0.018, 0.46, 7), FINISHES.duct, 0.3, top + 0.23, -0.18)
  builder.push(0.2, top + 0.42, -0.14, -10, 10)
  builder.add(box(0.4, 0.26, 0.03, 0.008), FINISHES.charcoal)
  addPictures(builder, 0.015, DISPLAY, ['screenList', 0, 0, 0.37, 0.23])
  builder.pop()
  builder.push(0.16, top + 0.008, 0.14, -90)
  builder.add(box(0.3, 0.12, 0.016, 0.004), FINISHES.charcoal)
  addPictures(builder, 0.008, FINISHES.charcoal, ['keys', 0, 0, 0.29, 0.11])
  builder.pop()
}
