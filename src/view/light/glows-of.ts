import type { Solid } from '../kit/solid.ts'
import type { Glow } from './hall-glow.ts'

/** Lamps nearer to one another than this are taken for one, m. */
const CELL_M = 0.7
/** Light of a square metre of the brightest surface. */
const PER_M2 = 0.5
/** Fainter ones are left out. */
const LEAST = 0.004

/** The lamps of a solid: its triangles with light of their own, gathered in cells. Frame of the solid. */
export function glowsOf(solid: Solid): Glow[] {
  const { positions, indices, colours, pbr } = solid
  const cells = new Map<string, Glow & { weight: number }>()
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!]
    const glow = pbr[a * 4 + 2]! / 255
    if (glow < 0.2) continue
    const areaM2 = area(positions, a, b, c)
    const x = (positions[a * 3]! + positions[b * 3]! + positions[c * 3]!) / 3
    const z = (positions[a * 3 + 2]! + positions[b * 3 + 2]! + positions[c * 3 + 2]!) / 3
    const key = `${Math.round(x / CELL_M)},${Math.round(z / CELL_M)}`
    let cell = cells.get(key)
    if (!cell) cells.set(key, (cell = { x: 0, z: 0, r: 0, g: 0, b: 0, weight: 0 }))
    const power = areaM2 * glow * PER_M2
    cell.x += x * power
    cell.z += z * power
    cell.weight += power
    cell.r += power * (colours[a * 4]! / 255) ** 2
    cell.g += power * (colours[a * 4 + 1]! / 255) ** 2
    cell.b += power * (colours[a * 4 + 2]! / 255) ** 2
  }
  return [...cells.values()]
    .filter(({ weight }) => weight > LEAST)
    .map(({ x, z, r, g, b, weight }) => ({ x: x / weight, z: z / weight, r, g, b }))
}

function area(p: Float32Array, a: number, b: number, c: number): number {
  const at = (i: number, k: number) => p[i * 3 + k]!
  const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)]
  const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)]
  return 0.5 * Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx)
}
