import type { Zone } from '../../model/scene-schema.ts'
import { box, chip, FINISHES, type ModelBuilder } from '../kit/index.ts'
import { addCartonStack, addFilm, addPallet, CARTON_M, PALLET_M } from '../machines/pieces/cartons.ts'
import { addFilmCarriage, addWrapperBase, addWrapperLoad, addWrapperMast } from '../machines/pieces/film-wrapper.ts'
import { addHandTruck } from '../machines/pieces/hand-truck.ts'
import { addPictures } from '../machines/pieces/trim.ts'

/** Where full pallets wait for their truck: marked places in two rows, a wrapper, empty pallets, a hand truck. */

/** From the middle of one marked place to the next, along x and across, m. */
const PITCH_M = { x: 1.5, z: 1.45 }
/** At the end of the zone that the wrapper and the empty pallets take, m. */
const WRAPPER_M = 2.2
/** Layers of the pallets that stand there, place by place; 0: nothing, but the truck that took the last one. */
const LAYERS = [10, 10, 0, 8, 10, 6, 10, 9]
const LINE_M = 0.06

export function addStaging(b: ModelBuilder, { sizeM: [lengthM, widthM] }: Zone): void {
  const columns = Math.max(1, Math.floor((lengthM - WRAPPER_M) / PITCH_M.x))
  const rows = Math.max(1, Math.floor(widthM / PITCH_M.z))
  for (let k = 0; k < columns * rows; k++) {
    const x = -lengthM / 2 + (Math.floor(k / rows) + 0.5) * PITCH_M.x + 0.1
    b.push(x, 0, ((k % rows) - (rows - 1) / 2) * PITCH_M.z)
    addPlace(b)
    const layers = LAYERS[k % LAYERS.length]!
    if (layers > 0) addFullPallet(b, layers)
    else {
      b.push(-0.05, 0, 0, 0, 90)
      addHandTruck(b)
      b.pop()
    }
    b.pop()
  }
  const x = lengthM / 2 - 0.95
  b.push(x - 0.1, 0, widthM / 2 - 1)
  addWrapperBase(b)
  b.push(0, 0.06, 0, 0, 24)
  addWrapperLoad(b, 9)
  b.pop()
  b.push(0.98, 0, 0, 0, 180)
  addWrapperMast(b, 2.1)
  b.push(0.17, 1.15, 0)
  addFilmCarriage(b)
  b.pop().pop().pop()
  b.push(x + 0.2, 0, -widthM / 2 + 0.72)
  addPlace(b)
  for (let i = 0; i < 7; i++) {
    b.push(((i * 7) % 3) * 0.012 - 0.012, i * PALLET_M.height, ((i * 5) % 3) * 0.012 - 0.012, 0, i % 2 ? 0.8 : -0.5)
    addPallet(b)
    b.pop()
  }
  b.pop()
}

/** A pallet in its film, with the corners of card that keep the film from cutting. */
function addFullPallet(b: ModelBuilder, layers: number): void {
  const [w, h, d] = [2 * CARTON_M.length, layers * CARTON_M.height, 2 * CARTON_M.width]
  addPallet(b)
  b.push(0, PALLET_M.height, 0)
  addCartonStack(b, 2, 2, layers)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      b.add(chip(0.05, h, 0.05), FINISHES.wood, sx * (w / 2 - 0.021), h / 2, sz * (d / 2 - 0.021))
  addFilm(b, w, h, d)
  b.pop()
}

/** Yellow corners on the floor, and a plate with the place's code. */
function addPlace(b: ModelBuilder): void {
  const [x, z] = [PALLET_M.length / 2 + 0.07, PALLET_M.width / 2 + 0.07]
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      b.add(chip(0.3, 0.003, LINE_M), FINISHES.yellow, sx * (x - 0.12), 0.0015, sz * z)
      b.add(chip(LINE_M, 0.003, 0.3), FINISHES.yellow, sx * x, 0.0015, sz * (z - 0.12))
    }
  b.push(0, 0.003, z, -90)
  b.add(box(0.26, 0.11, 0.003, 0.001), FINISHES.offWhite)
  addPictures(b, 0.0015, FINISHES.paper, ['barcode', 0, 0, 0.22])
  b.pop()
}
