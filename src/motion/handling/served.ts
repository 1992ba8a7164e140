import { type MachineFrame, poseInHall } from '../ground.ts'
import { createPose, nearestAlong, type Track } from '../track.ts'
import type { Carry, Handling } from './carry.ts'
import { Desk, type NestClock } from './desk.ts'

/** A machine whose own arms handle the boards: its desk, and where it stands in the hall. */
export interface Served {
  desk: Desk
  frame: MachineFrame
}

export function servedBy(handling: Handling, clock: NestClock, track: Track, frame: MachineFrame): Served {
  const takeM = Float64Array.from(handling.nests, ({ bring }) => alongOf(track, frame, bring, bring.takesS))
  const setM = Float64Array.from(handling.nests, ({ fetch }) => alongOf(track, frame, fetch, fetch.setsS))
  return { desk: new Desk(handling, clock, { takeM, setM }), frame }
}

/** Metres along the track where an arm has a board at a moment of its way. */
function alongOf(track: Track, frame: MachineFrame, way: Carry, s: number): number {
  const values = new Float64Array(way.width)
  way.write(s, values)
  const [x, y, z, yaw] = values.slice(-4) as unknown as [number, number, number, number]
  const pose = createPose()
  poseInHall(frame, x, y, z, yaw, pose)
  return nearestAlong(track, pose[0]!, pose[2]!)
}
