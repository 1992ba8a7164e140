import type { DecalName } from '../decals/cells.ts'
import { decal } from '../decals/decal.ts'
import { box, chip, cylinder, FINISHES, type ModelBuilder, quad } from '../kit/index.ts'
import { FACE_M } from './wall.ts'

const SCREENS = ['wallOverview', 'wallTrend', 'wallQuality', 'wallEnergy'] as const
const SHOWN = { colour: '#0f2430', rough: 0.25, metal: 0, glow: 0.34 }

/** What hangs and stands at a wall that looks to +z, every few metres: screens, cabinets, pipes, extinguishers, papers, signs.
 * `keepsClear` tells where a door is. `ceilingM`: nothing reaches higher; `cabinetM`: cabinets reach so far into the hall. */
export function addWallFittings(
  b: ModelBuilder,
  lengthM: number,
  ceilingM: number,
  keepsClear: (x: number) => boolean,
  cabinetM = 0.46,
): void {
  const pitchM = 6.9
  const count = Math.max(1, Math.floor((lengthM - 4) / pitchM))
  for (let i = 0; i < count; i++) {
    const x = (i - (count - 1) / 2) * pitchM
    if (!keepsClear(x)) addCabinet(b, x, i, cabinetM)
    if (!keepsClear(x + 2.4))
      addWallScreen(b, SCREENS[i % SCREENS.length]!, x + 2.4, Math.min(2.25, ceilingM - 0.8), 1.76)
    if (!keepsClear(x + 4.4)) {
      addExtinguisher(b, x + 4.4)
      for (const k of [0, 1])
        b.add(decal(k ? 'kanban' : 'sheet', 0.21), FINISHES.paper, x + 4.95 + k * 0.27, 1.72, FACE_M + 0.012)
    }
    if (i % 2 === 0 && !keepsClear(x - 1.3)) b.add(decal('esd', 0.5), FINISHES.yellow, x - 1.3, 1.9, FACE_M + 0.012)
  }
  for (const [y, finish, radiusM] of [
    [ceilingM - 0.22, FINISHES.blue, 0.045],
    [ceilingM - 0.36, FINISHES.duct, 0.045],
    [ceilingM - 0.48, FINISHES.teal, 0.032],
  ] as const) {
    b.add(cylinder(radiusM, lengthM - 1, 10), finish, 0, y, FACE_M + 0.12, 0, 0, 90)
  }
  for (let x = -lengthM / 2 + 1.5; x < lengthM / 2 - 1; x += 3)
    b.add(chip(0.05, 0.46, 0.06), FINISHES.steel, x, ceilingM - 0.34, FACE_M + 0.05)
}

/** A screen on the wall; `widthM` of its picture. */
export function addWallScreen(
  b: ModelBuilder,
  name: DecalName,
  x: number,
  y: number,
  widthM: number,
  z = FACE_M,
): void {
  const heightM = widthM * 0.517
  b.add(box(widthM + 0.08, heightM + 0.08, 0.06, 0.014), FINISHES.core, x, y, z + 0.03)
  b.add(decal(name, widthM, heightM), SHOWN, x, y, z + 0.062)
}

function addCabinet(b: ModelBuilder, x: number, i: number, d: number): void {
  const [w, h] = [1.5, 1.95]
  b.add(box(w, 0.1, d - 0.04, 0.006), FINISHES.core, x, 0.05, FACE_M + d / 2)
  b.add(box(w, h, d, 0.016), FINISHES.grey, x, h / 2 + 0.1, FACE_M + d / 2 - 0.012)
  for (const side of [-1, 1]) {
    b.add(box(w / 2 - 0.015, h - 0.06, 0.02, 0.008), FINISHES.warmGrey, x + (side * w) / 4, h / 2 + 0.1, FACE_M + d)
    b.add(box(0.024, 0.2, 0.03, 0.006), FINISHES.charcoal, x + side * 0.05, h / 2 + 0.1, FACE_M + d + 0.02)
    b.add(decal('louvre', 0.44, 0.2), FINISHES.warmGrey, x + (side * w) / 4, 0.36, FACE_M + d + 0.0115)
  }
  b.add(decal('warnPower', 0.15), FINISHES.yellow, x - w / 4, h - 0.24, FACE_M + d + 0.0115)
  b.add(decal(i % 2 ? 'plate' : 'barcode', 0.2), FINISHES.offWhite, x + w / 4, h - 0.24, FACE_M + d + 0.0115)
  b.add(
    chip(0.05, 0.05, 0.014),
    { colour: '#2ed37b', rough: 0.3, metal: 0, glow: 0.9 },
    x + w / 4 + 0.22,
    h - 0.2,
    FACE_M + d + 0.012,
  )
  b.add(box(0.3, 0.5, 0.2, 0.01), FINISHES.duct, x, h + 0.35, FACE_M + 0.12)
}

function addExtinguisher(b: ModelBuilder, x: number): void {
  b.add(quad(0.3, 0.3), { ...FINISHES.red }, x, 1.75, FACE_M + 0.012)
  b.add(cylinder(0.06, 0.16, 10, 0.01), FINISHES.paper, x, 1.75, FACE_M + 0.016, 0, 0, 0)
  b.add(cylinder(0.085, 0.48, 16, 0.03), FINISHES.red, x, 0.72, FACE_M + 0.12)
  b.add(cylinder(0.03, 0.1, 10), FINISHES.core, x, 1.0, FACE_M + 0.12)
  b.add(chip(0.16, 0.03, 0.03), FINISHES.core, x + 0.03, 1.05, FACE_M + 0.12)
}
