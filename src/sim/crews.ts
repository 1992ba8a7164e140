import {
  ATTENDING,
  DISENGAGED,
  DOING_LOT_START,
  DOING_REFILL,
  DOING_REPAIR,
  DOING_SETUP,
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
  SET_UP,
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
    if (crew.needs !== null) request.needs = skillsFor(crew, request)
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
        if (index < 0) break
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
        if (request.cell !== person.post || !hasSkill(person, request)) continue
        removeAt(crew.pending, i)
        this.send(person, request)
        break
      }
    }
  }

  /** Index of the request to be served next, of those for which someone free has the skill; −1 = there is none. */
  private nextRequest(crew: Crew): number {
    const { pending, rule } = crew
    const skills = crew.needs === null ? 0 : freeSkills(crew)
    let best = -1
    let bestM = Infinity
    for (let i = 0; i < pending.length; i++) {
      const request = pending[i]!
      if (request.needs !== 0 && (request.needs & skills) === 0) continue
      const metres = rule === 'nearest' ? this.metresFor(this.nearest(crew, request), request) : 0
      if (metres > bestM || (metres === bestM && !isSooner(rule, request, pending[best]!))) continue
      best = i
      bestM = metres
    }
    return best
  }

  private nearest(crew: Crew, request: Request): Person {
    let best: Person | null = null
    let bestM = Infinity
    for (const person of crew.people) {
      if (person.state !== FREE || !person.present || !hasSkill(person, request)) continue
      const metres = this.metresFor(person, request)
      if (best !== null && metres >= bestM) continue
      best = person
      bestM = metres
    }
    return best!
  }

  private metresFor(person: Person, request: Request): number {
    return this.distanceM(person, request.place) + (person.post?.active ? POST_RELUCTANCE_M : 0)
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
      case SET_UP:
        engine.log.write(engine.now, ENGAGED, person.place, person.id, DOING_SETUP + 16 * server!.id)
        server!.person = person
        engine.flow.startSetUp(server!)
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
        engine.logistics[person.crew.bay]!.engage(person)
    }
  }

  private endJob(person: Person): void {
    const { engine } = this
    const request = person.request!
    if (request.duty === CARRY) {
      engine.logistics[person.crew.bay]!.goOn(person)
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

  /** The head-count of a crew changes; the last in the list leave first. */
  setPresent(crew: Crew, count: number): void {
    crew.present = count
    this.attend(crew)
  }

  /** Who should be here comes, who should not goes, after finishing what they do. */
  attend(crew: Crew): void {
    const { engine } = this
    for (let k = 0; k < crew.people.length; k++) {
      const person = crew.people[k]!
      const wanted = crew.expects(k)
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
    }
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

/** Of two requests at an equal distance, is the first to be served before the second? */
function isSooner(rule: Crew['rule'], a: Request, b: Request): boolean {
  switch (rule) {
    case 'downstream':
      return a.rank > b.rank
    case 'upstream':
      return a.rank < b.rank
    default:
      return a.askedAt < b.askedAt || (a.askedAt === b.askedAt && a.rank > b.rank)
  }
}

const hasSkill = (person: Person, request: Request) => request.needs === 0 || (request.needs & person.skills) !== 0

/** Skills that free people have, all together. */
function freeSkills(crew: Crew): number {
  let skills = 0
  for (const person of crew.people) if (person.state === FREE && person.present) skills |= person.skills
  return skills
}

/** Skills of which one is needed where the request is made; anyone can carry. */
function skillsFor(crew: Crew, request: Request): number {
  const cell = request.cell ?? request.server?.cell ?? request.machine?.cell
  return cell ? crew.needs![cell.id]! : 0
}

function removeAt(list: Request[], index: number): void {
  for (let i = index + 1; i < list.length; i++) list[i - 1] = list[i]!
  list.pop()
}
