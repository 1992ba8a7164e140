import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { lit } from './shell.ts'
import { addPictures } from './trim.ts'

/** A beam on two rails and a carriage on the beam: parts `name.beam` (slides along z) and `name.head` (along x). */
export interface CrossGantry {
  name: string
  /** Middle of the beam at rest. */
  x: number
  y: number
  z: number
  /** Length of the beam along x, and of the rails along z. */
  beamM: number
  railM: number
  /** Where the rails' middle is. */
  railZ?: number
  /** No rails of its own: it shares those of another. */
  bare?: boolean
  /** Lettering on the front of the beam. */
  label?: DecalName
}

const BEAM_M = { high: 0.1, deep: 0.06 }

/** Returns the carriage; its origin is the front of the beam, at the beam's middle. */
export function addCrossGantry(builder: ModelBuilder, gantry: CrossGantry): ModelBuilder {
  const { name, x, y, z, beamM, railM, railZ = z, bare, label } = gantry
  if (!bare)
    for (const s of [-1, 1]) {
      builder.add(chip(0.05, 0.05, railM), lit(FINISHES.grey), x + s * (beamM / 2 - 0.03), y - 0.085, railZ)
      builder.add(chip(0.016, 0.012, railM), lit(FINISHES.duct), x + s * (beamM / 2 - 0.03), y - 0.055, railZ)
    }
  const beam = builder.part(`${name}.beam`, { at: [x, y, z], slide: [0, 0, 1] })
  beam.add(box(beamM, BEAM_M.high, BEAM_M.deep, 0.008), lit(FINISHES.white))
  for (const s of [-1, 1]) {
    beam.add(chip(beamM - 0.12, 0.012, 0.008), lit(FINISHES.duct), 0, s * 0.034, BEAM_M.deep / 2 + 0.003)
    beam.add(chip(0.08, 0.06, 0.1), FINISHES.charcoal, s * (beamM / 2 - 0.04), -0.025, 0)
  }
  if (label) addPictures(beam, BEAM_M.deep / 2, lit(FINISHES.white), [label, -beamM * 0.2, 0, 0.42, 0.044])
  // The chain that carries cables along the beam.
  beam.add(chip(beamM * 0.62, 0.035, 0.036), FINISHES.rubber, beamM * 0.1, 0.068, -0.012)
  beam.add(decal('slots', 0.033, beamM * 0.62), FINISHES.rubber, beamM * 0.1, 0.068, 0.007, 0, 0, 90)
  return beam.part(`${name}.head`, { at: [0, 0, BEAM_M.deep / 2 + 0.008], slide: [1, 0, 0] })
}
