import { Color, type PerspectiveCamera } from 'three'
import type { Floor } from '../../twin/floor/floor.ts'
import type { Ledger } from '../../twin/ledger.ts'
import type { OverlayReading } from '../../twin/overlays.ts'
import { CONSUMABLES, MAINTENANCE, NO_OPERATOR, WAITING_REPAIR, WORKING } from '../../twin/station-state.ts'
import { stateOfStation } from '../../twin/station-view.ts'
import { LabelsLayer } from '../layers/labels-layer.ts'
import { STATE_COLOURS } from '../state-colours.ts'
import type { Bays } from './bays.ts'

const HEIGHT_M = 7

/** The number of every line over its bay, and how it is: a dot in the colour of its worst station, and how many stations are down;
 * while an overlay is shown, what its figures come to in this line. */
export class BaySigns extends LabelsLayer {
  private readonly bays: Bays
  private readonly floor: Floor
  private readonly ledger: Ledger

  constructor(bays: Bays, middle: readonly [number, number], floor: Floor, ledger: Ledger) {
    super(Float32Array.from(bays.offsets.flatMap(([x, z]) => [middle[0] + x, HEIGHT_M, middle[1] + z])), Infinity, true)
    this.bays = bays
    this.floor = floor
    this.ledger = ledger
  }

  /** `line`: the word for one. */
  name(line: string): void {
    this.write(this.bays.offsets.map((_, bay) => ({ short: String(bay + 1), long: `${line} ${bay + 1}` })))
  }

  show(camera: PerspectiveCamera, widthPx: number, heightPx: number, wallS: number, isOn: boolean): void {
    this.object.visible = isOn
    this.update(camera, widthPx, heightPx, wallS)
  }

  /** A few times a second. Red: a station of the line is down. Blue: one waits for a person. Else green. */
  read(reading: OverlayReading | null): void {
    for (let bay = 0; bay < this.bays.count; bay++) {
      let down = 0
      let waits = false
      for (let local = 0; local < this.bays.stations; local++) {
        const state = stateOfStation(this.ledger, this.floor, this.bays.station(bay, local))
        if (state === MAINTENANCE || state === CONSUMABLES) continue
        if (state >= WAITING_REPAIR) down++
        else if (state === NO_OPERATOR) waits = true
      }
      const shown = down > 0 ? WAITING_REPAIR : waits ? NO_OPERATOR : WORKING
      this.setDot(bay, STATE_COLOURS[shown]!)
      const figure = reading ? figureOf(reading, this.bays, bay) : null
      if (figure !== null) this.setFigure(bay, figure, GREY)
      else if (down > 0) this.setFigure(bay, DOWN[Math.min(down, DOWN.length - 1)]!, STATE_COLOURS[WAITING_REPAIR]!)
      else this.setFigure(bay, '', GREY)
    }
  }
}

const GREY = new Color('#5d6b75')
/** Written once: nothing is allocated while the hall runs. The sign as in store/state-signs.ts. */
const DOWN = Array.from({ length: 60 }, (_, n) => `✕${n}`)

/** What the figures of an overlay come to in a line; null where they come to nothing that one number tells. */
export function figureOf({ name, values }: OverlayReading, bays: Bays, bay: number): string | null {
  let sum = 0
  let known = 0
  for (let local = 0; local < bays.stations; local++) {
    const value = values[bays.station(bay, local)]!
    if (Number.isNaN(value)) continue
    sum += value
    known++
  }
  if (name === 'heat') return known > 0 ? `${Math.round((100 * sum) / known)}%` : ''
  if (name === 'queue') return String(sum)
  if (name === 'energy') return `${Math.round(sum)} kW`
  return null
}
