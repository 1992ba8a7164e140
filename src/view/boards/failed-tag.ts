import { Matrix4 } from 'three'
import { decal } from '../decals/decal.ts'
import { box, chip, FINISHES, type Finish, transformed } from '../kit/index.ts'
import { type Solid, SolidBuilder } from '../kit/solid.ts'
import { BOARD_WIDTH_M } from './board-model.ts'

const RED: Finish = { ...FINISHES.red, glow: 0.35 }
/** Of one leaf of the tag: width, length, and how far it leans from upright. */
const LEAF_M = [0.13, 0.085] as const
const LEAN = 0.62
/** The tag rides on the front edge of the board, over whatever lies there, m. */
const AT_Z_M = BOARD_WIDTH_M / 2 - 0.03
const FOOT_M = 0.03

/** A red card folded like a tent, with what was found, and a clip that holds it to the board: it is seen from either side and from
 * above. In the frame of the board. */
export function createFailedTag(): Solid {
  const tag = new SolidBuilder()
  const [widthM, leafM] = LEAF_M
  const ridge = FOOT_M + leafM * Math.cos(LEAN)
  for (const yaw of [0, Math.PI]) {
    const leaf = new Matrix4()
      .makeTranslation(0, ridge, AT_Z_M)
      .multiply(new Matrix4().makeRotationY(yaw))
      .multiply(new Matrix4().makeRotationX(-LEAN))
    const put = (y: number, z: number) => leaf.clone().multiply(new Matrix4().makeTranslation(0, y, z))
    tag.add(transformed(box(widthM, leafM, 0.002, 0.0008), put(-leafM / 2, 0)), RED)
    tag.add(transformed(decal('ngTag', widthM - 0.006, leafM - 0.006), put(-leafM / 2, 0.0014)), RED)
  }
  tag.add(
    transformed(chip(0.03, FOOT_M + 0.01, 0.012), new Matrix4().makeTranslation(0, FOOT_M / 2, AT_Z_M + 0.022)),
    RED,
  )
  return tag.build()
}
