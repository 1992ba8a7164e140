import { disc, FINISHES, loft } from '../kit/index.ts'
import { at } from './head.ts'
import { DYES, type SkinBuilder } from './skin-builder.ts'
import { onSmock, patch } from './trunk.ts'
import { onTrunk } from './weights.ts'

const CLOTH = FINISHES.smockWhite

/** Seams, collar, pockets: flat pieces that lie on the smock and bend with it. */
export function addTailoring(b: SkinBuilder): void {
  const sew = (shape: ReturnType<typeof patch>, shade: number) => b.add(shape, CLOTH, onTrunk, DYES.smock, 0, shade)
  // The front closes left over right, with a row of press buttons.
  sew(
    patch(
      [
        [0.68, -0.035],
        [0.68, 0.03],
        [1.3, 0.05],
        [1.3, -0.045],
      ],
      0.003,
      undefined,
      8,
      1,
    ),
    0.93,
  )
  sew(
    patch(
      [
        [0.68, 0.03],
        [0.68, 0.038],
        [1.3, 0.058],
        [1.3, 0.05],
      ],
      0.0035,
      undefined,
      8,
      1,
    ),
    0.55,
  )
  for (let i = 0; i < 5; i++) {
    const y = 0.86 + i * 0.1
    const [x, , z] = onSmock(y, 0, 0.004)
    b.add(at(disc(0.0075, 0.004, 7), x, y, z, 0, 0, 90), FINISHES.grey, onTrunk)
  }
  // The shirt in the neck, and the lapels beside it.
  b.add(
    patch(
      [
        [1.29, -0.02],
        [1.29, 0.02],
        [1.44, 0.44],
        [1.44, -0.44],
      ],
      0.002,
      undefined,
      5,
      3,
    ),
    FINISHES.smockNavy,
    onTrunk,
  )
  for (const s of [-1, 1]) {
    sew(
      patch(
        [
          [1.27, s * 0.01],
          [1.325, s * 0.34],
          [1.432, s * 1.0],
          [1.437, s * 0.42],
        ],
        0.006,
        undefined,
        5,
        3,
      ),
      0.9,
    )
    // Pockets with a hem; one for pens on the chest.
    sew(
      patch(
        [
          [0.76, s * 0.5 - 0.28],
          [0.76, s * 0.5 + 0.28],
          [0.915, s * 0.5 + 0.26],
          [0.915, s * 0.5 - 0.26],
        ],
        0.004,
      ),
      0.92,
    )
    sew(
      patch(
        [
          [0.9, s * 0.5 - 0.27],
          [0.9, s * 0.5 + 0.27],
          [0.915, s * 0.5 + 0.27],
          [0.915, s * 0.5 - 0.27],
        ],
        0.0055,
        undefined,
        1,
      ),
      0.74,
    )
  }
  sew(
    patch(
      [
        [1.14, 0.42],
        [1.14, 0.8],
        [1.235, 0.8],
        [1.235, 0.42],
      ],
      0.006,
    ),
    0.92,
  )
  sew(
    patch(
      [
        [1.222, 0.41],
        [1.222, 0.81],
        [1.235, 0.81],
        [1.235, 0.41],
      ],
      0.0055,
      undefined,
      1,
    ),
    0.74,
  )
  // Collar.
  b.add(
    loft(
      [
        { y: 1.418, rx: 0.074, rz: 0.09, x: -0.017 },
        { y: 1.452, rx: 0.066, rz: 0.072, x: -0.014 },
        { y: 1.468, rx: 0.061, rz: 0.066, x: -0.012 },
        { y: 1.466, rx: 0.054, rz: 0.058, x: -0.012 },
      ],
      14,
    ),
    CLOTH,
    onTrunk,
    DYES.smock,
    0,
    0.95,
  )
  b.add(
    patch(
      [
        [1.155, 0.46],
        [1.155, 0.76],
        [1.235, 0.76],
        [1.235, 0.46],
      ],
      0.0075,
      'badge',
      1,
      2,
    ),
    FINISHES.paper,
    onTrunk,
  )
  b.add(
    patch(
      [
        [1.17, -0.8],
        [1.17, -0.42],
        [1.245, -0.42],
        [1.245, -0.8],
      ],
      0.0045,
      'esdPatch',
      1,
      2,
    ),
    FINISHES.yellow,
    onTrunk,
  )
  b.add(
    patch(
      [
        [1.19, Math.PI - 0.5],
        [1.19, Math.PI + 0.5],
        [1.32, Math.PI + 0.45],
        [1.32, Math.PI - 0.45],
      ],
      0.003,
      'smockBack',
      2,
      3,
    ),
    CLOTH,
    onTrunk,
    DYES.smock,
  )
  // A belt across the back, and the vent below it.
  sew(
    patch(
      [
        [1.0, Math.PI - 0.75],
        [1.0, Math.PI + 0.75],
        [1.045, Math.PI + 0.75],
        [1.045, Math.PI - 0.75],
      ],
      0.004,
      undefined,
      1,
      5,
    ),
    0.88,
  )
  sew(
    patch(
      [
        [0.68, Math.PI - 0.012],
        [0.68, Math.PI + 0.012],
        [0.88, Math.PI + 0.008],
        [0.88, Math.PI - 0.008],
      ],
      0.003,
      undefined,
      4,
      1,
    ),
    0.5,
  )
}
