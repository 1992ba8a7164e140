import type { FactoryData } from './factory-data.ts'
import type { TotalsLayout } from './totals.ts'

/** A machine without work goes to sleep after this time, s (engineering estimate). */
const SLEEPS_AFTER_S = 300

/** What the books of the stations know of machines, by machine, cell and station, and the time up to which they know it. */
interface MachineStates {
  readonly time: number
  /** By machine: 0 = up. */
  readonly fault: Uint8Array
  /** By cell: its method is in use. */
  readonly inUse: Uint8Array
  /** By station: within a shift, in its pauses too. */
  readonly switchedOn: Uint8Array
}

/** The books of energy: ∫ kW(state) dt by station. */
export class PowerBook {
  private readonly data: FactoryData
  private readonly layout: TotalsLayout
  private readonly totals: Float64Array
  private readonly states: MachineStates
  private readonly busyNests: Int32Array
  private readonly since: Float64Array
  private readonly idleSince: Float64Array
  private readonly isOven: Uint8Array
  private readonly station: Int32Array
  private readonly cell: Int32Array

  constructor(data: FactoryData, layout: TotalsLayout, totals: Float64Array, states: MachineStates) {
    const { machines, cells } = data.roster
    this.data = data
    this.layout = layout
    this.totals = totals
    this.states = states
    this.busyNests = new Int32Array(machines.length)
    this.since = new Float64Array(machines.length)
    this.idleSince = new Float64Array(machines.length)
    this.isOven = Uint8Array.from(machines, (machine) => (cells[machine.cell]!.pitchS > 0 ? 1 : 0))
    this.cell = Int32Array.from(machines, (machine) => machine.cell)
    this.station = Int32Array.from(machines, (machine) => cells[machine.cell]!.station)
  }

  /** A nest of the machine begins (+1) or ends (−1) its work. */
  setBusy(machine: number, change: number): void {
    this.account(machine)
    this.busyNests[machine]! += change
    if (this.busyNests[machine] === 0) this.idleSince[machine] = this.states.time
  }

  /** Adds up to now: run power by the share of nests at work, idle power, and sleep after a while without work. Call it before
   * the state of the machine changes. */
  account(machine: number): void {
    const t = this.states.time
    const from = this.since[machine]!
    if (t <= from) return
    this.since[machine] = t
    const { data, states } = this
    const busy = this.busyNests[machine]!
    if (states.inUse[this.cell[machine]!] === 0 && busy === 0) return
    const station = this.station[machine]!
    const isOven = this.isOven[machine] === 1
    const isUp = states.fault[machine] === 0
    const idleKw = data.idleKw[machine]!
    let kws = 0
    if (states.switchedOn[station] === 0 && busy === 0) kws = data.offKw[machine]! * (t - from)
    else if (busy > 0 && (isUp || isOven)) {
      const share = isOven ? 1 : busy / data.nests[machine]!
      kws = (idleKw + share * (data.runKw[machine]! - idleKw)) * (t - from)
    } else {
      const sleepsAt = this.idleSince[machine]! + SLEEPS_AFTER_S
      const asleepS = busy > 0 || !isUp ? 0 : Math.min(t - from, Math.max(0, t - sleepsAt))
      kws = idleKw * (t - from - asleepS) + data.sleepKw[machine]! * asleepS
    }
    this.totals[this.layout.energyKwh + station]! += kws / 3600
  }

  /** What a machine draws at time t, kW: what `account` adds up. */
  kwAt(t: number, machine: number): number {
    const { data, states } = this
    const busy = this.busyNests[machine]!
    if (busy === 0) {
      if (states.inUse[this.cell[machine]!] === 0) return 0
      if (states.switchedOn[this.station[machine]!] === 0) return data.offKw[machine]!
    }
    const isOven = this.isOven[machine] === 1
    const isUp = states.fault[machine] === 0
    const idleKw = data.idleKw[machine]!
    if (busy > 0 && (isUp || isOven))
      return idleKw + (isOven ? 1 : busy / data.nests[machine]!) * (data.runKw[machine]! - idleKw)
    return busy === 0 && isUp && t >= this.idleSince[machine]! + SLEEPS_AFTER_S ? data.sleepKw[machine]! : idleKw
  }

  settle(): void {
    for (let machine = 0; machine < this.since.length; machine++) this.account(machine)
  }
}
