import { BoardPlaces } from '../../motion/board-places.ts'
import { MoverPlaces } from '../../motion/mover-places.ts'
import { createPose } from '../../motion/track.ts'
import { VehiclePlaces } from '../../motion/vehicle-places.ts'
import type { Session } from '../../player/session.ts'
import type { Selection } from '../../store/factory-store.ts'
import { facingOf, stepUpOf } from '../facing.ts'
import { type PlanStand, planGround } from './plan-ground.ts'

/** What is pointed at may lie so far beside the pointer, m. */
const REACH_M = 0.5

/** The dots of the plan: boards, people and vehicles as points of SVG paths. */
export class PlanDots {
  private readonly session: Session
  private readonly people: MoverPlaces
  private readonly vehicles: VehiclePlaces
  private readonly boards: BoardPlaces
  private readonly pose = createPose()

  constructor(session: Session, stands: PlanStand[]) {
    const { layout } = session.simulation.compiled
    const { floor, data } = session
    const facing = facingOf(layout)
    this.session = session
    this.people = new MoverPlaces(floor.people.count, layout.walkways, facing, stepUpOf(layout))
    this.vehicles = new VehiclePlaces(floor.vehicles.count)
    this.boards = new BoardPlaces(floor, planGround(layout, stands, data), this.people, this.vehicles)
  }

  update(t: number, wallS: number): void {
    this.people.write(this.session.floor.people, t, wallS)
    this.vehicles.write(this.session.floor.vehicles, t)
  }

  /** Path data with one point for each of them. */
  pathOf(kind: 'people' | 'vehicles'): string {
    const { present, count } = this.session.floor[kind]
    const { x, z } = this[kind]
    let path = ''
    for (let i = 0; i < count; i++) if (present[i] === 1) path += point(x[i]!, z[i]!)
    return path
  }

  /** The same of boards that are good, or that failed. */
  boardPath(t: number, failed: 0 | 1): string {
    const { boards } = this.session.floor
    let path = ''
    for (let unit = 0; unit < boards.rows; unit++)
      if (
        (boards.failed[unit] === 0) === (failed === 0) &&
        !boards.isKit(unit) &&
        this.boards.write(unit, t, this.pose)
      )
        path += point(this.pose[0]!, this.pose[2]!)
    return path
  }

  /** Where a person, vehicle or board is; null when it is gone. */
  at(selection: Selection, t: number): [number, number] | null {
    const { kind, index } = selection
    if (kind === 'board') return this.boards.write(index, t, this.pose) ? [this.pose[0]!, this.pose[2]!] : null
    if (kind === 'station') return null
    const name = kind === 'person' ? 'people' : 'vehicles'
    return this.session.floor[name].present[index] === 1 ? [this[name].x[index]!, this[name].z[index]!] : null
  }

  /** The nearest of them to a point of the floor. */
  nearest(x: number, z: number, t: number): Selection | null {
    const { floor } = this.session
    let best = REACH_M
    let found: Selection | null = null
    const offer = (kind: Selection['kind'], index: number) => {
      const at = this.at({ kind, index }, t)
      const distance = at ? Math.hypot(at[0] - x, at[1] - z) : Infinity
      if (distance >= best) return
      best = distance
      found = { kind, index }
    }
    for (let i = 0; i < floor.people.count; i++) offer('person', i)
    for (let i = 0; i < floor.vehicles.count; i++) offer('vehicle', i)
    for (let unit = 0; unit < floor.boards.rows; unit++) if (!floor.boards.isKit(unit)) offer('board', unit)
    return found
  }
}

const point = (x: number, z: number) => `M${x.toFixed(2)} ${z.toFixed(2)}h0`
