import { fill, type Pen, paint, roundFill, scatterFrom, write } from './pen.ts'

/** What surface-mount machines show inside and on their doors. */
export function paintMachines(pen: Pen): void {
  paint(pen, 'stencil', (w, h) => stencil(pen, w, h))
  paint(pen, 'latch', (w, h) => latch(pen, w, h))
  paint(pen, 'feeder', (w, h) => feeder(pen, w, h))
  paint(pen, 'gauge', (w) => gauge(pen, w))
  paint(pen, 'oxygen', (w, h) => {
    fill(pen, '#14181b', 0, 0, w, h)
    write(pen, '480', 7, h / 2 + 1, 25, '#ff8a3c', { weight: 650 })
    write(pen, 'ppm', 64, 13, 12, '#ff8a3c', { mostPx: 28 })
    write(pen, 'O₂', 64, 28, 13, '#ff8a3c', { weight: 650 })
  })
  paint(pen, 'checked', (w, h) => {
    fill(pen, '#1c8f4e', 0, 0, w, h)
    fill(pen, '#f4f6f2', 3, 15, w - 6, h - 18)
    write(pen, '已校验', w / 2, 8, 11, '#fff', { weight: 700, centred: true })
    write(pen, '2027-03', w / 2, 23, 12, '#20262b', { weight: 600, centred: true })
  })
  paint(pen, 'laserClass', (w, h) => {
    fill(pen, '#f6c400', 0, 0, w, h)
    pen.strokeStyle = '#141414'
    pen.lineWidth = 3
    pen.strokeRect(3, 3, w - 6, h - 6)
    for (const [i, text] of ['CLASS 1', 'LASER PRODUCT', 'IEC 60825-1', 'λ 1064 nm'].entries())
      write(pen, text, w / 2, 15 + i * 17, i === 0 ? 17 : 11, '#141414', { weight: 700, centred: true, mostPx: w - 12 })
  })
  paint(pen, 'slots', (w, h) => {
    fill(pen, '#2b2f33', 0, 0, w, h)
    for (let y = 3; y < h; y += 6) {
      fill(pen, '#0b0c0d', 0, y, w, 3)
      fill(pen, '#565d63', 0, y + 3, w, 1)
    }
  })
  paint(pen, 'tray', (w, h) => {
    fill(pen, '#24272a', 0, 0, w, h)
    for (let r = 0; r < 4; r++)
      for (let k = 0; k < 6; k++) {
        roundFill(pen, '#0d0e0f', 5 + k * 24, 5 + r * 24, 20, 20, 2)
        roundFill(pen, '#b3b7ba', 7 + k * 24, 7 + r * 24, 16, 16, 1)
        fill(pen, '#7d8286', 10 + k * 24, 13 + r * 24, 10, 2)
      }
  })
  paint(pen, 'granite', (w, h) => {
    fill(pen, '#3f4347', 0, 0, w, h)
    const chance = scatterFrom(77)
    for (let i = 0; i < 900; i++)
      fill(pen, ['#565c61', '#2c3034', '#6f757a', '#4b5055'][i % 4]!, chance() * w, chance() * h, 1.3, 1.1)
  })
}

/** The apertures of a board's worth of pads, cut through bright foil; grey paste lies where the blade has been. */
function stencil(pen: Pen, w: number, h: number): void {
  fill(pen, '#c9cdd0', 0, 0, w, h)
  const chance = scatterFrom(41)
  pen.fillStyle = '#4a5054'
  const pads = (x: number, y: number, columns: number, rows: number, pitch: number, size: number) => {
    for (let i = 0; i < columns; i++)
      for (let k = 0; k < rows; k++) pen.fillRect(x + i * pitch, y + k * pitch, size, size)
  }
  for (const x of [38, 130]) pads(x, 52, 11, 16, 3.8, 1.9)
  for (let i = 0; i < 74; i++) pads(chance() * (w - 20) + 4, chance() * h, 2 + Math.floor(chance() * 5), 1, 2.6, 1.6)
  for (const y of [10, 20, 136, 146]) for (let x = 8; x < w - 8; x += 5) pen.fillRect(x, y, 2, 4)
  fill(pen, 'rgba(92,98,102,.75)', 14, h * 0.62, w - 28, 7)
}

/** A sunk handle with its lock and four screws. */
function latch(pen: Pen, w: number, h: number): void {
  roundFill(pen, '#70777d', 4, 4, w - 8, h - 8, 10)
  roundFill(pen, '#1a1d20', 9, 9, w - 18, h - 18, 8)
  roundFill(pen, '#3b4147', 20, 18, w - 40, 66, 6)
  fill(pen, 'rgba(255,255,255,.16)', 22, 20, 4, 62)
  pen.fillStyle = '#a7adb2'
  pen.beginPath()
  pen.arc(w / 2, 101, 10, 0, 7)
  pen.fill()
  fill(pen, '#1a1d20', w / 2 - 1.5, 94, 3, 14)
}

/** A tape from above: sprocket holes along one edge, pockets with parts, and the foil that is pulled off. */
function feeder(pen: Pen, w: number, h: number): void {
  fill(pen, '#8f9599', 0, 0, w, h)
  fill(pen, '#d9d3c2', 0, 8, w, h - 14)
  for (let x = 3; x < w; x += 6) {
    fill(pen, '#33383c', x, 10, 2.4, 2.4)
    if (x < w * 0.55) fill(pen, '#26292c', x - 1, 15, 4, 6)
  }
  fill(pen, 'rgba(190,215,225,.85)', w * 0.55, 13, w * 0.45, 11)
  fill(pen, '#4b5156', w * 0.08, 4, w * 0.2, h - 8)
  fill(pen, '#2b2f33', w * 0.11, 12, w * 0.13, 9)
}

function gauge(pen: Pen, w: number): void {
  const r = w / 2
  pen.translate(r, r)
  for (const [colour, radius] of [
    ['#9aa0a5', 0.98],
    ['#f5f6f3', 0.84],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(0, 0, r * radius, 0, 7)
    pen.fill()
  }
  pen.lineWidth = r * 0.12
  for (const [colour, from, to] of [
    ['#2a9a55', 2.4, 5.6],
    ['#c22a22', 5.6, 7],
  ] as const) {
    pen.strokeStyle = colour
    pen.beginPath()
    pen.arc(0, 0, r * 0.66, from, to)
    pen.stroke()
  }
  pen.strokeStyle = '#14181b'
  pen.lineWidth = r * 0.09
  pen.beginPath()
  pen.moveTo(-r * 0.1, r * 0.12)
  pen.lineTo(r * 0.36, -r * 0.44)
  pen.stroke()
}
