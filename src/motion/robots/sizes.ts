import { type Limits, limitsDeg } from './angles.ts'

/** Sizes and limits of arms: models are built from them, and the kinematics work with them. */

/** An articulated arm with a spherical wrist. At zero the upper arm stands upright and the forearm lies level along +x;
 * joint 1 turns about y, 2 and 3 about z, 4 about x, 5 about z, 6 about x. Metres. */
export interface SixAxisSize {
  shoulderHeightM: number
  shoulderOffsetM: number
  upperArmM: number
  elbowOffsetM: number
  forearmM: number
  /** Wrist centre to flange. */
  flangeM: number
  limits: Limits
}

const LIMITS = limitsDeg([-170, 170], [-100, 135], [-210, 66], [-185, 185], [-120, 120], [-350, 350])

/** The common small arm of electronics cells: about 0.9 m from the axis to the wrist. */
export const SIX_AXIS_900: SixAxisSize = {
  shoulderHeightM: 0.4,
  shoulderOffsetM: 0.025,
  upperArmM: 0.455,
  elbowOffsetM: 0.035,
  forearmM: 0.42,
  flangeM: 0.08,
  limits: LIMITS,
}

/** A middle-sized arm that tends racks: about 1.5 m from the axis to the wrist. */
export const SIX_AXIS_1500: SixAxisSize = {
  shoulderHeightM: 0.5,
  shoulderOffsetM: 0.1,
  upperArmM: 0.75,
  elbowOffsetM: 0.05,
  forearmM: 0.74,
  flangeM: 0.1,
  limits: LIMITS,
}

/** A palletiser: about 2 m from the axis to the wrist. */
export const SIX_AXIS_2000: SixAxisSize = {
  shoulderHeightM: 0.68,
  shoulderOffsetM: 0.2,
  upperArmM: 0.9,
  elbowOffsetM: 0.1,
  forearmM: 0.92,
  flangeM: 0.16,
  limits: LIMITS,
}

/** An arm that works beside people: no offsets, rounder limits. */
export const COBOT_850: SixAxisSize = {
  shoulderHeightM: 0.24,
  shoulderOffsetM: 0,
  upperArmM: 0.42,
  elbowOffsetM: 0,
  forearmM: 0.4,
  flangeM: 0.1,
  limits: limitsDeg([-175, 175], [-110, 130], [-230, 60], [-190, 190], [-125, 125], [-350, 350]),
}

/** Two links that swing level, a spindle that goes down and turns. Metres. */
export interface ScaraSize {
  innerLinkM: number
  outerLinkM: number
  /** Height of the arm over the base, and of the tool's tip below it with the spindle up. */
  armHeightM: number
  strokeM: number
}

export const SCARA_600: ScaraSize = { innerLinkM: 0.325, outerLinkM: 0.275, armHeightM: 0.36, strokeM: 0.26 }

/** A long one, for boards. */
export const SCARA_1000: ScaraSize = { innerLinkM: 0.55, outerLinkM: 0.45, armHeightM: 0.42, strokeM: 0.2 }

export const SCARA_LIMITS = limitsDeg([-135, 135], [-145, 145], [-360, 360])

/** Three short arms above, six thin rods, a small platform that stays level. Metres. */
export interface DeltaSize {
  baseRadiusM: number
  platformRadiusM: number
  upperArmM: number
  rodM: number
}

export const DELTA_800: DeltaSize = { baseRadiusM: 0.15, platformRadiusM: 0.05, upperArmM: 0.28, rodM: 0.62 }

/** A larger one: its platform works on a circle of 1.1 m. */
export const DELTA_1100: DeltaSize = { baseRadiusM: 0.18, platformRadiusM: 0.05, upperArmM: 0.36, rodM: 0.82 }

/** Of each upper arm, from level, down positive. */
export const DELTA_LIMITS = limitsDeg([-50, 95])

/** How arm `i` stands about the vertical, rad. */
export const deltaArmYaw = (i: number): number => (i * 2 * Math.PI) / 3 + Math.PI / 6
