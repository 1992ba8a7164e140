import { fill, type Pen, paint, roundFill, scatterFrom } from './pen.ts'

/** What second screens and the screens on the wall show. They are part of the furniture: the numbers of the line stand on the
 * machines' own screens (layers/screens-layer.ts), so nothing readable here pretends to be measured. */

const GROUND = '#10222c'
const BAR = '#12808a'
const LINE = '#35c7e0'
const GREEN = '#35d07a'
const AMBER = '#ffc21a'
const DIM = '#29465a'

export function paintScreens(pen: Pen): void {
  paint(pen, 'screenMap', (w, h) => {
    frame(pen, w, h)
    for (let r = 0; r < 3; r++)
      for (let k = 0; k < 8; k++)
        roundFill(
          pen,
          (r * 8 + k) % 7 === 3 ? AMBER : (r * 8 + k) % 11 === 5 ? DIM : GREEN,
          12 + k * 25,
          34 + r * 33,
          19,
          22,
          3,
        )
  })
  paint(pen, 'screenTrend', (w, h) => {
    frame(pen, w, h)
    trend(pen, 12, 30, w - 24, h - 44, 4, LINE)
    trend(pen, 12, 46, w - 24, h - 60, 11, GREEN)
  })
  paint(pen, 'screenList', (w, h) => {
    frame(pen, w, h)
    const chance = scatterFrom(21)
    for (let i = 0; i < 7; i++) {
      roundFill(pen, i === 2 ? AMBER : GREEN, 12, 32 + i * 15, 8, 8, 4)
      fill(pen, '#a9bfca', 28, 33 + i * 15, (w - 90) * (0.5 + 0.5 * chance()), 6)
      fill(pen, DIM, w - 50, 33 + i * 15, 36 * chance() + 4, 6)
    }
  })
  paint(pen, 'screenBoard', (w, h) => {
    frame(pen, w, h)
    fill(pen, '#0d5137', 12, 32, w * 0.56, h - 46)
    const chance = scatterFrom(8)
    for (let i = 0; i < 46; i++)
      fill(pen, '#c3ccc6', 16 + chance() * w * 0.5, 36 + chance() * (h - 60), 3 + chance() * 12, 3 + chance() * 8)
    pen.strokeStyle = AMBER
    pen.lineWidth = 2
    pen.strokeRect(58, 58, 26, 20)
    for (let i = 0; i < 5; i++) fill(pen, i === 1 ? GREEN : '#7f97a3', w * 0.66, 38 + i * 18, w * 0.26, 7)
  })
  paint(pen, 'wallOverview', (w, h) => {
    frame(pen, w, h, 30)
    for (let r = 0; r < 4; r++) {
      fill(pen, DIM, 20, 62 + r * 38, w - 40, 3)
      for (let k = 0; k < 11; k++)
        roundFill(pen, (r * 11 + k) % 13 === 6 ? AMBER : '#2aa876', 22 + k * 35, 50 + r * 38, 25, 25, 3)
    }
  })
  paint(pen, 'wallTrend', (w, h) => {
    frame(pen, w, h, 30)
    for (let i = 1; i < 5; i++) fill(pen, '#1b3846', 20, 30 + (i * (h - 50)) / 5, w - 40, 1.5)
    trend(pen, 20, 50, w - 40, h - 80, 17, LINE)
    trend(pen, 20, 80, w - 40, h - 110, 5, AMBER)
  })
  paint(pen, 'wallQuality', (w, h) => {
    frame(pen, w, h, 30)
    const chance = scatterFrom(13)
    for (let i = 0; i < 14; i++) {
      const bar = (0.35 + 0.6 * chance()) * (h - 70)
      roundFill(pen, i % 5 === 3 ? AMBER : i % 2 ? '#2a8fa0' : GREEN, 24 + i * 27, h - 18 - bar, 17, bar, 2)
    }
  })
  paint(pen, 'wallEnergy', (w, h) => {
    frame(pen, w, h, 30)
    pen.lineWidth = 20
    for (const [i, share] of [0.88, 0.72, 0.94].entries()) {
      const x = 80 + i * 132
      for (const [colour, to] of [
        [DIM, 1],
        [i === 1 ? LINE : GREEN, share],
      ] as const) {
        pen.strokeStyle = colour
        pen.beginPath()
        pen.arc(x, h / 2 + 16, 44, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * to)
        pen.stroke()
      }
    }
  })
}

function frame(pen: Pen, w: number, h: number, barPx = 22): void {
  fill(pen, GROUND, 0, 0, w, h)
  fill(pen, BAR, 0, 0, w, barPx)
  fill(pen, 'rgba(255,255,255,.85)', 10, barPx * 0.36, w * 0.3, barPx * 0.28)
  roundFill(pen, GREEN, w - barPx, barPx * 0.3, barPx * 0.4, barPx * 0.4, barPx)
}

function trend(pen: Pen, x: number, y: number, w: number, h: number, seed: number, colour: string): void {
  const chance = scatterFrom(seed)
  pen.strokeStyle = colour
  pen.lineWidth = 3
  pen.beginPath()
  let level = 0.5
  for (let i = 0; i <= 16; i++) {
    level = Math.min(1, Math.max(0, level + (chance() - 0.48) * 0.45))
    pen.lineTo(x + (i * w) / 16, y + (1 - level) * h)
  }
  pen.stroke()
}
