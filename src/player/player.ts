import type { Session } from './session.ts'

/** Milliseconds on a clock that never goes back. Passed in, so that tests step it by hand. */
export type Clock = () => number

/** A frame may spend this on simulating, ms; past it the player falls behind the wished speed and says so. */
const BUDGET_MS = 7
/** A frame plays no more than this, s: where frames come more slowly the player falls behind the wished speed too. */
const LONGEST_FRAME_S = 0.1
/** A frame later than this was a pause (a hidden tab), not a slow machine, s. */
const PAUSE_S = 2
/** What was reached is smoothed over about so long, s. */
const SMOOTH_S = 0.4
/** Factory time that is run between two looks at the clock, s. */
const SLICE_S = 30

/** Wall time → factory time. Where the wished speed is out of reach the player slows; no simulated time is lost. */
export class Player {
  playing = false
  /** Factory seconds per second. */
  speed = 60
  /** Share of the wished speed that was reached, smoothed. */
  reached = 1
  session: Session
  private readonly clock: Clock
  /** The frame before this one played too: time from there on counts. */
  private wasPlaying = false

  constructor(session: Session, clock: Clock) {
    this.session = session
    this.clock = clock
  }

  get now(): number {
    return this.session.now
  }

  /** Runs the factory on by a frame of `deltaS` wall seconds. */
  advance(deltaS: number): void {
    const counts = this.wasPlaying && deltaS < PAUSE_S
    this.wasPlaying = this.playing
    if (!this.playing) return
    const wishedS = Math.min(deltaS, LONGEST_FRAME_S) * this.speed
    if (wishedS <= 0) return
    const from = this.session.now
    const target = from + wishedS
    const deadline = this.clock() + BUDGET_MS
    let next = from
    while (next < target) {
      next = Math.min(target, next + SLICE_S)
      this.session.runUntil(next)
      if (this.clock() > deadline) break
    }
    const tookS = counts ? deltaS : Math.min(deltaS, LONGEST_FRAME_S)
    this.reached += (1 - Math.exp(-tookS / SMOOTH_S)) * ((next - from) / (tookS * this.speed) - this.reached)
  }

  /** Runs on by some factory seconds at once, playing or not. */
  step(seconds: number): void {
    this.session.runUntil(this.session.now + seconds)
  }
}
