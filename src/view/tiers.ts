import type { Tier } from '../store/preferences.ts'

/** What each tier draws. */
interface TierLook {
  pixelRatio: number
  shadowPixels: number
  /** The floor mirrors. */
  reflects: boolean
  /** Corners darkened in screen space, light that spills over from lamps (finish/). */
  hasFinish: boolean
}

export const TIER_LOOKS: Record<Tier, TierLook> = {
  high: { pixelRatio: 2, shadowPixels: 4096, reflects: true, hasFinish: true },
  medium: { pixelRatio: 1.5, shadowPixels: 2048, reflects: true, hasFinish: false },
  low: { pixelRatio: 1, shadowPixels: 0, reflects: false, hasFinish: false },
}

const LOWER: Record<Tier, Tier | null> = { high: 'medium', medium: 'low', low: null }
/** The first frames build shaders and textures and tell nothing. */
const FRAMES_AT_START = 6
/** So many frames are looked at before a tier is given up, and so many before the resolution is changed. */
const FRAMES_JUDGED = 24
const FRAMES_BETWEEN = 8
/** Half of the frames slower than this: the tier is too high, ms. */
const TOO_SLOW_MS = 45
/** The mean of late beyond this: fewer pixels; below that: more, ms. */
const LONGEST_MS = 1000
const SLOW_MS = 26
const FAST_MS = 15
const RESOLUTIONS = [1, 0.8, 0.65, 0.5] as const

/** Chooses tier and resolution from how long frames take. Only frames that follow one another at once are told to it: between
 * others the page rests, by intention. */
export class FramePace {
  tier: Tier
  private readonly recent = new Float32Array(FRAMES_JUDGED)
  private readonly sorted = new Float32Array(FRAMES_JUDGED)
  private frames = -FRAMES_AT_START
  private meanMs = 0
  private level = 0
  private sinceChange = 0

  constructor(tier: Tier = 'high') {
    this.tier = tier
  }

  /** Share of the tier's pixel ratio to draw with. */
  get resolution(): number {
    return RESOLUTIONS[this.level]!
  }

  /** A frame took so long. Says whether anything changed. */
  take(tookMs: number): boolean {
    // Longer was no slow frame, but a page that nobody looked at.
    const frameMs = Math.min(tookMs, LONGEST_MS)
    if (this.frames++ < 0) return false
    this.meanMs += (this.frames === 1 ? 1 : 0.15) * (frameMs - this.meanMs)
    this.recent[(this.frames - 1) % FRAMES_JUDGED] = frameMs
    this.sinceChange++
    if (this.frames >= FRAMES_JUDGED && this.level === RESOLUTIONS.length - 1 && this.medianMs() > TOO_SLOW_MS) {
      const lower = LOWER[this.tier]
      if (lower) {
        this.tier = lower
        this.frames = -FRAMES_AT_START
        this.sinceChange = 0
        return true
      }
    }
    if (this.sinceChange < FRAMES_BETWEEN) return false
    const step = this.meanMs > SLOW_MS ? 1 : this.meanMs < FAST_MS ? -1 : 0
    const level = Math.min(RESOLUTIONS.length - 1, Math.max(0, this.level + step))
    if (level === this.level) return false
    this.level = level
    this.sinceChange = 0
    return true
  }

  /** Nothing moves any more: the still picture is drawn with all its pixels. Says whether that changes anything. */
  rest(): boolean {
    if (this.level === 0) return false
    this.level = 0
    this.sinceChange = 0
    return true
  }

  private medianMs(): number {
    this.sorted.set(this.recent)
    return this.sorted.sort()[FRAMES_JUDGED >> 1]!
  }
}
