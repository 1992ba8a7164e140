import type { Way } from './scene-schema.ts'

/** A conveyor is led over the ways that it crosses, with room for people and loaded vehicles below, m. */
export const BRIDGE_HEIGHT_M = 2.65

type Floor = readonly [xM: number, zM: number]
type Ways = readonly Pick<Way, 'from' | 'to' | 'widthM'>[]

/** Whether a leg of a conveyor (from corner `leg` to the next) goes over marked ways. It has a lift at both ends, so the first and the
 * last leg, which end at machines, stay where they are. */
export function isBridge(points: readonly Floor[], leg: number, ways: Ways): boolean {
  if (leg < 1 || leg > points.length - 3) return false
  const [a, b] = [points[leg]!, points[leg + 1]!]
  return ways.some(({ from, to, widthM }) => {
    const half = widthM / 2
    return [0, 1].every(
      (axis) =>
        Math.max(a[axis]!, b[axis]!) > Math.min(from[axis]!, to[axis]!) - half &&
        Math.min(a[axis]!, b[axis]!) < Math.max(from[axis]!, to[axis]!) + half,
    )
  })
}

/** The corners of a conveyor in space: at the height of its belt, and up and down where it bridges a way, m. */
export function beltWay(points: readonly Floor[], heightM: number, ways: Ways): [number, number, number][] {
  return points.flatMap(([x, z], i): [number, number, number][] => {
    const before = isBridge(points, i - 1, ways)
    const after = isBridge(points, i, ways)
    const low: [number, number, number] = [x, heightM, z]
    const high: [number, number, number] = [x, BRIDGE_HEIGHT_M, z]
    if (before && after) return [high]
    return before ? [high, low] : after ? [low, high] : [low]
  })
}
