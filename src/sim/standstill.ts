import { GATE_CARRIER, GATE_LOT_START, GATE_MATERIAL, GATE_OFF_SHIFT, GATE_REFILL } from '../trace/events.ts'
import type { Engine } from './engine.ts'
import { BLOCKED, type Cell, type Crew, FREE, SETTING, type Server, WAITING, WORKING } from './parts.ts'

/** One link of a chain that holds a line up: who waits, for what, since when. */
export interface Wait {
  at: string
  for: 'room' | 'person' | 'part' | 'repair' | 'material' | 'refill' | 'lot start' | 'carrier'
  /** The station without room, the crew, the missing part, the carrier. */
  of: string
  /** Where the members of the crew are held; empty = nobody of it is there. */
  heldAt: string[]
  /** Factory time, s; null where no single instant can be named. */
  sinceS: number | null
}

/** Who waits for whom in a line in which no board can ever move again; empty while anything can, or when its work is done. */
export function standstill(engine: Engine): Wait[] {
  if (engine.units.inLine === 0 || isMoving(engine)) return []
  return [
    ...engine.servers.flatMap((server) => waitOfServer(engine, server)),
    ...engine.machines.flatMap((machine) =>
      machine.down && !machine.repairing && machine.current!.crew !== null
        ? [waitFor(engine, machine.cell.plan.name, machine.current!.crew, 'repair', machine.request.askedAt)]
        : [],
    ),
    ...engine.cells.flatMap((cell) => [...waitOfAssembly(cell), ...waitAtGate(engine, cell)]),
  ]
}

/** Is something under way that can still bring a board on? Clocks that only tick (failures to come, a vehicle that charges, someone
 * who goes home, the next shift while all are on duty) bring none. */
function isMoving(engine: Engine): boolean {
  const { calendar, now } = engine
  if (engine.sources.some((source) => calendar.timeOf(source.slot) < Infinity)) return true
  if (engine.servers.some((server) => calendar.timeOf(server.slot) < Infinity)) return true
  if (engine.servers.some((server) => server.state === WORKING && server.machine.repairing)) return true
  if (engine.machines.some((machine) => machine.repairing)) return true
  if (engine.people.some((person) => person.state !== FREE && calendar.timeOf(person.slot) < Infinity)) return true
  if (engine.cells.some((cell) => cell.active && ((cell.gate & GATE_OFF_SHIFT) !== 0 || isComing(cell)))) return true
  if (engine.crewList.some((crew) => !crew.onDuty)) return true
  if (engine.buffers.some((buffer) => buffer.travelS > 0 && buffer.queue.length > 0 && buffer.headAt > now)) return true
  return engine.logistics.some((logistics) => logistics.isUnderWay()) || engine.carriers.areComing()

  function isComing(cell: Cell): boolean {
    return cell.pitchSlot >= 0 && calendar.timeOf(cell.pitchSlot) < Infinity
  }
}

function waitOfServer(engine: Engine, server: Server): Wait[] {
  const at = server.cell.plan.name
  if (server.state === BLOCKED && server.target !== null)
    return [{ at, for: 'room', of: server.target.consumer.plan.name, heldAt: [], sinceS: server.endAt }]
  if (server.state === WAITING) {
    const { crew } = server.cell.phases[server.phase]!
    return [waitFor(engine, at, crew!, 'person', server.request.askedAt)]
  }
  if (server.state === SETTING) {
    const { crew } = server.cell.setUp!
    return [waitFor(engine, at, crew!, 'person', server.setUpRequest!.askedAt)]
  }
  return []
}

function waitFor(engine: Engine, at: string, crew: Crew, what: 'person' | 'repair', sinceS: number): Wait {
  const heldAt = crew.people.flatMap((person) => {
    const by = person.request?.server ?? person.request?.machine?.servers[0]
    return by ? [by.cell.plan.name] : []
  })
  return { at, for: what, of: engine.plan.crews[crew.id]!.id, heldAt, sinceS }
}

function waitOfAssembly(cell: Cell): Wait[] {
  if (cell.inputs.length === 0 || cell.idle === 0 || !cell.active) return []
  const missing = cell.inputs.flatMap((buffer, k) =>
    !buffer.saturated && buffer.queue.length === 0 && buffer.firstBlocked === null
      ? [`${k + 1} of ${cell.inputs.length}`]
      : [],
  )
  return missing.map((of): Wait => ({ at: cell.plan.name, for: 'part', of, heldAt: [], sinceS: null }))
}

const GATES: [bit: number, what: Wait['for']][] = [
  [GATE_MATERIAL, 'material'],
  [GATE_REFILL, 'refill'],
  [GATE_LOT_START, 'lot start'],
  [GATE_CARRIER, 'carrier'],
]

/** A free server that may take no board although one waits. */
function waitAtGate(engine: Engine, cell: Cell): Wait[] {
  const { buffer, plan } = cell
  if (!cell.active || cell.idle === 0) return []
  if (buffer.queue.length + buffer.returns.length === 0 && !buffer.saturated) return []
  return GATES.filter(([bit]) => (cell.gate & bit) !== 0).map(([, what]): Wait => {
    const of = what === 'carrier' ? engine.plan.roster.carriers[cell.carriers!.id]!.id : ''
    return { at: plan.name, for: what, of, heldAt: [], sinceS: null }
  })
}

/** In one line of English. */
export function tellWait({ at, for: what, of, heldAt, sinceS }: Wait): string {
  const since = sinceS === null ? '' : ` since ${Number(sinceS.toFixed(3))}`
  const people = heldAt.length > 0 ? `, held at ${heldAt.join(', ')}` : ', of whom nobody is there'
  switch (what) {
    case 'room':
      return `${at} is blocked${since}: ${of} has no room`
    case 'person':
      return `${at} waits${since} for ${of}${people}`
    case 'repair':
      return `${at} is down and waits${since} for ${of}${people}`
    case 'part':
      return `${at} waits for part ${of}`
    case 'carrier':
      return `${at} waits for an empty ${of}`
    default:
      return `${at} waits for ${what}`
  }
}
