import { Engine } from '../../src/sim/engine.ts'
import type { TraceSink } from '../../src/trace/columns.ts'
import { KIND_NAMES } from '../../src/trace/events.ts'
import { buildLine } from '../../src/verify/build-line.ts'
import { modelSchema } from '../../src/verify/case-file.ts'

/** The log of a tiny line up to time t: one line of text an event, "time kind a b [v]". */
export function logOf(model: unknown, t: number): string[] {
  const engine = new Engine(buildLine(modelSchema.parse(model)), 1)
  const lines: string[] = []
  const sink: TraceSink = {
    take(events) {
      for (let i = 0; i < events.length; i++) {
        const v = events.v[i]!
        const parts = [events.time[i], KIND_NAMES[events.kind[i]!], events.a[i], events.b[i]]
        lines.push([...parts, ...(v === 0 ? [] : [v])].join(' '))
      }
    },
  }
  engine.record(sink)
  engine.runUntil(t)
  engine.record(null)
  return lines
}
