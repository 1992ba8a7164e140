import type { MixPlan } from './plan.ts'
import type { Sampler } from './sampler.ts'

/** Which product comes next into a line. Products come in lots; a lot is of the product that is farthest behind its share
 * (`balanced`: the shares hold over every few lots, as a planner would order it), or drawn by the shares. */
export class Mix {
  private readonly plan: MixPlan
  private readonly luck: Sampler
  private readonly shares: Float64Array
  private lotBoards: number
  /** Boards released since the shares came into force, by product. */
  private readonly released: Float64Array
  private total = 0
  private product = -1
  private left = 0

  constructor(plan: MixPlan, luck: Sampler) {
    this.plan = plan
    this.luck = luck
    this.shares = Float64Array.from(plan.shares)
    this.lotBoards = plan.lotBoards
    this.released = new Float64Array(plan.shares.length)
  }

  /** The product (index) of the next board. */
  next(): number {
    if (this.left <= 0) {
      this.product = this.plan.order === 'drawn' ? this.drawn() : this.farthestBehind()
      this.left = this.lotBoards
    }
    this.left--
    this.released[this.product]!++
    this.total++
    return this.product
  }

  private drawn(): number {
    let u = this.luck.draw()
    let product = this.shares.length - 1
    for (let i = 0; i < this.shares.length; i++) {
      u -= this.shares[i]!
      if (u >= 0) continue
      product = i
      break
    }
    while (this.shares[product] === 0) product--
    return product
  }

  /** Most boards short of its share after the coming lot; the first named on a tie. */
  private farthestBehind(): number {
    let best = 0
    let most = -Infinity
    for (let i = 0; i < this.shares.length; i++) {
      const behind = this.shares[i]! * (this.total + this.lotBoards) - this.released[i]!
      if (this.shares[i] === 0 || behind <= most + 1e-9) continue
      best = i
      most = behind
    }
    return best
  }

  /** Other shares or lots: the lot that runs is finished, the count of who is behind starts anew. */
  set(shares: readonly number[], lotBoards: number): void {
    this.lotBoards = lotBoards
    if (shares.every((share, i) => share === this.shares[i])) return
    this.shares.set(shares)
    this.released.fill(0)
    this.total = 0
  }

  reset(): void {
    this.released.fill(0)
    this.total = 0
    this.left = 0
    this.product = -1
  }
}
