import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { drawModule } from '../../boards/board-model.ts'
import { box, chip, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addDimmGripper } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addBackPlate, addBenchScreen, addTrayStack } from '../pieces/bench-fittings.ts'
import { addSocketStrip } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addKeyboard, addScanner } from '../pieces/bench-things.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'
import { addCableRun, addToolStand, addTrayTower } from '../pieces/cell-things.ts'
import { addSetPart } from '../pieces/set-parts.ts'
import { type DimmArm, dimmArms, TRAY_HEIGHT_M } from './layout.ts'

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenchRow(spec, { fit: fitBench })
  const builder = createArmCell(spec, { name: 'nameDimm' })
  for (const arm of dimmArms(spec)) {
    addDimmGripper(addSixAxis(builder, arm.name, SIX_AXIS_900, arm.base), arm.name)
    addTray(builder, arm)
    const { x, z } = arm.base
    const back = -spec.widthM / 2
    addTrayTower(builder, arm.tray.x, back + 0.3, 5, 'memory', [0.38, 0.26])
    addCableRun(builder, [x, z - 0.2], [x, back + 0.1])
    arm.places.forEach(([x], k) => {
      addSetPart(builder, `${arm.name}.set${k + 1}`, (on) => drawModule(on, x, true))
    })
  }
  addToolStand(builder, 0.3, spec.widthM / 2 - 0.22, 2)
  return builder.build()
}

function fitBench(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM } = place
  addBackPlate(builder, place, 1.0, 1.2)
  addBenchScreen(builder, x, heightM - 0.28, backZ + 0.12)
  addBenchWall(builder, place, 1.1, backZ + 0.029, 0.16)
  addSocketStrip(builder, x, MAT_M + 0.022, backZ + 0.05)
  addKeyboard(builder, x, backZ + 0.26)
  addScanner(builder, x + 0.2, backZ + 0.14)
  for (const side of [-1, 1]) {
    addTrayStack(builder, x + side * (widthM / 2 - 0.2), MAT_M, backZ + 0.18, 4, FINISHES.charcoal)
    for (let i = 0; i < 8; i++)
      builder.add(
        chip(0.004, 0.028, 0.13),
        FINISHES.pcb,
        x + side * (widthM / 2 - 0.2) + (i - 3.5) * 0.03,
        MAT_M + 0.165,
        backZ + 0.18,
      )
  }
}

/** A drawer with a tray of standing modules, brought by the vehicle through the door behind. */
function addTray(builder: ModelBuilder, { tray, picks }: DimmArm): void {
  const h = TRAY_HEIGHT_M - TABLE_M - 0.03
  builder.add(box(0.4, h, 0.34, 0.008), FINISHES.offWhite, tray.x, TABLE_M + h / 2, tray.z)
  builder.add(box(0.38, 0.03, 0.3, 0.006), FINISHES.charcoal, tray.x, TRAY_HEIGHT_M - 0.015, tray.z)
  for (const [x, y, z] of picks) {
    builder.add(chip(0.0016, 0.031, 0.132), FINISHES.pcb, x, y - 0.0155, z)
    builder.add(chip(0.004, 0.016, 0.1), FINISHES.component, x, y - 0.0135, z)
    for (const s of [-1, 1]) builder.add(chip(0.012, 0.012, 0.008), FINISHES.darkGrey, x, y - 0.026, z + s * 0.071)
  }
}
