import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type Model, quad } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addMagnifier } from '../pieces/bench-fittings.ts'
import { buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { buildInspection } from '../pieces/inspection.ts'
import { addPictures } from '../pieces/trim.ts'

/** Looks at sockets and polarity before the oven; conventional: a person with a template. */
export function build(spec: MachineSpec): Model {
  if (spec.method === 'automated')
    return buildInspection(spec, { name: 'nameAoi', band: FINISHES.teal, shoulderM: 1.06, leanM: 0.2 })
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
      const plate = place.backZ + 0.028
      addPictures(builder, plate, FINISHES.offWhite, ['perforated', place.x, 1.22, place.widthM - 0.14, 0.34])
      addPictures(builder, plate + 0.001, FINISHES.paper, ['sheet', place.x, 1.24, 0.1])
      builder.add(decal('kanban', 0.15, 0.21), FINISHES.paper, place.x - 0.42, MAT_M + 0.001, place.frontZ - 0.2, -90)
      // Keys for the screen; a red tray for what is not good, magnets with arrows to mark it.
      builder.add(box(0.31, 0.018, 0.13, 0.004), FINISHES.charcoal, place.x - 0.2, MAT_M + 0.011, place.backZ + 0.2)
      builder.add(decal('keys', 0.3, 0.12), FINISHES.charcoal, place.x - 0.2, MAT_M + 0.021, place.backZ + 0.2, -90)
      builder.add(box(0.24, 0.04, 0.2, 0.006), FINISHES.red, place.x + 0.24, MAT_M + 0.02, place.backZ + 0.2)
      builder.add(quad(0.21, 0.17), FINISHES.component, place.x + 0.24, MAT_M + 0.041, place.backZ + 0.2, -90)
      for (let i = 0; i < 5; i++)
        builder.add(
          chip(0.03, 0.008, 0.02),
          i % 2 ? FINISHES.yellow : FINISHES.orange,
          place.x + 0.17 + i * 0.035,
          MAT_M + 0.046,
          place.backZ + 0.17 + (i % 3) * 0.03,
        )
    },
  })
}
