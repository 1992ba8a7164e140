import { box, chip, disc, FINISHES, lathe, type Model, type ModelBuilder, tube } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addBinShelf, addMagnifier } from '../pieces/bench-fittings.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'

export const build = (spec: MachineSpec): Model => buildBenchRow(spec, { band: FINISHES.red, fit: fitRepair })

/** A repair bench: soldering station, hot air, an arm that draws off fumes, magnifier, screen with the test's findings. */
function fitRepair(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM, boardZ } = place
  addBackPlate(builder, place, 0.98, 1.12)
  addBinShelf(builder, place, 1.3)
  addBenchScreen(builder, x - widthM * 0.2, 1.16, backZ + 0.24, 0.4)
  addMagnifier(builder, x + widthM / 2 - 0.1, backZ + 0.26)
  const [sx, sz] = [x + widthM / 2 - 0.3, backZ + 0.2]
  builder.add(box(0.15, 0.11, 0.2, 0.012), FINISHES.charcoal, sx, MAT_M + 0.05, sz)
  builder.add(chip(0.08, 0.03, 0.002), FINISHES.ledTeal, sx, MAT_M + 0.07, sz + 0.101)
  builder.push(sx - 0.16, MAT_M, sz + 0.06)
  builder.add(box(0.08, 0.03, 0.12, 0.008), FINISHES.charcoal, 0, 0.01, 0)
  builder.add(
    lathe(
      [
        [0.016, 0],
        [0.026, 0.07],
        [0.022, 0.07],
      ],
      8,
      0.002,
    ),
    FINISHES.steel,
    0,
    0.03,
    0.02,
    -30,
  )
  builder.add(disc(0.011, 0.14, 7), FINISHES.teal, 0, 0.13, 0.075, 35)
  builder.pop()
  builder.add(
    tube(
      [
        [sx - 0.05, MAT_M + 0.04, sz + 0.1],
        [sx - 0.06, MAT_M + 0.02, sz + 0.2],
        [sx - 0.14, MAT_M + 0.06, sz + 0.24],
        [sx - 0.16, MAT_M + 0.18, sz + 0.18],
      ],
      0.005,
      8,
      4,
    ),
    FINISHES.rubber,
  )
  // The fume arm reaches from a post behind to just over the board.
  const fx = x - widthM / 2 + 0.12
  builder.add(
    tube(
      [
        [fx, heightM - 0.1, backZ + 0.04],
        [fx + 0.02, heightM - 0.02, backZ + 0.2],
        [fx + 0.12, 1.42, boardZ - 0.22],
        [fx + 0.2, 1.22, boardZ - 0.1],
      ],
      0.03,
      10,
      8,
    ),
    FINISHES.charcoal,
  )
  builder.push(fx + 0.22, 1.17, boardZ - 0.07, 28, 0, 20)
  builder.add(
    lathe(
      [
        [0.03, 0.06],
        [0.075, -0.02],
        [0.068, -0.02],
        [0.02, 0.05],
      ],
      14,
      0.002,
    ),
    FINISHES.offWhite,
  )
  builder.pop()
}
