import { fill, type Pen, paint, scatterFrom, write } from './pen.ts'

/** Faces of the motherboard and of what is put on it. Texels a millimetre: 2.68 for the upper face. */

const MASK = '#0d5137'
const TRACE = '#17704c'
const SILK = '#dbe6df'
const PAD = '#c9b26a'

export function paintBoards(pen: Pen): void {
  paint(pen, 'boardTop', (w, h) => {
    copper(pen, w, h, 7, 150)
    topSilk(pen, w)
  })
  paint(pen, 'boardUnder', (w, h) => {
    copper(pen, w, h, 23, 110)
    fields(pen, w, h)
  })
  paint(pen, 'memory', (w, h) => memory(pen, w, h, true))
  paint(pen, 'memoryBack', (w, h) => memory(pen, w, h, false))
  paint(pen, 'cpuLid', (w, h) => {
    fill(pen, '#b6babd', 0, 0, w, h)
    fill(pen, 'rgba(255,255,255,.22)', 0, 0, w, 3)
    write(pen, 'SRV-64C', w / 2, h * 0.4, 15, '#5f6469', { weight: 650, centred: true })
    write(pen, '2.90 GHz', w / 2, h * 0.58, 10, '#6b7075', { centred: true })
    write(pen, '2641 A', w / 2, h * 0.74, 9, '#6b7075', { centred: true })
  })
  for (const [name, text] of [
    ['chipA', 'BMC-26'],
    ['chipB', 'NIC 2×25G'],
  ] as const)
    paint(pen, name, (w, h) => {
      fill(pen, '#17191c', 0, 0, w, h)
      pen.fillStyle = '#3a3d40'
      pen.beginPath()
      pen.arc(12, 12, 4, 0, 7)
      pen.fill()
      write(pen, text, w / 2, h * 0.46, 14, '#8d9296', { weight: 600, centred: true, mostPx: w - 12 })
      write(pen, '264107', w / 2, h * 0.66, 10, '#777c80', { centred: true })
    })
  paint(pen, 'connector', (w, h) => {
    fill(pen, '#1b1d20', 0, 0, w, h)
    for (let i = 0; i < 24; i++) for (const y of [5, 19]) fill(pen, '#070808', 5 + i * 8, y, 5, 8)
  })
}

/** Solder mask with buses of traces that bend by 45°, vias, and the planes that shine through. */
function copper(pen: Pen, w: number, h: number, seed: number, buses: number): void {
  const chance = scatterFrom(seed)
  fill(pen, MASK, 0, 0, w, h)
  for (let i = 0; i < 16; i++)
    fill(pen, 'rgba(4,40,26,.33)', chance() * w, chance() * h, 60 + chance() * 160, 40 + chance() * 120)
  pen.strokeStyle = TRACE
  pen.lineWidth = 1.6
  for (let bus = 0; bus < buses; bus++) {
    const [dx, dy] = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][bus % 4] as [number, number]
    const side = chance() < 0.5 ? 1 : -1
    const [x, y, first, bend, last] = [
      chance() * w,
      chance() * h,
      60 + chance() * 260,
      20 + chance() * 80,
      40 + chance() * 200,
    ]
    const lanes = 3 + Math.floor(chance() * 9)
    for (let lane = 0; lane < lanes; lane++) {
      const off = lane * 4.2
      const run = first - side * off * 0.41
      let [px, py] = [x - dy * off, y + dx * off]
      pen.beginPath()
      pen.moveTo(px, py)
      pen.lineTo((px += dx * run), (py += dy * run))
      pen.lineTo((px += (dx - dy * side) * bend * 0.7), (py += (dy + dx * side) * bend * 0.7))
      pen.lineTo((px += dx * last), (py += dy * last))
      pen.stroke()
      dot(pen, PAD, px, py, 1.8)
    }
  }
  for (let i = 0; i < 2200; i++) dot(pen, 'rgba(201,176,96,.75)', chance() * w, chance() * h, 1.1)
}

function topSilk(pen: Pen, w: number): void {
  const mm = w / 430
  const chance = scatterFrom(31)
  pen.strokeStyle = SILK
  pen.lineWidth = 1.3
  // Frames of parts with their designators, in rows as they are placed.
  for (const [y, count] of [
    [14, 34],
    [31, 30],
    [288, 32],
    [304, 36],
  ] as const)
    for (let i = 0; i < count; i++) {
      const x = (12 + (i * 406) / count) * mm
      pen.strokeRect(x, y * mm, (3 + chance() * 4) * mm, (2 + chance() * 2) * mm)
      write(pen, `${'RCULQ'[i % 5]}${100 + Math.floor(chance() * 899)}`, x, (y - 2.4) * mm, 8, SILK)
    }
  for (const x of [110, 320]) {
    pen.strokeRect((x - 46) * mm, (165 - 56) * mm, 92 * mm, 112 * mm)
    write(pen, x < 215 ? 'CPU0' : 'CPU1', (x - 44) * mm, (165 - 60) * mm, 20, SILK, { weight: 650 })
    for (const side of [-1, 1])
      for (let k = 0; k < 4; k++) {
        const slot = (x + side * (51.9 + k * 7.06)) * mm
        pen.strokeRect(slot - 3.2 * mm, (165 - 76) * mm, 6.4 * mm, 152 * mm)
        for (let pin = 0; pin < 72; pin++)
          fill(pen, PAD, slot - 0.8 * mm, (165 - 71 + pin * 1.95) * mm, 1.6 * mm, 0.8 * mm)
      }
  }
  write(pen, 'FF-2S16D  REV 2.1', 82 * mm, 319 * mm, 22, SILK, { weight: 700 })
  write(pen, 'ESD  ·  LINE 01', 320 * mm, 319 * mm, 16, SILK)
  fields(pen, w, (330 / 430) * w, false)
  for (const [x, y] of [
    [20, 24],
    [410, 24],
    [410, 306],
  ] as const)
    fiducial(pen, x * mm, y * mm, mm)
  holes(pen, mm)
}

/** A bright disc on bare board: cameras find the board by it. */
function fiducial(pen: Pen, x: number, y: number, mm: number): void {
  dot(pen, '#0a3325', x, y, 2.4 * mm)
  dot(pen, '#e2c877', x, y, 1.1 * mm)
}

function fields(pen: Pen, w: number, h: number, hasName = true): void {
  const mm = w / 430
  for (const x of [110, 320])
    for (let i = 0; i < 26; i++)
      for (let k = 0; k < 32; k++) dot(pen, PAD, (x - 34 + i * 2.72) * mm, h / 2 + (k - 15.5) * 2.8 * mm, 0.9)
  if (!hasName) return
  for (const [x, y] of [
    [24, 20],
    [400, 308],
  ] as const)
    fiducial(pen, x * mm, y * mm, mm)
  write(pen, 'SIDE B', 190 * mm, 20 * mm, 18, SILK, { weight: 650 })
  holes(pen, mm)
}

function holes(pen: Pen, mm: number): void {
  for (const x of [8, 215, 422])
    for (const y of [8, 322]) {
      dot(pen, PAD, x * mm, y * mm, 5 * mm)
      dot(pen, '#141414', x * mm, y * mm, 2 * mm)
    }
}

function memory(pen: Pen, w: number, h: number, hasLabel: boolean): void {
  fill(pen, MASK, 0, 0, w, h)
  const chipH = h * 0.56
  for (let i = 0; i < 10; i++) if (i !== 4) fill(pen, '#15181a', w * (0.022 + i * 0.0965), h * 0.12, w * 0.076, chipH)
  if (hasLabel) {
    fill(pen, '#eef0ee', w * 0.12, h * 0.2, w * 0.26, chipH * 0.66)
    write(pen, '64 GB DDR5 ECC', w * 0.13, h * 0.4, 11, '#23282c', { weight: 600, mostPx: w * 0.24 })
  }
  for (let i = 0; i < 94; i++) if (i !== 46) fill(pen, '#d8bd62', 3 + i * ((w - 6) / 94), h * 0.84, 2.4, h * 0.16)
}

function dot(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, radius, 0, 7)
  pen.fill()
}
