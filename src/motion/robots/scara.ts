import { nearestTurn } from './angles.ts'
import type { Arm, ArmBase } from './arm.ts'
import { SCARA_LIMITS, type ScaraSize } from './sizes.ts'

/** Joints: inner and outer link (rad about y), spindle (m down), tool (rad about y). `toolM`: arm to tip with the spindle up; `hand`:
 * the side to which the elbow bends, 1 to the left seen from above. It never changes, as on a real one. */
export function createScaraArm(size: ScaraSize, base: ArmBase, toolM: number, hand: 1 | -1 = 1): Arm {
  const { innerLinkM, outerLinkM, armHeightM, strokeM } = size
  return {
    jointCount: 4,
    home: Float64Array.of(-0.5 * hand, 1.1 * hand, 0, 0),
    axis: { x: base.x, z: base.z },
    solve(tool, near, out) {
      const [dx, dz] = [tool[0]! - base.x, tool[2]! - base.z]
      const reachM = Math.hypot(dx, dz)
      const cosine = (reachM ** 2 - innerLinkM ** 2 - outerLinkM ** 2) / (2 * innerLinkM * outerLinkM)
      const downM = base.y + armHeightM - toolM - tool[1]!
      if (!(Math.abs(cosine) <= 1) || downM < -1e-9 || downM > strokeM + 1e-9) return false
      const direction = Math.atan2(-dz, dx) - base.yawRad
      const elbow = hand * Math.acos(cosine)
      const inner = direction - Math.atan2(outerLinkM * Math.sin(elbow), innerLinkM + outerLinkM * Math.cos(elbow))
      const q1 = nearestTurn(inner, near[0]!, SCARA_LIMITS[0]!)
      const q4 = nearestTurn(tool[3]! - base.yawRad - q1 - elbow, near[3]!, SCARA_LIMITS[2]!)
      if (Number.isNaN(q1) || Number.isNaN(q4) || Math.abs(elbow) > SCARA_LIMITS[1]![1]) return false
      out[0] = q1
      out[1] = elbow
      out[2] = downM
      out[3] = q4
      return true
    },
  }
}
