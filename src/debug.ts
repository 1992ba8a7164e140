import { Simulation } from './sim/simulation.ts'
import type { FactoryStore } from './store/factory-store.ts'
import { TraceHash } from './trace/trace-hash.ts'

/** What `?debug` puts at `globalThis.factoryDebug` for measurements and tests; the view adds renderer, hall, camera and what
 * a frame costs. */
export function exposeDebug(store: FactoryStore): void {
  const debug = ((globalThis as { factoryDebug?: object }).factoryDebug ??= {})
  Object.assign(debug, {
    store,
    /** Digest of the trace of a scenario of the open scene. */
    traceHash(scenarioId: string, seed: number, hours: number): string {
      const { scene } = store.getState()
      const scenario = scene?.scenarios.find((one) => one.id === scenarioId)
      if (!scene || !scenario) throw new Error(`no scenario ${scenarioId}`)
      const simulation = new Simulation(scene, scenario, {}, seed)
      const hash = new TraceHash()
      simulation.record(hash)
      simulation.runUntil(hours * 3600)
      return hash.digest()
    },
  })
}
