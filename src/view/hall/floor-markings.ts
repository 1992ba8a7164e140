import type { Layout } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'

const PIXELS_PER_M = 64

/** The floor painted: dissipative epoxy with joints and wear, walkways, vehicle lanes, zones, and the carpet of each machine.
 * The picture covers the hall, or the bay that is repeated in it, of this size around this middle; white lines are 0.1 m. */
export function paintFloor(
  scene: Scene,
  layout: Layout,
  [lengthM, widthM]: readonly [number, number],
  [middleX, middleZ]: readonly [number, number],
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(4096, Math.round(lengthM * PIXELS_PER_M))
  canvas.height = Math.round((canvas.width * widthM) / lengthM)
  const context = canvas.getContext('2d')!
  const k = canvas.width / lengthM
  context.scale(k, k)
  context.translate(lengthM / 2, widthM / 2)
  context.fillStyle = '#959ca1'
  context.fillRect(-lengthM / 2, -widthM / 2, lengthM, widthM)
  mottle(context, lengthM, widthM)
  joints(context, lengthM, widthM)
  context.translate(-middleX, -middleZ)
  for (const zone of scene.hall.zones) paintZone(context, zone.at, zone.sizeM)
  for (const way of scene.hall.ways) if (way.for !== 'vehicles') paintWay(context, way, '#7d9c8f', '#e6b422')
  for (const way of scene.hall.ways) if (way.for === 'vehicles') paintLane(context, way)
  for (const line of layout.lines) {
    if (line.copy > 0) continue
    for (const station of line.stations) {
      const widths = Object.values(station.methods).map((method) => method.method.footprintM.width)
      paintCarpet(context, station.x, station.z, station.headingRad, station.slotLengthM, Math.max(...widths))
    }
  }
  return canvas
}

/** A number between 0 and 1 that looks random and is the same every time. */
const scatter = (i: number) => {
  const x = Math.sin(i * 127.1 + 311.7) * 43758.5453
  return x - Math.floor(x)
}

function mottle(context: CanvasRenderingContext2D, lengthM: number, widthM: number): void {
  for (let i = 0; i < 700; i++) {
    const x = (scatter(i) - 0.5) * lengthM
    const z = (scatter(i + 5000) - 0.5) * widthM
    const radius = 0.6 + scatter(i + 9000) * 2.4
    const shade = context.createRadialGradient(x, z, 0, x, z, radius)
    const tone = scatter(i + 12000) > 0.5 ? '255,255,255' : '30,36,44'
    shade.addColorStop(0, `rgba(${tone},0.045)`)
    shade.addColorStop(1, `rgba(${tone},0)`)
    context.fillStyle = shade
    context.fillRect(x - radius, z - radius, 2 * radius, 2 * radius)
  }
}

function joints(context: CanvasRenderingContext2D, lengthM: number, widthM: number): void {
  context.fillStyle = 'rgba(60,66,72,0.35)'
  for (let x = -Math.floor(lengthM / 10) * 5; x < lengthM / 2; x += 5)
    context.fillRect(x - 0.012, -widthM / 2, 0.024, widthM)
  for (let z = -Math.floor(widthM / 10) * 5; z < widthM / 2; z += 5)
    context.fillRect(-lengthM / 2, z - 0.012, lengthM, 0.024)
}

type Way = Scene['hall']['ways'][number]

function paintWay(context: CanvasRenderingContext2D, way: Way, colour: string, border: string): void {
  const { x, z, lengthM, angle } = alongWay(way)
  context.save()
  context.translate(x, z)
  context.rotate(angle)
  context.fillStyle = colour
  context.fillRect(-lengthM / 2 - way.widthM / 2, -way.widthM / 2, lengthM + way.widthM, way.widthM)
  context.fillStyle = border
  for (const side of [-1, 1])
    context.fillRect(-lengthM / 2 - way.widthM / 2, side * (way.widthM / 2 - 0.04) - 0.035, lengthM + way.widthM, 0.07)
  context.restore()
}

function paintLane(context: CanvasRenderingContext2D, way: Way): void {
  const { x, z, lengthM, angle } = alongWay(way)
  context.save()
  context.translate(x, z)
  context.rotate(angle)
  context.fillStyle = 'rgba(70,86,104,0.22)'
  context.fillRect(-lengthM / 2, -way.widthM / 2, lengthM, way.widthM)
  context.strokeStyle = '#3f74b0'
  context.lineWidth = 0.07
  context.setLineDash([0.9, 0.6])
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(-lengthM / 2, (side * way.widthM) / 2)
    context.lineTo(lengthM / 2, (side * way.widthM) / 2)
    context.stroke()
  }
  context.setLineDash([])
  context.fillStyle = 'rgba(235,240,245,0.55)'
  for (let s = -lengthM / 2 + 4; s < lengthM / 2 - 2; s += 8) arrow(context, s)
  context.restore()
}

function arrow(context: CanvasRenderingContext2D, s: number): void {
  context.beginPath()
  context.moveTo(s, -0.06)
  context.lineTo(s + 0.5, -0.06)
  context.lineTo(s + 0.5, -0.2)
  context.lineTo(s + 0.9, 0)
  context.lineTo(s + 0.5, 0.2)
  context.lineTo(s + 0.5, 0.06)
  context.lineTo(s, 0.06)
  context.fill()
}

function alongWay({ from, to }: Way): { x: number; z: number; lengthM: number; angle: number } {
  return {
    x: (from[0] + to[0]) / 2,
    z: (from[1] + to[1]) / 2,
    lengthM: Math.hypot(to[0] - from[0], to[1] - from[1]),
    angle: Math.atan2(to[1] - from[1], to[0] - from[0]),
  }
}

function paintZone(
  context: CanvasRenderingContext2D,
  at: readonly [number, number],
  sizeM: readonly [number, number],
): void {
  context.fillStyle = 'rgba(196,204,210,0.35)'
  context.fillRect(at[0] - sizeM[0] / 2, at[1] - sizeM[1] / 2, sizeM[0], sizeM[1])
  context.strokeStyle = '#e8ecee'
  context.lineWidth = 0.07
  context.strokeRect(at[0] - sizeM[0] / 2, at[1] - sizeM[1] / 2, sizeM[0], sizeM[1])
}

/** A lighter plate and a thin dark rim where a machine stands; yellow corners at its operator side. */
function paintCarpet(
  context: CanvasRenderingContext2D,
  x: number,
  z: number,
  headingRad: number,
  lengthM: number,
  widthM: number,
): void {
  context.save()
  context.translate(x, z)
  context.rotate(-headingRad)
  const [l, w] = [lengthM / 2 + 0.08, widthM / 2 + 0.08]
  const shade = context.createLinearGradient(0, -w - 0.25, 0, w + 0.25)
  shade.addColorStop(0, 'rgba(20,24,28,0)')
  shade.addColorStop(0.16, 'rgba(20,24,28,0.34)')
  shade.addColorStop(0.84, 'rgba(20,24,28,0.34)')
  shade.addColorStop(1, 'rgba(20,24,28,0)')
  context.fillStyle = shade
  context.fillRect(-l, -w - 0.25, 2 * l, 2 * w + 0.5)
  context.fillStyle = '#e6b422'
  for (const side of [-1, 1]) {
    context.fillRect(side * l - (side > 0 ? 0.4 : 0), w - 0.03, 0.4, 0.06)
    context.fillRect(side * l - 0.03, w - 0.4, 0.06, 0.43)
  }
  context.restore()
}
