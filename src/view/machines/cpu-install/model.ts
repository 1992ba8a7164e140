import { SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { drawProcessor, SOCKET_X_M } from '../../boards/board-model.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addSuction } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addBackPlate, addBenchScreen, addMagnifier, addTrayStack } from '../pieces/bench-fittings.ts'
import { addSocketStrip } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addCleaner, addKeyboard } from '../pieces/bench-things.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'
import { addCableRun, addDrive, addToolStand, addTrayTower } from '../pieces/cell-things.ts'
import { addSetPart } from '../pieces/set-parts.ts'
import { PROUD_M } from '../pieces/trim.ts'
import { ARM, CAMERA, TRAY, TRAY_PLACES } from './layout.ts'

export const SUCTION_TIP_M = 0.2

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenchRow(spec, { fit: fitBench })
  const builder = createArmCell(spec, { name: 'nameCpu' })
  const flange = addSixAxis(builder, 'arm', SIX_AXIS_900, ARM)
  addSuction(flange, SUCTION_TIP_M, 0.094)
  const held = flange.part('held', { at: [SUCTION_TIP_M, 0, 0], slide: [1, 0, 0] })
  held.add(chip(0.003, 0.056, 0.068), FINISHES.steel, 0.0015, 0, 0)
  held.add(chip(0.005, 0.072, 0.09), FINISHES.tin, 0.005, 0, 0)
  SOCKET_X_M.forEach((x, k) => {
    addSetPart(builder, `set${k + 1}`, (on) => drawProcessor(on, x))
  })
  addTrays(builder)
  addCamera(builder)
  addCableRun(builder, [ARM.x, ARM.z - 0.2], [ARM.x, -spec.widthM / 2 + 0.1])
  addToolStand(builder, 0.2, spec.widthM / 2 - 0.22, 2)
  return builder.build()
}

function addTrays(builder: ModelBuilder): void {
  const h = TRAY.y - TABLE_M - 0.016
  for (const side of [1, -1]) {
    const x = side * TRAY.x
    builder.add(box(0.44, h, 0.3, 0.008), FINISHES.offWhite, x, TABLE_M + h / 2, TRAY.z)
    builder.add(box(0.4, 0.018, 0.24, 0.004), FINISHES.charcoal, x, TRAY.y - 0.006, TRAY.z)
    for (const [px, y, z] of TRAY_PLACES) {
      builder.add(chip(0.09, 0.004, 0.07), FINISHES.core, side * px, y - 0.008, z)
      // The right tray takes the covers of the sockets.
      if (side > 0) {
        builder.add(chip(0.09, 0.005, 0.072), FINISHES.tin, px, y - 0.005, z)
        builder.add(chip(0.068, 0.003, 0.056), FINISHES.steel, px, y - 0.0015, z)
        builder.add(decal('cpuLid', 0.06, 0.05), FINISHES.steel, px, y + PROUD_M, z, -90)
      } else builder.add(chip(0.08, 0.005, 0.06), FINISHES.component, -px, y - 0.004, z)
    }
  }
  // Full trays wait in a tower behind the left one; the drives of suction and force stand behind the right one.
  addTrayTower(builder, TRAY.x, TRAY.z - 0.36, 6, 'tray', [0.4, 0.24])
  addDrive(builder, -TRAY.x - 0.12, TRAY.z - 0.4)
  addDrive(builder, -TRAY.x + 0.14, TRAY.z - 0.4, FINISHES.warmGrey)
}

function addCamera(builder: ModelBuilder): void {
  const { x, z } = CAMERA
  builder.add(box(0.1, 0.12, 0.1, 0.008), FINISHES.charcoal, x, TABLE_M + 0.06, z)
  builder.add(disc(0.055, 0.02, 16), FINISHES.lamp, x, TABLE_M + 0.128, z)
  builder.add(disc(0.03, 0.024, 12), FINISHES.core, x, TABLE_M + 0.129, z)
}

function fitBench(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM } = place
  addBackPlate(builder, place, 1.0, 1.24)
  addBenchScreen(builder, x, heightM - 0.24, backZ + 0.12, 0.4)
  addBenchWall(builder, place, 1.12, backZ + 0.029, 0.18)
  addSocketStrip(builder, x + widthM * 0.1, MAT_M + 0.022, backZ + 0.05)
  addKeyboard(builder, x + 0.06, backZ + 0.26)
  addCleaner(builder, x + widthM / 2 - 0.28, backZ + 0.12)
  addTrayStack(builder, x - widthM / 2 + 0.22, MAT_M, backZ + 0.2, 3, FINISHES.charcoal)
  for (let i = 0; i < 6; i++)
    builder.add(
      chip(0.076, 0.006, 0.056),
      FINISHES.tin,
      x - widthM / 2 + 0.22 + ((i % 3) - 1) * 0.095,
      MAT_M + 0.116,
      backZ + 0.2 + (Math.floor(i / 3) - 0.5) * 0.09,
    )
  addMagnifier(builder, x + widthM / 2 - 0.12, backZ + 0.2)
}
