import { SIX_AXIS_1500 } from '../../../motion/robots/sizes.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { addToolCamera } from '../../robots/grippers.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { buildTesterBenches } from '../pieces/tester-benches.ts'
import { addPictures, PROUD_M } from '../pieces/trim.ts'
import { BELT_M, CARRIAGE_M, railBase } from './layout.ts'
import { addRack, rackTowerAt } from './rack.ts'

/** Flange to the middle of the board in the fork. */
export const FORK_M = 0.36

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildTesterBenches(spec, 'nameFct')
  const { lengthM, widthM } = spec
  const builder = new ModelBuilder()
  addBelt(builder, -lengthM / 2, -lengthM / 2 + BELT_M, 0, 0)
  addBelt(builder, lengthM / 2 - BELT_M, lengthM / 2, 0, 0)
  addRack(builder, spec)
  addRail(builder, spec)
  addFence(builder, spec)
  addHmi(builder, -lengthM / 2 + 0.5, 1.45, widthM / 2 - 0.05)
  const z = widthM / 2 - 0.02
  for (const x of [-lengthM / 2 + 0.9, lengthM / 2 - 0.9]) addEstop(builder, x, 1.2, z)
  builder.add(box(0.22, 0.13, 0.05, 0.008), FINISHES.charcoal, -lengthM / 2 + 0.5, 1.06, z)
  addPictures(builder, z + 0.025, FINISHES.charcoal, ['buttons', -lengthM / 2 + 0.5, 1.06, 0.18])
  builder.tower(rackTowerAt(spec))
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
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
  addCableTray(builder, bedM, base.z)
  for (const side of [-1, 1]) {
    builder.add(chip(0.06, 0.1, 0.2), FINISHES.yellow, side * (bedM / 2 - 0.03), 0.3, base.z)
    builder.add(disc(0.03, 0.05, 8), FINISHES.rubber, side * (bedM / 2 - 0.085), 0.31, base.z, 0, 0, 90)
  }
  const carriage = builder.part('arm.1', { at: [0, 0, base.z], slide: [1, 0, 0] })
  carriage.add(box(0.62, 0.1, 0.48, 0.012), FINISHES.charcoal, 0, CARRIAGE_M - 0.05, 0)
  for (const x of [-0.22, 0.22])
    for (const z of [-0.15, 0.15]) carriage.add(chip(0.12, 0.05, 0.08), FINISHES.grey, x, 0.306, z)
  carriage.add(box(0.16, 0.12, 0.1, 0.01), FINISHES.grey, -0.36, 0.34, 0)
  const flange = addSixAxis(carriage, 'arm', SIX_AXIS_1500, { ...base, z: 0 }, FINISHES.orange, 1)
  addFork(flange)
}

/** The trough beside the rail that the chain of cables lies in. */
function addCableTray(builder: ModelBuilder, bedM: number, railZ: number): void {
  const z = railZ + 0.31
  builder.add(chip(bedM, 0.08, 0.14), FINISHES.grey, 0, 0.06, z)
  for (const s of [-1, 1]) builder.add(chip(bedM, 0.1, 0.008), FINISHES.duct, 0, 0.11, z + s * 0.07)
  const fields = Math.round(bedM / 0.9)
  for (let i = 0; i < fields; i++)
    builder.add(
      decal('chain', bedM / fields, 0.11),
      FINISHES.charcoal,
      ((i + 0.5) / fields - 0.5) * bedM,
      0.1 + PROUD_M,
      z,
      -90,
    )
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
    if (i % 3 === 1) addSign(builder, middle, 1.46, z)
    if (i === panels - 2) addGate(builder, middle, panelM, z)
  }
  for (const side of [-1, 1]) {
    const x = side * (lengthM / 2 - 0.03)
    builder.add(chip(0.05, topM, 0.05), FINISHES.yellow, x, topM / 2, 0.3)
    builder.add(quad(z - 0.38, topM - 0.2), FINISHES.clearGlass, x, topM / 2 + 0.06, (z + 0.3) / 2, 0, 90)
    for (const y of [0.16, topM - 0.02])
      builder.add(chip(0.025, 0.025, z - 0.33), FINISHES.charcoal, x, y, (z + 0.3) / 2)
  }
}

/** What to beware of behind the panels. */
function addSign(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(chip(0.36, 0.2, 0.006), FINISHES.offWhite, x, y, z + 0.005)
  addPictures(
    builder,
    z + 0.008,
    FINISHES.offWhite,
    ['warnRobot', x - 0.085, y, 0.16],
    ['warnCrush', x + 0.085, y, 0.16],
  )
}

/** One panel is a door: its handle, and the locked switch that stops the arm. */
function addGate(builder: ModelBuilder, x: number, panelM: number, z: number): void {
  for (const y of [0.4, 1.4]) builder.add(chip(0.05, 0.1, 0.04), FINISHES.charcoal, x - panelM / 2 + 0.045, y, z + 0.02)
  const lock = x + panelM / 2 - 0.1
  builder.add(chip(0.06, 0.26, 0.05), FINISHES.charcoal, lock, 1.08, z + 0.03)
  builder.add(chip(0.024, 0.14, 0.03), FINISHES.red, lock - 0.055, 1.08, z + 0.03)
  for (const [k, finish] of [FINISHES.red, FINISHES.teal, FINISHES.yellow].entries())
    builder.add(chip(0.022, 0.022, 0.014), finish, lock, 1.02 + k * 0.06, z + 0.058)
}
