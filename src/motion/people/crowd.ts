import type { Movers } from '../../twin/floor/movers.ts'
import type { MoverPlaces } from '../mover-places.ts'
import { Gait } from './gait.ts'
import { ACTIVITIES, type Activity, poseFor, swingsArms } from './person-pose.ts'
import { type Build, bend, FEET, STANCE_NUMBERS } from './skeleton.ts'

/** From one posture to another, s. */
const CHANGE_S = 0.55

/** How all people of a hall hold themselves: from one posture they come smoothly to the next. */
export class Crowd {
  private readonly gait: Gait
  /** By person: the posture drawn last, and the one that the present change began with. */
  private readonly drawn: Float64Array
  private readonly before: Float64Array
  private readonly changedS: Float64Array
  private readonly activity: Int8Array
  private readonly stance = new Float64Array(STANCE_NUMBERS)

  constructor(count: number) {
    this.gait = new Gait(count)
    this.drawn = new Float64Array(count * STANCE_NUMBERS)
    this.before = new Float64Array(count * STANCE_NUMBERS)
    this.changedS = new Float64Array(count).fill(CHANGE_S)
    this.activity = new Int8Array(count).fill(-1)
  }

  /** Not there: who comes again begins anew. */
  forget(one: number): void {
    this.activity[one] = -1
  }

  /** Writes the bones of one person in the hall. `t`: factory time; `wallS`: since the last frame. */
  write(
    one: number,
    activity: Activity,
    movers: Movers,
    places: MoverPlaces,
    t: number,
    wallS: number,
    build: Build,
    out: Float32Array,
    at: number,
  ): void {
    const { stance, drawn, before } = this
    const isNew = places.jumps || this.activity[one]! < 0
    poseFor(activity, t, one, build.heightScale, stance)
    this.gait.write(one, movers, places, wallS, isNew, swingsArms(activity), build.heightScale, stance)
    const o = one * STANCE_NUMBERS
    const code = ACTIVITIES.indexOf(activity)
    if (isNew) this.changedS[one] = CHANGE_S
    else if (this.activity[one] !== code) {
      this.changedS[one] = 0
      for (let k = 0; k < STANCE_NUMBERS; k++) before[o + k] = drawn[o + k]!
    }
    this.activity[one] = code
    this.changedS[one] = Math.min(CHANGE_S, this.changedS[one]! + wallS)
    const share = this.changedS[one]! / CHANGE_S
    // Feet stand where the gait has put them; all else goes over.
    if (share < 1) {
      const e = share * share * (3 - 2 * share)
      for (let k = 0; k < FEET[0]; k++) stance[k] = before[o + k]! + e * (stance[k]! - before[o + k]!)
    }
    for (let k = 0; k < STANCE_NUMBERS; k++) drawn[o + k] = stance[k]!
    bend(stance, build, places.x[one]!, places.z[one]!, places.yaw[one]!, out, at)
  }
}
