import type { Arm } from './arm.ts'
import { DELTA_LIMITS, type DeltaSize, deltaArmYaw } from './sizes.ts'

/** Joints: the platform's x, y, z from the middle of the base (m), its turn (rad); then for each arm: the upper arm (rad below
 * level), the rods' swing in its plane against the upper arm, and out of it (rad). `toolM`: platform to tip. */
export function createDeltaArm(size: DeltaSize, at: readonly [number, number, number], toolM: number): Arm {
  const { baseRadiusM, platformRadiusM, upperArmM, rodM } = size
  const home = new Float64Array(13)
  const found = new Float64Array(9)
  const arm: Arm = {
    jointCount: 13,
    home,
    axis: null,
    solve(tool, _near, out) {
      const [x, y, z] = [tool[0]! - at[0], tool[1]! + toolM - at[1], tool[2]! - at[2]]
      for (let i = 0; i < 3; i++) {
        const yaw = deltaArmYaw(i)
        const outM = x * Math.cos(yaw) - z * Math.sin(yaw) + platformRadiusM - baseRadiusM
        const sideM = x * Math.sin(yaw) + z * Math.cos(yaw)
        const lever = (upperArmM ** 2 + outM ** 2 + y ** 2 + sideM ** 2 - rodM ** 2) / (2 * upperArmM)
        const cosine = lever / Math.hypot(outM, y)
        if (!(Math.abs(cosine) <= 1)) return false
        const upper = Math.atan2(-y, outM) - Math.acos(cosine)
        if (upper < DELTA_LIMITS[0]![0] || upper > DELTA_LIMITS[0]![1]) return false
        const [rodOutM, rodDownM] = [outM - upperArmM * Math.cos(upper), -y - upperArmM * Math.sin(upper)]
        found[i * 3] = upper
        found[i * 3 + 1] = Math.atan2(rodOutM, rodDownM) + upper
        found[i * 3 + 2] = Math.asin(Math.min(1, Math.max(-1, sideM / rodM)))
      }
      out.set(found, 4)
      out[0] = x
      out[1] = y
      out[2] = z
      out[3] = tool[3]!
      return true
    },
  }
  arm.solve(Float64Array.of(at[0], at[1] - 0.8 * rodM - toolM, at[2], 0, 0), home, home)
  return arm
}
