import type { Layout } from '../../model/layout.ts'
import type { TraceColumns, TraceSink } from '../../trace/columns.ts'
import * as E from '../../trace/events.ts'
import type { FactoryData } from '../factory-data.ts'
import { Boards } from './boards.ts'
import { Fleet } from './fleet.ts'
import { Movers } from './movers.ts'
import { WalkTrail } from './walk-trail.ts'
import { Works } from './works.ts'

/** What is where on the shop floor, folded from events: boards, work in progress, people, vehicles, methods. The picture is
 * drawn from it and from nothing else. */
export class Floor implements TraceSink {
  readonly data: FactoryData
  readonly layout: Layout
  readonly boards: Boards
  readonly works: Works
  readonly people: Movers
  readonly vehicles: Fleet
  /** Where people walked of late. */
  readonly trail: WalkTrail
  /** By station: 0 automated, 1 conventional; and a number that grows with each change. */
  readonly method: Uint8Array
  methodChanges = 0
  /** By station: boards that the material there lasts for. */
  readonly stock: Float64Array

  constructor(data: FactoryData, layout: Layout) {
    const { roster } = data
    this.data = data
    this.layout = layout
    this.boards = new Boards(data)
    this.works = new Works(data)
    this.people = new Movers(
      layout.walkways,
      Int32Array.from(roster.people, (person) => person.place),
    )
    this.vehicles = new Fleet(
      layout.lanes,
      Int32Array.from(roster.vehicles, (vehicle) => vehicle.place),
    )
    this.trail = new WalkTrail(layout.walkways, data.scene.hall.sizeM, this.people.count)
    this.method = Uint8Array.from(roster.stations, (station) => (station.method === 'automated' ? 0 : 1))
    this.stock = new Float64Array(roster.stations.length)
  }

  take(events: TraceColumns): void {
    const { time, kind, a, b, v } = events
    for (let i = 0; i < events.length; i++) this.fold(time[i]!, kind[i]!, a[i]!, b[i]!, v[i]!)
  }

  fold(t: number, kind: number, a: number, b: number, v: number): void {
    const { boards, works, people, vehicles } = this
    switch (kind) {
      case E.RELEASED:
        boards.release(t, a, b, v)
        return
      case E.ENTERED:
        this.vacate(b)
        boards.enter(t, a, b)
        return
      case E.RETURNED:
        this.vacate(b)
        boards.comeBack(t, a, b)
        return
      case E.LOADED:
      case E.SETTING_UP:
        if (works.unit[a] !== b) {
          this.vacate(b)
          boards.putOn(t, a, b)
        }
        works.load(a, b)
        return
      case E.STARTED:
        if (works.unit[a] !== b) {
          this.vacate(b)
          boards.putOn(t, a, b)
        }
        works.start(t, a, b, v)
        return
      case E.RESUMED:
        works.resume(a, v)
        return
      case E.FINISHED:
        works.finish(t, a)
        boards.finish(a, b)
        return
      case E.JUDGED:
        boards.judge(b, (v & 1) === 1)
        return
      case E.MOUNTED:
        boards.mount(b, a)
        return
      case E.DISMOUNTED:
        if (b >= 0) boards.mount(b, -1)
        return
      case E.SHELVED:
        this.vacate(b)
        boards.shelve(t, a, b)
        return
      case E.PICKED:
        this.vacate(b)
        boards.pick(t, a, b)
        return
      case E.EXITED:
      case E.SCRAPPED:
        this.vacate(b)
        boards.exit(t, b, kind === E.EXITED)
        return
      case E.JOINED:
        this.vacate(b)
        boards.join(t, b)
        return
      case E.FAILED:
        works.hold(t, a)
        return
      case E.WALKING:
        this.trail.follow(t, people, b)
        people.go(t, b, a, v)
        return
      case E.ENGAGED:
        this.trail.follow(t, people, b)
        if (people.to[b] !== a || t < people.arrivesAt[b]!) people.stand(t, b, a)
        people.act(t, b, v & 15, v >> 4)
        return
      case E.DISENGAGED:
        people.act(t, b, -1, -1)
        return
      case E.ATTENDING:
        this.trail.follow(t, people, b)
        people.present[b] = a
        people.stand(t, b, v)
        people.act(t, b, -1, -1)
        return
      case E.DRIVING:
        vehicles.go(t, b, a, v)
        return
      case E.STANDING:
        vehicles.act(t, b, a)
        return
      case E.HOLDING:
        vehicles.hold(b, a, v)
        return
      case E.ENLISTED:
        vehicles.enlist(t, b, a)
        return
      case E.METHOD:
        this.method[a] = b
        this.methodChanges++
        return
      case E.STOCKED:
        this.stock[a] = v
    }
  }

  /** The board is taken from the server it is on, if it is on one. */
  private vacate(unit: number): void {
    const server = this.boards.serverOf(unit)
    if (server >= 0 && this.works.unit[server] === unit) this.works.clear(server)
  }
}
