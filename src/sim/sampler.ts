import type { Distribution } from '../model/distribution.ts'
import { exp, log, pow } from './exact-math.ts'
import { RandomStream } from './random.ts'

const BLOCK = 32

/** Draws from one distribution with one stream. Values are made in blocks, so that a draw on the hot path is an array
 * read; a stream serves one distribution only, so that the blocks change no result. */
export class Sampler {
  readonly purpose: string
  private readonly distribution: Distribution
  private fillBlock: (stream: RandomStream, block: Float64Array) => void
  private readonly stream: RandomStream
  private readonly block = new Float64Array(BLOCK)
  private next = BLOCK

  constructor(distribution: Distribution, seed: number, purpose: string) {
    this.purpose = purpose
    this.distribution = distribution
    this.stream = new RandomStream(seed, purpose)
    this.fillBlock = blockFiller(distribution)
  }

  draw(): number {
    if (this.next === BLOCK) {
      this.fillBlock(this.stream, this.block)
      this.next = 0
    }
    return this.block[this.next++]!
  }

  /** Starts again as if made with this seed. A 'trace' starts again at its first value. */
  reseed(seed: number): void {
    this.stream.reseed(seed, this.purpose)
    if (this.distribution.dist === 'trace') this.fillBlock = blockFiller(this.distribution)
    this.next = BLOCK
  }
}

/** One function per kind that fills a block: the choice by kind is made once, not for every draw. */
function blockFiller(d: Distribution): (stream: RandomStream, block: Float64Array) => void {
  switch (d.dist) {
    case 'deterministic':
      return (_, block) => block.fill(d.value)
    case 'exponential':
      return each((stream) => stream.exponential() * d.mean)
    case 'erlang':
      return each((stream) => {
        let sum = 0
        for (let i = 0; i < d.k; i++) sum += stream.exponential()
        return (sum * d.mean) / d.k
      })
    case 'gamma':
      return each((stream) => stream.gamma(d.shape) * d.scale)
    case 'lognormal': {
      const variance = log(1 + d.cv * d.cv) // of the logarithm
      const median = d.mean * exp(-variance / 2)
      const sd = Math.sqrt(variance)
      return d.cv === 0 ? (_, block) => block.fill(d.mean) : each((stream) => median * exp(sd * stream.normal()))
    }
    case 'weibull':
      return each((stream) => d.scale * pow(stream.exponential(), 1 / d.shape))
    case 'uniform':
      return each((stream) => d.min + (d.max - d.min) * stream.uniform())
    case 'triangular': {
      const range = d.max - d.min
      const peak = range === 0 ? 0 : (d.mode - d.min) / range
      return each((stream) => {
        const u = stream.uniform()
        return u < peak ? d.min + range * Math.sqrt(u * peak) : d.max - range * Math.sqrt((1 - u) * (1 - peak))
      })
    }
    case 'normal': // values below min count as min
      return each((stream) => Math.max(d.min, d.mean + d.sd * stream.normal()))
    case 'hyperexponential': {
      const limits = cumulative(d.p)
      return each((stream) => d.means[pick(limits, stream.uniform())]! * stream.exponential())
    }
    case 'empirical': {
      const limits = cumulative(d.weights ?? d.values.map(() => 1))
      return each((stream) => d.values[pick(limits, stream.uniform())]!)
    }
    case 'geometric': // number of trials up to and with the first success: 1, 2, …
      return d.p === 1
        ? (_, block) => block.fill(1)
        : each((stream) => 1 + Math.floor(log(stream.uniform()) / log(1 - d.p)))
    case 'trace':
      return inOrder(d.values)
  }
}

function each(draw: (stream: RandomStream) => number): (stream: RandomStream, block: Float64Array) => void {
  return (stream, block) => {
    for (let i = 0; i < block.length; i++) block[i] = draw(stream)
  }
}

/** The values in their order, again from the first after the last. */
function inOrder(values: number[]): (stream: RandomStream, block: Float64Array) => void {
  let position = 0
  return (_, block) => {
    for (let i = 0; i < block.length; i++) {
      block[i] = values[position]!
      position = (position + 1) % values.length
    }
  }
}

function cumulative(weights: number[]): Float64Array {
  const total = weights.reduce((a, b) => a + b, 0)
  const limits = new Float64Array(weights.length)
  let sum = 0
  weights.forEach((weight, i) => {
    sum += weight / total
    limits[i] = sum
  })
  return limits
}

/** Index of the first limit above u. */
export function pick(limits: Float64Array, u: number): number {
  const last = limits.length - 1
  for (let i = 0; i < last; i++) if (u < limits[i]!) return i
  return last
}
