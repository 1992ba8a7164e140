import type { Distribution } from '../model/distribution.ts'
import type { Lanes } from '../model/lanes/lanes.ts'
import type { DispatchRule, FailureKind } from '../model/scene-schema.ts'
import type { Walkways } from '../model/walkways.ts'
import type { Roster } from '../trace/roster.ts'

/** What the engine runs: a line taken apart into buffers, cells, machines and pools, with every name resolved to an index.
 * `compile-scene.ts` makes it of a scene, `verify/build-line.ts` of a case with a known answer. */
export interface Plan {
  roster: Roster
  buffers: BufferPlan[]
  cells: CellPlan[]
  sources: SourcePlan[]
  mixes: MixPlan[]
  carriers: CarrierPlan[]
  /** Index of the first product that is a kit. */
  kitsFrom: number
  crews: CrewPlan[]
  /** The ways that people walk and vehicles drive; null = everything is beside everything. */
  walkways: Walkways | null
  lanes: Lanes | null
  /** Of each bay; none at all where nothing is carried. */
  logistics: LogisticsPlan[]
  /** Who and what follows a shift pattern; empty = everyone is there and everything runs all the time. */
  schedules: SchedulePlan[]
}

/** Destinations that are no buffer. */
export const TO_OUT = -1
export const TO_SCRAP = -2

/** Where boards wait. With `travelS` it is a conveyor: a board needs that long to the end, and a waiting row needs `stepS`
 * to move up by one place. */
export interface BufferPlan {
  /** Places; Infinity = endless. The work positions are not counted. */
  places: number
  travelS: number
  stepS: number
  /** Where boards for rework are fetched and brought, −1 = nowhere. */
  dock: number
  /** What comes in here where no mix says so: index of the product. */
  product: number
  /** Boards that find it full are turned away instead of waiting before it. */
  loses: boolean
}

/** One queue and the servers that it feeds. */
export interface CellPlan {
  /** Names its random streams. */
  name: string
  /** The bay of the hall that it stands in. */
  bay: number
  /** Position along the line, for the rules that prefer the more downstream or upstream. */
  rank: number
  buffer: number
  servers: number
  machines: number
  /** Where an operator stands, by server; one entry serves all. */
  places: number[]
  /** Total work time of which the phases take shares; null when the phases have their own times. */
  cycle: Distribution | null
  phases: PhasePlan[]
  /** `into`: the buffer behind it, −1 when boards leave the line there. */
  oven: { pitch: Distribution; residenceS: number; into: number } | null
  failures: FailurePlan[]
  calls: CallPlan[]
  routes: RoutePlan[]
  judge: JudgePlan | null
  /** Worked again at once on the same server with probability p, at most `max` times; a further failure goes to `then`. */
  repeat: { p: number; max: number; then: number } | null
  /** Assembly: further buffers of which one part each is taken. */
  inputs: number[]
  /** Boards of one lot, of which each must be started by a person; null = starts by itself. */
  lotStart: { crew: number; boards: number; durationS: number } | null
  /** The station's stock of material, by index in the supplies of its bay; −1 = none. */
  supply: number
  /** What a change of product costs here; null = nothing. */
  setUp: SetUpPlan | null
  /** Factor on the cycle, by product; null = 1 for all. */
  productFactors: number[] | null
  /** A rework bench: what it repaired goes back to the station that the board names. */
  bench: boolean
  /** In use with the methods at the start. */
  active: boolean
}

export interface PhasePlan {
  /** Own time, or null: a share of the cycle. */
  time: Distribution | null
  share: number
  /** Pool of which one member is needed from the start of the phase to its end; −1 = none. */
  crew: number
}

export interface FailurePlan {
  id: string
  clock: 'operating' | 'calendar' | 'before-operation'
  chance: number
  uptime: Distribution | null
  repair: Distribution
  /** Pool that repairs; −1 = it repairs itself. */
  crew: number
  kind: FailureKind
}

/** Someone is called every `everyBoards` boards while the machine runs on; it waits when `graceBoards` more were started. */
export interface CallPlan {
  crew: number
  everyBoards: number
  graceBoards: number
  durationS: number
}

export interface RoutePlan {
  /** Buffer, TO_OUT or TO_SCRAP. */
  to: number
  p: number
}

export interface JudgePlan {
  passShare: number
  /** Buffer of the rework bench, and the buffer to which a repaired board returns, first in queue. */
  bench: number
  returnTo: number
  /** Bit that marks a board as seen by this gate, 0 … 30. */
  gate: number
}

export type SourcePlan =
  /** `paced`: a demand sets the pace; else there is always one more to be had. */
  | { kind: 'saturated'; buffer: number; paced: boolean }
  | { kind: 'renewal'; buffer: number; interarrival: Distribution; name: string }
  | { kind: 'batch'; buffer: number; count: number }
  | { kind: 'times'; buffer: number; times: number[] }
  | { kind: 'closed'; buffer: number; pallets: number }

/** The products that come into a line through one buffer. Shares sum to 1. */
export interface MixPlan {
  buffer: number
  name: string
  lotBoards: number
  order: 'balanced' | 'drawn'
  shares: number[]
}

/** Carriers of one kind, and the cells of their loop. */
export interface CarrierPlan {
  count: number
  /** An empty one needs so long back to the start. */
  returnS: number
  /** First positions: where boards take one, and the others of the loop from the last backwards. */
  entries: number[]
  later: number[]
  /** Last positions of its last station. */
  exits: number[]
}

/** Set-up of a server between two products. */
export interface SetUpPlan {
  /** Pool of which one member sets up; −1 = the machine changes over by itself. */
  crew: number
  /** By product before × number of products + product after: a time of its own and seconds on top (reels). */
  changes: { time: Distribution; extraS: number }[]
}

export interface CrewPlan {
  id: string
  bay: number
  /** Members the pool can have at most; how many are present is a setting. */
  members: number
  present: number
  rule: DispatchRule
  speedMps: number
  /** Where each member waits. */
  homes: number[]
  /** Cell that a member looks after first; −1 = none. */
  posts: number[]
  /** By cell: skills of which one is needed there (a bit each), 0 = none; null = nobody needs any. */
  needs: Int32Array | null
}

/** What follows one shift pattern: crews, and stations that it stops. The pattern itself is a setting. */
export interface SchedulePlan {
  /** Id of the pattern; null = none, a shift begins every paid hours. */
  pattern: string | null
  crews: number[]
  stations: number[]
}

export interface LogisticsPlan {
  vehicles: number
  present: number
  speedMps: number
  loadS: number
  batteryRunS: number
  chargeS: number
  depots: number[]
  /** Pool that carries when no vehicle is in use; −1: boards and material move by themselves at once. */
  crew: number
  supplies: SupplyPlan[]
  /** Pallets: cell after whose `boards` finished boards a trip goes to `to`. */
  shipments: { cell: number; boards: number; dock: number; to: number }[]
}

export interface SupplyPlan {
  station: number
  stockBoards: number
  boardsPerTrip: number
  from: number
  dock: number
}
