import { box, FINISHES, type Finish, limb, loft, type Model, ModelBuilder, sphere } from '../kit/index.ts'

/** Where the joints of a person of 1.70 m sit, m. Shared with the poses (motion/people). */
export const PERSON = {
  hipM: 0.89,
  hipHalfM: 0.085,
  kneeM: 0.475,
  ankleM: 0.07,
  shoulderM: 1.35,
  shoulderHalfM: 0.172,
  upperArmM: 0.29,
  forearmM: 0.25,
} as const

const SEGMENTS = 10

/** A person in an ESD smock and cap, looking to +x. Parts and the numbers that pose them: motion/people/person-pose.ts. */
export function createPersonModel(smock: Finish, cap: Finish = smock): Model {
  const body = new ModelBuilder()
  const pelvis = body.part('pelvis', { slide: [0, 1, 0] })
  addSmock(pelvis, smock)
  const head = pelvis.part('head', { at: [0.005, 1.44, 0], turn: [0, 0, 1] })
  addHead(head, cap)
  for (const side of [-1, 1]) addLeg(pelvis, side)
  for (const side of [-1, 1]) addArm(pelvis, side, smock)
  return body.build()
}

function addSmock(pelvis: ModelBuilder, smock: Finish): void {
  pelvis.add(
    loft(
      [
        { y: 0.66, rx: 0.15, rz: 0.205, power: 2.3 },
        { y: 0.76, rx: 0.142, rz: 0.195, power: 2.3 },
        { y: 0.9, rx: 0.128, rz: 0.18, power: 2.3 },
        { y: 1.05, rx: 0.112, rz: 0.165, power: 2.3, x: 0.004 },
        { y: 1.2, rx: 0.12, rz: 0.182, power: 2.4, x: 0.006 },
        { y: 1.31, rx: 0.112, rz: 0.19, power: 2.4, x: 0.002 },
        { y: 1.385, rx: 0.085, rz: 0.15, power: 2.2 },
        { y: 1.425, rx: 0.058, rz: 0.075 },
      ],
      14,
    ),
    smock,
  )
  // The zip, the badge and a pocket.
  pelvis.add(box(0.008, 0.52, 0.012, 0.002), FINISHES.grey, 0.118, 1.06, 0)
  pelvis.add(box(0.006, 0.07, 0.05, 0.002), FINISHES.paper, 0.122, 1.22, 0.085)
  pelvis.add(limb([0, 1.4, 0], [0.012, 1.5, 0], 0.056, 0.05, 8), FINISHES.skin)
}

function addHead(head: ModelBuilder, cap: Finish): void {
  head.add(
    loft(
      [
        { y: 0.045, rx: 0.05, rz: 0.04, x: 0.02 },
        { y: 0.08, rx: 0.076, rz: 0.062, x: 0.012 },
        { y: 0.135, rx: 0.092, rz: 0.074, x: 0.006 },
        { y: 0.19, rx: 0.096, rz: 0.077, x: 0 },
        { y: 0.235, rx: 0.088, rz: 0.071, x: -0.004 },
      ],
      12,
    ),
    FINISHES.skin,
  )
  head.add(
    loft(
      [
        { y: 0.1, rx: 0.084, rz: 0.077, x: -0.014 },
        { y: 0.17, rx: 0.094, rz: 0.082, x: -0.012 },
        { y: 0.205, rx: 0.09, rz: 0.08, x: -0.008 },
      ],
      12,
    ),
    FINISHES.hair,
  )
  head.add(
    loft(
      [
        { y: 0.19, rx: 0.104, rz: 0.086, x: -0.004 },
        { y: 0.235, rx: 0.1, rz: 0.083, x: -0.004 },
        { y: 0.268, rx: 0.078, rz: 0.066, x: -0.008 },
        { y: 0.28, rx: 0.04, rz: 0.036, x: -0.01 },
      ],
      12,
    ),
    cap,
  )
  head.add(box(0.07, 0.009, 0.12, 0.004), cap, 0.115, 0.197, 0, 0, 0, -12)
  // A mask, eyebrows and glasses take the doll out of the face.
  head.add(
    loft(
      [
        { y: 0.055, rx: 0.062, rz: 0.05, x: 0.032 },
        { y: 0.09, rx: 0.078, rz: 0.064, x: 0.026 },
        { y: 0.125, rx: 0.08, rz: 0.066, x: 0.02 },
      ],
      10,
    ),
    FINISHES.smockBlue,
  )
  for (const side of [-1, 1]) head.add(box(0.008, 0.02, 0.036, 0.003), FINISHES.charcoal, 0.094, 0.155, side * 0.03)
}

function addLeg(pelvis: ModelBuilder, side: number): void {
  const { hipM, hipHalfM, kneeM, ankleM } = PERSON
  const name = side < 0 ? 'left' : 'right'
  const thigh = pelvis.part(`${name}-thigh`, { at: [0, hipM, side * hipHalfM], turn: [0, 0, 1] })
  thigh.add(limb([0, 0, 0], [0, kneeM - hipM, 0], 0.082, 0.058, SEGMENTS), FINISHES.trousers)
  const shin = thigh.part(`${name}-shin`, { at: [0, kneeM - hipM, 0], turn: [0, 0, 1] })
  shin.add(limb([0, 0, 0], [0, ankleM - kneeM, 0], 0.058, 0.042, SEGMENTS, 0.06), FINISHES.trousers)
  const foot = shin.part(`${name}-foot`, { at: [0, ankleM - kneeM, 0], turn: [0, 0, 1] })
  foot.add(
    loft(
      [
        { y: -ankleM, rx: 0.13, rz: 0.045, x: 0.052, power: 2.6 },
        { y: -ankleM + 0.03, rx: 0.128, rz: 0.046, x: 0.05, power: 2.6 },
        { y: -0.005, rx: 0.06, rz: 0.04, x: 0.005 },
      ],
      12,
    ),
    FINISHES.offWhite,
  )
}

function addArm(pelvis: ModelBuilder, side: number, smock: Finish): void {
  const { shoulderM, shoulderHalfM, upperArmM, forearmM } = PERSON
  const name = side < 0 ? 'left' : 'right'
  // Two parts at the shoulder, because a part turns about one axis: first forwards, then outwards.
  const shoulder = pelvis.part(`${name}-shoulder`, { at: [0, shoulderM, side * shoulderHalfM], turn: [0, 0, 1] })
  const upper = shoulder.part(`${name}-upper-arm`, { turn: [1, 0, 0] })
  upper.add(limb([0, 0, 0], [0, -upperArmM, 0], 0.06, 0.047, SEGMENTS), smock)
  const fore = upper.part(`${name}-forearm`, { at: [0, -upperArmM, 0], turn: [0, 0, 1] })
  fore.add(limb([0, 0, 0], [0, -forearmM + 0.03, 0], 0.046, 0.036, SEGMENTS), smock)
  fore.add(limb([0, -forearmM + 0.02, 0], [0.004, -forearmM - 0.02, 0], 0.026, 0.028, 8), FINISHES.skin)
  fore.add(sphere(0.034, 8, 5), FINISHES.skin, 0.006, -forearmM - 0.045, 0)
  fore.add(limb([0.012, -forearmM - 0.05, 0], [0.03, -forearmM - 0.12, 0], 0.024, 0.013, 7), FINISHES.skin)
  fore.add(
    limb([0.024, -forearmM - 0.03, -side * 0.024], [0.05, -forearmM - 0.075, -side * 0.03], 0.011, 0.009, 6),
    FINISHES.skin,
  )
}
