import { type JointPath, writeAlong } from '../../../motion/robots/tool-path.ts'
import type { MachineDrive } from '../machine.ts'

/** How an arm brings a board to a nest and fetches it. */
export interface NestWays {
  bring: JointPath
  fetch: JointPath
}

/** An arm that serves many nests, one at a time: it brings a board while the first `share` of its work goes on, fetches it in the
 * last. Between two calls it swings over at its own speed; after a jump in time it simply stands where it should. */
export function createServer(ways: readonly NestWays[], share: number, ratePerS = 2.4) {
  const { width, jointCount } = ways[0]!.bring
  const shown = new Float64Array(width)
  const wished = new Float64Array(width)
  writeAlong(ways[0]!.bring, 1, shown)
  wished.set(shown)
  let lastS = Number.NaN
  let serving = -1
  const isServed = (progress: number) => (progress >= 0 && progress < share) || progress > 1 - share
  return {
    /** Joints and grip as they are now. */
    values: shown,
    jointCount,
    advance(drive: MachineDrive): void {
      const { progress, timeS } = drive
      if (serving < 0 || !isServed(progress[serving]!)) {
        for (let k = 0; k < ways.length; k++) if (isServed(progress[k]!)) serving = k
      }
      if (serving >= 0 && isServed(progress[serving]!)) {
        const done = progress[serving]!
        if (done < share) writeAlong(ways[serving]!.bring, done / share, wished)
        else writeAlong(ways[serving]!.fetch, (done - 1 + share) / share, wished)
      }
      const passedS = timeS - lastS
      lastS = timeS
      const most = passedS >= 0 && passedS < 20 ? ratePerS * passedS : Infinity
      for (let k = 0; k < width; k++) {
        const by = wished[k]! - shown[k]!
        shown[k]! += Math.abs(by) <= most ? by : Math.sign(by) * most
      }
    },
  }
}

/** How far a door at a nest stands open, 0 to 1, for a board that is brought at the start of its work and fetched at the end. */
export function doorOpen(progress: number, share: number): number {
  if (progress < 0) return 0
  const toEnd = Math.min(progress, 1 - progress) / share
  return toEnd >= 1 ? 0 : Math.min(1, (1 - toEnd) * 5)
}
