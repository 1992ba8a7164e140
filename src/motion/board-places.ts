import { AT_SIDE, CARRIED, IN_ROW, ON_SERVER, SHELVED } from '../twin/floor/boards.ts'
import type { Floor } from '../twin/floor/floor.ts'
import type { Ground, StationGround } from './ground.ts'
import type { MoverPlaces } from './mover-places.ts'
import { eased, type Pose, poseOnTrack, turnBetween } from './track.ts'

/** Time from the edge of a machine to the nest and back, s: belts run at about 0.3 m/s. */
const HANDOVER_S = 3
/** A board stops with its centre this far before the edge of the machine, m. */
const STOP_BEFORE_EDGE_M = 0.27
const STACK_STEP_M = 0.045
/** Places that the belt is too short for are levels of a tower over its beginning, m. */
export const TOWER_STEP_M = 0.075
export const TOWER_AT_M = 0.3
/** Height of a load on a vehicle and in the arms of a person, m. */
const DECK_HEIGHT_M = 0.62
const ARMS_HEIGHT_M = 1.02

/** Where every board is at an instant. */
export class BoardPlaces {
  private readonly floor: Floor
  private readonly ground: Ground
  private readonly people: MoverPlaces
  private readonly vehicles: MoverPlaces
  private readonly scratch: Pose = new Float64Array(4)

  constructor(floor: Floor, ground: Ground, people: MoverPlaces, vehicles: MoverPlaces) {
    this.floor = floor
    this.ground = ground
    this.people = people
    this.vehicles = vehicles
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
        this.writeStack(
          this.floor.data.roster.cells[this.floor.data.roster.servers[boards.at[unit]!]!.cell]!.station,
          boards.place[unit]!,
          0,
          out,
        )
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
    let alongM = (boards.travelledS(unit, t) / buffer.travelS) * stopM
    const passed = t - boards.since[unit]!
    const from = boards.from[unit]!
    if (from >= 0 && passed < 2 * HANDOVER_S) {
      const cell = roster.servers[from]!.cell
      const left = this.groundOf(cell)
      if (left && !left.carriesThrough) {
        if (passed < HANDOVER_S) {
          this.writeLeg(left, this.nestIndex(from, left), eased(passed / HANDOVER_S), left.track.lengthM, out)
          return
        }
        alongM *= eased(passed / HANDOVER_S - 1)
      }
    }
    poseOnTrack(inlet, alongM, out)
  }

  /** On the way between a nest and a place on the machine's track: first across, then along; share 0 = at the nest. */
  private writeLeg(ground: StationGround, nest: number, share: number, toM: number, out: Pose): void {
    const { track, nests, nestAlongM } = ground
    const nestM = nestAlongM[nest]!
    const [x, y, z, yaw] = [nests[nest * 4]!, nests[nest * 4 + 1]!, nests[nest * 4 + 2]!, nests[nest * 4 + 3]!]
    poseOnTrack(track, nestM, this.scratch)
    const acrossM = Math.hypot(this.scratch[0]! - x, this.scratch[1]! - y, this.scratch[2]! - z)
    const lengthM = acrossM + Math.abs(toM - nestM)
    const doneM = share * lengthM
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
    const passed = t - boards.since[unit]!
    if (passed < HANDOVER_S && this.ground.kits[data.roster.cells[cellIndex]!.station] === null) {
      const { position } = data.roster.cells[cellIndex]!
      const fromM =
        position > 0
          ? (ground.nestAlongM[nest]! + ground.nestAlongM[Math.max(0, nest - ground.perPosition)]!) / 2
          : -STOP_BEFORE_EDGE_M
      this.writeLeg(ground, nest, 1 - eased(passed / HANDOVER_S), Math.max(0, fromM), out)
      return true
    }
    out[0] = ground.nests[nest * 4]!
    out[1] = ground.nests[nest * 4 + 1]!
    out[2] = ground.nests[nest * 4 + 2]!
    out[3] = ground.nests[nest * 4 + 3]!
    return true
  }

  private writeCarried(unit: number, out: Pose): void {
    const carrier = this.floor.boards.at[unit]!
    const people = this.people.x.length
    const places = carrier < people ? this.people : this.vehicles
    const one = carrier < people ? carrier : carrier - people
    const yaw = places.yaw[one]!
    const aheadM = carrier < people ? 0.42 : 0
    out[0] = places.x[one]! + aheadM * Math.cos(yaw)
    out[1] = carrier < people ? ARMS_HEIGHT_M : DECK_HEIGHT_M
    out[2] = places.z[one]! - aheadM * Math.sin(yaw)
    out[3] = yaw
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
