import { SCARA_600, SIX_AXIS_900 } from '../../../motion/robots/sizes.ts'
import { drawSink, PROCESSOR_TOP_M, SINK_TOP_M, SOCKET_X_M } from '../../boards/board-model.ts'
import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder } from '../../kit/index.ts'
import { addToolBody, addToolCamera } from '../../robots/grippers.ts'
import { addBowlFeeder, addScara, addScrewdriver } from '../../robots/scara-model.ts'
import { addSixAxis } from '../../robots/six-axis-model.ts'
import type { MachineSpec } from '../machine.ts'
import { createArmCell } from '../pieces/arm-cell.ts'
import { addBackPlate, addBinShelf, addHangingDriver } from '../pieces/bench-fittings.ts'
import { type BenchPlace, buildBenchRow, MAT_M } from '../pieces/bench-row.ts'
import { addBenchWall, addCleaner, addScrewFeeder } from '../pieces/bench-things.ts'
import { TABLE_M } from '../pieces/cell-frame.ts'
import { addCableRun, addDrive, addToolStand, addTrayTower } from '../pieces/cell-things.ts'
import { addSetPart } from '../pieces/set-parts.ts'
import { PROUD_M } from '../pieces/trim.ts'
import { ARM, FEED, RACK, SCARA } from './layout.ts'

/** Flange to the top of a heat-sink that is held. */
export const CLAW_M = 0.17
const SINK_M = SINK_TOP_M - PROCESSOR_TOP_M

export function build(spec: MachineSpec): Model {
  if (spec.method === 'conventional') return buildBenchRow(spec, { fit: fitBench })
  const builder = createArmCell(spec, { name: 'nameHeatsink' })
  const flange = addSixAxis(builder, 'arm', SIX_AXIS_900, ARM)
  addToolBody(flange, 0.07)
  addToolCamera(flange)
  // A hood that takes the fins between its claws.
  flange.add(box(0.075, 0.1, 0.12, 0.008), FINISHES.aluminium, 0.122, 0, 0)
  for (const i of [1, 2]) {
    const side = i === 1 ? 1 : -1
    const claw = flange.part(`claw${i}`, { at: [0.16, 0, side * 0.054], slide: [0, 0, side] })
    claw.add(box(0.06, 0.05, 0.01, 0.003), FINISHES.charcoal, 0.03, 0, side * 0.006)
  }
  const held = flange.part('held', { at: [CLAW_M, 0, 0], slide: [1, 0, 0] })
  addSink((w, h, d, y) => held.add(chip(h, w, d), FINISHES.duct, SINK_M / 2 - y, 0, 0), 0.076, 0.1)
  SOCKET_X_M.forEach((x, k) => {
    addSetPart(builder, `set${k + 1}`, (on) => drawSink(on, x, 13))
  })
  const tool = addScara(builder, 'scara', SCARA_600, SCARA)
  addScrewdriver(tool)
  builder.add(box(0.26, 0.1, 0.24, 0.006), FINISHES.darkGrey, SCARA.x, TABLE_M + 0.05, SCARA.z)
  const [fx, fy, fz] = FEED
  addBowlFeeder(builder, 0.88, TABLE_M, -0.4)
  builder.add(chip(0.2, 0.02, 0.03), FINISHES.steel, fx + 0.08, fy - 0.015, fz)
  builder.add(chip(0.04, 0.2, 0.04), FINISHES.darkGrey, fx, 0.94, fz)
  addRack(builder)
  addPasteStation(builder)
  const back = -spec.widthM / 2
  addTrayTower(builder, -0.93, back + 0.3, 4, 'radiator', [0.44, 0.28])
  addDrive(builder, 0.62, back + 0.28)
  addDrive(builder, 0.9, back + 0.28, FINISHES.warmGrey)
  addCableRun(builder, [ARM.x, ARM.z - 0.2], [ARM.x, back + 0.1])
  addToolStand(builder, 0.36, spec.widthM / 2 - 0.22, 2)
  return builder.build()
}

/** Base plate and fins, from below; `put` takes width, height, depth and the middle's height over the middle of the sink. */
function addSink(
  put: (w: number, h: number, d: number, y: number, x: number) => void,
  widthM: number,
  depthM: number,
): void {
  put(widthM, 0.008, depthM, -SINK_M / 2 + 0.004, 0)
  put(widthM * 0.94, SINK_M - 0.008, depthM, 0.004, 0)
}

function addRack(builder: ModelBuilder): void {
  const [x, z] = [-0.87, -0.375]
  builder.add(box(0.48, 0.08, 0.36, 0.008), FINISHES.offWhite, x, TABLE_M + 0.04, z)
  builder.add(box(0.46, 0.04, 0.34, 0.005), FINISHES.charcoal, x, TABLE_M + 0.105, z)
  for (const [px, y, pz] of RACK) {
    builder.add(chip(0.076, 0.008, 0.1), FINISHES.duct, px, y - SINK_M + 0.004, pz)
    for (let i = 0; i < 7; i++)
      builder.add(chip(0.004, SINK_M - 0.008, 0.1), FINISHES.duct, px + (i - 3) * 0.011, y - SINK_M / 2 + 0.004, pz)
  }
}

/** Paste for the heat to pass: cartridge, pump, a plate to wipe the needle on. */
function addPasteStation(builder: ModelBuilder): void {
  builder.push(-0.02, TABLE_M, -0.78)
  builder.add(box(0.16, 0.3, 0.14, 0.008), FINISHES.white, 0, 0.15, 0)
  builder.add(chip(0.1, 0.05, 0.002), FINISHES.core, 0, 0.24, 0.071)
  builder.add(disc(0.035, 0.22, 12), FINISHES.warmGrey, 0, 0.41, 0)
  builder.add(disc(0.014, 0.05, 8), FINISHES.teal, 0, 0.54, 0)
  builder.pop()
}

function fitBench(builder: ModelBuilder, place: BenchPlace): void {
  const { x, widthM, backZ, heightM } = place
  addBackPlate(builder, place, 0.98, 1.12)
  addBenchWall(builder, place, 1.05, backZ + 0.029, 0.12)
  addScrewFeeder(builder, x + widthM * 0.16, backZ + 0.28)
  addCleaner(builder, x + widthM / 2 - 0.24, backZ + 0.14)
  addBinShelf(builder, place, 1.26)
  addHangingDriver(builder, x + 0.2, backZ + 0.46, heightM)
  for (let i = 0; i < 3; i++) {
    builder.push(x - widthM / 2 + 0.14 + i * 0.14, MAT_M, backZ + 0.16)
    addSink((w, h, d, y) => builder.add(chip(w, h, d), FINISHES.duct, 0, y + SINK_M / 2, 0), 0.09, 0.11)
    builder.add(decal('radiator', 0.084, 0.108), FINISHES.duct, 0, SINK_M + PROUD_M, 0, -90)
    for (const face of [0, 180]) {
      builder.push(0, 0, 0, 0, face)
      builder.add(decal('radiator', 0.084, SINK_M - 0.01), FINISHES.duct, 0, SINK_M / 2 + 0.004, 0.055 + PROUD_M)
      builder.pop()
    }
    builder.pop()
  }
}
