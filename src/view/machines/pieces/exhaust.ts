import { chip, disc, FINISHES, lathe, type ModelBuilder, tube } from '../../kit/index.ts'

/** A duct that rises from a roof at `y` to `topM`, with clamps and a damper. */
export function addExhaust(
  builder: ModelBuilder,
  x: number,
  y: number,
  z: number,
  radiusM: number,
  topM: number,
): void {
  const h = topM - y
  builder.add(
    lathe(
      [
        [radiusM * 1.6, 0],
        [radiusM * 1.6, 0.03],
        [radiusM, 0.12],
        [radiusM, h],
        [radiusM * 0.9, h],
        [radiusM * 0.9, h - 0.05],
        [0, h - 0.05],
      ],
      16,
      0.004,
    ),
    FINISHES.duct,
    x,
    y,
    z,
  )
  for (const at of [0.35, 0.7]) builder.add(disc(radiusM * 1.06, 0.035, 16), FINISHES.steel, x, y + h * at, z)
  builder.add(chip(0.05, 0.07, 0.03), FINISHES.charcoal, x, y + h * 0.5, z + radiusM)
}

/** A hose of corrugated plastic through the points. */
export function addHose(
  builder: ModelBuilder,
  points: [number, number, number][],
  radiusM: number,
  segments = 18,
): void {
  builder.add(tube(points, radiusM, segments, 8), FINISHES.charcoal)
}
