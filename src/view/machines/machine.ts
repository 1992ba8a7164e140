import type { Method, MethodName, ProcessKind } from '../../model/scene-schema.ts'
import type { Handling } from '../../motion/handling/carry.ts'
import type { Desk } from '../../motion/handling/desk.ts'
import type { Model } from '../kit/index.ts'

/** What a machine is built from. The model stands with its footprint centred on the origin, boards run to local +x (a line that
 * runs the other way gets it mirrored), the operator side is +z, the belt at 0.95 m; length along x, width along z. */
export interface MachineSpec {
  process: ProcessKind
  method: MethodName
  lengthM: number
  widthM: number
  heightM: number
  /** Positions in series, and nests side by side at each. */
  positions: number
  servers: number
  /** Machines that the nests of a position are spread over. */
  machines: number
  robots: NonNullable<Method['robots']>
}

/** What moves a machine. Written into the same object every frame. */
export interface MachineDrive {
  /** Factory time, s. */
  timeS: number
  /** By nest (as in `sockets.nests`): share of the work that is done, 0 to 1; −1 where no board is. */
  progress: Float32Array
  /** By nest: 1 while work goes on, 0 while it waits or is held up. */
  working: Uint8Array
  /** By nest: serial number of the board, so that neighbours do not move alike. */
  serial: Float64Array
  /** By nest: boards that were finished on it so far. */
  finished: Float64Array
  /** Machines with a `createHandling`: when their arms serve which nest. */
  desk: Desk | null
}

/** Writes one number per part of the model (metres or radians, as its joint says) for this instant. Allocates nothing. */
export type MachineMotion = (drive: MachineDrive, joints: Float32Array) => void

/** The `index.ts` of a kind of machine exports one of these as `machine`. */
export interface Machine {
  build(spec: MachineSpec): Model
}

/** What the `motion.ts` of a kind of machine exports. */
export interface Motions {
  /** Made once per standing machine; `null`: nothing in it moves. */
  createMotion(spec: MachineSpec, model: Model): MachineMotion | null
  /** How its arms bring boards to the nests and fetch them, where they do. */
  createHandling?(spec: MachineSpec): Handling | null
}

export const BELT_HEIGHT_M = 0.95
