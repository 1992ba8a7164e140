import type { TraceColumns, TraceSink } from './columns.ts'

/** A 64-bit fingerprint of a trace: two lanes of MurmurHash3's 32-bit mixer over the bits of every event. The same for one
 * trace however it was cut into blocks. It finds differences; it is no protection against forgery. */
export class TraceHash implements TraceSink {
  private h1 = 0x9747b28c | 0
  private h2 = 0x3c6ef372 | 0
  private count = 0
  private readonly number = new Float64Array(1)
  private readonly words = new Int32Array(this.number.buffer)

  take(events: TraceColumns): void {
    for (let i = 0; i < events.length; i++) {
      this.addNumber(events.time[i]!)
      this.add(events.kind[i]!)
      this.add(events.a[i]!)
      this.add(events.b[i]!)
      this.addNumber(events.v[i]!)
    }
    this.count += events.length
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return hex(finish(this.h1 ^ this.count)) + hex(finish(this.h2 ^ Math.imul(this.count, 0x85ebca6b)))
  }

  private addNumber(value: number): void {
    this.number[0] = value === value ? value : 0x7ff8 // one word for every NaN
    this.add(this.words[0]!)
    this.add(this.words[1]!)
  }

  private add(word: number): void {
    let k = Math.imul(word, 0xcc9e2d51)
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
    this.h1 ^= k
    this.h1 = (Math.imul((this.h1 << 13) | (this.h1 >>> 19), 5) + 0xe6546b64) | 0
    this.h2 = Math.imul(this.h2 ^ word, 0x01000193) ^ (this.h1 >>> 7)
  }
}

function finish(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

const hex = (word: number) => word.toString(16).padStart(8, '0')
