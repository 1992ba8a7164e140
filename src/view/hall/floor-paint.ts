import type { Way } from '../../model/scene-schema.ts'
import { scatterFrom } from '../decals/pen.ts'

/** Patterns on the floor; colours after the practice of 5S and GB 2893: green walkways, yellow lines, blue lanes for vehicles, white
 * zones, yellow and black where nothing may stand. */
export const WAY_GREEN = '#649a82'
export const YELLOW = '#eab31a'
export const INK = '#eef1f2'

type Pen = CanvasRenderingContext2D

export function arrow(pen: Pen, s: number): void {
  pen.beginPath()
  pen.moveTo(s, -0.07)
  pen.lineTo(s + 0.5, -0.07)
  pen.lineTo(s + 0.5, -0.22)
  pen.lineTo(s + 0.95, 0)
  pen.lineTo(s + 0.5, 0.22)
  pen.lineTo(s + 0.5, 0.07)
  pen.lineTo(s, 0.07)
  pen.fill()
}

/** White bars across a lane where people walk over it. */
export function addZebra(pen: Pen, x: number, z: number, walkM: number, laneM: number, walksAlongX: boolean): void {
  pen.save()
  pen.translate(x, z)
  if (!walksAlongX) pen.rotate(Math.PI / 2)
  pen.fillStyle = INK
  for (let bar = -laneM / 2 + 0.06; bar < laneM / 2 - 0.1; bar += 0.44)
    pen.fillRect(bar, -walkM / 2 + 0.05, 0.24, walkM - 0.1)
  pen.restore()
}

/** Yellow and black stripes: keep clear. */
export function addHatching(pen: Pen, x: number, z: number, lengthM: number, widthM: number): void {
  pen.save()
  pen.beginPath()
  pen.rect(x - lengthM / 2, z - widthM / 2, lengthM, widthM)
  pen.rect(x + lengthM / 2 - 0.16, z - widthM / 2 + 0.16, -lengthM + 0.32, widthM - 0.32)
  pen.clip('evenodd')
  pen.fillStyle = YELLOW
  pen.fillRect(x - lengthM / 2, z - widthM / 2, lengthM, widthM)
  pen.strokeStyle = '#2b2f32'
  pen.lineWidth = 0.11
  for (let s = -lengthM - widthM; s < lengthM + widthM; s += 0.32) {
    pen.beginPath()
    pen.moveTo(x + s, z - widthM)
    pen.lineTo(x + s + 2 * widthM, z + widthM)
    pen.stroke()
  }
  pen.restore()
}

/** Marks of tyres along the lanes. */
export function addWear(pen: Pen, lanes: readonly Pick<Way, 'from' | 'to'>[]): void {
  for (const { from, to } of lanes) {
    const chance = scatterFrom(29 + Math.abs(Math.round(from[0] * 7 + from[1] * 13)))
    const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1])
    for (let i = 0; i < lengthM * 1.2; i++) {
      const s = chance()
      const [x, z] = [from[0] + s * (to[0] - from[0]), from[1] + s * (to[1] - from[1])]
      const [dx, dz] = [(to[0] - from[0]) / lengthM, (to[1] - from[1]) / lengthM]
      const off = (chance() < 0.5 ? -1 : 1) * (0.2 + 0.12 * chance())
      const markM = 0.6 + 3 * chance()
      pen.strokeStyle = `rgba(44,50,56,${0.03 + 0.07 * chance()})`
      pen.lineWidth = 0.03 + 0.05 * chance()
      pen.beginPath()
      pen.moveTo(x - dz * off, z + dx * off)
      pen.quadraticCurveTo(
        x + (dx * markM) / 2 - dz * off * 1.2,
        z + (dz * markM) / 2 + dx * off * 1.2,
        x + dx * markM - dz * off,
        z + dz * markM + dx * off,
      )
      pen.stroke()
    }
  }
}
