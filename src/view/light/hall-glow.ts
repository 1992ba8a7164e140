import { DataTexture, LinearFilter, RGBAFormat, Vector4 } from 'three'

/** How far lamps, screens and tower lights are seen to shine, m, and the grid that this is kept on. */
const REACH_M = 4.2
const CELL_M = 0.25
/** Softens the light right under a lamp, m². */
const SOFT_M2 = 0.35
/** Light is added up in whole steps of this, so that a lamp that goes out takes away exactly what it gave. */
const STEPS = 1 << 16

/** A lamp: where it hangs over the floor and how strong it shines, linear light. */
export interface Glow {
  x: number
  z: number
  r: number
  g: number
  b: number
}

/** What all small lamps of the hall, or of the bay that is shown, throw on floor, machines and people, as one small picture seen
 * from above. One texture instead of a hundred lights. A change costs what the lamps cost that changed: `add` and `take`, then `show`. */
export class HallGlow {
  /** Square roots of the light, so that eight bits do for dark places. */
  readonly texture: DataTexture
  /** Where the picture begins in the hall and one over its size, m. */
  readonly frame: Vector4
  private readonly columns: number
  private readonly rows: number
  private readonly sum: Int32Array
  /** Rows in which light was added or taken since it was shown last. */
  private firstRow = Number.POSITIVE_INFINITY
  private lastRow = -1
  private readonly pixels: Uint8Array
  private readonly fromX: number
  private readonly fromZ: number

  /** Covers `sizeM` around a middle, m. */
  constructor(middle: readonly [number, number], sizeM: readonly [number, number]) {
    this.columns = Math.ceil(sizeM[0] / CELL_M)
    this.rows = Math.ceil(sizeM[1] / CELL_M)
    this.fromX = middle[0] - sizeM[0] / 2
    this.fromZ = middle[1] - sizeM[1] / 2
    this.sum = new Int32Array(this.columns * this.rows * 3)
    this.pixels = new Uint8Array(this.columns * this.rows * 4)
    this.texture = new DataTexture(this.pixels, this.columns, this.rows, RGBAFormat)
    this.texture.magFilter = LinearFilter
    this.texture.minFilter = LinearFilter
    this.frame = new Vector4(this.fromX, this.fromZ, 1 / (this.columns * CELL_M), 1 / (this.rows * CELL_M))
  }

  add({ x, z, r, g, b }: Glow): void {
    this.spread(x, z, r * STEPS, g * STEPS, b * STEPS)
  }

  /** The same lamp as was added goes out. */
  take({ x, z, r, g, b }: Glow): void {
    this.spread(x, z, -r * STEPS, -g * STEPS, -b * STEPS)
  }

  /** Shows what was added and taken since. */
  show(): void {
    const { sum, pixels, columns } = this
    const end = (this.lastRow + 1) * columns * 3
    let p = this.firstRow * columns * 4
    for (let i = this.firstRow * columns * 3; i < end; i += 3, p += 4) {
      pixels[p] = 255 * Math.min(1, Math.sqrt(sum[i]! / STEPS))
      pixels[p + 1] = 255 * Math.min(1, Math.sqrt(sum[i + 1]! / STEPS))
      pixels[p + 2] = 255 * Math.min(1, Math.sqrt(sum[i + 2]! / STEPS))
    }
    this.firstRow = Number.POSITIVE_INFINITY
    this.lastRow = -1
    this.texture.needsUpdate = true
  }

  /** The picture lies over another bay from now on. */
  move(offsetX: number, offsetZ: number): void {
    this.frame.x = this.fromX + offsetX
    this.frame.y = this.fromZ + offsetZ
  }

  dispose(): void {
    this.texture.dispose()
  }

  private spread(x: number, z: number, r: number, g: number, b: number): void {
    const { columns, rows, sum } = this
    const [column, row] = [(x - this.fromX) / CELL_M - 0.5, (z - this.fromZ) / CELL_M - 0.5]
    const reach = REACH_M / CELL_M
    const [c0, c1] = [Math.max(0, Math.ceil(column - reach)), Math.min(columns - 1, Math.floor(column + reach))]
    const [r0, r1] = [Math.max(0, Math.ceil(row - reach)), Math.min(rows - 1, Math.floor(row + reach))]
    this.firstRow = Math.min(this.firstRow, r0)
    this.lastRow = Math.max(this.lastRow, r1)
    for (let i = r0; i <= r1; i++)
      for (let k = c0; k <= c1; k++) {
        const metres2 = ((i - row) ** 2 + (k - column) ** 2) * CELL_M * CELL_M
        const near = 1 - metres2 / (REACH_M * REACH_M)
        if (near <= 0) continue
        const share = (near * near) / (metres2 + SOFT_M2)
        const at = (i * columns + k) * 3
        // Rounding towards zero: what is taken rounds as what was added.
        sum[at]! += Math.trunc(share * r)
        sum[at + 1]! += Math.trunc(share * g)
        sum[at + 2]! += Math.trunc(share * b)
      }
  }
}
