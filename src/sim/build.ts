import type { Distribution } from '../model/distribution.ts'
import { CarrierPool } from './carriers.ts'
import type { Engine } from './engine.ts'
import { Mix } from './mix.ts'
import {
  Buffer,
  Call,
  Cell,
  Crew,
  FailureProcess,
  LOT_START,
  Machine,
  Person,
  Phase,
  Request,
  SET_UP,
  Server,
  SetUp,
} from './parts.ts'
import type { CellPlan, Plan } from './plan.ts'
import { Sampler } from './sampler.ts'
import { Source } from './source.ts'

const UNIFORM: Distribution = { dist: 'uniform', min: 0, max: 1 }

/** Makes the parts of a line from its plan and joins them. */
export function build(engine: Engine, plan: Plan, seed: number): void {
  const sampler = (distribution: Distribution, purpose: string): Sampler => {
    const made = new Sampler(distribution, seed, purpose)
    engine.samplers.push(made)
    return made
  }

  engine.units.kitsFrom = plan.kitsFrom
  plan.buffers.forEach((buffer, i) => {
    const headSlot = buffer.travelS > 0 ? engine.addSlot('head', null) : -1
    const tailSlot = buffer.travelS > 0 ? engine.addSlot('tail', null) : -1
    const made = new Buffer(i, buffer.places, buffer.travelS, buffer.stepS, buffer.loses, headSlot, tailSlot)
    if (headSlot >= 0) {
      engine.own(headSlot, made)
      engine.own(tailSlot, made)
    }
    made.dock = buffer.dock
    made.product = buffer.product
    engine.buffers.push(made)
  })

  for (const mix of plan.mixes) {
    const made = new Mix(mix, sampler(UNIFORM, `${mix.name} mix`))
    engine.buffers[mix.buffer]!.mix = made
    engine.mixes.push(made)
  }

  plan.crews.forEach((crewPlan, i) => engine.crewList.push(new Crew(i, crewPlan.bay, crewPlan.rule, crewPlan.speedMps)))
  plan.cells.forEach((cellPlan, i) => buildCell(engine, cellPlan, i, sampler))

  plan.crews.forEach((crewPlan, i) => {
    const crew = engine.crewList[i]!
    crew.present = crewPlan.present
    crew.needs = crewPlan.needs
    for (let k = 0; k < crewPlan.members; k++) {
      const slot = engine.addSlot('person', null)
      const post = crewPlan.posts[k] ?? -1
      const person = new Person(
        engine.people.length,
        crew,
        crewPlan.homes[k] ?? 0,
        post >= 0 ? engine.cells[post]! : null,
        slot,
      )
      engine.own(slot, person)
      crew.people.push(person)
      engine.people.push(person)
    }
    crew.reset()
  })

  plan.carriers.forEach((carrier, i) => {
    const slot = engine.addSlot('carrier', null)
    const pool = new CarrierPool(i, carrier, slot)
    engine.own(slot, pool)
    engine.carriers.pools.push(pool)
    for (const cell of carrier.entries) pool.entries.push(engine.cells[cell]!)
    for (const cell of carrier.later) pool.later.push(engine.cells[cell]!)
    for (const cell of [...pool.entries, ...pool.later]) {
      cell.carriers = pool
      cell.plain = false
    }
    for (const cell of carrier.exits) engine.cells[cell]!.gives = pool
  })
  for (const schedulePlan of plan.schedules) {
    engine.shifts.add(schedulePlan)
    for (const i of schedulePlan.crews) engine.crewList[i]!.lots = sampler(UNIFORM, `${plan.crews[i]!.id} absence`)
  }

  for (const source of plan.sources) {
    const interarrival = source.kind === 'renewal' ? sampler(source.interarrival, source.name) : null
    const slot = engine.addSlot('source', null)
    const made = new Source(engine, source, engine.buffers[source.buffer]!, slot, interarrival)
    engine.own(slot, made)
    engine.sources.push(made)
  }
}

function buildCell(
  engine: Engine,
  plan: CellPlan,
  id: number,
  sampler: (d: Distribution, purpose: string) => Sampler,
): void {
  const cell = new Cell(id, plan, engine.buffers[plan.buffer]!)
  engine.cells.push(cell)
  // A buffer between two positions feeds its cell also while the method rests: it may come into use at any time.
  if (plan.active || cell.buffer.consumer === undefined) cell.buffer.consumer = cell
  for (const input of plan.inputs) {
    cell.inputs.push(engine.buffers[input]!)
    if (plan.active || engine.buffers[input]!.consumer === undefined) engine.buffers[input]!.consumer = cell
  }
  if (plan.cycle) cell.cycle = sampler(plan.cycle, `${plan.name} cycle`)
  if (plan.routes.length > 1 || plan.judge || plan.repeat) cell.choice = sampler(UNIFORM, `${plan.name} choice`)
  plan.phases.forEach((phase, k) =>
    cell.phases.push(
      new Phase(
        phase.time && sampler(phase.time, `${plan.name} phase ${k}`),
        phase.share,
        phase.crew < 0 ? null : engine.crewList[phase.crew]!,
      ),
    ),
  )
  for (const call of plan.calls) {
    const made = new Call(call, cell, engine.crewList[call.crew]!)
    made.request.cell = cell
    cell.calls.push(made)
  }
  if (plan.lotStart) {
    cell.lotRequest = new Request(LOT_START, null, null, null)
    cell.lotRequest.cell = cell
  }
  if (plan.oven) {
    cell.pitch = sampler(plan.oven.pitch, `${plan.name} pitch`)
    cell.pitchSlot = engine.addSlot('pitch', cell)
    cell.into = engine.buffers[plan.oven.into] ?? null
    cell.into?.ovens.push(cell)
  }
  cell.productFactors = plan.productFactors
  if (plan.setUp) {
    const { crew, changes } = plan.setUp
    cell.setUp = new SetUp(
      crew < 0 ? null : engine.crewList[crew]!,
      changes.map((change, k) => sampler(change.time, `${plan.name} set-up ${k}`)),
      changes.map((change) => change.extraS),
    )
  }
  if (plan.judge) cell.rejectShare = 1 - plan.judge.passShare
  const only = plan.phases[0]
  cell.plain =
    plan.cycle !== null &&
    plan.phases.length === 1 &&
    only!.crew < 0 &&
    only!.share === 1 &&
    only!.time === null &&
    plan.calls.length === 0 &&
    plan.lotStart === null &&
    plan.oven === null &&
    plan.supply < 0 &&
    plan.repeat === null &&
    plan.setUp === null &&
    plan.productFactors === null
  for (let m = 0; m < plan.machines; m++) buildMachine(engine, cell, m, sampler)
  cell.reset()
}

function buildMachine(
  engine: Engine,
  cell: Cell,
  index: number,
  sampler: (d: Distribution, purpose: string) => Sampler,
): void {
  const { plan } = cell
  const slot = plan.failures.length > 0 ? engine.addSlot('machine', null) : -1
  const machine = new Machine(engine.machines.length, slot)
  machine.cell = cell
  machine.request.cell = cell
  if (slot >= 0) engine.own(slot, machine)
  engine.machines.push(machine)
  cell.machines.push(machine)
  for (const failure of plan.failures) {
    const purpose = `${plan.name} machine ${index} ${failure.id}`
    machine.processes.push(
      new FailureProcess(
        engine.failureCount++,
        failure.clock,
        failure.kind,
        failure.chance,
        failure.uptime && sampler(failure.uptime, `${purpose} up`),
        sampler(failure.repair, `${purpose} repair`),
        failure.clock === 'before-operation' ? sampler(UNIFORM, `${purpose} luck`) : null,
        failure.crew < 0 ? null : engine.crewList[failure.crew]!,
      ),
    )
    if (failure.clock === 'operating') machine.hasOperatingClock = true
    if (failure.clock === 'before-operation') machine.hasOperationChance = true
  }
  const nests = plan.servers / plan.machines
  for (let k = 0; k < nests; k++) {
    const serverSlot = engine.addSlot('server', null)
    const position = cell.servers.length
    const server = new Server(
      engine.servers.length,
      cell,
      machine,
      serverSlot,
      plan.places[Math.min(position, plan.places.length - 1)] ?? 0,
    )
    if (cell.setUp !== null) {
      server.setUpRequest = new Request(SET_UP, server, machine, null)
      server.setUpRequest.cell = cell
    }
    engine.own(serverSlot, server)
    engine.servers.push(server)
    machine.servers.push(server)
    cell.servers.push(server)
  }
}
