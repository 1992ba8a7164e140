/** The boards in the line. A unit is a row in these columns; rows of boards that left are used again. */
export class Units {
  product = new Int32Array(256)
  /** When the board was first touched, s. */
  bornAt = new Float64Array(256)
  /** Bit g is set when gate g has judged the board once. */
  gates = new Int32Array(256)
  /** The carrier pool of which the board is in one, plus 1; 0 = none. Loops share no station, so it is in one at most. */
  carrier = new Int32Array(256)
  /** Buffer to return to after rework. */
  returnTo = new Int32Array(256)
  /** Products from this index on are kits: material, and no boards of the line. */
  kitsFrom = Infinity
  released = 0
  /** Boards inside. */
  inLine = 0
  private free: Int32Array = new Int32Array(256)
  private freeCount = 0
  private rows = 0

  add(product: number, now: number): number {
    if (this.freeCount === 0 && this.rows === this.product.length) this.grow()
    const unit = this.freeCount > 0 ? this.free[--this.freeCount]! : this.rows++
    this.product[unit] = product
    this.bornAt[unit] = now
    this.gates[unit] = 0
    this.carrier[unit] = 0
    if (product < this.kitsFrom) {
      this.released++
      this.inLine++
    }
    return unit
  }

  remove(unit: number): void {
    this.free[this.freeCount++] = unit
    if (this.product[unit]! < this.kitsFrom) this.inLine--
  }

  clear(): void {
    this.released = 0
    this.inLine = 0
    this.freeCount = 0
    this.rows = 0
  }

  private grow(): void {
    const wider = (old: Int32Array) => {
      const column = new Int32Array(old.length * 2)
      column.set(old)
      return column
    }
    this.product = wider(this.product)
    this.gates = wider(this.gates)
    this.carrier = wider(this.carrier)
    this.returnTo = wider(this.returnTo)
    const bornAt = new Float64Array(this.bornAt.length * 2)
    bornAt.set(this.bornAt)
    this.bornAt = bornAt
    this.free = wider(this.free)
  }
}

/** A row of boards, first in first out, on a conveyor with the time at which each joined. A ring that grows when it must. */
export class UnitQueue {
  length = 0
  private units: Int32Array
  private times: Float64Array
  private head = 0
  private mask: number

  constructor(capacity: number) {
    let size = 2
    while (size < capacity) size *= 2
    this.units = new Int32Array(size)
    this.times = new Float64Array(size)
    this.mask = size - 1
  }

  push(unit: number): void {
    if (this.length > this.mask) this.grow()
    this.units[(this.head + this.length++) & this.mask] = unit
  }

  /** Notes when the last board joined. */
  stamp(time: number): void {
    this.times[(this.head + this.length - 1) & this.mask] = time
  }

  shift(): number {
    const unit = this.units[this.head]!
    this.head = (this.head + 1) & this.mask
    this.length--
    return unit
  }

  /** When the first board joined, as noted. */
  firstTime(): number {
    return this.times[this.head]!
  }

  first(): number {
    return this.units[this.head]!
  }

  clear(): void {
    this.length = 0
    this.head = 0
  }

  private grow(): void {
    const size = this.units.length
    const units = new Int32Array(size * 2)
    const times = new Float64Array(size * 2)
    for (let i = 0; i < size; i++) {
      units[i] = this.units[(this.head + i) & this.mask]!
      times[i] = this.times[(this.head + i) & this.mask]!
    }
    this.units = units
    this.times = times
    this.head = 0
    this.mask = size * 2 - 1
  }
}
