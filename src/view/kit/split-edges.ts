import type { Solid } from './solid.ts'

/** Splits long edges of large triangles, neighbours alike so that nothing cracks: baked shading needs vertices to live on.
 * Triangles below `areaM2` and pictures are left alone. */
export function splitEdges(solid: Solid, longestM: number, areaM2 = 0.05): Solid {
  const positions = [...solid.positions]
  const normals = [...solid.normals]
  const colours = [...solid.colours]
  const pbr = [...solid.pbr]
  const uvs = [...solid.uvs]
  let indices = [...solid.indices]
  const keyOf = (a: number, b: number) => (a < b ? a * 4194304 + b : b * 4194304 + a)
  const edgeM = (a: number, b: number) =>
    Math.hypot(
      positions[a * 3]! - positions[b * 3]!,
      positions[a * 3 + 1]! - positions[b * 3 + 1]!,
      positions[a * 3 + 2]! - positions[b * 3 + 2]!,
    )
  for (let round = 0; round < 7; round++) {
    const marked = new Set<number>()
    // Most triangles are small: look up only edges between vertices that some marked edge touches.
    const touched = new Uint8Array(positions.length / 3)
    const mark = (a: number, b: number) => {
      marked.add(keyOf(a, b))
      touched[a] = 1
      touched[b] = 1
    }
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!]
      if (uvs[a * 2]! > 0) continue
      const [ab, bc, ca] = [edgeM(a, b), edgeM(b, c), edgeM(c, a)]
      const longest = Math.max(ab, bc, ca)
      if (longest <= longestM) continue
      const half = (ab + bc + ca) / 2
      if (half * (half - ab) * (half - bc) * (half - ca) < areaM2 * areaM2) continue
      if (ab >= longest * 0.72) mark(a, b)
      if (bc >= longest * 0.72) mark(b, c)
      if (ca >= longest * 0.72) mark(c, a)
    }
    if (marked.size === 0) break
    const middles = new Map<number, number>()
    const middleOf = (a: number, b: number): number => {
      const key = keyOf(a, b)
      const known = middles.get(key)
      if (known !== undefined) return known
      const middle = positions.length / 3
      for (let k = 0; k < 3; k++) positions.push((positions[a * 3 + k]! + positions[b * 3 + k]!) / 2)
      const normal = [0, 1, 2].map((k) => normals[a * 3 + k]! + normals[b * 3 + k]!)
      const length = Math.hypot(...normal) || 1
      for (const value of normal) normals.push(value / length)
      for (let k = 0; k < 4; k++) colours.push(Math.round((colours[a * 4 + k]! + colours[b * 4 + k]!) / 2))
      for (let k = 0; k < 4; k++) pbr.push(Math.round((pbr[a * 4 + k]! + pbr[b * 4 + k]!) / 2))
      for (let k = 0; k < 2; k++) uvs.push(Math.round((uvs[a * 2 + k]! + uvs[b * 2 + k]!) / 2))
      middles.set(key, middle)
      return middle
    }
    const isMarked = (a: number, b: number) => touched[a] === 1 && touched[b] === 1 && marked.has(keyOf(a, b))
    const next: number[] = []
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!]
      if (touched[a]! + touched[b]! + touched[c]! < 2) {
        next.push(a, b, c)
        continue
      }
      const cut = [isMarked(a, b), isMarked(b, c), isMarked(c, a)]
      const count = cut.filter(Boolean).length
      if (count === 0) next.push(a, b, c)
      else if (count === 3) {
        const [x, y, z] = [middleOf(a, b), middleOf(b, c), middleOf(c, a)]
        next.push(a, x, z, x, b, y, z, y, c, x, y, z)
      } else if (count === 2) {
        const [p, q, s] = cut[0] && cut[1] ? [a, b, c] : cut[1] ? [b, c, a] : [c, a, b]
        const [x, y] = [middleOf(p!, q!), middleOf(q!, s!)]
        next.push(x, q!, y, p!, x, y, p!, y, s!)
      } else {
        const [p, q, s] = cut[0] ? [a, b, c] : cut[1] ? [b, c, a] : [c, a, b]
        const x = middleOf(p!, q!)
        next.push(p!, x, s!, x, q!, s!)
      }
    }
    indices = next
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    colours: new Uint8Array(colours),
    pbr: new Uint8Array(pbr),
    uvs: new Uint16Array(uvs),
    indices: new Uint32Array(indices),
  }
}
