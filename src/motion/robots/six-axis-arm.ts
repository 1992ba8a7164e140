import { RADIANS } from './angles.ts'
import type { Arm, ArmBase } from './arm.ts'
import { createFlangePose, inverse } from './six-axis.ts'
import type { SixAxisSize } from './sizes.ts'

/** Elbow up, tool down, in front of the base. */
const HOME_DEG = [0, 22, -52, 0, -60, 0]

/** A six-axis arm that stands in a machine; `toolM`: flange to tip. */
export function createSixAxisArm(size: SixAxisSize, base: ArmBase, toolM: number): Arm {
  const pose = createFlangePose()
  const [cosYaw, sinYaw] = [Math.cos(base.yawRad), Math.sin(base.yawRad)]
  return {
    jointCount: 6,
    home: Float64Array.from(HOME_DEG, (degrees) => degrees * RADIANS),
    axis: { x: base.x, z: base.z },
    solve(tool, near, out) {
      const yaw = tool[3]! - base.yawRad
      const [level, down] = [Math.sin(tool[4]!), -Math.cos(tool[4]!)]
      pose[3] = Math.cos(yaw) * level
      pose[4] = down
      pose[5] = -Math.sin(yaw) * level
      pose[6] = Math.sin(yaw)
      pose[7] = 0
      pose[8] = Math.cos(yaw)
      const [dx, dz] = [tool[0]! - base.x, tool[2]! - base.z]
      pose[0] = cosYaw * dx - sinYaw * dz - toolM * pose[3]!
      pose[1] = tool[1]! - base.y - toolM * down
      pose[2] = sinYaw * dx + cosYaw * dz - toolM * pose[5]!
      return inverse(size, pose, near, out)
    },
  }
}

/** The same arm on a carriage along x: joint 0 is the carriage (m), which stands where the tool works. */
export function createRailArm(size: SixAxisSize, base: ArmBase, toolM: number, fromM: number, toM: number): Arm {
  const arm = createSixAxisArm(size, { ...base, x: 0 }, toolM)
  const [moved, nearTurns, turns] = [new Float64Array(5), new Float64Array(6), new Float64Array(6)]
  return {
    jointCount: 7,
    home: Float64Array.from([0, ...arm.home]),
    axis: null,
    solve(tool, near, out) {
      const carriageM = Math.min(toM, Math.max(fromM, tool[0]!))
      moved.set(tool)
      moved[0] = tool[0]! - carriageM
      for (let k = 0; k < 6; k++) nearTurns[k] = near[k + 1]!
      if (!arm.solve(moved, nearTurns, turns)) return false
      out[0] = carriageM
      for (let k = 0; k < 6; k++) out[k + 1] = turns[k]!
      return true
    },
  }
}
