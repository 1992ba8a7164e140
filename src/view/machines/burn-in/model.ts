import { decal, roundDecal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addNumber } from '../pieces/numbers.ts'
import { addHatch, addHinges, addLatch, addPictures, addPlates, DISPLAY, PROUD_M } from '../pieces/trim.ts'
import { addHandRack } from './hand-rack.ts'
import { ends, racks, type Slot, slots } from './layout.ts'
import { isWarned } from './slot-marks.ts'

/** The doors of a row of slots, and their middle over the board. */
const DOOR_M = { height: 0.25, over: 0.085 }

export function build(spec: MachineSpec): Model {
  const builder = new ModelBuilder()
  if (spec.method === 'automated') addAisle(builder, spec)
  else addHandRack(builder, spec)
  for (const { x, y, z } of slots(spec)) builder.nest([x, y, z])
  // Panels of ten metres: split finer they would cost more than what is on them.
  return builder.build(1.5)
}

function addAisle(builder: ModelBuilder, spec: MachineSpec): void {
  const { lengthM, widthM, heightM } = spec
  const { columns, columnM, depthM, innerZ } = racks(spec)
  const rackM = columns * columnM
  const middle = 0
  const { beltX } = ends(spec)
  addBelt(builder, -lengthM / 2, -beltX, 0, 0)
  addBelt(builder, beltX, lengthM / 2, 0, 0)
  const all = slots(spec)
  for (const side of [-1, 1]) {
    const outerZ = side * (innerZ + depthM)
    addWall(builder, spec, side, middle)
    addOuterFace(builder, spec, side)
    addEnds(builder, spec, side)
    for (const slot of all) if (slot.side === side) addSlotFace(builder, slot, outerZ, columnM)
  }
  addRoof(builder, middle, rackM, heightM, innerZ, depthM)
  addCrane(builder, spec)
  for (const end of [-1, 1]) addLock(builder, spec, end)
  // The screen stands on its own post beside the lock.
  builder.add(box(0.08, 1.62, 0.08, 0.008), FINISHES.duct, -lengthM / 2 + 0.5, 0.82, widthM / 2 - 0.26)
  builder.add(chip(0.3, 0.02, 0.3), FINISHES.charcoal, -lengthM / 2 + 0.5, 0.01, widthM / 2 - 0.26)
  addHmi(builder, -lengthM / 2 + 0.5, 1.45, widthM / 2 - 0.21)
  builder.tower([-lengthM / 2 + 0.3, heightM, -innerZ - 0.2])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
}

/** A rack of cold shelves: uprights, floors, dark inside, foot and head rail. */
function addWall(builder: ModelBuilder, spec: MachineSpec, side: number, middle: number): void {
  const { heightM } = spec
  const { columns, rows, columnM, rowM, firstM, depthM, innerZ } = racks(spec)
  const rackM = columns * columnM
  const z = side * (innerZ + depthM / 2)
  const outerZ = side * (innerZ + depthM)
  const top = firstM + rows * rowM
  builder.add(box(rackM + 0.1, 0.12, depthM, 0.012), FINISHES.charcoal, middle, 0.14, z)
  builder.add(box(rackM + 0.1, 0.2, depthM, 0.02), FINISHES.white, middle, heightM - 0.12, z)
  builder.add(chip(rackM + 0.1, 0.03, 0.006), FINISHES.blue, middle, heightM - 0.16, outerZ + side * 0.002)
  // What lies behind the slots: the hot side, closed.
  builder.add(chip(rackM, top - 0.25, 0.04), FINISHES.core, middle, (top + 0.25) / 2, outerZ - side * 0.07)
  for (let i = 0; i <= columns; i++) {
    const x = middle - rackM / 2 + i * columnM
    const end = i === 0 || i === columns
    if (end) builder.add(box(0.05, heightM - 0.3, depthM, 0.008), FINISHES.white, x, heightM / 2 - 0.05, z)
    else builder.add(chip(0.022, top - 0.2, depthM - 0.04), FINISHES.darkGrey, x, (top + 0.2) / 2, z - side * 0.02)
    if (i % 4 === 0) builder.add(chip(0.1, 0.09, 0.1), FINISHES.rubber, x, 0.045, z)
  }
  for (let row = 0; row <= rows; row++) {
    const y = firstM + row * rowM
    builder.add(
      chip(rackM, 0.018, depthM - 0.06),
      row === rows ? FINISHES.darkGrey : FINISHES.grey,
      middle,
      y,
      z - side * 0.03,
    )
    builder.add(
      quad(rackM - 0.1, 0.016),
      FINISHES.lamp,
      middle,
      y + rowM - 0.02,
      side * (innerZ + 0.012),
      0,
      side > 0 ? 180 : 0,
    )
  }
}

/** The outer face of a slot: its door with holes to breathe through, and the lamp of its test. */
function addSlotFace(builder: ModelBuilder, { x, y, side }: Slot, outerZ: number, columnM: number): void {
  builder.push(x, y + DOOR_M.over, outerZ - side * 0.015, 0, side > 0 ? 0 : 180)
  addPictures(builder, 0, FINISHES.offWhite, ['slotDoor', 0, 0, columnM - 0.006, DOOR_M.height - 0.004])
  const lamp = isWarned(x, y, side) ? FINISHES.yellow : FINISHES.ledTeal
  builder.add(quad(0.06, 0.022), lamp, columnM * 0.3, 0.078, 0.0015)
  builder.pop()
}

/** Outside: the rack's name, numbers of columns, ducts for the wires of each row, supplies at the foot. */
function addOuterFace(builder: ModelBuilder, spec: MachineSpec, side: number): void {
  const { heightM } = spec
  const { columns, rows, columnM, rowM, firstM, depthM, innerZ } = racks(spec)
  const rackM = columns * columnM
  builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
  const z = innerZ + depthM
  for (const x of [-rackM / 2 + 0.6, rackM / 2 - 0.6])
    addPictures(builder, z, FINISHES.white, ['nameBurnIn', x, heightM - 0.088, 0.86])
  builder.add(chip(rackM, 0.1, 0.02), FINISHES.darkGrey, 0, heightM - 0.285, z - 0.05)
  for (let i = 0; i < columns; i++)
    addNumber(builder, i + 1, (i - (columns - 1) / 2) * columnM, heightM - 0.285, z - 0.04)
  const fields = Math.round(rackM / 0.7)
  for (let row = 0; row < rows; row++) {
    const base = firstM + row * rowM
    builder.add(chip(rackM, DOOR_M.height, 0.03), FINISHES.offWhite, 0, base + 0.06 + DOOR_M.over, z - 0.03)
    const y = base + 0.325
    builder.add(chip(rackM, 0.06, 0.03), FINISHES.grey, 0, y, z - 0.045)
    for (let i = 0; i < fields; i++)
      builder.add(
        decal('slots', 0.05, rackM / fields),
        FINISHES.grey,
        ((i + 0.5) / fields - 0.5) * rackM,
        y,
        z - 0.03 + PROUD_M,
        0,
        0,
        90,
      )
  }
  const feet = Math.round(columns / 2)
  for (let i = 0; i < feet; i++) {
    const [x, w] = [((i + 0.5) / feet - 0.5) * rackM, rackM / feet - 0.02]
    builder.add(chip(w, 0.2, 0.02), FINISHES.offWhite, x, 0.315, z - 0.012)
    addPictures(
      builder,
      z - 0.002,
      FINISHES.offWhite,
      ['supplies', x - w * 0.24, 0.32, 0.36, 0.14],
      ['louvre', x + w * 0.18, 0.32, 0.26, 0.15],
      ['barcode', x + w * 0.41, 0.35, 0.09],
    )
  }
  builder.pop()
}

/** The closed ends of a rack: a door for whoever mends it, the course of the temperature, what to beware of. */
function addEnds(builder: ModelBuilder, spec: MachineSpec, side: number): void {
  const { heightM } = spec
  const { columns, columnM, depthM, innerZ } = racks(spec)
  for (const end of [-1, 1]) {
    builder.push(0, 0, 0, 0, end * 90)
    const [x, z] = [-end * side * (innerZ + depthM / 2), (columns * columnM) / 2 + 0.025]
    addHatch(builder, x, 1.14, z, depthM - 0.2, 1.84)
    const face = z + 0.01
    addLatch(builder, x + depthM * 0.32, 1.2, face)
    addHinges(builder, x - depthM * 0.37, 1.14, face, 1.3)
    addPictures(builder, z, FINISHES.white, ['nameBurnIn', x, heightM - 0.36, 0.62])
    addPictures(builder, face, DISPLAY, [side > 0 ? 'screenTrend' : 'screenMap', x - 0.1, 1.76, 0.44])
    addPictures(
      builder,
      face,
      FINISHES.offWhite,
      ['warnHot', x - 0.2, 1.36, 0.14],
      ['warnPower', x - 0.02, 1.36, 0.14],
      ['sheet', x - 0.12, 1.1, 0.14],
      ['louvre', x, 0.5, 0.5, 0.34],
    )
    addPlates(builder, x - 0.2, 0.86, face)
    builder.pop()
  }
}

/** Units with fans draw the hot air off into a duct along each rack; between them one looks down into the aisle. */
function addRoof(
  builder: ModelBuilder,
  middle: number,
  rackM: number,
  heightM: number,
  innerZ: number,
  depthM: number,
): void {
  const bays = Math.max(2, Math.round(rackM / 2.1))
  const pitch = rackM / bays
  for (const side of [-1, 1]) {
    const ductZ = side * (innerZ + depthM * 0.76)
    builder.add(box(rackM - 0.3, 0.22, 0.32, 0.012), FINISHES.duct, middle, heightM + 0.23, ductZ)
    for (let i = 0; i <= bays; i++) {
      const x = middle + Math.max(-rackM / 2 + 0.17, Math.min(rackM / 2 - 0.17, (i - bays / 2) * pitch))
      builder.add(chip(0.03, 0.26, 0.36), FINISHES.steel, x, heightM + 0.23, ductZ)
    }
  }
  for (let i = 0; i < bays; i++) {
    const x = middle + (i - (bays - 1) / 2) * pitch
    builder.add(chip(0.06, 0.06, innerZ * 2 + 0.3), FINISHES.duct, x - pitch / 2 + 0.06, heightM - 0.05, 0)
    for (const side of [-1, 1]) {
      const z = side * (innerZ + depthM * 0.34)
      builder.add(box(pitch - 0.3, 0.14, depthM * 0.46, 0.014), FINISHES.offWhite, x, heightM + 0.05, z)
      for (const s of [-1, 1]) {
        builder.add(roundDecal('fan', 0.36), FINISHES.offWhite, x + s * pitch * 0.2, heightM + 0.12 + PROUD_M, z, -90)
      }
      // The neck into the duct.
      builder.add(chip(0.34, 0.12, 0.24), FINISHES.duct, x, heightM + 0.06, side * (innerZ + depthM * 0.66))
    }
  }
}

/** Parts: `crane` along the aisle, `lift` up, `stage` and `fork` to either side. Boards roll onto the deck between the masts. */
function addCrane(builder: ModelBuilder, { lengthM, heightM }: MachineSpec): void {
  builder.add(box(lengthM - 0.9, 0.06, 0.12, 0.008), FINISHES.steel, 0, 0.03, 0)
  builder.add(chip(lengthM - 0.9, 0.05, 0.06), FINISHES.yellow, 0, heightM - 0.04, 0)
  const crane = builder.part('crane', { slide: [1, 0, 0] })
  crane.add(box(0.9, 0.16, 0.34, 0.016), FINISHES.charcoal, 0, 0.15, 0)
  for (const side of [-1, 1]) {
    const [x, z] = [side * 0.37, side * 0.27]
    crane.add(box(0.1, 0.1, 0.32, 0.012), FINISHES.charcoal, x * 0.86, 0.15, z * 0.6)
    crane.add(box(0.08, heightM - 0.34, 0.08, 0.008), FINISHES.orange, x, heightM / 2 - 0.01, z)
    crane.add(chip(0.012, heightM - 0.44, 0.03), FINISHES.steel, x - side * 0.045, heightM / 2 - 0.01, z)
  }
  crane.add(box(0.82, 0.07, 0.62, 0.01), FINISHES.orange, 0, heightM - 0.15, 0)
  crane.add(disc(0.09, 0.16, 12), FINISHES.charcoal, 0.18, 0.32, 0)
  // Its controls ride with it, outside the masts.
  crane.add(box(0.12, 0.5, 0.08, 0.008), FINISHES.offWhite, 0.47, 0.96, 0.285)
  addPictures(crane, 0.325, FINISHES.offWhite, ['warnCrush', 0.47, 1.1, 0.09], ['buttons', 0.47, 0.96, 0.1])
  for (const s of [-1, 1]) crane.add(chip(0.06, 0.016, 0.004), FINISHES.ledTeal, s * 0.37, 0.7, 0.312)
  const lift = crane.part('lift', { slide: [0, 1, 0] })
  lift.add(box(0.62, 0.04, 0.4, 0.008), FINISHES.darkGrey, 0, -0.076, 0)
  for (const side of [-1, 1])
    lift.add(box(0.07, 0.16, 0.16, 0.008), FINISHES.darkGrey, side * 0.285, -0.12, side * 0.21)
  const stage = lift.part('stage', { slide: [0, 0, 1] })
  stage.add(chip(0.26, 0.016, 0.38), FINISHES.steel, 0, -0.036, 0)
  const fork = stage.part('fork', { slide: [0, 0, 1] })
  fork.add(chip(0.3, 0.016, 0.36), FINISHES.aluminium, 0, -0.02, 0)
  for (const side of [-1, 1]) fork.add(chip(0.02, 0.012, 0.36), FINISHES.blue, side * 0.13, -0.0185, 0)
}

/** The lock at an end of the aisle, clear on all sides, with the crane's stop and signs. */
function addLock(builder: ModelBuilder, spec: MachineSpec, end: number): void {
  const { lengthM, heightM } = spec
  const { innerZ } = racks(spec)
  builder.push(0, 0, 0, 0, end < 0 ? 0 : 180)
  const [x, z] = [-lengthM / 2 + 0.05, innerZ + 0.3]
  for (const side of [-1, 1]) {
    builder.add(box(0.06, heightM - 0.1, 0.06, 0.006), FINISHES.duct, x, heightM / 2 - 0.05, side * z)
    builder.add(chip(0.14, 0.012, 0.14), FINISHES.charcoal, x, 0.006, side * z)
    builder.add(quad(0.75, heightM - 0.4), FINISHES.clearGlass, x + 0.42, heightM / 2, side * z)
    builder.add(chip(0.8, 0.05, 0.05), FINISHES.duct, x + 0.42, heightM - 0.13, side * z)
    builder.add(chip(0.8, 0.05, 0.05), FINISHES.duct, x + 0.42, 0.2, side * z)
    builder.add(chip(0.05, 0.05, z - 0.3), FINISHES.duct, x, 1.2, side * (z + 0.3) * 0.5)
    builder.add(chip(0.05, 1.2, 0.05), FINISHES.duct, x, 0.6, side * 0.3)
    builder.add(quad(z - 0.36, 1.0), FINISHES.clearGlass, x, 0.68, side * (z + 0.3) * 0.5, 0, 90)
  }
  builder.add(chip(0.06, 0.06, 2 * z), FINISHES.duct, x, heightM - 0.13, 0)
  builder.add(chip(0.05, 0.05, 0.6), FINISHES.duct, x, 1.2, 0)
  builder.add(quad(2 * z - 0.06, heightM - 1.5), FINISHES.clearGlass, x, (heightM + 1.1) / 2, 0, 0, 90)
  builder.push(x, 0, 0, 0, -90)
  builder.add(chip(1.3, 0.2, 0.008), FINISHES.white, 0, heightM - 0.28, 0.012)
  addPictures(builder, 0.016, FINISHES.white, ['nameBurnIn', 0, heightM - 0.28, 0.9])
  builder.add(chip(0.5, 0.16, 0.006), FINISHES.offWhite, 0, 1.45, 0.01)
  addPictures(
    builder,
    0.013,
    FINISHES.offWhite,
    ['warnCrush', -0.15, 1.45, 0.13],
    ['warnGeneral', 0, 1.45, 0.13],
    ['warnHot', 0.15, 1.45, 0.13],
  )
  addPictures(builder, 0.026, FINISHES.yellow, ['hazard', 0, 1.2, 0.56, 0.03])
  addEstop(builder, z, 1.25, 0.032)
  builder.pop().pop()
}
