import { fill, type Pen, paint, roundFill, scatterFrom } from './pen.ts'

/** What lies in bins, hangs behind benches and waits in the feeders of assembly cells. */
export function paintBenches(pen: Pen): void {
  paint(pen, 'screws', (w, h) => heap(pen, w, h, screw, 61))
  paint(pen, 'clips', (w, h) => heap(pen, w, h, clip, 29))
  paint(pen, 'toolBoard', (w, h) => {
    pen.scale(w / 236, 1)
    toolBoard(pen, 236, h)
  })
  paint(pen, 'threads', (w, h) => {
    fill(pen, 'rgba(60,66,70,.10)', 0, 0, w, h)
    for (let x = 5; x < w; x += 10.5)
      for (let y = 5; y < h; y += 10.5) roundFill(pen, 'rgba(50,55,59,.8)', x - 1.4, y - 1.4, 2.8, 2.8, 1.4)
  })
  paint(pen, 'stick', (w, h) => {
    // A clear tube; the connectors in it show their contacts.
    fill(pen, '#aeb9bd', 0, 0, w, h)
    for (let x = 2; x < w; x += 17) {
      roundFill(pen, '#22262a', x, 6, 15, h - 12, 1)
      for (let k = 0; k < 4; k++) fill(pen, '#c9b27a', x + 2 + k * 3.4, h / 2 - 4, 1.6, 8)
    }
    fill(pen, 'rgba(255,255,255,.5)', 0, 3, w, 3)
  })
  paint(pen, 'radiator', (w, h) => {
    fill(pen, '#2c3034', 0, 0, w, h)
    for (let x = 0; x < w; x += 5) {
      fill(pen, '#c8cdd1', x, 0, 1.6, h)
      fill(pen, '#868c91', x + 1.6, 0, 0.8, h)
    }
    for (const y of [h * 0.3, h * 0.7]) fill(pen, '#b87a45', 0, y - 1.5, w, 3)
  })
}

/** A box seen from above: dark towards its walls, full of one thing. */
function heap(pen: Pen, w: number, h: number, draw: (pen: Pen, turn: number) => void, seed: number): void {
  fill(pen, '#3a3f43', 0, 0, w, h)
  const chance = scatterFrom(seed)
  for (let i = 0; i < 130; i++) {
    pen.save()
    pen.translate(6 + chance() * (w - 12), 6 + chance() * (h - 12))
    pen.rotate(chance() * 7)
    draw(pen, i)
    pen.restore()
  }
  const shade = pen.createRadialGradient(w / 2, h / 2, w * 0.3, w / 2, h / 2, w * 0.72)
  shade.addColorStop(0, 'rgba(10,12,14,0)')
  shade.addColorStop(1, 'rgba(10,12,14,.85)')
  pen.fillStyle = shade
  pen.fillRect(0, 0, w, h)
}

function screw(pen: Pen, i: number): void {
  fill(pen, ['#8e959a', '#b9bfc3', '#767d82'][i % 3]!, -8, -1.6, 12, 3.2)
  pen.fillStyle = ['#d3d8db', '#a6adb2'][i % 2]!
  pen.beginPath()
  pen.arc(-9, 0, 4.2, 0, 7)
  pen.fill()
  fill(pen, '#41474c', -11, -0.7, 4, 1.4)
}

function clip(pen: Pen, i: number): void {
  roundFill(pen, ['#e6e1d2', '#26292c', '#cfc9b8', '#1c6f8c'][i % 4]!, -7, -3.5, 14, 7, 1)
  for (let k = -5; k < 6; k += 3.4) fill(pen, '#c9a85c', k, -1, 1.7, 2)
}

/** Shadows of tools on a board, each with its tool. */
function toolBoard(pen: Pen, w: number, h: number): void {
  fill(pen, '#26506b', 0, 0, w, h)
  for (let x = 6; x < w; x += 9) for (let y = 6; y < h; y += 9) fill(pen, '#1c3f56', x, y, 2, 2)
  for (const [i, grip] of ['#d23a2e', '#f0b400', '#d23a2e', '#2b7be0', '#0e8a7d'].entries()) {
    const x = 14 + i * 19
    roundFill(pen, '#f2f4f4', x - 6, 8, 12, 72, 4)
    roundFill(pen, grip, x - 4, 10, 8, 30, 3)
    fill(pen, '#b9bfc3', x - 1.2, 40, 2.4, 36)
  }
  for (const [i, grip] of ['#d23a2e', '#1b6fb5'].entries()) {
    const x = 128 + i * 34
    roundFill(pen, '#f2f4f4', x - 13, 6, 26, 76, 8)
    pen.strokeStyle = grip
    pen.lineWidth = 5
    pen.beginPath()
    pen.moveTo(x - 8, 78)
    pen.quadraticCurveTo(x - 9, 48, x, 38)
    pen.quadraticCurveTo(x + 9, 48, x + 8, 78)
    pen.stroke()
    pen.fillStyle = '#9aa1a6'
    pen.beginPath()
    pen.moveTo(x - 6, 40)
    pen.lineTo(x, 10)
    pen.lineTo(x + 6, 40)
    pen.fill()
  }
  roundFill(pen, '#f2f4f4', 188, 8, 40, 30, 4)
  roundFill(pen, '#30353b', 192, 12, 32, 22, 10)
  roundFill(pen, '#26506b', 199, 17, 18, 12, 6)
  roundFill(pen, '#f2f4f4', 188, 46, 40, 34, 4)
  for (let k = 0; k < 5; k++) fill(pen, '#4b5156', 193 + k * 7, 50, 3, 26 - k * 4)
}
