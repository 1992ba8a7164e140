import type { NestClock } from '../../motion/handling/desk.ts'

/** Where the boards of a machine by itself stand in their cycle. */
export type BoardAt = 'none' | 'moving' | 'start' | 'held' | 'end'

/** Neighbours come in another order than they stand, by the golden section. */
const STEP = 0.618
/** Share of a cycle in which a nest has its board. */
const FULL_SHARE = 0.8
const LONG_AGO_S = 3600

/** Boards that come to the nests of a machine at even steps of time and go again, round and round: what the desk of a machine goes by
 * where there is no line. */
export class CycleClock implements NestClock {
  /** Factory time, s. */
  timeS = 0
  at: BoardAt = 'moving'
  readonly cycleS: number
  private readonly offsets: Float64Array

  constructor(nests: number, cycleS: number) {
    this.cycleS = cycleS
    let step = Math.max(1, Math.round(STEP * nests))
    while (sharesDivisor(step, nests)) step++
    this.offsets = Float64Array.from({ length: nests }, (_, nest) => (((nest * step) % nests) / nests) * cycleS)
  }

  /** When work on a board lasts, s. */
  get workS(): number {
    return FULL_SHARE * this.cycleS
  }

  since(nest: number): number {
    if (this.at === 'none') return Number.NaN
    if (this.at === 'start' || this.at === 'end') return this.timeS - LONG_AGO_S
    const came = this.came(nest)
    return this.timeS - came < this.workS ? came : Number.NaN
  }

  ends(nest: number): number {
    if (this.at === 'none') return Number.NaN
    if (this.at === 'start') return Infinity
    if (this.at === 'end') return this.timeS - LONG_AGO_S / 2
    return this.since(nest) + this.workS
  }

  endedBefore(nest: number): number {
    if (this.at === 'none' || this.at === 'start' || this.at === 'end') return Number.NaN
    const came = this.came(nest)
    return this.timeS - came < this.workS ? came + this.workS - this.cycleS : came + this.workS
  }

  isHeld(): boolean {
    return false
  }

  /** When the last board came to a nest, s. */
  private came(nest: number): number {
    const offset = this.offsets[nest]!
    return offset + Math.floor((this.timeS - offset) / this.cycleS) * this.cycleS
  }
}

function sharesDivisor(a: number, b: number): boolean {
  while (b > 0) [a, b] = [b, a % b]
  return a > 1
}
