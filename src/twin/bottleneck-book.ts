import type { Roster } from '../trace/roster.ts'
import type { TotalsLayout } from './totals.ts'

/** Bottlenecks by the active-period method (C. Roser, M. Nakano, M. Tanaka: "Shifting bottleneck detection", Winter Simulation
 * Conference 2002). A station is active while it is not starved, blocked or off. Of each line the station that has been active
 * longest without a break is the momentary bottleneck. When its period ends, the one active longest then takes over; while
 * the two periods overlap the bottleneck shifts from one to the other, the rest of the time it is the sole one.
 *
 * Books, in s: `momentaryS` (as the bottleneck of the instant), `soleS`, `shiftingS`. A board that follows another at one
 * instant makes no break, so the end of a period is believed only when time has gone on. */
export class BottleneckBook {
  /** By station: when its last active period began; −1 before the first. */
  private readonly activeSince: Float64Array
  /** By line: the momentary bottleneck, −1 = none, and since when it is that. */
  readonly bottleneck: Int32Array
  private readonly from: Float64Array
  private readonly countedTo: Float64Array
  /** Sole time booked before the period has ended, taken back when it ends. */
  private readonly advanceS: Float64Array
  private readonly layout: TotalsLayout
  private readonly totals: Float64Array
  private readonly line: Int32Array
  private readonly stationsOf: Int32Array[]
  /** By station: when it stopped to be active; −1 while it is active. The period has ended once time has gone on. */
  private readonly pausedAt: Float64Array

  constructor(roster: Roster, layout: TotalsLayout, totals: Float64Array) {
    const stations = roster.stations.length
    const lines = roster.stations.reduce((most, station) => Math.max(most, station.line + 1), 0)
    this.layout = layout
    this.totals = totals
    this.activeSince = new Float64Array(stations).fill(-1)
    this.line = Int32Array.from(roster.stations, (station) => station.line)
    this.stationsOf = Array.from({ length: lines }, (_, line) =>
      Int32Array.from(roster.stations.flatMap((station, i) => (station.line === line ? [i] : []))),
    )
    this.bottleneck = new Int32Array(lines).fill(-1)
    this.from = new Float64Array(lines)
    this.countedTo = new Float64Array(lines)
    this.advanceS = new Float64Array(lines)
    this.pausedAt = new Float64Array(stations).fill(-1)
  }

  /** A station becomes active or stops to be. Rework benches, which belong to no line, are left out. */
  set(t: number, station: number, active: boolean): void {
    const line = this.line[station]!
    if (line < 0) return
    this.believe(t, line)
    const { activeSince, pausedAt } = this
    if (active) {
      if (activeSince[station]! < 0 || (pausedAt[station]! >= 0 && pausedAt[station] !== t)) activeSince[station] = t
      pausedAt[station] = -1
      if (this.bottleneck[line]! < 0) {
        this.bottleneck[line] = station
        this.from[line] = t
        this.countedTo[line] = t
      }
    } else if (activeSince[station]! >= 0 && pausedAt[station]! < 0) pausedAt[station] = t
  }

  /** Brings the sums up to time t. */
  settle(t: number): void {
    for (let line = 0; line < this.bottleneck.length; line++) {
      this.believe(t, line)
      const station = this.bottleneck[line]!
      if (station < 0) continue
      this.countMomentary(t, line)
      const soleS = t - this.from[line]!
      this.totals[this.layout.soleS + station]! += soleS - this.advanceS[line]!
      this.advanceS[line] = soleS
    }
  }

  /** Time has gone on to t: if the bottleneck stopped before, its period has ended. */
  private believe(t: number, line: number): void {
    const station = this.bottleneck[line]!
    if (station < 0) return
    const pausedAt = this.pausedAt[station]!
    if (pausedAt >= 0 && t > pausedAt) this.handOver(pausedAt, line)
  }

  private handOver(t: number, line: number): void {
    const { layout, totals, activeSince, pausedAt } = this
    const last = this.bottleneck[line]!
    let next = -1
    for (const station of this.stationsOf[line]!) {
      const since = activeSince[station]!
      if (since >= 0 && pausedAt[station]! < 0 && (next < 0 || since < activeSince[next]!)) next = station
    }
    this.countMomentary(t, line)
    const from = this.from[line]!
    const shiftsFrom = next < 0 ? t : Math.min(t, Math.max(from, activeSince[next]!))
    totals[layout.soleS + last]! += shiftsFrom - from - this.advanceS[line]!
    totals[layout.shiftingS + last]! += t - shiftsFrom
    if (next >= 0) totals[layout.shiftingS + next]! += t - shiftsFrom
    this.bottleneck[line] = next
    this.from[line] = t
    this.countedTo[line] = t
    this.advanceS[line] = 0
  }

  private countMomentary(t: number, line: number): void {
    const station = this.bottleneck[line]!
    this.totals[this.layout.momentaryS + station]! += t - this.countedTo[line]!
    this.countedTo[line] = t
  }
}
