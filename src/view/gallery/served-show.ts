import { poseInHall } from '../../motion/ground.ts'
import type { Handling } from '../../motion/handling/carry.ts'
import { CARRIED_BY_ARM, IN_NEST, RIDING_IN } from '../../motion/handling/phases.ts'
import { servedBy } from '../../motion/handling/served.ts'
import { eased, type Pose, poseOnTrack, type Track } from '../../motion/track.ts'
import type { Model } from '../kit/index.ts'
import { CycleClock } from './cycle-clock.ts'

/** Time for each nest of a machine in one cycle, s: its arm brings a board and fetches one in it. */
const PER_NEST_S = 34
const SHORTEST_S = 60
/** From the belt before a nest out of the machine, s. */
const LEAVE_S = 3

const HERE = { x: 0, z: 0, headingRad: 0, flow: 1 } as const

/** A machine whose arms handle its boards, by itself: at the times of a cycle that goes round and round. */
export function serveByItself(handling: Handling, { sockets }: Model, track: Track) {
  const clock = new CycleClock(handling.nests.length, Math.max(SHORTEST_S, PER_NEST_S * handling.nests.length))
  const { desk } = servedBy(handling, clock, track, HERE)
  return {
    clock,
    desk,
    /** Share of the work on a board; −1 where none is. */
    progress(nest: number): number {
      const since = clock.since(nest)
      const ends = clock.ends(nest)
      if (Number.isNaN(since)) return -1
      return ends === Infinity ? 0 : Math.min(1, (clock.timeS - since) / (ends - since))
    },
    /** Where the board of a nest is; false when it is gone. */
    write(nest: number, out: Pose): boolean {
      const t = clock.timeS
      const setM = desk.lane.setM[nest]!
      if (Number.isNaN(clock.since(nest))) {
        const gone = (t - clock.endedBefore(nest)) / LEAVE_S
        if (!(gone < 1)) return false
        poseOnTrack(track, setM + eased(gone) * (track.lengthM - setM), out)
        return true
      }
      const where = desk.place(nest, t)
      if (where === RIDING_IN) {
        poseOnTrack(track, desk.alongM, out)
        out[0] = out[0]! + Math.min(0, desk.alongM)
      } else if (where === CARRIED_BY_ARM) {
        const [x, y, z, yaw] = desk.carried.subarray(-4) as unknown as [number, number, number, number]
        poseInHall(HERE, x, y, z, yaw, out)
      } else if (where === IN_NEST) {
        const { at, yawDeg } = sockets.nests[nest]!
        poseInHall(HERE, ...at, (yawDeg * Math.PI) / 180, out)
      } else poseOnTrack(track, setM, out)
      return true
    },
  }
}
