import type { Arm } from '../../motion/robots/arm.ts'
import { createDeltaArm } from '../../motion/robots/delta.ts'
import { createGantryArm } from '../../motion/robots/gantry.ts'
import { pickAndPlace } from '../../motion/robots/pick-and-place.ts'
import { createScaraArm } from '../../motion/robots/scara.ts'
import { createSixAxisArm } from '../../motion/robots/six-axis-arm.ts'
import {
  COBOT_850,
  DELTA_800,
  SCARA_600,
  SCARA_1000,
  SIX_AXIS_900,
  SIX_AXIS_1500,
  SIX_AXIS_2000,
  type SixAxisSize,
} from '../../motion/robots/sizes.ts'
import { createToolPath, writeAlong } from '../../motion/robots/tool-path.ts'
import { box, chip, disc, FINISHES, type Model, ModelBuilder } from '../kit/index.ts'
import { addCrossGantry } from '../machines/pieces/cross-gantry.ts'
import { createArmPose, partNamed } from '../robots/arm-pose.ts'
import { addCobot } from '../robots/cobot-model.ts'
import { addDelta } from '../robots/delta-model.ts'
import { addSuction } from '../robots/grippers.ts'
import { addScara, addScrewdriver, SCREWDRIVER_TIP_M } from '../robots/scara-model.ts'
import { addSixAxis } from '../robots/six-axis-model.ts'
import type { Moment, Shown } from './shown.ts'

type Point = readonly [number, number, number]

/** Robots by themselves, on a plinth or under a frame, each taking from the left and setting down on the right. */
export function showRobot(id: string, variant: number): Shown {
  switch (id) {
    case 'scara':
      return showScara([SCARA_600, SCARA_1000][variant] ?? SCARA_600)
    case 'cobot':
      return showArm(COBOT_850, true)
    case 'gantry':
      return showGantry()
    case 'delta':
      return showDelta()
    default:
      return showArm([SIX_AXIS_900, SIX_AXIS_1500, SIX_AXIS_2000][variant] ?? SIX_AXIS_900, false)
  }
}

function showArm(size: SixAxisSize, isCobot: boolean): Shown {
  const reachM = size.upperArmM + size.forearmM
  const base = { x: 0, y: isCobot ? 0.7 : 0.4, z: 0, yawRad: 0 }
  const builder = new ModelBuilder()
  addPlinth(builder, isCobot ? 0.3 : 0.42 * Math.max(1, reachM / 1.2), base.y)
  const toolM = 0.18
  const flange = (isCobot ? addCobot : addSixAxis)(builder, 'arm', size, base)
  addSuction(flange, toolM, 0.09)
  const y = base.y + size.shoulderHeightM * 0.4
  const [near, far] = [reachM * 0.42, reachM * 0.6]
  return withPath(builder, createSixAxisArm(size, base, toolM), 6, [near, y, -far], [near, y, far], 0.25 * reachM)
}

function showScara(size: typeof SCARA_600): Shown {
  const base = { x: 0, y: 0.9, z: 0, yawRad: 0 }
  const builder = new ModelBuilder()
  addPlinth(builder, 0.34, base.y)
  const spindle = addScara(builder, 'arm', size, base)
  addScrewdriver(spindle)
  const reachM = (size.innerLinkM + size.outerLinkM) * 0.72
  const y = base.y + size.armHeightM - SCREWDRIVER_TIP_M - size.strokeM * 0.85
  const at = (side: number): Point => [reachM * 0.75, y, side * reachM * 0.66]
  return withPath(builder, createScaraArm(size, base, SCREWDRIVER_TIP_M), 4, at(-1), at(1), size.strokeM * 0.7)
}

function showDelta(): Shown {
  const at: Point = [0, 2, 0]
  const builder = new ModelBuilder()
  addFrame(builder, 1.3, 1.3, 2.12)
  const platform = addDelta(builder, 'arm', DELTA_800, [...at])
  platform.add(disc(0.014, 0.06, 10), FINISHES.aluminium, 0, -0.03, 0)
  platform.add(disc(0.02, 0.02, 10), FINISHES.rubber, 0, -0.07, 0)
  return withPath(builder, createDeltaArm(DELTA_800, at, 0.08), 13, [-0.28, 1.22, 0.1], [0.28, 1.22, -0.1], 0.14)
}

/** Two crossed slides and a quill on a frame: the arrangement that placement and inspection machines have inside. */
function showGantry(): Shown {
  const rest: Point = [0, 1.28, 0]
  const builder = new ModelBuilder()
  addFrame(builder, 1.3, 1.2, 1.5)
  const head = addCrossGantry(builder, { name: 'arm', x: 0, y: 1.5, z: 0, beamM: 1.1, railM: 1.05 })
  head.add(box(0.14, 0.26, 0.09, 0.01), FINISHES.white, 0, 0, 0.045)
  head.add(chip(0.1, 0.05, 0.004), FINISHES.teal, 0, 0.07, 0.092)
  const quill = head.part('arm.quill', { at: [0, -0.1, 0.05], slide: [0, 1, 0] })
  quill.add(box(0.06, 0.36, 0.045, 0.006), FINISHES.offWhite, 0, 0.08, 0)
  quill.add(disc(0.009, 0.06, 10), FINISHES.steel, 0, -0.12, 0)
  quill.add(disc(0.016, 0.014, 10), FINISHES.rubber, 0, -0.155, 0)
  const model = builder.build()
  const path = createToolPath(createGantryArm(rest), strokes(rest, [-0.32, 1.1, 0.25], [0.32, 1.1, -0.25], 0.14))
  const [beam, carriage, down] = ['arm.beam', 'arm.head', 'arm.quill'].map((name) => partNamed(model, name)) as [
    number,
    number,
    number,
  ]
  const values = new Float64Array(path.width)
  return shown(model, (moment, joints) => {
    writeAlong(path, moment.share, values)
    joints[carriage] = values[0]!
    joints[down] = values[1]!
    joints[beam] = values[2]!
  })
}

function withPath(builder: ModelBuilder, arm: Arm, joints: number, pick: Point, place: Point, liftM: number): Shown {
  addTable(builder, pick)
  addTable(builder, place)
  const model = builder.build()
  const middle: Point = [(pick[0] + place[0]) / 2 + (arm.axis ? 0.05 : 0), pick[1] + liftM, (pick[2] + place[2]) / 2]
  const path = createToolPath(arm, strokes(middle, pick, place, liftM))
  const pose = createArmPose(model, 'arm', joints)
  const values = new Float64Array(path.width)
  return shown(model, (moment, out) => {
    writeAlong(path, moment.share, values)
    pose(values, out)
  })
}

const strokes = (rest: Point, pick: Point, place: Point, liftM: number) =>
  pickAndPlace({ at: rest, yawRad: 0 }, [{ pick: { at: pick, yawRad: 0 }, place: { at: place, yawRad: 0 } }], {
    liftM,
    gripS: 0.3,
    placeS: 0.3,
  })

const shown = (model: Model, pose: (moment: Moment, joints: Float32Array) => void): Shown => ({
  model,
  spec: null,
  heightM: 0,
  pose,
  boards: null,
  screen: () => ({ serial: 0, progress: 0 }),
})

function addPlinth(builder: ModelBuilder, sideM: number, heightM: number): void {
  builder.add(box(sideM * 1.25, 0.02, sideM * 1.25, 0.005), FINISHES.darkGrey, 0, 0.01, 0)
  builder.add(box(sideM, heightM - 0.02, sideM, 0.014), FINISHES.grey, 0, heightM / 2 + 0.01, 0)
}

/** A small table whose top is just below where the tool reaches. */
function addTable(builder: ModelBuilder, [x, y, z]: Point): void {
  builder.add(disc(0.11, 0.02, 20), FINISHES.offWhite, x, y - 0.012, z)
  builder.add(disc(0.03, y - 0.03, 14), FINISHES.grey, x, (y - 0.02) / 2, z)
  builder.add(disc(0.13, 0.016, 20), FINISHES.darkGrey, x, 0.008, z)
}

function addFrame(builder: ModelBuilder, lengthM: number, widthM: number, heightM: number): void {
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      builder.add(box(0.06, heightM, 0.06, 0.006), FINISHES.offWhite, (x * lengthM) / 2, heightM / 2, (z * widthM) / 2)
  for (const z of [-1, 1]) builder.add(box(lengthM, 0.06, 0.06, 0.006), FINISHES.offWhite, 0, heightM, (z * widthM) / 2)
  for (const x of [-1, 0, 1])
    builder.add(box(0.06, 0.06, widthM, 0.006), FINISHES.offWhite, (x * lengthM) / 2, heightM, 0)
}
