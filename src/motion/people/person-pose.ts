/** What a person is seen doing. */
export type Activity = 'stand' | 'walk' | 'work' | 'operate' | 'repair' | 'carry'

/** Parts of the person model, in its order; body first. */
export const PELVIS = 1
export const HEAD = 2
const LEGS = [3, 6] as const
const ARMS = [9, 12] as const
export const PERSON_PARTS = 15

/** Leg from hip to ankle, m (people/person-model.ts). */
const THIGH_M = 0.415
const SHIN_M = 0.405
const HIP_M = 0.89
const ANKLE_M = 0.07
/** Metres of one whole step cycle (both feet). */
const CYCLE_M = 1.36

/** Writes the joints of a person: the height of the pelvis (m, from upright) and angles in rad. `goneM`: metres walked, so that
 * a foot on the ground stays where it is. `t`: seconds, for work with the hands. `who`: a number, so that not all move alike. */
export function posePerson(activity: Activity, goneM: number, t: number, who: number, joints: Float32Array): void {
  joints.fill(0)
  if (activity === 'walk' || activity === 'carry') {
    walk(goneM, joints)
    if (activity === 'carry') for (const arm of ARMS) setArm(joints, arm, 0.42, 0.06, 1.15)
    else swingArms(goneM, joints)
    return
  }
  const breath = Math.sin(t * 1.3 + who * 2.1)
  if (activity === 'repair') {
    crouch(joints, 0.3)
    joints[HEAD] = -0.5
    const stroke = Math.sin(t * 4.2 + who)
    setArm(joints, ARMS[0], 1.05 + 0.12 * stroke, -0.1, 0.55 - 0.2 * stroke)
    setArm(joints, ARMS[1], 1.2, 0.12, 0.35)
    return
  }
  stand(joints)
  joints[PELVIS] = 0.003 * breath - 0.002
  if (activity === 'stand') {
    joints[HEAD] = 0.05 * breath
    setArm(joints, ARMS[0], 0.06, -0.1, 0.18)
    setArm(joints, ARMS[1], 0.04, 0.1, 0.22)
    return
  }
  if (activity === 'operate') {
    joints[HEAD] = -0.18
    const tap = Math.max(0, Math.sin(t * 5 + who))
    setArm(joints, ARMS[0], 0.1, -0.1, 0.3)
    setArm(joints, ARMS[1], 0.95 + 0.06 * tap, -0.1, 0.75 - 0.1 * tap)
    return
  }
  // Both hands on the work, at about 1 m: one holds, one fetches and sets.
  joints[HEAD] = -0.42 + 0.05 * Math.sin(t * 0.7 + who)
  const reach = 0.5 + 0.5 * Math.sin(t * 1.7 + who * 1.3)
  const across = Math.sin(t * 0.85 + who)
  setArm(joints, ARMS[0], 0.5 + 0.05 * across, 0.1, 1.0)
  setArm(joints, ARMS[1], 0.45 + 0.3 * reach, -0.12 + 0.18 * across, 1.12 - 0.32 * reach)
}

function setArm(joints: Float32Array, arm: number, forwardRad: number, outwardRad: number, elbowRad: number): void {
  joints[arm] = forwardRad
  joints[arm + 1] = outwardRad
  joints[arm + 2] = elbowRad
}

function swingArms(goneM: number, joints: Float32Array): void {
  const phase = (goneM / CYCLE_M) * 2 * Math.PI
  for (let k = 0; k < 2; k++)
    setArm(joints, ARMS[k]!, 0.38 * Math.sin(phase + k * Math.PI + Math.PI / 2 + Math.PI), k === 0 ? -0.08 : 0.08, 0.35)
}

function stand(joints: Float32Array): void {
  for (const leg of LEGS) setFoot(joints, leg, 0, 0, 0)
}

function crouch(joints: Float32Array, downM: number): void {
  joints[PELVIS] = -downM
  setFoot(joints, LEGS[0], 0.16, 0, downM)
  setFoot(joints, LEGS[1], -0.1, 0.01, downM)
}

/** A foot on the ground goes back under the hip as fast as the person goes forward; then it swings ahead in an arc. */
function walk(goneM: number, joints: Float32Array): void {
  const cycle = goneM / CYCLE_M
  joints[PELVIS] = -0.022 + 0.012 * Math.cos(cycle * 4 * Math.PI)
  for (let k = 0; k < 2; k++) {
    const phase = (((cycle + k * 0.5) % 1) + 1) % 1
    const stance = 0.58
    if (phase < stance) setFoot(joints, LEGS[k]!, CYCLE_M * (stance / 2 - phase), 0, -joints[PELVIS]!)
    else {
      const swing = (phase - stance) / (1 - stance)
      const eased = swing * swing * (3 - 2 * swing)
      setFoot(joints, LEGS[k]!, CYCLE_M * stance * (eased - 0.5), 0.09 * Math.sin(swing * Math.PI), -joints[PELVIS]!)
    }
  }
}

/** Hip, knee and ankle for a foot so far ahead of the hip (m), lifted so much, with the pelvis let down; two bones and the law
 * of cosines. The sole stays level. */
function setFoot(joints: Float32Array, leg: number, aheadM: number, liftM: number, downM: number): void {
  const drop = HIP_M - ANKLE_M - downM - liftM
  const reach = Math.min(THIGH_M + SHIN_M - 1e-4, Math.hypot(aheadM, drop))
  const knee = Math.acos(Math.min(1, Math.max(-1, (THIGH_M ** 2 + SHIN_M ** 2 - reach ** 2) / (2 * THIGH_M * SHIN_M))))
  const lead = Math.acos(Math.min(1, Math.max(-1, (THIGH_M ** 2 + reach ** 2 - SHIN_M ** 2) / (2 * THIGH_M * reach))))
  const thigh = Math.atan2(aheadM, drop) + lead
  const bend = Math.PI - knee
  joints[leg] = thigh
  joints[leg + 1] = -bend
  joints[leg + 2] = bend - thigh
}
