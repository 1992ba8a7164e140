import { WARNINGS } from './cells.ts'
import { fill, type Pen, paint, roundFill, scatterFrom, write } from './pen.ts'

/** Signs, plates and papers. Warning signs after GB 2894 and ISO 3864: black on yellow, a triangle, its meaning below. */

const YELLOW = '#f6c400'
const INK = '#141414'

const MEANINGS: Record<(typeof WARNINGS)[number], string> = {
  warnGeneral: '注意安全',
  warnPower: '当心触电',
  warnHot: '当心烫伤',
  warnLaser: '当心激光',
  warnXray: '当心辐射',
  warnCrush: '当心夹手',
  warnRobot: '当心机器人',
}

export function paintSigns(pen: Pen): void {
  for (const name of WARNINGS)
    paint(pen, name, (w, h) => {
      fill(pen, YELLOW, 0, 0, w, h)
      pen.strokeStyle = INK
      pen.lineWidth = 6
      pen.lineJoin = 'round'
      pen.beginPath()
      pen.moveTo(w / 2, 10)
      pen.lineTo(w - 14, 74)
      pen.lineTo(14, 74)
      pen.closePath()
      pen.stroke()
      pen.save()
      pen.translate(w / 2, 54)
      pen.fillStyle = INK
      pen.lineWidth = 3
      MARKS[name](pen)
      pen.restore()
      write(pen, MEANINGS[name], w / 2, h - 14, 16, INK, { weight: 700, centred: true, mostPx: w - 10 })
    })
  paint(pen, 'esd', (w, h) => {
    fill(pen, YELLOW, 0, 0, w, h)
    pen.fillStyle = INK
    triangle(pen, 54, 14, 88)
    pen.strokeStyle = YELLOW
    pen.lineWidth = 6
    pen.beginPath()
    pen.arc(54, 66, 17, 3.5, 6)
    pen.moveTo(32, 40)
    pen.lineTo(78, 86)
    pen.stroke()
    write(pen, 'EPA', 108, 38, 34, INK, { weight: 800 })
    write(pen, '防静电区', 108, 76, 20, INK, { weight: 700, mostPx: w - 114 })
  })
  paint(pen, 'exit', (w, h) => {
    fill(pen, '#0a8a4a', 0, 0, w, h)
    pen.fillStyle = '#fff'
    pen.beginPath()
    pen.arc(56, 26, 10, 0, 7)
    pen.fill()
    pen.strokeStyle = '#fff'
    pen.lineWidth = 9
    pen.lineCap = 'round'
    for (const limb of [
      [50, 42, 40, 68],
      [40, 68, 56, 80],
      [56, 80, 48, 100],
      [40, 68, 22, 92],
      [50, 44, 72, 56],
      [48, 44, 28, 56],
    ] as const) {
      pen.beginPath()
      pen.moveTo(limb[0], limb[1])
      pen.lineTo(limb[2], limb[3])
      pen.stroke()
    }
    write(pen, '安全出口', 92, 42, 22, '#fff', { weight: 700, mostPx: w - 98 })
    write(pen, 'EXIT', 92, 78, 28, '#fff', { weight: 800 })
  })
  paint(pen, 'plate', (w, h) => {
    fill(pen, '#c6cace', 0, 0, w, h)
    fill(pen, '#7d8388', 0, 0, w, 14)
    for (const [i, text] of ['TYPE FF-26  3~ 400 V 50 Hz', 'NO. 2026-0417   IP 54', 'MASS 1 450 kg'].entries())
      write(pen, text, 8, 23 + i * 15, 10, '#33383c', { mostPx: w - 16 })
  })
  paint(pen, 'barcode', (w, h) => {
    fill(pen, '#fbfbf8', 0, 0, w, h)
    const chance = scatterFrom(5)
    for (let x = 10; x < w - 12; x += 3) if (chance() > 0.45) fill(pen, INK, x, 7, 2, h - 26)
    write(pen, 'SN 2641-000794', w / 2, h - 9, 11, INK, { centred: true })
  })
  paint(pen, 'qr', (w) => {
    fill(pen, '#fbfbf8', 0, 0, w, w)
    const chance = scatterFrom(9)
    const n = 21
    const k = (w - 12) / n
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) if (chance() > 0.5) fill(pen, INK, 6 + i * k, 6 + j * k, k + 0.3, k + 0.3)
    for (const [x, y] of [
      [0, 0],
      [14, 0],
      [0, 14],
    ] as const) {
      fill(pen, '#fbfbf8', 6 + x * k, 6 + y * k, 7 * k, 7 * k)
      fill(pen, INK, 6 + x * k, 6 + y * k, 7 * k, 7 * k)
      fill(pen, '#fbfbf8', 6 + (x + 1) * k, 6 + (y + 1) * k, 5 * k, 5 * k)
      fill(pen, INK, 6 + (x + 2) * k, 6 + (y + 2) * k, 3 * k, 3 * k)
    }
  })
  paint(pen, 'sheet', (w, h) => paper(pen, w, h, '作业指导书', '#0e8a7d', 3))
  paint(pen, 'kanban', (w, h) => paper(pen, w, h, '看板 KANBAN', '#2f66b0', 8))
  paint(pen, 'hazard', (w, h) => {
    fill(pen, YELLOW, 0, 0, w, h)
    pen.fillStyle = '#1a1c1e'
    for (let x = -h; x < w; x += 2 * h) {
      pen.beginPath()
      pen.moveTo(x, h)
      pen.lineTo(x + h, 0)
      pen.lineTo(x + 2 * h, 0)
      pen.lineTo(x + h, h)
      pen.fill()
    }
  })
  paint(pen, 'badge', (w, h) => {
    fill(pen, '#f6f7f5', 0, 0, w, h)
    fill(pen, '#0e8a7d', 0, 0, w, 22)
    fill(pen, '#aab4ba', 10, 32, 30, 38)
    for (let i = 0; i < 4; i++) fill(pen, '#5b666e', 47, 34 + i * 11, 34 - (i % 2) * 10, 4)
  })
  paint(pen, 'smockBack', (w, h) => {
    pen.globalAlpha = 0.85
    pen.fillStyle = YELLOW
    triangle(pen, w / 2, 10, 64)
    write(pen, 'ESD', w / 2, 78, 15, '#3b444b', { weight: 800, centred: true })
    pen.fillStyle = INK
    pen.fillRect(w / 2 - 2, h * 0.32, 4, 22)
    pen.globalAlpha = 1
  })
}

/** What each warning shows, drawn round the middle of its triangle. */
const MARKS: Record<(typeof WARNINGS)[number], (pen: Pen) => void> = {
  warnGeneral: (pen) => {
    pen.fillRect(-3, -20, 6, 22)
    pen.fillRect(-3, 6, 6, 6)
  },
  warnPower: (pen) => path(pen, [4, -24, -9, -2, -1, -2, -4, 14, 10, -8, 2, -8, 8, -24]),
  warnHot: (pen) => {
    for (const x of [-9, 0, 9]) {
      pen.beginPath()
      pen.moveTo(x, 6)
      pen.bezierCurveTo(x - 7, -3, x + 7, -9, x, -18)
      pen.stroke()
    }
    pen.fillRect(-16, 9, 32, 4)
  },
  warnLaser: (pen) => {
    for (let i = 0; i < 12; i++) {
      pen.beginPath()
      pen.moveTo(0, 0)
      pen.lineTo(15 * Math.cos((i * Math.PI) / 6), 15 * Math.sin((i * Math.PI) / 6))
      pen.stroke()
    }
    pen.fillRect(0, -1.5, 26, 3)
  },
  warnXray: (pen) => {
    for (let i = 0; i < 3; i++) {
      const from = -Math.PI / 2 - Math.PI / 6 + (i * 2 * Math.PI) / 3
      pen.beginPath()
      pen.arc(0, -2, 17, from, from + Math.PI / 3)
      pen.arc(0, -2, 6, from + Math.PI / 3, from, true)
      pen.fill()
    }
    pen.beginPath()
    pen.arc(0, -2, 3.6, 0, 7)
    pen.fill()
  },
  warnCrush: (pen) => {
    pen.fillRect(-17, -16, 34, 6)
    pen.fillRect(-17, 9, 34, 5)
    path(pen, [-14, 2, 6, 2, 14, -4, 6, -9, 2, -3, -14, -5])
  },
  warnRobot: (pen) => {
    pen.lineWidth = 5
    pen.beginPath()
    pen.moveTo(-10, 13)
    pen.lineTo(-10, -4)
    pen.lineTo(4, -16)
    pen.lineTo(12, 0)
    pen.stroke()
    pen.fillRect(-18, 10, 16, 4)
  },
}

function path(pen: Pen, points: number[]): void {
  pen.beginPath()
  for (let i = 0; i < points.length; i += 2) pen.lineTo(points[i]!, points[i + 1]!)
  pen.fill()
}

function triangle(pen: Pen, x: number, y: number, size: number): void {
  path(pen, [x, y, x + size / 2, y + size * 0.88, x - size / 2, y + size * 0.88])
}

/** A sheet with a heading, a drawing and lines. */
function paper(pen: Pen, w: number, h: number, title: string, colour: string, seed: number): void {
  const chance = scatterFrom(seed)
  fill(pen, '#fafaf6', 0, 0, w, h)
  fill(pen, colour, 0, 0, w, 22)
  write(pen, title, w / 2, 12, 13, '#fff', { weight: 700, centred: true, mostPx: w - 8 })
  roundFill(pen, '#d5dde0', 8, 30, w - 16, 44, 3)
  fill(pen, '#0d5137', 16, 36, w * 0.4, 32)
  for (let i = 0; i < 7; i++) fill(pen, '#8a9298', 8, 84 + i * 9, (w - 20) * (0.5 + 0.5 * chance()), 3)
}
