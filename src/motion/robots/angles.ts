export const RADIANS = Math.PI / 180

/** Lowest and highest angle of each joint, rad. */
export type Limits = readonly (readonly [low: number, high: number])[]

export const limitsDeg = (...pairs: [low: number, high: number][]): Limits =>
  pairs.map(([low, high]) => [low * RADIANS, high * RADIANS] as const)

/** The same direction as `angle`, turned by whole turns to be nearest to `near` within the limits; NaN where none is. */
export function nearestTurn(angle: number, near: number, limits: readonly [number, number]): number {
  const turn = 2 * Math.PI
  let best = angle + Math.round((near - angle) / turn) * turn
  if (best < limits[0]) best += Math.ceil((limits[0] - best) / turn) * turn
  if (best > limits[1]) best -= Math.ceil((best - limits[1]) / turn) * turn
  return best >= limits[0] ? best : Number.NaN
}
