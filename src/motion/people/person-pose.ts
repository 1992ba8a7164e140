import { CHEST_TURN, FEET, HANDS, HEAD_TURN, PELVIS_AT, PELVIS_TURN } from './skeleton.ts'

/** What a person is seen doing. */
export const ACTIVITIES = [
  'stand',
  'walk',
  'work',
  'operate',
  'watch',
  'refill',
  'repair',
  'inspect',
  'carry',
  'push',
] as const
export type Activity = (typeof ACTIVITIES)[number]

/** Where a load in the arms has its middle: ahead of the person, and the height of its underside, m. */
export const LOAD_AHEAD_M = 0.36
export const LOAD_HEIGHT_M = 1.0
/** A trolley that is pushed has its middle so far ahead, m. */
export const TROLLEY_AHEAD_M = 0.76
/** Half of the load, across. */
const LOAD_HALF_M = 0.225

/** Writes the posture of a person who does something, feet side by side; who walks gets feet and hips from the strides (gait.ts). `t`:
 * seconds, for hands at work; `who`: a number, so that not all move alike; `scale`: of the person's height, for hands that meet the own body and
 * no bench. */
export function poseFor(activity: Activity, t: number, who: number, scale: number, stance: Float64Array): void {
  stance.fill(0)
  const beat = who * 2.399963
  const breath = sin(t * 1.4 + beat)
  stance[CHEST_TURN + 1] = 0.02 + 0.006 * breath
  stand(stance, 0.1, who)
  hangArms(stance, scale)
  POSES[activity](stance, t, beat, who, scale)
}

const { sin, cos, max } = Math

type Pose = (stance: Float64Array, t: number, beat: number, who: number, scale: number) => void

const POSES: Record<Activity, Pose> = {
  stand(stance, t, beat, who, scale) {
    // Weight on one leg, then the other; now and then a look aside.
    const sway = sin(t * 0.21 + beat)
    stance[PELVIS_AT + 2] = 0.022 * sway
    stance[PELVIS_TURN + 2] = 0.035 * sway
    stance[CHEST_TURN + 2] = -0.05 * sway
    stance[HEAD_TURN] = 0.35 * glance(t * 0.13 + beat)
    stance[HEAD_TURN + 1] = 0.06
    if (who % 3 === 1) {
      // Hands before the body, one over the other.
      setHand(stance, 0, 0.22, 0.97 * scale, -0.035, 0.5, 0.3, 0.9)
      setHand(stance, 1, 0.24, 0.98 * scale, 0.05, 0.5, 0.3, 0.9)
    } else if (who % 3 === 2) {
      // Behind the back.
      setHand(stance, 0, -0.17, 0.98 * scale, -0.06, -0.9, 0.2, 1.2)
      setHand(stance, 1, -0.18, 0.96 * scale, 0.05, -0.9, 0.2, 1.2)
    }
  },
  walk(stance) {
    stance[CHEST_TURN + 1] = 0.05
  },
  work(stance, t, beat) {
    lean(stance, 0.24, 0.14)
    stance[HEAD_TURN + 1] = 0.38
    const reach = bumps(t * 0.34 + beat)
    const slow = sin(t * 0.8 + beat)
    stance[HEAD_TURN] = -0.22 * reach + 0.04 * slow
    stance[CHEST_TURN] = -0.12 * reach
    // The left hand holds the board, the right fetches from its side and sets.
    setHand(stance, 0, 0.36 + 0.012 * slow, 1.02, -0.13, 1.25, -0.28, 0.75)
    const jitter = 0.012 * sin(t * 5.1 + beat) * (1 - reach)
    setHand(
      stance,
      1,
      0.38 + 0.03 * reach,
      1.05 + 0.1 * reach * (1 - reach) + jitter,
      0.05 + 0.18 * reach,
      1.2 - 0.3 * reach,
      -0.3,
      0.7,
    )
  },
  operate(stance, t, beat) {
    lean(stance, 0.05, 0.06)
    stance[HEAD_TURN + 1] = 0.16
    stance[HEAD_TURN] = -0.08
    const tap = max(0, sin(t * 4.4 + beat)) * bumps(t * 0.21 + beat)
    setHand(stance, 1, 0.37 + 0.05 * tap, 1.24 + 0.04 * sin(t * 0.9 + beat), 0.12, 0.9, -0.25, 0.5)
    setHand(stance, 0, 0.3, 1.03, -0.16, 1.1, -0.1, 0.6)
  },
  watch(stance, t, beat, _who, scale) {
    lean(stance, 0.02, 0.02)
    stance[HEAD_TURN + 1] = 0.1 + 0.04 * sin(t * 0.5 + beat)
    stance[HEAD_TURN] = 0.2 * sin(t * 0.37 + beat)
    // Arms folded.
    setHand(stance, 0, 0.2, 1.13 * scale, 0.07, 0.15, 0.1, 1.1)
    setHand(stance, 1, 0.23, 1.1 * scale, -0.06, 0.15, 0.15, 1.1)
  },
  refill(stance, t, beat) {
    const pull = 0.5 + 0.5 * sin(t * 1.1 + beat)
    lean(stance, 0.2 + 0.14 * (1 - pull), 0.12)
    stance[HEAD_TURN + 1] = 0.4
    for (let side = 0; side < 2; side++)
      setHand(stance, side, 0.4 - 0.1 * pull, 0.94 + 0.04 * pull, (side * 2 - 1) * 0.13, 0.4, -0.1, 0.6)
    stance[FEET[1]] = 0.1
    stance[FEET[0]] = -0.1
  },
  repair(stance, t, beat) {
    kneel(stance)
    const turn = sin(t * 3.1 + beat)
    const look = bumps(t * 0.17 + beat)
    stance[HEAD_TURN + 1] = 0.12 + 0.1 * look
    stance[CHEST_TURN] = -0.14
    stance[HEAD_TURN] = 0.1 - 0.1 * look
    // One hand steadies itself, the other turns a key.
    setHand(stance, 0, 0.27, 0.86, -0.2, 0.9, -0.45, 0.6)
    setHand(stance, 1, 0.26, 0.73 + 0.012 * turn, 0.1 + 0.03 * turn, 0.55 + 0.5 * turn, -0.1, 0.7)
  },
  inspect(stance, t, beat) {
    // Bent over, a look into the machine, one hand on its edge.
    lean(stance, 0.48, 0.3)
    stance[PELVIS_AT] = -0.1
    stance[HEAD_TURN + 1] = 0.05
    stance[HEAD_TURN] = 0.25 * sin(t * 0.4 + beat)
    setHand(stance, 0, 0.44, 0.98, -0.24, 1.3, -0.5, 0.9)
    setHand(stance, 1, 0.5, 1.0 + 0.03 * sin(t * 2.3 + beat), 0.1, 0.7, -0.2, 0.6)
    stance[FEET[0]] = -0.14
    stance[FEET[1]] = 0.08
  },
  carry(stance) {
    // Bent a little back against the load.
    stance[CHEST_TURN + 1] = -0.05
    for (let side = 0; side < 2; side++)
      setHand(
        stance,
        side,
        LOAD_AHEAD_M - 0.07,
        LOAD_HEIGHT_M - 0.02,
        (side * 2 - 1) * (LOAD_HALF_M - 0.01),
        -0.9,
        0.1,
        0.55,
      )
  },
  push(stance) {
    lean(stance, 0.14, 0.1)
    for (let side = 0; side < 2; side++)
      setHand(stance, side, TROLLEY_AHEAD_M - 0.38, 1.0, (side * 2 - 1) * 0.17, 1.35, -0.45, 0.7)
  },
}

/** Whether the pose goes with walking: the arms swing only where they hold nothing. */
export function swingsArms(activity: Activity): boolean {
  return activity === 'walk'
}

export function setHand(
  stance: Float64Array,
  side: number,
  x: number,
  y: number,
  z: number,
  palmDown: number,
  bent: number,
  elbowOut: number,
): void {
  const h = HANDS[side]!
  stance[h] = x
  stance[h + 1] = y
  stance[h + 2] = z
  stance[h + 3] = palmDown
  stance[h + 4] = bent
  stance[h + 5] = elbowOut
}

/** Feet side by side, toes a little out. */
function stand(stance: Float64Array, halfM: number, who: number): void {
  for (let side = 0; side < 2; side++) {
    const out = side * 2 - 1
    stance[FEET[side]!] = (side === who % 2 ? 0.02 : -0.03) - 0.02
    stance[FEET[side]! + 1] = out * halfM
    stance[FEET[side]! + 2] = -out * 0.16
  }
}

function hangArms(stance: Float64Array, scale: number): void {
  setHand(stance, 0, 0.04, 0.832 * scale, -0.225, 0.2, 0.12, 0.2)
  setHand(stance, 1, 0.05, 0.832 * scale, 0.225, 0.2, 0.12, 0.2)
}

/** Forward from the hips; the hips go back against it. */
function lean(stance: Float64Array, chestRad: number, pelvisRad: number): void {
  stance[PELVIS_TURN + 1] = pelvisRad
  stance[PELVIS_AT] = -0.55 * pelvisRad
  stance[CHEST_TURN + 1] = chestRad - pelvisRad / 2
}

/** On the right knee; the left foot flat, ahead. */
function kneel(stance: Float64Array): void {
  stance[PELVIS_AT] = -0.24
  stance[PELVIS_AT + 1] = -0.42
  stance[PELVIS_TURN + 1] = 0.06
  stance[CHEST_TURN + 1] = 0.3
  stance[FEET[0]] = 0.12
  stance[FEET[0] + 1] = -0.13
  stance[FEET[1]] = -0.76
  stance[FEET[1] + 1] = 0.11
  stance[FEET[1] + 4] = 1.15
}

/** 0 most of the time, then smoothly up to 1 and back, once for every unit. */
function bumps(at: number): number {
  const wave = sin(at * 2 * Math.PI)
  return wave > 0 ? wave * wave * (3 - 2 * wave) : 0
}

/** A look to one side and the other, mostly ahead. */
function glance(at: number): number {
  const s = sin(at * 2 * Math.PI)
  return s * s * s * (cos(at * 7) > 0 ? 1 : 0.4)
}
