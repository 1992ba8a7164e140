import { FINISHES, type Model } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addBinShelf, addMagnifier } from '../pieces/bench-fittings.ts'
import { buildBenchRow } from '../pieces/bench-row.ts'
import { addBenchWall, addCleaner } from '../pieces/bench-things.ts'
import { buildInspection } from '../pieces/inspection.ts'

/** Cameras above and below the board; conventional: benches for touching up joints under a lens. */
export function build(spec: MachineSpec): Model {
  if (spec.method === 'automated')
    return buildInspection(spec, {
      name: 'nameAoi',
      band: FINISHES.orange,
      shoulderM: 1.12,
      leanM: 0.24,
      fromBelow: true,
    })
  return buildBenchRow(spec, {
    belt: true,
    band: FINISHES.orange,
    fit: (builder, place) => {
      addBackPlate(builder, place, 1.06, 1.3, -0.26)
      addBenchWall(builder, { ...place, x: place.x + place.widthM * 0.2 }, 1.18, -0.251, 0.2)
      addCleaner(builder, place.x - place.widthM / 2 + 0.07, place.backZ + 0.08)
      addBinShelf(builder, place, 1.38, false, -0.14)
      addBenchScreen(builder, place.x - place.widthM * 0.24, 1.24, -0.19, 0.36)
      addMagnifier(builder, place.x + place.widthM / 2 - 0.1, place.frontZ - 0.06)
    },
  })
}
