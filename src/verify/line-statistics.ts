import type { TraceColumns, TraceSink } from '../trace/columns.ts'
import {
  DISENGAGED,
  ENGAGED,
  ENTERED,
  EXITED,
  FAILED,
  FINISHED,
  JOINED,
  LOADED,
  LOST,
  RELEASED,
  REPAIRED,
  REPEATED,
  SCRAPPED,
  STARTED,
} from '../trace/events.ts'
import type { Roster } from '../trace/roster.ts'

const STARVED = 0
const WAITING = 1
const BUSY = 2
const BLOCKED = 3
const DOWN = 4
const STATES = 5

/** Everything that the exact cases ask about, folded from events alone: one replication, counted from the departure that
 * ends the warm-up. Times in the unit of the case. Definitions: docs/engine.md, "What the cases measure". */
export class LineStatistics implements TraceSink {
  private readonly roster: Roster
  private readonly warmup: number
  private sinceS = 0
  private untilS = 0

  exits = 0
  scraps = 0
  released = 0
  losses = 0
  /** Sojourn time of every part that left good, and when it left (those also before the end of the warm-up). */
  sojourns: number[] = []
  departures: number[] = []
  leaves: number[][]
  private readonly inSystem = new Level()
  private readonly stations: StationStatistics[]
  private readonly crewBusy: Level[]
  private readonly crewSize: number[]

  private readonly serverState: Uint8Array
  private readonly serverDown: Uint8Array
  private readonly serverSince: Float64Array
  private unitBorn: number[] = []
  private unitServer: number[] = []
  private unitEntered: number[] = []
  private departed = 0

  constructor(roster: Roster, warmup: number) {
    this.roster = roster
    this.warmup = warmup
    this.stations = roster.stations.map(() => new StationStatistics())
    this.leaves = roster.stations.map(() => [])
    this.crewBusy = roster.crews.map(() => new Level())
    this.crewSize = roster.crews.map((_, i) => roster.people.filter((person) => person.crew === i).length)
    this.serverState = new Uint8Array(roster.servers.length)
    this.serverDown = new Uint8Array(roster.servers.length)
    this.serverSince = new Float64Array(roster.servers.length)
  }

  take(events: TraceColumns): void {
    for (let i = 0; i < events.length; i++) this.fold(events.time[i]!, events.kind[i]!, events.a[i]!, events.b[i]!)
  }

  /** Closes the books at time t (s). */
  close(t: number): void {
    this.untilS = t
    this.roster.servers.forEach((_, server) => this.settle(server, t))
    this.inSystem.settle(t)
    for (const station of this.stations) station.queue.settle(t)
    for (const level of this.crewBusy) level.settle(t)
  }

  /** The value of a metric by its name in the case file; undefined when there is no such metric. */
  metric(name: string): number | number[] | undefined {
    const spanS = this.untilS - this.sinceS
    switch (name) {
      case 'throughput':
        return this.exits / spanS
      case 'yield':
        return this.exits / (this.exits + this.scraps)
      case 'loss_prob':
        return this.losses / (this.released + this.losses)
      case 'wip':
        return this.inSystem.area / spanS
      case 'sojourn.mean':
        return mean(this.sojourns)
      case 'sojourn.var':
        return variance(this.sojourns)
      case 'departures':
        return this.departures
      case 'makespan.mean':
      case 'makespan.var':
        return this.departures.at(-1)
    }
    const percentile = /^sojourn\.p(\d+)$/.exec(name)
    if (percentile) return quantile(this.sojourns, Number(percentile[1]) / 100)
    const [kind, id, what] = name.split('.')
    if (kind === 'operator' && what === 'util') {
      const crew = this.roster.crews.findIndex((entry) => entry.id === id)
      return crew < 0 ? undefined : this.crewBusy[crew]!.area / spanS / this.crewSize[crew]!
    }
    const index = this.roster.stations.findIndex((station) => station.id === id)
    if (index < 0) return undefined
    if (kind === 'leave') return this.leaves[index]
    if (kind === 'station') return this.stationMetric(index, what, spanS)
    return undefined
  }

  private stationMetric(index: number, what: string | undefined, spanS: number): number | undefined {
    const station = this.stations[index]!
    const [from, to] = this.roster.cells[index]!.servers
    const share = (state: number) => station.stateS[state]! / spanS / (to - from)
    switch (what) {
      case 'busy':
        return share(BUSY)
      case 'blocked':
        return share(BLOCKED)
      case 'starved':
        return share(STARVED)
      case 'down':
        return share(DOWN)
      case 'waiting_operator':
        return share(WAITING)
      case 'queue_len':
        return station.queue.area / spanS
      case 'queue_wait':
        return station.waitSum / station.visits
      case 'queue_wait_var':
        return station.waitSquares / station.visits - (station.waitSum / station.visits) ** 2
      case 'p_wait':
        return station.waited / station.visits
      case 'throughput':
        return station.finished / spanS
      case 'visits':
        return station.visits / (this.exits + this.scraps)
      case 'passes':
        return station.passes / station.finished
    }
    return undefined
  }

  private fold(t: number, kind: number, a: number, b: number): void {
    switch (kind) {
      case RELEASED:
        this.released++
        this.inSystem.add(t, 1)
        this.unitBorn[b] = t
        this.unitServer[b] = -1
        this.unitEntered[b] = -1
        return
      case LOST:
        this.losses++
        return
      case ENTERED:
        this.takeOff(t, b)
        this.unitEntered[b] = t
        this.stationOfBuffer(a).queue.add(t, 1)
        return
      case LOADED:
        if (this.unitServer[b] !== a) this.putOn(t, a, b)
        this.setState(t, a, WAITING)
        return
      case STARTED:
        if (this.unitServer[b] !== a) this.putOn(t, a, b)
        this.setState(t, a, BUSY)
        return
      case REPEATED:
        this.stationOfServer(a).passes++
        return
      case FINISHED: {
        const station = this.stationOfServer(a)
        station.finished++
        station.passes++
        this.setState(t, a, BLOCKED)
        return
      }
      case JOINED:
        if (this.unitEntered[b]! >= 0) this.leaveBuffer(t, a, b)
        this.takeOff(t, b)
        this.inSystem.add(t, -1)
        return
      case EXITED:
      case SCRAPPED:
        this.leaveLine(t, b, kind === EXITED)
        return
      case FAILED:
      case REPAIRED:
        this.roster.servers.forEach((server, i) => {
          if (server.machine !== a) return
          this.settle(i, t)
          this.serverDown[i] = kind === FAILED ? 1 : 0
        })
        return
      case ENGAGED:
      case DISENGAGED:
        this.crewBusy[this.roster.people[b]!.crew]!.add(t, kind === ENGAGED ? 1 : -1)
    }
  }

  private putOn(t: number, server: number, unit: number): void {
    if (this.unitEntered[unit]! >= 0) this.leaveBuffer(t, server, unit)
    else this.stationOfServer(server).visits++ // from an endless supply: no buffer is passed, no wait
    this.unitServer[unit] = server
  }

  private leaveBuffer(t: number, server: number, unit: number): void {
    const station = this.stationOfServer(server)
    const waitS = t - this.unitEntered[unit]!
    station.visits++
    station.waitSum += waitS
    station.waitSquares += waitS * waitS
    if (waitS > 0) station.waited++
    station.queue.add(t, -1)
    this.unitEntered[unit] = -1
  }

  private takeOff(t: number, unit: number): void {
    const server = this.unitServer[unit]!
    if (server < 0) return
    this.setState(t, server, STARVED)
    this.unitServer[unit] = -1
    this.leaves[this.roster.cells[this.roster.servers[server]!.cell]!.station]!.push(t)
  }

  private leaveLine(t: number, unit: number, good: boolean): void {
    this.takeOff(t, unit)
    this.inSystem.add(t, -1)
    if (good) {
      this.exits++
      this.sojourns.push(t - this.unitBorn[unit]!)
      this.departures.push(t)
    } else this.scraps++
    if (++this.departed === this.warmup) this.restart(t)
  }

  /** The warm-up is over: counting starts here, with everything where it is. */
  private restart(t: number): void {
    this.sinceS = t
    this.exits = this.scraps = this.released = this.losses = 0
    this.sojourns = []
    this.roster.servers.forEach((_, server) => this.settle(server, t))
    this.inSystem.restart(t)
    for (const station of this.stations) station.restart(t)
    for (const level of this.crewBusy) level.restart(t)
  }

  private setState(t: number, server: number, state: number): void {
    this.settle(server, t)
    this.serverState[server] = state
  }

  private settle(server: number, t: number): void {
    const state = this.serverDown[server] ? DOWN : this.serverState[server]!
    this.stationOfServer(server).stateS[state]! += t - this.serverSince[server]!
    this.serverSince[server] = t
  }

  private stationOfServer(server: number): StationStatistics {
    return this.stations[this.roster.cells[this.roster.servers[server]!.cell]!.station]!
  }

  private stationOfBuffer(buffer: number): StationStatistics {
    return this.stations[this.roster.buffers[buffer]!.station]!
  }
}

class StationStatistics {
  readonly stateS = new Float64Array(STATES)
  readonly queue = new Level()
  visits = 0
  waited = 0
  waitSum = 0
  waitSquares = 0
  finished = 0
  passes = 0

  restart(t: number): void {
    this.stateS.fill(0)
    this.queue.restart(t)
    this.visits = this.waited = this.waitSum = this.waitSquares = this.finished = this.passes = 0
  }
}

/** A number that jumps, and the area under it. */
class Level {
  value = 0
  area = 0
  private since = 0

  add(t: number, change: number): void {
    this.settle(t)
    this.value += change
  }

  settle(t: number): void {
    this.area += this.value * (t - this.since)
    this.since = t
  }

  restart(t: number): void {
    this.settle(t)
    this.area = 0
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}

/** Unbiased. */
export function variance(values: readonly number[]): number {
  const m = mean(values)
  return values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (values.length - 1)
}

function quantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort()
  const at = p * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.min(sorted.length - 1, low + 1)
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!)
}
