import type { Distribution } from '../model/distribution.ts'
import { meanOf } from '../model/distribution.ts'
import { type BayLayout, type Layout, type LineLayout, layoutOf, type StationLayout, spotOf } from '../model/layout.ts'
import type { Line, Method, MethodName, Scene, Station, Tending } from '../model/scene-schema.ts'
import { allStations, atTaskShare, type Settings } from '../model/settings.ts'
import type { Roster } from '../trace/roster.ts'
import {
  type BufferPlan,
  type CallPlan,
  type CarrierPlan,
  type CellPlan,
  type CrewPlan,
  type FailurePlan,
  type LogisticsPlan,
  type MixPlan,
  type PhasePlan,
  type Plan,
  type SetUpPlan,
  type SourcePlan,
  TO_OUT,
  TO_SCRAP,
} from './plan.ts'
import { schedulesOf } from './schedules.ts'
import { needsOf } from './skills.ts'

/** A scene made ready to run. The plan holds both methods of every station; which of them works is a setting. */
export interface CompiledScene {
  scene: Scene
  layout: Layout
  plan: Plan
  /** The line (id) that each mix of the plan belongs to. */
  mixLines: string[]
}

const METHODS: MethodName[] = ['automated', 'conventional']

export function compileScene(scene: Scene, settings: Settings): CompiledScene {
  const layout = layoutOf(scene)
  const compiler = new Compiler(scene, settings, layout)
  const plan = compiler.compile()
  return { scene, layout, plan, mixLines: compiler.mixLines }
}

class Compiler {
  private readonly scene: Scene
  private readonly settings: Settings
  private readonly layout: Layout
  private readonly buffers: BufferPlan[] = []
  private readonly cells: CellPlan[] = []
  private readonly sources: SourcePlan[] = []
  /** The bay that is being added, and what is carried in each. */
  private bay = 0
  private readonly goods: Pick<LogisticsPlan, 'supplies' | 'shipments'>[] = []
  private readonly benchBuffers: number[] = []
  private readonly roster: Roster
  private readonly mixes: MixPlan[] = []
  private readonly carriers: CarrierPlan[] = []
  readonly mixLines: string[] = []

  constructor(scene: Scene, settings: Settings, layout: Layout) {
    this.scene = scene
    this.settings = settings
    this.layout = layout
    this.roster = {
      stations: [],
      cells: [],
      servers: [],
      machines: [],
      buffers: [],
      failures: [],
      people: [],
      vehicles: [],
      carriers: [],
      crews: layout.bays.flatMap((_, bay) => scene.crews.map((crew) => ({ id: inBay(crew.id, bay) }))),
      places: layout.places.map((at) => ({ at })),
      products: scene.products.map((product) => product.id),
      controls: scene.controls.map((control) => control.id),
    }
  }

  compile(): Plan {
    const { scene, layout } = this
    layout.benches.forEach((bench, i) => {
      this.benchBuffers.push(this.addBuffer(this.stationCount() + i, 0, Infinity, 0, 0, bench.dock))
    })
    layout.lines.forEach((line, index) => {
      this.enterBay(line.copy)
      const first = this.roster.stations.length
      const entrances = line.stations.map((station, i) => this.addEntrance(first + i, station, line.line.conveyor))
      const kits = line.stations.map((station, i) => this.addKits(first + i, station, entrances[i]!))
      let gate = 0
      line.stations.forEach((station, i) => {
        const judges = METHODS.some((name) => station.methods[name]?.method.judge)
        this.addStation(
          index,
          station,
          i,
          entrances,
          kits,
          line.stations.map((s) => s.station),
          judges ? gate++ : 0,
        )
      })
      const entrance = entrances[line.stations.findIndex(({ station }) => !station.feeds)]!
      this.addSource(line.line.source, entrance)
      this.addMix(line.line, entrance)
      this.addCarriers(line, first)
    })
    layout.bays.forEach((_, bay) => this.addBenches(bay))
    return {
      roster: this.roster,
      buffers: this.buffers,
      cells: this.cells,
      sources: this.sources,
      mixes: this.mixes,
      carriers: this.carriers,
      kitsFrom: scene.products.length,
      crews: layout.bays.flatMap((bay, i) => this.crews(bay, i)),
      walkways: layout.walkways,
      lanes: layout.lanes,
      logistics: layout.bays.map((bay, i) => this.logistics(bay, i)),
      schedules: schedulesOf(scene, this.roster, (line) => layout.lines[line]!.line.shiftPattern ?? null),
    }
  }

  private stationCount(): number {
    return this.layout.lines.reduce((sum, line) => sum + line.stations.length, 0)
  }

  private crewIndex(id: string | undefined): number {
    if (id === undefined) return -1
    return this.bay * this.scene.crews.length + this.scene.crews.findIndex((crew) => crew.id === id)
  }

  /** What is added from now on stands in this bay. */
  private enterBay(bay: number): void {
    this.bay = bay
    this.goods[bay] ??= { supplies: [], shipments: [] }
  }

  private addBuffer(
    station: number,
    position: number,
    places: number,
    travelS: number,
    stepS: number,
    dock: number,
  ): number {
    this.buffers.push({ places, travelS, stepS, dock, product: 0, loses: false })
    this.roster.buffers.push({ station, position, places: places === Infinity ? null : places, travelS, stepS })
    return this.buffers.length - 1
  }

  /** The conveyor before a station. */
  private addEntrance(
    station: number,
    layout: StationLayout,
    conveyor: { speedMps: number; boardPitchM: number },
  ): number {
    const places = layout.station.buffer ?? Infinity
    const conveys = layout.inlet.lengthM > 0
    return this.addBuffer(
      station,
      0,
      places,
      conveys ? layout.inlet.lengthM / conveyor.speedMps : 0,
      conveys ? conveyor.boardPitchM / conveyor.speedMps : 0,
      layout.dock,
    )
  }

  /** Where the kits of a side station wait, and its material, of which there is always more; −1 for the others. */
  private addKits(index: number, { station }: StationLayout, entrance: number): number {
    if (!station.feeds) return -1
    const known = this.roster.products.indexOf(station.id, this.scene.products.length)
    this.buffers[entrance]!.product = known < 0 ? this.roster.products.push(station.id) - 1 : known
    this.sources.push({ kind: 'saturated', buffer: entrance, paced: false })
    return this.addBuffer(index, -1, station.feeds.places, 0, 0, -1)
  }

  private addSource(source: Scene['lines'][number]['source'], buffer: number): void {
    const name = `${this.roster.stations[this.roster.buffers[buffer]!.station]!.id} source`
    if (source.kind === 'saturated') this.sources.push({ kind: 'saturated', buffer, paced: true })
    else if (source.kind === 'renewal') {
      this.sources.push({ kind: 'renewal', buffer, interarrival: source.interarrival, name })
      if (source.onFull === 'lose') this.buffers[buffer]!.loses = true
    } else this.sources.push({ kind: 'batch', buffer, count: source.count })
  }

  private addMix(line: Line, buffer: number): void {
    if (this.scene.products.length === 1) return
    const { shares, lotBoards } = this.settings.mixes[line.id]!
    const name = this.roster.stations[this.roster.buffers[buffer]!.station]!.id
    this.mixes.push({ buffer, name, lotBoards, order: line.mix?.order ?? 'balanced', shares })
    this.mixLines.push(line.id)
  }

  private addCarriers({ line, copy }: LineLayout, firstStation: number): void {
    for (const { id, from, to, returnS } of line.carriers ?? []) {
      const indexOf = (station: string) => firstStation + line.stations.findIndex((s) => s.id === station)
      const loop = this.roster.stations
        .slice(indexOf(from), indexOf(to) + 1)
        .filter((_, k) => !line.stations[indexOf(from) - firstStation + k]!.feeds)
      const cellsOf = ({ automated, conventional }: (typeof loop)[number]) => [automated, conventional]
      const positions = (entry: (typeof loop)[number], at: 0 | -1) =>
        cellsOf(entry).flatMap((cells) => cells.at(at) ?? [])
      this.carriers.push({
        count: this.settings.carriers[id]!,
        returnS: returnS ?? 0,
        entries: positions(loop[0]!, 0),
        later: loop
          .slice(1)
          .reverse()
          .flatMap((entry) => positions(entry, 0)),
        exits: positions(loop.at(-1)!, -1),
      })
      this.roster.carriers.push({
        id: inBay(id, copy),
        from: indexOf(from),
        to: indexOf(to),
        count: this.settings.carriers[id]!,
      })
    }
  }

  private addStation(
    line: number,
    layout: StationLayout,
    index: number,
    entrances: number[],
    kits: number[],
    stations: Station[],
    gate: number,
  ): void {
    const { station } = layout
    const name = inBay(station.id, this.bay)
    const stationIndex = this.roster.stations.length
    const entry: Roster['stations'][number] = {
      id: name,
      line,
      automated: [],
      conventional: [],
      buffer: entrances[index]!,
      method: this.settings.methods[station.id]!,
    }
    this.roster.stations.push(entry)
    let supply = -1
    if (station.supply) {
      const { supplies } = this.goods[this.bay]!
      supply = supplies.length
      const from = this.layout.bays[this.bay]!.zonePlaces[station.supply.from]!
      supplies.push({
        station: stationIndex,
        stockBoards: station.supply.stockBoards,
        boardsPerTrip: station.supply.boardsPerTrip,
        from: fetchPlace(from, supply),
        dock: layout.dock,
      })
    }
    const entranceOf = (id: string) => entrances[stations.findIndex((s) => s.id === id)]!
    const following = stations.findIndex((s, i) => i > index && !s.feeds)
    const onward = following < 0 ? TO_OUT : entrances[following]!
    const routes = station.feeds
      ? [{ to: kits[index]!, p: 1 }]
      : (station.next?.map((route) => ({
          to: route.to === 'OUT' ? TO_OUT : route.to === 'SCRAP' ? TO_SCRAP : entranceOf(route.to),
          p: route.p,
        })) ?? [{ to: onward, p: 1 }])
    const fed = kits.filter((_, i) => stations[i]!.feeds?.station === station.id)
    for (const methodName of METHODS) {
      const method = layout.methods[methodName]
      if (!method) continue
      const positions = method.method.positions ?? 1
      for (let position = 0; position < positions; position++) {
        const buffer =
          position === 0
            ? entrances[index]!
            : this.betweenPositions(stationIndex, position, method.method, this.layout.lines[line]!.line.conveyor)
        const last = position === positions - 1
        const cell = this.cells.length
        if (position > 0) this.cells[cell - 1]!.routes = [{ to: buffer, p: 1 }]
        entry[methodName].push(cell)
        const judge = last ? method.method.judge : undefined
        this.addCell(stationIndex, methodName, position, method.method, {
          name: `${name} ${methodName}${positions > 1 ? ` ${position}` : ''}`,
          bay: this.bay,
          rank: index + position / positions,
          buffer,
          servers: method.method.servers,
          machines: method.method.machines ?? 1,
          places: Array.from({ length: method.method.servers }, (_, k) =>
            spotOf(method.spots, position, k, method.method.servers),
          ),
          cycle:
            method.method.residenceS === undefined
              ? method.method.cycle
              : { dist: 'deterministic', value: method.method.residenceS },
          phases: phasesOf(method.method.tendedBy, method.method.cycle, positions, (id) => this.crewIndex(id)),
          oven:
            method.method.residenceS === undefined
              ? null
              : { pitch: method.method.cycle, residenceS: method.method.residenceS, into: onward },
          failures: this.failures(method.method),
          calls: callsOf(method.method.tendedBy, positions, (id) => this.crewIndex(id)),
          routes,
          judge: judge
            ? {
                passShare: judge.firstPassYield,
                bench: this.benchBuffers[this.benchIndex(judge.rework)]!,
                returnTo: entranceOf(judge.reenterAt),
                gate,
              }
            : null,
          repeat: null,
          inputs: position === 0 && fed.length > 0 ? [buffer, ...fed] : [],
          lotStart: this.lotStart(method.method),
          supply: position === 0 ? supply : -1,
          setUp: this.setUp(method.method),
          productFactors: this.productFactors(method.method),
          bench: false,
          active: entry.method === methodName,
        })
        if (last && this.scene.shipment?.after === station.id && routes[0]!.to === TO_OUT)
          this.addShipment(cell, layout.dock)
      }
    }
  }

  /** A short conveyor between two positions of one station. */
  private betweenPositions(
    station: number,
    position: number,
    method: Method,
    conveyor: { speedMps: number; boardPitchM: number },
  ): number {
    const lengthM = method.footprintM.length / method.positions!
    return this.addBuffer(
      station,
      position,
      method.betweenPositions ?? 2,
      lengthM / conveyor.speedMps,
      conveyor.boardPitchM / conveyor.speedMps,
      -1,
    )
  }

  private failures(method: Method): FailurePlan[] {
    return (method.failures ?? []).map((failure) => ({
      id: failure.id,
      clock: failure.clock,
      chance: failure.chance ?? 0,
      uptime: failure.uptime ?? null,
      repair: failure.repair,
      crew: this.crewIndex(failure.crew),
      kind: failure.kind,
    }))
  }

  private setUp(method: Method): SetUpPlan | null {
    const { setUp } = method
    if (!setUp || this.scene.products.length === 1) return null
    const ids = this.scene.products.map((product) => product.id)
    const changes = ids.flatMap((from) =>
      ids.map((to) => {
        const pair = setUp.pairs?.find((p) => p.from === from && p.to === to)
        return { time: pair?.change ?? setUp.change, extraS: (pair?.reels ?? 0) * (setUp.reelS ?? 0) }
      }),
    )
    return { crew: this.crewIndex(setUp.crew), changes }
  }

  private productFactors(method: Method): number[] | null {
    const factors = method.cycleByProduct
    return factors ? this.scene.products.map(({ id }) => factors[id] ?? 1) : null
  }

  private lotStart(method: Method): CellPlan['lotStart'] {
    const links = this.scene.interconnection
    if (!links || !method.robots || method.robots.length === 0) return null
    return { crew: this.crewIndex(links.crew), boards: links.lotBoards, durationS: links.lotStartS }
  }

  private addCell(
    station: number,
    methodName: MethodName,
    position: number,
    method: Method | null,
    plan: CellPlan,
  ): void {
    const { roster } = this
    const index = this.cells.length
    this.cells.push(plan)
    const servers = roster.servers.length
    const machines = roster.machines.length
    for (let m = 0; m < plan.machines; m++) {
      for (const failure of plan.failures)
        roster.failures.push({ id: failure.id, machine: roster.machines.length, kind: failure.kind })
      for (let k = 0; k < plan.servers / plan.machines; k++)
        roster.servers.push({ cell: index, machine: roster.machines.length })
      roster.machines.push({ cell: index })
    }
    roster.cells.push({
      station,
      method: methodName,
      position,
      servers: [servers, roster.servers.length],
      machines: [machines, roster.machines.length],
      buffer: plan.buffer,
      pitchS: plan.oven ? meanOf(plan.oven.pitch) : 0,
      residenceS: method?.residenceS ?? 0,
    })
    if (plan.oven) {
      // An oven holds as many boards as may enter one pitch after the other during the residence, and one more.
      plan.servers = Math.ceil(plan.oven.residenceS / meanOf(plan.oven.pitch)) + 1
      for (let k = 1; k < plan.servers; k++) roster.servers.push({ cell: index, machine: machines })
      roster.cells[index]!.servers = [servers, roster.servers.length]
    }
  }

  /** Of the bay that is being added, by index in the layout's benches. */
  private benchIndex(id: string): number {
    const benches = this.scene.rework!
    return this.bay * benches.length + benches.findIndex((bench) => bench.id === id)
  }

  private addBenches(bay: number): void {
    this.enterBay(bay)
    this.scene.rework?.forEach((bench) => {
      const layout = this.layout.benches[this.benchIndex(bench.id)]!
      const station = this.roster.stations.length
      const buffer = this.benchBuffers[this.benchIndex(bench.id)]!
      const name = inBay(bench.id, bay)
      const cell = this.cells.length
      this.roster.stations.push({
        id: name,
        line: -1,
        automated: [cell],
        conventional: [],
        buffer,
        method: 'automated',
      })
      this.addCell(station, 'automated', 0, null, {
        name,
        bay,
        rank: -1,
        buffer,
        servers: bench.servers,
        machines: 1,
        places: Array.from({ length: bench.servers }, (_, k) => spotOf(layout.spots, 0, k, bench.servers)),
        cycle: bench.cycle,
        phases: phasesOf(bench.tendedBy, bench.cycle, 1, (id) => this.crewIndex(id)),
        oven: null,
        failures: [],
        calls: [],
        routes:
          bench.scrapShare > 0
            ? [
                { to: 0, p: 1 - bench.scrapShare },
                { to: TO_SCRAP, p: bench.scrapShare },
              ]
            : [{ to: 0, p: 1 }],
        judge: null,
        repeat: null,
        inputs: [],
        lotStart: null,
        supply: -1,
        setUp: null,
        productFactors: null,
        bench: true,
        active: true,
      })
    })
  }

  private addShipment(cell: number, dock: number): void {
    const zone = this.layout.bays[this.bay]!.zonePlaces[this.scene.shipment!.to]!
    const { shipments } = this.goods[this.bay]!
    shipments.push({
      cell,
      boards: this.scene.products[0]!.boardsPerPallet ?? 1,
      dock,
      to: zone[shipments.length % zone.length]!,
    })
  }

  private crews({ zonePlaces }: BayLayout, bay: number): CrewPlan[] {
    const { scene, settings, roster } = this
    return scene.crews.map((crew, index) => {
      const control = scene.controls.find((c) => c.acts.on === 'crew' && c.acts.crew === crew.id)
      const zone = zonePlaces[crew.home]!
      const present = settings.headCount[crew.id]!
      const members = Math.max(present, control?.max ?? 0, maxHeadCount(scene, crew.id))
      const homes = Array.from({ length: members }, (_, k) => zone[k % zone.length]!)
      for (const place of homes) roster.people.push({ crew: bay * scene.crews.length + index, place })
      const { speedMps, rule = 'fifo' } = crew
      return {
        id: inBay(crew.id, bay),
        bay,
        members,
        present,
        rule,
        speedMps,
        homes,
        posts: [],
        needs: needsOf(crew, roster),
      }
    })
  }

  private logistics({ zonePlaces }: BayLayout, bay: number): LogisticsPlan {
    const { fleet } = this.scene
    this.enterBay(bay)
    const goods = this.goods[bay]!
    if (!fleet)
      return {
        ...goods,
        vehicles: 0,
        present: 0,
        speedMps: 1,
        loadS: 0,
        batteryRunS: 1,
        chargeS: 1,
        depots: [],
        crew: -1,
      }
    const depots = zonePlaces[fleet.depot]!
    for (let k = 0; k < fleet.maxCount; k++) this.roster.vehicles.push({ place: depots[k % depots.length]! })
    return {
      ...goods,
      vehicles: fleet.maxCount,
      present: this.settings.fleetCount,
      speedMps: fleet.speedMps,
      loadS: fleet.loadS,
      batteryRunS: fleet.batteryRunH * 3600,
      chargeS: fleet.chargeH * 3600,
      depots,
      crew: this.crewIndex(fleet.withoutFleet),
    }
  }
}

/** Where a material is fetched: in the farther two thirds of the zone, from its end on. In the first third wait those whose home it is. */
const fetchPlace = (places: number[], supply: number) =>
  places[places.length - 1 - (supply % Math.ceil((places.length * 2) / 3))]!

/** A bay repeats the scene; what stands in another than the first bears its number. */
const inBay = (id: string, bay: number) => (bay === 0 ? id : `${id}#${bay}`)

/** The phases of a cycle: with an operator for the whole of it, for the first part, or without. */
function phasesOf(
  tendedBy: Tending[] | undefined,
  cycle: Distribution,
  positions: number,
  crewIndex: (id: string) => number,
): PhasePlan[] {
  const holding = tendedBy?.find((tending) => !tending.everyBoards)
  if (!holding) return [{ time: null, share: 1, crew: -1 }]
  const share = holding.whole ? 1 : Math.min(1, holding.touchS / positions / meanOf(cycle))
  const attended: PhasePlan = { time: null, share, crew: crewIndex(holding.crew) }
  return share >= 1 ? [attended] : [attended, { time: null, share: 1 - share, crew: -1 }]
}

function callsOf(tendedBy: Tending[] | undefined, positions: number, crewIndex: (id: string) => number): CallPlan[] {
  return (tendedBy ?? []).flatMap((tending) =>
    tending.everyBoards
      ? [
          {
            crew: crewIndex(tending.crew),
            everyBoards: tending.everyBoards,
            graceBoards: tending.graceBoards ?? 2,
            durationS: (tending.touchS / positions) * tending.everyBoards,
          },
        ]
      : [],
  )
}

/** As many people as any position of the controls that is named in the scene could ask for. */
function maxHeadCount(scene: Scene, crewId: string): number {
  const crew = scene.crews.find((c) => c.id === crewId)!
  if (crew.headCount !== 'as-methods-need') {
    const value = crew.headCount
    return typeof value === 'number'
      ? Math.round(value)
      : Math.max(...value.byTaskShare.map(([share]) => Math.round(atTaskShare(value, share))))
  }
  return Math.ceil(
    allStations(scene).reduce(
      (sum, station) => sum + Math.max(...Object.values(station.methods).map((m) => m.operatorsPerShift)),
      0,
    ),
  )
}
