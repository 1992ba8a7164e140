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
