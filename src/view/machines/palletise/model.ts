import { SIX_AXIS_2000 } from '../../../motion/robots/sizes.ts'
import { box, chip, cylinder, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCarton, addCartonStack, addPallet, CARTON_M, PALLET_M } from '../pieces/cartons.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addFence } from '../pieces/fence.ts'
import { FULL, HEAD_M, PEDESTAL_M, palletLayout } from './layout.ts'

export function build(spec: MachineSpec): Model {
  return spec.method === 'conventional' ? buildByHand(spec) : buildCell(spec)
}

function buildCell(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM } = spec
  const layout = palletLayout(spec)
  const { base, pallet, wrapper, tunnelX, pick, places } = layout
  const builder = new ModelBuilder()
  addBelt(builder, -lengthM / 2, pick[0] + 0.3, 0, 0)
  for (let i = 0; i < 9; i++)
    builder.add(disc(0.022, 0.32, 8), FINISHES.steel, pick[0] - 0.32 + i * 0.08, BELT_HEIGHT_M - 0.026, 0, 90)
  builder.add(box(0.03, 0.12, 0.36, 0.006), FINISHES.charcoal, pick[0] + 0.28, BELT_HEIGHT_M + 0.04, 0)
  addTunnel(builder, tunnelX)
  builder.add(box(0.66, PEDESTAL_M, 0.62, 0.012), FINISHES.grey, base.x, PEDESTAL_M / 2, base.z)
  addHead(addSixAxis(builder, 'arm', SIX_AXIS_2000, base))
  builder.push(pallet.x, 0, pallet.z)
  addPallet(builder)
  builder.pop()
  addWrapper(builder, wrapper, heightM)
  // Empty pallets wait behind.
  for (let i = 0; i < 4; i++) {
    builder.push(lengthM / 2 - 0.72, i * PALLET_M.height, -widthM / 2 + 0.66)
    addPallet(builder)
    builder.pop()
  }
  addCabinet(builder, -lengthM / 2 + 0.9, -widthM / 2 + 0.3)
  addCartons(builder, places, tunnelX)
  const [x, z] = [lengthM / 2 - 0.05, widthM / 2 - 0.05]
  addFence(builder, [
    [-x, -0.45],
    [-x, -z],
    [x, -z],
    [x, -0.5],
  ])
  addFence(builder, [
    [-x, 0.45],
    [-x, z],
    [pallet.x - 0.68, z],
  ])
  addFence(builder, [
    [x, 0.5],
    [x, z],
  ])
  // A light curtain guards the side where pallets leave.
  for (const px of [pallet.x - 0.62, x - 0.06]) {
    builder.add(box(0.06, 1.6, 0.06, 0.006), FINISHES.yellow, px, 0.8, z)
    builder.add(chip(0.02, 1.3, 0.004), FINISHES.core, px, 0.85, z + 0.031)
  }
  addHmi(builder, pallet.x - 1.0, 1.45, z - 0.04)
  addEstop(builder, pallet.x - 0.68, 1.2, z + 0.04)
  builder.tower([-x, 2, -z])
  builder.nest([tunnelX, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
}

/** The code reader's tunnel over the belt. */
function addTunnel(builder: ModelBuilder, x: number): void {
  for (const side of [-1, 1]) {
    builder.add(box(0.74, 0.62, 0.06, 0.012), FINISHES.white, x, 1.06, side * 0.31)
    builder.add(chip(0.68, 0.03, 0.006), FINISHES.teal, x, 1.26, side * 0.342)
    for (const px of [-0.3, 0.3]) builder.add(chip(0.05, 0.75, 0.05), FINISHES.duct, x + px, 0.375, side * 0.31)
    for (let i = 0; i < 4; i++)
      builder.add(chip(0.004, 0.26, 0.12), FINISHES.belt, x + side * 0.37, 1.12, (i - 1.5) * 0.13)
  }
  builder.add(box(0.76, 0.12, 0.68, 0.016), FINISHES.white, x, 1.36, 0)
  builder.add(box(0.3, 0.1, 0.24, 0.01), FINISHES.charcoal, x, 1.46, 0)
  builder.add(chip(0.7, 0.012, 0.06), FINISHES.lamp, x, 1.295, 0, 180)
}

/** A suction foot as large as a carton. */
function addHead(flange: ModelBuilder): void {
  flange.add(disc(0.09, 0.05, 16), FINISHES.charcoal, 0.025, 0, 0, 0, 0, 90)
  flange.add(box(0.07, 0.18, 0.3, 0.012), FINISHES.aluminium, 0.08, 0, 0)
  flange.add(box(0.05, CARTON_M.length - 0.04, CARTON_M.width - 0.06, 0.01), FINISHES.charcoal, 0.135, 0, 0)
  for (let i = 0; i < 4; i++)
    for (let k = 0; k < 3; k++)
      flange.add(disc(0.035, 0.04, 8), FINISHES.rubber, HEAD_M - 0.021, (i - 1.5) * 0.12, (k - 1) * 0.11, 0, 0, 90)
  for (const side of [-1, 1]) flange.add(cylinder(0.025, 0.12, 8, 0.003), FINISHES.blue, 0.09, side * 0.15, 0.08, 90)
}

/** Parts `carton1` … stand on the pallet at 0 and in the tunnel at 1; `load.x`, `.y`, `.z` carry the one under way. */
function addCartons(
  builder: ModelBuilder,
  places: readonly (readonly [number, number, number])[],
  tunnelX: number,
): void {
  const hidden = [tunnelX, BELT_HEIGHT_M + 0.02, 0] as const
  const first = builder.part('load.x', { at: [0, 0, 0], slide: [1, 0, 0] })
  const load = first.part('load.y', { slide: [0, 1, 0] }).part('load.z', { slide: [0, 0, 1] })
  load.push(0, -CARTON_M.height, 0)
  addCarton(load)
  load.pop()
  for (let k = 0; k < FULL; k++) {
    const [x, y, z] = places[k]!
    builder
      .part(`carton${k + 1}`, { at: [x, y, z], slide: [hidden[0] - x, hidden[1] + CARTON_M.height - y, hidden[2] - z] })
      .sameAs(load)
  }
}

/** A full pallet on a turntable, a mast with the film. */
function addWrapper(builder: ModelBuilder, { x, z }: { x: number; z: number }, heightM: number): void {
  builder.add(cylinder(0.78, 0.06, 28, 0.01), FINISHES.darkGrey, x, 0.03, z)
  const table = builder.part('turntable', { at: [x, 0.06, z], turn: [0, 1, 0] })
  table.add(disc(0.72, 0.02, 28), FINISHES.steel, 0, 0.01, 0)
  table.push(0, 0.02, 0)
  addPallet(table)
  table.push(0, PALLET_M.height, 0)
  addCartonStack(table, 2, 2, 10)
  const [w, h, d] = [2 * CARTON_M.length + 0.015, 10 * CARTON_M.height, 2 * CARTON_M.width + 0.015]
  for (const side of [0, 90, 180, 270]) {
    const across = side % 180 ? w : d
    table.push(0, h / 2, 0, 0, side)
    table.add(quad(side % 180 ? d : w, h), FINISHES.clearGlass, 0, 0, across / 2)
    table.pop()
  }
  table.pop().pop()
  const [mx, mz] = [x - 1.05, z + 0.05]
  builder.add(box(0.2, heightM - 0.35, 0.2, 0.012), FINISHES.white, mx, (heightM - 0.35) / 2, mz)
  builder.add(chip(0.006, heightM - 0.7, 0.06), FINISHES.core, mx + 0.101, heightM / 2 - 0.1, mz)
  const film = builder.part('film', { at: [mx + 0.157, 0.4, mz], slide: [0, 1, 0] })
  film.add(box(0.1, 0.08, 0.2, 0.01), FINISHES.yellow, 0, 0.3, 0)
  film.add(disc(0.06, 0.5, 12), FINISHES.paper, 0.01, 0, 0.02)
}

function addCabinet(builder: ModelBuilder, x: number, z: number): void {
  builder.add(box(1.0, 1.8, 0.4, 0.014), FINISHES.white, x, 0.98, z)
  builder.add(chip(1.0, 0.08, 0.36), FINISHES.charcoal, x, 0.04, z)
  for (const side of [-1, 1]) {
    builder.add(box(0.48, 1.7, 0.02, 0.008), FINISHES.offWhite, x + side * 0.247, 0.98, z + 0.2)
    builder.add(chip(0.016, 0.14, 0.02), FINISHES.charcoal, x + side * 0.04, 1.05, z + 0.22)
  }
}

/** By hand: a pallet that is being filled, a hand truck, a roll of film on its stand. */
function buildByHand({ lengthM, widthM, heightM }: MachineSpec): Model {
  const builder = new ModelBuilder()
  addBelt(builder, -lengthM / 2, 0.1, 0, 0)
  builder.add(chip(0.03, 0.1, 0.36), FINISHES.charcoal, 0.11, BELT_HEIGHT_M, 0)
  const pallet = { x: lengthM / 2 - 0.75, z: -widthM / 2 + 0.66 }
  builder.push(pallet.x, 0, pallet.z)
  addPallet(builder)
  builder.push(0, PALLET_M.height, 0)
  addCartonStack(builder, 2, 2, 7)
  builder.pop().pop()
  builder.push(lengthM / 2 - 0.75, 0, widthM / 2 - 0.62)
  addPallet(builder)
  builder.push(0, PALLET_M.height, 0)
  addCartonStack(builder, 2, 2, 2)
  builder.pop().pop()
  addHandTruck(builder, -lengthM / 2 + 0.75, -widthM / 2 + 0.7)
  // Film on its stand, and a table with tape and labels.
  builder.add(disc(0.2, 0.03, 16), FINISHES.charcoal, -0.35, 0.015, widthM / 2 - 0.5)
  builder.add(disc(0.02, heightM - 0.3, 8), FINISHES.steel, -0.35, (heightM - 0.3) / 2, widthM / 2 - 0.5)
  builder.add(disc(0.08, 0.5, 14), FINISHES.paper, -0.35, 0.75, widthM / 2 - 0.5)
  const [tx, tz] = [-lengthM / 2 + 0.45, widthM / 2 - 0.6]
  builder.add(box(0.7, 0.03, 0.5, 0.006), FINISHES.offWhite, tx, 0.88, tz)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) builder.add(chip(0.04, 0.87, 0.04), FINISHES.duct, tx + sx * 0.31, 0.435, tz + sz * 0.21)
  builder.add(box(0.26, 0.18, 0.22, 0.012), FINISHES.charcoal, tx - 0.15, 0.985, tz - 0.06)
  builder.add(quad(0.1, 0.04), FINISHES.paper, tx - 0.15, 0.95, tz + 0.051)
  builder.add(disc(0.06, 0.05, 12), FINISHES.warmGrey, tx + 0.18, 0.92, tz, 0, 0, 0)
  builder.tower([-lengthM / 2 + 0.12, heightM - 0.35, -0.3])
  builder.add(chip(0.05, heightM - 0.35, 0.05), FINISHES.duct, -lengthM / 2 + 0.12, (heightM - 0.35) / 2, -0.3)
  builder.nest([-0.25, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
}

function addHandTruck(builder: ModelBuilder, x: number, z: number): void {
  builder.push(x, 0, z)
  for (const side of [-1, 1]) {
    builder.add(box(1.15, 0.06, 0.16, 0.012), FINISHES.yellow, 0.1, 0.1, side * 0.19)
    builder.add(disc(0.04, 0.08, 10), FINISHES.rubber, 0.6, 0.04, side * 0.19, 90)
  }
  builder.add(box(0.16, 0.2, 0.5, 0.02), FINISHES.yellow, -0.46, 0.16, 0)
  builder.add(disc(0.09, 0.06, 12), FINISHES.rubber, -0.52, 0.09, 0, 90)
  builder.add(disc(0.04, 0.3, 10), FINISHES.charcoal, -0.5, 0.38, 0)
  builder.push(-0.52, 0.5, 0, 0, 0, 12)
  builder.add(disc(0.016, 0.75, 8), FINISHES.charcoal, 0, 0.35, 0)
  builder.add(disc(0.018, 0.34, 8), FINISHES.rubber, 0, 0.74, 0, 90)
  builder.pop().pop()
}
