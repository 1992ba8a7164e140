import type { Ledger } from './ledger.ts'
import type { WindowTotals } from './totals.ts'

export type WindowName = 'start' | 'change' | 'hour'

const HOUR_S = 3600

/** The spans that KPIs are shown for: since the start, since the last change of a control, and the last hour. Keeps the
 * running sums of the past hour at even marks; the last hour is exact to one mark. */
export class Windows {
  private readonly ledger: Ledger
  private readonly markS: number
  private readonly rows: Float64Array[] = []
  private readonly rowTimes: Float64Array
  private next = 0
  private count = 0
  private nextMarkAt: number
  private readonly atChange: Float64Array
  changedAt = 0

  constructor(ledger: Ledger) {
    this.ledger = ledger
    // Fewer marks where a row is long, so that a hall of sixty lines does not hold sixty copies of its books.
    this.markS = ledger.layout.length > 4000 ? 600 : 60
    const marks = HOUR_S / this.markS + 1
    for (let i = 0; i < marks; i++) this.rows.push(new Float64Array(ledger.layout.length))
    this.rowTimes = new Float64Array(marks)
    this.nextMarkAt = this.markS
    this.atChange = new Float64Array(ledger.layout.length)
  }

  /** The next time at which `mark` wants to be called, s. */
  get dueAt(): number {
    return this.nextMarkAt
  }

  /** Call when the ledger has been folded up to `dueAt`. */
  mark(): void {
    this.ledger.settle(this.nextMarkAt)
    this.rows[this.next]!.set(this.ledger.totals)
    this.rowTimes[this.next] = this.nextMarkAt
    this.next = (this.next + 1) % this.rows.length
    this.count = Math.min(this.count + 1, this.rows.length)
    this.nextMarkAt += this.markS
  }

  /** A control moved at time t: the window "since the change" begins. */
  markChange(t: number): void {
    this.ledger.settle(t)
    this.atChange.set(this.ledger.totals)
    this.changedAt = t
  }

  /** Fills `into` with what happened in a window up to time t, and returns the window's start, s. */
  read(name: WindowName, t: number, into: WindowTotals): number {
    this.ledger.settle(t)
    if (name === 'start') {
      into.setDifference(this.ledger.totals, null)
      return 0
    }
    if (name === 'change') {
      into.setDifference(this.ledger.totals, this.atChange)
      return this.changedAt
    }
    const oldest = (this.next - this.count + this.rows.length) % this.rows.length
    for (let k = 0; k < this.count; k++) {
      const row = (oldest + k) % this.rows.length
      if (this.rowTimes[row]! < t - HOUR_S - 1e-9) continue
      if (this.rowTimes[row]! >= t) break
      // Before a full hour has passed the window begins at the start.
      if (k === 0 && this.count < this.rows.length) break
      into.setDifference(this.ledger.totals, this.rows[row]!)
      return this.rowTimes[row]!
    }
    into.setDifference(this.ledger.totals, null)
    return 0
  }
}
