import { checkFleet } from './check-fleet.ts'
import { checkShifts } from './check-shifts.ts'
import { checkStaffing } from './check-staffing.ts'
import { checkWays } from './check-ways.ts'
import { type Distribution, distributionFault } from './distribution.ts'
import { type Fault, nearest, pathText } from './faults.ts'
import { bayOffsets } from './layout.ts'
import type { Duty, Failure, Line, Method, Scene, SetUp, Station, Tending } from './scene-schema.ts'

type Path = (string | number)[]

/** Folders and a file below assets/, of letters, digits, dots, spaces and dashes; none begins with a dot, so none leads out. */
const OWN_MODEL = /^assets\/(?:[\p{L}\p{N}_][\p{L}\p{N}_. -]*\/)*[\p{L}\p{N}_][\p{L}\p{N}_. -]*\.glb$/u

/** Faults between the parts of a document that is sound part by part: names that nothing bears, shares that do not sum to
 * one, values out of a control's range. Empty when the scene holds together. */
export function checkScene(scene: Scene): Fault[] {
  return new SceneCheck(scene).run()
}

class SceneCheck {
  private readonly faults: Fault[] = []
  private readonly scene: Scene
  private readonly stations: Map<string, Path>
  private readonly benches: Map<string, Path>
  private readonly crews: Map<string, Path>
  private readonly zones: Map<string, Path>
  private readonly products: Map<string, Path>
  private readonly carriers: Map<string, Path>
  private readonly controls: Map<string, Path>
  private readonly scenarios: Map<string, Path>
  private readonly patterns: Map<string, Path>

  constructor(scene: Scene) {
    this.scene = scene
    this.stations = this.index(
      scene.lines.flatMap((line, l) => line.stations.map((s, i) => [s.id, ['lines', l, 'stations', i]] as const)),
    )
    this.benches = this.index((scene.rework ?? []).map((bench, i) => [bench.id, ['rework', i]] as const))
    this.crews = this.index(scene.crews.map((crew, i) => [crew.id, ['crews', i]] as const))
    this.zones = this.index(scene.hall.zones.map((zone, i) => [zone.id, ['hall', 'zones', i]] as const))
    // Nothing is fetched from a staging zone, and nobody's home is there.
    for (const zone of scene.hall.zones) if (zone.kind === 'staging') this.zones.delete(zone.id)
    this.controls = this.index(scene.controls.map((control, i) => [control.id, ['controls', i]] as const))
    this.scenarios = this.index(scene.scenarios.map((scenario, i) => [scenario.id, ['scenarios', i]] as const))
    this.patterns = this.index((scene.shifts ?? []).map((pattern, i) => [pattern.id, ['shifts', i]] as const))
    scene.shifts?.forEach((pattern, p) =>
      this.index(pattern.shifts.map((shift, i) => [shift.id, ['shifts', p, 'shifts', i]] as const)),
    )
    this.index(scene.lines.map((line, i) => [line.id, ['lines', i]] as const))
    this.carriers = this.index(
      scene.lines.flatMap((line, l) =>
        (line.carriers ?? []).map((carrier, i) => [carrier.id, ['lines', l, 'carriers', i]] as const),
      ),
    )
    this.products = this.index(scene.products.map((product, i) => [product.id, ['products', i]] as const))
  }

  run(): Fault[] {
    this.distributions(this.scene, [])
    this.hall()
    this.productMix()
    this.lines()
    this.rework()
    this.crewsAndFleet()
    this.controlsAndScenarios()
    this.story()
    checkShifts(this.scene, (path, message) => this.add(path, message))
    // What the scenarios mean is known only of a scene that holds together.
    if (this.faults.length === 0) checkWays(this.scene, (path, message) => this.add(path, message))
    if (this.faults.length === 0) checkFleet(this.scene, (path, message) => this.add(path, message))
    if (this.faults.length === 0) checkStaffing(this.scene, (path, message) => this.add(path, message))
    return this.faults
  }

  private add(path: Path, message: string): void {
    this.faults.push({ path: pathText(path), message })
  }

  /** Names to places, reporting a name that two things bear. */
  private index(entries: (readonly [string, Path])[]): Map<string, Path> {
    const map = new Map<string, Path>()
    for (const [name, path] of entries) {
      const first = map.get(name)
      if (first) this.add([...path, 'id'], `${JSON.stringify(name)} is already the id of ${pathText(first)}`)
      else map.set(name, path)
    }
    return map
  }

  private refer(path: Path, name: string, known: Map<string, Path>, what: string): boolean {
    if (known.has(name)) return true
    const near = nearest(name, [...known.keys()])
    this.add(path, `there is no ${what} ${JSON.stringify(name)}${near ? `, did you mean ${near}?` : ''}`)
    return false
  }

  private distributions(value: unknown, path: Path): void {
    if (Array.isArray(value)) {
      value.forEach((entry, i) => this.distributions(entry, [...path, i]))
    } else if (value !== null && typeof value === 'object') {
      if ('dist' in value) {
        const fault = distributionFault(value as Distribution)
        if (fault) this.add([...path, fault.path], fault.message)
      }
      for (const [key, entry] of Object.entries(value)) this.distributions(entry, [...path, key])
    }
  }

  private hall(): void {
    const [length, depth] = this.scene.hall.sizeM
    const inside = (path: Path, [x, z]: readonly [number, number]) => {
      if (Math.abs(x) > length / 2 || Math.abs(z) > depth / 2)
        this.add(path, `[${x}, ${z}] lies outside the hall of ${length} × ${depth} m`)
    }
    this.scene.hall.zones.forEach((zone, i) => inside(['hall', 'zones', i, 'at'], zone.at))
    this.scene.lines.forEach((line, l) => {
      line.stations.forEach((station, i) => inside(['lines', l, 'stations', i, 'at'], station.at))
      if (line.copies && this.scene.lines.length > 1)
        this.add(
          ['lines', l, 'copies'],
          'a scene that is repeated has one line; its crews, benches and vehicles are repeated with it',
        )
      if (!line.copies) return
      const [offsetX, offsetZ] = bayOffsets(this.scene).at(-1)!
      const last = line.stations.at(-1)!.at
      const widest = (Math.min(line.copies.count, line.copies.columns) - 1) * line.copies.pitchM[0]
      inside(['lines', l, 'copies'], [last[0] + Math.max(offsetX, widest), last[1] + offsetZ])
    })
    this.scene.hall.ways.forEach((way, i) => {
      if (way.from[0] === way.to[0] && way.from[1] === way.to[1])
        this.add(['hall', 'ways', i, 'to'], 'the way has no length')
    })
  }

  private productMix(): void {
    const sum = this.scene.products.reduce((total, product) => total + product.share, 0)
    if (Math.abs(sum - 1) > 1e-9) this.add(['products'], `shares of the mix sum to ${Number(sum.toFixed(9))}, not to 1`)
    this.scene.products.forEach((product, i) => {
      product.stages.forEach((stage, k) =>
        this.refer(['products', i, 'stages', k, 'after'], stage.after, this.stations, 'station'),
      )
    })
  }

  /** A side station makes kits for one station of the line proper and does nothing else. */
  private feeds(line: Line, station: Station, at: Path): void {
    const { feeds, methods } = station
    const fed = line.stations.find((other) => other.id === feeds!.station)
    if (!fed) this.add([...at, 'feeds', 'station'], `the line has no station ${JSON.stringify(feeds!.station)}`)
    else if (fed.feeds)
      this.add([...at, 'feeds', 'station'], `${fed.id} makes kits itself; only a station that boards pass takes them`)
    else if (Object.values(fed.methods).some((method) => method.residenceS !== undefined))
      this.add([...at, 'feeds', 'station'], `${fed.id} is an oven, in which nothing is joined with a board`)
    if (station.next) this.add([...at, 'next'], 'kits go to the station that they are made for, and nowhere else')
    if (station.buffer !== null)
      this.add([...at, 'buffer'], 'must be null: a station that makes kits takes from its material')
    for (const [name, method] of Object.entries(methods)) {
      if (method.judge)
        this.add([...at, 'methods', name, 'judge'], 'kits are not judged; the station that takes them is')
      if (method.residenceS !== undefined)
        this.add([...at, 'methods', name, 'residenceS'], 'kits are not made in an oven')
    }
  }

  private mix(line: Line, path: Path): void {
    const shares = line.mix?.shares
    if (!shares) return
    for (const name of Object.keys(shares)) this.refer([...path, 'shares', name], name, this.products, 'product')
    const sum = Object.values(shares).reduce((total, share) => total + share, 0)
    if (Math.abs(sum - 1) > 1e-9)
      this.add([...path, 'shares'], `shares of the mix sum to ${Number(sum.toFixed(9))}, not to 1`)
  }

  /** Every loop of carriers begins before it ends, and no station lies in two. */
  private loops(line: Line, path: Path): void {
    const indexOf = (id: string) => line.stations.findIndex((station) => station.id === id)
    const owner = new Map<number, string>()
    line.carriers?.forEach(({ id, from, to }, i) => {
      const at: Path = [...path, i]
      const [first, last] = [indexOf(from), indexOf(to)]
      for (const [key, name, index] of [
        ['from', from, first],
        ['to', to, last],
      ] as const)
        if (index < 0) this.add([...at, key], `the line has no station ${JSON.stringify(name)}`)
      if (first < 0 || last < 0) return
      if (last < first) this.add([...at, 'to'], `station ${to} comes before ${from}, where a board takes the carrier`)
      for (let k = first; k <= last; k++) {
        const other = owner.get(k)
        if (other) {
          this.add(at, `station ${line.stations[k]!.id} is already in the loop of carrier ${other}`)
          return
        }
        owner.set(k, id)
      }
    })
  }

  private lines(): void {
    this.scene.lines.forEach((line, l) => {
      if (line.stations.every((station) => station.feeds))
        this.add(['lines', l, 'stations'], 'every station makes kits, and there is none that takes them')
      this.mix(line, ['lines', l, 'mix'])
      this.loops(line, ['lines', l, 'carriers'])
      const own = new Set(line.stations.map((station) => station.id))
      line.segments?.forEach((segment, s) =>
        segment.stations.forEach((name, k) => {
          if (!own.has(name))
            this.add(['lines', l, 'segments', s, 'stations', k], `the line has no station ${JSON.stringify(name)}`)
        }),
      )
      line.stations.forEach((station, i) => {
        const at: Path = ['lines', l, 'stations', i]
        const { automated, conventional } = station.methods
        if (!automated && !conventional) this.add([...at, 'methods'], 'a station needs at least one method')
        if (station.feeds) this.feeds(line, station, at)
        const after = line.stations.find((s, k) => k > i && !s.feeds)?.buffer
        if (automated) this.method([...at, 'methods', 'automated'], automated, after)
        if (conventional) this.method([...at, 'methods', 'conventional'], conventional, after)
        if (station.supply) this.refer([...at, 'supply', 'from'], station.supply.from, this.zones, 'zone')
        if (station.supply && station.supply.boardsPerTrip > station.supply.stockBoards)
          this.add(
            [...at, 'supply', 'boardsPerTrip'],
            `${station.supply.boardsPerTrip} is more than the stock of ${station.supply.stockBoards} boards takes`,
          )
        if (station.next) {
          const sum = station.next.reduce((total, route) => total + route.p, 0)
          if (Math.abs(sum - 1) > 1e-9)
            this.add([...at, 'next'], `probabilities sum to ${Number(sum.toFixed(9))}, not to 1`)
          station.next.forEach((route, k) => {
            if (route.to === 'OUT' || route.to === 'SCRAP') return
            if (!this.refer([...at, 'next', k, 'to'], route.to, this.stations, 'station')) return
            const target = line.stations.find((other) => other.id === route.to)
            if (!target) this.add([...at, 'next', k, 'to'], `the line has no station ${JSON.stringify(route.to)}`)
            else if (target.feeds) this.add([...at, 'next', k, 'to'], `${route.to} makes kits; boards do not pass it`)
          })
        }
      })
    })
  }

  private method(path: Path, method: Method, bufferAfter: number | null | undefined): void {
    if (method.tasks.automated > method.tasks.total)
      this.add(
        [...path, 'tasks', 'automated'],
        `${method.tasks.automated} is more than the ${method.tasks.total} tasks in all`,
      )
    if (method.machines !== undefined && method.servers % method.machines !== 0)
      this.add(
        [...path, 'machines'],
        `${method.servers} servers cannot be spread evenly over ${method.machines} machines`,
      )
    if (method.model !== undefined && !OWN_MODEL.test(method.model))
      this.add(
        [...path, 'model'],
        `${JSON.stringify(method.model)} is not the path of a .glb below assets/, such as assets/press.glb`,
      )
    if (method.residenceS !== undefined) {
      if ((method.positions ?? 1) > 1 || method.servers > 1)
        this.add([...path, 'residenceS'], 'an oven has one position and one server')
      if (bufferAfter === 0)
        this.add([...path, 'residenceS'], 'an oven needs places in the buffer after it, which has none')
    }
    method.failures?.forEach((failure, i) => this.failure([...path, 'failures', i], failure))
    if (method.judge) {
      this.refer([...path, 'judge', 'rework'], method.judge.rework, this.benches, 'rework bench')
      this.refer([...path, 'judge', 'reenterAt'], method.judge.reenterAt, this.stations, 'station')
    }
    for (const name of Object.keys(method.cycleByProduct ?? {}))
      this.refer([...path, 'cycleByProduct', name], name, this.products, 'product')
    if (method.setUp) {
      if (method.residenceS !== undefined)
        this.add([...path, 'setUp'], 'an oven is not set up between two boards that are in it together')
      this.setUp([...path, 'setUp'], method.setUp)
    }
    this.tending(
      [...path, 'tendedBy'],
      method.tendedBy,
      method.residenceS !== undefined ? ['refill', 'tend'] : ['tend'],
    )
  }

  private setUp(path: Path, setUp: SetUp): void {
    if (setUp.crew && this.refer([...path, 'crew'], setUp.crew, this.crews, 'crew'))
      this.duty([...path, 'crew'], setUp.crew, ['setup'])
    setUp.pairs?.forEach((pair, i) => {
      const at: Path = [...path, 'pairs', i]
      this.refer([...at, 'from'], pair.from, this.products, 'product')
      this.refer([...at, 'to'], pair.to, this.products, 'product')
      if (pair.from === pair.to) this.add([...at, 'to'], 'is the product before, between which nothing is set up')
      const first = setUp.pairs!.findIndex((other) => other.from === pair.from && other.to === pair.to)
      if (first < i) this.add(at, `the change from ${pair.from} to ${pair.to} is already given`)
      if (pair.reels && setUp.reelS === undefined) this.add([...at, 'reels'], 'reels need the seconds for each, reelS')
    })
  }

  private failure(path: Path, failure: Failure): void {
    if (failure.clock === 'before-operation') {
      if (failure.chance === undefined)
        this.add([...path, 'chance'], 'is missing, a failure before an operation needs its probability')
    } else if (failure.uptime === undefined)
      this.add([...path, 'uptime'], `is missing, a failure on the ${failure.clock} clock needs it`)
    if (failure.crew && this.refer([...path, 'crew'], failure.crew, this.crews, 'crew'))
      this.duty(
        [...path, 'crew'],
        failure.crew,
        failure.kind === 'failure' || failure.kind === 'maintenance' ? ['repair'] : ['assist', 'refill', 'repair'],
      )
  }

  private tending(path: Path, tending: Tending[] | undefined, duties: Duty[]): void {
    tending?.forEach((t, i) => {
      if (this.refer([...path, i, 'crew'], t.crew, this.crews, 'crew')) this.duty([...path, i, 'crew'], t.crew, duties)
      if (t.whole && t.everyBoards)
        this.add(
          [...path, i, 'everyBoards'],
          'an operator who stays for the whole cycle is not called every few boards',
        )
    })
    if ((tending?.filter((t) => !t.everyBoards).length ?? 0) > 1)
      this.add(path, 'only one crew can hold the cycle; others may be called with everyBoards')
  }

  private duty(path: Path, crew: string, duties: Duty[]): void {
    const found = this.scene.crews.find((c) => c.id === crew)
    if (found && !duties.some((duty) => found.duties.includes(duty)))
      this.add(path, `crew ${crew} does not have the duty ${duties.join(' or ')}`)
  }

  private rework(): void {
    this.scene.rework?.forEach((bench, i) => {
      if (this.stations.has(bench.id))
        this.add(['rework', i, 'id'], `${JSON.stringify(bench.id)} is already the id of a station`)
      this.tending(['rework', i, 'tendedBy'], bench.tendedBy, ['rework'])
    })
  }

  private crewsAndFleet(): void {
    const { crews, fleet, shipment } = this.scene
    const workplaces = new Map([...this.stations, ...this.benches])
    const pattern = (path: Path, name: string | undefined) =>
      name && this.refer(path, name, this.patterns, 'shift pattern')
    this.scene.lines.forEach((line, i) => pattern(['lines', i, 'shiftPattern'], line.shiftPattern))
    crews.forEach((crew, i) => {
      this.refer(['crews', i, 'home'], crew.home, this.zones, 'zone')
      pattern(['crews', i, 'shiftPattern'], crew.shiftPattern)
      crew.skills?.forEach((skill, k) =>
        skill.stations.forEach((name, n) =>
          this.refer(['crews', i, 'skills', k, 'stations', n], name, workplaces, 'station'),
        ),
      )
      if ((crew.skills?.length ?? 0) > 31) this.add(['crews', i, 'skills'], 'a crew has at most 31 skills')
    })
    if (shipment) {
      this.refer(['shipment', 'after'], shipment.after, this.stations, 'station')
      this.refer(['shipment', 'to'], shipment.to, this.zones, 'zone')
    }
    if (!fleet) return
    this.refer(['fleet', 'depot'], fleet.depot, this.zones, 'zone')
    if (fleet.withoutFleet && this.refer(['fleet', 'withoutFleet'], fleet.withoutFleet, this.crews, 'crew'))
      this.duty(['fleet', 'withoutFleet'], fleet.withoutFleet, ['carry'])
  }

  private controlsAndScenarios(): void {
    const { controls, scenarios } = this.scene
    const segments = new Map(
      this.scene.lines.flatMap((line, l) =>
        (line.segments ?? []).map((s, i) => [s.id, ['lines', l, 'segments', i]] as [string, Path]),
      ),
    )
    controls.forEach((control, i) => {
      const at: Path = ['controls', i]
      if (control.max <= control.min) this.add([...at, 'max'], `${control.max} is not greater than min ${control.min}`)
      if (control.default !== null && (control.default < control.min || control.default > control.max))
        this.add([...at, 'default'], `${control.default} is not within ${control.min} to ${control.max}`)
      const acts = control.acts
      if (acts.on === 'automation')
        acts.order.forEach((name, k) => this.refer([...at, 'acts', 'order', k], name, this.stations, 'station'))
      if (acts.on === 'crew') this.refer([...at, 'acts', 'crew'], acts.crew, this.crews, 'crew')
      if (acts.on === 'carriers') this.refer([...at, 'acts', 'carrier'], acts.carrier, this.carriers, 'carrier')
      if (acts.on === 'mix') this.refer([...at, 'acts', 'product'], acts.product, this.products, 'product')
      if (acts.on === 'absence' && acts.crew) this.refer([...at, 'acts', 'crew'], acts.crew, this.crews, 'crew')
      if (acts.on === 'absence' && (control.min < 0 || control.max > 100))
        this.add(
          [...at, 'acts', 'on'],
          `absence is a percentage, the control runs from ${control.min} to ${control.max}`,
        )
      if (acts.on === 'shifts' && !this.scene.lines.some((line) => line.shiftPattern))
        this.add([...at, 'acts', 'on'], 'no line has a shift pattern to act on')
      if (acts.on === 'cycle' && acts.segment) this.refer([...at, 'acts', 'segment'], acts.segment, segments, 'segment')
      if (acts.on === 'fleet' && !this.scene.fleet) this.add([...at, 'acts', 'on'], 'there is no fleet to act on')
    })
    const defaults = scenarios.filter((scenario) => scenario.default)
    if (defaults.length !== 1) this.add(['scenarios'], `one scenario must be the default, found ${defaults.length}`)
    scenarios.forEach((scenario, i) => {
      for (const [name, value] of Object.entries(scenario.values)) {
        const at: Path = ['scenarios', i, 'values', name]
        if (!this.refer(at, name, this.controls, 'control') || value === null) continue
        const control = controls.find((c) => c.id === name)!
        if (value < control.min || value > control.max)
          this.add(at, `${value} is not within ${control.min} to ${control.max}`)
      }
      for (const [name, method] of Object.entries(scenario.methods ?? {})) {
        const at: Path = ['scenarios', i, 'methods', name]
        if (!this.refer(at, name, this.stations, 'station')) continue
        const station = this.scene.lines.flatMap((line) => line.stations).find((s) => s.id === name)!
        if (!station.methods[method]) this.add(at, `station ${name} has no ${method} method`)
      }
    })
  }

  private story(): void {
    this.scene.claims?.forEach((claim, i) => {
      if (claim.versus) this.refer(['claims', i, 'versus'], claim.versus, this.scenarios, 'scenario')
      else if (claim.kind !== 'value')
        this.add(['claims', i, 'versus'], `is missing, a ${claim.kind} compares with a scenario`)
    })
    this.scene.tour?.forEach((stop, i) => {
      if (stop.station) this.refer(['tour', i, 'station'], stop.station, this.stations, 'station')
      if (!stop.station && !stop.view) this.add(['tour', i], 'a stop needs a station or a view')
    })
  }
}
