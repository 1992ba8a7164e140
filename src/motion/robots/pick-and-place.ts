import type { Waypoint } from './tool-path.ts'

/** Something taken here and set down there. */
export interface Transfer {
  pick: Waypoint
  place: Waypoint
  /** Between the two, such as a camera that looks up at the part. */
  via?: Waypoint
}

export interface Lift {
  /** Height to which the tool rises over both ends, m. */
  liftM: number
  /** The same over the place, where it differs. */
  liftOverPlaceM?: number
  gripS: number
  /** Time at the place, s: press it home, turn the screw. */
  placeS: number
}

/** The waypoints of so many strokes: over the part, down, grip, up, across, down, let go, up. From rest and back to it. */
export function pickAndPlace(rest: Waypoint, transfers: readonly Transfer[], lift: Lift): Waypoint[] {
  const raised = ({ at, yawRad, tiltRad }: Waypoint, byM = lift.liftM): Waypoint => ({
    at: [at[0], at[1] + byM, at[2]],
    yawRad,
    ...(tiltRad !== undefined && { tiltRad }),
  })
  const strokes = transfers.flatMap(({ pick, place, via }) => [
    raised(pick),
    { ...pick, holdS: lift.gripS, grip: 1 },
    raised(pick),
    ...(via ? [via] : []),
    raised(place, lift.liftOverPlaceM),
    { ...place, holdS: lift.placeS, grip: 0 },
    raised(place, lift.liftOverPlaceM),
  ])
  return [rest, ...strokes, rest]
}
