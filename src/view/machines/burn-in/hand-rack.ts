import { decal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type ModelBuilder, quad } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addControlCabinet } from '../pieces/control-cabinet.ts'
import { addNumber } from '../pieces/numbers.ts'
import { addPictures, addPlates, DISPLAY, PROUD_M } from '../pieces/trim.ts'
import { racks } from './layout.ts'
import { isWarned } from './slot-marks.ts'

/** Shelves that people fill from the front, heated from cabinets behind. */
export function addHandRack(builder: ModelBuilder, spec: MachineSpec): void {
  const { lengthM, widthM, heightM } = spec
  const { columns, columnM, depthM } = racks(spec)
  const rackM = columns * columnM
  const z = widthM / 2 - depthM / 2 - 0.02
  const backZ = z - depthM / 2
  const frontZ = z + depthM / 2
  builder.add(chip(rackM, heightM - 0.3, 0.03), FINISHES.core, 0, heightM / 2, backZ)
  addShelves(builder, spec, z)
  for (let i = 0; i <= columns; i += i === columns - 1 ? 1 : 2) {
    const x = -rackM / 2 + i * columnM
    for (const pz of [frontZ - 0.03, backZ + 0.03])
      builder.add(chip(0.04, heightM - 0.1, 0.04), FINISHES.duct, x, heightM / 2 - 0.05, pz)
  }
  builder.add(box(rackM + 0.06, 0.16, depthM + 0.04, 0.014), FINISHES.white, 0, heightM - 0.1, z)
  const face = frontZ + 0.02
  builder.add(chip(rackM, 0.02, 0.006), FINISHES.blue, 0, heightM - 0.168, face + 0.002)
  for (const x of [-rackM / 2 + 0.55, rackM / 2 - 0.55])
    addPictures(builder, face, FINISHES.white, ['nameBurnIn', x, heightM - 0.096, 0.8])
  for (const [k, picture] of (['screenTrend', 'screenMap'] as const).entries()) {
    const x = (k - 0.5) * rackM * 0.4
    builder.add(box(0.24, 0.14, 0.02, 0.005), FINISHES.charcoal, x, heightM - 0.09, face + 0.008)
    addPictures(builder, face + 0.018, DISPLAY, [picture, x, heightM - 0.09, 0.2, 0.11])
  }
  addFoot(builder, rackM, z, depthM, frontZ)
  for (const side of [-1, 1]) {
    builder.push(side * (rackM / 2 + 0.01), 0, z, 0, side * 90)
    builder.add(box(depthM, heightM - 0.3, 0.03, 0.006), FINISHES.white, 0, heightM / 2 + 0.05, 0)
    addPictures(
      builder,
      0.015,
      FINISHES.white,
      ['warnHot', 0, 1.55, 0.16],
      ['warnPower', 0, 1.34, 0.12],
      ['louvre', 0, 0.7, 0.4, 0.3],
    )
    addEstop(builder, -side * (depthM / 2 - 0.08), 1.2, 0.02)
    addPlates(builder, 0, 1.12, 0.015)
    builder.pop()
  }
  addCabinets(builder, rackM, backZ, backZ + widthM / 2 - 0.1, heightM)
  builder.tower([-rackM / 2 + 0.1, heightM, z])
  builder.boardPath([
    [-lengthM / 2, 0.95, widthM / 2 - 0.25],
    [lengthM / 2, 0.95, widthM / 2 - 0.25],
  ])
}

/** Floors with a label and a lamp for each place, sockets at the back. */
function addShelves(builder: ModelBuilder, spec: MachineSpec, z: number): void {
  const { heightM } = spec
  const { columns, rows, columnM, rowM, firstM, depthM } = racks(spec)
  const rackM = columns * columnM
  const [frontZ, backZ] = [z + depthM / 2, z - depthM / 2]
  for (let i = 0; i < columns; i++)
    addNumber(builder, i + 1, (i - (columns - 1) / 2) * columnM, heightM - 0.225, frontZ - 0.02)
  for (let row = 0; row <= rows; row++) {
    const y = firstM + row * rowM
    builder.add(chip(rackM, 0.02, depthM), FINISHES.charcoal, 0, y, z)
    builder.add(quad(rackM, 0.03), FINISHES.offWhite, 0, y - 0.002, frontZ + 0.001)
    if (row === rows) continue
    for (let i = 0; i < columns; i++) {
      const x = -rackM / 2 + (i + 0.5) * columnM
      builder.add(decal('connector', columnM * 0.8, 0.05), FINISHES.darkGrey, x, y + 0.05, backZ + 0.04)
      builder.add(decal('slots', columnM * 0.7, 0.05), FINISHES.darkGrey, x, y + 0.13, backZ + 0.016 + PROUD_M)
      builder.add(quad(0.012, rowM - 0.05), FINISHES.offWhite, x - columnM / 2, y + rowM / 2, frontZ - 0.002)
      builder.add(decal('barcode', 0.09, 0.024), FINISHES.paper, x - columnM * 0.2, y - 0.002, frontZ + 0.002)
      const lamp = isWarned(x, y, 0) ? FINISHES.yellow : FINISHES.ledTeal
      builder.add(quad(0.04, 0.014), lamp, x + columnM * 0.2, y - 0.002, frontZ + 0.002)
    }
    builder.add(chip(rackM - 0.04, 0.05, 0.03), FINISHES.grey, 0, y + 0.05, backZ + 0.024)
  }
}

/** Supplies below the shelves. */
function addFoot(builder: ModelBuilder, rackM: number, z: number, depthM: number, frontZ: number): void {
  builder.add(box(rackM, 0.3, depthM, 0.012), FINISHES.offWhite, 0, 0.2, z)
  const fields = Math.round(rackM / 1.1)
  for (let i = 0; i < fields; i++) {
    const [x, w] = [((i + 0.5) / fields - 0.5) * rackM, rackM / fields]
    builder.add(chip(0.006, 0.28, 0.004), FINISHES.core, x - w / 2, 0.2, frontZ)
    addPictures(
      builder,
      frontZ,
      FINISHES.offWhite,
      ['supplies', x - w * 0.22, 0.21, 0.4, 0.16],
      ['louvre', x + w * 0.2, 0.21, 0.34, 0.18],
    )
  }
}

/** Heaters and supplies; their doors look to the rear. */
function addCabinets(builder: ModelBuilder, rackM: number, backZ: number, depthM: number, heightM: number): void {
  const count = Math.max(2, Math.round(rackM / 1.3))
  const pitch = rackM / count
  for (let i = 0; i < count; i++) {
    const x = (i - (count - 1) / 2) * pitch
    builder.push(x, 0, backZ - depthM / 2 - 0.03, 0, 180)
    addControlCabinet(builder, {
      widthM: pitch - 0.04,
      heightM: heightM * 0.82,
      depthM,
      finish: i % 3 === 1 ? FINISHES.offWhite : FINISHES.white,
      mains: i % 2 === 0,
    })
    builder.pop()
    builder.add(chip(0.34, 0.12, 0.5), FINISHES.duct, x, heightM * 0.86, backZ - 0.25)
  }
  const y = heightM * 0.86 + 0.08
  builder.add(box(rackM - 0.2, 0.16, 0.3, 0.01), FINISHES.duct, 0, y, backZ - 0.6)
  for (let i = 0; i <= count; i++)
    builder.add(chip(0.03, 0.19, 0.33), FINISHES.steel, (i / count - 0.5) * (rackM - 0.24), y, backZ - 0.6)
}
