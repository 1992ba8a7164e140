import { closeSync, openSync, writeSync } from 'node:fs'
import { Simulation } from '../sim/simulation.ts'
import { type TraceColumns, type TraceSink, TraceTee } from '../trace/columns.ts'
import { KIND_NAMES } from '../trace/events.ts'
import { TraceHash } from '../trace/trace-hash.ts'
import { numberOption, overridesFrom, readSceneFile, scenarioNamed } from './scene-file.ts'

export interface TraceOptions {
  scenario?: string
  set: string[]
  hours: string
  seed?: string
  out?: string
  hash?: boolean
}

/** Writes a trace as lines of JSON: first the roster, then one event a line. With --hash the digest of all events. */
export function traceCommand(file: string, options: TraceOptions): number {
  const scene = readSceneFile(file)
  const scenario = scenarioNamed(scene, options.scenario)
  const hours = numberOption('hours', options.hours, { above: true })
  const seed = options.seed === undefined ? (scene.seed ?? 1) : numberOption('seed', options.seed, { whole: true })
  const simulation = new Simulation(scene, scenario, overridesFrom(scene, options.set), seed)
  const hash = new TraceHash()
  const sinks: TraceSink[] = [hash]
  const writer = options.out === undefined && options.hash ? null : createLineWriter(options.out)
  if (writer) {
    writer.line(
      JSON.stringify({ scene: scene.id, scenario: scenario.id, seed, hours, roster: simulation.compiled.plan.roster }),
    )
    sinks.push({ take: (events) => writeEvents(events, writer.line) })
  }
  simulation.record(new TraceTee(...sinks))
  simulation.runUntil(hours * 3600)
  writer?.close()
  if (options.hash) console.log(hash.digest())
  return 0
}

function writeEvents(events: TraceColumns, line: (text: string) => void): void {
  for (let i = 0; i < events.length; i++) {
    const v = events.v[i]!
    line(
      JSON.stringify({
        t: events.time[i],
        event: KIND_NAMES[events.kind[i]!],
        a: events.a[i],
        b: events.b[i],
        v: Number.isFinite(v) ? v : null,
      }),
    )
  }
}

function createLineWriter(out: string | undefined): { line(text: string): void; close(): void } {
  const file = out === undefined ? 1 : openSync(out, 'w')
  let pending = ''
  const flush = () => {
    if (pending) writeSync(file, pending)
    pending = ''
  }
  return {
    line(text) {
      pending += `${text}\n`
      if (pending.length > 1 << 16) flush()
    },
    close() {
      flush()
      if (out !== undefined) closeSync(file)
    },
  }
}
