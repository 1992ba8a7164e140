import { SCARA_600 } from '../../../motion/robots/sizes.ts'
import { box, chip, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addBowlFeeder, addScara, addScrewdriver } from '../../robots/scara-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addBackPlate, addBenchScreen, addBinShelf, addHangingDriver } from '../pieces/bench-fittings.ts'
import { addSocketStrip } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addScrewFeeder } from '../pieces/bench-things.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'
import { addDrive, addToolStand } from '../pieces/cell-things.ts'
import { SCREW_ARMS } from './layout.ts'

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenchRow(spec, { fit: fitBench })
  const builder = createArmCell(spec, { name: 'nameScrew' })
  for (const { name, base, feed } of SCREW_ARMS) {
    addScrewdriver(addScara(builder, name, SCARA_600, base))
    builder.add(box(0.26, 0.1, 0.24, 0.006), FINISHES.darkGrey, base.x, TABLE_M + 0.05, base.z)
    const side = Math.sign(base.x)
    addBowlFeeder(builder, base.x + side * 0.4, TABLE_M, feed[2] - 0.26)
    builder.add(box(0.08, 0.19, 0.1, 0.006), FINISHES.white, feed[0] + side * 0.02, TABLE_M + 0.095, feed[2] - 0.04)
    builder.add(chip(0.03, 0.02, 0.04), FINISHES.steel, feed[0], feed[1] - 0.015, feed[2])
    addDrive(builder, base.x - side * 0.08, -spec.widthM / 2 + 0.2, side > 0 ? FINISHES.warmGrey : FINISHES.offWhite)
  }
  addPlateFeed(builder)
  addToolStand(builder, 0.16, spec.widthM / 2 - 0.18, 1)
  return builder.build()
}

/** Bolster plates lie ready on a shelf at the operator's side. */
function addPlateFeed(builder: ModelBuilder): void {
  builder.push(0.02, TABLE_M, 0.5)
  builder.add(box(0.46, 0.03, 0.2, 0.005), FINISHES.charcoal, 0, 0.02, 0)
  for (const x of [-0.12, 0.12])
    for (let i = 0; i < 4; i++) builder.add(chip(0.11, 0.006, 0.13), FINISHES.steel, x, 0.04 + i * 0.008, 0)
  builder.pop()
}

function fitBench(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM } = place
  addBackPlate(builder, place, 0.98, 1.14)
  addBenchWall(builder, place, 1.06, backZ + 0.029)
  addSocketStrip(builder, x + widthM * 0.3, MAT_M + 0.022, backZ + 0.05)
  for (const s of [-1, 1]) addScrewFeeder(builder, x + s * widthM * 0.34, backZ + 0.3)
  addBinShelf(builder, place, 1.22)
  addHangingDriver(builder, x + widthM * 0.2, backZ + 0.46, heightM)
  addHangingDriver(builder, x - widthM * 0.12, backZ + 0.46, heightM)
  addBenchScreen(builder, x - widthM * 0.25, heightM - 0.16, backZ + 0.1, 0.32)
}
