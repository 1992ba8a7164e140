import { Color, Group, SRGBColorSpace } from 'three'
import { type Layout, toHall } from '../../model/layout.ts'
import type { Way } from '../../model/scene-schema.ts'
import { colourAt } from '../../store/overlay-colours.ts'
import { overlayFigure } from '../../store/overlay-figures.ts'
import type { WalkTrail } from '../../twin/floor/walk-trail.ts'
import { IS_MOMENTARY, type OverlayName, type OverlayReading, WAITS_LEAST } from '../../twin/overlays.ts'
import { STATE_NAMES, TOWER_LIGHTS } from '../../twin/station-state.ts'
import type { LabelsLayer } from '../layers/labels-layer.ts'
import type { StationStand } from '../layers/station-stand.ts'
import { STATE_COLOURS } from '../state-colours.ts'
import { Columns } from './columns.ts'
import { FlowRibbons } from './flow-ribbons.ts'
import { CROSSED, DOTTED, OUTLINED, PLAIN, Plates, STRIPED } from './plates.ts'
import { TrailCarpet } from './trail-carpet.ts'

const HIGHEST_M = 3.6
const ABOVE_MACHINE_M = 0.12
/** A waiting board is one piece of a column; a column grows no higher than so many pieces. */
const PIECE_M = 0.16
const MOST_PIECES = 18
const BELT_M = 1.05

const FILLS = { red: CROSSED, yellow: STRIPED, green: OUTLINED, blue: DOTTED, white: OUTLINED, none: OUTLINED } as const
/** By state, so that plates tell it without colour. What works as it should stays quiet. */
const FILL_OF_STATE = STATE_NAMES.map((name) => FILLS[TOWER_LIGHTS[name].colour])

/** What can be laid over the hall: figures on the labels, and plates, columns, bands or dots. Made when first shown; written
 * as often as React hears of the run. */
export class OverlaysLayer {
  readonly object = new Group()
  private readonly stands: StationStand[]
  private readonly layout: Layout
  private readonly ways: readonly Way[]
  private readonly trail: WalkTrail
  private readonly labels: LabelsLayer
  private readonly labelOf: (station: number) => number
  private shown: OverlayName | null = null
  private plates: Plates | null = null
  private columns: Columns | null = null
  private ribbons: FlowRibbons | null = null
  private carpet: TrailCarpet | null = null
  /** By station: where its waiting boards come in. */
  private readonly entries: [number, number][]

  /** `labelOf` tells the label of a station, −1 where it has none at present. */
  constructor(
    stands: StationStand[],
    layout: Layout,
    ways: readonly Way[],
    trail: WalkTrail,
    labels: LabelsLayer,
    labelOf: (station: number) => number,
  ) {
    this.stands = stands
    this.layout = layout
    this.ways = ways
    this.trail = trail
    this.labels = labels
    this.labelOf = labelOf
    const stations = layout.lines.flatMap((line) => line.stations)
    this.entries = stands.map((stand, i) => toHall(stand, (-(stations[i]?.flow ?? 1) * stand.lengthM) / 2, 0))
  }

  write(reading: OverlayReading | null): void {
    const name = reading?.name ?? null
    if (name !== this.shown) this.choose(name)
    if (!reading) return
    if (name === 'paths') this.carpet!.write(reading.largest)
    for (let i = 0; i < this.stands.length; i++) this.writeStation(reading, i)
  }

  /** Every frame; `wallS`: seconds gone while the factory plays. */
  update(wallS: number): void {
    if (this.shown === 'flow') this.ribbons!.advance(wallS)
  }

  dispose(): void {
    for (const part of [this.plates, this.columns, this.ribbons, this.carpet]) part?.dispose()
  }

  private choose(name: OverlayName | null): void {
    this.shown = name
    if (name === 'state' || name === 'heat' || name === 'bottleneck') this.plates ??= this.add(new Plates(this.stands))
    if (name === 'queue' || name === 'energy' || name === 'bottleneck')
      this.columns ??= this.add(new Columns(this.stands.length))
    if (name === 'flow') this.ribbons ??= this.add(new FlowRibbons(this.layout, this.ways))
    if (name === 'paths') this.carpet ??= this.add(new TrailCarpet(this.trail))
    if (this.plates) this.plates.object.visible = name === 'state' || name === 'heat' || name === 'bottleneck'
    if (this.columns) this.columns.object.visible = name === 'queue' || name === 'energy' || name === 'bottleneck'
    if (this.ribbons) this.ribbons.object.visible = name === 'flow'
    if (this.carpet) this.carpet.object.visible = name === 'paths'
    for (let i = 0; i < this.stands.length; i++) {
      const label = this.labelOf(i)
      if (label < 0) continue
      this.labels.setFigure(label, '', colour)
      this.labels.lift(label, 0)
    }
  }

  private add<T extends Plates | Columns | FlowRibbons | TrailCarpet>(part: T): T {
    this.object.add(part.object)
    return part
  }

  private writeStation(reading: OverlayReading, i: number): void {
    const { name } = reading
    const strength = reading.strength[i]!
    const value = reading.values[i]!
    const isKnown = !Number.isNaN(value)
    const [r, g, b] = colourAt(name, strength, rgb)
    if (name === 'state') colour.copy(STATE_COLOURS[value]!)
    else colour.setRGB(r!, g!, b!, SRGBColorSpace)
    const label = this.labelOf(i)
    if (label >= 0) this.labels.setFigure(label, overlayFigure(reading, i), colour, strength)
    if (name === 'state') this.plates!.set(i, colour, 0.75, FILL_OF_STATE[value]!)
    else if (name === 'heat') this.plates!.set(i, colour, isKnown ? 0.6 + 0.25 * strength : 0, PLAIN)
    else if (name === 'bottleneck') {
      const mark = reading.marks[i]!
      const isMarked = mark !== 0
      this.plates!.set(i, DARKEST, isMarked ? 0.7 : 0, (mark & WAITS_LEAST) !== 0 ? PLAIN : STRIPED)
      this.raise(i, strength, isKnown && value > 0 ? reading.second[i]! / value : 1)
      if ((mark & IS_MOMENTARY) !== 0 && (mark & WAITS_LEAST) !== 0) this.plates!.set(i, DARKEST, 0.7, STRIPED)
    } else if (name === 'energy') this.raise(i, strength, 1)
    else if (name === 'flow') this.ribbons!.set(i, strength, colour.lerp(LIGHT, 0.25))
    else if (name === 'queue') {
      const [x, z] = this.entries[i]!
      const heightM = Math.min(value, MOST_PIECES) * PIECE_M
      this.columns!.set(i, x, BELT_M, z, this.stands[i]!.headingRad, heightM, PIECE_M, 1, colour)
    }
  }

  /** A column on the machine, under its label. */
  private raise(i: number, strength: number, full: number): void {
    const stand = this.stands[i]!
    const heightM = strength * HIGHEST_M
    const y = stand.heightM + ABOVE_MACHINE_M
    this.columns!.set(i, stand.x, y, stand.z, stand.headingRad, heightM, 0, full, colour)
    const label = this.labelOf(i)
    if (label >= 0) this.labels.lift(label, heightM)
  }
}

const colour = new Color()
const rgb = [0, 0, 0]
const LIGHT = new Color('#7fcfc0')
const DARKEST = new Color('#96200c')
