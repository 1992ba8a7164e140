import type { Scene, Zone } from '../../model/scene-schema.ts'
import { box, chip, cylinder, FINISHES, type Finish, ModelBuilder, quad, ring } from '../kit/index.ts'

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
    fill(sizeM[0], 2.7, (x, i) => addRack(b, x, -sizeM[1] / 2 + 0.6, 2.6, 2.6, i % 2 ? 'cartons' : 'cartons'))
    fill(sizeM[0] - 1, 1.9, (x, i) => i % 2 === 0 && sizeM[1] > 2.6 && addPallet(b, x, sizeM[1] / 2 - 0.8, 1 + (i % 3)))
  },
  charging: (b, { sizeM }) => fill(sizeM[0], 1.3, (x) => addCharger(b, x, -sizeM[1] / 2 + 0.25)),
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
  b.push(x, 0, z)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      b.add(
        box(0.06, heightM, 0.06, 0.006),
        content === 'reels' ? FINISHES.offWhite : FINISHES.blue,
        sx * (lengthM / 2 - 0.05),
        heightM / 2,
        sz * 0.36,
      )
  const levels = content === 'reels' ? 5 : 3
  for (let level = 0; level < levels; level++) {
    const y = 0.16 + (level * (heightM - 0.3)) / (levels - 0.4)
    b.add(box(lengthM, 0.04, 0.78, 0.006), content === 'reels' ? FINISHES.warmGrey : FINISHES.orange, 0, y, 0)
    const items = content === 'reels' ? 9 : 4
    for (let i = 0; i < items; i++) {
      const seed = i + level * 13 + Math.round(x * 7)
      if (scatter(seed) < 0.14) continue
      const ix = -lengthM / 2 + 0.16 + (i * (lengthM - 0.32)) / (items - 1)
      if (content === 'reels') addReels(b, ix, y + 0.02, seed)
      else
        b.add(
          box(0.52, 0.32 + 0.2 * scatter(seed + 3), 0.6, 0.008),
          FINISHES.carton,
          ix,
          y + 0.02 + (0.32 + 0.2 * scatter(seed + 3)) / 2,
          0,
        )
    }
  }
  b.pop()
}

function addReels(b: ModelBuilder, x: number, y: number, seed: number): void {
  if (scatter(seed + 50) < 0.45) {
    const finish: Finish = scatter(seed + 60) < 0.5 ? FINISHES.blue : FINISHES.grey
    b.add(box(0.17, 0.17, 0.55, 0.01), finish, x, y + 0.085, 0.03)
    b.add(chip(0.11, 0.05, 0.004), FINISHES.paper, x, y + 0.06, 0.31)
    return
  }
  for (let k = 0; k < 3; k++)
    b.add(
      ring(0.15, 0.035, 0.012, 14),
      k === 1 ? FINISHES.charcoal : FINISHES.offWhite,
      x - 0.05 + k * 0.05,
      y + 0.15,
      0.08,
      0,
      0,
      90,
    )
}

export function addPallet(b: ModelBuilder, x: number, z: number, layers: number): void {
  b.push(x, 0, z)
  for (let i = 0; i < 5; i++) b.add(chip(1.2, 0.022, 0.12), FINISHES.wood, 0, 0.133, -0.34 + i * 0.17)
  for (const side of [-1, 0, 1]) b.add(chip(1.2, 0.1, 0.1), FINISHES.wood, 0, 0.07, side * 0.34)
  for (let layer = 0; layer < layers; layer++)
    for (let i = 0; i < 4; i++)
      b.add(box(0.56, 0.18, 0.38, 0.006), FINISHES.carton, i % 2 ? 0.3 : -0.3, 0.24 + layer * 0.185, i < 2 ? -0.2 : 0.2)
  b.pop()
}

function addCharger(b: ModelBuilder, x: number, z: number): void {
  b.add(box(0.46, 0.95, 0.3, 0.03), FINISHES.white, x, 0.48, z)
  b.add(box(0.3, 0.1, 0.08, 0.01), FINISHES.core, x, 0.2, z + 0.18)
  b.add(box(0.24, 0.16, 0.01, 0.003), FINISHES.core, x, 0.78, z + 0.152)
  b.add(chip(0.2, 0.02, 0.006), FINISHES.ledTeal, x, 0.64, z + 0.153)
  b.add(box(0.5, 0.02, 0.7, 0.006), FINISHES.yellow, x, 0.01, z + 0.5)
}

function addDesk(b: ModelBuilder, x: number, z: number): void {
  b.push(x, 0, z)
  b.add(box(1.6, 0.035, 0.75, 0.006), FINISHES.offWhite, 0, 0.73, 0)
  for (const side of [-1, 1]) b.add(box(0.05, 0.72, 0.68, 0.006), FINISHES.charcoal, side * 0.74, 0.36, 0)
  for (const side of [-1, 1]) {
    b.add(box(0.6, 0.36, 0.03, 0.006), FINISHES.core, side * 0.34, 1.08, -0.2, 0, -side * 9)
    b.add(
      quad(0.56, 0.32),
      { colour: '#1b5f7c', rough: 0.3, metal: 0, glow: 0.3 },
      side * 0.34,
      1.08,
      -0.183,
      0,
      -side * 9,
    )
    b.add(cylinder(0.02, 0.18, 8), FINISHES.charcoal, side * 0.34, 0.83, -0.22)
  }
  b.add(box(0.42, 0.016, 0.15, 0.004), FINISHES.charcoal, 0, 0.756, 0.12)
  b.add(cylinder(0.24, 0.06, 16, 0.02), FINISHES.smockNavy, 0, 0.5, 0.62)
  b.add(cylinder(0.03, 0.44, 10), FINISHES.charcoal, 0, 0.25, 0.62)
  b.add(cylinder(0.25, 0.03, 14, 0.01), FINISHES.charcoal, 0, 0.03, 0.62)
  b.add(box(0.44, 0.4, 0.05, 0.02), FINISHES.smockNavy, 0, 0.8, 0.84, -8)
  b.pop()
}

/** A trolley with a rack of boards, as it stands beside every station that judges. */
export function addBoardTrolley(b: ModelBuilder, x: number, z: number): void {
  b.push(x, 0, z)
  for (const sx of [-1, 1]) {
    for (const sz of [-1, 1]) {
      b.add(cylinder(0.045, 0.03, 10, 0.004), FINISHES.rubber, sx * 0.2, 0.045, sz * 0.15, 90)
      b.add(box(0.025, 0.9, 0.025, 0.003), FINISHES.aluminium, sx * 0.23, 0.54, sz * 0.18)
    }
  }
  b.add(box(0.5, 0.03, 0.4, 0.005), FINISHES.darkGrey, 0, 0.11, 0)
  b.add(box(0.5, 0.02, 0.4, 0.004), FINISHES.red, 0, 0.38, 0)
  b.add(box(0.5, 0.03, 0.4, 0.005), FINISHES.darkGrey, 0, 1, 0)
  b.add(box(0.03, 0.03, 0.36, 0.004), FINISHES.aluminium, -0.28, 0.95, 0)
  b.pop()
}
