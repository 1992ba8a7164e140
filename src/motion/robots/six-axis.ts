import { type Limits, nearestTurn } from './angles.ts'
import type { SixAxisSize } from './sizes.ts'

/** Where a flange is: its place (0 to 2), the axis it points along (3 to 5) and the one across (6 to 8), in the base's frame. */
export type FlangePose = Float64Array

export const createFlangePose = (): FlangePose => new Float64Array(9)

export function forward(size: SixAxisSize, joints: ArrayLike<number>, out: FlangePose): void {
  const [c1, s1] = [Math.cos(joints[0]!), Math.sin(joints[0]!)]
  const lift = joints[1]!
  const bend = lift + joints[2]!
  const [cb, sb] = [Math.cos(bend), Math.sin(bend)]
  const [c4, s4] = [Math.cos(joints[3]!), Math.sin(joints[3]!)]
  const [c5, s5] = [Math.cos(joints[4]!), Math.sin(joints[4]!)]
  const [c6, s6] = [Math.cos(joints[5]!), Math.sin(joints[5]!)]
  const { shoulderOffsetM, upperArmM, elbowOffsetM, forearmM, shoulderHeightM, flangeM } = size
  const outM = shoulderOffsetM - upperArmM * Math.sin(lift) - elbowOffsetM * sb + forearmM * cb
  const upM = shoulderHeightM + upperArmM * Math.cos(lift) + elbowOffsetM * cb + forearmM * sb
  // Columns x and z of Rx(q4) Rz(q5) Rx(q6), then turned by the bend about z and by q1 about y.
  put(out, 3, c5, c4 * s5, s4 * s5, cb, sb, c1, s1)
  put(out, 6, s5 * s6, -c4 * c5 * s6 - s4 * c6, -s4 * c5 * s6 + c4 * c6, cb, sb, c1, s1)
  out[0] = outM * c1 + flangeM * out[3]!
  out[1] = upM + flangeM * out[4]!
  out[2] = -outM * s1 + flangeM * out[5]!
}

function put(
  out: FlangePose,
  at: number,
  x: number,
  y: number,
  z: number,
  cb: number,
  sb: number,
  c1: number,
  s1: number,
) {
  const along = cb * x - sb * y
  out[at] = c1 * along + s1 * z
  out[at + 1] = sb * x + cb * y
  out[at + 2] = -s1 * along + c1 * z
}

const candidate = new Float64Array(6)
const kept = new Float64Array(6)

/** Joints that bring the flange to the pose; of up to eight ways the one nearest to `near` within the limits. False, with `out`
 * left alone, where there is none. `near` and `out` may be the same array. */
export function inverse(size: SixAxisSize, pose: FlangePose, near: Float64Array, out: Float64Array): boolean {
  const { limits, flangeM, shoulderOffsetM, shoulderHeightM, upperArmM, elbowOffsetM, forearmM } = size
  const wx = pose[0]! - flangeM * pose[3]!
  const wy = pose[1]! - flangeM * pose[4]! - shoulderHeightM
  const wz = pose[2]! - flangeM * pose[5]!
  const reachM = Math.hypot(forearmM, elbowOffsetM)
  const skew = Math.atan2(elbowOffsetM, forearmM)
  let best = Infinity
  let found = false
  for (let branch = 0; branch < 8; branch++) {
    const behind = branch & 1 ? -1 : 1
    const q1 = nearestTurn(Math.atan2(-behind * wz, behind * wx), near[0]!, limits[0]!)
    const outM = behind * Math.hypot(wx, wz) - shoulderOffsetM
    const spanM = Math.hypot(outM, wy)
    const cosine = (upperArmM * upperArmM + spanM * spanM - reachM * reachM) / (2 * upperArmM * spanM)
    if (Number.isNaN(q1) || !(Math.abs(cosine) <= 1)) continue
    const along = Math.atan2(wy, outM) + (branch & 2 ? -1 : 1) * Math.acos(cosine)
    const q2 = nearestTurn(along - Math.PI / 2, near[1]!, limits[1]!)
    const fore = Math.atan2(wy - upperArmM * Math.sin(along), outM - upperArmM * Math.cos(along))
    const q3 = nearestTurn(fore - skew - along + Math.PI / 2, near[2]!, limits[2]!)
    if (Number.isNaN(q2) || Number.isNaN(q3)) continue
    candidate[0] = q1
    candidate[1] = q2
    candidate[2] = q3
    if (!solveWrist(pose, branch & 4 ? -1 : 1, fore - skew, near, limits)) continue
    // The last joint only rolls the tool: it is no reason to stand otherwise.
    let far = 0
    for (let k = 0; k < 5; k++) far = Math.max(far, Math.abs(candidate[k]! - near[k]!))
    if (far >= best) continue
    best = far
    found = true
    kept.set(candidate)
  }
  if (found) out.set(kept)
  return found
}

/** Joints 4 to 6 into the candidate, from what is left of the pose after 1 to 3. */
function solveWrist(pose: FlangePose, side: number, bend: number, near: Float64Array, limits: Limits): boolean {
  const [c1, s1] = [Math.cos(candidate[0]!), Math.sin(candidate[0]!)]
  const [cb, sb] = [Math.cos(bend), Math.sin(bend)]
  const inWrist = (x: number, y: number, z: number, row: number) => {
    const along = c1 * x - s1 * z
    return row === 0 ? cb * along + sb * y : row === 1 ? -sb * along + cb * y : s1 * x + c1 * z
  }
  const [ax, ay, az, bx, by, bz] = [pose[3]!, pose[4]!, pose[5]!, pose[6]!, pose[7]!, pose[8]!]
  // The axis y of the flange: across x approach.
  const [yx, yy, yz] = [by * az - bz * ay, bz * ax - bx * az, bx * ay - by * ax]
  const m00 = inWrist(ax, ay, az, 0)
  const [m10, m20] = [inWrist(ax, ay, az, 1), inWrist(ax, ay, az, 2)]
  const sine = Math.hypot(m10, m20)
  candidate[4] = side * Math.atan2(sine, m00)
  if (sine < 1e-7) {
    // Stretched: only the sum of 4 and 6 counts.
    candidate[3] = near[3]!
    const turn = Math.atan2(inWrist(yx, yy, yz, 2), inWrist(yx, yy, yz, 1))
    candidate[5] = nearestTurn(m00 > 0 ? turn - near[3]! : near[3]! - turn, near[5]!, limits[5]!)
  } else {
    candidate[3] = nearestTurn(Math.atan2(side * m20, side * m10), near[3]!, limits[3]!)
    candidate[5] = nearestTurn(
      Math.atan2(side * inWrist(bx, by, bz, 0), -side * inWrist(yx, yy, yz, 0)),
      near[5]!,
      limits[5]!,
    )
  }
  return (
    candidate[4] >= limits[4]![0] &&
    candidate[4] <= limits[4]![1] &&
    !Number.isNaN(candidate[3]) &&
    !Number.isNaN(candidate[5])
  )
}
