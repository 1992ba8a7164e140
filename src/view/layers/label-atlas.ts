import { CanvasTexture, LinearFilter } from 'three'

/** Height of a row and of the letters in it, texels. */
export const ROW_PX = 48
const LETTERS_PX = 30
const WIDTH_PX = 1024

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
    this.canvas.height = this.heightPx = Math.max(ROW_PX, count * ROW_PX)
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
    this.texture.needsUpdate = true
  }

  get widthPx(): number {
    return WIDTH_PX
  }

  dispose(): void {
    this.texture.dispose()
  }
}
