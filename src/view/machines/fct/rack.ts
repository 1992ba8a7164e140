import type { DecalName } from '../../decals/cells.ts'
import { decal, roundDecal } from '../../decals/decal.ts'
import { box, chip, FINISHES, type ModelBuilder, type Point3, quad } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { addNumber } from '../pieces/numbers.ts'
import { addLatch, addPictures, addPlates, DISPLAY, PROUD_M } from '../pieces/trim.ts'
import { type Bay, bays, ROWS, rackDepth } from './layout.ts'

/** Fronts of the instruments below a column, from the top. */
const STACK: DecalName[] = ['matrix', 'meter', 'supplies', 'server', 'supplies']

export const rackTowerAt = (spec: MachineSpec): Point3 => [
  -spec.lengthM / 2 + 0.2,
  spec.heightM,
  rackDepth(spec).backZ + 0.2,
]

/** Columns of two bays over their instruments; part `door1` … turn up. */
export function addRack(builder: ModelBuilder, spec: MachineSpec): void {
  const { servers } = spec
  const { frontZ, backZ } = rackDepth(spec)
  const depthM = frontZ - backZ
  const all = bays(spec)
  const { widthM } = all[0]!
  for (let k = 0; k < servers; k += ROWS) {
    builder.push(all[k]!.x, 0, (frontZ + backZ) / 2)
    addColumn(builder, spec, widthM, depthM, k / ROWS)
    builder.pop()
  }
  const doors: ModelBuilder[] = []
  for (const [k, bay] of all.entries()) {
    addBay(builder, bay, k, frontZ, depthM)
    const door = builder.part(`door${k + 1}`, { at: [bay.x, bay.y + 0.29, frontZ - 0.015], turn: [-1, 0, 0] })
    if (doors[0]) door.sameAs(doors[0])
    else {
      door.add(chip(widthM - 0.08, 0.05, 0.014), FINISHES.charcoal, 0, -0.025, 0)
      door.add(chip(widthM - 0.08, 0.04, 0.014), FINISHES.charcoal, 0, -0.3, 0)
      for (const side of [-1, 1])
        door.add(chip(0.05, 0.3, 0.014), FINISHES.charcoal, side * (widthM / 2 - 0.065), -0.16, 0)
      door.add(quad(widthM - 0.18, 0.24), FINISHES.glass, 0, -0.165, 0.004)
      addPictures(door, 0.007, FINISHES.charcoal, ['hazard', 0, -0.3, widthM - 0.3, 0.02])
    }
    doors.push(door)
    builder.nest([bay.x, bay.y, bay.z])
  }
  addTray(builder, spec, backZ)
}

/** The middle of its floor at the frame's origin. */
function addColumn(
  builder: ModelBuilder,
  { heightM }: MachineSpec,
  widthM: number,
  depthM: number,
  column: number,
): void {
  const face = depthM / 2
  for (const side of [-1, 1])
    builder.add(box(0.04, heightM - 0.14, depthM, 0.008), FINISHES.white, side * (widthM / 2), heightM / 2, 0)
  builder.add(chip(widthM - 0.06, heightM - 0.2, 0.03), FINISHES.core, 0, heightM / 2, -face + 0.05)
  for (const y of [0.9, 1.42, 1.96]) builder.add(chip(widthM - 0.05, 0.05, depthM - 0.02), FINISHES.grey, 0, y, 0)
  builder.add(box(widthM + 0.02, 0.16, depthM, 0.02), FINISHES.white, 0, heightM - 0.09, 0)
  builder.add(chip(widthM, 0.03, 0.006), FINISHES.blue, 0, heightM - 0.14, face + 0.002)
  if (column % 3 === 0) addPictures(builder, face, FINISHES.white, ['nameFct', 0, heightM - 0.084, 0.7])
  for (const side of [-1, 1]) {
    builder.add(roundDecal('fan', 0.28), FINISHES.white, side * (widthM / 4), heightM - 0.01 + PROUD_M, 0.06, -90)
    builder.add(chip(0.08, 0.11, 0.08), FINISHES.rubber, side * (widthM / 2 - 0.08), 0.055, 0)
  }
  // Instruments in a frame on the left, a door with its filter on the right.
  const half = widthM / 2 - 0.035
  builder.add(chip(widthM - 0.05, 0.74, 0.02), FINISHES.core, 0, 0.49, face - 0.03)
  builder.add(box(half, 0.7, 0.02, 0.008), FINISHES.offWhite, widthM / 4, 0.48, face - 0.012)
  addLatch(builder, widthM / 4 - half / 2 + 0.07, 0.62, face - 0.002)
  addPictures(
    builder,
    face - 0.002,
    FINISHES.offWhite,
    ['louvre', widthM / 4, 0.27, half * 0.7, 0.18],
    ['warnPower', widthM / 4 + half * 0.3, 0.7, 0.09],
    ['barcode', widthM / 4 + half * 0.24, 0.6, 0.12],
  )
  for (const [i, name] of STACK.entries()) {
    const y = 0.755 - i * 0.137
    builder.add(chip(half, 0.128, 0.024), FINISHES.grey, -widthM / 4, y, face - 0.014)
    addPictures(builder, face - 0.002, FINISHES.grey, [
      STACK[(i + column) % STACK.length] ?? name,
      -widthM / 4,
      y,
      half - 0.01,
      0.12,
    ])
  }
  addColumnRear(builder, heightM, widthM, face, column)
}

/** Doors behind: fans that draw through, slots, plates. */
function addColumnRear(builder: ModelBuilder, heightM: number, widthM: number, face: number, column: number): void {
  builder.push(0, 0, 0, 0, 180)
  builder.add(box(widthM - 0.06, heightM - 0.36, 0.02, 0.006), FINISHES.offWhite, 0, heightM / 2 - 0.02, face - 0.014)
  const z = face - 0.004
  addPictures(
    builder,
    z,
    FINISHES.offWhite,
    ['perforated', 0, 1.05, widthM * 0.7, 0.5],
    ['louvre', 0, 0.4, widthM * 0.5, 0.3],
  )
  for (const s of [-1, 1]) addPictures(builder, z, FINISHES.offWhite, ['fan', s * widthM * 0.2, 1.62, 0.3])
  addLatch(builder, widthM * 0.4, 1.05, z)
  if (column === 1) addPlates(builder, -widthM * 0.2, 0.72, z)
  addPictures(builder, z, FINISHES.offWhite, ['warnPower', widthM * 0.26, 0.74, 0.1])
  builder.pop()
}

/** What is inside: a lit shelf with the bed that the board is pressed on, its connectors and wires, the number outside, lamps that
 * tell the verdict. */
function addBay(builder: ModelBuilder, { x, y, z, widthM }: Bay, index: number, frontZ: number, depthM: number): void {
  const floor = y - 0.12
  builder.add(chip(0.5, 0.06, 0.4), FINISHES.charcoal, x, floor + 0.035, z)
  builder.add(decal('nails', 0.46, 0.36), FINISHES.esdMat, x, floor + 0.065 + PROUD_M, z, -90)
  // Ledges that the board lies on between the tines of the fork.
  for (const side of [-1, 1]) builder.add(chip(0.03, 0.034, 0.3), FINISHES.aluminium, x + side * 0.16, y - 0.017, z)
  builder.add(chip(0.44, 0.09, 0.04), FINISHES.darkGrey, x, floor + 0.11, z - 0.22)
  builder.push(x, floor + 0.11, z - 0.2)
  addPictures(builder, 0, FINISHES.darkGrey, ['connector', 0, 0, 0.4, 0.06])
  builder.pop()
  builder.add(chip(widthM - 0.2, 0.012, 0.04), FINISHES.lamp, x, y + 0.34, frontZ - 0.12, 180)
  // The bay's own supply and loads, with their fronts.
  const [side, depth] = [x - widthM / 2 + 0.13, depthM * 0.6]
  builder.add(chip(0.16, 0.14, depth), FINISHES.offWhite, side, floor + 0.08, z - 0.02)
  builder.push(side, floor + 0.08, z - 0.02 + depth / 2)
  addPictures(builder, 0, DISPLAY, [index % 2 ? 'meter' : 'supplies', 0, 0, 0.15, 0.1])
  builder.pop()
  builder.push(x, 0, frontZ - 0.01)
  addNumber(builder, index + 1, -widthM / 2 + 0.12, floor - 0.035, 0, 0.68)
  addPictures(builder, 0, FINISHES.grey, ['barcode', -widthM / 2 + 0.26, floor - 0.035, 0.12, 0.036])
  for (let i = 0; i < 4; i++)
    builder.add(
      quad(0.02, 0.012),
      i === 3 ? FINISHES.yellow : FINISHES.ledTeal,
      widthM / 2 - 0.2 + i * 0.035,
      floor - 0.035,
      0.002,
    )
  builder.pop()
}

/** Over the whole rack: a tray with the mains and the network, led down at both ends. */
function addTray(builder: ModelBuilder, { lengthM, heightM }: MachineSpec, backZ: number): void {
  const [w, z] = [lengthM - 0.5, backZ + 0.16]
  builder.add(chip(w, 0.012, 0.26), FINISHES.duct, 0, heightM + 0.07, z)
  for (const s of [-1, 1]) builder.add(chip(w, 0.07, 0.01), FINISHES.duct, 0, heightM + 0.1, z + s * 0.13)
  for (const [k, finish] of [FINISHES.rubber, FINISHES.blue, FINISHES.rubber].entries())
    builder.add(chip(w - 0.06, 0.03, 0.04), finish, 0, heightM + 0.09, z - 0.07 + k * 0.07)
  const posts = Math.round(w / 1.5)
  for (let i = 0; i <= posts; i++)
    builder.add(chip(0.03, 0.1, 0.24), FINISHES.steel, (i / posts - 0.5) * (w - 0.1), heightM + 0.02, z)
}
