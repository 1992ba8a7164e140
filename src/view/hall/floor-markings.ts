import type { FrameLayout, Layout } from '../../model/layout.ts'
import type { Scene, Way, Zone } from '../../model/scene-schema.ts'
import { FONT, scatterFrom } from '../decals/pen.ts'
import { addHatching, addZebra, INK, WAY_GREEN, YELLOW } from './floor-paint.ts'
import { paintDock, paintLanes } from './lane-marks.ts'

const PIXELS_PER_M = 80
const WIDEST_PX = 4096

type Pen = CanvasRenderingContext2D
type Stand = Pick<FrameLayout, 'x' | 'z' | 'headingRad' | 'lengthM' | 'widthM'>

/** The floor painted: dissipative epoxy with joints and wear, green walkways, vehicle lanes, crossings, zones with their names, the
 * number of each station before it, and the shade under what stands. The picture covers the hall, or the bay that is repeated in it,
 * of this size around this middle, m. */
export function paintFloor(
  scene: Scene,
  layout: Layout,
  [lengthM, widthM]: readonly [number, number],
  [middleX, middleZ]: readonly [number, number],
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(WIDEST_PX, Math.round(lengthM * PIXELS_PER_M))
  canvas.height = Math.round((canvas.width * widthM) / lengthM)
  const pen = canvas.getContext('2d')!
  const k = canvas.width / lengthM
  pen.scale(k, k)
  pen.translate(lengthM / 2, widthM / 2)
  pen.fillStyle = '#8f979c'
  pen.fillRect(-lengthM / 2, -widthM / 2, lengthM, widthM)
  addMottle(pen, lengthM, widthM)
  addJoints(pen, lengthM, widthM)
  pen.translate(-middleX, -middleZ)
  const { zones, ways, doors = [] } = scene.hall
  const walks = ways.filter((way) => way.for !== 'vehicles')
  const lanes = ways.filter((way) => way.for === 'vehicles')
  for (const zone of zones) paintZone(pen, zone)
  for (const way of walks) paintBorders(pen, way)
  for (const way of walks) paintWalk(pen, way)
  paintLanes(pen, layout.lanes)
  for (const walk of walks) for (const lane of lanes) paintCrossing(pen, walk, lane)
  for (const { at, widthM: gateM } of doors) addHatching(pen, at[0] - Math.sign(at[0]) * 0.75, at[1], 1.3, gateM)
  const stations = layout.lines.filter((line) => line.copy === 0).flatMap((line) => line.stations)
  const benches = layout.benches.slice(0, (scene.rework ?? []).length)
  for (const station of stations) {
    const widths = Object.values(station.methods).map((method) => method.method.footprintM.width)
    const stand = { ...station, lengthM: station.slotLengthM, widthM: Math.max(...widths) }
    paintShade(pen, stand, k)
    paintCorners(pen, stand)
    nameStand(pen, stand, station.station.id, walks)
  }
  for (const bench of benches) paintShade(pen, bench, k)
  for (const place of dockPlaces(scene, layout)) {
    const dock = layout.lanes.dock(place)
    if (dock) paintDock(pen, dock)
  }
  for (const zone of zones) nameZone(pen, zone)
  return canvas
}

/** Where vehicles stop in the first bay: at stations that get material or send boards to rework and back, and at the benches. */
function dockPlaces({ rework, shipment }: Scene, { lines, benches }: Layout): number[] {
  const stations = lines.filter((line) => line.copy === 0).flatMap((line) => line.stations)
  const judges = stations.flatMap(({ station }) => Object.values(station.methods).flatMap(({ judge }) => judge ?? []))
  const stops = stations.filter(
    ({ station }) =>
      station.supply ||
      station.id === shipment?.after ||
      Object.values(station.methods).some(({ judge }) => judge) ||
      judges.some(({ reenterAt }) => reenterAt === station.id),
  )
  return [...stops, ...benches.slice(0, rework?.length ?? 0)].map(({ dock }) => dock)
}

function addMottle(pen: Pen, lengthM: number, widthM: number): void {
  const chance = scatterFrom(11)
  for (let i = 0; i < 900; i++) {
    const [x, z, radius] = [(chance() - 0.5) * lengthM, (chance() - 0.5) * widthM, 0.5 + chance() * 2.6]
    const shade = pen.createRadialGradient(x, z, 0, x, z, radius)
    const tone = chance() > 0.55 ? '226,230,232' : '70,78,86'
    shade.addColorStop(0, `rgba(${tone},0.05)`)
    shade.addColorStop(1, `rgba(${tone},0)`)
    pen.fillStyle = shade
    pen.fillRect(x - radius, z - radius, 2 * radius, 2 * radius)
  }
}

function addJoints(pen: Pen, lengthM: number, widthM: number): void {
  pen.fillStyle = 'rgba(52,58,64,0.38)'
  for (let x = -Math.floor(lengthM / 10) * 5; x < lengthM / 2; x += 5)
    pen.fillRect(x - 0.014, -widthM / 2, 0.028, widthM)
  for (let z = -Math.floor(widthM / 10) * 5; z < widthM / 2; z += 5)
    pen.fillRect(-lengthM / 2, z - 0.014, lengthM, 0.028)
}

/** Draws along a way: x runs with it from its middle, z across. */
function along({ from, to }: Way, pen: Pen, draw: (lengthM: number) => void): void {
  pen.save()
  pen.translate((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  pen.rotate(Math.atan2(to[1] - from[1], to[0] - from[0]))
  draw(Math.hypot(to[0] - from[0], to[1] - from[1]))
  pen.restore()
}

/** Yellow lines are painted first and the green over them, so that walkways that meet flow into one another. */
function paintBorders(pen: Pen, way: Way): void {
  along(way, pen, (lengthM) => {
    pen.fillStyle = YELLOW
    const w = way.widthM + 0.2
    pen.fillRect(-lengthM / 2 - w / 2, -w / 2, lengthM + w, w)
  })
}

function paintWalk(pen: Pen, way: Way): void {
  along(way, pen, (lengthM) => {
    pen.fillStyle = WAY_GREEN
    pen.fillRect(-lengthM / 2 - way.widthM / 2, -way.widthM / 2, lengthM + way.widthM, way.widthM)
  })
}

/** A zebra where a walkway and a lane cross at a right angle. */
function paintCrossing(pen: Pen, walk: Way, lane: Way): void {
  const isAlongX = (way: Way) => Math.abs(way.to[0] - way.from[0]) > Math.abs(way.to[1] - way.from[1])
  if (isAlongX(walk) === isAlongX(lane)) return
  const [x, z] = isAlongX(walk) ? [lane.from[0], walk.from[1]] : [walk.from[0], lane.from[1]]
  const within = (way: Way) =>
    x >= Math.min(way.from[0], way.to[0]) - 0.6 &&
    x <= Math.max(way.from[0], way.to[0]) + 0.6 &&
    z >= Math.min(way.from[1], way.to[1]) - 0.6 &&
    z <= Math.max(way.from[1], way.to[1]) + 0.6
  if (within(walk) && within(lane)) addZebra(pen, x, z, walk.widthM, lane.widthM, isAlongX(walk))
}

function paintZone(pen: Pen, { at, sizeM }: Zone): void {
  pen.fillStyle = 'rgba(208,215,220,0.26)'
  pen.fillRect(at[0] - sizeM[0] / 2, at[1] - sizeM[1] / 2, sizeM[0], sizeM[1])
  pen.strokeStyle = INK
  pen.lineWidth = 0.08
  pen.strokeRect(at[0] - sizeM[0] / 2, at[1] - sizeM[1] / 2, sizeM[0], sizeM[1])
}

/** Names stand at the edge of their zone on the side of the hall's middle, in both languages as on any such floor. */
function nameZone(pen: Pen, { at, sizeM, title }: Zone): void {
  const [zh, en] = typeof title === 'string' ? ['', title] : [title.zh, title.en]
  pen.fillStyle = INK
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  const z = at[1] + (at[1] > 0 ? -1 : 1) * (sizeM[1] / 2 - 0.24)
  write(pen, `${zh} ${en.toUpperCase()}`.trim(), at[0] - sizeM[0] / 2 + 0.14, z, 0.26)
}

/** Canvas fonts are not drawn below a pixel: letters are set large and made small. */
function write(pen: Pen, text: string, x: number, z: number, heightM: number): void {
  pen.save()
  pen.translate(x, z)
  pen.scale(heightM / 50, heightM / 50)
  pen.font = `700 50px ${FONT}`
  pen.fillText(text, 0, 0)
  pen.restore()
}

/** What stands keeps the light of the room from the floor: dark under it, softer round it. Drawn as the blurred shadow of a rectangle
 * that itself lies outside the picture. */
function paintShade(pen: Pen, { x, z, headingRad, lengthM, widthM }: Stand, pixelsPerM: number): void {
  pen.save()
  for (const [blurM, strength, shrinkM] of [
    [0.8, 0.42, 0.05],
    [0.22, 0.5, 0.1],
  ] as const) {
    const awayM = 1000
    pen.shadowColor = `rgba(9,13,18,${strength})`
    pen.shadowBlur = blurM * pixelsPerM
    pen.shadowOffsetX = awayM * pixelsPerM
    pen.save()
    pen.translate(x - awayM, z)
    pen.rotate(-headingRad)
    pen.fillStyle = '#000'
    pen.fillRect(-lengthM / 2 + shrinkM, -widthM / 2 + shrinkM, lengthM - 2 * shrinkM, widthM - 2 * shrinkM)
    pen.restore()
  }
  pen.restore()
}

/** Yellow corners round a machine. */
function paintCorners(pen: Pen, { x, z, headingRad, lengthM, widthM }: Stand): void {
  pen.save()
  pen.translate(x, z)
  pen.rotate(-headingRad)
  const [l, w] = [lengthM / 2 + 0.1, widthM / 2 + 0.1]
  pen.fillStyle = YELLOW
  for (const side of [-1, 1])
    for (const end of [-1, 1]) {
      pen.fillRect(side * l - (side > 0 ? 0.45 : 0), end * w - 0.04, 0.45, 0.08)
      pen.fillRect(side * l - 0.04, end * w - (end > 0 ? 0.45 : 0), 0.08, 0.45)
    }
  pen.restore()
}

/** The number of a station before it, on the operators' side, where there is room up to the walkway: upright for someone who looks at
 * the far wall, whichever way the line runs. */
function nameStand(pen: Pen, { x, z, headingRad, widthM }: Stand, name: string, walks: readonly Way[]): void {
  const beforeM = widthM / 2 + 0.4
  const [nx, nz] = [x + Math.sin(headingRad) * beforeM, z + Math.cos(headingRad) * beforeM]
  const isFree = walks.every(({ from, to, widthM: wayM }) => {
    const [dx, dz] = [to[0] - from[0], to[1] - from[1]]
    const share = Math.min(1, Math.max(0, ((nx - from[0]) * dx + (nz - from[1]) * dz) / (dx * dx + dz * dz)))
    return Math.hypot(from[0] + share * dx - nx, from[1] + share * dz - nz) > wayM / 2 + 0.3
  })
  if (!isFree) return
  pen.save()
  pen.translate(nx, nz)
  pen.rotate(-headingRad)
  if (Math.cos(headingRad) < 0) pen.rotate(Math.PI)
  pen.fillStyle = INK
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  write(pen, name, 0, 0, 0.34)
  pen.restore()
}
