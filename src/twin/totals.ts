import { STATE_COUNT } from './station-state.ts'

/** Running sums since the start of a run, as one flat row of numbers, so that a window is the difference of two rows. */
export class TotalsLayout {
  readonly stations: number
  readonly crews: number
  readonly length: number
  /** Offsets of what is kept by station, one number each. */
  readonly states = 0
  readonly finished: number
  readonly inspected: number
  readonly firstGood: number
  readonly judged: number
  readonly rejected: number
  readonly queueArea: number
  readonly energyKwh: number
  readonly stops: number
  readonly plannedS: number
  readonly momentaryS: number
  readonly soleS: number
  readonly shiftingS: number
  /** Offsets of what is kept by crew. */
  readonly presentS: number
  readonly busyS: number
  readonly walkingS: number
  /** Offsets of single numbers. */
  readonly time: number
  readonly released: number
  readonly exits: number
  readonly scraps: number
  readonly wipArea: number
  readonly leadS: number
  readonly otherKwh: number
  readonly reworkS: number
  /** Time in which the lines were not planned to run, averaged over their stations. */
  readonly unplannedS: number

  constructor(stations: number, crews: number) {
    this.stations = stations
    this.crews = crews
    let next = stations * STATE_COUNT
    const take = (count: number) => {
      const at = next
      next += count
      return at
    }
    this.finished = take(stations)
    this.inspected = take(stations)
    this.firstGood = take(stations)
    this.judged = take(stations)
    this.rejected = take(stations)
    this.queueArea = take(stations)
    this.energyKwh = take(stations)
    this.stops = take(stations)
    this.plannedS = take(stations)
    this.momentaryS = take(stations)
    this.soleS = take(stations)
    this.shiftingS = take(stations)
    this.presentS = take(crews)
    this.busyS = take(crews)
    this.walkingS = take(crews)
    this.time = take(1)
    this.released = take(1)
    this.exits = take(1)
    this.scraps = take(1)
    this.wipArea = take(1)
    this.leadS = take(1)
    this.otherKwh = take(1)
    this.reworkS = take(1)
    this.unplannedS = take(1)
    this.length = next
  }
}

/** Counts and times between two instants. */
export class WindowTotals {
  readonly layout: TotalsLayout
  readonly values: Float64Array

  constructor(layout: TotalsLayout) {
    this.layout = layout
    this.values = new Float64Array(layout.length)
  }

  /** later − earlier; earlier null = since the start. */
  setDifference(later: Float64Array, earlier: Float64Array | null): this {
    if (earlier === null) this.values.set(later)
    else for (let i = 0; i < this.values.length; i++) this.values[i] = later[i]! - earlier[i]!
    return this
  }

  one(offset: number): number {
    return this.values[offset]!
  }

  of(offset: number, index: number): number {
    return this.values[offset + index]!
  }

  stateS(station: number, state: number): number {
    return this.values[station * STATE_COUNT + state]!
  }

  /** Server-seconds in any state. */
  allS(station: number): number {
    let sum = 0
    for (let state = 0; state < STATE_COUNT; state++) sum += this.values[station * STATE_COUNT + state]!
    return sum
  }
}
