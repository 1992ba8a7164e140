import { DIGIT_COUNT } from './cells.ts'
import { fill, type Pen, paint, roundFill, write } from './pen.ts'

/** Surfaces with a pattern: slots, holes, mesh, keys, cartons. */
export function paintPanels(pen: Pen): void {
  paint(pen, 'louvre', (w, h) => {
    for (let y = 8; y < h - 12; y += 16) {
      const shade = pen.createLinearGradient(0, y, 0, y + 11)
      shade.addColorStop(0, '#0c0d0e')
      shade.addColorStop(1, '#4b4f52')
      pen.fillStyle = shade
      pen.beginPath()
      pen.roundRect(8, y, w - 16, 9, 4)
      pen.fill()
      fill(pen, 'rgba(255,255,255,.5)', 10, y + 9, w - 20, 1.5)
    }
  })
  paint(pen, 'perforated', (w, h) => {
    for (let x = 6; x < w; x += 11) for (let y = 6; y < h; y += 11) roundFill(pen, '#4a5054', x, y, 5.5, 5.5, 1)
  })
  paint(pen, 'fan', (w) => fan(pen, w))
  paint(pen, 'reel', (w) => reel(pen, w))
  paint(pen, 'glow', (w, h) => {
    const heat = pen.createRadialGradient(w / 2, h * 0.7, 4, w / 2, h * 0.6, w * 0.72)
    heat.addColorStop(0, '#ffdfa6')
    heat.addColorStop(0.42, '#ff9a3c')
    heat.addColorStop(1, '#6f2807')
    pen.fillStyle = heat
    pen.fillRect(0, 0, w, h)
    for (const y of [0.34, 0.56, 0.8]) fill(pen, 'rgba(50,16,3,.5)', 0, h * y, w, 4)
  })
  paint(pen, 'fenceMesh', (w, h) => {
    // A wire of about 2 mm every 40 mm, of a panel of 1.25 × 2 m.
    pen.fillStyle = '#4c5258'
    for (let i = 0; i <= 31; i++) pen.fillRect((i * (w - 2)) / 31, 0, 2, h)
    for (let i = 0; i <= 50; i++) pen.fillRect(0, (i * (h - 2)) / 50, w, 2)
  })
  paint(pen, 'keys', (w, h) => {
    fill(pen, '#2a2e31', 0, 0, w, h)
    for (let r = 0; r < 5; r++)
      for (let k = 0; k < 13; k++)
        roundFill(pen, r === 4 && k > 3 && k < 9 ? '#70767b' : '#60666b', 5 + k * 11.6, 6 + r * 17.5, 9.6, 14, 2)
  })
  paint(pen, 'buttons', (w, h) => {
    fill(pen, '#3a4045', 0, 0, w, h)
    for (const [i, colour] of ['#1fae54', '#d6281e', '#2b7be0', '#e8eaec'].entries()) {
      pen.fillStyle = '#16181a'
      pen.beginPath()
      pen.arc(22 + i * 38, 34, 15, 0, 7)
      pen.fill()
      pen.fillStyle = colour
      pen.beginPath()
      pen.arc(22 + i * 38, 34, 11, 0, 7)
      pen.fill()
      write(pen, ['启动', '停止', '复位', '照明'][i]!, 22 + i * 38, 68, 13, '#d7dde1', { centred: true })
    }
  })
  paint(pen, 'carton', (w, h) => {
    write(pen, 'SERVER BOARD', 12, 22, 18, '#5d4223', { weight: 800, mostPx: w * 0.62 })
    write(pen, '服务器主板 ×1', 12, 44, 14, '#5d4223', { weight: 600, mostPx: w * 0.6 })
    fill(pen, '#f7f6f1', 12, h - 66, 96, 54)
    for (let i = 0; i < 26; i++) if ((i * 7) % 5 !== 0) fill(pen, '#1a1a1a', 18 + i * 3.2, h - 34, 1.8, 18)
    write(pen, 'FF-2S16D', 18, h - 50, 13, '#1a1a1a', { weight: 700 })
    pen.strokeStyle = '#5d4223'
    pen.lineWidth = 4
    for (const x of [w - 56, w - 28]) {
      pen.beginPath()
      pen.moveTo(x, h - 16)
      pen.lineTo(x, h - 52)
      pen.moveTo(x - 9, h - 42)
      pen.lineTo(x, h - 54)
      pen.lineTo(x + 9, h - 42)
      pen.stroke()
    }
    fill(pen, '#5d4223', w - 68, h - 12, 52, 4)
  })
  paint(pen, 'cartonEnd', (w, h) => {
    fill(pen, '#f7f6f1', w * 0.2, h * 0.22, w * 0.6, h * 0.5)
    for (let i = 0; i < 30; i++) if ((i * 11) % 7 > 1) fill(pen, '#1a1a1a', w * 0.24 + i * 3.3, h * 0.46, 1.9, h * 0.2)
    write(pen, 'HZ-FF1 → WH-3', w / 2, h * 0.33, 13, '#1a1a1a', { weight: 700, centred: true })
  })
  paint(pen, 'tote', (w, h) => {
    fill(pen, '#f7f7f3', w * 0.14, h * 0.18, w * 0.72, h * 0.62)
    write(pen, 'KIT 28-A', w * 0.18, h * 0.4, 20, '#1d2429', { weight: 750 })
    for (let i = 0; i < 34; i++) if ((i * 5) % 8 > 2) fill(pen, '#1a1a1a', w * 0.19 + i * 3, h * 0.54, 1.7, h * 0.18)
  })
  paint(pen, 'pallet', (w, h) => {
    for (let i = 0; i < 5; i++) fill(pen, i % 2 ? '#b98f57' : '#c59d68', 0, (i * h) / 5, w, h / 5 - 2)
    for (let i = 0; i < 40; i++) fill(pen, 'rgba(90,60,25,.16)', 0, (i * 37) % h, w, 1)
  })
  paint(pen, 'zones', (w, h) => {
    const zones = [120, 140, 155, 165, 175, 180, 190, 215, 240, 250, 110, 60]
    for (const [i, celsius] of zones.entries()) {
      const x = (i * w) / zones.length
      roundFill(pen, '#12171a', x + 8, 1, w / zones.length - 16, h - 2, 4)
      write(pen, `${celsius} °C`, x + w / zones.length / 2, h / 2 + 1, 21, '#ff7a3a', { weight: 650, centred: true })
    }
  })
  paint(pen, 'digits', (w, h) => {
    for (let d = 0; d < DIGIT_COUNT; d++)
      write(pen, '0123456789%'[d]!, ((d + 0.5) * w) / DIGIT_COUNT, h / 2 + 1, 32, '#fff', {
        weight: 600,
        centred: true,
        mostPx: 25,
      })
  })
}

function fan(pen: Pen, w: number): void {
  pen.translate(w / 2, w / 2)
  pen.fillStyle = '#17191b'
  pen.beginPath()
  pen.arc(0, 0, w * 0.47, 0, 7)
  pen.fill()
  pen.fillStyle = '#2d3134'
  for (let i = 0; i < 7; i++) {
    pen.rotate((2 * Math.PI) / 7)
    pen.beginPath()
    pen.moveTo(w * 0.1, 0)
    pen.quadraticCurveTo(w * 0.28, -w * 0.16, w * 0.43, w * 0.05)
    pen.quadraticCurveTo(w * 0.26, w * 0.08, w * 0.1, w * 0.06)
    pen.fill()
  }
  pen.strokeStyle = '#8d9398'
  pen.lineWidth = 2.2
  for (const r of [0.16, 0.26, 0.36, 0.46]) {
    pen.beginPath()
    pen.arc(0, 0, w * r, 0, 7)
    pen.stroke()
  }
  for (let i = 0; i < 4; i++) {
    pen.rotate(Math.PI / 4)
    pen.beginPath()
    pen.moveTo(-w * 0.46, 0)
    pen.lineTo(w * 0.46, 0)
    pen.stroke()
  }
  pen.fillStyle = '#43484c'
  pen.beginPath()
  pen.arc(0, 0, w * 0.1, 0, 7)
  pen.fill()
}

/** A plastic reel from the side, its tape seen through three openings. */
function reel(pen: Pen, w: number): void {
  pen.translate(w / 2, w / 2)
  pen.fillStyle = '#dfe2e3'
  pen.beginPath()
  pen.arc(0, 0, w * 0.48, 0, 7)
  pen.fill()
  for (let i = 0; i < 3; i++) {
    pen.rotate((2 * Math.PI) / 3)
    pen.fillStyle = '#57524a'
    pen.beginPath()
    pen.arc(0, 0, w * 0.42, -0.72, 0.72)
    pen.arc(0, 0, w * 0.2, 0.6, -0.6, true)
    pen.fill()
    // Turns of the tape.
    pen.strokeStyle = '#77716a'
    for (let r = 0.23; r < 0.42; r += 0.03) {
      pen.beginPath()
      pen.arc(0, 0, w * r, -0.66, 0.66)
      pen.stroke()
    }
  }
  pen.fillStyle = '#34393d'
  pen.beginPath()
  pen.arc(0, 0, w * 0.06, 0, 7)
  pen.fill()
  fill(pen, '#fbfbf8', -w * 0.14, -w * 0.13, w * 0.28, w * 0.06)
}
