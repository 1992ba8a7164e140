import { box, chip, cylinder, FINISHES, type Finish, type ModelBuilder, quad } from '../kit/index.ts'
import { lookOf } from '../people/looks.ts'
import { createPersonSkin } from '../people/person-skin.ts'
import { stillPerson } from '../people/still-person.ts'
import { addWallScreen } from './wall-fittings.ts'

/** Floor and ceiling of the visitors' walk, and how far it lies behind the wall, m. */
export const WALK_FLOOR_M = 3.35
export const WALK_CEILING_M = 5.95
const DEPTH_M = 3.4

const WARM: Finish = { colour: '#544c43', rough: 0.85, metal: 0 }
const WARM_LAMP: Finish = { colour: '#ffe0b4', rough: 0.5, metal: 0, glow: 0.75 }
const BOARDS: Finish = { colour: '#6d5439', rough: 0.6, metal: 0 }
const PANE_M = 2.6

/** The glazed walk above the hall from which visitors look down: a warm dark wall with screens, a wooden floor, lamps. Stands in the
 * frame of the wall that it looks out of: z = 0 is the wall, the hall lies at +z. */
export function addGalleryWalk(b: ModelBuilder, lengthM: number): void {
  const heightM = WALK_CEILING_M - WALK_FLOOR_M
  const back = -DEPTH_M
  b.add(box(lengthM, 0.3, DEPTH_M + 0.5, 0.03), FINISHES.offWhite, 0, WALK_FLOOR_M - 0.16, back / 2 + 0.15)
  b.add(box(lengthM, 0.36, 0.08, 0.02), FINISHES.charcoal, 0, WALK_FLOOR_M - 0.16, 0.42)
  b.add(chip(lengthM - 0.1, 0.02, DEPTH_M + 0.3), BOARDS, 0, WALK_FLOOR_M + 0.01, back / 2 + 0.12)
  b.add(chip(lengthM, heightM, 0.1), WARM, 0, WALK_FLOOR_M + heightM / 2, back)
  for (const side of [-1, 1])
    b.add(chip(0.12, heightM, DEPTH_M), WARM, (side * lengthM) / 2, WALK_FLOOR_M + heightM / 2, back / 2)
  b.add(box(lengthM + 0.1, 0.3, DEPTH_M + 0.6, 0.03), FINISHES.white, 0, WALK_CEILING_M + 0.15, back / 2 + 0.15)
  b.add(chip(lengthM, 0.02, DEPTH_M), WARM, 0, WALK_CEILING_M - 0.012, back / 2, 180)
  const panes = Math.round(lengthM / PANE_M)
  for (let i = 0; i <= panes; i++) {
    const x = -lengthM / 2 + (i * lengthM) / panes
    b.add(box(0.06, heightM, 0.1, 0.01), FINISHES.charcoal, x, WALK_FLOOR_M + heightM / 2, 0.36)
  }
  for (const y of [WALK_FLOOR_M + 0.05, WALK_CEILING_M - 0.04])
    b.add(box(lengthM, 0.07, 0.1, 0.01), FINISHES.charcoal, 0, y, 0.36)
  b.add(quad(lengthM, heightM - 0.1), FINISHES.clearGlass, 0, WALK_FLOOR_M + heightM / 2, 0.36)
  b.add(cylinder(0.025, lengthM, 10), FINISHES.steel, 0, WALK_FLOOR_M + 1.05, 0.2, 0, 0, 90)
  for (let i = 1; i < panes; i += 2) {
    const x = -lengthM / 2 + ((i + 0.5) * lengthM) / panes
    b.add(chip(1.9, 0.03, 0.14), WARM_LAMP, x, WALK_CEILING_M - 0.04, back * 0.45, 180)
    if (i % 4 === 1)
      addWallScreen(
        b,
        (['wallOverview', 'wallEnergy', 'wallQuality', 'wallTrend'] as const)[(i >> 2) % 4]!,
        x,
        WALK_FLOOR_M + 1.45,
        2.2,
        back + 0.05,
      )
  }
  addVisitors(b, lengthM)
}

/** Visitors stand still: they are part of the building, seen through glass from afar, and cost no more than it. */
function addVisitors(b: ModelBuilder, lengthM: number): void {
  const colours = ['navy', 'grey', 'white', 'blue', 'navy'] as const
  const skin = createPersonSkin(false)
  const count = Math.min(9, Math.floor(lengthM / 4))
  for (let i = 0; i < count; i++) {
    const x = -lengthM * 0.4 + ((i + (i % 3) * 0.22) * lengthM * 0.8) / count
    const solid = stillPerson(
      lookOf(i * 7 + 3, colours[i % colours.length]!),
      i % 4 === 3 ? 'watch' : 'stand',
      i,
      false,
      skin,
    )
    b.push(x, WALK_FLOOR_M + 0.02, -0.25 - (i % 3) * 0.3, 0, -90 + (i % 4) * 22 - 30)
    b.addSolid(solid)
    b.pop()
  }
}
