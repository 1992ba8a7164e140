import { fill, type Pen, paint, write } from './pen.ts'

/** What is sewn on smocks, hung on boards that failed, stuck on cartons. */
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
  paint(pen, 'ngTag', (w, h) => {
    fill(pen, '#c22a22', 0, 0, w, h)
    fill(pen, '#f4f3ee', 5, 36, w - 10, h - 41)
    write(pen, 'NG 不良', w / 2, 19, 21, '#fff', { weight: 800, centred: true, mostPx: w - 10 })
    for (const [i, text] of ['TEST', 'REPAIR'].entries()) write(pen, text, 10, 43 + i * 11, 8, '#333', { weight: 600 })
    for (let i = 0; i < 2; i++) fill(pen, '#9a9a94', 44, 45 + i * 11, 40, 1.5)
  })
  paint(pen, 'tape', (w, h) => {
    fill(pen, 'rgba(196,170,128,.95)', 0, 0, w, h)
    for (let x = 8; x < w; x += 78) {
      pen.fillStyle = '#8d3b2c'
      pen.beginPath()
      pen.moveTo(x + 8, 5)
      pen.lineTo(x + 16, h - 5)
      pen.lineTo(x, h - 5)
      pen.fill()
      write(pen, 'ESD 防静电', x + 20, h / 2, 11, '#8d3b2c', { weight: 700, mostPx: 54 })
    }
  })
}
