import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addCrossGantry } from '../pieces/cross-gantry.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { addMagazine } from '../pieces/magazine.ts'
import { addConsole, addShell, lit, type Shell } from '../pieces/shell.ts'
import { addAirUnit, addGlands, addHatch, addName, addPictures, addPlates } from '../pieces/trim.ts'

/** The first board of the line: taken off a stack by vacuum, or pushed out of a magazine. */
export function build(spec: MachineSpec): Model {
  const { lengthM } = spec
  const builder = new ModelBuilder()
  if (spec.method === 'automated') addDestacker(builder, spec)
  else addMagazineLoader(builder, spec)
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

function addDestacker(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  addCabinet(builder, { lengthM, widthM, doors: 2, band: FINISHES.blue, name: 'nameLoader' })
  const shell: Shell = {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    shoulderM: 0.94,
    topZM: widthM / 2 - 0.07,
    mouths: [1],
  }
  addShell(builder, shell)
  addBelt(builder, -0.3, lengthM / 2, 0, 0.86)
  // Two stacks of bare boards with paper between, on their lifts.
  const stackZ = -widthM / 2 + 0.2
  for (const [x, layers] of [
    [-0.28, 10],
    [0.22, 6],
  ] as const) {
    builder.add(box(0.47, 0.03, 0.3, 0.005), lit(FINISHES.darkGrey), x, 0.89, stackZ)
    for (let i = 0; i < layers; i++)
      builder.add(
        chip(0.43, 0.013, 0.27),
        lit(i % 2 ? FINISHES.pcb : FINISHES.paper, 0.04),
        x,
        0.911 + i * 0.014,
        stackZ,
      )
    builder.add(decal('boardUnder', 0.43, 0.27), lit(FINISHES.pcb, 0.08), x, 0.919 + (layers - 1) * 0.014, stackZ, -90)
    for (const s of [-1, 1]) builder.add(chip(0.02, 0.42, 0.02), lit(FINISHES.duct), x + s * 0.225, 1.09, stackZ - 0.15)
  }
  const head = addCrossGantry(builder, {
    name: 'lift',
    x: 0,
    y: 1.38,
    z: 0,
    beamM: lengthM - 0.18,
    railM: widthM - 0.2,
  })
  const tool = head.part('vacuum', { at: [0, -0.04, 0.06], slide: [0, 1, 0] })
  head.add(box(0.12, 0.18, 0.08, 0.01), lit(FINISHES.offWhite), 0, 0.02, 0.05)
  tool.add(chip(0.03, 0.24, 0.03), lit(FINISHES.aluminium, 0.03), 0, -0.02, 0)
  tool.add(box(0.34, 0.02, 0.2, 0.004), lit(FINISHES.aluminium, 0.03), 0, -0.15, 0)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) tool.add(disc(0.022, 0.03, 8), FINISHES.orange, sx * 0.14, -0.172, sz * 0.07)
  addConsole(builder, shell, lengthM / 2 - 0.28, 1.3)
  addRoofUnit(builder, lengthM * 0.2, heightM, -0.1)
  builder.push(0, heightM, 0, -90)
  addHatch(builder, -lengthM * 0.2, 0.02, 0, 0.5, 0.5, FINISHES.offWhite, 0.014)
  addPictures(builder, 0.014, FINISHES.offWhite, ['louvre', -lengthM * 0.2, 0.1, 0.34, 0.2])
  builder.pop()
  builder.push(0, 0, 0, 0, 180)
  addAirUnit(builder, -lengthM * 0.2, 0.78, widthM / 2)
  addGlands(builder, lengthM * 0.3, 0.3, widthM / 2)
  builder.pop()
  addEstop(builder, -lengthM / 2 + 0.14, 0.9, widthM / 2 - 0.004)
  builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.12])
  builder.nest([0.12, BELT_HEIGHT_M + 0.01, 0])
}

/** An open lift with a magazine on it, a pusher behind, a roller track for the empty ones below. */
function addMagazineLoader(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  const towerX = -lengthM / 2 + 0.48
  builder.push(towerX)
  for (const s of [-1, 1]) {
    builder.add(box(0.07, heightM - 0.05, 0.09, 0.008), FINISHES.offWhite, -0.27, heightM / 2 + 0.02, s * 0.28)
    builder.add(chip(0.02, heightM - 0.3, 0.03), FINISHES.steel, -0.23, heightM / 2, s * 0.28)
    builder.add(box(0.62, 0.08, 0.07, 0.008), FINISHES.offWhite, 0, 0.09, s * 0.28)
    for (const x of [-0.26, 0.26]) builder.add(disc(0.035, 0.05, 10), FINISHES.rubber, x, 0.025, s * 0.28)
    builder.add(box(0.5, 0.05, 0.04, 0.006), FINISHES.duct, 0, 0.3, s * 0.22)
  }
  builder.add(box(0.07, 0.12, 0.62, 0.01), FINISHES.offWhite, -0.27, heightM - 0.06, 0)
  // The motor on top, its screw, the chain of cables, panes that keep hands away.
  builder.add(disc(0.012, heightM - 0.3, 6), FINISHES.duct, -0.2, heightM / 2 + 0.1, 0)
  builder.add(box(0.09, 0.16, 0.1, 0.01), FINISHES.charcoal, -0.27, heightM + 0.06, 0.14)
  builder.add(chip(0.03, 0.7, 0.05), FINISHES.rubber, -0.305, 0.9, -0.14)
  addPictures(builder, 0.315, FINISHES.offWhite, ['hazard', 0, 0.09, 0.58, 0.03])
  builder.push(0, 0, 0, 0, -90)
  builder.add(decal('slots', 0.05, 0.7), FINISHES.rubber, -0.14, 0.9, 0.321)
  addPictures(builder, 0.305, FINISHES.offWhite, ['warnCrush', 0.16, heightM - 0.063, 0.08])
  builder.pop()
  for (const s of [-1, 1]) {
    builder.add(quad(0.5, 0.56), FINISHES.clearGlass, 0.02, 1.04, s * 0.325)
    for (const y of [0.75, 1.33]) builder.add(chip(0.54, 0.02, 0.02), FINISHES.duct, 0.01, y, s * 0.325)
    builder.add(chip(0.02, 0.6, 0.02), FINISHES.duct, 0.27, 1.04, s * 0.325)
  }
  for (let i = 0; i < 6; i++) builder.add(disc(0.02, 0.42, 8), FINISHES.steel, -0.2 + i * 0.08, 0.335, 0, 90)
  builder.push(0, 0.358).pop()
  const lift = builder.part('lift', { at: [0, 0.72, 0], slide: [0, 1, 0] })
  lift.add(box(0.5, 0.03, 0.44, 0.006), FINISHES.yellow, 0, -0.018, 0)
  for (const s of [-1, 1]) lift.add(box(0.12, 0.1, 0.04, 0.006), FINISHES.charcoal, -0.2, -0.06, s * 0.24)
  addMagazine(lift, { heightM: 0.56, boards: 20, empty: 2 })
  builder.push(0, 0.356)
  addMagazine(builder, { heightM: 0.3, boards: 1, empty: 1 })
  builder.pop()
  builder.add(box(0.1, 0.1, 0.12, 0.008), FINISHES.charcoal, -0.28, BELT_HEIGHT_M + 0.01, 0)
  const pusher = builder.part('pusher', { at: [-0.26, BELT_HEIGHT_M + 0.012, 0], slide: [1, 0, 0] })
  pusher.add(disc(0.009, 0.26, 6), FINISHES.steel, -0.1, 0, 0, 0, 0, 90)
  pusher.add(chip(0.012, 0.02, 0.08), FINISHES.teal, 0.034, 0, 0)
  builder.pop()
  const beltX = towerX + 0.26
  builder.push((beltX + lengthM / 2) / 2)
  const baseM = lengthM / 2 - beltX - 0.02
  builder.add(box(baseM, 0.66, 0.5, 0.012), FINISHES.offWhite, 0, 0.46, 0)
  builder.add(box(baseM - 0.06, 0.07, 0.44, 0.006), FINISHES.charcoal, 0, 0.1, 0)
  for (const s of [-1, 1])
    for (const w of [-1, 1]) builder.add(disc(0.03, 0.07, 8), FINISHES.rubber, s * (baseM / 2 - 0.07), 0.035, w * 0.18)
  builder.add(box(baseM - 0.08, 0.52, 0.012, 0.006), FINISHES.white, 0, 0.46, 0.252)
  addEstop(builder, baseM / 2 - 0.1, 0.66, 0.262)
  addHmi(builder, 0, 0.98, 0.26)
  addName(builder, 'nameLoader', -baseM / 2 + 0.07, 0.56, 0.258, 0.26, FINISHES.white)
  addPlates(builder, 0.02, 0.44, 0.258)
  builder.push(0, 0, 0, 0, 180)
  addHatch(builder, 0, 0.46, 0.25, baseM - 0.1, 0.5)
  addPictures(builder, 0.26, FINISHES.offWhite, ['fan', 0, 0.56, 0.18], ['louvre', 0, 0.33, 0.24, 0.14])
  builder.pop()
  addPictures(
    builder,
    0.258,
    FINISHES.white,
    ['louvre', 0, 0.29, baseM - 0.24, 0.1],
    ['buttons', -baseM / 2 + 0.16, 0.66, 0.12],
  )
  builder.pop()
  addBelt(builder, beltX, lengthM / 2, 0, 0.79)
  // The next magazine waits beside, where the operator sets it down.
  builder.push(towerX + 0.1, 0, widthM / 2 - 0.14)
  builder.add(box(0.5, 0.04, 0.26, 0.006), FINISHES.duct, 0, 0.42, 0)
  for (const s of [-1, 1]) builder.add(box(0.04, 0.4, 0.2, 0.004), FINISHES.grey, s * 0.22, 0.2, 0)
  builder.add(chip(0.4, 0.1, 0.24), FINISHES.pcb, 0, 0.49, 0)
  builder.add(decal('slots', 0.4, 0.1), FINISHES.pcb, 0, 0.49, 0.121)
  builder.add(decal('boardUnder', 0.4, 0.24), FINISHES.pcb, 0, 0.541, 0, -90)
  builder.pop()
  builder.tower([towerX - 0.27, heightM - 0.03, -0.28])
  builder.nest([(beltX + lengthM / 2) / 2, BELT_HEIGHT_M + 0.01, 0])
}
