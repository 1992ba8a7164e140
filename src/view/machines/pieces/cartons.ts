import { box, chip, FINISHES, type ModelBuilder, quad } from '../../kit/index.ts'

/** A packed board, m. */
export const CARTON_M = { length: 0.5, height: 0.12, width: 0.4 }

/** A closed carton with its tape and label; the foot of its middle at the origin of the frame. */
export function addCarton(builder: ModelBuilder): void {
  const { length, height, width } = CARTON_M
  builder.add(box(length - 0.004, height - 0.002, width - 0.004, 0.005), FINISHES.carton, 0, height / 2, 0)
  builder.add(quad(length - 0.01, 0.05), FINISHES.warmGrey, 0, height + 0.0002, 0, -90)
  builder.add(quad(0.12, 0.07), FINISHES.paper, 0.12, height * 0.5, width / 2 - 0.001)
}

/** Half a load in plain faces, for stacks that stand still. */
export function addCartonStack(builder: ModelBuilder, columns: number, rows: number, layers: number): void {
  const { length, height, width } = CARTON_M
  for (let layer = 0; layer < layers; layer++)
    for (let i = 0; i < columns; i++)
      for (let k = 0; k < rows; k++) {
        const [x, z] = [(i - (columns - 1) / 2) * length, (k - (rows - 1) / 2) * width]
        builder.add(chip(length - 0.008, height - 0.006, width - 0.008), FINISHES.carton, x, (layer + 0.5) * height, z)
        if (k === rows - 1)
          builder.add(quad(0.12, 0.06), FINISHES.paper, x + 0.12, (layer + 0.5) * height, z + width / 2 - 0.003)
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
