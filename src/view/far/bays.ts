import type { Layout } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'
import type { Roster } from '../../trace/roster.ts'

/** The distance of the bay that is held counts only so much. */
const HOLD = 0.87

/** The middle of the first bay: of the hall where nothing is repeated, else of the ways that run through the bay. */
export function bayMiddle(scene: Scene): [xM: number, zM: number] {
  if (!scene.lines[0]!.copies) return [0, 0]
  const xs = scene.hall.ways.flatMap((way) => [way.from[0], way.to[0]])
  const zs = scene.hall.ways.flatMap((way) => [way.from[1], way.to[1]])
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...zs) + Math.max(...zs)) / 2]
}

/** The floor of the first bay: of the hall where nothing is repeated, m. */
export function bayFrame(scene: Scene): { middle: [number, number]; sizeM: [number, number] } {
  const pitchM = scene.lines[0]!.copies?.pitchM
  return {
    middle: bayMiddle(scene),
    sizeM: pitchM ? [pitchM[0], pitchM[1]] : [scene.hall.sizeM[0], scene.hall.sizeM[1]],
  }
}

/** The equal bays of a hall, and how the indices of the roster run through them: the stations of all lines bay by bay, then the
 * benches bay by bay; likewise crews, people and vehicles. */
export class Bays {
  readonly count: number
  readonly offsets: readonly (readonly [xM: number, zM: number])[]
  /** Stations with benches of one bay. */
  readonly stations: number
  private readonly lineStations: number
  private readonly benches: number
  private readonly people: number
  private readonly vehicles: number

  constructor(layout: Layout, roster: Roster) {
    this.offsets = layout.bays.map((bay) => bay.offsetM)
    this.count = layout.bays.length
    this.benches = layout.benches.length / this.count
    this.stations = roster.stations.length / this.count
    this.lineStations = this.stations - this.benches
    this.people = roster.people.length / this.count
    this.vehicles = roster.vehicles.length / this.count
  }

  /** The station of a bay that stands where station `local` of the first bay stands. */
  station(bay: number, local: number): number {
    if (local < this.lineStations) return bay * this.lineStations + local
    return this.count * this.lineStations + bay * this.benches + local - this.lineStations
  }

  ofStation(station: number): number {
    const lines = this.count * this.lineStations
    return station < lines ? Math.floor(station / this.lineStations) : Math.floor((station - lines) / this.benches)
  }

  /** Where a station stands in its bay: the inverse of `station`. */
  localOf(station: number): number {
    const lines = this.count * this.lineStations
    return station < lines ? station % this.lineStations : this.lineStations + ((station - lines) % this.benches)
  }

  ofPerson(person: number): number {
    return Math.floor(person / this.people)
  }

  ofVehicle(vehicle: number): number {
    return Math.floor(vehicle / this.vehicles)
  }

  /** The bay whose middle is nearest to a point, if it is within `reachM` of it; else −1. The middle of the first is told. The one that is
   * `held` so far stays until another is clearly nearer. */
  nearest(x: number, y: number, z: number, middle: readonly [number, number], reachM: number, held = -1): number {
    let best = -1
    let bestM = reachM
    for (let bay = 0; bay < this.count; bay++) {
      const [offsetX, offsetZ] = this.offsets[bay]!
      const metres = Math.hypot(x - middle[0] - offsetX, y, z - middle[1] - offsetZ) * (bay === held ? HOLD : 1)
      if (metres >= bestM) continue
      best = bay
      bestM = metres
    }
    return best
  }
}
