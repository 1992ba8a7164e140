import type { Distribution } from '../model/distribution.ts'
import {
  type BufferPlan,
  type CellPlan,
  type FailurePlan,
  type PhasePlan,
  type Plan,
  type RoutePlan,
  type SourcePlan,
  TO_OUT,
  TO_SCRAP,
} from '../sim/plan.ts'
import type { Roster } from '../trace/roster.ts'
import type { OracleModel } from './case-file.ts'

/** A model that cannot be built: what is wrong with it, in one line. */
export class ModelFault extends Error {}

type StationModel = OracleModel['stations'][number]

/** The plan of the line that a case describes. Buffer i belongs to station i; an assembly has further ones at the end. */
export function buildLine(model: OracleModel): Plan {
  const { stations } = model
  const index = new Map(stations.map((station, i) => [station.id, i]))
  if (index.size < stations.length) throw new ModelFault('two stations have one id')
  const crews = (model.operators ?? []).map((pool) => ({ ...pool, rule: pool.rule ?? ('fifo' as const) }))
  const crewIndex = (id: string | undefined, where: string) => {
    if (id === undefined) return -1
    const found = crews.findIndex((crew) => crew.id === id)
    if (found < 0) throw new ModelFault(`${where}: there is no operator pool ${id}`)
    return found
  }

  const buffers: BufferPlan[] = stations.map((station) => bufferPlan(station.buffer, false))
  if (model.source.type !== 'saturated' && model.source.type !== 'batch') buffers[0]!.loses = model.on_full === 'lose'
  const inputs = stations.map((station, i) =>
    (station.inputs ?? []).map((input, k) => {
      if (!index.has(input.from)) throw new ModelFault(`${station.id}: there is no station ${input.from} to feed it`)
      if (k === 0) {
        buffers[i] = bufferPlan(input.buffer, false)
        return i
      }
      buffers.push(bufferPlan(input.buffer, false))
      return buffers.length - 1
    }),
  )
  const entrance = (from: number, to: number): number => {
    const feeding = stations[to]!.inputs
    if (!feeding) return to
    const k = feeding.findIndex((input) => input.from === stations[from]!.id)
    if (k < 0) throw new ModelFault(`${stations[to]!.id} takes no parts from ${stations[from]!.id}`)
    return inputs[to]![k]!
  }
  const destination = (from: number, to: string): number => {
    if (to === 'EXIT') return TO_OUT
    if (to === 'SCRAP') return TO_SCRAP
    const found = index.get(to)
    if (found === undefined) throw new ModelFault(`${stations[from]!.id}: there is no station ${to} to go to`)
    return entrance(from, found)
  }
  const routesOf = (i: number): RoutePlan[] => {
    const { next, id } = stations[i]!
    if (!next) return [{ to: i + 1 < stations.length ? entrance(i, i + 1) : TO_OUT, p: 1 }]
    const sum = next.reduce((total, route) => total + route.p, 0)
    if (Math.abs(sum - 1) > 1e-9)
      throw new ModelFault(`${id}: routing probabilities sum to ${Number(sum.toFixed(9))}, not to 1`)
    return next.map((route) => ({ to: destination(i, route.to), p: route.p }))
  }

  const cells = stations.map((station, i): CellPlan => {
    const failures = [...(station.failures ?? []), ...(station.failure ? [station.failure] : [])]
    return {
      name: station.id,
      bay: 0,
      rank: i,
      buffer: i,
      servers: station.servers,
      machines: station.servers,
      places: [0],
      cycle: station.phases ? null : service(station),
      phases: phasesOf(station, crewIndex),
      oven: null,
      failures: failures.map((failure, k): FailurePlan => {
        if (failure.clock !== 'before_operation' && !failure.ttf)
          throw new ModelFault(`${station.id}: a failure needs ttf`)
        if (failure.clock === 'before_operation' && failure.p === undefined)
          throw new ModelFault(`${station.id}: a failure before operation needs p`)
        return {
          id: `failure${k}`,
          clock:
            failure.clock === 'operation'
              ? 'operating'
              : failure.clock === 'calendar'
                ? 'calendar'
                : 'before-operation',
          chance: failure.p ?? 0,
          uptime: failure.clock === 'before_operation' ? null : failure.ttf!,
          repair: failure.ttr,
          crew: crewIndex(failure.crew, station.id),
          kind: 'failure',
        }
      }),
      calls: [],
      routes: routesOf(i),
      judge: null,
      repeat: station.rework
        ? {
            p: station.rework.p,
            max: station.rework.max ?? Infinity,
            then: destination(i, station.rework.then ?? 'SCRAP'),
          }
        : null,
      inputs: inputs[i]!,
      lotStart: null,
      supply: -1,
      setUp: null,
      productFactors: null,
      bench: false,
      active: true,
    }
  })

  const sources = sourcesOf(model)
  checkWays(stations, cells, sources)
  return {
    roster: rosterOf(cells, buffers, stations, crews),
    buffers,
    cells,
    sources,
    mixes: [],
    carriers: [],
    kitsFrom: 1,
    crews: crews.map((crew) => ({
      id: crew.id,
      bay: 0,
      members: crew.count,
      present: crew.count,
      rule: crew.rule,
      speedMps: 1,
      homes: [0],
      posts: [],
      needs: null,
    })),
    walkways: null,
    lanes: null,
    logistics: [],
    schedules: [],
  }
}

/** Every part must have a way out, and every assembly all of its parts. */
function checkWays(stations: StationModel[], cells: CellPlan[], sources: SourcePlan[]): void {
  const owner = new Map(cells.flatMap((cell, i) => [cell.buffer, ...cell.inputs].map((buffer) => [buffer, i] as const)))
  const onward = (cell: CellPlan) => [
    ...cell.routes.filter((route) => route.p > 0).map((route) => route.to),
    ...(cell.repeat && cell.repeat.p > 0 && cell.repeat.max < Infinity ? [cell.repeat.then] : []),
  ]
  const visited = new Set<number>()
  const open = sources.map((source) => owner.get(source.buffer)!)
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    if (visited.has(i)) continue
    visited.add(i)
    for (const to of onward(cells[i]!)) if (to >= 0) open.push(owner.get(to)!)
  }
  const leaves = new Set<number>()
  for (let grew = true; grew; ) {
    grew = false
    for (const i of visited) {
      if (leaves.has(i) || !onward(cells[i]!).some((to) => to < 0 || leaves.has(owner.get(to)!))) continue
      leaves.add(i)
      grew = true
    }
  }
  for (const i of visited) {
    const { id, rework } = stations[i]!
    if (!leaves.has(i)) throw new ModelFault(`${id}: a part that comes here can never leave the line`)
    if (rework && rework.p >= 1 && rework.max === undefined)
      throw new ModelFault(`${id}: every pass fails and rework has no limit, so that no part leaves it`)
    for (const input of stations[i]!.inputs ?? []) {
      const feeder = stations.findIndex((station) => station.id === input.from)
      if (!visited.has(feeder))
        throw new ModelFault(`${id}: waits for ever for parts from ${input.from}, which gets none`)
      if (!onward(cells[feeder]!).some((to) => owner.get(to) === i))
        throw new ModelFault(`${id}: waits for ever for parts from ${input.from}, which sends none`)
    }
  }
}

const bufferPlan = (places: number | null, loses: boolean): BufferPlan => ({
  places: places ?? Infinity,
  travelS: 0,
  stepS: 0,
  dock: -1,
  product: 0,
  loses,
})

function service(station: StationModel): Distribution {
  if (!station.service) throw new ModelFault(`${station.id}: neither service nor phases are given`)
  return station.service
}

function phasesOf(station: StationModel, crewIndex: (id: string | undefined, where: string) => number): PhasePlan[] {
  if (!station.phases) return [{ time: null, share: 1, crew: crewIndex(station.operator, station.id) }]
  return station.phases.map((phase) => ({ time: phase.time, share: 0, crew: crewIndex(phase.operator, station.id) }))
}

function sourcesOf(model: OracleModel): SourcePlan[] {
  const { source, stations } = model
  switch (source.type) {
    case 'saturated': {
      const fed = stations.flatMap((station, i) => (station.fed ? [i] : []))
      return (fed.length > 0 ? fed : [0]).map((buffer) => ({ kind: 'saturated', buffer, paced: true }))
    }
    case 'renewal':
      return [{ kind: 'renewal', buffer: 0, interarrival: source.interarrival, name: 'source interarrival' }]
    case 'batch':
      return [{ kind: 'batch', buffer: 0, count: source.count }]
    case 'trace':
      return [{ kind: 'times', buffer: 0, times: source.times }]
    case 'closed':
      return [{ kind: 'closed', buffer: 0, pallets: source.pallets }]
  }
}

/** Station i is cell i; its servers are machines of their own. */
function rosterOf(
  cells: CellPlan[],
  buffers: BufferPlan[],
  stations: StationModel[],
  crews: { id: string; count: number }[],
): Roster {
  const roster: Roster = {
    stations: [],
    cells: [],
    servers: [],
    machines: [],
    buffers: [],
    failures: [],
    people: [],
    vehicles: [],
    carriers: [],
    products: ['part'],
    controls: [],
    crews: crews.map((crew) => ({ id: crew.id })),
    places: [{ at: [0, 0] }],
  }
  cells.forEach((cell, i) => {
    const from = roster.servers.length
    const machinesFrom = roster.machines.length
    for (let k = 0; k < cell.machines; k++) {
      for (const failure of cell.failures)
        roster.failures.push({ id: failure.id, machine: roster.machines.length, kind: failure.kind })
      roster.servers.push({ cell: i, machine: roster.machines.length })
      roster.machines.push({ cell: i })
    }
    roster.cells.push({
      station: i,
      method: 'automated',
      position: 0,
      servers: [from, roster.servers.length],
      machines: [machinesFrom, roster.machines.length],
      buffer: i,
      pitchS: 0,
      residenceS: 0,
    })
    roster.stations.push({
      id: stations[i]!.id,
      line: 0,
      automated: [i],
      conventional: [],
      buffer: i,
      method: 'automated',
    })
  })
  buffers.forEach((buffer, i) => {
    const station = i < cells.length ? i : cells.findIndex((cell) => cell.inputs.includes(i))
    roster.buffers.push({
      station,
      position: 0,
      places: buffer.places === Infinity ? null : buffer.places,
      travelS: 0,
      stepS: 0,
    })
  })
  crews.forEach((crew, i) => {
    for (let k = 0; k < crew.count; k++) roster.people.push({ crew: i, place: 0 })
  })
  return roster
}
