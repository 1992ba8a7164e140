/** The vocabulary of a factory's events. Every event has a time (s from the start of the run), a kind, two whole numbers
 * `a` and `b`, and a number `v`; what they mean stands beside each kind. Stations, servers, people … are named by their
 * index in the roster (roster.ts). A simulation makes these events; a recording or a live line can make the same. */

/** A board comes into being at the source. a: product, b: unit, v: serial number. */
export const RELEASED = 1
/** A board enters a buffer, on its last place. It leaves the server or vehicle it was on. a: buffer, b: unit. */
export const ENTERED = 2
/** A board is on a server and work cannot begin yet. It left its buffer. a: server, b: unit, v: a `WAIT_*` reason. */
export const LOADED = 3
/** Work on a board (or the next phase of it) begins. a: server, b: unit, v: time when it will end if nothing interrupts. */
export const STARTED = 4
/** Work on a board is done; the board stays on the server (blocked) until another event takes it away. a: server, b: unit. */
export const FINISHED = 5
/** A good board leaves the line. a: server it left, b: unit. */
export const EXITED = 6
/** A board is scrapped. a: server it left, b: unit. */
export const SCRAPPED = 7
/** A board found no room and was turned away. a: buffer. */
export const LOST = 8
/** A part became part of the board on a server (assembly). a: server, b: the part's unit, v: the board's unit. */
export const JOINED = 9
/** A station judged a board. a: server, b: unit, v: 1 good, 0 bad, plus 2 if the station sees this board for the first time. */
export const JUDGED = 10
/** A machine goes down and waits for someone to repair it. a: machine, b: failure (roster.failures). */
export const FAILED = 11
/** The repair begins. a: machine, b: failure, v: time when it will end. */
export const REPAIRING = 12
/** The machine is up again. a: machine, b: failure. */
export const REPAIRED = 13
/** A cell's gate changes: why it takes no board although a server is free. a: cell, b: sum of `GATE_*` bits. */
export const GATED = 14
/** An oven's entry is free again after its pitch. a: cell. */
export const PITCHED = 15
/** A server is being set up for another product. a: server, b: unit waiting on it, v: end. */
export const SETTING_UP = 16
/** A person starts walking from where they are. a: place, b: person, v: arrival. */
export const WALKING = 17
/** A person starts a duty. a: place, b: person, v: a `DOING_*` code plus 16 × server or machine. */
export const ENGAGED = 18
/** A person is free. a: place, b: person. */
export const DISENGAGED = 19
/** A person comes on or goes off duty. a: 1 on, 0 off, b: person, v: the place where they stand. */
export const ATTENDING = 20
/** A vehicle drives from where it is. a: place, b: vehicle, v: arrival. Each stop on its way follows at once (`HOLDING`). */
export const DRIVING = 21
/** A vehicle stands. a: a `VEHICLE_*` code, b: vehicle, v: end, or the time itself when that is not known. */
export const STANDING = 22
/** A board is taken onto a vehicle or by a person. a: carrier (people first, then vehicles), b: unit. */
export const PICKED = 23
/** Material at a station changes. a: station, v: boards it lasts for. */
export const STOCKED = 24
/** A station works by another method from now on. a: station, b: 0 automated, 1 conventional. */
export const METHOD = 25
/** A person moved a control. a: control, v: value (NaN: as the data say). */
export const COMMAND = 26
/** A station is planned to run or not (shifts). a: station, b: 1 on, 0 off, v: 1 in a pause, in which machines stay switched on. */
export const SCHEDULED = 27
/** A board returns from rework to be first in queue. a: buffer, b: unit. */
export const RETURNED = 28
/** A vehicle comes into or goes out of use. a: 1 in, 0 out, b: vehicle. */
export const ENLISTED = 29
/** Work goes on after a repair. a: server, b: unit, v: time when it will end if nothing interrupts. */
export const RESUMED = 30
/** A board is put on the rack beside its station and waits to be carried (to rework, or back). a: server it left, b: unit. */
export const SHELVED = 32
/** A pass failed and the board is worked again at once on the same server. a: server, b: unit. */
export const REPEATED = 31
/** A board is in a carrier from now on. a: carrier pool, b: unit, v: empty ones left. */
export const MOUNTED = 33
/** A board left its carrier; or (b: −1) an empty one is back where boards take them. a: carrier pool, b: unit, v: empty ones. */
export const DISMOUNTED = 34
/** A vehicle will stop on its way and give way: told as it sets off. a: step of its route before which it stands, b: vehicle, v: time
 * when it goes on. */
export const HOLDING = 35

export const KIND_NAMES = [
  '',
  'released',
  'entered',
  'loaded',
  'started',
  'finished',
  'exited',
  'scrapped',
  'lost',
  'joined',
  'judged',
  'failed',
  'repairing',
  'repaired',
  'gated',
  'pitched',
  'setting-up',
  'walking',
  'engaged',
  'disengaged',
  'attending',
  'driving',
  'standing',
  'picked',
  'stocked',
  'method',
  'command',
  'scheduled',
  'returned',
  'enlisted',
  'resumed',
  'repeated',
  'shelved',
  'mounted',
  'dismounted',
  'holding',
] as const

/** Why a loaded board waits. */
export const WAIT_OPERATOR = 0
export const WAIT_SETUP_CREW = 1

/** Why a cell takes no board. */
export const GATE_OFF_SHIFT = 1
export const GATE_METHOD = 2
export const GATE_DOWN = 4
export const GATE_MATERIAL = 8
export const GATE_REFILL = 16
export const GATE_ROOM = 32
export const GATE_PITCH = 64
export const GATE_CARRIER = 128
export const GATE_LOT_START = 256

/** What a person does. */
export const DOING_TEND = 0
export const DOING_REPAIR = 1
export const DOING_REFILL = 2
export const DOING_SETUP = 3
export const DOING_LOAD = 4
export const DOING_REWORK = 5
export const DOING_LOT_START = 6

/** What a standing vehicle does. */
export const VEHICLE_IDLE = 0
export const VEHICLE_LOADING = 1
export const VEHICLE_UNLOADING = 2
export const VEHICLE_CHARGING = 3
/** It waits in its dock until its way is free. */
export const VEHICLE_YIELDING = 4
