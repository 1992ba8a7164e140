/** Metres between two rectangles that lie on the floor, each turned about y; 0 where they overlap. */
export interface Body {
  x: number
  z: number
  yaw: number
}

export function gapM(a: Body, b: Body, lengthM: number, widthM: number): number {
  const p = corners(a, lengthM, widthM)
  const q = corners(b, lengthM, widthM)
  if (p.some((corner) => inside(corner, q)) || q.some((corner) => inside(corner, p)) || cross(p, q)) return 0
  return Math.min(...p.map((corner) => toOutline(corner, q)), ...q.map((corner) => toOutline(corner, p)))
}

type Point = [number, number]

function corners({ x, z, yaw }: Body, lengthM: number, widthM: number): Point[] {
  const [c, s] = [Math.cos(yaw), -Math.sin(yaw)]
  return (
    [
      [1, 1],
      [1, -1],
      [-1, -1],
      [-1, 1],
    ] as const
  ).map(([i, k]) => [x + (i * c * lengthM - k * s * widthM) / 2, z + (i * s * lengthM + k * c * widthM) / 2])
}

const sides = (shape: Point[]): [Point, Point][] => shape.map((corner, i) => [corner, shape[(i + 1) % shape.length]!])
const turn = ([ax, az]: Point, [bx, bz]: Point, [cx, cz]: Point) => (bx - ax) * (cz - az) - (bz - az) * (cx - ax)

function inside(point: Point, shape: Point[]): boolean {
  const turns = sides(shape).map(([a, b]) => Math.sign(turn(a, b, point)))
  return turns.every((side) => side >= 0) || turns.every((side) => side <= 0)
}

function cross(p: Point[], q: Point[]): boolean {
  return sides(p).some(([a, b]) =>
    sides(q).some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  )
}

function toOutline([x, z]: Point, shape: Point[]): number {
  return Math.min(
    ...sides(shape).map(([[ax, az], [bx, bz]]) => {
      const [dx, dz] = [bx - ax, bz - az]
      const share = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz)))
      return Math.hypot(ax + share * dx - x, az + share * dz - z)
    }),
  )
}
