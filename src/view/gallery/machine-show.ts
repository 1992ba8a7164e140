import { BOARD_STAGES } from '../../model/scene-schema.ts'
import { eased, nearestAlong, type Pose, poseOnTrack, type Track, trackOf } from '../../motion/track.ts'
import { createBoardSolids } from '../boards/board-model.ts'
import { createKitSolid } from '../boards/kit-model.ts'
import type { Solid } from '../kit/solid.ts'
import { BELT_HEIGHT_M, type MachineDrive, type MachineSpec } from '../machines/machine.ts'
import { MOTIONS } from '../machines/motions.ts'
import type { MachineStock } from '../machines/stock.ts'
import { BOARD_IN, progressAt, wayAt } from './cycle.ts'
import { serveByItself } from './served-show.ts'
import type { Boards, Moment, Shown } from './shown.ts'

const SERIAL = 104_200
const FINISHED = 22
/** Neighbours work out of step, by the golden section, so that no two are alike. */
const STEP = 0.618
/** More nests than this are filled and emptied without showing the way to them. */
const MOST_TRAVELLING = 6
const OVEN_PITCH_M = 0.6

/** What comes to a machine. */
export interface Arriving {
  stage: number
  isKit: boolean
  /** An oven: boards pass through it one behind the other. */
  passes: boolean
}

export function showMachine(spec: MachineSpec, arriving: Arriving, stock: MachineStock): Shown {
  const model = stock.take(spec, 1)
  const motions = MOTIONS[spec.process]
  const motion = motions?.createMotion(spec, model) ?? null
  const { nests } = model.sockets
  const track = trackOf(wayThrough(spec, model.sockets))
  const handling = motions?.createHandling?.(spec)
  const served = handling ? serveByItself(handling, model, track) : null
  const travels = !arriving.passes && nests.length <= MOST_TRAVELLING
  const inSeries = spec.servers === 1
  const drive: MachineDrive = {
    timeS: 0,
    progress: new Float32Array(nests.length),
    working: new Uint8Array(nests.length),
    serial: Float64Array.from(nests, (_, nest) => SERIAL + nest),
    finished: new Float64Array(nests.length).fill(FINISHED),
    desk: served?.desk ?? null,
  }
  // Positions in series hand on together; nests side by side work out of step.
  const shareOf = ({ share, state }: Moment, nest: number) =>
    inSeries || BOARD_IN[state] === 'held' ? share : (share + nest * STEP) % 1
  const setClock = ({ state, share }: Moment) => {
    if (!served) return
    served.clock.at = BOARD_IN[state]
    served.clock.timeS = share * served.clock.cycleS
    drive.timeS = served.clock.timeS
  }
  const progressOf = (moment: Moment, nest: number) =>
    served ? served.progress(nest) : progressAt(moment.state, shareOf(moment, nest), travels)
  return {
    model,
    spec,
    heightM: 0,
    pose(moment, joints) {
      joints.fill(0)
      drive.timeS = moment.timeS
      setClock(moment)
      const works = BOARD_IN[moment.state] === 'moving' ? 1 : 0
      for (let nest = 0; nest < nests.length; nest++) {
        drive.progress[nest] = progressOf(moment, nest)
        drive.working[nest] = works && drive.progress[nest]! >= 0 ? 1 : 0
      }
      motion?.(drive, joints)
    },
    boards: served
      ? {
          solid: solidOf(arriving),
          count: nests.length,
          write(moment, nest, out) {
            setClock(moment)
            return BOARD_IN[moment.state] !== 'none' && served.write(nest, out)
          },
        }
      : boardsIn(spec, model.sockets, track, solidOf(arriving), arriving.passes, travels, shareOf),
    screen(moment) {
      setClock(moment)
      return {
        serial: BOARD_IN[moment.state] === 'none' ? 0 : SERIAL,
        progress: Math.max(0, progressOf(moment, 0)),
      }
    },
    ...(served && { cycleS: served.clock.cycleS }),
  }
}

let solids: ReturnType<typeof createBoardSolids> | null = null

function solidOf({ stage, isKit }: Arriving): Solid {
  solids ??= createBoardSolids()
  return isKit ? createKitSolid() : solids[BOARD_STAGES[stage] ?? 'bare'].near
}

function wayThrough({ lengthM }: MachineSpec, { boardPath }: Shown['model']['sockets']): [number, number, number][] {
  if (boardPath.length > 1) return boardPath
  return [
    [-lengthM / 2, BELT_HEIGHT_M, 0],
    [lengthM / 2, BELT_HEIGHT_M, 0],
  ]
}

function boardsIn(
  spec: MachineSpec,
  { nests }: Shown['model']['sockets'],
  track: Track,
  solid: Solid,
  passes: boolean,
  travels: boolean,
  shareOf: (moment: Moment, nest: number) => number,
): Boards {
  if (passes) {
    const count = Math.max(1, Math.floor(track.lengthM / OVEN_PITCH_M))
    return {
      solid,
      count,
      write({ state, share }, board, out) {
        if (BOARD_IN[state] === 'none') return false
        poseOnTrack(track, ((share + board / count) % 1) * track.lengthM, out)
        return true
      },
    }
  }
  const along = nests.map(({ at }) => nearestAlong(track, at[0], at[2]))
  const inSeries = spec.servers === 1
  return {
    solid,
    count: nests.length,
    write(moment, nest, out) {
      const { state } = moment
      if (BOARD_IN[state] === 'none') return false
      const { at, yawDeg } = nests[nest]!
      const way = travels ? wayAt(state, shareOf(moment, nest)) : 0
      const isLast = !inSeries || nest === nests.length - 1
      if (way === 0 || (way > 0 && !isLast)) {
        set(out, at, (yawDeg * Math.PI) / 180)
        return true
      }
      // From the edge, or the position before, along the path to where the nest is nearest, then across to it.
      const from = way < 0 ? (inSeries && nest > 0 ? along[nest - 1]! : 0) : track.lengthM
      const acrossM = distanceTo(track, along[nest]!, at, out)
      const lengthM = Math.abs(along[nest]! - from) + acrossM
      const goneM = eased(way < 0 ? 1 + way : 1 - way) * lengthM
      if (lengthM - goneM >= acrossM) {
        poseOnTrack(track, from + Math.sign(along[nest]! - from) * goneM, out)
        return true
      }
      const [x, y, z] = [out[0]!, out[1]!, out[2]!]
      const part = 1 - (lengthM - goneM) / acrossM
      set(
        out,
        [x + part * (at[0] - x), y + part * (at[1] - y), z + part * (at[2] - z)],
        (part * yawDeg * Math.PI) / 180,
      )
      return true
    },
  }
}

function set(out: Pose, at: readonly [number, number, number], yawRad: number): void {
  out[0] = at[0]
  out[1] = at[1]
  out[2] = at[2]
  out[3] = yawRad
}

/** Metres from the track to a nest; leaves the point of the track in `out`. */
function distanceTo(track: ReturnType<typeof trackOf>, alongM: number, at: readonly number[], out: Pose): number {
  poseOnTrack(track, alongM, out)
  return Math.hypot(at[0]! - out[0]!, at[1]! - out[1]!, at[2]! - out[2]!)
}
