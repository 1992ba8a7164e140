import { decal } from '../decals/decal.ts'
import {
  box,
  chip,
  cylinder,
  disc,
  FINISHES,
  type Finish,
  type Model,
  ModelBuilder,
  prism,
  roundRectangle,
} from '../kit/index.ts'

/** Parts of an autonomous vehicle whose colour or presence the page changes. */
export const STRIP = 1
export const LOAD = 2
/** Lamps at both ends: white on the one that leads, red on the other. */
export const LAMPS = [3, 4] as const

/** An autonomous mobile robot, 0.95 × 0.65 m, driving both ways: white shell over a dark skirt, light strip, scanners at two corners,
 * lamps, emergency stops, a deck with rollers. */
export function createAmrModel(): Model {
  const b = new ModelBuilder()
  const layer = (lengthM: number, widthM: number, heightM: number, y: number, finish: Finish, bevelM: number) =>
    b.add(prism(roundRectangle(lengthM, widthM, 0.14, 5), heightM, bevelM), finish, 0, y, 0, -90)
  layer(0.93, 0.63, 0.1, 0.085, FINISHES.charcoal, 0.012)
  layer(0.95, 0.65, 0.1, 0.19, FINISHES.white, 0.022)
  layer(0.94, 0.64, 0.012, 0.246, FINISHES.core, 0.002)
  layer(0.9, 0.6, 0.05, 0.275, FINISHES.offWhite, 0.018)
  layer(0.8, 0.5, 0.012, 0.306, FINISHES.darkGrey, 0.004)
  for (const side of [-1, 1]) {
    b.add(cylinder(0.075, 0.05, 16, 0.008), FINISHES.rubber, 0, 0.075, side * 0.285, 90)
    b.add(decal('hazard', 0.3, 0.03), FINISHES.yellow, 0, 0.165, side * 0.3258, 0, side > 0 ? 0 : 180)
    b.add(decal('warnCrush', 0.075), FINISHES.yellow, -0.25, 0.195, side * 0.3258, 0, side > 0 ? 0 : 180)
    b.add(box(0.06, 0.055, 0.012, 0.004), FINISHES.yellow, 0.28, 0.2, side * 0.326)
    b.add(disc(0.02, 0.02, 10), FINISHES.red, 0.28, 0.2, side * 0.338, 90)
    b.add(cylinder(0.05, 0.07, 14, 0.008), FINISHES.core, side * 0.4, 0.115, side * 0.25)
    b.add(disc(0.052, 0.014, 14), FINISHES.yellow, side * 0.4, 0.145, side * 0.25)
  }
  for (const end of [-1, 1]) b.add(box(0.012, 0.05, 0.16, 0.005), FINISHES.glass, end * 0.474, 0.205, 0)
  b.add(decal('qr', 0.09), FINISHES.paper, -0.34, 0.3128, 0.12, -90)
  for (const x of [-0.32, 0.32])
    for (const z of [-0.2, 0.2]) b.add(box(0.05, 0.24, 0.05, 0.006), FINISHES.aluminium, x, 0.42, z)
  for (const z of [-0.2, 0.2]) b.add(chip(0.62, 0.03, 0.03), FINISHES.aluminium, 0, 0.36, z)
  b.add(box(0.8, 0.05, 0.52, 0.01), FINISHES.darkGrey, 0, 0.56, 0)
  for (let i = 0; i < 9; i++) b.add(disc(0.02, 0.44, 9), FINISHES.steel, -0.34 + i * 0.085, 0.592, 0, 90)
  for (const side of [-1, 1]) b.add(box(0.8, 0.06, 0.016, 0.005), FINISHES.aluminium, 0, 0.61, side * 0.252)
  const strip = b.part('strip')
  strip.add(
    prism(roundRectangle(0.956, 0.656, 0.143, 5), 0.022, 0.002),
    { colour: '#ffffff', rough: 0.4, metal: 0, glow: 0.5 },
    0,
    0.135,
    0,
    -90,
  )
  addTote(b.part('load', { slide: [0, 1, 0] }))
  for (const end of [1, -1]) {
    const lamps = b.part(end > 0 ? 'fore' : 'aft')
    for (const side of [-1, 1]) lamps.add(chip(0.012, 0.028, 0.085), LAMP, end * 0.474, 0.205, side * 0.17)
  }
  return b.build(1)
}

const LAMP: Finish = { colour: '#ffffff', rough: 0.4, metal: 0, glow: 0.7 }

/** An open tote with a rim, ribs, a label, and trays in it. */
function addTote(load: ModelBuilder): void {
  for (const side of [-1, 1]) {
    load.add(box(0.6, 0.24, 0.014, 0.004), FINISHES.blue, 0, 0.735, side * 0.193)
    load.add(box(0.014, 0.24, 0.39, 0.004), FINISHES.blue, side * 0.293, 0.735, 0)
    load.add(box(0.64, 0.03, 0.03, 0.008), FINISHES.blue, 0, 0.85, side * 0.2)
    load.add(box(0.03, 0.03, 0.42, 0.008), FINISHES.blue, side * 0.305, 0.85, 0)
    for (let i = -2; i <= 2; i++) load.add(chip(0.016, 0.2, 0.008), FINISHES.blue, i * 0.13, 0.73, side * 0.202)
    load.add(decal('tote', 0.17, 0.087), FINISHES.blue, 0.065, 0.76, side * 0.2068, 0, side > 0 ? 0 : 180)
  }
  load.add(chip(0.58, 0.01, 0.38), FINISHES.core, 0, 0.625, 0)
  for (let i = 0; i < 6; i++)
    load.add(chip(0.05, 0.16, 0.34), i % 3 ? FINISHES.warmGrey : FINISHES.offWhite, -0.225 + i * 0.09, 0.71, 0)
}
