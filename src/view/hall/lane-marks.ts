import type { Curve } from '../../model/lanes/curve.ts'
import type { Dock } from '../../model/lanes/docks.ts'
import type { Lanes } from '../../model/lanes/lanes.ts'
import { inStretch, type LaneNetwork, type Stretch } from '../../model/lanes/network.ts'
import { addWear, arrow, INK } from './floor-paint.ts'

const SURFACE = 'rgba(58,76,98,0.24)'
const BLUE = '#2f74b8'
const EDGE_M = 0.09
const ARROW_EVERY_M = 8
/** A dock is marked a little larger than the vehicle that stops there, m. */
const DOCK_M: [lengthM: number, widthM: number] = [1.15, 0.74]

type Pen = CanvasRenderingContext2D

/** The lanes of vehicles as they are driven: surface and blue edges, rounded at turns; where two lie side by side a broken line between
 * them, arrows, and the lines before which vehicles stop for people and for each other. */
export function paintLanes(pen: Pen, lanes: Lanes): void {
  const { network } = lanes
  layShape(pen, network, SURFACE, 0)
  layShape(pen, network, BLUE, EDGE_M)
  for (const [s, stretch] of network.stretches.entries()) {
    if (stretch.offsetM > 0) paintMiddle(pen, stretch)
    for (const dir of [0, 1] as const) {
      paintArrows(pen, network, 2 * s + dir)
      paintStops(pen, network, 2 * s + dir)
    }
    addWear(
      pen,
      stretch.offsetM > 0 ? [laneAsWay(network, 2 * s), laneAsWay(network, 2 * s + 1)] : [laneAsWay(network, 2 * s)],
    )
  }
}

/** White corners where vehicles stop beside their lane, or in it. */
export function paintDock(pen: Pen, { x, z, ux, uz }: Dock): void {
  const [lengthM, widthM] = DOCK_M
  pen.save()
  pen.translate(x, z)
  pen.transform(ux, uz, -uz, ux, 0, 0)
  pen.fillStyle = INK
  for (const end of [-1, 1])
    for (const side of [-1, 1]) {
      pen.fillRect((end * lengthM) / 2 - (end > 0 ? 0.24 : 0), (side * widthM) / 2 - 0.025, 0.24, 0.05)
      pen.fillRect((end * lengthM) / 2 - 0.025, (side * widthM) / 2 - (side > 0 ? 0.16 : 0), 0.05, 0.16)
    }
  pen.restore()
}

/** Fills all lanes as one shape, or, with an `edgeM`, the band of that width round it. It is laid on a sheet of its own, so that lanes
 * that cross do not show through each other. */
function layShape(pen: Pen, network: LaneNetwork, colour: string, edgeM: number): void {
  const sheet = document.createElement('canvas')
  sheet.width = pen.canvas.width
  sheet.height = pen.canvas.height
  const on = sheet.getContext('2d')!
  on.setTransform(pen.getTransform())
  fillLanes(on, network, edgeM)
  if (edgeM > 0) {
    on.globalCompositeOperation = 'destination-out'
    fillLanes(on, network, 0)
  }
  on.resetTransform()
  on.globalCompositeOperation = 'source-in'
  on.fillStyle = colour
  on.fillRect(0, 0, sheet.width, sheet.height)
  pen.save()
  pen.resetTransform()
  pen.drawImage(sheet, 0, 0)
  pen.restore()
}

function fillLanes(pen: Pen, network: LaneNetwork, growM: number): void {
  for (const stretch of network.stretches) {
    const { widthM, lengthM } = stretch
    const half = widthM / 2 + growM
    // A hair longer than it is, so that no seam shows where turns begin.
    fill(pen, [
      inStretch(stretch, -0.02, -half),
      inStretch(stretch, lengthM + 0.02, -half),
      inStretch(stretch, lengthM + 0.02, half),
      inStretch(stretch, -0.02, half),
    ])
  }
  for (const { turns } of network.junctions)
    for (const { curve, from, to } of turns)
      addRibbon(pen, curve, laneWidthM(network, from) / 2 + growM, laneWidthM(network, to) / 2 + growM)
}

/** A band along a curve that grows or shrinks from one half width to another. */
function addRibbon(pen: Pen, { x, z, alongM, lengthM }: Curve, fromM: number, toM: number): void {
  const side = (sign: number) =>
    x.map((px, i): [number, number] => {
      const [a, b] = [Math.max(0, i - 1), Math.min(x.length - 1, i + 1)]
      const [dx, dz] = [x[b]! - x[a]!, z[b]! - z[a]!]
      const half = (sign * (fromM + ((toM - fromM) * alongM[i]!) / lengthM)) / Math.hypot(dx, dz)
      return [px - half * dz, z[i]! + half * dx]
    })
  fill(pen, [...side(-1), ...side(1).reverse()])
}

function fill(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath()
  for (const [x, z] of points) pen.lineTo(x, z)
  pen.closePath()
  pen.fill()
}

function laneWidthM(network: LaneNetwork, lane: number): number {
  const { widthM, offsetM } = network.stretches[lane >> 1]!
  return offsetM > 0 ? widthM / 2 : widthM
}

function paintMiddle(pen: Pen, stretch: Stretch): void {
  pen.save()
  pen.strokeStyle = INK
  pen.lineWidth = 0.06
  pen.setLineDash([0.8, 0.6])
  pen.beginPath()
  pen.moveTo(...inStretch(stretch, 0, 0))
  pen.lineTo(...inStretch(stretch, stretch.lengthM, 0))
  pen.stroke()
  pen.restore()
}

/** Draws along a lane: x runs with it from its beginning, z to its right. */
function inLane(pen: Pen, network: LaneNetwork, lane: number, draw: (stretch: Stretch) => void): void {
  const stretch = network.stretches[lane >> 1]!
  const sign = (lane & 1) === 1 ? -1 : 1
  pen.save()
  pen.translate(...network.onLane(lane, 0))
  pen.transform(sign * stretch.ux, sign * stretch.uz, -sign * stretch.uz, sign * stretch.ux, 0, 0)
  draw(stretch)
  pen.restore()
}

/** In the direction of each lane; where there is one for both, they point both ways in turn. */
function paintArrows(pen: Pen, network: LaneNetwork, lane: number): void {
  inLane(pen, network, lane, ({ lengthM }) => {
    pen.fillStyle = 'rgba(238,242,245,0.8)'
    const count = Math.max(1, Math.round(lengthM / ARROW_EVERY_M))
    for (let k = 0; k < count; k++) arrow(pen, ((k + 0.25) * lengthM) / count)
  })
}

/** Before a crossing of people, and before a junction where ways part. */
function paintStops(pen: Pen, network: LaneNetwork, lane: number): void {
  inLane(pen, network, lane, ({ cells, lengthM, ends }) => {
    const isAgainst = (lane & 1) === 1
    const inOrder = isAgainst ? [...cells].reverse() : cells
    const junction = network.junctions[ends[isAgainst ? 0 : 1]]
    const parts = (junction?.turns.length ?? 0) > 2
    const half = laneWidthM(network, lane) / 2 - 0.08
    pen.fillStyle = INK
    inOrder.forEach((cell, i) => {
      const next = inOrder[i + 1]
      if (cell.crossing || !(next ? next.crossing : parts)) return
      const endM = isAgainst ? lengthM - cell.fromM : cell.toM
      pen.fillRect(endM - 0.14, -half, 0.14, 2 * half)
    })
  })
}

function laneAsWay(network: LaneNetwork, lane: number): { from: [number, number]; to: [number, number] } {
  const [fromX, fromZ] = network.onLane(lane, 0)
  const [toX, toZ] = network.onLane(lane, network.stretches[lane >> 1]!.lengthM)
  return { from: [fromX, fromZ], to: [toX, toZ] }
}
