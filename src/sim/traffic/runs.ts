import { HALF_ROOM_M } from '../../model/lanes/body.ts'
import { EASE_S, entryM, freeMetres, type Route } from '../../model/lanes/route.ts'

/** What a vehicle does between two places where it may stand: steps that it passes without a stop. Times count, in s, from when it
 * comes upon the first of them. */
export interface Run {
  /** Index in the route of the first step. */
  firstStep: number
  claims: (readonly number[])[]
  /** When each step is come upon, and when it is left; the last is left when the vehicle goes on. */
  entersS: number[]
  leavesS: number[]
  /** When it would come upon the next run, or be at the dock. */
  endsS: number
  /** It is clear of the place where it stood before. */
  clearS: number
}

/** The runs of a route at a speed. The last ends on the dock, which is claimed (`dockClaims`) with the way into it. */
export function runsOf(route: Route, dockClaims: readonly number[], speedMps: number): Run[] {
  const { steps, freeM, lengthM } = route
  const secondsTo = (metres: number) => freeMetres(route, metres) / speedMps
  const enters = (step: number) => secondsTo(entryM(route, step))
  /** What lies behind a line is left when the tail is clear of it, or when the vehicle stands in the dock. */
  const clears = (step: number) => {
    const clearM = entryM(route, step) + 2 * HALF_ROOM_M
    return clearM >= lengthM ? freeM / speedMps + EASE_S / 2 : secondsTo(clearM)
  }
  const runs: Run[] = []
  for (let first = 0; first < steps.length; ) {
    let last = first
    while (last < steps.length - 1 && !steps[last]!.rests) last++
    const isDock = last === steps.length - 1
    const startS = enters(first)
    const run: Run = {
      firstStep: first,
      claims: [],
      entersS: [],
      leavesS: [],
      endsS: (isDock ? freeM / speedMps : enters(last + 1)) - startS,
      clearS: clears(first) - startS,
    }
    for (let step = first; step <= last; step++) {
      run.claims.push(steps[step]!.claims)
      run.entersS.push(enters(step) - startS)
      run.leavesS.push((step < last ? clears(step + 1) : freeM / speedMps + EASE_S / 2) - startS)
    }
    if (isDock) {
      run.claims.push(dockClaims)
      run.entersS.push(run.entersS.at(-1)!)
      run.leavesS.push(run.leavesS.at(-1)!)
    } else run.leavesS[run.leavesS.length - 1] = run.endsS + EASE_S / 2
    runs.push(run)
    first = last + 1
  }
  return runs
}
