import { CanvasTexture, LinearFilter } from 'three'

/** Height of a row and of the letters in it, texels. */
export const ROW_PX = 48
const LETTERS_PX = 30
const WIDTH_PX = 1024

/** Characters of the figures beside names, each in a cell of its own in the row below the names; wide ones take two. */
const GLYPHS = [...'0123456789.%/–']
const WIDE_GLYPHS = [' kW', ' /h', ...'▼○■●◉◇◆▲◐✕✚']
export const GLYPH_PX = 19
const GLYPH_AT = new Map<string, number>(GLYPHS.map((glyph, i) => [glyph, i]))
const WIDE_AT = new Map<string, number>(WIDE_GLYPHS.map((glyph, i) => [glyph, GLYPHS.length + 2 * i]))
/** A figure has at most so many cells. */
export const FIGURE_CELLS = 8

/** Writes the cells of a figure and returns how many it takes. */
export function spell(text: string, out: Float32Array): number {
  let cells = 0
  for (let i = 0; i < text.length && cells < FIGURE_CELLS - 1; ) {
    const length = text[i] === ' ' ? 3 : 1
    const glyph = text.slice(i, i + length)
    const wide = WIDE_AT.get(glyph)
    out[cells++] = wide ?? GLYPH_AT.get(glyph) ?? -1
    if (wide !== undefined) out[cells++] = wide + 1
    i += length
  }
  return cells
}

export interface LabelText {
  /** What always shows, such as P12. */
  short: string
  /** What shows when there is room. */
  long: string
}

/** All labels written into one texture, a row each, white on nothing; how wide each is in its short and long form, texels. */
export class LabelAtlas {
  readonly texture: CanvasTexture
  readonly heightPx: number
  readonly shortPx: Float32Array
  readonly longPx: Float32Array
  private readonly canvas: HTMLCanvasElement

  constructor(count: number) {
    this.canvas = document.createElement('canvas')
    this.canvas.width = WIDTH_PX
    this.canvas.height = this.heightPx = (count + 1) * ROW_PX
    this.shortPx = new Float32Array(count)
    this.longPx = new Float32Array(count)
    this.texture = new CanvasTexture(this.canvas)
    this.texture.minFilter = LinearFilter
    this.texture.generateMipmaps = false
  }

  write(texts: LabelText[]): void {
    const context = this.canvas.getContext('2d')!
    context.clearRect(0, 0, WIDTH_PX, this.heightPx)
    context.fillStyle = '#fff'
    context.textBaseline = 'middle'
    texts.forEach(({ short, long }, row) => {
      const y = (row + 0.53) * ROW_PX
      context.font = `650 ${LETTERS_PX}px 'Inter Variable', 'Noto Sans SC Variable', sans-serif`
      context.fillText(short, 2, y)
      this.shortPx[row] = context.measureText(short).width + 4
      context.font = `450 ${LETTERS_PX}px 'Inter Variable', 'Noto Sans SC Variable', sans-serif`
      const at = this.shortPx[row]! + 14
      context.fillText(long, at, y)
      this.longPx[row] = Math.min(WIDTH_PX, at + context.measureText(long).width + 2)
    })
    const y = (texts.length + 0.53) * ROW_PX
    context.textAlign = 'center'
    context.font = `650 ${LETTERS_PX}px 'Inter Variable', 'Noto Sans SC Variable', sans-serif`
    for (const [glyph, cell] of [...GLYPH_AT, ...WIDE_AT]) {
      const width = WIDE_AT.has(glyph) ? 2 * GLYPH_PX : GLYPH_PX
      context.fillText(glyph.trim(), cell * GLYPH_PX + width / 2, y, width)
    }
    context.textAlign = 'start'
    this.texture.needsUpdate = true
  }

  get widthPx(): number {
    return WIDTH_PX
  }

  dispose(): void {
    this.texture.dispose()
  }
}
