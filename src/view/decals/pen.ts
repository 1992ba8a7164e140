import { type Cell, DECALS, type DecalName } from './cells.ts'

/** Draws into one cell: the origin is its upper left corner, what reaches over its edge is cut off. */
export type Pen = CanvasRenderingContext2D

export const FONT = "'Inter Variable', 'Noto Sans SC Variable', sans-serif"

export function paint(pen: Pen, name: DecalName, draw: (width: number, height: number) => void): void {
  const [x, y, width, height]: Cell = DECALS[name]
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  pen.translate(x, y)
  draw(width, height)
  pen.restore()
}

export function fill(pen: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = colour
  pen.fillRect(x, y, width, height)
}

export function roundFill(
  pen: Pen,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.fill()
}

/** Text from its left end, or its middle, on a line through the middle of the letters. */
export function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  sizePx: number,
  colour: string,
  options: { weight?: number; centred?: boolean; mostPx?: number } = {},
): void {
  pen.font = `${options.weight ?? 500} ${sizePx}px ${FONT}`
  pen.textBaseline = 'middle'
  pen.textAlign = options.centred ? 'center' : 'left'
  pen.fillStyle = colour
  pen.fillText(text, x, y, options.mostPx)
}

/** Numbers from 0 to 1 that look random and are the same every time. */
export function scatterFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}
