import { DIGIT_COUNT } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { chip, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { PROUD_M } from '../pieces/trim.ts'

/** Fixed scatter by place: some lamps are always yellow. */
export function isWarned(x: number, y: number, side: number): boolean {
  const value = Math.sin(x * 12.9898 + y * 78.233 + side * 37.7) * 43758.5453
  return value - Math.floor(value) < 0.07
}

const DIGIT_M = { width: 0.038, height: 0.05 }

/** A number of two digits on a blue plate, on a wall that looks to +z. */
export function addNumber(builder: ModelBuilder, number: number, x: number, y: number, z: number): void {
  builder.add(chip(0.1, 0.066, 0.004), FINISHES.blue, x, y, z + 0.002)
  for (const [k, digit] of [Math.floor(number / 10) % 10, number % 10].entries())
    builder.add(
      decal('digits', DIGIT_M.width, DIGIT_M.height, digit, DIGIT_COUNT),
      FINISHES.blue,
      x + (k - 0.5) * DIGIT_M.width,
      y,
      z + 0.004 + PROUD_M,
    )
}
