import type { Runner } from './experiment.ts'
import { type ReplicationSpec, seedOf } from './replication.ts'

/** MSER-5 (White, Spratt 2000): of the means of five observations each, how many to drop so that the marginal standard error of
 * the rest is smallest, looking no further than half of them. Returns the number of observations to drop, and whether the
 * smallest was found at the border, which says that the run is too short to tell. */
export function mser5(observations: readonly number[]): { drop: number; atBorder: boolean } {
  const batches: number[] = []
  for (let i = 0; i + 5 <= observations.length; i += 5) {
    batches.push(
      (observations[i]! + observations[i + 1]! + observations[i + 2]! + observations[i + 3]! + observations[i + 4]!) /
        5,
    )
  }
  let best = 0
  let smallest = Infinity
  let sum = 0
  let squares = 0
  const last = Math.floor(batches.length / 2)
  for (let from = batches.length - 1; from >= 0; from--) {
    sum += batches[from]!
    squares += batches[from]! ** 2
    if (from > last) continue
    const n = batches.length - from
    const statistic = (squares - (sum * sum) / n) / (n * n)
    if (statistic > smallest) continue
    smallest = statistic
    best = from
  }
  return { drop: best * 5, atBorder: batches.length > 1 && best === last }
}

const STRETCH_S = 300
const PILOTS = 5
const FIRST_PILOT_H = 12
const LONGEST_PILOT_H = 96

export interface FoundWarmup {
  hours: number
  /** Hours of the pilot runs that it was found in. */
  pilotHours: number
  /** False: even the longest pilots did not settle, and half of them is taken. */
  settled: boolean
}

/** How long the line needs to forget that it started empty. Pilot runs are averaged, stretch by stretch, and MSER-5 cuts the
 * series of exits and that of boards in the line; the longer cut counts. Pilots too short to tell are made anew, twice as long. */
export async function findWarmup(spec: ReplicationSpec, run: Runner): Promise<FoundWarmup> {
  for (let pilotHours = FIRST_PILOT_H; ; pilotHours *= 2) {
    const pilots = await Promise.all(
      Array.from({ length: PILOTS }, (_, i) =>
        run({ ...spec, seed: seedOf(spec.seed, i), warmupHours: 0, hours: pilotHours, stretchS: STRETCH_S }),
      ),
    )
    const cuts = (['exits', 'wip'] as const).map((what) =>
      mser5(average(pilots.map((pilot) => pilot.stretches![what]))),
    )
    const hours = (Math.max(...cuts.map((cut) => cut.drop)) * STRETCH_S) / 3600
    const settled = cuts.every((cut) => !cut.atBorder)
    if (settled || 2 * pilotHours > LONGEST_PILOT_H)
      return { hours: settled ? hours : pilotHours / 2, pilotHours, settled }
  }
}

function average(series: number[][]): number[] {
  return series[0]!.map((_, i) => series.reduce((sum, one) => sum + one[i]!, 0) / series.length)
}
