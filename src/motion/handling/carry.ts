import { type JointPath, writeAlong } from '../robots/tool-path.ts'

/** One way of an arm that carries a board on a part of it. It begins and ends with the arm at rest and empty. */
export interface Carry {
  durationS: number
  /** The tool has the board between these, s from the beginning; at both it stands still. */
  takesS: number
  setsS: number
  /** Numbers that `write` writes: the joints, how far the gripper is closed, then the underside of the board: x, y, z (m) and yaw
   * (rad), in the frame of the machine. */
  width: number
  write(s: number, out: Float64Array): void
}

/** How the arms of a machine bring boards from the belt to the nests and fetch them. They work one at a time: they meet the belt
 * at the same place. */
export interface Handling {
  nests: readonly NestHandling[]
  /** How the first joints go from one place of rest to another: a carriage, a crane. None where the arm rests in the same pose
   * whatever nest it served. */
  travels: readonly Travel[]
}

/** Highest speed and acceleration of a joint: per s and per s², in metres or radians. */
export interface Travel {
  perS: number
  perS2: number
}

/** Time for so much of a way, slow-fast-slow: the highest speed is 1.5 times the mean, the highest acceleration 6 times the way by the
 * square of the time. */
export const travelTimeS = (by: number, { perS, perS2 }: Travel): number =>
  Math.max((1.5 * Math.abs(by)) / perS, Math.sqrt((6 * Math.abs(by)) / perS2))

export interface NestHandling {
  /** Which of the machine's arms serves the nest. */
  arm: number
  bring: Carry
  fetch: Carry
}

/** The way of a tool as a way of a board: it lies so far below the tip, turned so much from the tool. */
export function carryAlong(path: JointPath, gripM: number, turnRad = 0): Carry {
  const { jointCount, width, steps, values, durationS } = path
  const grip = (step: number) => values[step * width + jointCount]!
  let [takes, sets] = [0, steps - 1]
  while (takes < steps - 1 && grip(takes) < 0.999) takes++
  while (sets > takes && grip(sets) < 0.999) sets--
  const at = jointCount + 1
  return {
    durationS,
    takesS: (takes * durationS) / (steps - 1),
    setsS: (sets * durationS) / (steps - 1),
    width,
    write(s, out) {
      writeAlong(path, s / durationS, out)
      out[at + 1] = out[at + 1]! - gripM
      out[at + 3] = out[at + 3]! + turnRad
    },
  }
}
