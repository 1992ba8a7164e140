import { box, chip, cylinder, FINISHES, type ModelBuilder, prism, ring } from '../kit/index.ts'

/** What hangs before the far wall: a duct with its collars, a cable tray on posts, a row of lamps. Nothing hangs between the viewer and
 * the line. Frame of the wall: z = 0 is the wall, the hall lies at +z. */
export function addServices(b: ModelBuilder, lengthM: number, heightM: number): void {
  const ductY = Math.min(5.1, heightM - 1.6)
  b.add(cylinder(0.24, lengthM - 3, 20, 0.01), FINISHES.duct, 0, ductY, 1.75, 0, 0, 90)
  for (let x = -lengthM / 2 + 2.6; x < lengthM / 2 - 2; x += 2.15)
    b.add(ring(0.262, 0.235, 0.05, 18), FINISHES.steel, x, ductY, 1.75, 0, 0, 90)
  for (let x = -lengthM / 2 + 4; x < lengthM / 2 - 3; x += 4.3) {
    for (const side of [-1, 1])
      b.add(chip(0.02, heightM - ductY, 0.02), FINISHES.steel, x + side * 0.2, (heightM + ductY) / 2, 1.75)
    b.add(cylinder(0.1, 0.7, 12, 0.01, 0.13), FINISHES.duct, x, ductY - 0.5, 1.75)
  }
  const trayY = ductY - 0.75
  b.add(chip(lengthM - 4, 0.02, 0.36), FINISHES.steel, 0, trayY, 0.75)
  for (const side of [-1, 1]) b.add(chip(lengthM - 4, 0.1, 0.016), FINISHES.steel, 0, trayY + 0.04, 0.75 + side * 0.18)
  for (const [i, finish] of [FINISHES.core, FINISHES.blue, FINISHES.core, FINISHES.orange, FINISHES.core].entries())
    b.add(cylinder(0.026, lengthM - 4.2, 7), finish, 0, trayY + 0.04, 0.62 + i * 0.065, 0, 0, 90)
  for (let x = -lengthM / 2 + 3; x < lengthM / 2 - 2; x += 4.3)
    b.add(chip(0.06, 0.06, 0.9), FINISHES.steel, x, trayY - 0.05, 0.45)
}

/** A steel column with a guard round its foot. */
export function addColumn(b: ModelBuilder, x: number, z: number, heightM: number): void {
  const h = 0.28
  const flange = 0.04
  const outline: [number, number][] = [
    [-h / 2, -h / 2],
    [h / 2, -h / 2],
    [h / 2, -h / 2 + flange],
    [0.02, -h / 2 + flange],
    [0.02, h / 2 - flange],
    [h / 2, h / 2 - flange],
    [h / 2, h / 2],
    [-h / 2, h / 2],
    [-h / 2, h / 2 - flange],
    [-0.02, h / 2 - flange],
    [-0.02, -h / 2 + flange],
    [-h / 2, -h / 2 + flange],
  ]
  b.push(x, 0, z)
  b.add(prism(outline, heightM, 0.004), FINISHES.offWhite, 0, heightM / 2, 0, 90)
  b.add(box(0.42, 1.06, 0.42, 0.02), FINISHES.yellow, 0, 0.53, 0)
  for (const y of [0.26, 0.66]) b.add(box(0.425, 0.15, 0.425, 0.02), FINISHES.charcoal, 0, y, 0)
  b.add(box(0.14, 0.4, 0.1, 0.01), FINISHES.red, 0, 1.42, 0.2)
  b.pop()
}
