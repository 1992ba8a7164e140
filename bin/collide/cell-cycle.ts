import { Matrix4 } from 'three'
import { BOARD_STAGES, type BoardStage, type Scene } from '../../src/model/scene-schema.ts'
import { createPose, eased, nearestAlong, type Pose, poseOnTrack, trackOf } from '../../src/motion/track.ts'
import { showMachine } from '../../src/view/gallery/machine-show.ts'
import type { Model } from '../../src/view/kit/index.ts'
import type { MachineDrive, MachineSpec } from '../../src/view/machines/machine.ts'
import { MOTIONS } from '../../src/view/machines/motions.ts'
import { MachineStock, specOf } from '../../src/view/machines/stock.ts'

/** A machine of a scene, and the boards that come to it and leave it. */
export interface Cell {
  title: string
  spec: MachineSpec
  comesAs: BoardStage
  leavesAs: BoardStage
  /** Do boards go on from it to another station? */
  goesOn: boolean
  /** Mean time of the work on a board, s. */
  workS: number
}

/** A machine at an instant, with boards on their way to it, in it, and out of it. */
export interface Moment {
  timeS: number
  joints: Float32Array
  boards: readonly { stage: BoardStage; matrix: Matrix4 }[]
}

/** The automated stations of a scene whose machines have arms, or handle boards with something of their own. */
export function cellsOf(scene: Scene): Cell[] {
  const cells: Cell[] = []
  for (const line of scene.lines) {
    let stage: BoardStage = 'bare'
    for (const { id, process, methods } of line.stations) {
      const comesAs = stage
      stage = scene.products[0]!.stages.find((one) => one.after === id)?.stage ?? stage
      const { automated } = methods
      const motions = MOTIONS[process]
      if (!automated || !motions || !(automated.robots?.length || motions.createHandling)) continue
      const spec = specOf(process, 'automated', automated)
      const { cycle } = automated
      const workS = 'mean' in cycle ? cycle.mean : 'value' in cycle ? cycle.value : 60
      const goesOn = id !== line.stations.findLast((one) => !one.feeds)!.id
      cells.push({ title: `${id} ${process}`, spec, comesAs, leavesAs: stage, goesOn, workS })
    }
  }
  return cells
}

const COMES_S = 3
const COMES_SHARE = 0.08
const LEAVES_S = 4
const FROM_M = -0.27
/** A pallet is filled from empty to full: boards finished before, for which a cycle is looked at. */
const FINISHED: Partial<Record<string, number[]>> = { palletise: [0, 1, 6, 15, 22, 33, 38, 39] }

/** Every moment of a whole cycle of work, `stepS` apart: of a nest after the other, or of all nests that arms serve in turn; at most
 * `longestS` of that. The moment is written over by the next. */
export function* momentsOf(cell: Cell, model: Model, stepS: number, longestS = Infinity): Generator<Moment> {
  if (MOTIONS[cell.spec.process]?.createHandling) yield* servedMoments(cell, stepS, longestS)
  else
    for (const nest of model.sockets.nests.keys())
      for (const finished of FINISHED[cell.spec.process] ?? [0])
        yield* workedMoments(cell, model, nest, finished, stepS)
}

function* servedMoments({ spec, comesAs }: Cell, stepS: number, longestS: number): Generator<Moment> {
  const shown = showMachine(
    spec,
    { stage: BOARD_STAGES.indexOf(comesAs), isKit: false, passes: false },
    new MachineStock(),
  )
  const cycleS = shown.cycleS!
  const joints = new Float32Array(shown.model.parts.length)
  const pose = createPose()
  for (let timeS = 0; timeS < Math.min(cycleS, longestS); timeS += stepS) {
    const moment = { state: 'working', share: timeS / cycleS, timeS } as const
    shown.pose(moment, joints)
    const boards = []
    for (let board = 0; board < shown.boards!.count; board++)
      if (shown.boards!.write(moment, board, pose)) boards.push({ stage: comesAs, matrix: matrixOf(pose) })
    yield { timeS, joints, boards }
  }
}

/** As the hall has it: while a board comes, the one before it leaves. */
function* workedMoments(cell: Cell, model: Model, nest: number, finished: number, stepS: number): Generator<Moment> {
  const { spec, workS, comesAs, leavesAs, goesOn } = cell
  const motion = MOTIONS[spec.process]!.createMotion(spec, model)!
  const { nests, boardPath } = model.sockets
  const track = trackOf(boardPath)
  const [x, y, z] = nests[nest]!.at
  const nestM = nearestAlong(track, x, z)
  const joints = new Float32Array(model.parts.length)
  const pose = createPose()
  const drive: MachineDrive = {
    timeS: 0,
    progress: new Float32Array(nests.length).fill(-1),
    working: new Uint8Array(nests.length).fill(1),
    serial: Float64Array.from(nests, (_, i) => 40 + i),
    finished: new Float64Array(nests.length).fill(finished),
    desk: null,
  }
  const comesS = Math.min(COMES_S, COMES_SHARE * workS)
  const off = Math.hypot(z, 0) > 0.05
  for (let timeS = 0; timeS <= workS; timeS += stepS) {
    drive.timeS = timeS
    drive.progress[nest] = timeS / workS
    motion(drive, joints)
    const boards: { stage: BoardStage; matrix: Matrix4 }[] = []
    const put = (stage: BoardStage, alongM: number) => {
      poseOnTrack(track, alongM, pose)
      pose[0] = pose[0]! + Math.min(0, alongM)
      boards.push({ stage, matrix: matrixOf(pose) })
    }
    if (timeS >= comesS || off) {
      pose.set([x, y, z, (nests[nest]!.yawDeg * Math.PI) / 180])
      boards.push({ stage: comesAs, matrix: matrixOf(pose) })
    } else put(comesAs, FROM_M + eased(timeS / comesS) * (nestM - FROM_M))
    if (goesOn && timeS < LEAVES_S && !off) put(leavesAs, nestM + eased(timeS / LEAVES_S) * (track.lengthM - nestM))
    yield { timeS, joints, boards }
  }
}

const matrixOf = (pose: Pose): Matrix4 =>
  new Matrix4().makeRotationY(pose[3]!).setPosition(pose[0]!, pose[1]!, pose[2]!)
