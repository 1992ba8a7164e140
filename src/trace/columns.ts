/** Events as columns: 25 bytes each, written in place, nothing allocated per event. */
export class TraceColumns {
  readonly capacity: number
  readonly time: Float64Array
  readonly kind: Uint8Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly v: Float64Array
  length = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.time = new Float64Array(capacity)
    this.kind = new Uint8Array(capacity)
    this.a = new Int32Array(capacity)
    this.b = new Int32Array(capacity)
    this.v = new Float64Array(capacity)
  }
}

/** Takes events in blocks. It must have used a block when `take` returns: the columns are written over. */
export interface TraceSink {
  take(events: TraceColumns): void
}

/** Keeps a whole trace, in chunks. */
export class TraceRecorder implements TraceSink {
  readonly chunks: TraceColumns[] = []
  private readonly chunkCapacity: number

  constructor(chunkCapacity = 65536) {
    this.chunkCapacity = chunkCapacity
  }

  take(events: TraceColumns): void {
    let from = 0
    while (from < events.length) {
      let chunk = this.chunks.at(-1)
      if (!chunk || chunk.length === chunk.capacity) {
        chunk = new TraceColumns(this.chunkCapacity)
        this.chunks.push(chunk)
      }
      const count = Math.min(events.length - from, chunk.capacity - chunk.length)
      chunk.time.set(events.time.subarray(from, from + count), chunk.length)
      chunk.kind.set(events.kind.subarray(from, from + count), chunk.length)
      chunk.a.set(events.a.subarray(from, from + count), chunk.length)
      chunk.b.set(events.b.subarray(from, from + count), chunk.length)
      chunk.v.set(events.v.subarray(from, from + count), chunk.length)
      chunk.length += count
      from += count
    }
  }

  get length(): number {
    return this.chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  }

  /** Bytes of the columns in use. */
  get bytes(): number {
    return this.length * (8 + 1 + 4 + 4 + 8)
  }
}

/** Gives every block to several sinks. */
export class TraceTee implements TraceSink {
  private readonly sinks: TraceSink[]
  constructor(...sinks: TraceSink[]) {
    this.sinks = sinks
  }
  take(events: TraceColumns): void {
    for (const sink of this.sinks) sink.take(events)
  }
}
