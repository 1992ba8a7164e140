import { PLACE_IN_ZONE_M } from '../../model/layout.ts'
import type { Scene, Zone } from '../../model/scene-schema.ts'
import { decal, roundDecal } from '../decals/decal.ts'
import { box, chip, cylinder, disc, FINISHES, type Finish, ModelBuilder, quad } from '../kit/index.ts'
import { addStaging } from './staging.ts'

/** What stands in the zones: racks with reels and bins, chargers, tool cabinets, desks, pallets. One body that casts. */
export function createFurniture(hall: Scene['hall']): ModelBuilder {
  const b = new ModelBuilder()
  for (const zone of hall.zones) {
    b.push(zone.at[0], 0, zone.at[1], 0, zone.at[1] > 0 ? 180 : 0)
    ADD[zone.kind](b, zone)
    b.pop()
  }
  return b
}

const ADD: Record<Zone['kind'], (b: ModelBuilder, zone: Zone) => void> = {
  store: (b, { sizeM }) => fill(sizeM[0], 2.4, (x) => addRack(b, x, -sizeM[1] / 2 + 0.5, 2.2, 2.1, 'reels')),
  warehouse: (b, { sizeM }) => {
    fill(sizeM[0], 2.7, (x) => addRack(b, x, -sizeM[1] / 2 + 0.6, 2.6, 2.6, 'cartons'))
    fill(sizeM[0] - 1, 1.9, (x, i) => i % 2 === 0 && sizeM[1] > 2.6 && addPallet(b, x, sizeM[1] / 2 - 0.8, 1 + (i % 3)))
  },
  charging: (b, { sizeM }) => fill(sizeM[0], PLACE_IN_ZONE_M, (x) => addCharger(b, x, -sizeM[1] / 2 + 0.25)),
  office: (b, { sizeM }) => {
    fill(sizeM[0], 1.9, (x) => addDesk(b, x, -sizeM[1] / 2 + 0.55))
    b.add(quad(sizeM[0], 1.5), FINISHES.clearGlass, 0, 1.35, sizeM[1] / 2 - 0.06)
    for (let x = -sizeM[0] / 2; x <= sizeM[0] / 2 + 0.01; x += sizeM[0] / 3)
      b.add(box(0.05, 2.1, 0.05, 0.006), FINISHES.charcoal, x, 1.05, sizeM[1] / 2 - 0.06)
    b.add(box(sizeM[0], 0.06, 0.06, 0.008), FINISHES.charcoal, 0, 2.1, sizeM[1] / 2 - 0.06)
    b.add(box(sizeM[0], 0.6, 0.05, 0.008), FINISHES.offWhite, 0, 0.3, sizeM[1] / 2 - 0.06)
  },
  rest: (b, { sizeM }) => fill(sizeM[0], 1.9, (x) => addDesk(b, x, 0)),
  rework: (b, { sizeM }) => {
    for (const side of [-1, 1]) addBoardTrolley(b, side * (sizeM[0] / 2 - 0.4), -sizeM[1] / 2 + 0.4)
  },
  staging: addStaging,
}

function fill(lengthM: number, stepM: number, put: (x: number, i: number) => void): void {
  const count = Math.max(1, Math.floor(lengthM / stepM))
  for (let i = 0; i < count; i++) put(-lengthM / 2 + ((i + 0.5) * lengthM) / count, i)
}

/** A number between 0 and 1 that looks random and is the same every time. */
const scatter = (i: number) => {
  const x = Math.sin(i * 91.7 + 17.3) * 43758.5453
  return x - Math.floor(x)
}

function addRack(
  b: ModelBuilder,
  x: number,
  z: number,
  lengthM: number,
  heightM: number,
  content: 'reels' | 'cartons',
): void {
  const isPallets = content === 'cartons'
  b.push(x, 0, z)
  for (const sx of [-1, 1]) {
    for (const sz of [-1, 1]) {
      b.add(
        box(0.07, heightM, 0.07, 0.006),
        isPallets ? FINISHES.blue : FINISHES.offWhite,
        sx * (lengthM / 2 - 0.04),
        heightM / 2,
        sz * 0.4,
      )
      b.add(chip(0.13, 0.02, 0.13), FINISHES.darkGrey, sx * (lengthM / 2 - 0.04), 0.01, sz * 0.4)
    }
    for (let y = 0.3; y < heightM - 0.4; y += 0.9)
      b.add(
        chip(0.02, 0.03, 0.92),
        isPallets ? FINISHES.blue : FINISHES.offWhite,
        sx * (lengthM / 2 - 0.04),
        y + 0.3,
        0,
        y % 0.6 > 0.3 ? 34 : -34,
      )
  }
  const levels = isPallets ? 3 : 5
  for (let level = 0; level < levels; level++) {
    const y = 0.16 + (level * (heightM - 0.3)) / (levels - 0.4)
    if (isPallets) {
      for (const sz of [-1, 1]) b.add(box(lengthM - 0.1, 0.11, 0.045, 0.006), FINISHES.orange, 0, y - 0.03, sz * 0.4)
      for (let i = 0; i < 9; i++)
        b.add(chip(0.1, 0.016, 0.84), FINISHES.steel, -lengthM / 2 + 0.2 + (i * (lengthM - 0.4)) / 8, y + 0.02, 0)
    } else {
      b.add(box(lengthM, 0.035, 0.84, 0.006), FINISHES.warmGrey, 0, y, 0)
      for (let i = 0; i < 4; i++)
        b.add(decal('barcode', 0.1, 0.032), FINISHES.paper, -lengthM * 0.36 + i * lengthM * 0.24, y, 0.4205)
    }
    const items = isPallets ? 4 : 9
    for (let i = 0; i < items; i++) {
      const seed = i + level * 13 + Math.round(x * 7)
      if (scatter(seed) < 0.1) continue
      const ix = -lengthM / 2 + 0.3 + (i * (lengthM - 0.6)) / (items - 1)
      if (isPallets) addCarton(b, ix, y + 0.03, 0, 0.36 + 0.22 * scatter(seed + 3), (scatter(seed + 7) - 0.5) * 5)
      else addReels(b, ix, y + 0.02, seed)
    }
  }
  b.pop()
}

/** A carton with tape over its lid, its print on the front and a label on the end. */
function addCarton(b: ModelBuilder, x: number, y: number, z: number, heightM: number, yawDeg: number): void {
  b.push(x, y, z, 0, yawDeg)
  b.add(box(0.54, heightM, 0.62, 0.008), FINISHES.carton, 0, heightM / 2, 0)
  b.add(chip(0.06, 0.002, 0.62), FINISHES.wood, 0, heightM + 0.001, 0)
  b.add(decal('carton', 0.46, Math.min(0.34, heightM - 0.05)), FINISHES.carton, 0, heightM / 2, 0.3108)
  b.add(decal('cartonEnd', 0.46, Math.min(0.34, heightM - 0.05)), FINISHES.carton, 0, heightM / 2, -0.3108, 0, 180)
  b.pop()
}

function addReels(b: ModelBuilder, x: number, y: number, seed: number): void {
  if (scatter(seed + 50) < 0.42) {
    const finish: Finish = scatter(seed + 60) < 0.5 ? FINISHES.blue : FINISHES.grey
    b.add(box(0.17, 0.17, 0.55, 0.01), finish, x, y + 0.085, 0.03)
    b.add(box(0.15, 0.02, 0.53, 0.006), FINISHES.core, x, y + 0.165, 0.03)
    b.add(decal('tote', 0.14, 0.072), finish, x, y + 0.08, 0.3058)
    return
  }
  for (let k = 0; k < 3; k++) {
    const at = x - 0.05 + k * 0.05
    b.add(disc(0.15, 0.014, 16), k === 1 ? FINISHES.charcoal : FINISHES.offWhite, at, y + 0.15, 0.1, 0, 0, 90)
  }
  for (const side of [-1, 1])
    b.add(roundDecal('reel', 0.294), FINISHES.offWhite, x + side * 0.0578, y + 0.15, 0.1, 0, side * 90)
}

export function addPallet(b: ModelBuilder, x: number, z: number, layers: number): void {
  b.push(x, 0, z)
  for (let i = 0; i < 5; i++) b.add(chip(1.2, 0.022, 0.12), FINISHES.wood, 0, 0.133, -0.34 + i * 0.17)
  for (const side of [-1, 0, 1]) b.add(chip(1.2, 0.1, 0.1), FINISHES.wood, 0, 0.07, side * 0.34)
  for (let layer = 0; layer < layers; layer++)
    for (let i = 0; i < 4; i++) {
      b.push(i % 2 ? 0.3 : -0.3, 0.15 + layer * 0.185, i < 2 ? -0.2 : 0.2)
      b.add(box(0.56, 0.18, 0.38, 0.006), FINISHES.carton, 0, 0.09, 0)
      const out = i < 2 ? -1 : 1
      b.add(decal('carton', 0.3, 0.16), FINISHES.carton, 0, 0.09, out * 0.1908, 0, out > 0 ? 0 : 180)
      b.pop()
    }
  b.pop()
}

function addCharger(b: ModelBuilder, x: number, z: number): void {
  b.push(x, 0, z)
  b.add(box(0.5, 0.08, 0.32, 0.006), FINISHES.core, 0, 0.04, 0)
  b.add(box(0.5, 1.05, 0.32, 0.035), FINISHES.white, 0, 0.6, 0)
  b.add(box(0.42, 0.34, 0.012, 0.004), FINISHES.charcoal, 0, 0.86, 0.157)
  b.add(decal('screenTrend', 0.2), { colour: '#0f2430', rough: 0.3, metal: 0, glow: 0.34 }, -0.08, 0.9, 0.1638)
  b.add(decal('buttons', 0.12), FINISHES.charcoal, 0.13, 0.9, 0.1638)
  b.add(chip(0.4, 0.022, 0.008), FINISHES.ledTeal, 0, 0.66, 0.163)
  b.add(decal('warnPower', 0.12), FINISHES.yellow, -0.14, 0.5, 0.1608)
  b.add(decal('plate', 0.15), FINISHES.white, 0.12, 0.5, 0.1608)
  b.add(box(0.34, 0.16, 0.1, 0.012), FINISHES.core, 0, 0.2, 0.19)
  for (const side of [-1, 1]) b.add(chip(0.06, 0.05, 0.03), FINISHES.copper, side * 0.08, 0.2, 0.25)
  b.add(box(0.6, 0.016, 0.9, 0.005), FINISHES.darkGrey, 0, 0.008, 0.62)
  for (const side of [-1, 1]) b.add(box(0.05, 0.05, 0.8, 0.01), FINISHES.yellow, side * 0.33, 0.03, 0.62)
  b.pop()
}

const DESK_SCREENS = ['wallOverview', 'screenTrend', 'screenList', 'wallQuality'] as const
const SHINES: Finish = { colour: '#0f2430', rough: 0.3, metal: 0, glow: 0.3 }

function addDesk(b: ModelBuilder, x: number, z: number): void {
  b.push(x, 0, z)
  b.add(box(1.6, 0.032, 0.75, 0.008), FINISHES.offWhite, 0, 0.73, 0)
  b.add(chip(1.44, 0.3, 0.02), FINISHES.warmGrey, 0, 0.55, -0.34)
  for (const side of [-1, 1]) b.add(box(0.05, 0.72, 0.68, 0.006), FINISHES.charcoal, side * 0.74, 0.36, 0)
  b.add(box(0.4, 0.5, 0.55, 0.012), FINISHES.white, 0.5, 0.32, 0)
  for (let i = 0; i < 3; i++) {
    b.add(box(0.37, 0.14, 0.012, 0.004), FINISHES.offWhite, 0.5, 0.16 + i * 0.16, 0.28)
    b.add(chip(0.12, 0.012, 0.012), FINISHES.charcoal, 0.5, 0.2 + i * 0.16, 0.288)
  }
  for (const side of [-1, 1]) {
    b.push(side * 0.33, 1.1, -0.2, 0, -side * 9)
    b.add(box(0.6, 0.35, 0.026, 0.008), FINISHES.core, 0, 0, 0)
    b.add(decal(DESK_SCREENS[(Math.abs(Math.round(x * 3)) + side + 1) % 4]!, 0.575, 0.325), SHINES, 0, 0, 0.0138)
    b.add(cylinder(0.018, 0.24, 8), FINISHES.charcoal, 0, -0.26, -0.02)
    b.add(chip(0.2, 0.012, 0.15), FINISHES.charcoal, 0, -0.355, 0)
    b.pop()
  }
  b.add(box(0.42, 0.014, 0.15, 0.004), FINISHES.core, -0.05, 0.753, 0.12)
  b.add(decal('keys', 0.4, 0.13), FINISHES.charcoal, -0.05, 0.7608, 0.12, -90)
  b.add(cylinder(0.035, 0.09, 12, 0.006), FINISHES.teal, 0.62, 0.79, 0.05)
  addChair(b)
  b.pop()
}

function addChair(b: ModelBuilder): void {
  b.push(-0.05, 0, 0.66, 0, 14)
  b.add(box(0.46, 0.07, 0.44, 0.03), FINISHES.smockNavy, 0, 0.5, 0)
  b.add(box(0.42, 0.46, 0.05, 0.025), FINISHES.smockNavy, 0, 0.82, 0.21, -8)
  b.add(chip(0.05, 0.3, 0.02), FINISHES.charcoal, 0, 0.6, 0.25)
  b.add(cylinder(0.028, 0.34, 10), FINISHES.steel, 0, 0.3, 0)
  for (let i = 0; i < 5; i++) {
    b.push(0, 0, 0, 0, i * 72)
    b.add(chip(0.03, 0.03, 0.28), FINISHES.charcoal, 0, 0.11, 0.14)
    b.add(disc(0.028, 0.03, 8), FINISHES.rubber, 0, 0.03, 0.27, 0, 0, 90)
    b.pop()
  }
  for (const side of [-1, 1]) b.add(chip(0.05, 0.03, 0.26), FINISHES.charcoal, side * 0.25, 0.69, 0.02)
  b.pop()
}

/** A trolley with a rack of boards, as it stands beside every station that judges. */
export function addBoardTrolley(b: ModelBuilder, x: number, z: number): void {
  b.push(x, 0, z)
  for (const sx of [-1, 1]) {
    for (const sz of [-1, 1]) {
      b.add(disc(0.05, 0.03, 10), FINISHES.rubber, sx * 0.2, 0.05, sz * 0.15, 90)
      b.add(chip(0.05, 0.05, 0.04), FINISHES.steel, sx * 0.2, 0.085, sz * 0.15)
      b.add(box(0.028, 0.92, 0.028, 0.003), FINISHES.aluminium, sx * 0.235, 0.55, sz * 0.185)
    }
  }
  b.add(box(0.5, 0.03, 0.4, 0.005), FINISHES.darkGrey, 0, 0.11, 0)
  b.add(box(0.5, 0.018, 0.4, 0.004), FINISHES.warmGrey, 0, 0.38, 0)
  b.add(chip(0.5, 0.05, 0.012), FINISHES.red, 0, 0.395, 0.2)
  b.add(box(0.5, 0.026, 0.4, 0.005), FINISHES.darkGrey, 0, 1, 0)
  b.add(chip(0.44, 0.008, 0.34), FINISHES.esdMat, 0, 1.017, 0)
  b.add(decal('kanban', 0.13, 0.17), FINISHES.paper, 0.1, 0.83, 0.2, -8)
  b.add(cylinder(0.014, 0.4, 8), FINISHES.steel, -0.3, 0.95, 0, 90)
  for (const sz of [-1, 1]) b.add(chip(0.08, 0.02, 0.02), FINISHES.steel, -0.27, 0.95, sz * 0.18)
  b.pop()
}
