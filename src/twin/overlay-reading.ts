import type { Floor } from './floor/floor.ts'
import type { KpiContext } from './kpi-context.ts'
import type { Ledger } from './ledger.ts'
import { IS_MOMENTARY, type OverlayName, type OverlayReading, WAITS_LEAST } from './overlays.ts'
import { OFF, REWORK, WORKING } from './station-state.ts'
import { stateOfStation } from './station-view.ts'

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
  FILL[name](reading, { t, ledger, floor, context })
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

interface Source {
  t: number
  ledger: Ledger
  floor: Floor
  context: KpiContext
}

/** Each writes the values of all stations, and what stands beside them. */
const FILL: Record<Exclude<OverlayName, 'paths'>, (reading: OverlayReading, source: Source) => void> = {
  state({ values }, { ledger, floor }) {
    for (let i = 0; i < values.length; i++) values[i] = stateOfStation(ledger, floor, i)
  },
  heat({ values }, { context: { totals } }) {
    for (let i = 0; i < values.length; i++) {
      const onS = totals.allS(i) - totals.stateS(i, OFF)
      if (onS > 0) values[i] = (totals.stateS(i, WORKING) + totals.stateS(i, REWORK)) / onS
    }
  },
  queue({ values, second }, { ledger, floor }) {
    const { buffers, stations } = floor.data.roster
    for (let i = 0; i < values.length; i++) {
      values[i] = ledger.queued[i]!
      second[i] = buffers[stations[i]!.buffer]?.places ?? Number.NaN
    }
  },
  bottleneck({ values, second, marks }, { ledger, floor, context }) {
    const { totals, spanS } = context
    const { layout } = totals
    const waitsLeast = context.bottleneck()
    for (let i = 0; i < values.length; i++) {
      const { line } = floor.data.roster.stations[i]!
      if (line < 0 || !(spanS > 0)) continue // benches belong to no line
      const soleS = totals.of(layout.soleS, i)
      second[i] = soleS / spanS
      values[i] = (soleS + totals.of(layout.shiftingS, i)) / spanS
      if (waitsLeast === i) marks[i]! |= WAITS_LEAST
      if (ledger.bottlenecks.bottleneck[line] === i) marks[i]! |= IS_MOMENTARY
    }
  },
  energy({ values }, { t, ledger }) {
    ledger.powerKw(t, values)
  },
  // What a station has finished came in before: in the long run the flow along its inlet.
  flow({ values }, { context: { totals, hours } }) {
    if (hours > 0) for (let i = 0; i < values.length; i++) values[i] = totals.of(totals.layout.finished, i) / hours
  },
}
