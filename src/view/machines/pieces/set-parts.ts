import type { JointPath } from '../../../motion/robots/tool-path.ts'
import { BOARD_TOP_M, type Surface } from '../../boards/board-model.ts'
import type { ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M } from '../machine.ts'

/** What has not been set yet waits in the base of the cell, out of sight, m. */
export const AWAY_M = -0.6

/** A part that lies on the board in the nest from when the arm lets go of it until the board is finished and drawn with it. */
export function addSetPart(builder: ModelBuilder, name: string, draw: (on: Surface) => void): void {
  const part = builder.part(name, { at: [0, BELT_HEIGHT_M + 0.01 + BOARD_TOP_M, 0], slide: [0, 1, 0] })
  draw(part)
}

/** A gripper that is closed at least so far holds something. */
export const HOLDS = 0.5

/** Shares of a path at which the gripper lets go. */
export function releasesOf({ jointCount, width, steps, values }: JointPath): number[] {
  const grip = (step: number) => values[step * width + jointCount]!
  const found: number[] = []
  for (let step = 1; step < steps; step++)
    if (grip(step - 1) >= HOLDS && grip(step) < HOLDS) found.push((step - 1) / (steps - 1))
  return found
}
