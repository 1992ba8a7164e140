import { box, chip, disc, FINISHES, type ModelBuilder, tube } from '../kit/index.ts'

/** Tools for a flange: they look along +x, z is across. Each says how far its tip is from the flange. */

/** Two fingers at the ends of a module; parts `name.finger1` and `name.finger2` slide apart, `name.held` is the module. Flange to
 * the module's upper edge. */
export const DIMM_GRIPPER_TIP_M = 0.17

export function addDimmGripper(flange: ModelBuilder, name: string): void {
  addToolBody(flange, 0.06)
  flange.add(box(0.024, 0.05, 0.21, 0.005), FINISHES.aluminium, 0.088, 0, 0)
  for (const [i, side] of [
    [1, 1],
    [2, -1],
  ] as const) {
    const finger = flange.part(`${name}.finger${i}`, { at: [0.1, 0, side * 0.071], slide: [0, 0, side] })
    finger.add(box(0.024, 0.046, 0.03, 0.004), FINISHES.offWhite, 0.012, 0, side * 0.008)
    finger.add(chip(0.07, 0.008, 0.01), FINISHES.aluminium, 0.055, 0, side * 0.004)
    finger.add(chip(0.026, 0.007, 0.006), FINISHES.rubber, 0.077, 0, -side * 0.002)
  }
  const held = flange.part(`${name}.held`, { at: [DIMM_GRIPPER_TIP_M + 0.0155, 0, 0], slide: [1, 0, 0] })
  held.add(chip(0.031, 0.0016, 0.132), FINISHES.pcb)
  for (let i = 0; i < 4; i++) held.add(chip(0.017, 0.004, 0.026), FINISHES.component, -0.001, 0, -0.048 + i * 0.032)
  held.add(chip(0.004, 0.0022, 0.128), FINISHES.gold, 0.0145, 0, 0)
  addToolCamera(flange)
}

/** A flat suction foot; `name.held` is what hangs from it, given by the caller. */
export function addSuction(flange: ModelBuilder, lengthM: number, padM: number): void {
  addToolBody(flange, 0.06)
  flange.add(disc(0.018, lengthM - 0.09, 10), FINISHES.aluminium, 0.075 + (lengthM - 0.09) / 2, 0, 0, 0, 0, 90)
  flange.add(box(0.014, padM, padM, 0.003), FINISHES.charcoal, lengthM - 0.014, 0, 0)
  for (const y of [-1, 1])
    for (const z of [-1, 1])
      flange.add(
        disc(0.011, 0.01, 7),
        FINISHES.rubber,
        lengthM - 0.005,
        y * (padM / 2 - 0.013),
        z * (padM / 2 - 0.013),
        0,
        0,
        90,
      )
  addToolCamera(flange)
}

/** Coupling and valve block with their cables. */
export function addToolBody(flange: ModelBuilder, widthM: number): void {
  flange.add(disc(0.036, 0.022, 12), FINISHES.charcoal, 0.011, 0, 0, 0, 0, 90)
  flange.add(box(0.056, widthM + 0.012, 0.11, 0.008), FINISHES.charcoal, 0.05, 0, 0)
  flange.add(chip(0.03, 0.004, 0.05), FINISHES.paper, 0.05, widthM / 2 + 0.007, 0.02)
  flange.add(disc(0.008, 0.03, 6), FINISHES.blue, 0.05, 0.045, -0.03)
  flange.add(
    tube(
      [
        [0.05, 0.058, -0.03],
        [0.03, 0.082, -0.03],
        [0.006, 0.07, -0.02],
        [-0.01, 0.036, -0.01],
      ],
      0.005,
      7,
      5,
    ),
    FINISHES.rubber,
  )
}

/** A camera with its ring light, beside the tool. */
export function addToolCamera(flange: ModelBuilder): void {
  flange.add(box(0.05, 0.042, 0.042, 0.005), FINISHES.core, 0.055, -0.06, 0)
  flange.add(disc(0.014, 0.022, 8), FINISHES.charcoal, 0.09, -0.06, 0, 0, 0, 90)
  flange.add(disc(0.024, 0.005, 12), FINISHES.lamp, 0.098, -0.06, 0, 0, 0, 90)
}
