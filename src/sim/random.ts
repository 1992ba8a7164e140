import { exp, log } from './exact-math.ts'

/** A stream of random numbers for one purpose, e.g. "the cycle times of station P05". Streams are derived from the run's
 * seed and the purpose's name alone, so that adding a station, or drawing more often elsewhere, changes no other draw.
 * Generator: sfc32 (C. Doty-Humphrey, PractRand), 96 bits of state and a counter, period above 2^32 for every seed. */
export class RandomStream {
  private a = 0
  private b = 0
  private c = 0
  private counter = 0

  constructor(seed: number, purpose: string) {
    this.reseed(seed, purpose)
  }

  reseed(seed: number, purpose: string): void {
    this.a = hash(purpose, seed ^ 0x2545f491)
    this.b = hash(purpose, Math.imul(seed, 0x9e3779b1) ^ 0x6a09e667)
    this.c = hash(purpose, Math.floor(seed / 4294967296) ^ 0x3c6ef372)
    this.counter = 1
    for (let i = 0; i < 15; i++) this.uint32()
  }

  /** Uniform on 0 … 2³²−1. */
  uint32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** Uniform on the open interval (0, 1), 52 bits. */
  uniform(): number {
    return ((this.uint32() >>> 6) * 67108864 + (this.uint32() >>> 6) + 0.5) / 4503599627370496
  }

  /** Exponential with mean 1, by the ziggurat of Marsaglia & Tsang (2000) with 256 layers. The layer is taken from bits
   * that the value does not use, which the original does not keep apart (Leong et al. 2005). */
  exponential(): number {
    for (;;) {
      const word = this.uint32()
      const layer = word & 255
      const value = word >>> 8
      if (value < EXP_INSIDE[layer]!) return value * EXP_WIDTH[layer]!
      if (layer === 0) return EXP_TAIL - log(this.uniform())
      const x = value * EXP_WIDTH[layer]!
      if (EXP_DENSITY[layer]! + this.uniform() * (EXP_DENSITY[layer - 1]! - EXP_DENSITY[layer]!) < exp(-x)) return x
    }
  }

  /** Standard normal, by the ziggurat of Marsaglia & Tsang (2000) with 128 layers, layer bits kept apart. */
  normal(): number {
    for (;;) {
      const word = this.uint32()
      const layer = word & 127
      const value = (word >> 8) | 0 // signed 24 bits
      const size = value < 0 ? -value : value
      if (size < NORMAL_INSIDE[layer]!) return value * NORMAL_WIDTH[layer]!
      if (layer === 0) {
        let x = 0
        let y = 0
        do {
          x = -log(this.uniform()) / NORMAL_TAIL
          y = -log(this.uniform())
        } while (y + y < x * x)
        return value > 0 ? NORMAL_TAIL + x : -NORMAL_TAIL - x
      }
      const x = value * NORMAL_WIDTH[layer]!
      if (
        NORMAL_DENSITY[layer]! + this.uniform() * (NORMAL_DENSITY[layer - 1]! - NORMAL_DENSITY[layer]!) <
        exp(-0.5 * x * x)
      )
        return x
    }
  }

  /** Gamma with the given shape and scale 1, by Marsaglia & Tsang (2000), "A simple method for generating gamma variables". */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * exp(log(this.uniform()) / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const root = 1 + c * x
      if (root <= 0) continue
      const v = root * root * root
      const u = this.uniform()
      if (u < 1 - 0.0331 * x * x * x * x || log(u) < 0.5 * x * x + d * (1 - v + log(v))) return d * v
    }
  }
}

/** FNV-1a over the text, finished with the mixer of MurmurHash3. */
function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed) | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

// Layers of the ziggurats: right edges, and the density at them. `INSIDE` is the first value that may fall outside the curve.
const EXP_TAIL = 7.69711747013104972
const EXP_AREA = 3.9496598225815571993e-3
const EXP_INSIDE = new Int32Array(256)
const EXP_WIDTH = new Float64Array(256)
const EXP_DENSITY = new Float64Array(256)
const NORMAL_TAIL = 3.442619855899
const NORMAL_AREA = 9.91256303526217e-3
const NORMAL_INSIDE = new Int32Array(128)
const NORMAL_WIDTH = new Float64Array(128)
const NORMAL_DENSITY = new Float64Array(128)

function buildLayers(
  layers: number,
  tail: number,
  area: number,
  scale: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
  inside: Int32Array,
  width: Float64Array,
  heights: Float64Array,
): void {
  let edge = tail
  const base = area / density(tail)
  inside[0] = Math.floor((tail / base) * scale)
  inside[1] = 0
  width[0] = base / scale
  width[layers - 1] = tail / scale
  heights[0] = 1
  heights[layers - 1] = density(tail)
  for (let i = layers - 2; i >= 1; i--) {
    const inner = inverse(area / edge + density(edge))
    inside[i + 1] = Math.floor((inner / edge) * scale)
    edge = inner
    heights[i] = density(edge)
    width[i] = edge / scale
  }
}

buildLayers(
  256,
  EXP_TAIL,
  EXP_AREA,
  16777216,
  (x) => exp(-x),
  (y) => -log(y),
  EXP_INSIDE,
  EXP_WIDTH,
  EXP_DENSITY,
)
buildLayers(
  128,
  NORMAL_TAIL,
  NORMAL_AREA,
  8388608,
  (x) => exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * log(y)),
  NORMAL_INSIDE,
  NORMAL_WIDTH,
  NORMAL_DENSITY,
)
