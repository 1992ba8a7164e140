/** The event calendar. Every server, machine, person … owns one *slot*, which holds the time of its one next event, or
 * Infinity. The slots meet in a tournament: each inner node of a binary tree knows which slot below it is due first. To
 * set or to cancel a slot replays its matches towards the root and stops where the winner stays the same, so a cancelled
 * event leaves nothing behind and nothing is allocated after the start. Slots due at one time fire in the order
 * in which they were set. */
export class Calendar {
  /** Node i has the children 2i and 2i+1; the leaves, one for each slot, start at `leaves`; the root is node 1. `due` is the time of
   * a node's winner, kept beside it so that a match reads one number. */
  private readonly due: Float64Array
  private readonly winner: Int32Array
  private readonly order: Float64Array
  private readonly leaves: number
  private sets = 0

  /** The tree has a leaf for every slot and no more: such a tree need not be full for node i to have the children 2i and 2i+1. */
  constructor(slots: number) {
    this.leaves = Math.max(2, slots)
    this.due = new Float64Array(2 * this.leaves)
    this.winner = new Int32Array(2 * this.leaves)
    this.order = new Float64Array(this.leaves)
    this.clear()
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
    this.due[this.leaves + slot] = time
    this.replay(slot)
  }

  cancel(slot: number): void {
    if (this.due[this.leaves + slot] === Infinity) return
    this.due[this.leaves + slot] = Infinity
    this.replay(slot)
  }

  /** Takes the first slot's event out, to be handled. Its matches are replayed by `settle`, or by `set` if the handler
   * gives the slot its next event, which spares one of the two replays. */
  take(slot: number): void {
    this.due[this.leaves + slot] = Infinity
  }

  settle(slot: number): void {
    if (this.due[this.leaves + slot] === Infinity) this.replay(slot)
  }

  clear(): void {
    const { winner, leaves } = this
    this.sets = 0
    this.due.fill(Infinity)
    this.order.fill(0)
    for (let slot = 0; slot < leaves; slot++) winner[leaves + slot] = slot
    for (let node = leaves - 1; node > 0; node--) winner[node] = winner[2 * node]!
  }

  /** Takes the slot alone: a time passed to a function that is not inlined would be boxed. */
  private replay(slot: number): void {
    const { due, order, winner } = this
    let node = this.leaves + slot
    let first = slot
    let firstDue = due[node]!
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
}
