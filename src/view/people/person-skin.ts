import { ARMS, FIGURE } from '../../motion/people/skeleton.ts'
import { chip, disc, FINISHES, type Finish, limb, loft } from '../kit/index.ts'
import { addHead, addHeldThings, at } from './head.ts'
import { DYES, type Skin, SkinBuilder } from './skin-builder.ts'
import { hemShape, onSmock, patch, trunkShape } from './trunk.ts'
import { onArm, onFoot, onLeg, onlyBone, onTrunk } from './weights.ts'

const SOLE: Finish = { colour: '#3a3f45', rough: 0.8, metal: 0 }
const CLOTH = FINISHES.smockWhite

/** A person in an ESD smock: knee-length coat with collar, lapels, buttons, pockets, the ESD mark and a badge; trousers, shoes. All that
 * only some wear is there too, as extras. `isNear` false: as one sees it from across the hall. */
export function createPersonSkin(isNear: boolean): Skin {
  const b = new SkinBuilder()
  b.add(trunkShape(isNear), CLOTH, onTrunk, DYES.smock)
  b.add(hemShape(), CLOTH, onTrunk, DYES.smock, 0, 0.45)
  if (isNear) addTailoring(b)
  addHead(b, isNear)
  for (const side of [0, 1] as const) {
    addArm(b, side, isNear)
    addLeg(b, side, isNear)
  }
  if (isNear) addHeldThings(b, [FIGURE.shoulderX, FIGURE.wristY, FIGURE.shoulderZ])
  return b.build()
}

/** Seams, collar, pockets: flat pieces that lie on the smock and bend with it. */
function addTailoring(b: SkinBuilder): void {
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

function addArm(b: SkinBuilder, side: 0 | 1, isNear: boolean): void {
  const z = (side === 0 ? -1 : 1) * FIGURE.shoulderZ
  const x = FIGURE.shoulderX
  const weigh = onArm(side)
  const inner = side === 0 ? 1 : -1
  const rows = [
    { y: 0.864, rx: 0.036, rz: 0.035 },
    { y: 0.868, rx: 0.041, rz: 0.04 },
    { y: 0.92, rx: 0.044, rz: 0.042 },
    { y: 1.0, rx: 0.048, rz: 0.045 },
    { y: 1.05, rx: 0.0485, rz: 0.0455 },
    { y: 1.07, rx: 0.049, rz: 0.046 },
    { y: 1.09, rx: 0.05, rz: 0.0465 },
    { y: 1.11, rx: 0.05, rz: 0.047 },
    { y: 1.14, rx: 0.0515, rz: 0.048 },
    { y: 1.2, rx: 0.055, rz: 0.051 },
    { y: 1.28, rx: 0.061, rz: 0.054 },
    { y: 1.34, rx: 0.065, rz: 0.054 },
    { y: 1.38, rx: 0.06, rz: 0.048, z: inner * 0.006 },
    { y: 1.405, rx: 0.045, rz: 0.034, z: inner * 0.014 },
    { y: 1.418, rx: 0.02, rz: 0.016, z: inner * 0.022 },
  ].map((row) => ({ ...row, x, z: z + (row.z ?? 0) }))
  b.add(
    loft(isNear ? rows : rows.filter((_, i) => [0, 3, 6, 9, 11, 14].includes(i)), isNear ? 12 : 6),
    CLOTH,
    weigh,
    DYES.smock,
  )
  if (isNear) {
    // The cuff.
    b.add(
      loft(
        [0.862, 0.866, 0.888, 0.89].map((y, i) => ({ y, rx: i % 3 ? 0.0445 : 0.04, rz: i % 3 ? 0.0435 : 0.039, x, z })),
        12,
      ),
      CLOTH,
      weigh,
      DYES.smock,
      0,
      0.9,
    )
  }
  addHand(b, side, x, z, isNear)
}

/** Hanging, its palm inwards, the fingers a little curled towards it. */
function addHand(b: SkinBuilder, side: 0 | 1, x: number, z: number, isNear: boolean): void {
  const hand = onlyBone(ARMS[side] + 2)
  const inner = side === 0 ? 1 : -1
  const y = FIGURE.wristY
  const put = (shape: Parameters<SkinBuilder['add']>[0], shade = 1) =>
    b.add(shape, FINISHES.skin, hand, DYES.hands, 0, shade)
  b.add(
    limb([x, y + 0.045, z], [x + 0.002, y - 0.01, z], 0.027, 0.026, isNear ? 9 : 5),
    FINISHES.skin,
    onArm(side),
    DYES.hands,
  )
  if (!isNear) {
    put(
      loft(
        [
          { y: y - 0.16, rx: 0.026, rz: 0.014, x: x + 0.008, z: z + inner * 0.012 },
          { y: y - 0.07, rx: 0.04, rz: 0.018, x: x + 0.006, z },
          { y, rx: 0.027, rz: 0.022, x, z },
        ],
        5,
      ),
    )
    return
  }
  put(
    loft(
      [
        { y: y - 0.098, rx: 0.036, rz: 0.0125, x: x + 0.007, z: z + inner * 0.003, power: 2.8 },
        { y: y - 0.08, rx: 0.0405, rz: 0.0145, x: x + 0.007, z: z + inner * 0.002, power: 2.8 },
        { y: y - 0.04, rx: 0.038, rz: 0.017, x: x + 0.005, z, power: 2.6 },
        { y: y - 0.005, rx: 0.028, rz: 0.021, x: x + 0.002, z },
        { y: y + 0.012, rx: 0.024, rz: 0.022, x, z },
      ],
      10,
    ),
  )
  // Each finger is bent a little more than the one before it.
  const lengths = [0.062, 0.072, 0.068, 0.052]
  lengths.forEach((length, i) => {
    const knuckle = y - (i === 3 ? 0.089 : 0.095)
    const bend = 0.16 + i * 0.05
    put(
      loft(
        [
          [1, 0.003],
          [0.94, 0.0058],
          [0.55, 0.0078],
          [0.1, 0.0088],
          [-0.16, 0.0085],
        ].map(([share, radius]) => ({
          y: knuckle - length * share!,
          rx: radius!,
          rz: radius! * 0.95,
          x: x + 0.036 - i * 0.0195,
          z: z + inner * (0.003 + length * bend * Math.max(0, share!) ** 1.7 * 1.6),
        })),
        6,
      ),
    )
  })
  put(
    loft(
      [
        { y: y - 0.104, rx: 0.003, rz: 0.003, x: x + 0.054, z: z + inner * 0.028 },
        { y: y - 0.1, rx: 0.0068, rz: 0.0065, x: x + 0.054, z: z + inner * 0.027 },
        { y: y - 0.066, rx: 0.0104, rz: 0.0095, x: x + 0.05, z: z + inner * 0.022 },
        { y: y - 0.024, rx: 0.0135, rz: 0.0115, x: x + 0.028, z: z + inner * 0.011 },
        { y: y - 0.01, rx: 0.009, rz: 0.009, x: x + 0.018, z: z + inner * 0.006 },
      ],
      7,
    ),
  )
}

function addLeg(b: SkinBuilder, side: 0 | 1, isNear: boolean): void {
  const z = (side === 0 ? -1 : 1) * FIGURE.hipZ
  const weigh = onLeg(side)
  const rows = [
    { y: 0.068, rx: 0.05, rz: 0.046, x: 0.006 },
    { y: 0.1, rx: 0.053, rz: 0.05, x: 0.002 },
    { y: 0.18, rx: 0.055, rz: 0.052, x: -0.004 },
    { y: 0.3, rx: 0.062, rz: 0.057, x: -0.008 },
    { y: 0.4, rx: 0.062, rz: 0.058, x: -0.002 },
    { y: 0.45, rx: 0.062, rz: 0.058, x: 0.004 },
    { y: 0.48, rx: 0.0635, rz: 0.059, x: 0.006 },
    { y: 0.51, rx: 0.065, rz: 0.06, x: 0.005 },
    { y: 0.55, rx: 0.067, rz: 0.062, x: 0.003 },
    { y: 0.64, rx: 0.072, rz: 0.067 },
    { y: 0.74, rx: 0.075, rz: 0.07 },
    { y: 0.84, rx: 0.076, rz: 0.07 },
    { y: 0.9, rx: 0.07, rz: 0.06 },
  ].map((row) => ({ x: 0, ...row, z }))
  b.add(
    loft(isNear ? rows : rows.filter((_, i) => i % 3 === 0), isNear ? 12 : 6),
    FINISHES.trousers,
    weigh,
    DYES.trousers,
  )
  const foot = onFoot(side)
  const shoe = (shape: Parameters<SkinBuilder['add']>[0], finish: Finish, dyed = true, shade = 1) =>
    b.add(shape, finish, foot, dyed ? DYES.shoes : DYES.none, 0, shade)
  shoe(
    loft(
      [
        { y: 0.012, rx: 0.126, rz: 0.0435, x: 0.062, z, power: 2.6 },
        { y: 0.03, rx: 0.126, rz: 0.044, x: 0.06, z, power: 2.6 },
        { y: 0.048, rx: 0.112, rz: 0.041, x: 0.047, z, power: 2.5 },
        { y: 0.068, rx: 0.08, rz: 0.038, x: 0.018, z, power: 2.3 },
        { y: 0.092, rx: 0.055, rz: 0.037, x: 0, z },
        { y: 0.104, rx: 0.046, rz: 0.036, x: -0.003, z },
      ],
      isNear ? 14 : 6,
    ),
    FINISHES.offWhite,
  )
  if (!isNear) return
  const sole = { rx: 0.128, rz: 0.0455, x: 0.062, z, power: 2.6 }
  shoe(
    loft(
      [
        { ...sole, y: 0.001, rx: 0.124, rz: 0.042 },
        { ...sole, y: 0.003 },
        { ...sole, y: 0.017 },
        { ...sole, y: 0.018, rx: 0.124, rz: 0.042 },
      ],
      14,
    ),
    SOLE,
    false,
  )
  for (let i = 0; i < 3; i++)
    shoe(at(chip(0.006, 0.003, 0.04), 0.09 - i * 0.019, 0.0585 + i * 0.008, z, 0, 0, -22), FINISHES.darkGrey, false)
}
