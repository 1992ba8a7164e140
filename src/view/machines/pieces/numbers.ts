import { DIGIT_COUNT } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { chip, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { PROUD_M } from './trim.ts'

const DIGIT_M = { width: 0.038, height: 0.05 }

/** A number of two digits on a blue plate of 100 × 66 mm (`scale` 1), on a wall that looks to +z. */
export function addNumber(builder: ModelBuilder, number: number, x: number, y: number, z: number, scale = 1): void {
  const [w, h] = [DIGIT_M.width * scale, DIGIT_M.height * scale]
  builder.add(chip(0.1 * scale, 0.066 * scale, 0.004), FINISHES.blue, x, y, z + 0.001)
  for (const [k, digit] of [Math.floor(number / 10) % 10, number % 10].entries())
    builder.add(decal('digits', w, h, digit, DIGIT_COUNT), FINISHES.blue, x + (k - 0.5) * w, y, z + 0.003 + PROUD_M)
}
