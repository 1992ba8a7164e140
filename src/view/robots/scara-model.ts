import type { ArmBase } from '../../motion/robots/arm.ts'
import type { ScaraSize } from '../../motion/robots/sizes.ts'
import { roundDecal } from '../decals/decal.ts'
import {
  box,
  disc,
  FINISHES,
  type Finish,
  lathe,
  linkOutline,
  type ModelBuilder,
  prism,
  roundRectangle,
  tube,
} from '../kit/index.ts'

const dark = FINISHES.charcoal

/** Parts `name.1` to `name.4`; returns the tool end of the spindle, whose tool hangs along −y from the arm's height. */
export function addScara(
  builder: ModelBuilder,
  name: string,
  size: ScaraSize,
  base: ArmBase,
  finish: Finish = FINISHES.white,
): ModelBuilder {
  const { innerLinkM, outerLinkM, armHeightM, strokeM } = size
  builder.push(base.x, base.y, base.z, 0, (base.yawRad * 180) / Math.PI)
  builder.add(box(0.24, 0.02, 0.22, 0.005), dark, 0, 0.01, 0)
  builder.add(
    prism(roundRectangle(0.19, 0.17, 0.04, 2), armHeightM - 0.06, 0.01),
    finish,
    -0.01,
    armHeightM / 2 - 0.02,
    0,
    90,
  )
  builder.add(disc(0.088, 0.03, 16), dark, 0, armHeightM - 0.04, 0)
  builder.add(box(0.012, 0.09, 0.11, 0.003), dark, -0.11, 0.09, 0)
  builder.add(box(0.05, 0.018, 0.171, 0.002), FINISHES.orange, 0.02, armHeightM * 0.62, 0)
  builder.pop()
  const inner = builder.part(`${name}.1`, { at: [base.x, base.y, base.z], turn: [0, 1, 0] })
  inner.push(0, armHeightM, 0, 90)
  inner.add(prism(linkOutline(0, 0, 0.085, innerLinkM, 0, 0.072, 5), 0.075, 0.014), finish, 0, 0, 0)
  inner.add(disc(0.06, 0.02, 14), dark, 0, 0, -0.04, 90)
  inner.pop()
  const outer = inner.part(`${name}.2`, { at: [innerLinkM, armHeightM, 0], turn: [0, 1, 0] })
  outer.add(disc(0.066, 0.02, 14), dark, 0, 0.045, 0)
  outer.push(0, 0.1, 0, 90)
  outer.add(prism(linkOutline(0, 0, 0.076, outerLinkM, 0, 0.058, 5), 0.09, 0.014), finish)
  outer.pop()
  outer.add(box(outerLinkM * 0.62, 0.1, 0.1, 0.03), finish, outerLinkM * 0.36, 0.19, 0)
  outer.add(box(outerLinkM * 0.4, 0.012, 0.06, 0.003), dark, outerLinkM * 0.34, 0.243, 0)
  // The stiff hose from the column to the outer link.
  outer.add(
    tube(
      [
        [-0.03, 0.2, 0],
        [-0.1, 0.31, 0],
        [-0.2, 0.29, 0],
        [-0.24, 0.14, 0],
      ],
      0.014,
      7,
      5,
    ),
    FINISHES.rubber,
  )
  const spindle = outer.part(`${name}.3`, { at: [outerLinkM, 0, 0], slide: [0, -1, 0] })
  spindle.add(disc(0.012, strokeM + 0.24, 8), FINISHES.steel, 0, (strokeM + 0.24) / 2 - 0.06, 0)
  spindle.add(disc(0.02, 0.014, 10), dark, 0, strokeM + 0.18, 0)
  outer.add(
    lathe(
      [
        [0.034, 0.04],
        [0.034, 0.055],
        [0.05, 0.06],
      ],
      12,
      0.003,
    ),
    dark,
    outerLinkM,
    0,
    0,
  )
  const tool = spindle.part(`${name}.4`, { turn: [0, 1, 0] })
  tool.add(disc(0.024, 0.03, 12), dark, 0, -0.06, 0)
  return tool
}

/** From the arm's height down to the tip of the tool, spindle up. */
export const SCREWDRIVER_TIP_M = 0.24

/** One spindle with its bit, blow-feed hose and slide; parts turn with the tool. */
export function addScrewdriver(tool: ModelBuilder): void {
  tool.add(box(0.05, 0.03, 0.09, 0.004), FINISHES.aluminium, 0, -0.088, 0)
  tool.add(disc(0.024, 0.05, 10), FINISHES.blue, 0, -0.113, 0)
  tool.add(disc(0.016, 0.03, 8), FINISHES.aluminium, 0, -0.152, 0)
  // Slim, to pass by heat-sinks.
  tool.add(disc(0.0045, 0.075, 6), FINISHES.steel, 0, 0.0375 - SCREWDRIVER_TIP_M, 0)
  tool.add(box(0.018, 0.06, 0.022, 0.003), dark, 0, -0.11, 0.042)
  tool.add(
    tube(
      [
        [0.014, -0.156, 0],
        [0.042, -0.14, 0.02],
        [0.044, -0.1, 0.03],
        [0.02, -0.08, 0.034],
      ],
      0.005,
      6,
      4,
    ),
    FINISHES.clearGlass,
  )
}

/** A bowl that turns screws the right way up and blows them to the spindle. */
export function addBowlFeeder(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(box(0.2, 0.08, 0.2, 0.008), FINISHES.warmGrey, x, y + 0.04, z)
  builder.add(disc(0.07, 0.06, 12), dark, x, y + 0.11, z)
  builder.add(
    lathe(
      [
        [0, 0.14],
        [0.09, 0.14],
        [0.13, 0.25],
        [0.122, 0.25],
        [0.085, 0.155],
        [0, 0.15],
      ],
      12,
      0.003,
    ),
    FINISHES.steel,
    x,
    y,
    z,
  )
  builder.add(roundDecal('screws', 0.172), FINISHES.component, x, y + 0.161, z, -90)
  // The knob for how hard it shakes, and the rail that the sorted ones leave by.
  builder.add(disc(0.014, 0.02, 8), dark, x + 0.05, y + 0.045, z + 0.11, 90)
  builder.add(disc(0.008, 0.004, 6), FINISHES.ledTeal, x - 0.05, y + 0.05, z + 0.101, 90)
}
