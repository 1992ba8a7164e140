import { fill, type Pen, paint, roundFill, scatterFrom, write } from './pen.ts'

/** What testers show: beds of nails, doors of slots, the fronts of instruments, and chains that guide cables. */
export function paintTesters(pen: Pen): void {
  paint(pen, 'nails', (w, h) => nails(pen, w, h))
  paint(pen, 'slotDoor', (w, h) => slotDoor(pen, w, h))
  paint(pen, 'meter', (w, h) => {
    front(pen, w, h, '#d9dbd6')
    roundFill(pen, '#0d1714', 12, 8, 62, 30, 2)
    write(pen, '12.043 V', 16, 18, 12, '#6dffc9', { weight: 650, mostPx: 54 })
    write(pen, 'DC  4W  AUTO', 16, 31, 7, '#58c7a4', { mostPx: 54 })
    for (let i = 0; i < 6; i++) roundFill(pen, '#6c7277', 80 + (i % 3) * 13, 9 + Math.floor(i / 3) * 14, 10, 9, 2)
    for (let i = 0; i < 4; i++) dot(pen, i % 2 ? '#b3261e' : '#17191b', 86 + i * 11, 43, 4)
  })
  paint(pen, 'supplies', (w, h) => {
    front(pen, w, h, '#4b5157')
    for (const [i, colour] of ['#ffd24a', '#ff6a3a', '#ffd24a'].entries()) {
      const x = 12 + i * 38
      roundFill(pen, '#0e0f10', x, 7, 32, 17, 2)
      write(pen, ['12.0', '48.2', '05.0'][i]!, x + 4, 16, 13, colour, { weight: 700, mostPx: 26 })
      dot(pen, '#c9cdd0', x + 8, 35, 6)
      dot(pen, '#b3261e', x + 21, 38, 3.5)
      dot(pen, '#111', x + 29, 38, 3.5)
    }
  })
  paint(pen, 'matrix', (w, h) => {
    front(pen, w, h, '#2d3237')
    for (let i = 0; i < 11; i++) {
      roundFill(pen, '#8f969b', 10 + i * 10.4, 6, 8.4, h - 12, 1)
      fill(pen, '#1a1c1e', 12 + i * 10.4, 12, 4.4, h - 26)
      fill(pen, i === 4 ? '#f0b400' : '#25d7bf', 12.5 + i * 10.4, 8, 3.4, 2.4)
    }
  })
  paint(pen, 'server', (w, h) => {
    front(pen, w, h, '#1c1f22')
    for (let i = 0; i < 8; i++) {
      const [x, y] = [9 + (i % 4) * 20, 6 + Math.floor(i / 4) * 21]
      roundFill(pen, '#43494e', x, y, 18, 18, 1)
      for (let k = 0; k < 4; k++) fill(pen, '#16181a', x + 2, y + 3 + k * 3.4, 11, 1.8)
      fill(pen, i === 5 ? '#f0b400' : '#2bd26a', x + 15, y + 3, 2, 3)
    }
    for (let x = 92; x < w - 10; x += 5) for (let y = 7; y < h - 8; y += 5) fill(pen, '#565d62', x, y, 2.6, 2.6)
  })
  paint(pen, 'chain', (w, h) => {
    fill(pen, '#1b1d1f', 0, 0, w, h)
    for (let x = 0; x < w; x += 20) {
      roundFill(pen, '#34383c', x + 2, 3, 17, h - 6, 4)
      fill(pen, '#0d0e0f', x + 5, 9, 9, h - 18)
      dot(pen, '#565c61', x + 16, h / 2, 2.6)
    }
  })
}

function dot(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, radius, 0, 7)
  pen.fill()
}

/** The plate of an instrument for a nineteen-inch frame, with its ears and screws. */
function front(pen: Pen, w: number, h: number, colour: string): void {
  fill(pen, '#8d9398', 0, 0, w, h)
  roundFill(pen, colour, 7, 2, w - 14, h - 4, 2)
  for (const x of [3.5, w - 3.5]) for (const y of [8, h - 8]) dot(pen, '#2a2d30', x, y, 1.8)
}

/** Probes in the pattern of a board's pads, guide pins in two corners. */
function nails(pen: Pen, w: number, h: number): void {
  fill(pen, '#3f7f86', 0, 0, w, h)
  const chance = scatterFrom(23)
  const probe = (x: number, y: number) => {
    fill(pen, '#1d4448', x - 0.6, y - 0.6, 2.8, 2.8)
    fill(pen, '#f0cf74', x, y, 1.6, 1.6)
  }
  for (const x of [22, 82]) for (let i = 0; i < 9; i++) for (let k = 0; k < 9; k++) probe(x + i * 4, 28 + k * 4)
  for (let i = 0; i < 150; i++) probe(6 + chance() * (w - 14), 6 + chance() * (h - 14))
  for (const [x, y] of [
    [9, 9],
    [w - 9, h - 9],
  ] as const) {
    dot(pen, '#16292b', x, y, 5)
    dot(pen, '#d7dcdf', x, y, 3.4)
  }
}

/** A door with holes to breathe through, its number, its handle. */
function slotDoor(pen: Pen, w: number, h: number): void {
  // The dark joint to its neighbours, and the light that its edge catches.
  for (const x of [0, w - 4]) fill(pen, '#0f1113', x, 0, 4, h)
  for (const y of [0, h - 2]) fill(pen, '#0f1113', 0, y, w, 2)
  fill(pen, 'rgba(255,255,255,.5)', 4, 2, w - 8, 1.5)
  roundFill(pen, '#2a2e31', 10, 14, 66, 62, 3)
  for (let x = 14; x < 72; x += 5) for (let y = 18; y < 73; y += 5) fill(pen, '#5d646a', x, y, 2.6, 2.6)
  fill(pen, '#f7f7f2', 84, 42, 32, 14)
  for (let x = 86; x < 112; x += 3) if ((x * 7) % 5 > 1) fill(pen, '#17191b', x, 44, 1.6, 6)
  roundFill(pen, '#33383c', 106, 62, 9, 22, 3)
  fill(pen, '#c22a22', 84, 66, 14, 5)
  fill(pen, '#2a2e31', 84, 75, 14, 4)
}
