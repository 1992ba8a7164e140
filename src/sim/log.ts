import { TraceColumns, type TraceSink } from '../trace/columns.ts'

/** Where the engine writes its events. Without a sink nothing is written and nothing is paid for. */
export class EventLog {
  private readonly columns: TraceColumns
  private sink: TraceSink | null = null
  private on = false

  constructor(capacity = 4096) {
    this.columns = new TraceColumns(capacity)
  }

  attach(sink: TraceSink | null): void {
    this.flush()
    this.sink = sink
    this.on = sink !== null
  }

  write(time: number, kind: number, a: number, b: number, v: number): void {
    if (!this.on) return
    const columns = this.columns
    let row = columns.length
    if (row === columns.capacity) {
      this.flush()
      row = 0
    }
    columns.time[row] = time
    columns.kind[row] = kind
    columns.a[row] = a
    columns.b[row] = b
    columns.v[row] = v
    columns.length = row + 1
  }

  flush(): void {
    if (this.columns.length === 0) return
    this.sink?.take(this.columns)
    this.columns.length = 0
  }
}
