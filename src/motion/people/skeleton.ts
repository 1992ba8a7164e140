/** Measures of a figure as it is modelled: 1.72 m tall, upright, arms hanging; x ahead, y up, z to its right, m. */
export const FIGURE = {
  hipY: 0.9,
  hipZ: 0.088,
  kneeY: 0.49,
  ankleY: 0.08,
  waistY: 1.06,
  neckX: -0.012,
  neckY: 1.455,
  shoulderX: -0.012,
  shoulderY: 1.378,
  shoulderZ: 0.178,
  elbowY: 1.088,
  wristY: 0.838,
  /** The ball of the foot, about which the heel lifts. */
  ballX: 0.125,
  ballY: 0.02,
} as const

export const PELVIS = 0
export const CHEST = 1
export const HEAD = 2
/** First bone of each limb, left then right: upper arm, forearm, hand; thigh, shin, foot. */
export const ARMS = [3, 6] as const
export const LEGS = [9, 12] as const
/** Toes stay on the ground when the heel comes up. */
export const TOES = [15, 16] as const
export const BONES = 17
/** Three rows of four numbers each. */
export const NUMBERS_OF_BONES = BONES * 12

/** A posture in numbers, in the frame of the person (origin on the floor between the feet). Angles in rad, lengths in m. */
export const PELVIS_AT = 0 // x, y from upright, z
export const PELVIS_TURN = 3 // yaw, forward, to the right
export const CHEST_TURN = 6
export const HEAD_TURN = 9
/** Of each hand: wrist x, y, z; palm turned down; wrist bent; elbow out. */
export const HANDS = [12, 18] as const
/** Of each foot: x, z, yaw, lift, heel up. */
export const FEET = [24, 29] as const
export const STANCE_NUMBERS = 34

/** How one person differs from the figure as it is modelled. */
export interface Build {
  heightScale: number
  /** Limbs and trunk, across. */
  girth: number
  shoulders: number
  hips: number
}

export const PLAIN_BUILD: Build = { heightScale: 1, girth: 1, shoulders: 1, hips: 1 }

const UPPER_ARM_M = FIGURE.shoulderY - FIGURE.elbowY
const FOREARM_M = FIGURE.elbowY - FIGURE.wristY
const THIGH_M = FIGURE.hipY - FIGURE.kneeY
const SHIN_M = FIGURE.kneeY - FIGURE.ankleY
/** A leg or arm is never quite straight: knees that snap through look broken. */
const STRAIGHT = 0.998

/** Joint of every bone as it is modelled. */
const REST = new Float64Array(BONES * 3)
const rest = (bone: number, x: number, y: number, z: number) => REST.set([x, y, z], bone * 3)
rest(PELVIS, 0, FIGURE.hipY, 0)
rest(CHEST, 0, FIGURE.waistY, 0)
rest(HEAD, FIGURE.neckX, FIGURE.neckY, 0)
for (const side of [0, 1] as const) {
  const z = side === 0 ? -1 : 1
  const [arm, leg] = [ARMS[side], LEGS[side]]
  const heights = [FIGURE.shoulderY, FIGURE.elbowY, FIGURE.wristY]
  for (let k = 0; k < 3; k++) rest(arm + k, FIGURE.shoulderX, heights[k]!, z * FIGURE.shoulderZ)
  const joints = [FIGURE.hipY, FIGURE.kneeY, FIGURE.ankleY]
  for (let k = 0; k < 3; k++) rest(leg + k, 0, joints[k]!, z * FIGURE.hipZ)
  rest(TOES[side], FIGURE.ballX, FIGURE.ballY, z * FIGURE.hipZ)
}

/** Of every bone: nine numbers of its turn, row by row, and where its joint is; in the frame of the person. */
/** Heads, hands and feet are of one size. */
const UNSCALED = [HEAD, ARMS[0] + 2, ARMS[1] + 2, LEGS[0] + 2, LEGS[1] + 2, ...TOES]
const turns = new Float64Array(BONES * 9)
const joints = new Float64Array(BONES * 3)
const acrossX = new Float64Array(BONES)
const acrossZ = new Float64Array(BONES)
const a9 = new Float64Array(9)
const b9 = new Float64Array(9)
const point = new Float64Array(3)

/** Writes the matrices of all bones, in the hall, for a person who stands at (x, z) and looks along `yaw`: legs and arms are two
 * bones each and find their middle joint by the law of cosines; the pelvis comes down as far as both feet need it. */
export function bend(
  stance: Float64Array,
  build: Build,
  x: number,
  z: number,
  yaw: number,
  out: Float32Array,
  at: number,
): void {
  const s = build.heightScale
  acrossX.fill(build.girth)
  acrossZ.fill(build.girth)
  acrossZ[PELVIS] = build.girth * build.hips
  acrossZ[CHEST] = build.girth * build.shoulders
  for (const bone of UNSCALED) acrossX[bone] = acrossZ[bone] = 1
  setTurn(stance[PELVIS_TURN]!, stance[PELVIS_TURN + 1]!, stance[PELVIS_TURN + 2]!, turns, PELVIS * 9)
  joints[0] = stance[PELVIS_AT]! / s
  joints[1] = FIGURE.hipY + stance[PELVIS_AT + 1]! / s
  joints[2] = stance[PELVIS_AT + 2]! / s
  lowerPelvis(stance, s)
  follow(PELVIS, CHEST, stance, CHEST_TURN)
  follow(CHEST, HEAD, stance, HEAD_TURN)
  for (let side = 0; side < 2; side++) {
    bendLeg(stance, side, s)
    bendArm(stance, side, s)
  }
  write(s, x, z, Math.cos(yaw), Math.sin(yaw), out, at)
}

/** yaw about y, then forward about −z, then to the right about x. */
function setTurn(yaw: number, forward: number, aside: number, out: Float64Array, o: number): void {
  const [cy, sy, cf, sf, ca, sa] = [cos(yaw), sin(yaw), cos(forward), sin(forward), cos(aside), sin(aside)]
  out[o] = cy * cf
  out[o + 1] = cy * sf * ca + sy * sa
  out[o + 2] = -cy * sf * sa + sy * ca
  out[o + 3] = -sf
  out[o + 4] = cf * ca
  out[o + 5] = -cf * sa
  out[o + 6] = -sy * cf
  out[o + 7] = -sy * sf * ca + cy * sa
  out[o + 8] = sy * sf * sa + cy * ca
}
const { cos, sin } = Math

/** A point of the model that is fixed to a bone, as the bone lies. */
function carry(bone: number, x: number, y: number, z: number): void {
  const o = bone * 9
  const dx = (x - REST[bone * 3]!) * acrossX[bone]!
  const dy = y - REST[bone * 3 + 1]!
  const dz = (z - REST[bone * 3 + 2]!) * acrossZ[bone]!
  for (let k = 0; k < 3; k++)
    point[k] = joints[bone * 3 + k]! + turns[o + k * 3]! * dx + turns[o + k * 3 + 1]! * dy + turns[o + k * 3 + 2]! * dz
}

function follow(parent: number, bone: number, stance: Float64Array, turn: number): void {
  setTurn(stance[turn]!, stance[turn + 1]!, stance[turn + 2]!, a9, 0)
  multiply(turns, parent * 9, a9, turns, bone * 9)
  carry(parent, REST[bone * 3]!, REST[bone * 3 + 1]!, REST[bone * 3 + 2]!)
  joints.set(point, bone * 3)
}

function multiply(a: Float64Array, ao: number, b: Float64Array, out: Float64Array, o: number): void {
  for (let r = 0; r < 3; r++)
    for (let c = 0; c < 3; c++)
      b9[r * 3 + c] = a[ao + r * 3]! * b[c]! + a[ao + r * 3 + 1]! * b[3 + c]! + a[ao + r * 3 + 2]! * b[6 + c]!
  out.set(b9, o)
}

/** Ankle of a foot that lies or lifts its heel about the ball; into `point`. */
function placeAnkle(stance: Float64Array, side: number, s: number): void {
  const f = FEET[side]!
  const [yaw, lift, heel] = [stance[f + 2]!, stance[f + 3]! / s, stance[f + 4]!]
  // From the ball to the ankle, turned up.
  const [bx, by] = [-FIGURE.ballX, FIGURE.ankleY - FIGURE.ballY]
  const ahead = FIGURE.ballX + bx * cos(heel) + by * sin(heel)
  point[0] = stance[f]! / s + ahead * cos(yaw)
  point[1] = FIGURE.ballY - bx * sin(heel) + by * cos(heel) + lift
  point[2] = stance[f + 1]! / s - ahead * sin(yaw)
}

function lowerPelvis(stance: Float64Array, s: number): void {
  const reach = (THIGH_M + SHIN_M) * STRAIGHT
  for (let side = 0; side < 2; side++) {
    carry(PELVIS, 0, FIGURE.hipY, (side === 0 ? -1 : 1) * FIGURE.hipZ)
    const [hx, hy, hz] = [point[0]!, point[1]!, point[2]!]
    placeAnkle(stance, side, s)
    const level2 = (hx - point[0]!) ** 2 + (hz - point[2]!) ** 2
    const highest = point[1]! + Math.sqrt(Math.max(0, reach * reach - level2))
    if (hy > highest) joints[1]! -= hy - highest
  }
}

function bendLeg(stance: Float64Array, side: number, s: number): void {
  const leg = LEGS[side]!
  const f = FEET[side]!
  const [yaw, heel] = [stance[f + 2]!, stance[f + 4]!]
  carry(PELVIS, 0, FIGURE.hipY, (side === 0 ? -1 : 1) * FIGURE.hipZ)
  joints.set(point, leg * 3)
  placeAnkle(stance, side, s)
  // Knees go where the toes point, and never inwards.
  bendLimb(leg, THIGH_M, SHIN_M, cos(yaw), -0.2, -sin(yaw), 1)
  setTurn(yaw, heel, 0, turns, (leg + 2) * 9)
  carry(leg + 2, FIGURE.ballX, FIGURE.ballY, (side === 0 ? -1 : 1) * FIGURE.hipZ)
  joints.set(point, TOES[side]! * 3)
  setTurn(yaw, Math.min(0, heel), 0, turns, TOES[side]! * 9)
}

function bendArm(stance: Float64Array, side: number, s: number): void {
  const arm = ARMS[side]!
  const h = HANDS[side]!
  const out = side === 0 ? -1 : 1
  carry(CHEST, FIGURE.shoulderX, FIGURE.shoulderY, out * FIGURE.shoulderZ)
  joints.set(point, arm * 3)
  point[0] = stance[h]! / s
  point[1] = stance[h + 1]! / s
  point[2] = stance[h + 2]! / s
  const elbowOut = stance[h + 5]!
  bendLimb(arm, UPPER_ARM_M, FOREARM_M, -0.55, -0.9, out * elbowOut, -1)
  // The forearm turns half of what the hand turns, so that no sleeve is wrung.
  const palm = out * stance[h + 3]!
  setTurn(palm / 2, 0, 0, a9, 0)
  multiply(turns, (arm + 1) * 9, a9, turns, (arm + 1) * 9)
  setTurn(palm / 2, 0, 0, a9, 0)
  multiply(turns, (arm + 1) * 9, a9, turns, (arm + 2) * 9)
  // Bent about the axis across the palm; the model's palm looks inwards.
  setTurn(0, 0, out * stance[h + 4]!, a9, 0)
  multiply(turns, (arm + 2) * 9, a9, turns, (arm + 2) * 9)
}

/** Two bones from their joint to `point`, the middle joint towards the pole. Bones hang along −y; they bend about z: `sense` 1 as a
 * knee does, −1 as an elbow. */
function bendLimb(bone: number, aM: number, bM: number, poleX: number, poleY: number, poleZ: number, sense: 1 | -1) {
  const o = bone * 3
  const [rx, ry, rz] = [joints[o]!, joints[o + 1]!, joints[o + 2]!]
  let [dx, dy, dz] = [point[0]! - rx, point[1]! - ry, point[2]! - rz]
  const far = Math.hypot(dx, dy, dz) || 1e-6
  const reach = Math.min(far, (aM + bM) * STRAIGHT)
  dx /= far
  dy /= far
  dz /= far
  // What of the pole is across the way to the end.
  const along = poleX * dx + poleY * dy + poleZ * dz
  let [px, py, pz] = [poleX - along * dx, poleY - along * dy, poleZ - along * dz]
  const across = Math.hypot(px, py, pz) || 1e-6
  px /= across
  py /= across
  pz /= across
  const foot = (aM * aM - bM * bM + reach * reach) / (2 * reach)
  const out = Math.sqrt(Math.max(0, aM * aM - foot * foot))
  const [mx, my, mz] = [rx + foot * dx + out * px, ry + foot * dy + out * py, rz + foot * dz + out * pz]
  const [ex, ey, ez] = [rx + reach * dx, ry + reach * dy, rz + reach * dz]
  // The axis of the hinge.
  const [hx, hy, hz] = [sense * (dy * pz - dz * py), sense * (dz * px - dx * pz), sense * (dx * py - dy * px)]
  frame(bone, rx, ry, rz, rx - mx, ry - my, rz - mz, hx, hy, hz)
  frame(bone + 1, mx, my, mz, mx - ex, my - ey, mz - ez, hx, hy, hz)
  joints[o + 6] = ex
  joints[o + 7] = ey
  joints[o + 8] = ez
}

/** A bone by its joint, its upward direction and the axis it turns about. */
function frame(
  bone: number,
  x: number,
  y: number,
  z: number,
  ux: number,
  uy: number,
  uz: number,
  hx: number,
  hy: number,
  hz: number,
) {
  const length = Math.hypot(ux, uy, uz) || 1e-6
  ux /= length
  uy /= length
  uz /= length
  const o = bone * 9
  turns[o] = uy * hz - uz * hy
  turns[o + 1] = ux
  turns[o + 2] = hx
  turns[o + 3] = uz * hx - ux * hz
  turns[o + 4] = uy
  turns[o + 5] = hy
  turns[o + 6] = ux * hy - uy * hx
  turns[o + 7] = uz
  turns[o + 8] = hz
  joints[bone * 3] = x
  joints[bone * 3 + 1] = y
  joints[bone * 3 + 2] = z
}

function write(s: number, x: number, z: number, c: number, n: number, out: Float32Array, at: number): void {
  for (let bone = 0; bone < BONES; bone++) {
    const [ax, az] = [acrossX[bone]!, acrossZ[bone]!]
    const [qx, qy, qz] = [REST[bone * 3]! * ax, REST[bone * 3 + 1]!, REST[bone * 3 + 2]! * az]
    // Rows of the bone in the frame of the person.
    for (let k = 0; k < 3; k++) {
      const t = bone * 9 + k * 3
      const [i, j, l] = [turns[t]!, turns[t + 1]!, turns[t + 2]!]
      b9[k] = joints[bone * 3 + k]! - (i * qx + j * qy + l * qz)
    }
    const t = bone * 9
    const o = at + bone * 12
    for (let col = 0; col < 3; col++) {
      const across = (col === 0 ? ax : col === 2 ? az : 1) * s
      const [rx, ry, rz] = [turns[t + col]!, turns[t + 3 + col]!, turns[t + 6 + col]!]
      out[o + col] = across * (c * rx + n * rz)
      out[o + 4 + col] = across * ry
      out[o + 8 + col] = across * (c * rz - n * rx)
    }
    out[o + 3] = s * (c * b9[0]! + n * b9[2]!) + x
    out[o + 7] = s * b9[1]!
    out[o + 11] = s * (c * b9[2]! - n * b9[0]!) + z
  }
}
