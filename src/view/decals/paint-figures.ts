import { fill, type Pen, paint, write } from './pen.ts'

/** What is sewn on smocks. */
export function paintFigures(pen: Pen): void {
  paint(pen, 'esdPatch', (w, h) => {
    fill(pen, '#f6c400', 0, 0, w, h)
    pen.fillStyle = '#141414'
    pen.beginPath()
    pen.moveTo(28, 10)
    pen.lineTo(50, 50)
    pen.lineTo(6, 50)
    pen.fill()
    pen.strokeStyle = '#f6c400'
    pen.lineWidth = 3.5
    pen.beginPath()
    pen.moveTo(18, 28)
    pen.lineTo(40, 48)
    pen.stroke()
    write(pen, 'ESD', 54, h / 2, 21, '#141414', { weight: 800 })
  })
}
