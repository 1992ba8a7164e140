import { decal } from '../../decals/decal.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop } from '../pieces/cell-frame.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { addMagazine } from '../pieces/magazine.ts'
import { addShell, lit } from '../pieces/shell.ts'
import { addGlands, addHatch, addName, addPictures, addPlates } from '../pieces/trim.ts'

/** Low enough for the inverter to swing below the belt. */
const PIT_M = 0.66

/** Turns boards over and keeps up to twenty of them; conventional: a magazine on a trolley. */
export function build(spec: MachineSpec): Model {
  const { lengthM } = spec
  const builder = new ModelBuilder()
  if (spec.method === 'automated') addInverter(builder, spec)
  else addTrolley(builder, spec)
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

function addInverter(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  addCabinet(builder, { lengthM, widthM, topM: PIT_M, doors: 2, band: FINISHES.blue })
  addShell(builder, {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    fromM: PIT_M,
    shoulderM: 0.76,
    topZM: widthM / 2 - 0.04,
    name: 'nameFlip',
  })
  const [y, swingX] = [BELT_HEIGHT_M, -lengthM / 2 + 0.36]
  addBelt(builder, -lengthM / 2, swingX - 0.25, 0, PIT_M)
  addBelt(builder, swingX + 0.25, lengthM / 2, 0, PIT_M)
  for (const s of [-1, 1]) {
    builder.add(box(0.05, 0.42, 0.1, 0.006), lit(FINISHES.grey), swingX + s * 0.265, y - 0.06, -0.29)
    builder.add(disc(0.05, 0.03, 12), lit(FINISHES.steel), swingX + s * 0.24, y, 0, 0, 0, 90)
  }
  const clamp = builder.part('clamp', { at: [swingX, y, 0], turn: [1, 0, 0] })
  for (const s of [-1, 1]) {
    for (const h of [-1, 1])
      clamp.add(chip(0.44, 0.03, 0.03), lit(h > 0 ? FINISHES.teal : FINISHES.aluminium, 0.04), 0, h * 0.03, s * 0.19)
    clamp.add(chip(0.03, 0.1, 0.42), lit(FINISHES.charcoal), s * 0.215, 0, 0)
  }
  addDrives(builder, lengthM, heightM, swingX)
  // The store: a shelf of twenty places that goes up and down over the belt.
  const store = builder.part('store', { at: [lengthM / 2 - 0.33, 1.08, 0], slide: [0, 1, 0] })
  addMagazine(store, { heightM: 0.42, boards: 20, empty: 9 })
  for (const s of [-1, 1])
    builder.add(
      chip(0.03, heightM - PIT_M - 0.1, 0.03),
      lit(FINISHES.duct),
      lengthM / 2 - 0.33 + s * 0.2,
      (heightM + PIT_M) / 2,
      -0.25,
    )
  // A small screen on the front; this machine has no arm for it.
  builder.add(box(0.26, 0.2, 0.03, 0.008), FINISHES.charcoal, lengthM / 2 - 0.21, 1.38, widthM / 2 - 0.002, -2)
  builder.screen({
    at: [lengthM / 2 - 0.21, 1.38, widthM / 2 + 0.015],
    yawDeg: 0,
    pitchDeg: 2,
    widthM: 0.23,
    heightM: 0.16,
  })
  addEstop(builder, -lengthM / 2 + 0.14, 0.71, widthM / 2 - 0.006)
  addPictures(builder, widthM / 2 - 0.01, FINISHES.white, ['buttons', lengthM / 2 - 0.2, 0.71, 0.1])
  builder.add(
    disc(0.014, heightM - PIT_M - 0.1, 8),
    lit(FINISHES.duct),
    lengthM / 2 - 0.33,
    (heightM + PIT_M) / 2,
    -0.3,
  )
  addRoofUnit(builder, lengthM * 0.18, heightM, 0)
  builder.push(0, heightM, 0, -90)
  addHatch(builder, -lengthM * 0.18, 0.06, 0, 0.42, 0.4, FINISHES.offWhite, 0.014)
  addPictures(builder, 0.014, FINISHES.offWhite, ['louvre', -lengthM * 0.18, 0.06, 0.28, 0.18])
  builder.pop()
  builder.push(0, 0, 0, 0, 180)
  addGlands(builder, lengthM * 0.3, 0.26, widthM / 2)
  builder.pop()
  builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.12])
  builder.nest([swingX, BELT_HEIGHT_M + 0.01, 0])
}

/** What turns the clamp and lifts the store: motors, a toothed belt, the chain of cables, eyes that look for boards. */
function addDrives(builder: ModelBuilder, lengthM: number, heightM: number, swingX: number): void {
  const y = BELT_HEIGHT_M
  builder.push(swingX - 0.265, y, -0.29)
  builder.add(disc(0.05, 0.16, 10), lit(FINISHES.charcoal), -0.01, 0.06, -0.02, 90)
  builder.add(chip(0.09, 0.09, 0.06), lit(FINISHES.grey), 0, 0.06, 0.08)
  builder.add(chip(0.02, 0.05, 0.26), lit(FINISHES.rubber), 0.03, 0.03, 0.16)
  builder.pop()
  builder.push(lengthM / 2 - 0.33, 0, -0.3)
  builder.add(chip(0.1, 0.16, 0.1), lit(FINISHES.charcoal), 0, PIT_M + 0.1, 0.02)
  builder.add(chip(0.12, 0.05, 0.12), lit(FINISHES.aluminium), 0, heightM - 0.12, 0.02)
  builder.add(chip(0.05, heightM - PIT_M - 0.3, 0.04), lit(FINISHES.rubber), 0.27, (heightM + PIT_M) / 2, 0.02)
  builder.add(decal('slots', 0.044, heightM - PIT_M - 0.32), lit(FINISHES.rubber), 0.27, (heightM + PIT_M) / 2, 0.041)
  builder.pop()
  for (const x of [swingX - 0.25, swingX + 0.25]) {
    builder.add(chip(0.02, 0.05, 0.04), lit(FINISHES.yellow), x, y - 0.05, 0.235)
    builder.add(chip(0.008, 0.008, 0.004), FINISHES.ledTeal, x, y - 0.036, 0.2565)
  }
}

function addTrolley(builder: ModelBuilder, { lengthM, widthM, heightM }: MachineSpec): void {
  const x = lengthM / 2 - 0.32
  addBelt(builder, -lengthM / 2, x - 0.26, 0, 0)
  builder.push(x)
  const [w, h] = [0.56, heightM - 0.12]
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      builder.add(box(0.035, h - 0.12, 0.035, 0.004), FINISHES.duct, sx * 0.265, h / 2 + 0.06, sz * (w / 2))
      builder.add(disc(0.05, 0.03, 10), FINISHES.rubber, sx * 0.265, 0.05, sz * (w / 2), 90)
      builder.add(chip(0.05, 0.03, 0.05), FINISHES.grey, sx * 0.265, 0.11, sz * (w / 2))
    }
  for (const level of [0.16, 0.72, h - 0.02])
    builder.add(box(0.56, 0.03, w + 0.03, 0.006), FINISHES.offWhite, 0, level, 0)
  builder.push(0, 0.176)
  addMagazine(builder, { heightM: 0.5, boards: 18, empty: 0 })
  builder.pop().push(0, 0.736)
  addMagazine(builder, { heightM: 0.5, boards: 18, empty: 11 })
  builder.pop()
  for (const level of [0.16, 0.72])
    addPictures(builder, w / 2 + 0.015, FINISHES.offWhite, ['hazard', 0, level, 0.54, 0.024])
  builder.add(chip(0.5, 0.12, 0.006), FINISHES.white, 0, h - 0.1, w / 2 + 0.02)
  addName(builder, 'nameFlip', -0.22, h - 0.085, w / 2 + 0.023, 0.28, FINISHES.white)
  addPictures(builder, w / 2 + 0.023, FINISHES.white, ['barcode', 0.16, h - 0.13, 0.1])
  builder.add(disc(0.014, w, 8), FINISHES.charcoal, 0.31, 1.05, 0, 90)
  for (const s of [-1, 1]) builder.add(chip(0.06, 0.02, 0.02), FINISHES.charcoal, 0.285, 1.05, s * (w / 2))
  builder.pop()
  builder.add(box(0.24, 0.4, 0.16, 0.012), FINISHES.offWhite, -lengthM / 2 + 0.3, 0.68, widthM / 2 - 0.2)
  for (const s of [-1, 1])
    builder.add(chip(0.03, 0.48, 0.03), FINISHES.duct, -lengthM / 2 + 0.3 + s * 0.09, 0.24, widthM / 2 - 0.2)
  addEstop(builder, -lengthM / 2 + 0.3, 0.78, widthM / 2 - 0.11)
  const front = widthM / 2 - 0.12
  addPictures(
    builder,
    front,
    FINISHES.offWhite,
    ['buttons', -lengthM / 2 + 0.3, 0.7, 0.11],
    ['warnPower', -lengthM / 2 + 0.225, 0.83, 0.06],
  )
  addPlates(builder, -lengthM / 2 + 0.3, 0.61, front)
  builder.tower([-lengthM / 2 + 0.36, 0.88, widthM / 2 - 0.22])
  builder.nest([x, BELT_HEIGHT_M + 0.01, 0])
}
