import { ModelBuilder } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'
import { addCarton } from '../machines/pieces/cartons.ts'

/** A packed board: the carton that arms carry, its foot at y = 0. */
export function createCartonSolid(): Solid {
  const builder = new ModelBuilder()
  addCarton(builder)
  return builder.build(2).parts[0]!.opaque!
}
