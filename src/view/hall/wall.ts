import { decal } from '../decals/decal.ts'
import { box, chip, cylinder, FINISHES, type Finish, type ModelBuilder, quad } from '../kit/index.ts'

export const WALL_M = 0.24
const PANEL_M = 2.6
/** Height of the lower panels and of the stripe over them, m. */
const STRIPE_AT_M = 1.24

export const WALL: Finish = { colour: '#99a4ab', rough: 0.8, metal: 0 }
const UPPER: Finish = { colour: '#a6b0b6', rough: 0.82, metal: 0 }
const PLINTH: Finish = { colour: '#6f7a82', rough: 0.8, metal: 0 }
const STRIPE: Finish = { colour: '#0e8a7d', rough: 0.5, metal: 0 }

export interface Door {
  /** Along the wall, m from its middle. */
  xM: number
  widthM: number
}

/** The plane that fittings are put on, m before the middle of the wall. */
export const FACE_M = WALL_M * 0.5

const DOOR_HEIGHT_M = 3.3

/** A wall that looks to +z: plinth, panels with seams over a dark core, a stripe, a rail for services, a rim. Doors are left out.
 * `topM`: it ends lower, where something else stands on it. */
export function addWall(
  b: ModelBuilder,
  lengthM: number,
  heightM: number,
  doors: readonly Door[],
  topM = heightM,
): void {
  const panels = Math.max(1, Math.round(lengthM / PANEL_M))
  const pitchM = lengthM / panels
  b.add(box(lengthM, topM, WALL_M * 0.5, 0.01), FINISHES.core, 0, topM / 2, -WALL_M * 0.22)
  const isDoor = (x: number) => doors.some((door) => Math.abs(x - door.xM) < door.widthM / 2 + pitchM * 0.3)
  const bands: [from: number, to: number, finish: Finish][] = [
    [0.2, STRIPE_AT_M - 0.02, WALL],
    [STRIPE_AT_M + 0.18, Math.min(topM, 3.36), WALL],
    [3.39, topM, UPPER],
  ]
  for (let i = 0; i < panels; i++) {
    const x = -lengthM / 2 + (i + 0.5) * pitchM
    for (const [from, to, finish] of bands) {
      if (to - from < 0.2 || (isDoor(x) && from < DOOR_HEIGHT_M)) continue
      b.add(box(pitchM - 0.03, to - from, 0.08, 0.014), finish, x, (from + to) / 2, WALL_M * 0.32)
    }
    if (isDoor(x)) continue
    b.add(chip(pitchM - 0.01, 0.2, 0.1), PLINTH, x, 0.1, WALL_M * 0.34)
    b.add(chip(pitchM - 0.01, 0.14, 0.07), STRIPE, x, STRIPE_AT_M + 0.07, WALL_M * 0.34)
    b.add(chip(pitchM - 0.01, 0.025, 0.075), FINISHES.yellow, x, STRIPE_AT_M + 0.16, WALL_M * 0.34)
  }
  if (topM === heightM) {
    b.add(box(lengthM, 0.3, WALL_M + 0.1, 0.02), PLINTH, 0, heightM - 0.15, 0)
    b.add(box(lengthM - 0.4, 0.05, 0.3, 0.008), FINISHES.duct, 0, heightM - 0.95, FACE_M + 0.2)
  }
  for (const door of doors) addDockDoor(b, door)
}

/** A roller door with its frame, posts that are bumped into first, a lamp and a number over it. */
function addDockDoor(b: ModelBuilder, { xM, widthM }: Door): void {
  const slats = 8
  const slatM = (DOOR_HEIGHT_M - 0.1) / slats
  b.add(chip(widthM + 0.3, DOOR_HEIGHT_M, 0.05), FINISHES.core, xM, DOOR_HEIGHT_M / 2, FACE_M - 0.06)
  for (let i = 0; i < slats; i++)
    b.add(
      box(widthM - 0.1, slatM - 0.016, 0.06, 0.012),
      i === slats - 2 ? FINISHES.glass : FINISHES.offWhite,
      xM,
      0.05 + (i + 0.5) * slatM,
      FACE_M,
    )
  b.add(box(widthM + 0.5, 0.42, 0.36, 0.03), FINISHES.duct, xM, DOOR_HEIGHT_M + 0.2, FACE_M + 0.1)
  for (const side of [-1, 1]) {
    const x = xM + side * (widthM / 2 + 0.08)
    b.add(box(0.18, DOOR_HEIGHT_M, 0.16, 0.02), FINISHES.yellow, x, DOOR_HEIGHT_M / 2, FACE_M + 0.02)
    b.add(cylinder(0.09, 1.05, 14, 0.02), FINISHES.yellow, xM + side * (widthM / 2 + 0.3), 0.525, FACE_M + 0.11)
    for (const y of [0.34, 0.74])
      b.add(cylinder(0.092, 0.13, 14), FINISHES.core, xM + side * (widthM / 2 + 0.3), y, FACE_M + 0.11)
  }
  b.add(decal('hazard', widthM - 0.1, 0.14), FINISHES.yellow, xM, 0.14, FACE_M + 0.032)
  b.add(
    quad(0.5, 0.09),
    { colour: '#37d67a', rough: 0.4, metal: 0, glow: 0.8 },
    xM,
    DOOR_HEIGHT_M + 0.52,
    FACE_M + 0.01,
  )
  b.add(decal('exit', 0.62), FINISHES.teal, xM + widthM / 2 + 0.75, 2.35, FACE_M + 0.012)
}
