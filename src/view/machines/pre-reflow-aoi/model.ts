import { box, chip, FINISHES, type Model, quad } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addMagnifier } from '../pieces/bench-fittings.ts'
import { buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { buildInspection } from '../pieces/inspection.ts'

/** Looks at sockets and polarity before the oven; conventional: a person with a template. */
export function build(spec: MachineSpec): Model {
  if (spec.method === 'automated') return buildInspection(spec, { name: 'nameAoi', band: FINISHES.teal, shoulderM: 1.06, leanM: 0.2 })
  return buildBenchRow(spec, {
    fit: (builder, place) => {
      addBackPlate(builder, place, 1.02, 1.42)
      addBenchScreen(builder, place.x - 0.26, 1.3, place.backZ + 0.1, 0.4)
      addMagnifier(builder, place.x + place.widthM / 2 - 0.1, place.backZ + 0.14)
      // The template: a frame with windows over the places to look at, hung on the wall between boards.
      builder.add(box(0.43, 0.33, 0.006, 0.002), FINISHES.yellow, place.x + 0.28, 1.24, place.backZ + 0.035)
      for (let k = 0; k < 6; k++)
        builder.add(
          quad(0.09, 0.1),
          FINISHES.offWhite,
          place.x + 0.15 + (k % 3) * 0.13,
          1.17 + (k > 2 ? 0.14 : 0),
          place.backZ + 0.039,
        )
      builder.add(chip(0.16, 0.004, 0.22), FINISHES.paper, place.x - 0.4, MAT_M + 0.002, place.frontZ - 0.2)
    },
  })
}
