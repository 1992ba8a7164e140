import { AT_SIDE, CARRIED, IN_ROW, ON_SERVER, SHELVED } from '../twin/floor/boards.ts'
import type { Floor } from '../twin/floor/floor.ts'
import { type Ground, poseInHall, STOP_BEFORE_EDGE_M, type StationGround } from './ground.ts'
import { BY_ITSELF, CARRIED_BY_ARM, ON_BELT, RIDING_IN } from './handling/phases.ts'
import type { Served } from './handling/served.ts'
import type { MoverPlaces, Places } from './mover-places.ts'
import { LOAD_AHEAD_M, LOAD_HEIGHT_M } from './people/person-pose.ts'
import { eased, type Pose, poseOnTrack, type Track, turnBetween } from './track.ts'

/** Time from the stop before a machine to the nest, s; at most this share of the work, so that tools find the board there. */
const HANDOVER_S = 3
const HANDOVER_SHARE = 0.08
/** A board that leaves a nest runs in its place on the conveyor after so long, if it is not faster there; and goes at about so
 * many metres a second where the way is long. */
const LEAVE_S = 6
const LEAVE_MPS = 0.5
/** From the end of a machine to the rack beside it, s. */
const SHELVE_S = 1.5
const STACK_STEP_M = 0.045
/** Places that the belt is too short for are levels of a tower over its beginning, m. */
export const TOWER_STEP_M = 0.075
export const TOWER_AT_M = 0.3
/** Height of a load on a vehicle, m. */
const DECK_HEIGHT_M = 0.62

/** Where every board is at an instant. */
export class BoardPlaces {
  private readonly floor: Floor
  private readonly ground: Ground
  private readonly people: MoverPlaces
  private readonly vehicles: Places
  private readonly scratch: Pose = new Float64Array(4)
  /** By station: machines whose arms handle the boards, once that is known. */
  private served: readonly (Served | null)[] = []

  constructor(floor: Floor, ground: Ground, people: MoverPlaces, vehicles: Places) {
    this.floor = floor
    this.ground = ground
    this.people = people
    this.vehicles = vehicles
  }

  /** From now on boards go with the arms of these machines. */
  serve(served: readonly (Served | null)[]): void {
    this.served = served
  }

  /** Writes the pose of the board's underside at time t; false when it is nowhere to be seen. */
  write(unit: number, t: number, out: Pose): boolean {
    const { boards } = this.floor
    switch (boards.where[unit]) {
      case IN_ROW:
        this.writeInRow(unit, t, out)
        return true
      case ON_SERVER:
        return this.writeOnServer(unit, t, out)
      case CARRIED:
        this.writeCarried(unit, out)
        return true
      case SHELVED:
        this.writeShelved(unit, t, out)
        return true
      case AT_SIDE:
        this.writeStack(this.floor.data.roster.buffers[boards.at[unit]!]!.station, boards.place[unit]!, 0.5, out)
        return true
      default:
        return false
    }
  }

  private groundOf(cell: number): StationGround | null {
    const { station, method } = this.floor.data.roster.cells[cell]!
    return this.ground.stations[station]?.[method === 'automated' ? 0 : 1] ?? null
  }

  private nestIndex(server: number, ground: StationGround): number {
    const { roster } = this.floor.data
    const cell = roster.cells[roster.servers[server]!.cell]!
    const wanted = cell.position * ground.perPosition + Math.min(server - cell.servers[0], ground.perPosition - 1)
    return Math.min(wanted, ground.nestAlongM.length - 1)
  }

  private writeInRow(unit: number, t: number, out: Pose): void {
    const { boards, data } = this.floor
    const { roster } = data
    const bufferId = boards.at[unit]!
    const buffer = roster.buffers[bufferId]!
    const inlet = this.ground.inlets[buffer.station]
    if (buffer.position < 0) {
      this.writeKit(buffer.station, boards.place[unit]!, out)
      return
    }
    if (buffer.position > 0) {
      this.writeBetween(buffer.station, buffer.position, boards.place[unit]!, out)
      return
    }
    if (!inlet || buffer.travelS === 0) {
      this.writeStack(buffer.station, boards.place[unit]!, 0.25, out)
      return
    }
    const above = boards.place[unit]! - placesOnBelt(buffer) + 1
    if (above > 0) {
      poseOnTrack(inlet, TOWER_AT_M, out)
      out[1] = out[1]! + above * TOWER_STEP_M
      return
    }
    const stopM = Math.max(0, inlet.lengthM - STOP_BEFORE_EDGE_M)
    const alongM = (boards.travelledS(unit, t) / buffer.travelS) * stopM
    const from = boards.from[unit]!
    const left = from < 0 ? null : this.groundOf(roster.servers[from]!.cell)
    if (!left || left.carriesThrough) {
      poseOnTrack(inlet, alongM, out)
      return
    }
    // It has still to come out of the machine it was in, and catches up on the way.
    const legM = this.legOut(from, left)
    const leavesS = Math.min(buffer.travelS, Math.max(LEAVE_S, legM / LEAVE_MPS))
    const behindM = legM * (1 - eased((t - boards.since[unit]!) / leavesS))
    if (behindM > alongM) this.writeOut(from, left, legM - behindM + alongM, out)
    else poseOnTrack(inlet, alongM - behindM, out)
  }

  /** Metres from where a board leaves a server to the end of the machine. */
  private legOut(server: number, ground: StationGround): number {
    const nest = this.nestIndex(server, ground)
    const served = this.servedOf(server)
    if (served) return ground.track.lengthM - served.desk.lane.setM[nest]!
    return this.acrossM(ground, nest) + ground.track.lengthM - ground.nestAlongM[nest]!
  }

  /** So many metres on the way out. */
  private writeOut(server: number, ground: StationGround, doneM: number, out: Pose): void {
    const nest = this.nestIndex(server, ground)
    const served = this.servedOf(server)
    if (served) poseOnTrack(ground.track, served.desk.lane.setM[nest]! + doneM, out)
    else this.writeLeg(ground, nest, doneM, ground.track.lengthM, out)
  }

  private servedOf(server: number): Served | null {
    const { station, method } = this.floor.data.roster.cells[this.floor.data.roster.servers[server]!.cell]!
    return method === 'automated' ? (this.served[station] ?? null) : null
  }

  private acrossM(ground: StationGround, nest: number): number {
    const { track, nests, nestAlongM } = ground
    poseOnTrack(track, nestAlongM[nest]!, this.scratch)
    return Math.hypot(
      this.scratch[0]! - nests[nest * 4]!,
      this.scratch[1]! - nests[nest * 4 + 1]!,
      this.scratch[2]! - nests[nest * 4 + 2]!,
    )
  }

  /** On the way between a nest and a place on the machine's track, so far from the nest: first across, then along. */
  private writeLeg(ground: StationGround, nest: number, doneM: number, toM: number, out: Pose): void {
    const { track, nests, nestAlongM } = ground
    const nestM = nestAlongM[nest]!
    const [x, y, z, yaw] = [nests[nest * 4]!, nests[nest * 4 + 1]!, nests[nest * 4 + 2]!, nests[nest * 4 + 3]!]
    const acrossM = this.acrossM(ground, nest)
    if (doneM >= acrossM) {
      poseOnTrack(track, nestM + Math.sign(toM - nestM) * (doneM - acrossM), out)
      return
    }
    const across = acrossM > 0 ? doneM / acrossM : 0
    out[0] = x + across * (this.scratch[0]! - x)
    out[1] = y + across * (this.scratch[1]! - y)
    out[2] = z + across * (this.scratch[2]! - z)
    out[3] = yaw + across * turnBetween(yaw, this.scratch[3]!)
  }

  private writeKit(station: number, place: number, out: Pose): void {
    const row = this.ground.kits[station]!
    if (!row) return
    out[0] = row.at[0] + place * row.step[0]
    out[1] = row.at[1]
    out[2] = row.at[2] + place * row.step[1]
    out[3] = row.yaw
  }

  private writeBetween(station: number, position: number, place: number, out: Pose): void {
    const ground = this.ground.stations[station]?.[this.floor.method[station]!]
    if (!ground) return
    const last = ground.nestAlongM.length - 1
    const before = Math.min((position - 1) * ground.perPosition, last)
    const after = Math.min(position * ground.perPosition, last)
    const share = Math.max(0.25, 0.75 - 0.25 * place)
    poseOnTrack(
      ground.track,
      ground.nestAlongM[before]! + share * (ground.nestAlongM[after]! - ground.nestAlongM[before]!),
      out,
    )
  }

  private writeOnServer(unit: number, t: number, out: Pose): boolean {
    const { boards, works, data } = this.floor
    const server = boards.at[unit]!
    const cellIndex = data.roster.servers[server]!.cell
    const ground = this.groundOf(cellIndex)
    if (!ground) return false
    if (ground.carriesThrough) {
      poseOnTrack(ground.track, works.progress(server, t) * ground.track.lengthM, out)
      return true
    }
    const nest = this.nestIndex(server, ground)
    const { station, position } = data.roster.cells[cellIndex]!
    const passedS = t - boards.since[unit]!
    const served = this.servedOf(server)
    const where = served ? served.desk.place(nest, t) : BY_ITSELF
    if (served && where === RIDING_IN) {
      this.writeAlong(ground.track, this.ground.inlets[station]!, served.desk.alongM, out)
      return true
    }
    if (served && where === CARRIED_BY_ARM) {
      const { carried } = served.desk
      const at = carried.length - 4
      poseInHall(served.frame, carried[at]!, carried[at + 1]!, carried[at + 2]!, carried[at + 3]!, out)
      return true
    }
    if (served && where === ON_BELT) {
      poseOnTrack(ground.track, served.desk.lane.setM[nest]!, out)
      return true
    }
    const comesS = Math.min(HANDOVER_S, HANDOVER_SHARE * works.lastsS(server))
    if (where === BY_ITSELF && passedS < comesS && this.ground.kits[station] === null) {
      const nestM = ground.nestAlongM[nest]!
      const fromM =
        position > 0
          ? (nestM + ground.nestAlongM[Math.max(0, nest - ground.perPosition)]!) / 2
          : this.ground.inlets[station]
            ? -STOP_BEFORE_EDGE_M
            : 0
      const acrossM = this.acrossM(ground, nest)
      const leftM = (1 - eased(passedS / comesS)) * (acrossM + Math.abs(fromM - nestM))
      if (leftM <= acrossM + nestM) this.writeLeg(ground, nest, leftM, Math.max(0, fromM), out)
      else this.writeAlong(ground.track, this.ground.inlets[station]!, acrossM + nestM - leftM, out)
      return true
    }
    out[0] = ground.nests[nest * 4]!
    out[1] = ground.nests[nest * 4 + 1]!
    out[2] = ground.nests[nest * 4 + 2]!
    out[3] = ground.nests[nest * 4 + 3]!
    return true
  }

  /** At so many metres along the track of a machine; below 0 it is still on the conveyor before it. */
  private writeAlong(track: Track, inlet: Track | null, alongM: number, out: Pose): void {
    if (alongM < 0 && inlet) poseOnTrack(inlet, inlet.lengthM + alongM, out)
    else poseOnTrack(track, alongM, out)
  }

  /** Out of the machine that found it faulty, then over to the rack beside it. */
  private writeShelved(unit: number, t: number, out: Pose): void {
    const { boards, data } = this.floor
    const server = boards.at[unit]!
    const { station } = data.roster.cells[data.roster.servers[server]!.cell]!
    this.writeStack(station, boards.place[unit]!, 0, out)
    const ground = boards.from[unit] === server ? this.groundOf(data.roster.servers[server]!.cell) : null
    const passedS = t - boards.since[unit]!
    if (!ground || ground.carriesThrough || passedS > HANDOVER_S + SHELVE_S) return
    const [x, y, z, yaw] = [out[0]!, out[1]!, out[2]!, out[3]!]
    const legM = this.legOut(server, ground)
    this.writeOut(server, ground, legM * eased(passedS / HANDOVER_S), out)
    const share = eased((passedS - HANDOVER_S) / SHELVE_S)
    out[0] = out[0]! + share * (x - out[0]!)
    out[1] = out[1]! + share * (y - out[1]!)
    out[2] = out[2]! + share * (z - out[2]!)
    out[3] = out[3]! + share * turnBetween(out[3]!, yaw)
  }

  private writeCarried(unit: number, out: Pose): void {
    const carrier = this.floor.boards.at[unit]!
    const people = this.people.x.length
    const places = carrier < people ? this.people : this.vehicles
    const one = carrier < people ? carrier : carrier - people
    const yaw = places.yaw[one]!
    const aheadM = carrier < people ? LOAD_AHEAD_M : 0
    out[0] = places.x[one]! + aheadM * Math.cos(yaw)
    out[1] = carrier < people ? LOAD_HEIGHT_M : DECK_HEIGHT_M
    out[2] = places.z[one]! - aheadM * Math.sin(yaw)
    // A person holds it by its short sides, across.
    out[3] = carrier < people ? yaw + Math.PI / 2 : yaw
  }

  /** On the rack of a station; `levelM` tells those that wait to go from those that came back. */
  private writeStack(station: number, place: number, levelM: number, out: Pose): void {
    const [x, y, z] = this.ground.racks[station]!
    out[0] = x
    out[1] = y + levelM + (place % 10) * STACK_STEP_M
    out[2] = z
    out[3] = 0
  }
}

/** How many boards fit on the belt of a buffer; the others wait in the tower. */
export function placesOnBelt({ travelS, stepS }: { travelS: number; stepS: number }): number {
  return stepS > 0 ? Math.floor(travelS / stepS + 1e-9) + 1 : 0
}
