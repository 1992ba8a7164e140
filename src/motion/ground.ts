import type { Pose, Track } from './track.ts'

/** Where boards lie and run in the hall, as numbers: made once by the picture from the models that stand there. Hall
 * coordinates, metres. */
export interface Ground {
  /** By station: the conveyor before it; null before the first and at benches. */
  inlets: (Track | null)[]
  /** By station and method (0 automated, 1 conventional). */
  stations: (StationGround | null)[][]
  /** By station: where its finished kits stand, the first and the step to the next; null where none are made. */
  kits: (KitRow | null)[]
  /** By station: foot of the rack for boards that wait to be carried, and of the side places for those that came back. */
  racks: [x: number, y: number, z: number][]
}

export interface KitRow {
  at: [x: number, y: number, z: number]
  step: [xM: number, zM: number]
  yaw: number
}

/** A board that has come to a machine stands with its middle so far before its edge, m. */
export const STOP_BEFORE_EDGE_M = 0.27

/** Where a machine stands in the hall; one that works the other way is mirrored. */
export interface MachineFrame {
  x: number
  z: number
  headingRad: number
  flow: 1 | -1
}

export interface StationGround {
  /** The way of a board through the machine. */
  track: Track
  /** x, y, z, yaw of each nest: position by position, server by server. */
  nests: Float64Array
  /** Metres along the track to the point nearest to each nest. */
  nestAlongM: Float64Array
  /** Nests at each position. */
  perPosition: number
  /** Is it an oven, where boards ride through? */
  carriesThrough: boolean
}

/** A pose given in the frame of a machine, in the hall. */
export function poseInHall(frame: MachineFrame, x: number, y: number, z: number, yaw: number, out: Pose): void {
  const { headingRad, flow } = frame
  const [c, s] = [Math.cos(headingRad), Math.sin(headingRad)]
  out[0] = frame.x + c * flow * x + s * z
  out[1] = y
  out[2] = frame.z - s * flow * x + c * z
  out[3] = headingRad + (flow > 0 ? yaw : Math.PI - yaw)
}
