import type { DecalName } from '../../decals/cells.ts'
import { box, chip, disc, FINISHES, type Finish, type ModelBuilder } from '../../kit/index.ts'
import { addBelt } from './belt.ts'
import { addEstop, addFoot } from './cell-frame.ts'
import { addCrossGantry } from './cross-gantry.ts'
import { addFeederBank, FEEDER_DEPTH_M } from './feeder-bank.ts'
import { addShell, CHEEK_M, lit } from './shell.ts'
import { addAirUnit, addGlands, addHatch, addPictures, addPlates } from './trim.ts'

/** Placement modules side by side between two cheeks, each with two gantries under glass and feeders on both sides. */
export interface Mounter {
  lengthM: number
  widthM: number
  heightM: number
  modules: number
  band: Finish
  name: DecalName
  finish?: Finish
  roof?: Finish
  /** Nozzles on a head. */
  nozzles: number
  /** What hangs on the front of a module: its feeders, or something of the caller's. */
  front?: (builder: ModelBuilder, module: number, widthM: number) => void
}

const TOP_M = 0.88
/** Where heads are at rest, m. */
export const HEAD_Z_M = 0.34

/** Middle of a module. */
export function moduleX({ lengthM, modules }: Pick<Mounter, 'lengthM' | 'modules'>, module: number): number {
  return ((module + 0.5) / modules - 0.5) * (lengthM - 2 * CHEEK_M)
}

/** Modules of about 1.3 m that a mounter of this length is made of. */
export const modulesOf = (lengthM: number): number => Math.max(1, Math.round(lengthM / 1.3))

export function addMounter(builder: ModelBuilder, mounter: Mounter): void {
  const { lengthM, heightM, modules, band, finish = FINISHES.white } = mounter
  const bodyM = mounter.widthM - 2 * FEEDER_DEPTH_M + 0.04
  const pitch = (lengthM - 2 * CHEEK_M) / modules
  addBase(builder, mounter, bodyM)
  addShell(builder, {
    lengthM,
    widthM: bodyM,
    heightM,
    fromM: TOP_M,
    shoulderM: 1.01,
    topZM: bodyM / 2 - 0.25,
    glazedBack: true,
    bays: modules,
    finish,
    name: mounter.name,
    ...(mounter.roof && { roof: mounter.roof }),
  })
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, TOP_M)
  let first: ModelBuilder[] | null = null
  for (let m = 0; m < modules; m++) {
    const x = moduleX(mounter, m)
    builder.push(x)
    for (const side of [1, -1]) {
      builder.push(0, 0, 0, 0, side > 0 ? 0 : 180).push(0, 0, bodyM / 2 - 0.02)
      if (side > 0 && mounter.front) mounter.front(builder, m, pitch)
      else addFeederBank(builder, { widthM: pitch - 0.05, full: side > 0, name: mounter.name })
      builder.add(chip(pitch - 0.06, 0.012, 0.006), band, 0, 0.999, 0.02)
      builder.pop().pop()
    }
    builder.add(chip(0.62, 0.02, 0.2), lit(FINISHES.duct), 0, 0.9, 0)
    addStations(builder)
    first = addHeads(builder, m, pitch, bodyM, heightM, mounter, first)
    // Vent and hatch on the roof of each module.
    builder.push(0, heightM, 0, -90)
    addHatch(builder, -pitch * 0.12, 0.06, 0, pitch * 0.56, bodyM * 0.36, FINISHES.offWhite, 0.014)
    addPictures(
      builder,
      0.014,
      FINISHES.offWhite,
      ['louvre', -pitch * 0.24, 0.06, 0.26, 0.2],
      ['fan', pitch * 0.04, 0.06, 0.19],
    )
    builder.pop()
    builder.pop()
  }
  for (let m = 1; m < modules; m++) {
    const x = (moduleX(mounter, m) + moduleX(mounter, m - 1)) / 2
    builder.add(box(0.026, heightM - 1.16, bodyM - 0.6, 0.005), lit(FINISHES.offWhite), x, (heightM + 1.1) / 2, 0)
    addEstop(builder, x, 0.945, bodyM / 2 + 0.002)
  }
}

function addBase(builder: ModelBuilder, { lengthM, modules, finish = FINISHES.white }: Mounter, bodyM: number): void {
  builder.add(box(lengthM - 0.08, 0.68, bodyM - 0.06, 0.004), FINISHES.core, 0, 0.5, 0)
  builder.add(box(lengthM, 0.05, bodyM, 0.012), finish, 0, TOP_M - 0.025, 0)
  for (const side of [-1, 1]) {
    builder.push(0, 0, 0, 0, side * 90)
    const x = lengthM / 2
    builder.add(box(bodyM - 0.03, 0.56, 0.03, 0.01), finish, 0, 0.54, x - 0.015)
    builder.add(chip(bodyM - 0.05, 0.08, 0.02), FINISHES.grey, 0, 0.21, x - 0.012)
    addHatch(builder, 0, 0.55, x, bodyM * 0.56, 0.4, finish)
    addPictures(
      builder,
      x + 0.01,
      finish,
      ['louvre', side * 0.2, 0.5, 0.34, 0.22],
      ['warnPower', -side * 0.24, 0.62, 0.1],
    )
    if (side < 0) {
      addPlates(builder, bodyM / 2 - 0.14, 0.5, x)
      addAirUnit(builder, 0.22 - bodyM / 2, 0.74, x)
    } else addGlands(builder, bodyM / 2 - 0.16, 0.34, x)
    builder.pop()
  }
  const feet = modules + 1
  for (let i = 0; i < feet; i++)
    for (const z of [-1, 1])
      addFoot(builder, -lengthM / 2 + 0.12 + (i * (lengthM - 0.24)) / (feet - 1), z * (bodyM / 2 - 0.12), 0.17)
}

/** Between belt and feeders: cameras that look up at what the nozzles hold, and the rack of spare nozzles. */
function addStations(builder: ModelBuilder): void {
  for (const s of [-1, 1]) {
    builder.add(disc(0.06, 0.04, 10), lit(FINISHES.charcoal), s * 0.12, 0.905, s * 0.36)
    builder.add(disc(0.05, 0.05, 10), FINISHES.lamp, s * 0.12, 0.905, s * 0.36)
    builder.add(disc(0.026, 0.052, 6), FINISHES.core, s * 0.12, 0.905, s * 0.36)
    builder.add(chip(0.3, 0.03, 0.09), lit(FINISHES.white), s * -0.22, 0.9, s * 0.37)
    builder.push(s * -0.22, 0.916, s * 0.37, -90)
    addPictures(builder, 0, lit(FINISHES.white), ['perforated', 0, 0, 0.26, 0.07])
    builder.pop()
  }
}

/** Two gantries over one module: parts `m.front.beam`, `m.front.head`, `m.front.tool` and so on. */
function addHeads(
  builder: ModelBuilder,
  module: number,
  pitch: number,
  bodyM: number,
  heightM: number,
  { nozzles, name: label }: Mounter,
  same: ModelBuilder[] | null,
): ModelBuilder[] {
  const made: ModelBuilder[] = []
  const y = Math.min(heightM - 0.17, 1.32)
  for (const side of [1, -1]) {
    const name = `${module}.${side > 0 ? 'front' : 'rear'}`
    const head = addCrossGantry(builder, {
      name,
      x: 0,
      y,
      z: side * HEAD_Z_M,
      beamM: pitch - 0.08,
      railM: bodyM - 0.36,
      railZ: 0,
      bare: side < 0,
      label,
    })
    const tool = head.part(`${name}.tool`, { at: [0, -0.1, 0.07], slide: [0, 1, 0] })
    if (same) {
      head.sameAs(same[0]!)
      tool.sameAs(same[1]!)
      continue
    }
    if (made.length > 0) {
      head.sameAs(made[0]!)
      tool.sameAs(made[1]!)
      continue
    }
    head.add(box(0.17, 0.22, 0.1, 0.012), lit(FINISHES.white), 0, 0.03, 0.06)
    addPictures(head, 0.11, lit(FINISHES.white), ['louvre', 0, -0.03, 0.12, 0.06], ['warnCrush', 0.048, 0.105, 0.042])
    head.add(chip(0.17, 0.03, 0.006), FINISHES.teal, 0, 0.045, 0.111)
    head.add(chip(0.012, 0.012, 0.006), FINISHES.ledTeal, -0.06, 0.1, 0.111)
    head.add(chip(0.05, 0.06, 0.04), FINISHES.charcoal, 0, 0.165, 0.05)
    tool.add(disc(0.055, 0.08, 12), lit(FINISHES.darkGrey), 0, -0.02, 0)
    for (let i = 0; i < nozzles; i++) {
      const angle = (i / nozzles) * 2 * Math.PI
      tool.add(disc(0.007, 0.05, 4), FINISHES.gold, 0.038 * Math.cos(angle), -0.085, 0.038 * Math.sin(angle))
    }
    made.push(head, tool)
  }
  return same ?? made
}
