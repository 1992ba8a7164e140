/** What one frame cost: for the debug line and the measurements. */
export interface FrameStats {
  drawCalls: number
  triangles: number
  /** JavaScript of this frame, ms, and the median of the last two hundred. */
  jsMs: number
  jsMsMedian: number
  frames: number
  /** How often React rendered the canvas tree: once per run, never per frame. */
  reactRenders: number
}

export class FrameMeter {
  readonly stats: FrameStats = { drawCalls: 0, triangles: 0, jsMs: 0, jsMsMedian: 0, frames: 0, reactRenders: 0 }
  private readonly recent = new Float32Array(200)
  private readonly sorted = new Float32Array(200)
  private startedMs = 0

  begin(nowMs: number): void {
    this.startedMs = nowMs
  }

  end(nowMs: number, drawCalls: number, triangles: number): void {
    const { stats, recent } = this
    stats.jsMs = nowMs - this.startedMs
    stats.drawCalls = drawCalls
    stats.triangles = triangles
    recent[stats.frames++ % recent.length] = stats.jsMs
    if (stats.frames % 20 !== 0) return
    const count = Math.min(stats.frames, recent.length)
    this.sorted.set(recent)
    const part = this.sorted.subarray(0, count).sort()
    stats.jsMsMedian = part[count >> 1]!
  }
}
