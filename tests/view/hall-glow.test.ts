import { describe, expect, it } from 'vitest'
import { box, FINISHES, ModelBuilder } from '../../src/view/kit/index.ts'
import { glowsOf } from '../../src/view/light/glows-of.ts'
import { HallGlow } from '../../src/view/light/hall-glow.ts'

const redAt = (x: number, z: number) => ({ x, z, r: 0.2, g: 0, b: 0 })

/** Light at a point of the hall, linear, as a shader would read it: red, green, blue. */
function lightAt(glow: HallGlow, x: number, z: number): number[] {
  const { image } = glow.texture as unknown as { image: { data: Uint8Array; width: number; height: number } }
  const { frame } = glow
  const column = Math.floor((x - frame.x) * frame.z * image.width)
  const row = Math.floor((z - frame.y) * frame.w * image.height)
  return [0, 1, 2].map((k) => (image.data[(row * image.width + column) * 4 + k]! / 255) ** 2)
}

describe('the light that small lamps throw', () => {
  it('is strongest under the lamp, in its colour, and ends', () => {
    const glow = new HallGlow([0, 0], [20, 10])
    glow.add(redAt(3, -1))
    glow.show()
    const [under, near, far] = [lightAt(glow, 3, -1), lightAt(glow, 4.5, -1), lightAt(glow, -6, 3)]
    expect(under[0]).toBeGreaterThan(near[0]! * 2)
    expect(near[0]).toBeGreaterThan(0)
    expect(far).toEqual([0, 0, 0])
    expect(under[1]).toBe(0)
  })

  it('forgets lamps that went out to the last trace, and keeps the others', () => {
    const glow = new HallGlow([0, 0], [20, 10])
    glow.add({ x: -5, z: 0, r: 0, g: 0.2, b: 0 })
    glow.show()
    const { image } = glow.texture as unknown as { image: { data: Uint8Array } }
    const before = image.data.slice()
    for (let k = 0; k < 1000; k++) {
      const lamp = redAt(3 - k / 777, k / 999)
      glow.add(lamp)
      glow.show()
      if (k % 100 === 0) expect(lightAt(glow, lamp.x, lamp.z)[0]).toBeGreaterThan(0)
      glow.take(lamp)
    }
    glow.show()
    expect(image.data).toEqual(before)
  })

  it('moves with the bay that is shown', () => {
    const glow = new HallGlow([0, 0], [20, 10])
    glow.add(redAt(3, -1))
    glow.show()
    glow.move(100, 50)
    expect(lightAt(glow, 103, 49)[0]).toBeGreaterThan(0)
  })
})

describe('the lamps of a model', () => {
  it('are its surfaces with light of their own, gathered where they are, the larger the brighter', () => {
    const lamp = (widthM: number) => ({
      shape: box(widthM, 0.02, 0.1),
      finish: { ...FINISHES.lamp, colour: '#ff0000' },
    })
    const b = new ModelBuilder()
    b.add(box(2, 1, 1), FINISHES.white)
    const [small, large] = [lamp(0.3), lamp(0.6)]
    b.add(small.shape, small.finish, -3, 1, 0)
    b.add(large.shape, large.finish, 3, 1, 0.2)
    const glows = glowsOf(b.build(9).parts[0]!.opaque!)
    expect(glows.every(({ r, g, b: blue }) => r > 0 && g < 0.01 * r && blue < 0.01 * r)).toBe(true)
    const sum = (side: number) => glows.filter(({ x }) => x * side > 0).reduce((light, { r }) => light + r, 0)
    expect(sum(1) / sum(-1)).toBeCloseTo(2, 0)
    expect(Math.min(...glows.map(({ x }) => Math.abs(Math.abs(x) - 3)))).toBeLessThan(0.2)
  })
})
