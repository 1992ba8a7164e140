import { SIX_AXIS_1500 } from '../../../motion/robots/sizes.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { addToolCamera } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addEstop, addHmi, addVent } from '../pieces/cell-frame.ts'
import { buildTesterBenches } from '../pieces/tester-benches.ts'
import { type Bay, BELT_M, bays, CARRIAGE_M, rackDepth, railBase } from './layout.ts'

/** Flange to the middle of the board in the fork. */
export const FORK_M = 0.36

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildTesterBenches(spec)
  const { lengthM, widthM, heightM } = spec
  const builder = new ModelBuilder()
  addBelt(builder, -lengthM / 2, -lengthM / 2 + BELT_M, 0, 0)
  addBelt(builder, lengthM / 2 - BELT_M, lengthM / 2, 0, 0)
  addRack(builder, spec)
  addRail(builder, spec)
  addFence(builder, spec)
  addHmi(builder, -lengthM / 2 + 0.5, 1.45, widthM / 2 - 0.05)
  addEstop(builder, -lengthM / 2 + 0.9, 1.2, widthM / 2 - 0.02)
  builder.tower([-lengthM / 2 + 0.2, heightM, rackDepth(spec).backZ + 0.2])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
}

function addRack(builder: ModelBuilder, spec: MachineSpec): void {
  const { heightM, servers } = spec
  const { frontZ, backZ } = rackDepth(spec)
  const depthM = frontZ - backZ
  const z = (frontZ + backZ) / 2
  const all = bays(spec)
  const { widthM } = all[0]!
  const doors: ModelBuilder[] = []
  for (let k = 0; k < servers; k += 2) {
    const { x } = all[k]!
    builder.push(x, 0, z)
    for (const side of [-1, 1])
      builder.add(box(0.04, heightM - 0.14, depthM, 0.008), FINISHES.white, side * (widthM / 2), heightM / 2, 0)
    builder.add(chip(widthM - 0.06, heightM - 0.2, 0.03), FINISHES.core, 0, heightM / 2, -depthM / 2 + 0.05)
    for (const y of [0.9, 1.42, 1.96]) builder.add(chip(widthM - 0.05, 0.05, depthM - 0.02), FINISHES.grey, 0, y, 0)
    builder.add(box(widthM + 0.02, 0.16, depthM, 0.02), FINISHES.white, 0, heightM - 0.09, 0)
    builder.add(chip(widthM, 0.03, 0.006), FINISHES.blue, 0, heightM - 0.11, depthM / 2 + 0.002)
    for (const side of [-1, 1]) {
      // Instruments and supplies below.
      builder.add(
        box(widthM / 2 - 0.035, 0.7, 0.02, 0.008),
        FINISHES.offWhite,
        side * (widthM / 4),
        0.48,
        depthM / 2 - 0.012,
      )
      builder.add(chip(0.016, 0.12, 0.02), FINISHES.charcoal, side * 0.04, 0.62, depthM / 2 + 0.008)
      addVent(builder, side * (widthM / 4), 0.22, depthM / 2, widthM * 0.3)
      builder.add(disc(0.13, 0.05, 12), FINISHES.charcoal, side * (widthM / 4), heightM + 0.01, 0)
    }
    for (const foot of [-1, 1])
      builder.add(chip(0.08, 0.11, 0.08), FINISHES.rubber, foot * (widthM / 2 - 0.08), 0.055, 0)
    builder.pop()
  }
  for (const [k, bay] of all.entries()) {
    addBay(builder, bay, frontZ, depthM)
    const door = builder.part(`door${k + 1}`, { at: [bay.x, bay.y + 0.29, frontZ - 0.015], turn: [-1, 0, 0] })
    if (doors[0]) door.sameAs(doors[0])
    else {
      door.add(chip(widthM - 0.08, 0.05, 0.014), FINISHES.charcoal, 0, -0.025, 0)
      door.add(chip(widthM - 0.08, 0.04, 0.014), FINISHES.charcoal, 0, -0.3, 0)
      for (const side of [-1, 1])
        door.add(chip(0.05, 0.3, 0.014), FINISHES.charcoal, side * (widthM / 2 - 0.065), -0.16, 0)
      door.add(quad(widthM - 0.18, 0.24), FINISHES.glass, 0, -0.165, 0.004)
    }
    doors.push(door)
    builder.nest([bay.x, bay.y, bay.z])
  }
}

/** What is inside: a lit shelf with the bed that the board is pressed on, its connectors, lamps that tell the verdict. */
function addBay(builder: ModelBuilder, { x, y, z, widthM }: Bay, frontZ: number, depthM: number): void {
  const floor = y - 0.12
  builder.add(chip(0.5, 0.06, 0.4), FINISHES.charcoal, x, floor + 0.035, z)
  builder.add(chip(0.46, 0.02, 0.36), FINISHES.esdMat, x, floor + 0.075, z)
  // Ledges that the board lies on between the tines of the fork.
  for (const side of [-1, 1]) builder.add(chip(0.03, 0.034, 0.3), FINISHES.aluminium, x + side * 0.16, y - 0.017, z)
  builder.add(chip(0.44, 0.09, 0.04), FINISHES.darkGrey, x, floor + 0.11, z - 0.22)
  builder.add(chip(widthM - 0.2, 0.012, 0.04), FINISHES.lamp, x, y + 0.34, frontZ - 0.12, 180)
  builder.add(chip(0.16, 0.08, depthM * 0.6), FINISHES.offWhite, x - widthM / 2 + 0.13, floor + 0.05, z - 0.02)
  for (let i = 0; i < 4; i++)
    builder.add(
      quad(0.02, 0.012),
      i === 3 ? FINISHES.yellow : FINISHES.ledTeal,
      x + widthM / 2 - 0.2 + i * 0.035,
      floor - 0.035,
      frontZ - 0.008,
    )
}

function addRail(builder: ModelBuilder, spec: MachineSpec): void {
  const { lengthM } = spec
  const base = railBase(spec)
  const bedM = lengthM - 0.3
  for (let i = 0; i < 6; i++) {
    const x = (i - 2.5) * (bedM / 6)
    builder.add(box(0.2, 0.16, 0.5, 0.008), FINISHES.darkGrey, x, 0.08, base.z)
  }
  builder.add(box(bedM, 0.09, 0.4, 0.01), FINISHES.white, 0, 0.205, base.z)
  for (const side of [-1, 1]) {
    builder.add(chip(bedM - 0.02, 0.03, 0.04), FINISHES.steel, 0, 0.265, base.z + side * 0.15)
    builder.add(chip(bedM, 0.025, 0.004), FINISHES.yellow, 0, 0.2, base.z + side * 0.202)
  }
  builder.add(chip(bedM, 0.03, 0.09), FINISHES.charcoal, 0, 0.258, base.z)
  const carriage = builder.part('arm.1', { at: [0, 0, base.z], slide: [1, 0, 0] })
  carriage.add(box(0.62, 0.1, 0.48, 0.012), FINISHES.charcoal, 0, CARRIAGE_M - 0.05, 0)
  for (const x of [-0.22, 0.22])
    for (const z of [-0.15, 0.15]) carriage.add(chip(0.12, 0.05, 0.08), FINISHES.grey, x, 0.306, z)
  carriage.add(box(0.16, 0.12, 0.1, 0.01), FINISHES.grey, -0.36, 0.34, 0)
  const flange = addSixAxis(carriage, 'arm', SIX_AXIS_1500, { ...base, z: 0 }, FINISHES.orange, 1)
  addFork(flange)
}

/** Two tines that hold a board by its edges. */
function addFork(flange: ModelBuilder): void {
  flange.add(disc(0.05, 0.05, 14), FINISHES.charcoal, 0.025, 0, 0, 0, 0, 90)
  flange.add(box(0.08, 0.07, 0.16, 0.008), FINISHES.charcoal, 0.08, 0, 0)
  flange.add(box(0.04, 0.05, 0.5, 0.006), FINISHES.aluminium, 0.13, 0, 0)
  addToolCamera(flange)
  for (const i of [1, 2]) {
    const side = i === 1 ? 1 : -1
    const tine = flange.part(`tine${i}`, { at: [0.15, 0, side * 0.22], slide: [0, 0, side] })
    tine.add(box(0.05, 0.045, 0.035, 0.005), FINISHES.offWhite, 0, 0, side * 0.014)
    tine.add(box(0.36, 0.014, 0.018, 0.004), FINISHES.aluminium, 0.18, -0.006, side * 0.012)
    for (const x of [0.08, 0.32]) tine.add(chip(0.05, 0.02, 0.012), FINISHES.rubber, x, -0.004, side * 0.001)
  }
}

/** Clear panels keep people out of the arm's way. */
function addFence(builder: ModelBuilder, { lengthM, widthM }: MachineSpec): void {
  const z = widthM / 2 - 0.03
  const panels = Math.max(2, Math.round(lengthM / 1.3))
  const panelM = (lengthM - 0.06) / panels
  const topM = 1.7
  for (let i = 0; i <= panels; i++) {
    const x = -lengthM / 2 + 0.03 + i * panelM
    builder.add(chip(0.05, topM, 0.05), FINISHES.yellow, x, topM / 2, z)
    builder.add(chip(0.12, 0.012, 0.1), FINISHES.yellow, x, 0.006, z)
    if (i === panels) continue
    const middle = x + panelM / 2
    builder.add(quad(panelM - 0.08, topM - 0.2), FINISHES.clearGlass, middle, topM / 2 + 0.06, z)
    for (const y of [0.16, topM - 0.02]) builder.add(chip(panelM - 0.05, 0.025, 0.025), FINISHES.charcoal, middle, y, z)
  }
  for (const side of [-1, 1]) {
    const x = side * (lengthM / 2 - 0.03)
    builder.add(chip(0.05, topM, 0.05), FINISHES.yellow, x, topM / 2, 0.3)
    builder.add(quad(z - 0.38, topM - 0.2), FINISHES.clearGlass, x, topM / 2 + 0.06, (z + 0.3) / 2, 0, 90)
    for (const y of [0.16, topM - 0.02])
      builder.add(chip(0.025, 0.025, z - 0.33), FINISHES.charcoal, x, y, (z + 0.3) / 2)
  }
}
