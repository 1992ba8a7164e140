import { box, chip, cylinder, FINISHES, type Finish, type Model, ModelBuilder } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import { BELT_HEIGHT_M, type MachineMotion, type MachineSpec } from '../machine.ts'
import { addBelt } from './belt.ts'
import { addCabinet, SPLIT_M } from './cabinet.ts'
import { addCameraHead } from './camera-head.ts'
import { addEstop, addHmi } from './cell-frame.ts'
import { addCrossGantry } from './cross-gantry.ts'
import { scanAcross, scanDown } from './raster.ts'
import { addShell } from './shell.ts'

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
  addShell(builder, {
    lengthM,
    widthM: widthM - 0.02,
    heightM,
    shoulderM: form.shoulderM,
    topZM: widthM / 2 - 0.01 - form.leanM,
    finish,
    ...(form.roof && { roof: form.roof }),
  })
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
  addHmi(builder, lengthM / 2 - 0.3, 1.3, widthM / 2 - form.leanM * 0.4)
  addEstop(builder, -lengthM / 2 + 0.12, 0.99, widthM / 2 - 0.004)
  builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.14])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.pop()
}

/** A fan under a grille and a cable gland on a roof. */
export function addRoofUnit(builder: ModelBuilder, x: number, y: number, z: number): void {
  builder.add(box(0.3, 0.05, 0.26, 0.012), FINISHES.offWhite, x, y + 0.02, z)
  builder.add(cylinder(0.1, 0.016, 16, 0.004), FINISHES.charcoal, x, y + 0.048, z)
  for (let i = -2; i <= 2; i++) builder.add(chip(0.19, 0.006, 0.008), FINISHES.grey, x, y + 0.058, z + i * 0.034)
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
