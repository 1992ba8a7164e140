import { expect, it } from 'vitest'
import { BayLevels, FAR, HORIZON, NEAR } from '../../src/view/far/bay-levels.ts'

const offsets = Array.from({ length: 62 }, (_, bay) => [(bay % 8) * 54, Math.floor(bay / 8) * 36] as const)
const levels = () => new BayLevels(offsets, [-189, -127], [54, 36])
/** A lens of 30° on a screen of so many lines: pixels of a metre one metre away. */
const lens = (lines: number) => lines / (2 * Math.tan(Math.PI / 12))
const countOf = (chosen: BayLevels, level: number) => chosen.level.filter((one) => one === level).length

it('gives detail to what is large on the screen', () => {
  const chosen = levels()
  chosen.choose(-189, 6, -127, lens(1080))
  expect(chosen.level[0]).toBe(NEAR)
  expect(chosen.level[1]).toBe(NEAR)
  expect(chosen.level[8]).toBe(NEAR)
  expect(chosen.level[61]).toBe(HORIZON)
  // Never more detail farther off.
  for (let a = 0; a < 62; a++)
    for (let b = 0; b < 62; b++)
      if (chosen.distanceM[a]! < chosen.distanceM[b]! * 0.7)
        expect(chosen.level[a]!).toBeLessThanOrEqual(chosen.level[b]!)
  // From high above nothing is large.
  chosen.choose(0, 700, 500, lens(1080))
  expect(countOf(chosen, NEAR)).toBe(0)
})

it('keeps to its counts on the largest screen', () => {
  const chosen = levels()
  chosen.choose(0, 30, 0, lens(8640))
  expect(countOf(chosen, NEAR)).toBe(9)
  expect(countOf(chosen, NEAR) + countOf(chosen, FAR)).toBe(30)
})

it('does not flicker where the eye trembles at a border', () => {
  const chosen = levels()
  // Slowly across the whole hall, with a hand that shakes by 1.5 m to and fro.
  let changed = 0
  let shaken = 0
  for (let x = -215; x < 215; x += 0.5) {
    changed += chosen.choose(x, 8, -20, lens(1080))
    for (const by of [1.5, -1.5, 1.5, -1.5, 0]) shaken += chosen.choose(x + by, 8, -20, lens(1080))
  }
  expect(changed + shaken).toBeGreaterThan(20)
  // A bay goes through each level at most twice on the way, whatever the hand does.
  expect(changed + shaken).toBeLessThanOrEqual(62 * 4)
  expect(chosen.choose(214.5, 8, -20, lens(1080))).toBe(0)
})
