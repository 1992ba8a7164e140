import type { DecalName } from '../../decals/cells.ts'
import { decal } from '../../decals/decal.ts'
import { box, cylinder, FINISHES, type Finish, type Model, ModelBuilder } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import { BELT_HEIGHT_M, type MachineMotion, type MachineSpec } from '../machine.ts'
import { addBelt } from './belt.ts'
import { addCabinet, CABINET_TOP_M, SPLIT_M } from './cabinet.ts'
import { addCameraHead } from './camera-head.ts'
import { addEstop } from './cell-frame.ts'
import { addCrossGantry } from './cross-gantry.ts'
import { scanAcross, scanDown } from './raster.ts'
import { addConsole, addShell, lit, type Shell } from './shell.ts'
import { addAirUnit, addGlands, addPictures, addSideScreen, PROUD_M } from './trim.ts'

/** What tells one inline inspection machine from the next. */
export interface Inspection {
  band: Finish
  /** Where the front begins to lean, and how far back its upper edge is from the front. */
  shoulderM: number
  leanM: number
  roof?: Finish
  finish?: Finish
  /** Nothing on top. */
  plainRoof?: boolean
  /** Lettering under the window. */
  name?: DecalName
  /** A second camera below the board. */
  fromBelow?: boolean
}

/** Scan of a board of 0.43 x 0.33 m in fields of the camera. */
const SCAN = { rows: 5, stops: 6, acrossM: 0.15, downM: 0.12 }

/** A camera on two axes over the belt, in a closed body with a window. */
export function addInspection(builder: ModelBuilder, spec: MachineSpec, form: Inspection, x = 0): void {
  const { lengthM, widthM, heightM } = spec
  const finish = form.finish ?? (spec.method === 'automated' ? FINISHES.white : FINISHES.offWhite)
  builder.push(x)
  addCabinet(builder, { lengthM, widthM, doors: lengthM > 1.4 ? 3 : 2, band: form.band, finish })
  const shell: Shell = {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    shoulderM: form.shoulderM,
    topZM: widthM / 2 - 0.01 - form.leanM,
    finish,
    ...(form.roof && { roof: form.roof }),
    ...(form.name && { name: form.name }),
  }
  addShell(builder, shell)
  addGranite(builder, lengthM, widthM)
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0.86)
  const head = addCrossGantry(builder, {
    name: 'camera',
    x: 0,
    y: Math.min(heightM - 0.18, 1.36),
    z: -0.12,
    beamM: lengthM - 0.2,
    railM: Math.min(0.9, widthM - 0.3),
    railZ: 0,
  })
  addCameraHead(head)
  if (form.fromBelow) {
    builder.add(box(0.5, 0.06, 0.1, 0.006), FINISHES.darkGrey, 0, 0.89, 0)
    builder.add(cylinder(0.05, 0.04, 12, 0.004), FINISHES.ledTeal, 0, 0.925, 0)
  }
  if (!form.plainRoof) addRoofUnit(builder, -lengthM * 0.16, heightM, -widthM * 0.18)
  addConsole(builder, shell, lengthM / 2 - 0.3, 1.3)
  const topZ = widthM / 2 - form.leanM
  addSideScreen(
    builder,
    'screenBoard',
    [lengthM / 2 - 0.3, heightM + 0.15, topZ - 0.04],
    [lengthM / 2 - 0.12, heightM, topZ - 0.12],
  )
  builder.push(0, 0, 0, 0, 180)
  addAirUnit(builder, -lengthM * 0.2, 0.78, widthM / 2)
  addGlands(builder, lengthM * 0.26, 0.3, widthM / 2)
  builder.pop()
  addEstop(builder, -lengthM / 2 + 0.12, 0.99, widthM / 2 - 0.004)
  builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.14])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.pop()
}

/** The stone that carries the axes: its edge under the hood, its top under the belt. */
function addGranite(builder: ModelBuilder, lengthM: number, widthM: number): void {
  const tiles = Math.round(lengthM / 0.3)
  for (const side of [1, -1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    for (let i = 0; i < tiles; i++)
      builder.add(
        decal('granite', lengthM / tiles, 0.046),
        FINISHES.darkGrey,
        ((i + 0.5) / tiles - 0.5) * lengthM,
        CABINET_TOP_M - 0.025,
        widthM / 2 + PROUD_M,
      )
    builder.pop()
  }
  builder.push(0, CABINET_TOP_M + 0.018, 0, -90)
  const [tileM, rowM] = [(lengthM - 0.14) / 3, (widthM - 0.2) / 5]
  for (let i = 0; i < 15; i++)
    addPictures(builder, 0, lit(FINISHES.darkGrey), [
      'granite',
      ((i % 3) - 1) * tileM,
      (Math.floor(i / 3) - 2) * rowM,
      tileM,
      rowM,
    ])
  builder.pop()
}

/** A fan under a grille on a roof. */
export function addRoofUnit(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(box(0.3, 0.07, 0.26, 0.012), FINISHES.offWhite, x, y + 0.03, z)
  builder.push(x, y + 0.065, z, -90)
  addPictures(builder, 0, FINISHES.offWhite, ['fan', 0, 0, 0.22])
  builder.pop()
}

/** The plain inline machine: path and body. */
export function buildInspection(spec: MachineSpec, form: Inspection): Model {
  const builder = new ModelBuilder()
  addInspection(builder, spec, form)
  builder.boardPath([
    [-spec.lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [spec.lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

/** The camera goes over the board field by field and back to rest. */
export function createInspectionMotion(model: Model): MachineMotion {
  const beam = partNamed(model, 'camera.beam')
  const head = partNamed(model, 'camera.head')
  return (drive, joints) => {
    const share = drive.progress[0]!
    const scan = Math.min(1, Math.max(0, (share - 0.06) / 0.88))
    const [out, back] = [Math.min(1, Math.max(0, share / 0.06)), Math.min(1, Math.max(0, (1 - share) / 0.06))]
    const part = share < 0 ? 0 : Math.min(out, back)
    const eased = 0.5 - 0.5 * Math.cos(Math.PI * part)
    joints[beam] = eased * scanDown(scan, SCAN.rows) * SCAN.downM
    joints[head] = eased * scanAcross(scan, SCAN.rows, SCAN.stops) * SCAN.acrossM
  }
}
