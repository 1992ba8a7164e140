import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type ModelBuilder } from '../../kit/index.ts'
import { addPictures, PROUD_M } from './trim.ts'

/** A test fixture for one board: a bed of nails below, a lid that closes over it; part `name` turns up about its rear edge. The board
 * lies 20 mm over `y`. */
export function addClamshell(
  builder: ModelBuilder,
  name: string,
  x: number,
  y: number,
  z: number,
  widthM = 0.5,
  depthM = 0.4,
): ModelBuilder {
  builder.add(box(widthM, 0.05, depthM, 0.008), FINISHES.charcoal, x, y - 0.012, z)
  builder.add(decal('nails', widthM - 0.05, depthM - 0.05), FINISHES.esdMat, x, y + 0.013 + PROUD_M, z, -90)
  builder.push(x, y - 0.012, z)
  addPictures(builder, depthM / 2, FINISHES.charcoal, ['barcode', -widthM * 0.24, 0, 0.11, 0.036])
  builder.add(chip(0.03, 0.012, 0.002), FINISHES.ledTeal, widthM * 0.36, 0, depthM / 2)
  builder.pop()
  for (const side of [-1, 1])
    builder.add(chip(0.04, 0.1, 0.05), FINISHES.steel, x + side * (widthM / 2 - 0.06), y + 0.03, z - depthM / 2 - 0.005)
  const lid = builder.part(name, { at: [x, y + 0.07, z - depthM / 2], turn: [-1, 0, 0] })
  lid.add(box(widthM - 0.02, 0.035, depthM, 0.008), FINISHES.offWhite, 0, 0.008, depthM / 2 + 0.01)
  lid.add(chip(widthM - 0.12, 0.03, depthM - 0.12), FINISHES.core, 0, -0.016, depthM / 2, 180)
  lid.add(box(widthM * 0.4, 0.025, 0.03, 0.006), FINISHES.blue, 0, 0.01, depthM + 0.02)
  for (const side of [-1, 1])
    lid.add(chip(0.03, 0.03, depthM * 0.7), FINISHES.aluminium, side * widthM * 0.3, 0.035, depthM / 2)
  // What is written on the lid; and, seen when it stands open, the pushers below it.
  lid.push(0, 0.026, depthM / 2, -90)
  addPictures(
    lid,
    0,
    FINISHES.offWhite,
    ['warnCrush', -widthM * 0.12, -depthM * 0.2, 0.08],
    ['kanban', widthM * 0.1, 0, 0.11],
  )
  lid.pop()
  lid.push(0, -0.031, depthM / 2, 90)
  addPictures(lid, 0, FINISHES.core, ['nails', 0, 0, widthM - 0.16, depthM - 0.16])
  lid.pop()
  for (const s of [-1, 1]) lid.add(disc(0.012, 0.02, 6), FINISHES.steel, s * widthM * 0.42, 0.034, depthM * 0.86)
  return lid
}
