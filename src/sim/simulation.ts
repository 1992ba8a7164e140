import type { Scenario, Scene } from '../model/scene-schema.ts'
import { type ControlValues, type Settings, settingsOf } from '../model/settings.ts'
import type { TraceSink } from '../trace/columns.ts'
import { COMMAND } from '../trace/events.ts'
import { applySettings } from './apply-settings.ts'
import { type CompiledScene, compileScene } from './compile-scene.ts'
import { Engine } from './engine.ts'

/** A scene that runs: the engine under its controls. */
export class Simulation {
  readonly scene: Scene
  readonly compiled: CompiledScene
  readonly engine: Engine
  settings: Settings
  private scenario: Scenario
  private overrides: ControlValues

  constructor(scene: Scene, scenario: Scenario, overrides: ControlValues = {}, seed = scene.seed ?? 1) {
    this.scene = scene
    this.scenario = scenario
    this.overrides = { ...overrides }
    this.settings = settingsOf(scene, scenario, this.overrides)
    this.compiled = compileScene(scene, this.settings)
    this.engine = new Engine(this.compiled.plan, seed)
    applySettings(this.engine, this.compiled, this.settings, null)
  }

  get now(): number {
    return this.engine.now
  }

  record(sink: TraceSink | null): void {
    this.engine.record(sink)
  }

  runUntil(t: number): void {
    this.engine.runUntil(t)
  }

  /** A person moved a control: it acts from this instant. The move is written into the trace. */
  move(control: string, value: number | null): void {
    this.overrides[control] = value
    const index = this.scene.controls.findIndex((c) => c.id === control)
    this.engine.log.write(this.engine.now, COMMAND, index, 0, value ?? Number.NaN)
    this.putInForce()
  }

  /** Another scenario, with all controls at its values. */
  choose(scenario: Scenario): void {
    this.scenario = scenario
    this.overrides = {}
    this.engine.log.write(this.engine.now, COMMAND, -1, this.scene.scenarios.indexOf(scenario), 0)
    this.putInForce()
  }

  private putInForce(): void {
    const before = this.settings
    this.settings = settingsOf(this.scene, this.scenario, this.overrides)
    applySettings(this.engine, this.compiled, this.settings, before)
    this.engine.log.flush()
  }

  /** Time 0 again, with another seed and the settings that are in force. */
  reset(seed: number): void {
    this.engine.reset(seed)
  }
}
