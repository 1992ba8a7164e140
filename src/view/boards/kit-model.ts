import { Matrix4 } from 'three'
import { box, chip, FINISHES, type Finish, type Shape, transformed } from '../kit/index.ts'
import { type Solid, SolidBuilder } from '../kit/solid.ts'

/** What goes with boards: kits that are joined with them, and the carriers that they ride in. The underside of the board, or
 * of the kit, is at y = 0. */

class Pile {
  readonly solid = new SolidBuilder()
  put(shape: Shape, finish: Finish, x: number, y: number, z: number): void {
    this.solid.add(transformed(shape, new Matrix4().setPosition(x, y, z)), finish)
  }
}

/** A tray with the two heat-sinks of a board, springs and screws fitted, film off. */
export function createKitSolid(): Solid {
  const pile = new Pile()
  pile.put(box(0.3, 0.018, 0.16, 0.006), FINISHES.charcoal, 0, 0.009, 0)
  for (const x of [-0.07, 0.07]) {
    pile.put(box(0.078, 0.006, 0.102, 0.001), FINISHES.copper, x, 0.021, 0)
    for (let fin = 0; fin < 8; fin++)
      pile.put(chip(0.0035, 0.048, 0.1), FINISHES.duct, x + (fin - 3.5) * 0.0098, 0.048, 0)
    for (const [sx, sz] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const)
      pile.put(box(0.009, 0.03, 0.009, 0.003), FINISHES.steel, x + sx * 0.044, 0.036, sz * 0.056)
  }
  return pile.solid.build()
}

/** A frame around the board with a plate below, grips at its ends and the tag that is read at every station. */
export function createCarrierSolid(): Solid {
  const [lengthM, widthM] = [0.5, 0.38]
  const pile = new Pile()
  pile.put(box(lengthM, 0.008, widthM, 0.003), FINISHES.blue, 0, -0.011, 0)
  for (const side of [-1, 1]) {
    pile.put(box(lengthM, 0.014, 0.02, 0.003), FINISHES.aluminium, 0, -0.003, side * (widthM / 2 - 0.01))
    pile.put(box(0.02, 0.014, widthM - 0.04, 0.003), FINISHES.aluminium, side * (lengthM / 2 - 0.01), -0.003, 0)
    pile.put(box(0.014, 0.016, 0.09, 0.004), FINISHES.charcoal, side * (lengthM / 2 + 0.004), 0, 0)
  }
  pile.put(chip(0.03, 0.002, 0.03), FINISHES.offWhite, lengthM / 2 - 0.04, 0.005, widthM / 2 - 0.012)
  return pile.solid.build()
}
