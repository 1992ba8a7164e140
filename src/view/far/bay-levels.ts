/** How a bay is drawn that is not drawn in full. */
export const HIDDEN = -1
export const NEAR = 0
export const FAR = 1
export const HORIZON = 2
export type BayLevel = typeof HIDDEN | typeof NEAR | typeof FAR | typeof HORIZON

/** A metre of a bay, where it is nearest, takes at least so many pixels of the screen to be drawn at this level. */
const LEAST_PX_PER_M = [26, 5.5] as const
/** And so many bays are drawn at a level or better at most, whatever the screen: the frame has a budget of triangles. */
const MOST_BAYS = [9, 30] as const
/** What a bay has it keeps a little beyond the border, so that it does not flicker there: as a share of its distance. */
const HOLD = 0.86

/** Chooses the level of every bay by how large it is on the screen. Nothing is allocated after the start. */
export class BayLevels {
  readonly level: Int8Array
  /** Metres from the eye to the nearest point of each bay. */
  readonly distanceM: Float64Array
  private readonly held: Float64Array
  private readonly order: Int32Array
  private readonly offsets: readonly (readonly [number, number])[]
  private readonly middle: readonly [number, number]
  private readonly half: readonly [number, number]

  /** `middle`, `sizeM`: of the first bay. */
  constructor(
    offsets: readonly (readonly [number, number])[],
    middle: readonly [number, number],
    sizeM: readonly [number, number],
  ) {
    this.offsets = offsets
    this.middle = middle
    this.half = [sizeM[0] / 2, sizeM[1] / 2]
    this.level = new Int8Array(offsets.length).fill(HORIZON)
    this.distanceM = new Float64Array(offsets.length)
    this.held = new Float64Array(offsets.length)
    this.order = Int32Array.from(offsets, (_, bay) => bay)
  }

  /** `pxPerMAt1M`: pixels that a metre takes at a distance of one. Says how many bays changed their level. */
  choose(x: number, y: number, z: number, pxPerMAt1M: number): number {
    const { distanceM, held, level, order } = this
    for (let bay = 0; bay < level.length; bay++) {
      const offset = this.offsets[bay]!
      const dx = Math.max(0, Math.abs(x - this.middle[0] - offset[0]) - this.half[0])
      const dz = Math.max(0, Math.abs(z - this.middle[1] - offset[1]) - this.half[1])
      distanceM[bay] = Math.max(1, Math.hypot(dx, y, dz))
      // Of two bays at the border of a count the one that has the level keeps it.
      held[bay] = distanceM[bay]! * (level[bay] === NEAR ? HOLD * HOLD : level[bay] === FAR ? HOLD : 1)
    }
    // Nearly sorted from the last time.
    for (let i = 1; i < order.length; i++) {
      const bay = order[i]!
      let k = i - 1
      while (k >= 0 && held[order[k]!]! > held[bay]!) {
        order[k + 1] = order[k]!
        k--
      }
      order[k + 1] = bay
    }
    let changed = 0
    for (let rank = 0; rank < order.length; rank++) {
      const bay = order[rank]!
      let next: number = HORIZON
      for (let wanted = FAR; wanted >= NEAR; wanted--) {
        const hold = level[bay]! <= wanted ? HOLD : 1
        if (rank < MOST_BAYS[wanted]! && pxPerMAt1M / (distanceM[bay]! * hold) >= LEAST_PX_PER_M[wanted]!) next = wanted
      }
      if (level[bay] === next) continue
      level[bay] = next
      changed++
    }
    return changed
  }
}
