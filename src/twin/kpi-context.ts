import { meanOf } from '../model/distribution.ts'
import type { Method } from '../model/scene-schema.ts'
import { allStations, mainStations, methodOf, type Settings } from '../model/settings.ts'
import type { FactoryData } from './factory-data.ts'
import { BLOCKED, IS_ACTIVE, MAINTENANCE, OFF, STARVED, STATE_COUNT, WORKING } from './station-state.ts'
import type { WindowTotals } from './totals.ts'

/** What a KPI is computed from: the counts of a window, the settings in force, the data of the scene. */
export class KpiContext {
  readonly totals: WindowTotals
  readonly settings: Settings
  readonly data: FactoryData

  constructor(totals: WindowTotals, settings: Settings, data: FactoryData) {
    this.totals = totals
    this.settings = settings
    this.data = data
  }

  get spanS(): number {
    return this.totals.one(this.totals.layout.time)
  }

  get hours(): number {
    return this.spanS / 3600
  }

  /** Time in which the lines were planned to run: all of it while no shift pattern runs. */
  get plannedS(): number {
    return this.spanS - this.totals.one(this.totals.layout.unplannedS)
  }

  get plannedHours(): number {
    return this.plannedS / 3600
  }

  /** Good boards that left. */
  get exits(): number {
    return this.totals.one(this.totals.layout.exits)
  }

  get scraps(): number {
    return this.totals.one(this.totals.layout.scraps)
  }

  /** Sum of one number by station over all stations. */
  sum(offset: number): number {
    let sum = 0
    for (let i = 0; i < this.totals.layout.stations; i++) sum += this.totals.of(offset, i)
    return sum
  }

  /** Methods in use, one per station that boards pass (copies count as often as they stand there). */
  methods(): { method: Method; copies: number; factor: number }[] {
    const { scene } = this.data
    return scene.lines.flatMap((line) =>
      mainStations(line).map((station) => ({
        method: methodOf(station, this.settings),
        copies: line.copies?.count ?? 1,
        factor: this.settings.cycleFactor[station.id] ?? 1,
      })),
    )
  }

  /** Mean planned run hours of a paid shift over the lines. */
  get plannedRunH(): number {
    const hours = Object.values(this.settings.plannedRunH)
    return hours.reduce((a, b) => a + b, 0) / hours.length
  }

  /** Mean paid hours of a shift over the lines. */
  get paidH(): number {
    const hours = Object.values(this.settings.paidH)
    return hours.reduce((a, b) => a + b, 0) / hours.length
  }

  get lines(): number {
    return this.data.scene.lines.length * this.data.bays
  }

  workersOf(kind: 'direct' | 'support'): number {
    const perBay = this.data.scene.crews.reduce(
      (sum, crew) => sum + (crew.kind === kind ? this.settings.headCount[crew.id]! : 0),
      0,
    )
    return perBay * this.data.bays
  }

  get workers(): number {
    return this.workersOf('direct') + this.workersOf('support')
  }

  /** Operator seconds that a board takes now: one board through every station of a line, its kits included. */
  get touchNowS(): number {
    return this.touchS(allStations(this.data.scene).map((station) => methodOf(station, this.settings)))
  }

  /** Operator seconds per board of the given methods. */
  touchS(methods: Method[]): number {
    return methods.reduce(
      (sum, method) => sum + (method.tendedBy ?? []).reduce((s, tending) => s + tending.touchS, 0),
      0,
    )
  }

  /** Share of its time in which a station was not waiting for others (all its servers together). */
  activeShare(station: number): number {
    let active = 0
    let all = 0
    for (let state = 0; state < STATE_COUNT; state++) {
      const seconds = this.totals.stateS(station, state)
      if (state !== OFF) all += seconds
      if (IS_ACTIVE[state]) active += seconds
    }
    return all > 0 ? active / all : 0
  }

  /** The station of the lines that waits least for others: it holds the line up. −1 when nothing has run. */
  bottleneck(): number {
    let best = -1
    let bestShare = 0
    this.data.roster.stations.forEach((station, i) => {
      if (station.line < 0) return
      const share = this.activeShare(i)
      if (share <= bestShare) return
      best = i
      bestShare = share
    })
    return best
  }

  /** The parts of the OEE of a station; null where there is nothing to divide by. Times are server-seconds. */
  oeeOf(
    station: number,
  ): { availability: number; effectiveness: number; quality: number; oee: number; standalone: number } | null {
    if (station < 0) return null
    const { totals } = this
    const planned = totals.allS(station) - totals.stateS(station, OFF) - totals.stateS(station, MAINTENANCE)
    const production = totals.stateS(station, WORKING)
    const finished = totals.of(totals.layout.finished, station)
    if (!(planned > 0) || !(production > 0) || !(finished > 0)) return null
    const availability = production / planned
    const effectiveness = totals.of(totals.layout.plannedS, station) / production
    const quality = (finished - totals.of(totals.layout.rejected, station)) / finished
    const waiting = totals.stateS(station, STARVED) + totals.stateS(station, BLOCKED)
    const oee = availability * effectiveness * quality
    return { availability, effectiveness, quality, oee, standalone: (oee * planned) / (planned - waiting) }
  }

  /** Σ of effective cycles over the positions of the line, their number, and the longest, s. */
  balance(): { sumS: number; positions: number; longestS: number } {
    let sumS = 0
    let positions = 0
    let longestS = 0
    for (const { method, factor } of this.methods()) {
      const effectiveS = (meanOf(method.cycle) * factor) / method.servers
      const count = method.positions ?? 1
      sumS += effectiveS * count
      positions += count
      longestS = Math.max(longestS, effectiveS)
    }
    return { sumS, positions, longestS }
  }
}
