import type { Box3 } from 'three'
import { box, chip, FINISHES, type Model, ModelBuilder, quad } from '../kit/index.ts'
import type { Shown } from './shown.ts'

const TAPE_M = 0.05
const RULER_M = 0.06

/** What stands or lies around the thing that is shown: the tape round its footprint, a ruler with fields of one metre, and a
 * table under what lies on tables. */
export function surroundingsOf({ spec, heightM }: Shown, around: Box3): Model {
  const builder = new ModelBuilder()
  const lengthM = spec?.lengthM ?? around.max.x - around.min.x
  const widthM = spec?.widthM ?? around.max.z - around.min.z
  const flat = (length: number, width: number, finish: typeof FINISHES.yellow, x: number, z: number) =>
    builder.add(quad(length, width), finish, x, 0.003, z, -90)
  if (spec) {
    for (const side of [-1, 1]) {
      flat(lengthM + 4 * TAPE_M, TAPE_M, FINISHES.yellow, 0, side * (widthM / 2 + 1.5 * TAPE_M))
      flat(TAPE_M, widthM + 2 * TAPE_M, FINISHES.yellow, side * (lengthM / 2 + 1.5 * TAPE_M), 0)
    }
  }
  if (heightM > 0) addTable(builder, lengthM + 0.14, widthM + 0.14, heightM)
  else {
    const fields = Math.max(1, Math.ceil(lengthM))
    const z = Math.max(around.max.z, widthM / 2) + 0.3
    for (let i = 0; i < fields; i++)
      flat(1, RULER_M, i % 2 === 0 ? FINISHES.charcoal : FINISHES.paper, i + 0.5 - fields / 2, z)
  }
  return builder.build()
}

function addTable(builder: ModelBuilder, lengthM: number, widthM: number, heightM: number): void {
  builder.add(box(lengthM, 0.03, widthM, 0.008), FINISHES.offWhite, 0, heightM - 0.016, 0)
  builder.add(chip(lengthM - 0.02, 0.004, widthM - 0.02), FINISHES.esdMat, 0, heightM - 0.002, 0)
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      builder.add(
        box(0.04, heightM - 0.03, 0.04, 0.004),
        FINISHES.grey,
        x * (lengthM / 2 - 0.04),
        (heightM - 0.03) / 2,
        z * (widthM / 2 - 0.04),
      )
  builder.add(box(lengthM - 0.08, 0.03, widthM - 0.08, 0.006), FINISHES.grey, 0, 0.2, 0)
}
