import type { Floor } from './floor/floor.ts'
import type { KpiContext } from './kpi-context.ts'
import type { Ledger } from './ledger.ts'
import { OFF, REWORK, STATE_COUNT, WORKING } from './station-state.ts'
import { stateOfStation } from './station-view.ts'

/** What can be laid over the hall, one at a time. */
export const OVERLAYS = ['state', 'heat', 'queue', 'bottleneck', 'energy', 'paths', 'flow'] as const
export type OverlayName = (typeof OVERLAYS)[number]

/** It waits least for others over the window; it is the bottleneck of this instant. */
export const WAITS_LEAST = 1
export const IS_MOMENTARY = 2

/** The numbers of one overlay at an instant. */
export interface OverlayReading {
  name: OverlayName
  /** By station, the figure shown: state (index of STATE_NAMES), share of time, boards, kW, boards/h. NaN: none. */
  values: Float64Array
  /** By station, from 0 to 1: how strong it is drawn. */
  strength: Float64Array
  /** By station: places before it (NaN: endless) for waiting boards; the sole share for the bottleneck. */
  second: Float64Array
  /** By station: WAITS_LEAST, IS_MOMENTARY. */
  marks: Uint8Array
  /** The largest of the values, and their sum; of paths the most passes of a spot and the metres walked. */
  largest: number
  sum: number
}

/** Full waiting is drawn at so many boards where places have no end. */
const MANY_BOARDS = 10

/** Numbers of an overlay from the twin: what is now, and of shares what was in the window of `context`. */
export function readOverlay(
  name: OverlayName,
  t: number,
  ledger: Ledger,
  floor: Floor,
  context: KpiContext,
): OverlayReading {
  const { roster } = floor.data
  const count = roster.stations.length
  const reading: OverlayReading = {
    name,
    values: new Float64Array(count).fill(Number.NaN),
    strength: new Float64Array(count),
    second: new Float64Array(count).fill(Number.NaN),
    marks: new Uint8Array(count),
    largest: 0,
    sum: 0,
  }
  if (name === 'paths') {
    floor.trail.settle(t, floor.people)
    const { mostPasses, metres } = floor.trail.read()
    return { ...reading, largest: mostPasses, sum: metres }
  }
  const { values, strength } = reading
  for (let i = 0; i < count; i++) values[i] = VALUES[name](i, t, ledger, floor, context, reading)
  for (const value of values) {
    if (Number.isNaN(value)) continue
    reading.largest = Math.max(reading.largest, value)
    reading.sum += value
  }
  const full = name === 'heat' || name === 'state' ? 1 : reading.largest
  for (let i = 0; i < count; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    if (name === 'state') strength[i] = 1
    else if (name === 'queue') strength[i] = Math.min(1, value / (reading.second[i] || MANY_BOARDS))
    else strength[i] = full > 0 ? Math.min(1, value / full) : 0
  }
  return reading
}

type ValueOf = (
  station: number,
  t: number,
  ledger: Ledger,
  floor: Floor,
  context: KpiContext,
  reading: OverlayReading,
) => number

const VALUES: Record<Exclude<OverlayName, 'paths'>, ValueOf> = {
  state: (station, _t, ledger, floor) => stateOfStation(ledger, floor, station),
  heat: (station, _t, _ledger, _floor, { totals }) => {
    let all = 0
    for (let state = 0; state < STATE_COUNT; state++) if (state !== OFF) all += totals.stateS(station, state)
    return all > 0 ? (totals.stateS(station, WORKING) + totals.stateS(station, REWORK)) / all : Number.NaN
  },
  queue: (station, _t, ledger, floor, _context, { second }) => {
    const { roster } = floor.data
    second[station] = roster.buffers[roster.stations[station]!.buffer]?.places ?? Number.NaN
    return ledger.queued[station]!
  },
  bottleneck: (station, _t, ledger, floor, context, { second, marks }) => {
    const { line } = floor.data.roster.stations[station]!
    if (line < 0) return Number.NaN // benches belong to no line
    const { totals, spanS } = context
    if (!(spanS > 0)) return Number.NaN
    const soleS = totals.of(totals.layout.soleS, station)
    second[station] = soleS / spanS
    if (context.bottleneck() === station) marks[station]! |= WAITS_LEAST
    if (ledger.bottlenecks.bottleneck[line] === station) marks[station]! |= IS_MOMENTARY
    return (soleS + totals.of(totals.layout.shiftingS, station)) / spanS
  },
  energy: (station, t, ledger) => ledger.powerKw(t, station),
  // What a station has finished came in before: in the long run the flow along its inlet.
  flow: (station, _t, _ledger, _floor, { totals, hours }) =>
    hours > 0 ? totals.of(totals.layout.finished, station) / hours : Number.NaN,
}
