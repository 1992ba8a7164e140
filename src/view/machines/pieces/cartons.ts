import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type Finish, type ModelBuilder, quad } from '../../kit/index.ts'

/** A packed board, m. */
export const CARTON_M = { length: 0.5, height: 0.12, width: 0.4 }

const TAPE: Finish = { colour: '#c4aa80', rough: 0.5, metal: 0 }
const SEAM: Finish = { colour: '#7d5a34', rough: 0.9, metal: 0 }
/** Cartons of one load are not all of one shade. */
const SHADES: Finish[] = [
  FINISHES.carton,
  { ...FINISHES.carton, colour: '#b3834f' },
  { ...FINISHES.carton, colour: '#bd905d' },
]
const STRAP: Finish = { colour: '#2b4a6b', rough: 0.5, metal: 0 }
const CORNER: Finish = { colour: '#c9b08a', rough: 0.9, metal: 0 }

/** A closed carton: flaps that meet under printed tape, which is drawn down over both ends; print, label and arrows on its sides. The
 * foot of its middle at the origin of the frame. */
export function addCarton(builder: ModelBuilder): void {
  const { length, height, width } = CARTON_M
  const [topY, endX, sideZ] = [height - 0.0008, length / 2 - 0.0018, width / 2 - 0.0018]
  builder.add(box(length - 0.004, height - 0.002, width - 0.004, 0.005), FINISHES.carton, 0, height / 2, 0)
  builder.add(quad(length - 0.016, 0.003), SEAM, 0, topY, 0.028, -90)
  builder.add(decal('tape', length - 0.012, 0.05), FINISHES.carton, 0, topY + 0.0006, 0, -90)
  for (const side of [-1, 1]) {
    builder.add(quad(0.05, 0.045), TAPE, side * endX, height - 0.028, 0, 0, side * 90)
    builder.add(decal('cartonEnd', 0.12, 0.088), FINISHES.carton, side * endX, height / 2, side * 0.11, 0, side * 90)
    builder.add(decal('carton', 0.15, 0.112), FINISHES.carton, 0.12, height / 2, side * sideZ, 0, side > 0 ? 0 : 180)
  }
}

/** Half a load in plain faces, for stacks that stand still: print on what is seen of them. */
export function addCartonStack(builder: ModelBuilder, columns: number, rows: number, layers: number): void {
  const { length, height, width } = CARTON_M
  for (let layer = 0; layer < layers; layer++)
    for (let i = 0; i < columns; i++)
      for (let k = 0; k < rows; k++) {
        const [x, z] = [(i - (columns - 1) / 2) * length, (k - (rows - 1) / 2) * width]
        const y = (layer + 0.5) * height
        const shade = SHADES[(layer * 5 + i * 3 + k * 7) % SHADES.length]!
        builder.add(chip(length - 0.008, height - 0.006, width - 0.008), shade, x, y, z)
        if (k === rows - 1) builder.add(decal('carton', 0.15, 0.11), shade, x + 0.12, y, z + width / 2 - 0.0035)
        if (k === 0) builder.add(decal('carton', 0.15, 0.11), shade, x - 0.12, y, z - width / 2 + 0.0035, 0, 180)
        if (i === columns - 1)
          builder.add(decal('cartonEnd', 0.12, 0.085), shade, x + length / 2 - 0.0035, y, z + 0.08, 0, 90)
        if (i === 0) builder.add(decal('cartonEnd', 0.12, 0.085), shade, x - length / 2 + 0.0035, y, z - 0.08, 0, -90)
        if (layer === layers - 1)
          builder.add(decal('tape', length - 0.02, 0.05), shade, x, y + height / 2 - 0.0025, z, -90)
      }
}

/** Straps over a stack and down its sides, with boards under them at the edges. */
export function addStraps(builder: ModelBuilder, columns: number, rows: number, layers: number): void {
  const { length, height, width } = CARTON_M
  const [lengthM, widthM, heightM] = [columns * length, rows * width, layers * height]
  for (const x of [-lengthM / 4, lengthM / 4]) {
    builder.add(chip(0.016, 0.003, widthM + 0.004), STRAP, x, heightM, 0)
    for (const side of [-1, 1])
      builder.add(
        chip(0.016, heightM + PALLET_M.height * 0.8, 0.003),
        STRAP,
        x,
        heightM / 2 - 0.05,
        (side * widthM) / 2,
      )
  }
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      builder.add(
        chip(0.05, heightM, 0.005),
        CORNER,
        sx * (lengthM / 2 - 0.025),
        heightM / 2,
        sz * (widthM / 2 + 0.0005),
      )
      builder.add(
        chip(0.005, heightM, 0.05),
        CORNER,
        sx * (lengthM / 2 + 0.0005),
        heightM / 2,
        sz * (widthM / 2 - 0.025),
      )
    }
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
