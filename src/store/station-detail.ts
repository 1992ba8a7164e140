import { meanOf } from '../model/distribution.ts'
import type { Method, MethodName } from '../model/scene-schema.ts'
import type { Session } from '../player/session.ts'
import { type StationKpis, stationKpis } from '../twin/kpis.ts'
import { stateOfStation } from '../twin/station-view.ts'
import type { WindowName } from '../twin/windows.ts'

/** What the inspector shows of a station or rework bench. */
export interface StationDetail {
  index: number
  id: string
  state: number
  method: MethodName
  /** Both methods of the scene, where it has them. */
  methods: Partial<Record<MethodName, Method>>
  /** Boards before it, and places; null = endless. */
  queued: number
  places: number | null
  /** Boards in work, nests, and the progress of the one that is done next (0 to 1; −1 none). */
  inWork: number
  nests: number
  progress: number
  /** Planned seconds per board on one nest, and seconds per board of the whole station. */
  cycleS: number
  effectiveCycleS: number
  kpis: StationKpis
  /** Mean kW over the window. */
  powerKw: number
  stops: number
  /** People at work there now, by crew id. */
  people: Record<string, number>
  stockBoards: number
}

export function stationDetail(session: Session, index: number, window: WindowName): StationDetail {
  const { data, floor, ledger, settings } = session
  const { roster } = data
  const entry = roster.stations[index]!
  const method: MethodName = floor.method[index] === 0 ? 'automated' : 'conventional'
  const cells = entry[method]
  const { context } = session.read(window)
  const kpis = stationKpis(context, index)
  let inWork = 0
  let nests = 0
  let progress = -1
  const servers = new Set<number>()
  const machines = new Set<number>()
  for (const id of cells) {
    const cell = roster.cells[id]!
    for (let machine = cell.machines[0]; machine < cell.machines[1]; machine++) machines.add(machine)
    for (let server = cell.servers[0]; server < cell.servers[1]; server++) {
      servers.add(server)
      nests++
      if (floor.works.unit[server]! < 0) continue
      inWork++
      progress = Math.max(progress, floor.works.progress(server, session.now))
    }
  }
  const sceneMethod = data.methods[index]?.[method]
  const bench = sceneMethod ? undefined : data.scene.rework?.find((b) => b.id === data.stationIds[index])
  const cycle = sceneMethod?.cycle ?? bench?.cycle
  const cycleS = cycle ? meanOf(cycle) * (settings.cycleFactor[data.stationIds[index]!] ?? 1) : 0
  const people: Record<string, number> = {}
  for (let person = 0; person < floor.people.count; person++) {
    const { doing, target, present, arrivesAt } = floor.people
    if (present[person] === 0 || doing[person]! < 0 || arrivesAt[person]! > session.now) continue
    const repairs = doing[person] === 1
    const here = repairs ? machines.has(target[person]!) : servers.has(target[person]!)
    if (!here) continue
    const crew = roster.crews[roster.people[person]!.crew]!.id.split('#')[0]!
    people[crew] = (people[crew] ?? 0) + 1
  }
  return {
    index,
    id: data.stationIds[index]!,
    state: stateOfStation(ledger, floor, index),
    method,
    methods: data.methods[index] ?? {},
    queued: ledger.queued[index]!,
    places: roster.buffers[entry.buffer]?.places ?? null,
    inWork,
    nests,
    progress,
    cycleS,
    effectiveCycleS: cycleS / (sceneMethod?.servers ?? bench?.servers ?? 1),
    kpis,
    powerKw: context.hours > 0 ? kpis.energyKwh / context.hours : 0,
    stops: context.totals.of(context.totals.layout.stops, index),
    people,
    stockBoards: floor.stock[index]!,
  }
}
