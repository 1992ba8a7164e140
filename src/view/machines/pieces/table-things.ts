import { decal } from '../../decals/decal.ts'
import { chip, disc, FINISHES, type ModelBuilder, tube } from '../../kit/index.ts'
import { TABLE_M } from './cell-frame.ts'
import { PROUD_M } from './trim.ts'

/** What stands on the table of every cell at the operator's side: valves with their hoses, a cable duct, a red box for rejects. */
export function addTableThings(builder: ModelBuilder, lengthM: number, widthM: number, rejects = true): void {
  const z = widthM / 2 - 0.2
  builder.add(chip(lengthM - 0.5, 0.05, 0.06), FINISHES.grey, 0, TABLE_M + 0.03, 0.32)
  for (let i = 0; i < 14; i++)
    builder.add(chip(0.006, 0.034, 0.002), FINISHES.core, (i - 6.5) * ((lengthM - 0.6) / 14), TABLE_M + 0.03, 0.351)
  builder.push(-lengthM / 2 + 0.45, TABLE_M, z)
  builder.add(chip(0.3, 0.09, 0.08), FINISHES.charcoal, 0, 0.045, 0)
  for (let i = 0; i < 8; i++) {
    const x = -0.12 + i * 0.034
    builder.add(chip(0.024, 0.035, 0.07), FINISHES.offWhite, x, 0.105, 0)
    builder.add(chip(0.006, 0.006, 0.004), i % 3 ? FINISHES.ledTeal : FINISHES.yellow, x, 0.112, 0.037)
    if (i % 2)
      builder.add(
        tube(
          [
            [x, 0.06, -0.03],
            [x, 0.07, -0.09],
            [x * 0.8, 0.03, -0.2],
            [x * 0.5, 0.03, 0.34 - z],
          ],
          0.005,
          5,
          3,
        ),
        FINISHES.blue,
      )
  }
  builder.pop()
  builder.push(0, TABLE_M, z)
  builder.add(chip(0.12, 0.018, 0.12), FINISHES.aluminium, 0, 0.01, 0)
  builder.add(disc(0.03, 0.05, 9), FINISHES.steel, 0, 0.04, 0)
  builder.pop()
  if (!rejects) return
  builder.push(lengthM / 2 - 0.52, TABLE_M, z - 0.06)
  builder.add(chip(0.32, 0.012, 0.24), FINISHES.red, 0, 0.008, 0)
  builder.add(decal('clips', 0.3, 0.22), FINISHES.red, 0, 0.014 + PROUD_M, 0, -90)
  for (const s of [-1, 1]) {
    builder.add(chip(0.32, 0.09, 0.01), FINISHES.red, 0, 0.05, s * 0.118)
    builder.add(chip(0.01, 0.09, 0.24), FINISHES.red, s * 0.157, 0.05, 0)
  }
  builder.pop()
}
