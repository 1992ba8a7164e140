import type { Arm } from './arm.ts'

/** A head on three crossed slides: joints are the tip's way from `rest` along x, y, z (m), and its turn about y (rad). */
export function createGantryArm(rest: readonly [number, number, number]): Arm {
  return {
    jointCount: 4,
    home: new Float64Array(4),
    axis: null,
    solve(tool, _near, out) {
      for (let k = 0; k < 3; k++) out[k] = tool[k]! - rest[k]!
      out[3] = tool[3]!
      return true
    },
  }
}
