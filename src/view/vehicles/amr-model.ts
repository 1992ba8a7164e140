import { box, chip, cylinder, FINISHES, type Model, ModelBuilder, prism, roundRectangle } from '../kit/index.ts'

/** Parts of an autonomous vehicle whose colour or presence the page changes. */
export const STRIP = 1
export const LOAD = 2

/** An autonomous mobile robot, 0.95 × 0.65 m, driving to +x: white shell, dark skirt, light strip, a deck with rollers. */
export function createAmrModel(): Model {
  const b = new ModelBuilder()
  const layer = (
    lengthM: number,
    widthM: number,
    heightM: number,
    y: number,
    finish: typeof FINISHES.white,
    bevelM: number,
  ) => b.add(prism(roundRectangle(lengthM, widthM, 0.14, 5), heightM, bevelM), finish, 0, y, 0, -90)
  layer(0.93, 0.63, 0.1, 0.085, FINISHES.charcoal, 0.012)
  layer(0.95, 0.65, 0.1, 0.19, FINISHES.white, 0.022)
  layer(0.94, 0.64, 0.012, 0.246, FINISHES.core, 0.002)
  layer(0.9, 0.6, 0.05, 0.275, FINISHES.offWhite, 0.018)
  for (const side of [-1, 1]) b.add(cylinder(0.07, 0.05, 14, 0.008), FINISHES.rubber, 0, 0.07, side * 0.29, 90)
  b.add(box(0.05, 0.05, 0.16, 0.01), FINISHES.core, 0.455, 0.2, 0)
  b.add(cylinder(0.03, 0.02, 12, 0.004), FINISHES.red, -0.36, 0.31, 0.2)
  for (const x of [-0.32, 0.32])
    for (const z of [-0.2, 0.2]) b.add(box(0.05, 0.26, 0.05, 0.006), FINISHES.aluminium, x, 0.42, z)
  b.add(box(0.78, 0.05, 0.5, 0.008), FINISHES.darkGrey, 0, 0.56, 0)
  for (let i = 0; i < 7; i++) b.add(cylinder(0.02, 0.44, 10, 0.002), FINISHES.steel, -0.32 + i * 0.107, 0.59, 0, 90)
  for (const side of [-1, 1]) b.add(box(0.78, 0.05, 0.016, 0.004), FINISHES.yellow, 0, 0.625, side * 0.242)
  const strip = b.part('strip')
  strip.add(
    prism(roundRectangle(0.956, 0.656, 0.143, 5), 0.022, 0.002),
    { colour: '#ffffff', rough: 0.4, metal: 0, glow: 0.5 },
    0,
    0.135,
    0,
    -90,
  )
  const load = b.part('load', { slide: [0, 1, 0] })
  load.add(box(0.56, 0.24, 0.38, 0.012), FINISHES.blue, 0, 0.74, 0)
  load.add(box(0.6, 0.03, 0.42, 0.01), FINISHES.blue, 0, 0.855, 0)
  for (let i = 0; i < 3; i++) load.add(chip(0.15, 0.1, 0.006), FINISHES.paper, -0.17 + i * 0.17, 0.73, 0.193)
  return b.build(1)
}
