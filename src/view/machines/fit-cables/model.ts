import { COBOT_850 } from '../../../motion/robots/sizes.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder, tube } from '../../kit/index.ts'
import { addCobot } from '../../robots/cobot-model.ts'
import type { MachineSpec } from '../machine.ts'
import { addBackPlate, addBenchScreen, addBinShelf } from '../pieces/bench-fittings.ts'
import { addSocketStrip, addTote } from '../pieces/bench-outfit.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall } from '../pieces/bench-things.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addPictures, DISPLAY } from '../pieces/trim.ts'
import { cobots, DRIVER_M } from './layout.ts'

/** Cables by hand in either form; beside the belt an arm hands tools and drives the screws. */
export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenchRow(spec, { fit: fitPlain })
  const arms = cobots(spec)
  return buildBenchRow(spec, {
    belt: true,
    fit(builder, place) {
      const { name, base, holder } = arms[place.index]!
      addDriver(addCobot(builder, name, COBOT_850, base))
      builder.add(box(0.1, 0.09, 0.1, 0.008), FINISHES.charcoal, holder[0], MAT_M + 0.045, holder[2])
      builder.add(disc(0.02, 0.03, 8), FINISHES.steel, holder[0], MAT_M + 0.1, holder[2])
      addBinShelf(builder, place, 1.3, true, -0.12)
      addBenchScreen(builder, place.x + place.widthM * 0.2, place.heightM - 0.2, -0.14, 0.42)
      addCableRack(builder, place, 1.62, -0.2)
      addBackPlate(builder, place, 1.06, 1.22, -0.26)
      addBenchWall(builder, place, 1.14, -0.251, 0.13)
      addSafety(builder, place)
    },
  })
}

function addDriver(flange: ModelBuilder): void {
  flange.add(box(0.05, 0.06, 0.07, 0.01), FINISHES.charcoal, 0.03, 0, 0)
  flange.add(disc(0.022, 0.1, 10), FINISHES.blue, 0.1, 0, 0, 0, 0, 90)
  flange.add(disc(0.012, 0.03, 8), FINISHES.aluminium, 0.16, 0, 0, 0, 0, 90)
  flange.add(disc(0.004, 0.04, 5), FINISHES.steel, DRIVER_M - 0.02, 0, 0, 0, 0, 90)
}

/** Ties in their box, the arm's stop at the front edge, and its tablet on a foot at the rear corner. */
function addSafety(builder: ModelBuilder, { x, widthM, frontZ, backZ }: BenchPlace): void {
  builder.add(chip(0.17, 0.04, 0.12), FINISHES.yellow, x + widthM / 2 - 0.15, MAT_M + 0.02, frontZ - 0.1)
  builder.add(decal('clips', 0.16, 0.11), FINISHES.component, x + widthM / 2 - 0.15, MAT_M + 0.041, frontZ - 0.1, -90)
  addEstop(builder, x + widthM / 2 - 0.12, 0.862, frontZ + 0.012)
  builder.push(x + widthM / 2 - 0.16, MAT_M + 0.1, backZ + 0.1, -20, -14)
  builder.add(chip(0.05, 0.1, 0.02), FINISHES.duct, 0, -0.05, -0.01)
  builder.add(box(0.23, 0.16, 0.02, 0.006), FINISHES.charcoal, 0, 0.04, 0)
  addPictures(builder, 0.01, DISPLAY, ['screenBoard', 0, 0.04, 0.2, 0.13])
  builder.pop()
}

/** Cables hang ready, sorted by colour. */
function addCableRack(builder: ModelBuilder, { x, widthM }: BenchPlace, y: number, z: number): void {
  builder.add(chip(widthM - 0.1, 0.03, 0.03), FINISHES.duct, x, y, z)
  const colours = [FINISHES.core, FINISHES.blue, FINISHES.red, FINISHES.yellow]
  const count = Math.floor((widthM - 0.2) / 0.09)
  for (let i = 0; i < count; i++) {
    const cx = x + (i - (count - 1) / 2) * 0.09
    builder.add(
      tube(
        [
          [cx - 0.02, y - 0.2, z + 0.03],
          [cx - 0.014, y, z + 0.035],
          [cx + 0.014, y, z + 0.035],
          [cx + 0.02, y - 0.24, z + 0.03],
        ],
        0.006,
        8,
        4,
      ),
      colours[i % colours.length]!,
    )
  }
}

function fitPlain(builder: ModelBuilder, place: BenchPlace): void {
  addBackPlate(builder, place, 0.98, 1.12)
  addBenchWall(builder, place, 1.05, place.backZ + 0.029, 0.12)
  addSocketStrip(builder, place.x + place.widthM * 0.3, MAT_M + 0.022, place.backZ + 0.05)
  addTote(builder, place.x - place.widthM / 2 + 0.24, MAT_M - 0.02, place.backZ + 0.22, FINISHES.blue, false)
  addBinShelf(builder, place, 1.16)
  addCableRack(builder, place, 1.5, place.backZ + 0.03)
}
