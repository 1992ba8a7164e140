import { describe, expect, it } from 'vitest'
import { ATLAS_PX, type Cell, DECALS } from '../../src/view/decals/cells.ts'
import { decal } from '../../src/view/decals/decal.ts'
import { FINISHES, ModelBuilder, mirrored } from '../../src/view/kit/index.ts'

const cells = Object.entries(DECALS) as [string, Cell][]
const GAP_PX = 8

describe('the atlas of pictures', () => {
  it('holds every cell, none over another, each with room around it', () => {
    for (const [name, [x, y, width, height]] of cells) {
      expect(x, name).toBeGreaterThanOrEqual(GAP_PX)
      expect(y, name).toBeGreaterThanOrEqual(GAP_PX)
      expect(x + width, name).toBeLessThanOrEqual(ATLAS_PX - GAP_PX)
      expect(y + height, name).toBeLessThanOrEqual(ATLAS_PX - GAP_PX)
    }
    const close = cells.flatMap(([a, [ax, ay, aw, ah]], i) =>
      cells.slice(i + 1).flatMap(([b, [bx, by, bw, bh]]) => {
        const apart =
          ax + aw + GAP_PX <= bx || bx + bw + GAP_PX <= ax || ay + ah + GAP_PX <= by || by + bh + GAP_PX <= ay
        return apart ? [] : [`${a} and ${b}`]
      }),
    )
    expect(close).toEqual([])
  })
})

describe('a picture on a machine', () => {
  const uOfLeft = (model: ReturnType<ModelBuilder['build']>) => {
    const { positions, uvs } = model.parts[0]!.opaque!
    let left = 0
    for (let i = 0; i < positions.length / 3; i++) if (positions[i * 3]! < positions[left * 3]!) left = i
    return uvs[left * 2]! / 65535
  }
  const build = () => new ModelBuilder().add(decal('nameSpi', 0.4), FINISHES.white).build(0.1)

  it('reads from left to right, on mirrored lines too', () => {
    const [x] = DECALS.nameSpi
    expect(uOfLeft(build())).toBeCloseTo(x / ATLAS_PX, 4)
    expect(uOfLeft(mirrored(build()))).toBeCloseTo(x / ATLAS_PX, 4)
  })

  it('is not cut into pieces for baked shading', () => {
    expect(build().parts[0]!.opaque!.indices).toHaveLength(6)
  })
})
