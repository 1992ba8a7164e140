import { spotOf } from '../model/layout.ts'
import type { MethodName, Scene } from '../model/scene-schema.ts'
import type { Settings } from '../model/settings.ts'
import { GATE_METHOD, METHOD } from '../trace/events.ts'
import type { CompiledScene } from './compile-scene.ts'
import type { Engine } from './engine.ts'
import type { Cell, Crew } from './parts.ts'
import { applyShifts } from './schedules.ts'
import { giveSkills, takeQualified } from './skills.ts'

/** Puts settings into force: from this instant on, while boards in work finish as they began. `before` is what was in force,
 * or null at the start. */
export function applySettings(
  engine: Engine,
  compiled: CompiledScene,
  settings: Settings,
  before: Settings | null,
): void {
  const { scene } = compiled
  applyReliability(engine, settings, before)
  let station = 0 // the roster has them in the order of the layout
  for (const line of compiled.layout.lines)
    for (const layout of line.stations) applyToStation(engine, station++, scene, layout.station, settings)
  for (const source of engine.sources)
    if (source.plan.kind !== 'saturated' || source.plan.paced) source.setDemand(settings.demandPerHour)
  for (const pool of engine.carriers.pools)
    engine.carriers.setCount(pool, settings.carriers[engine.plan.roster.carriers[pool.id]!.id.split('#')[0]!]!)
  compiled.mixLines.forEach((line, i) => {
    const { shares, lotBoards } = settings.mixes[line]!
    engine.mixes[i]!.set(shares, lotBoards)
  })
  engine.crewList.forEach((members, i) => {
    const crew = scene.crews[i % scene.crews.length]!
    giveSkills(members, crew, settings.headCount[crew.id]!)
    if (crew.headCount === 'as-methods-need') assignPosts(engine, compiled, members, settings)
    if (members.present !== settings.headCount[crew.id]) engine.crews.setPresent(members, settings.headCount[crew.id]!)
  })
  applyShifts(engine, scene, settings, before)
  if (scene.fleet && settings.fleetCount !== before?.fleetCount)
    for (const logistics of engine.logistics) logistics.setFleet(settings.fleetCount)
}

function applyReliability(engine: Engine, settings: Settings, before: Settings | null): void {
  const ratio: Record<string, number> = {}
  let changed = false
  for (const kind of ['failure', 'assist', 'consumable', 'maintenance'] as const) {
    ratio[kind] = settings.uptimeFactor[kind] / engine.uptimeFactor[kind]
    if (ratio[kind] !== 1) changed = true
    engine.uptimeFactor[kind] = settings.uptimeFactor[kind]
    engine.repairFactor[kind] = settings.repairFactor[kind]
  }
  if (changed && before)
    for (const machine of engine.machines) if (machine.slot >= 0) engine.upkeep.stretch(machine, ratio)
}

function applyToStation(
  engine: Engine,
  index: number,
  scene: Scene,
  station: Scene['lines'][number]['stations'][number],
  settings: Settings,
): void {
  const entry = engine.plan.roster.stations[index]!
  const inUse = settings.methods[station.id]!
  const unlinked = settings.robotsLinked[station.id]!.some((linked) => !linked)
  for (const name of ['automated', 'conventional'] as const) {
    for (const id of entry[name]) {
      const cell = engine.cells[id]!
      cell.cycleFactor = settings.cycleFactor[station.id]!
      cell.unlinked = unlinked && name === inUse && cell.plan.lotStart !== null
      cell.noticeS = cell.unlinked ? scene.interconnection!.noticeS : 0
      if (cell.plan.judge) cell.rejectShare = Math.min(1, (1 - cell.plan.judge.passShare) * settings.escapeFactor)
    }
  }
  switchMethod(engine, index, inUse)
  const buffer = engine.buffers[entry.buffer]!
  const planned = engine.plan.buffers[entry.buffer]!.places
  const places =
    planned === Infinity
      ? Infinity
      : Math.max(buffer.ovens.length > 0 ? 1 : 0, Math.round(planned * settings.bufferFactor))
  if (places !== buffer.places) {
    buffer.places = places
    engine.flow.admit(buffer)
  }
}

/** New boards go by the other method from now on; those in work by the old one are finished by it. */
function switchMethod(engine: Engine, index: number, inUse: MethodName): void {
  const entry = engine.plan.roster.stations[index]!
  const first = engine.cells[entry[inUse][0]!]!
  if (first.active) return
  const others = inUse === 'automated' ? entry.conventional : entry.automated
  for (const id of others) setActive(engine, engine.cells[id]!, false)
  if (others.length > 0) engine.flow.closeGate(engine.cells[others[0]!]!, GATE_METHOD)
  for (const id of entry[inUse]) setActive(engine, engine.cells[id]!, true)
  first.buffer.consumer = first
  for (const input of first.inputs) input.consumer = first
  engine.log.write(engine.now, METHOD, index, inUse === 'automated' ? 0 : 1, 0)
  // Only the first position is gated: what is inside a chain of positions must be able to leave it.
  for (const id of entry[inUse].slice(1)) engine.cells[id]!.gate &= ~GATE_METHOD
  engine.flow.openGate(first, GATE_METHOD)
}

function setActive(engine: Engine, cell: Cell, active: boolean): void {
  cell.active = active
  for (const machine of cell.machines) if (machine.slot >= 0 && !machine.down) engine.upkeep.replan(machine)
}

/** Who looks after which station: whole people where the methods in use ask for them, the others go where they are called
 * and wait near the stations that ask for a part of a person. */
function assignPosts(engine: Engine, compiled: CompiledScene, crew: Crew, settings: Settings): void {
  const { roster } = engine.plan
  const people = [...crew.people]
  let shares = 0
  const waiting: number[] = []
  let station = 0
  compiled.layout.lines.forEach((line) => {
    for (const layout of line.stations) {
      const entry = roster.stations[station++]!
      if (line.copy !== crew.bay) continue
      const name = settings.methods[layout.station.id]!
      const { method, spots } = layout.methods[name]!
      const whole = Math.floor(method.operatorsPerShift + 1e-9)
      for (let k = 0; k < whole && people.length > 0; k++) {
        const positions = entry[name].length
        const position = Math.floor((k * positions) / whole)
        const inPosition = Math.max(1, Math.ceil(whole / positions))
        const post = engine.cells[entry[name][position]!]!
        const person = takeQualified(people, post)
        person.post = post
        person.home = spotOf(spots, position, k % inPosition, inPosition)
      }
      shares += method.operatorsPerShift - whole
      while (waiting.length < Math.round(shares)) waiting.push(spots[0]![0]!)
    }
  })
  people.forEach((person, k) => {
    person.post = null
    if (waiting.length > 0) person.home = waiting[k % waiting.length]!
  })
}
