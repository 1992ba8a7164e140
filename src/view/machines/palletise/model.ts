import { SIX_AXIS_2000 } from '../../../motion/robots/sizes.ts'
import { box, chip, cylinder, disc, FINISHES, type Model, ModelBuilder, tube } from '../../kit/index.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCarton, addPallet, CARTON_M, PALLET_M } from '../pieces/cartons.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addControlCabinet } from '../pieces/control-cabinet.ts'
import { addFence, addLightCurtain } from '../pieces/fence.ts'
import { addFilmCarriage, addWrapperBase, addWrapperLoad, addWrapperMast } from '../pieces/film-wrapper.ts'
import { addPictures } from '../pieces/trim.ts'
import { buildByHand } from './by-hand.ts'
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
  addPickStation(builder, pick[0])
  addTunnel(builder, tunnelX)
  builder.add(box(0.6, PEDESTAL_M, 0.62, 0.012), FINISHES.grey, base.x, PEDESTAL_M / 2, base.z)
  builder.add(box(0.7, 0.02, 0.74, 0.004), FINISHES.darkGrey, base.x, 0.01, base.z)
  addHead(addSixAxis(builder, 'arm', SIX_AXIS_2000, base))
  addPalletPlace(builder, pallet)
  addWrapper(builder, wrapper, heightM)
  // Empty pallets wait behind.
  for (let i = 0; i < 4; i++) {
    builder.push(lengthM / 2 - 0.6, i * PALLET_M.height, -widthM / 2 + 0.69, 0, 90)
    addPallet(builder)
    builder.pop()
  }
  builder.push(-lengthM / 2 + 0.9, 0, -widthM / 2 + 0.3)
  addControlCabinet(builder, { widthM: 1, heightM: 1.9, depthM: 0.4 })
  addPictures(builder, 0.2, FINISHES.offWhite, ['namePallet', 0.24, 1.5, 0.42])
  builder.pop()
  // Cables of the arm run in a bridge on the floor.
  const bridgeM = base.x + lengthM / 2 - 1.7
  builder.add(chip(bridgeM, 0.04, 0.14), FINISHES.charcoal, base.x - 0.3 - bridgeM / 2, 0.02, -widthM / 2 + 0.86)
  builder.add(chip(bridgeM, 0.002, 0.03), FINISHES.yellow, base.x - 0.3 - bridgeM / 2, 0.041, -widthM / 2 + 0.86)
  addCartons(builder, places, tunnelX)
  addGuards(builder, spec, pallet.x)
  builder.tower([-lengthM / 2 + 0.05, 2, -widthM / 2 + 0.05])
  builder.nest([tunnelX, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(0.8)
}

/** Fence on three sides, its gate behind; a light curtain on the side where pallets leave. */
function addGuards(builder: ModelBuilder, { lengthM, widthM }: MachineSpec, palletX: number): void {
  const [x, z] = [lengthM / 2 - 0.05, widthM / 2 - 0.05]
  addFence(
    builder,
    [
      [-x, -0.45],
      [-x, -z],
      [x, -z],
      [x, -0.5],
    ],
    2,
    3,
  )
  addFence(builder, [
    [palletX - 0.68, z],
    [-x, z],
    [-x, 0.45],
  ])
  addFence(builder, [
    [x, 0.5],
    [x, z],
  ])
  addLightCurtain(builder, palletX - 0.62, x - 0.06, z)
  addHmi(builder, palletX - 1, 1.45, z - 0.04)
  builder.add(box(0.22, 0.13, 0.05, 0.008), FINISHES.charcoal, palletX - 1, 1.06, z + 0.03)
  addPictures(builder, z + 0.055, FINISHES.charcoal, ['buttons', palletX - 1, 1.06, 0.18])
  addEstop(builder, palletX - 0.68, 1.2, z + 0.04)
  builder.push(0, 0, 0, 0, 180)
  addEstop(builder, x - 0.02, 1.2, z + 0.04)
  builder.pop()
}

/** Rollers and a stop at the end of the belt, where cartons are squared and taken. */
function addPickStation(builder: ModelBuilder, x: number): void {
  for (let i = 0; i < 9; i++)
    builder.add(disc(0.022, 0.32, 8), FINISHES.steel, x - 0.32 + i * 0.08, BELT_HEIGHT_M - 0.026, 0, 90)
  builder.add(box(0.03, 0.12, 0.36, 0.006), FINISHES.charcoal, x + 0.28, BELT_HEIGHT_M + 0.04, 0)
  for (const z of [-0.14, 0.14])
    builder.add(disc(0.02, 0.06, 8), FINISHES.rubber, x + 0.3, BELT_HEIGHT_M + 0.04, z, 0, 0, 90)
  builder.add(box(0.05, 0.06, 0.03, 0.004), FINISHES.orange, x + 0.2, BELT_HEIGHT_M + 0.06, 0.235)
  builder.add(chip(0.03, 0.1, 0.004), FINISHES.duct, x + 0.2, BELT_HEIGHT_M + 0.02, 0.222)
}

/** Angles of steel that a pallet is pushed against, and yellow corners on the floor. */
function addPalletPlace(builder: ModelBuilder, { x, z }: { x: number; z: number }): void {
  builder.push(x, 0, z)
  addPallet(builder)
  const [halfX, halfZ] = [PALLET_M.length / 2, PALLET_M.width / 2]
  builder.add(chip(PALLET_M.length, 0.1, 0.02), FINISHES.yellow, 0, 0.05, -halfZ - 0.025)
  for (const s of [-1, 1]) {
    builder.add(chip(0.06, 0.012, 0.1), FINISHES.yellow, s * 0.5, 0.006, -halfZ - 0.06)
    builder.add(chip(0.3, 0.003, 0.06), FINISHES.yellow, s * (halfX - 0.1), 0.0015, halfZ + 0.07)
  }
  builder.add(box(0.05, 0.05, 0.04, 0.005), FINISHES.orange, -halfX - 0.06, 0.12, -halfZ + 0.2)
  builder.add(chip(0.02, 0.1, 0.02), FINISHES.duct, -halfX - 0.06, 0.05, -halfZ + 0.2)
  builder.pop()
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
  addPictures(builder, 0.34, FINISHES.white, ['screenList', x + 0.16, 1.12, 0.2], ['warnLaser', x - 0.2, 1.14, 0.12])
  addPictures(builder, 0.34, FINISHES.white, ['plate', x - 0.2, 0.86, 0.14], ['checked', x - 0.04, 0.86, 0.06])
  builder.add(
    tube(
      [
        [x + 0.1, 1.5, -0.1],
        [x + 0.16, 1.6, -0.3],
        [x + 0.1, 1.3, -0.42],
        [x + 0.06, 0.5, -0.4],
        [x + 0.05, 0.02, -0.5],
      ],
      0.014,
      12,
      5,
    ),
    FINISHES.rubber,
  )
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
  builder.push(x, 0, z)
  addWrapperBase(builder)
  addWrapperLoad(builder.part('turntable', { at: [0, 0.06, 0], turn: [0, 1, 0] }), 10)
  builder.push(-1.05, 0, 0.05)
  addWrapperMast(builder, heightM - 0.35)
  addFilmCarriage(builder.part('film', { at: [0.157, 0.4, 0], slide: [0, 1, 0] }))
  builder.pop().pop()
}
