import { collide, HALF_ROOM_M, posesOn } from './body.ts'
import { arc, type Curve, type CurvePose, curveOf, type Point } from './curve.ts'
import { inStretch, type LaneNetwork } from './network.ts'

/** A vehicle pulls out of its lane by two arcs of this radius, m. */
const PULL_OUT_RADIUS_M = 1
/** It turns into a bay by one of this radius, or less where the junction is near, m. */
const BAY_RADIUS_M = 0.8
const BAY_LEAST_RADIUS_M = 0.5
/** A place so far beside the lane is a bay that is driven into nose first; nearer ones lie along the lane, m. */
const BAY_FROM_M = 1
/** A vehicle in a bay stands so much nearer to the lane than a person would, to be clear of the shelf, m. */
const BEFORE_SHELF_M = 0.1
/** Others can pass a vehicle that stands so far beside the middle of their lane; nearer places lie in the lane, m. */
const PASSED_FROM_M = 0.75

/** Nothing farther off than this can be in the way of a vehicle, m. */
const NEAR_M = 2

/** How a dock is reached from a lane, or left to it: the curve, and where on the lane it meets it (in the lane's direction, m). */
export interface Link {
  lane: number
  atM: number
  curve: Curve
  claims: number[]
}

/** Where a vehicle stands to load, unload or charge. */
export interface Dock {
  x: number
  z: number
  /** Direction of a vehicle that came along dir 0 of its way, or into the bay (a unit vector). */
  ux: number
  uz: number
  /** Links by dir of the lane; none where a junction is too near. */
  arrive: Link[]
  leave: Link[]
  /** What is taken while a vehicle stands here: the dock, and the cells of a lane that it lies in. */
  claims: number[]
}

/** The dock for a place beside the lanes; null where there are no lanes. One where vehicles rest for long is never taken to lie in
 * a lane. */
export function dockOf(network: LaneNetwork, [x, z]: Point, isHome: boolean): Dock | null {
  const s = nearestStretch(network, x, z)
  const stretch = network.stretches[s]
  if (!stretch) return null
  const atM = Math.min(stretch.lengthM, Math.max(0, (x - stretch.x) * stretch.ux + (z - stretch.z) * stretch.uz))
  const rightM = (z - stretch.z) * stretch.ux - (x - stretch.x) * stretch.uz
  const side = rightM < 0 ? -1 : 1
  const besideM = Math.abs(rightM) - stretch.offsetM
  const isBay = besideM >= BAY_FROM_M
  const isInLane = !isBay && besideM < PASSED_FROM_M
  const standsM = isBay ? rightM - side * BEFORE_SHELF_M : isInLane ? side * stretch.offsetM : rightM
  const [dockX, dockZ] = inStretch(stretch, atM, standsM)
  const [ux, uz] = isBay ? [-side * stretch.uz, side * stretch.ux] : [stretch.ux, stretch.uz]
  const dock: Dock = { x: dockX, z: dockZ, ux, uz, arrive: [], leave: [], claims: [network.newClaim()] }
  for (const dir of [0, 1]) {
    const lane = 2 * s + dir
    // In the lane's own direction.
    const aheadM = dir === 0 ? atM : stretch.lengthM - atM
    const dockRightM = dir === 0 ? standsM : -standsM
    const room = { before: aheadM, after: stretch.lengthM - aheadM }
    const approach = isBay ? bayFrom : pullOutFrom
    for (const [way, roomM] of [
      ['arrive', room.before],
      ['leave', room.after],
    ] as const) {
      const points = approach(stretch.offsetM, dockRightM, roomM)
      if (!points) continue
      const takesM = -points[0]![0]
      const leaves = way === 'leave'
      const local = leaves ? points.map(([along, right]): Point => [-along, right]).reverse() : points
      const curve = curveOf(
        local.map(([along, right]) => {
          const onM = aheadM + along
          return inStretch(stretch, dir === 0 ? onM : stretch.lengthM - onM, dir === 0 ? right : -right)
        }),
      )
      dock[way].push({
        lane,
        atM: leaves ? aheadM + takesM : aheadM - takesM,
        curve,
        claims: curve.lengthM > 0 ? claimsOf(network, s, curve) : [],
      })
    }
  }
  if (isInLane && !isHome) dock.claims.push(...cellsTouched(network, s, [dock]))
  return dock
}

/** Points (metres ahead of the dock, metres right of the middle) of a pull-out from a lane into a place along it. */
function pullOutFrom(laneRightM: number, dockRightM: number, roomM: number): Point[] | null {
  const acrossM = dockRightM - laneRightM
  const besideM = Math.abs(acrossM)
  if (besideM < 1e-6) return [[0, laneRightM]]
  const radiusM = Math.max(PULL_OUT_RADIUS_M, besideM / 2)
  const takesM = Math.sqrt(4 * radiusM * besideM - besideM * besideM)
  if (takesM > roomM) return null
  const side = Math.sign(acrossM)
  const cosine = 1 - besideM / (2 * radiusM)
  const sine = Math.sqrt(1 - cosine * cosine)
  return [
    ...arc([-takesM, laneRightM + side * radiusM], radiusM, [0, -side], [sine, -side * cosine]),
    ...arc([0, dockRightM - side * radiusM], radiusM, [-sine, side * cosine], [0, side]),
  ]
}

/** The same into a bay: a quarter turn, then straight. */
function bayFrom(laneRightM: number, dockRightM: number, roomM: number): Point[] | null {
  const side = Math.sign(dockRightM - laneRightM)
  const radiusM = Math.min(BAY_RADIUS_M, Math.abs(dockRightM - laneRightM), roomM)
  if (radiusM < BAY_LEAST_RADIUS_M) return null
  return [...arc([-radiusM, laneRightM + side * radiusM], radiusM, [0, -side], [1, 0]), [0, dockRightM]]
}

function nearestStretch(network: LaneNetwork, x: number, z: number): number {
  let best = -1
  let nearestM = Infinity
  network.stretches.forEach((stretch, s) => {
    const alongM = (x - stretch.x) * stretch.ux + (z - stretch.z) * stretch.uz
    const beyondM = Math.max(0, -alongM, alongM - stretch.lengthM)
    const acrossM = (z - stretch.z) * stretch.ux - (x - stretch.x) * stretch.uz
    const squareM = beyondM * beyondM + acrossM * acrossM
    if (squareM >= nearestM - 1e-9) return
    best = s
    nearestM = squareM
  })
  return best
}

/** What a vehicle is in the way of on a link: cells of the stretch, and turns at its ends. */
function claimsOf(network: LaneNetwork, s: number, curve: Curve): number[] {
  const stretch = network.stretches[s]!
  const poses = posesOn(curve, 0, curve.lengthM)
  const claims = cellsTouched(network, s, poses)
  for (const end of stretch.ends)
    for (const turn of network.junctions[end]?.turns ?? [])
      if (collide(poses, posesOn(turn.curve, -HALF_ROOM_M, turn.curve.lengthM - HALF_ROOM_M)))
        claims.push(turn.claims[0]!)
  return claims
}

function cellsTouched(network: LaneNetwork, s: number, poses: readonly CurvePose[]): number[] {
  const { cells, lengthM, x, z, ux, uz } = network.stretches[s]!
  const alongM = poses.map((pose) => (pose.x - x) * ux + (pose.z - z) * uz)
  const nearFromM = Math.min(...alongM) - NEAR_M
  const nearToM = Math.max(...alongM) + NEAR_M
  const touched = new Set<number>()
  for (const dir of [0, 1] as const) {
    const lane = network.laneCurve(2 * s + dir)
    for (const { fromM, toM, claims } of cells) {
      if (fromM > nearToM || toM < nearFromM) continue
      const [beginM, endM] = dir === 0 ? [fromM, toM] : [lengthM - toM, lengthM - fromM]
      if (collide(poses, posesOn(lane, beginM - HALF_ROOM_M, endM - HALF_ROOM_M))) touched.add(claims[dir])
    }
  }
  return [...touched]
}
