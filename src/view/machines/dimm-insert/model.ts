import { SIX_AXIS_900 } from '../../../motion/robots/six-axis.ts'
import { box, chip, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { addDimmGripper } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt, addFixture } from '../pieces/belt.ts'
import { addCellFrame, addHmi, TABLE_M } from '../pieces/cell-frame.ts'
import { type DimmArm, dimmArms, TRAY_HEIGHT_M } from './layout.ts'

export function build(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM } = spec
  const builder = new ModelBuilder()
  addCellFrame(builder, { lengthM, widthM, heightM, band: FINISHES.teal, doors: 3, bays: 2 })
  addBelt(builder, -lengthM / 2, lengthM / 2)
  addFixture(builder, 0)
  for (const arm of dimmArms(spec)) {
    addDimmGripper(addSixAxis(builder, arm.name, SIX_AXIS_900, arm.base), arm.name)
    addTray(builder, arm)
  }
  addHmi(builder, lengthM / 2 - 0.3, 1.5, widthM / 2)
  builder.tower([-lengthM / 2 + 0.1, heightM, -widthM / 2 + 0.1])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build()
}

/** A drawer with a tray of standing modules, brought by the vehicle through the door behind. */
function addTray(builder: ModelBuilder, { tray, picks }: DimmArm): void {
  const h = TRAY_HEIGHT_M - TABLE_M - 0.03
  builder.add(box(0.4, h, 0.34, 0.008), FINISHES.offWhite, tray.x, TABLE_M + h / 2, tray.z)
  builder.add(box(0.38, 0.03, 0.3, 0.006), FINISHES.charcoal, tray.x, TRAY_HEIGHT_M - 0.015, tray.z)
  for (const [x, y, z] of picks) {
    builder.add(chip(0.0016, 0.031, 0.133), FINISHES.pcb, x, y - 0.018, z)
    builder.add(chip(0.004, 0.016, 0.122), FINISHES.component, x, y - 0.016, z)
    for (const s of [-1, 1]) builder.add(chip(0.012, 0.024, 0.008), FINISHES.darkGrey, x, y - 0.036, z + s * 0.064)
  }
}
