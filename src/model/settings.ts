import { type LineMix, mixOf } from './mix.ts'
import type {
  ByTaskShare,
  Control,
  Crew,
  Failure,
  FailureKind,
  Line,
  Method,
  MethodName,
  Scenario,
  Scene,
  Station,
} from './scene-schema.ts'
import { hoursOfShift, patternOfLine } from './shifts.ts'

/** The position of every control; null = as the data of the scene say. */
export type ControlValues = Record<string, number | null>

/** What the positions of the controls mean for the factory: the numbers that the engine, the KPIs and the page read. */
export interface Settings {
  scenario: string
  values: ControlValues
  /** Method in use, by station id. */
  methods: Record<string, MethodName>
  /** Automated tasks / all tasks of the methods in use. */
  taskShare: number
  /** Factor on all cycles, by station id. */
  cycleFactor: Record<string, number>
  uptimeFactor: Record<FailureKind, number>
  repairFactor: Record<FailureKind, number>
  /** Factor on the share of boards that a judging station rejects. */
  escapeFactor: number
  bufferFactor: number
  /** Released boards per hour; null = as the source of the line says. */
  demandPerHour: number | null
  /** Head-count by crew id, whole people. */
  headCount: Record<string, number>
  fleetCount: number
  /** Is the k-th robot of a station linked to the plant network? By station id. */
  robotsLinked: Record<string, boolean[]>
  fleetLinked: boolean
  greenShare: number
  /** Carriers in use in each line (copy), by carrier id. */
  carriers: Record<string, number>
  /** What comes into each line, by line id. */
  mixes: Record<string, LineMix>
  /** Hours of a paid shift, and those in which a line is planned to run, by line id. */
  paidH: Record<string, number>
  plannedRunH: Record<string, number>
  /** Do the shift patterns run? If not, the run is planned running time. */
  shiftsRun: boolean
  /** Probability that a member is absent from a shift, by crew id. */
  absence: Record<string, number>
}

export function defaultScenario(scene: Scene): Scenario {
  return scene.scenarios.find((scenario) => scenario.default) ?? scene.scenarios[0]!
}

/** The value of each control: the override if there is one, else the scenario's, else the control's default. */
export function controlValues(scene: Scene, scenario: Scenario, overrides: ControlValues = {}): ControlValues {
  const values: ControlValues = {}
  for (const control of scene.controls) {
    const own = overrides[control.id]
    const named = scenario.values[control.id]
    values[control.id] = own !== undefined ? own : named !== undefined ? named : control.default
  }
  return values
}

/** The settings that follow from a scenario and the controls moved away from it. */
export function settingsOf(scene: Scene, scenario: Scenario, overrides: ControlValues = {}): Settings {
  const values = controlValues(scene, scenario, overrides)
  const value = (on: Control['acts']['on'], fallback: number) => {
    const control = scene.controls.find((c) => c.acts.on === on)
    return (control && values[control.id]) ?? fallback
  }
  const methods = methodsInUse(scene, scenario, values)
  const taskShare = taskShareOf(scene, methods)
  const settings: Settings = {
    scenario: scenario.id,
    values,
    methods,
    taskShare,
    cycleFactor: {},
    uptimeFactor: failureFactors(scene, values, 'mtbf'),
    repairFactor: failureFactors(scene, values, 'mttr'),
    escapeFactor: value('escape', 1),
    bufferFactor: value('buffers', 1),
    demandPerHour: demandOf(scene, values),
    headCount: {},
    fleetCount: 0,
    robotsLinked: {},
    fleetLinked: scene.fleet?.networked ?? false,
    greenShare: value('green-share', (scene.energy?.greenShare ?? 0) * 100) / 100,
    carriers: {},
    mixes: Object.fromEntries(scene.lines.map((line) => [line.id, mixOf(scene, line, values)])),
    paidH: {},
    plannedRunH: {},
    shiftsRun: value('shifts', 1) > 0,
    absence: {},
  }
  for (const line of scene.lines) {
    const pattern = settings.shiftsRun ? patternOfLine(scene, line) : undefined
    const hours = pattern
      ? hoursOfShift(pattern, taskShare)
      : { paidH: line.shift.paidH, plannedRunH: atTaskShare(line.shift.plannedRunH, taskShare) }
    settings.paidH[line.id] = hours.paidH
    settings.plannedRunH[line.id] = hours.plannedRunH
  }
  for (const station of allStations(scene)) settings.cycleFactor[station.id] = 1
  for (const control of scene.controls) {
    const moved = values[control.id]
    if (control.acts.on !== 'cycle' || moved === null || moved === undefined) continue
    const segment = control.acts.segment
    const inSegment = scene.lines.flatMap((line) => line.segments ?? []).find((s) => s.id === segment)?.stations
    for (const station of allStations(scene))
      if (!segment || inSegment?.includes(station.id)) settings.cycleFactor[station.id]! *= moved / 100
  }
  for (const { id, count } of scene.lines.flatMap((line) => line.carriers ?? [])) {
    const control = scene.controls.find((c) => c.acts.on === 'carriers' && c.acts.carrier === id)
    settings.carriers[id] = Math.round((control && values[control.id]) ?? count)
  }
  for (const crew of scene.crews) settings.headCount[crew.id] = headCountOf(scene, crew, values, methods, taskShare)
  for (const crew of scene.crews) settings.absence[crew.id] = absenceOf(scene, crew, values)
  if (scene.fleet)
    settings.fleetCount = Math.min(
      scene.fleet.maxCount,
      Math.round(value('fleet', atTaskShare(scene.fleet.count, taskShare))),
    )
  linkRobots(
    scene,
    settings,
    scene.controls.find((c) => c.acts.on === 'interconnection'),
  )
  return settings
}

export const allStations = (scene: Scene): Station[] => scene.lines.flatMap((line) => line.stations)

/** The stations that a board passes: without those that make kits for them. */
export const mainStations = (line: Line): Station[] => line.stations.filter((station) => !station.feeds)

export function methodOf(station: Station, settings: Settings): Method {
  return station.methods[settings.methods[station.id]!]!
}

/** Which method each station uses: the scenario's choice where it makes one; else, with an automation control, the stations
 * are automated in the control's order while the share of automated tasks is below the value and the next does not lift it
 * more than half a percent above. */
function methodsInUse(scene: Scene, scenario: Scenario, values: ControlValues): Record<string, MethodName> {
  const stations = allStations(scene)
  const methods: Record<string, MethodName> = {}
  const control = scene.controls.find((c) => c.acts.on === 'automation')
  const target = control ? values[control.id] : null
  for (const station of stations) {
    const wished = target === null || target === undefined ? 'automated' : 'conventional'
    methods[station.id] = station.methods[wished] ? wished : wished === 'automated' ? 'conventional' : 'automated'
  }
  if (control?.acts.on === 'automation' && target !== null && target !== undefined) {
    const byId = new Map(stations.map((station) => [station.id, station]))
    for (const id of control.acts.order) {
      if (!byId.get(id)?.methods.automated) continue
      if (taskShareOf(scene, methods) * 100 >= target) break
      const before = methods[id]!
      methods[id] = 'automated'
      if (taskShareOf(scene, methods) * 100 > target + 0.5) {
        methods[id] = before
        break
      }
    }
  }
  for (const [id, method] of Object.entries(scenario.methods ?? {})) methods[id] = method
  return methods
}

function taskShareOf(scene: Scene, methods: Record<string, MethodName>): number {
  let automated = 0
  let total = 0
  for (const station of scene.lines.flatMap(mainStations)) {
    const { tasks } = station.methods[methods[station.id]!]!
    automated += tasks.automated
    total += tasks.total
  }
  return automated / total
}

/** A number that follows the share of automated tasks, at one share. */
export function atTaskShare(value: ByTaskShare, taskShare: number): number {
  if (typeof value === 'number') return value
  const points = value.byTaskShare
  let previous = points[0]!
  if (taskShare <= previous[0]) return previous[1]
  for (const point of points) {
    if (taskShare <= point[0]) {
      const weight = (taskShare - previous[0]) / (point[0] - previous[0] || 1)
      return previous[1] + weight * (point[1] - previous[1])
    }
    previous = point
  }
  return previous[1]
}

function headCountOf(
  scene: Scene,
  crew: Crew,
  values: ControlValues,
  methods: Record<string, MethodName>,
  taskShare: number,
): number {
  const control = scene.controls.find((c) => c.acts.on === 'crew' && c.acts.crew === crew.id)
  const moved = control ? values[control.id] : null
  if (moved !== null && moved !== undefined) return Math.round(moved)
  if (crew.headCount !== 'as-methods-need') return Math.round(atTaskShare(crew.headCount, taskShare))
  const need = scene.lines.reduce(
    (sum, line) =>
      sum + line.stations.reduce((s, station) => s + station.methods[methods[station.id]!]!.operatorsPerShift, 0),
    0,
  )
  return Math.ceil(need - 1e-9)
}

/** A control for the crew itself goes before one for all crews. */
function absenceOf(scene: Scene, crew: Crew, values: ControlValues): number {
  let absence = crew.absence ?? 0
  for (const isOwn of [false, true])
    for (const control of scene.controls) {
      const moved = values[control.id]
      if (control.acts.on !== 'absence' || moved === null || moved === undefined) continue
      if (control.acts.crew === (isOwn ? crew.id : undefined)) absence = moved / 100
    }
  return absence
}

function failureFactors(scene: Scene, values: ControlValues, on: 'mtbf' | 'mttr'): Record<FailureKind, number> {
  const factors: Record<FailureKind, number> = { failure: 1, assist: 1, consumable: 1, maintenance: 1 }
  for (const control of scene.controls) {
    const moved = values[control.id]
    if (control.acts.on !== on || moved === null || moved === undefined) continue
    for (const kind of control.acts.kinds ?? (Object.keys(factors) as Failure['kind'][])) factors[kind] *= moved
  }
  return factors
}

function demandOf(scene: Scene, values: ControlValues): number | null {
  const control = scene.controls.find((c) => c.acts.on === 'demand')
  return control ? (values[control.id] ?? null) : null
}

/** Robots that are linked: as the data say, or, with the control moved, so many that the share of robots and vehicles
 * comes closest; those linked in the data first. */
function linkRobots(scene: Scene, settings: Settings, control: Control | undefined): void {
  const robots: { station: string; index: number; networked: boolean }[] = []
  for (const station of allStations(scene)) {
    const method = station.methods[settings.methods[station.id]!]!
    settings.robotsLinked[station.id] = (method.robots ?? []).map((robot) => robot.networked)
    method.robots?.forEach((robot, index) => robots.push({ station: station.id, index, networked: robot.networked }))
  }
  const target = control ? settings.values[control.id] : null
  if (target === null || target === undefined) return
  const wished = Math.round((target / 100) * (robots.length + settings.fleetCount))
  settings.fleetLinked = settings.fleetCount > 0 && wished >= settings.fleetCount && settings.fleetLinked
  let left = wished - (settings.fleetLinked ? settings.fleetCount : 0)
  for (const robot of [...robots].sort((a, b) => Number(b.networked) - Number(a.networked)))
    settings.robotsLinked[robot.station]![robot.index] = left-- > 0
}
