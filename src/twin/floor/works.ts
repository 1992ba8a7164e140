import type { FactoryData } from '../factory-data.ts'

/** The work on every server: which board, how far. */
export class Works {
  /** By server: the board on it, −1 none. */
  readonly unit: Int32Array
  /** 1 while work goes on; 0 while it waits, is held up or is done. */
  readonly working: Uint8Array
  /** Boards that a server has finished so far. */
  readonly finished: Int32Array
  /** When work on a server last ended, s; NaN before the first. */
  readonly endedS: Float64Array
  private readonly endS: Float64Array
  private readonly totalS: Float64Array
  private readonly heldProgress: Float64Array
  private readonly serversOfMachine: [from: number, to: number][]

  constructor(data: FactoryData) {
    const { servers, machines } = data.roster
    this.unit = new Int32Array(servers.length).fill(-1)
    this.working = new Uint8Array(servers.length)
    this.finished = new Int32Array(servers.length)
    this.endedS = new Float64Array(servers.length).fill(Number.NaN)
    this.endS = new Float64Array(servers.length)
    this.totalS = new Float64Array(servers.length)
    this.heldProgress = new Float64Array(servers.length)
    this.serversOfMachine = machines.map(() => [servers.length, 0])
    servers.forEach((server, i) => {
      const range = this.serversOfMachine[server.machine]!
      range[0] = Math.min(range[0], i)
      range[1] = i + 1
    })
  }

  load(server: number, unit: number): void {
    this.unit[server] = unit
    this.working[server] = 0
    this.heldProgress[server] = 0
  }

  start(t: number, server: number, unit: number, endS: number): void {
    this.unit[server] = unit
    this.working[server] = 1
    this.endS[server] = endS
    this.totalS[server] = endS - t
  }

  resume(server: number, endS: number): void {
    this.working[server] = 1
    this.endS[server] = endS
  }

  finish(t: number, server: number): void {
    this.working[server] = 0
    this.heldProgress[server] = 1
    this.endedS[server] = t
    this.finished[server]!++
  }

  /** The machine is down: what it works on is held. */
  hold(t: number, machine: number): void {
    const [from, to] = this.serversOfMachine[machine]!
    for (let server = from; server < to; server++) {
      if (this.working[server] === 0) continue
      this.heldProgress[server] = this.progress(server, t)
      this.working[server] = 0
    }
  }

  clear(server: number): void {
    this.unit[server] = -1
    this.working[server] = 0
  }

  /** Share of the present phase of the work that is done, 0 to 1; −1 where no board is. */
  progress(server: number, t: number): number {
    if (this.unit[server]! < 0) return -1
    if (this.working[server] === 0) return this.heldProgress[server]!
    const total = this.totalS[server]!
    if (!(total > 0)) return 1
    return Math.min(1, Math.max(0, 1 - (this.endS[server]! - t) / total))
  }

  /** When the present phase of the work ends if nothing happens any more, or ended: what is held goes on at once. ∞ before it has
   * begun, NaN where no board is. */
  endsS(server: number, t: number): number {
    if (this.unit[server]! < 0) return Number.NaN
    if (this.working[server] === 1) return this.endS[server]!
    const done = this.heldProgress[server]!
    if (done === 1) return this.endedS[server]!
    return done === 0 ? Infinity : t + (1 - done) * this.totalS[server]!
  }

  /** Seconds that the present phase of the work takes by itself; ∞ before it has begun. */
  lastsS(server: number): number {
    return this.working[server] === 0 && this.heldProgress[server] === 0 ? Infinity : this.totalS[server]!
  }

  /** Seconds left if nothing interrupts; 0 when idle or held. */
  leftS(server: number, t: number): number {
    return this.working[server] === 1 ? Math.max(0, this.endS[server]! - t) : 0
  }
}
