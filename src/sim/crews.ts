import {
  ATTENDING,
  DISENGAGED,
  DOING_LOT_START,
  DOING_REFILL,
  DOING_REPAIR,
  DOING_TEND,
  ENGAGED,
  WALKING,
} from '../trace/events.ts'
import type { Engine } from './engine.ts'
import {
  BUSY,
  CARRY,
  type Crew,
  FREE,
  LOT_START,
  type Person,
  REFILL,
  REPAIR,
  type Request,
  TEND,
  UNDERWAY,
} from './parts.ts'

/** Someone who has nothing to do walks back to where they belong after this time, s. */
const PATIENCE_S = 20
/** Whoever looks after a post is sent elsewhere only if nobody without one is nearer by less than this, m. */
const POST_RELUCTANCE_M = 15

/** How people are asked for, chosen, sent and freed. All moves of an instant are made first, then the free people are given
 * out (`dispatch`). */
export class Crews {
  /** Someone is free and someone is asked for: dispatch before time goes on. */
  due = false
  private readonly engine: Engine

  constructor(engine: Engine) {
    this.engine = engine
  }

  ask(crew: Crew, request: Request, place: number, rank: number): void {
    request.place = place
    request.rank = rank
    request.askedAt = this.engine.now
    crew.pending.push(request)
    if (crew.free > 0) this.due = true
  }

  /** The job is done. */
  release(person: Person): void {
    const { engine } = this
    const { crew } = person
    engine.log.write(engine.now, DISENGAGED, person.place, person.id, 0)
    person.request = null
    person.state = FREE
    crew.busy--
    if (person.leaving) {
      this.goOffDuty(person)
      return
    }
    crew.free++
    if (crew.pending.length > 0) this.due = true
    if (person.place !== person.home) engine.calendar.set(person.slot, engine.now + PATIENCE_S)
  }

  dispatch(): void {
    this.due = false
    for (const crew of this.engine.crewList) {
      if (crew.free === 0 || crew.pending.length === 0) continue
      this.servePosts(crew)
      while (crew.free > 0 && crew.pending.length > 0) {
        const index = this.nextRequest(crew)
        const request = crew.pending[index]!
        const person = this.nearest(crew, request)
        removeAt(crew.pending, index)
        this.send(person, request)
      }
    }
  }

  /** Whoever looks after a post serves it before anything else. */
  private servePosts(crew: Crew): void {
    for (const person of crew.people) {
      if (person.post === null || person.state !== FREE || !person.present) continue
      for (let i = 0; i < crew.pending.length; i++) {
        const request = crew.pending[i]!
        if (request.cell !== person.post) continue
        removeAt(crew.pending, i)
        this.send(person, request)
        break
      }
    }
  }

  private nextRequest(crew: Crew): number {
    const { pending, rule } = crew
    let best = 0
    for (let i = 1; i < pending.length; i++) {
      const a = pending[i]!
      const b = pending[best]!
      const sooner =
        rule === 'fifo'
          ? a.askedAt < b.askedAt || (a.askedAt === b.askedAt && a.rank > b.rank)
          : rule === 'downstream'
            ? a.rank > b.rank
            : a.rank < b.rank
      if (sooner) best = i
    }
    return best
  }

  private nearest(crew: Crew, request: Request): Person {
    let best: Person | null = null
    let bestM = Infinity
    for (const person of crew.people) {
      if (person.state !== FREE || !person.present) continue
      const metres = this.distanceM(person, request.place) + (person.post?.active ? POST_RELUCTANCE_M : 0)
      if (best !== null && metres >= bestM) continue
      best = person
      bestM = metres
    }
    return best!
  }

  /** Metres from where the person is now; someone on the way home goes on to the next node of the ways and turns there. */
  private distanceM(person: Person, place: number): number {
    const { walkways } = this.engine.plan
    if (walkways === null) return 0
    if (!person.walking) return walkways.distanceM(person.place, place)
    const doneM = (this.engine.now - person.leftAt) * person.crew.speedMps
    const turn = walkways.ahead(person.from, person.place, doneM)
    return turn.leftM + walkways.distanceM(turn.node, place)
  }

  private send(person: Person, request: Request): void {
    const { engine } = this
    const { crew } = person
    const metres = this.distanceM(person, request.place)
    crew.free--
    crew.busy++
    person.request = request
    if (metres === 0) {
      engine.calendar.cancel(person.slot)
      person.walking = false
      person.place = request.place
      this.engage(person)
      return
    }
    person.state = UNDERWAY
    this.walk(person, request.place, metres)
  }

  private walk(person: Person, place: number, metres: number): void {
    const { engine } = this
    const arrivesAt = engine.now + metres / person.crew.speedMps
    if (person.walking) {
      const doneM = (engine.now - person.leftAt) * person.crew.speedMps
      const turn = engine.plan.walkways!.ahead(person.from, person.place, doneM)
      person.from = turn.node
      person.leftAt = engine.now + turn.leftM / person.crew.speedMps
    } else {
      person.from = person.place
      person.leftAt = engine.now
    }
    person.walking = true
    person.place = place
    engine.calendar.set(person.slot, arrivesAt)
    engine.log.write(engine.now, WALKING, place, person.id, arrivesAt)
  }

  /** Fires on a person's slot: arrival, the end of a job that has a length of its own, or patience is over. */
  fire(person: Person): void {
    if (person.state === UNDERWAY) {
      person.walking = false
      this.engage(person)
    } else if (person.state === BUSY) this.endJob(person)
    else if (person.walking) person.walking = false
    else if (person.place !== person.home) this.walk(person, person.home, this.distanceM(person, person.home))
  }

  private engage(person: Person): void {
    const { engine } = this
    const request = person.request!
    person.state = BUSY
    const { server, machine, call } = request
    switch (request.duty) {
      case TEND:
        engine.log.write(engine.now, ENGAGED, person.place, person.id, DOING_TEND + 16 * server!.id)
        server!.person = person
        engine.flow.startWork(server!)
        return
      case REPAIR:
        engine.log.write(engine.now, ENGAGED, person.place, person.id, DOING_REPAIR + 16 * machine!.id)
        engine.upkeep.beginRepair(machine!, person)
        return
      case REFILL:
        engine.log.write(engine.now, ENGAGED, person.place, person.id, DOING_REFILL + 16 * call!.cell.servers[0]!.id)
        engine.calendar.set(person.slot, engine.now + call!.plan.durationS)
        return
      case LOT_START:
        engine.log.write(
          engine.now,
          ENGAGED,
          person.place,
          person.id,
          DOING_LOT_START + 16 * request.cell!.servers[0]!.id,
        )
        engine.calendar.set(person.slot, engine.now + request.cell!.plan.lotStart!.durationS)
        return
      case CARRY:
        engine.logistics.engage(person)
    }
  }

  private endJob(person: Person): void {
    const { engine } = this
    const request = person.request!
    if (request.duty === CARRY) {
      engine.logistics.goOn(person)
      return
    }
    this.release(person)
    if (request.duty === REFILL) engine.flow.answerCall(request.call!)
    else engine.flow.startLot(request.cell!)
  }

  /** A request is withdrawn. */
  forget(request: Request): void {
    for (const crew of this.engine.crewList) {
      const index = crew.pending.indexOf(request)
      if (index >= 0) removeAt(crew.pending, index)
    }
  }

  /** The head-count of a crew changes. Those who leave finish what they do; the last in the list leave first. */
  setPresent(crew: Crew, count: number): void {
    const { engine } = this
    crew.present = count
    crew.people.forEach((person, i) => {
      const wanted = i < count
      if (wanted && person.leaving) person.leaving = false
      else if (wanted && !person.present) {
        person.present = true
        person.state = FREE
        person.place = person.home
        crew.free++
        engine.log.write(engine.now, ATTENDING, 1, person.id, person.place)
      } else if (!wanted && person.present && !person.leaving) {
        if (person.state !== FREE) person.leaving = true
        else {
          crew.free--
          this.goOffDuty(person)
        }
      }
    })
    if (crew.free > 0 && crew.pending.length > 0) this.due = true
  }

  private goOffDuty(person: Person): void {
    const { engine } = this
    person.leaving = false
    person.present = false
    person.walking = false
    person.state = FREE
    engine.calendar.cancel(person.slot)
    engine.log.write(engine.now, ATTENDING, 0, person.id, person.place)
  }

  /** On from one place of a job to the next. */
  proceed(person: Person, place: number): void {
    const metres = this.engine.plan.walkways?.distanceM(person.place, place) ?? 0
    if (metres === 0) {
      person.place = place
      this.engage(person)
      return
    }
    person.state = UNDERWAY
    this.walk(person, place, metres)
  }
}

function removeAt(list: Request[], index: number): void {
  for (let i = index + 1; i < list.length; i++) list[i - 1] = list[i]!
  list.pop()
}
