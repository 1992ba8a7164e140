import type { Scene } from '../model/scene-schema.ts'
import type { ControlValues } from '../model/settings.ts'
import { Simulation } from '../sim/simulation.ts'
import { standstill, tellWait } from '../sim/standstill.ts'
import { factoryData } from '../twin/factory-data.ts'
import { KpiContext } from '../twin/kpi-context.ts'
import { KPIS, type StationKpis, stationKpis } from '../twin/kpis.ts'
import { Ledger } from '../twin/ledger.ts'
import { WindowTotals } from '../twin/totals.ts'

/** One run to be made. `hours` are counted after the warm-up. */
export interface ReplicationSpec {
  scenario: string
  overrides: ControlValues
  hours: number
  warmupHours: number
  seed: number
  /** Also tell exits and boards in the line for every stretch of this length, from time 0. */
  stretchS?: number
}

export interface ReplicationResult {
  /** By KPI id; null where it is not defined for the run. */
  kpis: Record<string, number | null>
  /** By station and bench of the roster (copies of a line have ids such as P01#2). */
  stations: Record<string, StationKpis>
  /** Only if no board could move any more at the end: who waits for whom. */
  standstill?: string[]
  /** Only if the spec asks for stretches: good boards that left, and mean boards in the line, in each. */
  stretches?: { exits: number[]; wip: number[] }
}

/** Seed of the r-th replication (from 0). Two scenarios with the same seed share their luck, replication by replication, so
 * that their difference is paired. */
export function seedOf(seed: number, replication: number): number {
  return seed + replication
}

/** Runs the scene once and reads its KPIs after the warm-up. Deterministic in all of its arguments. What is put into
 * `alive` outlives the call: a measurement of memory needs it. */
export function replicate(scene: Scene, spec: ReplicationSpec, alive?: unknown[]): ReplicationResult {
  const scenario = scene.scenarios.find((s) => s.id === spec.scenario)
  if (!scenario) throw new Error(`scenario ${spec.scenario} is not in the scene`)
  const simulation = new Simulation(scene, scenario, spec.overrides, spec.seed)
  const data = factoryData(scene, simulation.compiled.plan.roster)
  const ledger = new Ledger(data)
  alive?.push(simulation, ledger)
  simulation.record(ledger)
  const stretches = spec.stretchS === undefined ? null : new Stretches(simulation, ledger, spec.stretchS)
  const runUntil = (t: number) => (stretches ? stretches.runUntil(t) : simulation.runUntil(t))
  const warmupS = spec.warmupHours * 3600
  runUntil(warmupS)
  ledger.settle(warmupS)
  const before = ledger.totals.slice()
  const endS = warmupS + spec.hours * 3600
  runUntil(endS)
  ledger.settle(endS)
  const totals = new WindowTotals(ledger.layout).setDifference(ledger.totals, before)
  const waits = standstill(simulation.engine).map(tellWait)
  const context = new KpiContext(totals, simulation.settings, data)
  return {
    kpis: Object.fromEntries(KPIS.map((kpi) => [kpi.id, kpi.value(context)])),
    stations: Object.fromEntries(data.roster.stations.map((station, i) => [station.id, stationKpis(context, i)])),
    ...(waits.length > 0 && { standstill: waits }),
    ...(stretches && { stretches: { exits: stretches.exits, wip: stretches.wip } }),
  }
}

/** Runs in stretches of one length and notes what happened in each. */
class Stretches {
  readonly exits: number[] = []
  readonly wip: number[] = []
  private readonly simulation: Simulation
  private readonly ledger: Ledger
  private readonly lengthS: number
  private exitsBefore = 0
  private areaBefore = 0

  constructor(simulation: Simulation, ledger: Ledger, lengthS: number) {
    this.simulation = simulation
    this.ledger = ledger
    this.lengthS = lengthS
  }

  runUntil(t: number): void {
    for (let end = (this.exits.length + 1) * this.lengthS; end <= t; end += this.lengthS) {
      this.simulation.runUntil(end)
      this.ledger.settle(end)
      const { layout, totals } = this.ledger
      this.exits.push(totals[layout.exits]! - this.exitsBefore)
      this.wip.push((totals[layout.wipArea]! - this.areaBefore) / this.lengthS)
      this.exitsBefore = totals[layout.exits]!
      this.areaBefore = totals[layout.wipArea]!
    }
    this.simulation.runUntil(t)
  }
}
