import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addHangingDriver, addTrayStack } from '../pieces/bench-fittings.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addScanner } from '../pieces/bench-things.ts'
import { PROUD_M } from '../pieces/trim.ts'

export const build = (spec: MachineSpec): Model => buildBenchRow(spec, { band: FINISHES.blue, fit: fitKitting })

/** Bare heat-sinks come in trays on a rack below and at the left; springs and screws from two bins; a driver hangs at the right. The
 * rear edge is kept free for finished kits. */
function fitKitting(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, boardZ, heightM } = place
  const left = x - widthM / 2 + 0.2
  addTrayStack(builder, left, MAT_M, boardZ, 5, FINISHES.charcoal)
  for (let i = 0; i < 2; i++) {
    builder.add(box(0.076, 0.008, 0.1, 0.001), FINISHES.copper, left + (i - 0.5) * 0.1, MAT_M + 0.19, boardZ)
    for (let fin = 0; fin < 7; fin++)
      builder.add(
        chip(0.004, 0.05, 0.1),
        FINISHES.duct,
        left + (i - 0.5) * 0.1 + (fin - 3) * 0.011,
        MAT_M + 0.218,
        boardZ,
      )
  }
  for (const i of [0, 1]) {
    builder.push(left + (i - 0.5) * 0.1, 0, boardZ)
    builder.add(decal('radiator', 0.072, 0.098), FINISHES.duct, 0, MAT_M + 0.243 + PROUD_M, 0, -90)
    builder.pop()
  }
  addBackPlate(builder, place, 1.1, 1.26)
  addBenchWall(builder, place, 1.18, backZ + 0.029, 0.13)
  const right = x + widthM / 2 - 0.2
  for (const [k, finish] of [FINISHES.yellow, FINISHES.red].entries()) {
    builder.add(box(0.11, 0.06, 0.16, 0.008), finish, right + (k - 0.5) * 0.13, MAT_M + 0.03, boardZ + 0.02)
    builder.add(
      decal(k ? 'clips' : 'screws', 0.09, 0.13),
      FINISHES.component,
      right + (k - 0.5) * 0.13,
      MAT_M + 0.06 + PROUD_M,
      boardZ + 0.02,
      -90,
    )
  }
  addScanner(builder, right - 0.3, boardZ - 0.12)
  addHangingDriver(builder, x + widthM * 0.22, boardZ - 0.04, heightM)
  addBenchScreen(builder, x - widthM * 0.22, 1.42, backZ + 0.08, 0.38)
  // The lip that keeps finished kits from sliding off, and the line that marks their places.
  builder.add(box(widthM - 0.06, 0.03, 0.014, 0.004), FINISHES.steel, x, MAT_M + 0.012, backZ + 0.01)
  builder.add(chip(widthM - 0.1, 0.002, 0.02), FINISHES.yellow, x, MAT_M + 0.001, backZ + 0.22)
}
