import { ARMS, CHEST, FIGURE, HEAD, LEGS, PELVIS, TOES } from '../../motion/people/skeleton.ts'
import type { Weigh } from './skin-builder.ts'

/** Which bones move a point of the body, by where it is: joints are blended over a few centimetres, so that limbs bend without a crack. */

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

export const onlyBone =
  (bone: number): Weigh =>
  (_x, _y, _z, bones, weights) => {
    bones[0] = bone
    weights[0] = 1
  }

export const onHead: Weigh = onlyBone(HEAD)

/** Trunk and smock: the skirt goes with the thighs. */
export const onTrunk: Weigh = (_x, y, z, bones, weights) => {
  const chest = smooth(0.97, 1.15, y)
  const skirt = 0.92 * smooth(0.94, 0.7, y)
  const left = smooth(0.085, -0.085, z)
  bones.set([PELVIS, CHEST, LEGS[0], LEGS[1]])
  weights.set([(1 - chest) * (1 - skirt), chest, skirt * left, skirt * (1 - left)])
}

/** The neck, and the collar a little. */
export const onNeck: Weigh = (_x, y, _z, bones, weights) => {
  const head = smooth(1.43, 1.5, y)
  bones.set([CHEST, HEAD])
  weights.set([1 - head, head])
}

export const onArm = (side: 0 | 1): Weigh => {
  const [upper, fore, hand] = [ARMS[side], ARMS[side] + 1, ARMS[side] + 2]
  return (_x, y, _z, bones, weights) => {
    if (y > FIGURE.elbowY + 0.1) {
      const chest = 0.35 * smooth(FIGURE.shoulderY - 0.03, FIGURE.shoulderY + 0.05, y)
      bones.set([upper, CHEST])
      weights.set([1 - chest, chest])
    } else if (y > FIGURE.wristY + 0.06) {
      const share = smooth(FIGURE.elbowY + 0.055, FIGURE.elbowY - 0.055, y)
      bones.set([upper, fore])
      weights.set([1 - share, share])
    } else {
      const share = smooth(FIGURE.wristY + 0.03, FIGURE.wristY - 0.025, y)
      bones.set([fore, hand])
      weights.set([1 - share, share])
    }
  }
}

export const onLeg = (side: 0 | 1): Weigh => {
  const [thigh, shin, foot] = [LEGS[side], LEGS[side] + 1, LEGS[side] + 2]
  return (_x, y, _z, bones, weights) => {
    if (y > FIGURE.kneeY + 0.12) {
      const pelvis = smooth(0.82, 0.95, y)
      bones.set([thigh, PELVIS])
      weights.set([1 - pelvis, pelvis])
    } else if (y > FIGURE.ankleY + 0.08) {
      const share = smooth(FIGURE.kneeY + 0.065, FIGURE.kneeY - 0.065, y)
      bones.set([thigh, shin])
      weights.set([1 - share, share])
    } else {
      const share = 0.6 * smooth(FIGURE.ankleY + 0.06, FIGURE.ankleY - 0.01, y)
      bones.set([shin, foot])
      weights.set([1 - share, share])
    }
  }
}

export const onFoot =
  (side: 0 | 1): Weigh =>
  (x, _y, _z, bones, weights) => {
    const toes = smooth(FIGURE.ballX - 0.03, FIGURE.ballX + 0.03, x)
    bones[0] = LEGS[side] + 2
    bones[1] = TOES[side]
    weights[0] = 1 - toes
    weights[1] = toes
  }
