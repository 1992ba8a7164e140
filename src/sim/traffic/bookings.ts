/** Who has claimed what, from when to when: one list for each thing that only one vehicle at a time may claim, in the order of time. */
export class Bookings {
  private readonly from: number[][]
  private readonly to: number[][]
  private readonly who: number[][]

  constructor(count: number) {
    const lists = () => Array.from({ length: count }, (): number[] => [])
    this.from = lists()
    this.to = lists()
    this.who = lists()
  }

  /** The end of the first booking that overlaps a span of time, −1 = it is free. */
  takenUntil(claim: number, from: number, to: number): number {
    const begins = this.from[claim]!
    const ends = this.to[claim]!
    for (let i = 0; i < begins.length; i++) {
      if (begins[i]! >= to) return -1
      if (ends[i]! > from) return ends[i]!
    }
    return -1
  }

  /** When the next booking after a time begins; never = Infinity. */
  freeUntil(claim: number, time: number): number {
    const begins = this.from[claim]!
    const ends = this.to[claim]!
    for (let i = 0; i < begins.length; i++) if (ends[i]! > time) return begins[i]!
    return Infinity
  }

  /** Books; bookings that are over at `now` are forgotten. */
  add(claim: number, from: number, to: number, who: number, now: number): void {
    const begins = this.from[claim]!
    const ends = this.to[claim]!
    const owners = this.who[claim]!
    while (begins.length > 0 && ends[0]! <= now) {
      begins.shift()
      ends.shift()
      owners.shift()
    }
    let at = begins.length
    begins.push(from)
    ends.push(to)
    owners.push(who)
    for (; at > 0 && begins[at - 1]! > from; at--) {
      begins[at] = begins[at - 1]!
      ends[at] = ends[at - 1]!
      owners[at] = owners[at - 1]!
    }
    begins[at] = from
    ends[at] = to
    owners[at] = who
  }

  /** Takes back what someone has booked of a thing. */
  release(claim: number, who: number): void {
    const begins = this.from[claim]!
    const ends = this.to[claim]!
    const owners = this.who[claim]!
    let kept = 0
    for (let i = 0; i < owners.length; i++) {
      if (owners[i] === who) continue
      begins[kept] = begins[i]!
      ends[kept] = ends[i]!
      owners[kept++] = owners[i]!
    }
    while (owners.length > kept) {
      begins.pop()
      ends.pop()
      owners.pop()
    }
  }

  clear(): void {
    for (const lists of [this.from, this.to, this.who]) for (const list of lists) list.length = 0
  }
}
