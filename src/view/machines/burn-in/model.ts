import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addHmi } from '../pieces/cell-frame.ts'
import { ends, racks, type Slot, slots } from './layout.ts'

export function build(spec: MachineSpec): Model {
  const builder = new ModelBuilder()
  if (spec.method === 'automated') addAisle(builder, spec)
  else addHandRack(builder, spec)
  for (const { x, y, z } of slots(spec)) builder.nest([x, y, z])
  return builder.build(1.1)
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
    for (const slot of all) if (slot.side === side) addSlotBack(builder, slot, outerZ, columnM)
  }
  addRoof(builder, middle, rackM, heightM, innerZ, depthM)
  addCrane(builder, spec)
  addEntry(builder, spec)
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

/** The outer face of a slot: its door with a grille, and the lamp of its test. */
function addSlotBack(builder: ModelBuilder, { x, y, side }: Slot, outerZ: number, columnM: number): void {
  const turn = side > 0 ? 0 : 180
  builder.push(x, y + 0.085, outerZ - side * 0.03, 0, turn)
  builder.add(chip(columnM - 0.03, 0.25, 0.03), FINISHES.offWhite)
  builder.add(quad(columnM * 0.42, 0.13), FINISHES.core, -columnM * 0.16, -0.01, 0.0165)
  builder.add(quad(columnM * 0.38, 0.006), FINISHES.grey, -columnM * 0.16, -0.03, 0.018)
  builder.add(quad(columnM * 0.38, 0.006), FINISHES.grey, -columnM * 0.16, 0.01, 0.018)
  builder.add(
    quad(0.05, 0.018),
    hashed(x, y, side) < 0.07 ? FINISHES.yellow : FINISHES.ledTeal,
    columnM * 0.26,
    0.06,
    0.0165,
  )
  builder.add(quad(0.02, 0.09), FINISHES.charcoal, columnM * 0.36, -0.03, 0.0165)
  builder.pop()
}

/** Fixed scatter in 0 to 1 by place. */
function hashed(x: number, y: number, side: number): number {
  const value = Math.sin(x * 12.9898 + y * 78.233 + side * 37.7) * 43758.5453
  return value - Math.floor(value)
}

/** Ducts with fans draw the hot air off; between them one looks down into the aisle. */
function addRoof(
  builder: ModelBuilder,
  middle: number,
  rackM: number,
  heightM: number,
  innerZ: number,
  depthM: number,
): void {
  const bays = Math.max(2, Math.round(rackM / 2.1))
  for (let i = 0; i < bays; i++) {
    const x = middle + (i - (bays - 1) / 2) * (rackM / bays)
    builder.add(chip(0.06, 0.06, innerZ * 2 + 0.3), FINISHES.duct, x - rackM / bays / 2 + 0.06, heightM - 0.05, 0)
    for (const side of [-1, 1]) {
      const z = side * (innerZ + depthM / 2)
      builder.add(box(rackM / bays - 0.3, 0.12, depthM * 0.6, 0.014), FINISHES.duct, x, heightM + 0.04, z)
      builder.add(disc(0.21, 0.05, 16), FINISHES.charcoal, x, heightM + 0.12, z)
      builder.add(disc(0.06, 0.062, 8), FINISHES.grey, x, heightM + 0.12, z)
      builder.add(chip(0.36, 0.052, 0.02), FINISHES.grey, x, heightM + 0.121, z)
      builder.add(chip(0.02, 0.052, 0.36), FINISHES.grey, x, heightM + 0.121, z)
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

/** The lock at the head of the aisle, clear on all sides. */
function addEntry(builder: ModelBuilder, spec: MachineSpec): void {
  const { lengthM, heightM } = spec
  const { innerZ } = racks(spec)
  const [x, z] = [-lengthM / 2 + 0.05, innerZ + 0.3]
  for (const side of [-1, 1]) {
    builder.add(box(0.06, heightM - 0.1, 0.06, 0.006), FINISHES.duct, x, heightM / 2 - 0.05, side * z)
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
}

/** Shelves that people fill from the front, with a screen and a lamp bar. */
function addHandRack(builder: ModelBuilder, spec: MachineSpec): void {
  const { lengthM, widthM, heightM } = spec
  const { columns, rows, columnM, rowM, firstM, depthM } = racks(spec)
  const rackM = columns * columnM
  const z = widthM / 2 - depthM / 2 - 0.02
  const backZ = z - depthM / 2
  builder.add(chip(rackM, heightM - 0.3, 0.03), FINISHES.core, 0, heightM / 2, backZ)
  for (const side of [-1, 1])
    builder.add(
      box(0.03, heightM - 0.3, depthM, 0.006),
      FINISHES.white,
      side * (rackM / 2 + 0.01),
      heightM / 2 + 0.05,
      z,
    )
  for (let i = 0; i <= columns; i += i === columns - 1 ? 1 : 2) {
    const x = -rackM / 2 + i * columnM
    for (const pz of [z + depthM / 2 - 0.03, backZ + 0.03])
      builder.add(chip(0.04, heightM - 0.1, 0.04), FINISHES.duct, x, heightM / 2 - 0.05, pz)
  }
  for (let row = 0; row <= rows; row++) {
    const y = firstM + row * rowM
    builder.add(chip(rackM, 0.02, depthM), FINISHES.charcoal, 0, y, z)
    builder.add(quad(rackM, 0.03), FINISHES.offWhite, 0, y - 0.002, z + depthM / 2 + 0.001)
    if (row < rows)
      for (let i = 0; i < columns; i++) {
        const x = -rackM / 2 + (i + 0.5) * columnM
        builder.add(chip(columnM - 0.06, 0.03, 0.06), FINISHES.grey, x, y + 0.03, backZ + 0.08)
        builder.add(quad(0.012, rowM - 0.05), FINISHES.offWhite, x - columnM / 2, y + rowM / 2, z + depthM / 2 - 0.002)
        builder.add(
          quad(0.04, 0.014),
          hashed(x, y, 0) < 0.1 ? FINISHES.yellow : FINISHES.ledTeal,
          x,
          y,
          z + depthM / 2 + 0.002,
        )
        builder.add(quad(columnM * 0.7, 0.07), FINISHES.darkGrey, x, y + 0.14, backZ + 0.016)
      }
  }
  builder.add(box(rackM + 0.06, 0.16, depthM + 0.04, 0.014), FINISHES.white, 0, heightM - 0.1, z)
  builder.add(chip(rackM, 0.03, 0.006), FINISHES.blue, 0, heightM - 0.13, z + depthM / 2 + 0.022)
  builder.add(box(rackM, 0.3, depthM, 0.012), FINISHES.offWhite, 0, 0.2, z)
  // Supplies in cabinets behind the rack.
  const depthBehind = backZ + widthM / 2 - 0.1
  const cabinets = Math.max(2, Math.round(rackM / 1.3))
  for (let i = 0; i < cabinets; i++) {
    const x = (i - (cabinets - 1) / 2) * (rackM / cabinets)
    builder.add(
      box(rackM / cabinets - 0.04, heightM * 0.8, depthBehind, 0.014),
      FINISHES.white,
      x,
      heightM * 0.4 + 0.05,
      backZ - depthBehind / 2 - 0.03,
    )
    builder.add(disc(0.16, 0.05, 12), FINISHES.charcoal, x, heightM * 0.8 + 0.07, backZ - depthBehind / 2 - 0.03)
    builder.add(chip(0.3, 0.12, 0.4), FINISHES.duct, x, heightM * 0.9, backZ - 0.2)
  }
  builder.tower([-rackM / 2 + 0.1, heightM, z])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M, widthM / 2 - 0.25],
    [lengthM / 2, BELT_HEIGHT_M, widthM / 2 - 0.25],
  ])
}
