/** The event calendar. Every server, machine, person … owns one *slot*, which holds the time of its one next event, or
 * Infinity. The slots meet in a tournament: each inner node of a binary tree knows which slot below it is due first. To
 * set or to cancel a slot replays its matches towards the root and stops where the winner stays the same, so a cancelled
 * event leaves nothing behind and nothing is allocated after the start. Slots due at one time fire in the order
 * in which they were set. */
export class Calendar {
  /** Node i has the children 2i and 2i+1; the leaves, one for each slot, start at `leaves`; the root is node 1. `due` is the time of
   * a node's winner, kept beside it so that a match reads one number. */
  private due: Float64Array
  private winner: Int32Array
  private order: Float64Array
  private leaves: number
  private slots = 0
  private sets = 0

  constructor(capacity = 64) {
    this.leaves = 2
    while (this.leaves < capacity) this.leaves *= 2
    this.due = new Float64Array(2 * this.leaves).fill(Infinity)
    this.winner = new Int32Array(2 * this.leaves)
    this.order = new Float64Array(this.leaves)
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
    return this.due[this.leaves + slot]!
  }

  set(slot: number, time: number): void {
    this.order[slot] = this.sets++
    this.replay(slot, time)
  }

  cancel(slot: number): void {
    if (this.due[this.leaves + slot] !== Infinity) this.replay(slot, Infinity)
  }

  /** Takes the first slot's event out, to be handled. Its matches are replayed by `settle`, or by `set` if the handler
   * gives the slot its next event, which spares one of the two replays. */
  take(slot: number): void {
    this.due[this.leaves + slot] = Infinity
  }

  settle(slot: number): void {
    if (this.due[this.leaves + slot] === Infinity) this.replay(slot, Infinity)
  }

  clear(): void {
    this.due.fill(Infinity)
    this.order.fill(0)
    this.sets = 0
    this.rebuild()
  }

  private replay(slot: number, time: number): void {
    const { due, order, winner } = this
    let node = this.leaves + slot
    let first = slot
    let firstDue = time
    due[node] = time
    while (node > 1) {
      const rival = node ^ 1
      const rivalDue = due[rival]!
      if (rivalDue < firstDue || (rivalDue === firstDue && order[winner[rival]!]! < order[first]!)) {
        first = winner[rival]!
        firstDue = rivalDue
      }
      node >>= 1
      if (first === winner[node]! && first !== slot) return
      winner[node] = first
      due[node] = firstDue
    }
  }

  private grow(): void {
    const times = this.due.slice(this.leaves)
    const orders = this.order
    this.leaves *= 2
    this.due = new Float64Array(2 * this.leaves).fill(Infinity)
    this.due.set(times, this.leaves)
    this.order = new Float64Array(this.leaves)
    this.order.set(orders)
    this.winner = new Int32Array(2 * this.leaves)
    this.rebuild()
  }

  private rebuild(): void {
    const { due, order, winner, leaves } = this
    for (let i = 0; i < leaves; i++) winner[leaves + i] = i
    for (let node = leaves - 1; node > 0; node--) {
      const l = 2 * node
      const r = l + 1
      const isLeft = due[l]! < due[r]! || (due[l] === due[r] && order[winner[l]!]! <= order[winner[r]!]!)
      winner[node] = winner[isLeft ? l : r]!
      due[node] = due[isLeft ? l : r]!
    }
  }
}
