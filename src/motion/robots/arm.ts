/** Where a tool is wished: x, y, z of its tip (m), turn about the vertical (rad), tilt from pointing straight down (rad, π/2 =
 * level). In the frame of the machine that the arm stands in. */
export type ToolPose = Float64Array

export const createToolPose = (): ToolPose => new Float64Array(5)

/** Anything that brings a tool to a pose. */
export interface Arm {
  jointCount: number
  /** Joints at rest; where paths begin to look for the nearest solution. */
  home: Float64Array
  /** Its upright axis: paths swing round it. `null`: paths run straight. */
  axis: { x: number; z: number } | null
  /** Writes the joints nearest to `near`; false, with `out` left alone, where the pose is out of reach. */
  solve(pose: ToolPose, near: Float64Array, out: Float64Array): boolean
}

/** Where an arm stands in its machine, m and rad about y. */
export interface ArmBase {
  x: number
  y: number
  z: number
  yawRad: number
}
