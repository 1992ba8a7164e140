/** The event calendar. Every server, machine, person … owns one *slot*, which holds the time of its one next event, or
 * Infinity. The slots meet in a tournament: each inner node of a binary tree knows which slot below it is due first. To
 * set or to cancel a slot replays its matches towards the root and stops where the winner stays the same, so a cancelled
 * event leaves nothing behind and nothing is allocated after the start. Slots due at one time fire in the order
 * in which they were set. */
export class Calendar {
  private time: Float64Array
  private order: Float64Array
  /** Node i has the children 2i and 2i+1; the leaves start at `leaves`, the root is node 1. */
  private winner: Int32Array
  private leaves: number
  private slots = 0
  private sets = 0

  constructor(capacity = 64) {
    this.leaves = 2
    while (this.leaves < capacity) this.leaves *= 2
    this.time = new Float64Array(this.leaves).fill(Infinity)
    this.order = new Float64Array(this.leaves)
    this.winner = new Int32Array(2 * this.leaves)
    this.rebuild()
  }

  /** A new slot; the calendar grows as needed. */
  addSlot(): number {
    if (this.slots === this.leaves) this.grow()
    return this.slots++
  }

  /** The slot that is due first. */
  first(): number {
    return this.winner[1]!
  }

  timeOf(slot: number): number {
    return this.time[slot]!
  }

  set(slot: number, time: number): void {
    this.time[slot] = time
    this.order[slot] = this.sets++
    this.replay(slot)
  }

  cancel(slot: number): void {
    if (this.time[slot] === Infinity) return
    this.time[slot] = Infinity
    this.replay(slot)
  }

  /** Takes the first slot's event out, to be handled. Its matches are replayed by `settle`, or by `set` if the handler
   * gives the slot its next event, which spares one of the two replays. */
  take(slot: number): void {
    this.time[slot] = Infinity
  }

  settle(slot: number): void {
    if (this.time[slot] === Infinity) this.replay(slot)
  }

  clear(): void {
    this.time.fill(Infinity)
    this.order.fill(0)
    this.sets = 0
    this.rebuild()
  }

  private replay(slot: number): void {
    const { time, order, winner } = this
    let node = this.leaves + slot
    while (node > 1) {
      const mine = winner[node]!
      const other = winner[node ^ 1]!
      const a = time[mine]!
      const b = time[other]!
      const first = a < b || (a === b && order[mine]! < order[other]!) ? mine : other
      node >>= 1
      if (first === winner[node]! && first !== slot) return
      winner[node] = first
    }
  }

  private grow(): void {
    const { time, order } = this
    this.leaves *= 2
    this.time = new Float64Array(this.leaves).fill(Infinity)
    this.time.set(time)
    this.order = new Float64Array(this.leaves)
    this.order.set(order)
    this.winner = new Int32Array(2 * this.leaves)
    this.rebuild()
  }

  private rebuild(): void {
    const { time, order, winner, leaves } = this
    for (let i = 0; i < leaves; i++) winner[leaves + i] = i
    for (let node = leaves - 1; node > 0; node--) {
      const l = winner[2 * node]!
      const r = winner[2 * node + 1]!
      winner[node] = time[l]! < time[r]! || (time[l] === time[r] && order[l]! <= order[r]!) ? l : r
    }
  }
}
