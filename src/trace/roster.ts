/** Who is who in a trace: what the indices in events stand for. Made with the model that runs; written before a trace. */
export interface Roster {
  stations: StationEntry[]
  cells: CellEntry[]
  servers: ServerEntry[]
  machines: MachineEntry[]
  buffers: BufferEntry[]
  failures: FailureEntry[]
  crews: CrewEntry[]
  people: PersonEntry[]
  vehicles: VehicleEntry[]
  carriers: CarrierEntry[]
  places: PlaceEntry[]
  /** Of the scene; then, one for each station that makes them, the kits. */
  products: string[]
  controls: string[]
}

/** A station of a line, or a rework bench. */
export interface StationEntry {
  id: string
  /** Index of the line copy it belongs to, −1 for a bench. */
  line: number
  /** Cells by method, in the order in which a board passes them; empty where the station lacks the method. */
  automated: number[]
  conventional: number[]
  /** The buffer that a board enters first. */
  buffer: number
  /** The method at the start of the trace. */
  method: 'automated' | 'conventional'
}

/** One position of a station: servers side by side behind one buffer. */
export interface CellEntry {
  station: number
  method: 'automated' | 'conventional'
  position: number
  /** Indices [from, to). */
  servers: [from: number, to: number]
  machines: [from: number, to: number]
  buffer: number
  /** Ovens: s between two entries and s inside; else 0. */
  pitchS: number
  residenceS: number
}

export interface ServerEntry {
  cell: number
  machine: number
}

export interface MachineEntry {
  cell: number
}

export interface BufferEntry {
  station: number
  /** The position (within the method) that it feeds; −1: kits that its station has made for another. */
  position: number
  /** Places at the start of the trace; null = endless. */
  places: number | null
  /** Seconds from the entry to the last place on an empty conveyor, and from one place to the next; 0 = no conveyor. */
  travelS: number
  stepS: number
}

export interface FailureEntry {
  id: string
  machine: number
  kind: 'failure' | 'assist' | 'consumable' | 'maintenance'
}

export interface CrewEntry {
  id: string
}

export interface PersonEntry {
  crew: number
  place: number
}

export interface VehicleEntry {
  place: number
}

/** Carriers of one kind: boards take one at station `from` (index) and give it back at `to`. */
export interface CarrierEntry {
  id: string
  from: number
  to: number
  count: number
}

/** Where people stand and vehicles dock. */
export interface PlaceEntry {
  at: [xM: number, zM: number]
}
