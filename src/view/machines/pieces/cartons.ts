import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type Finish, type ModelBuilder, quad } from '../../kit/index.ts'
import { PROUD_M } from './trim.ts'

const TAPE: Finish = { ...FINISHES.warmGrey, colour: '#c9b48c', rough: 0.3 }

/** A packed board, m. */
export const CARTON_M = { length: 0.5, height: 0.12, width: 0.4 }

/** A closed carton with its tape, print and label; the foot of its middle at the origin of the frame. */
export function addCarton(builder: ModelBuilder): void {
  const { length, height, width } = CARTON_M
  builder.add(box(length - 0.004, height - 0.002, width - 0.004, 0.005), FINISHES.carton, 0, height / 2, 0)
  builder.add(quad(length - 0.01, 0.05), TAPE, 0, height + 0.0002, 0, -90)
  for (const side of [0, 180]) {
    builder.push(0, height / 2, 0, 0, side)
    builder.add(decal('carton', length - 0.1, height - 0.02), FINISHES.carton, 0, 0, width / 2 - 0.001)
    builder.pop()
  }
  for (const side of [-90, 90]) {
    builder.push(0, height / 2, 0, 0, side)
    builder.add(decal('cartonEnd', 0.22, height - 0.02), FINISHES.carton, 0, 0, length / 2 - 0.001)
    builder.add(quad(0.05, 0.05), TAPE, 0, height / 2 - 0.025, length / 2 - 0.0014)
    builder.pop()
  }
}

/** Part of a load that stands still: layers with dark joints, prints on all sides. */
export function addCartonStack(builder: ModelBuilder, columns: number, rows: number, layers: number): void {
  const { length, height, width } = CARTON_M
  const [w, d, h] = [columns * length - 0.008, rows * width - 0.008, layers * height - 0.006]
  builder.add(chip(w - 0.02, h - 0.01, d - 0.02), FINISHES.core, 0, h / 2, 0)
  for (let layer = 0; layer < layers; layer++) {
    const y = (layer + 0.5) * height
    builder.add(chip(w, height - 0.006, d), FINISHES.carton, 0, y, 0)
    for (const side of [0, 90, 180, 270]) {
      const isEnd = side % 180 === 90
      const [pitch, count] = isEnd ? [width, rows] : [length, columns]
      builder.push(0, y, 0, 0, side)
      for (let i = 0; i < count; i++)
        builder.add(
          decal(isEnd ? 'cartonEnd' : 'carton', pitch - 0.09, height - 0.024),
          FINISHES.carton,
          (i - (count - 1) / 2) * pitch,
          0,
          (isEnd ? w : d) / 2 + PROUD_M,
        )
      builder.pop()
    }
  }
  // Joints from bottom to top, and over the lids with their tape.
  for (const side of [0, 90, 180, 270]) {
    const isEnd = side % 180 === 90
    const [pitch, count] = isEnd ? [width, rows] : [length, columns]
    builder.push(0, h / 2, 0, 0, side)
    for (let i = 1; i < count; i++)
      builder.add(quad(0.006, h), FINISHES.core, (i - count / 2) * pitch, 0, (isEnd ? w : d) / 2 + 2 * PROUD_M)
    builder.pop()
  }
  builder.push(0, layers * height - 0.003, 0, -90)
  for (let k = 0; k < rows; k++) builder.add(quad(w, 0.05), TAPE, 0, (k - (rows - 1) / 2) * width, PROUD_M)
  for (let i = 1; i < columns; i++)
    builder.add(quad(0.006, d), FINISHES.core, (i - columns / 2) * length, 0, 2 * PROUD_M)
  for (let k = 1; k < rows; k++) builder.add(quad(w, 0.006), FINISHES.core, 0, (k - rows / 2) * width, 2 * PROUD_M)
  builder.pop()
}

const FILM: Finish = { ...FINISHES.clearGlass, colour: '#dfeaf0', opacity: 0.2 }

/** Stretch film round a load of this size that stands on the frame's ground, with the label of the pallet on two sides. */
export function addFilm(builder: ModelBuilder, widthM: number, heightM: number, depthM: number): void {
  for (const side of [0, 90, 180, 270]) {
    const isEnd = side % 180 === 90
    builder.push(0, heightM / 2, 0, 0, side)
    const [w, out] = isEnd ? [depthM, widthM / 2] : [widthM, depthM / 2]
    builder.add(quad(w, heightM), FILM, 0, 0, out + 0.008)
    // Where turns of the film lie over one another.
    for (let i = 0; i < 3; i++) builder.add(quad(w, heightM * 0.12), FILM, 0, (i - 1) * heightM * 0.3, out + 0.0095)
    if (side < 180) builder.add(decal('kanban', 0.15, 0.2), FINISHES.paper, w * 0.22, heightM * 0.16, out + 0.011)
    builder.pop()
  }
}

export const PALLET_M = { length: 1.2, height: 0.144, width: 1 }

/** A wooden pallet, on the floor of the frame. */
export function addPallet(builder: ModelBuilder): void {
  const { length, height, width } = PALLET_M
  for (let i = 0; i < 7; i++)
    builder.add(chip(length, 0.022, 0.1), FINISHES.wood, 0, height - 0.011, (i - 3) * ((width - 0.1) / 6))
  for (const z of [-1, 0, 1]) {
    for (const x of [-1, 0, 1])
      builder.add(chip(0.12, 0.078, 0.12), FINISHES.wood, x * (length / 2 - 0.07), 0.061, z * (width / 2 - 0.06))
    builder.add(chip(length, 0.022, 0.12), FINISHES.wood, 0, 0.011, z * (width / 2 - 0.06))
  }
  for (const x of [-1, 0, 1]) builder.add(chip(0.12, 0.022, width), FINISHES.wood, x * (length / 2 - 0.07), 0.111, 0)
}
