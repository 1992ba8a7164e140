import type { Pose } from '../../motion/track.ts'
import type { StateName } from '../../twin/station-state.ts'
import type { Model } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'
import type { MachineSpec } from '../machines/machine.ts'
import type { Look } from '../people/looks.ts'

/** What one looks at, at an instant. */
export interface Moment {
  state: StateName
  /** Share of the cycle, 0 to 1. */
  share: number
  timeS: number
}

/** One thing on the turntable. */
export interface Shown {
  model: Model
  /** Machines only: what they were built from. */
  spec: MachineSpec | null
  /** Height at which it stands, m; things that lie on a table in the hall are shown at the height of the belt. */
  heightM: number
  /** From where it is seen first, rad about the vertical; 0 is the operator's side. */
  seenFrom?: number
  /** What a cycle takes when it is played, s, where that is not the same for all. */
  cycleS?: number
  pose(moment: Moment, joints: Float32Array): void
  boards: Boards | null
  /** A person: drawn with bones, `model` is only how they stand at rest. Writes the bones for a moment. */
  figure?: {
    look: Look
    write(moment: Moment, x: number, z: number, yaw: number, out: Float32Array, at: number): void
  }
  /** Board number and progress on the screens of a machine. */
  screen(moment: Moment): { serial: number; progress: number }
}

/** Boards that lie in a machine. */
export interface Boards {
  solid: Solid
  count: number
  /** False: this one is not there now. */
  write(moment: Moment, board: number, out: Pose): boolean
}
