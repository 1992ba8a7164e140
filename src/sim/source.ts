import type { Engine } from './engine.ts'
import type { Buffer } from './parts.ts'
import type { SourcePlan } from './plan.ts'
import type { Sampler } from './sampler.ts'

/** Lets boards into the line. A saturated source is no more than a mark at its buffer, unless a demand sets the pace. */
export class Source {
  readonly plan: SourcePlan
  readonly slot: number
  private readonly engine: Engine
  private readonly buffer: Buffer
  private readonly interarrival: Sampler | null
  private nextIndex = 0
  /** Seconds from release to release that a demand asks for; null = as the plan says. */
  private paceS: number | null = null

  constructor(engine: Engine, plan: SourcePlan, buffer: Buffer, slot: number, interarrival: Sampler | null) {
    this.engine = engine
    this.plan = plan
    this.buffer = buffer
    this.slot = slot
    this.interarrival = interarrival
  }

  start(): void {
    const { engine, plan, buffer } = this
    buffer.saturated = plan.kind === 'saturated' && this.paceS === null
    switch (plan.kind) {
      case 'saturated':
        if (this.paceS !== null) engine.calendar.set(this.slot, engine.now)
        return
      case 'renewal':
        engine.calendar.set(this.slot, engine.now + this.gapS())
        return
      case 'batch':
        for (let i = 0; i < plan.count; i++) engine.flow.arrive(buffer)
        return
      case 'times':
        this.nextIndex = 0
        if (plan.times.length > 0) engine.calendar.set(this.slot, plan.times[0]!)
        return
      case 'closed':
        engine.circulating = buffer
        for (let i = 0; i < plan.pallets; i++) engine.flow.arrive(buffer)
    }
  }

  fire(): void {
    const { engine, plan, buffer } = this
    if (plan.kind === 'times') {
      engine.flow.arrive(buffer)
      if (++this.nextIndex < plan.times.length) engine.calendar.set(this.slot, plan.times[this.nextIndex]!)
      return
    }
    // At a demanded pace a release that finds the one before it still waiting is left out: no backlog is carried along.
    if (this.paceS === null || buffer.outside === 0) engine.flow.arrive(buffer)
    engine.calendar.set(this.slot, engine.now + this.gapS())
  }

  private gapS(): number {
    return this.paceS ?? this.interarrival!.draw()
  }

  /** Boards per hour to release from now on; null = as the plan says. */
  setDemand(perHour: number | null): void {
    const { engine } = this
    const paceS = perHour === null ? null : 3600 / perHour
    if (paceS === this.paceS) return
    this.paceS = paceS
    if (this.plan.kind !== 'saturated' && this.plan.kind !== 'renewal') return
    this.buffer.saturated = this.plan.kind === 'saturated' && paceS === null
    if (this.buffer.saturated) engine.calendar.cancel(this.slot)
    else engine.calendar.set(this.slot, engine.now + (this.plan.kind === 'saturated' ? 0 : this.gapS()))
    engine.flow.pull(this.buffer.consumer)
  }

  reset(): void {
    this.nextIndex = 0
    this.buffer.saturated = false
  }
}
