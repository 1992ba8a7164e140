import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Model } from '../src/view/kit/index.ts'
import type { Solid } from '../src/view/kit/solid.ts'
import { shadedSolids } from '../src/view/occlusion/occlusion-file.ts'

const RAYS = 20
const REACH_M = 1.1
/** A vertex from which so many rays meet back faces lies inside another part: it takes a mild shade instead of black. */
const BURIED_SHARE = 0.45
const BURIED_SHADE = 0.55

/** Occlusion of every vertex of a model's solids, each in its own frame with the solids of its own part: cosine-weighted rays, a
 * hit at distance d of reach D counts 0.9 (1 − d/D)^2 … near things darken most; the floor below the body counts too. */
export function bakeOcclusion(model: Model): Uint8Array[] {
  return shadedSolids(model).map((solid) => occlusionOf(solid, solid === model.parts[0]?.opaque))
}

function occlusionOf(solid: Solid, standsOnFloor: boolean): Uint8Array {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(solid.positions, 3))
  geometry.setIndex(new BufferAttribute(solid.indices.slice(), 1))
  const tree = new MeshBVH(geometry)
  const count = solid.positions.length / 3
  const shade = new Uint8Array(count)
  const known = new Map<string, number>()
  const normal = new Vector3()
  const side = new Vector3()
  const other = new Vector3()
  const ray = new Ray()
  for (let i = 0; i < count; i++) {
    const key = [0, 1, 2]
      .map((k) => `${Math.round(solid.positions[i * 3 + k]! * 2000)},${Math.round(solid.normals[i * 3 + k]! * 20)}`)
      .join(' ')
    const same = known.get(key)
    if (same !== undefined) {
      shade[i] = same
      continue
    }
    normal.fromArray(solid.normals, i * 3).normalize()
    side
      .set(Math.abs(normal.y) < 0.9 ? 0 : 1, Math.abs(normal.y) < 0.9 ? 1 : 0, 0)
      .cross(normal)
      .normalize()
    other.crossVectors(normal, side)
    let open = 0
    let buried = 0
    for (let r = 0; r < RAYS; r++) {
      // Golden-angle spiral over the cosine hemisphere, turned per vertex so that no pattern shows.
      const u = (r + 0.5) / RAYS
      const angle = r * 2.399963 + i * 0.7548777
      const radius = Math.sqrt(u)
      ray.direction
        .copy(normal)
        .multiplyScalar(Math.sqrt(1 - u))
        .addScaledVector(side, radius * Math.cos(angle))
        .addScaledVector(other, radius * Math.sin(angle))
        .normalize()
      ray.origin.fromArray(solid.positions, i * 3).addScaledVector(normal, 0.004)
      const hit = tree.raycastFirst(ray, DoubleSide)
      let distance = hit ? hit.distance : Infinity
      if (hit?.face && hit.face.normal.dot(ray.direction) > 0) buried++
      if (standsOnFloor && ray.direction.y < -1e-4)
        distance = Math.min(distance, Math.max(0, -ray.origin.y / ray.direction.y))
      open += distance >= REACH_M ? 1 : 1 - 0.9 * (1 - distance / REACH_M) ** 2
    }
    const value = buried / RAYS > BURIED_SHARE ? BURIED_SHADE : open / RAYS
    shade[i] = Math.round(255 * value)
    known.set(key, shade[i]!)
  }
  return shade
}
