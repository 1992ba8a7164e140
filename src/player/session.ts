import type { Scenario, Scene } from '../model/scene-schema.ts'
import type { ControlValues, Settings } from '../model/settings.ts'
import { Simulation } from '../sim/simulation.ts'
import { TraceTee } from '../trace/columns.ts'
import { type FactoryData, factoryData } from '../twin/factory-data.ts'
import { Floor } from '../twin/floor/floor.ts'
import { KpiContext } from '../twin/kpi-context.ts'
import { Ledger } from '../twin/ledger.ts'
import { WindowTotals } from '../twin/totals.ts'
import { type WindowName, Windows } from '../twin/windows.ts'

/** One run of a scene from time 0: the simulation and the twin that its events are folded into. */
export class Session {
  readonly scene: Scene
  readonly simulation: Simulation
  readonly data: FactoryData
  readonly ledger: Ledger
  readonly windows: Windows
  readonly floor: Floor
  private readonly totals: WindowTotals

  constructor(scene: Scene, scenario: Scenario, overrides: ControlValues, seed: number) {
    this.scene = scene
    this.simulation = new Simulation(scene, scenario, overrides, seed)
    this.data = factoryData(scene, this.simulation.compiled.plan.roster)
    this.ledger = new Ledger(this.data)
    this.windows = new Windows(this.ledger)
    this.floor = new Floor(this.data, this.simulation.compiled.layout)
    this.totals = new WindowTotals(this.ledger.layout)
    this.simulation.record(new TraceTee(this.ledger, this.floor))
  }

  /** Factory time, s. */
  get now(): number {
    return this.simulation.now
  }

  get settings(): Settings {
    return this.simulation.settings
  }

  /** Runs to time t; the twin stands at t too. */
  runUntil(t: number): void {
    while (this.windows.dueAt <= t) {
      this.simulation.runUntil(this.windows.dueAt)
      this.windows.mark()
    }
    this.simulation.runUntil(t)
  }

  move(control: string, value: number | null): void {
    this.simulation.move(control, value)
    this.windows.markChange(this.now)
  }

  choose(scenario: Scenario): void {
    this.simulation.choose(scenario)
    this.windows.markChange(this.now)
  }

  /** What the KPIs of a window are computed from; and when the window began, s. The context is written over by the next call. */
  read(window: WindowName): { context: KpiContext; fromS: number } {
    const fromS = this.windows.read(window, this.now, this.totals)
    return { context: new KpiContext(this.totals, this.settings, this.data), fromS }
  }
}
