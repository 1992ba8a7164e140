import { Lanes } from './lanes/lanes.ts'
import type { Line, Method, MethodName, ReworkBench, Scene, Station, Zone } from './scene-schema.ts'
import { Walkways } from './walkways.ts'

/** Where everything stands: the scene's positions worked out for every copy of every line, the places where people work and
 * vehicles dock, and the ways between them. The engine takes distances from it and the picture positions, so that both
 * speak of the same hall. Metres; the origin is the centre of the floor, x to the right, z to the viewer. */
export interface Layout {
  lines: LineLayout[]
  /** Of all bays, bay by bay. */
  benches: FrameLayout[]
  /** Where each bay of the hall lies: the whole scene is repeated there. One at [0, 0] where nothing is repeated. */
  bays: BayLayout[]
  /** Every place; its index is also its node in the network of people's ways. */
  places: [xM: number, zM: number][]
  walkways: Walkways
  lanes: Lanes
}

export interface BayLayout {
  offsetM: [xM: number, zM: number]
  /** Standing places within each zone, by zone id. */
  zonePlaces: Record<string, number[]>
}

export interface LineLayout {
  line: Line
  /** Which copy of the line this is, from 0. */
  copy: number
  stations: StationLayout[]
}

/** A thing on the floor with its own frame: local x along the flow of boards, local +z the operator side. */
export interface FrameLayout {
  x: number
  z: number
  headingRad: number
  lengthM: number
  widthM: number
  /** Operator spots, by position and by server (as far as they differ). */
  spots: number[][]
  dock: number
}

export interface StationLayout {
  station: Station
  x: number
  z: number
  headingRad: number
  /** +1: boards run to local +x. −1: to local −x. */
  flow: 1 | -1
  /** The longer of the footprints of both methods: conveyors end at its edges. */
  slotLengthM: number
  methods: Partial<Record<MethodName, MethodLayout>>
  /** The conveyor before the station, from the one before it; empty before the first. */
  inlet: { points: [xM: number, zM: number][]; lengthM: number }
  dock: number
}

export interface MethodLayout {
  method: Method
  /** Operator spots, by position and by server (as far as they differ). */
  spots: number[][]
}

/** Most servers stand close together: more than this many spots per position would be the same one. */
const SPOTS_PER_POSITION = 4
const SPOT_BEFORE_EDGE_M = 0.45
/** Vehicles stop in front of a station, between the people's way and their lane. */
const DOCK_BEFORE_CENTRE_M = 3.35

/** One place in a zone, for a person or a vehicle, takes so much of its length. */
export const PLACE_IN_ZONE_M = 0.9

/** A bench stands back from the ways: vehicles stop so far before its edge. */
const DOCK_BEFORE_BENCH_M = 1.2

/** Scenes are not changed once they are read, so a scene is laid out, and its ways are found, only once. */
const known = new WeakMap<Scene, Layout>()

export function layoutOf(scene: Scene): Layout {
  let layout = known.get(scene)
  if (!layout) {
    layout = layOut(scene)
    known.set(scene, layout)
  }
  return layout
}

function layOut(scene: Scene): Layout {
  const places: [number, number][] = []
  const addPlace = (x: number, z: number) => places.push([x, z]) - 1
  const layout = { lines: [] as LineLayout[], benches: [] as FrameLayout[], bays: [] as BayLayout[] }
  bayOffsets(scene).forEach((offsetM, copy) => {
    layout.lines.push(...scene.lines.map((line) => lineLayout(line, copy, offsetM, addPlace)))
    layout.benches.push(...(scene.rework ?? []).map((bench) => benchLayout(bench, offsetM, addPlace)))
    layout.bays.push({ offsetM, zonePlaces: placesInZones(scene, offsetM, addPlace) })
  })
  const offsets = layout.bays.map((bay) => bay.offsetM)
  const placesInBay = places.slice(0, places.length / offsets.length)
  const ways = (kind: 'people' | 'vehicles') => scene.hall.ways.filter((way) => way.for === kind || way.for === 'both')
  return {
    ...layout,
    places,
    walkways: new Walkways(ways('people'), placesInBay, offsets),
    lanes: new Lanes(ways('vehicles'), ways('people'), placesInBay, homesOf(scene, layout.bays[0]!), offsets),
  }
}

/** Places where vehicles wait and charge. */
const homesOf = ({ fleet }: Scene, { zonePlaces }: BayLayout) => (fleet ? zonePlaces[fleet.depot]! : [])

/** Bays in rows of `columns`, from where the scene draws the first. */
export function bayOffsets(scene: Scene): [xM: number, zM: number][] {
  const copies = scene.lines[0]!.copies
  if (!copies) return [[0, 0]]
  return Array.from({ length: copies.count }, (_, copy) => [
    (copy % copies.columns) * copies.pitchM[0],
    Math.floor(copy / copies.columns) * copies.pitchM[1],
  ])
}

export const placesIn = ({ sizeM }: Zone) => Math.max(1, Math.min(24, Math.floor(sizeM[0] / PLACE_IN_ZONE_M)))

function placesInZones(
  scene: Scene,
  [offsetX, offsetZ]: readonly [number, number],
  addPlace: (x: number, z: number) => number,
): Record<string, number[]> {
  const zonePlaces: Record<string, number[]> = {}
  for (const zone of scene.hall.zones) {
    // Nobody is sent there: it takes no part in the ways, so that adding one changes no run.
    if (zone.kind === 'staging') continue
    const columns = placesIn(zone)
    // People stand at the edge on the side of the hall; vehicles drive in up to the chargers.
    const z = zone.at[1] - (zone.kind === 'charging' ? 0 : Math.sign(zone.at[1]) * (zone.sizeM[1] / 2 - 0.5))
    zonePlaces[zone.id] = Array.from({ length: columns }, (_, i) =>
      addPlace(zone.at[0] + ((i + 0.5) / columns - 0.5) * zone.sizeM[0] + offsetX, z + offsetZ),
    )
  }
  return zonePlaces
}

/** A point given in a frame (along the heading's x, towards the operator side), in the hall. */
export function toHall(
  frame: { x: number; z: number; headingRad: number },
  localX: number,
  localZ: number,
): [number, number] {
  const c = Math.cos(frame.headingRad)
  const s = Math.sin(frame.headingRad)
  return [frame.x + c * localX + s * localZ, frame.z - s * localX + c * localZ]
}

function lineLayout(
  line: Line,
  copy: number,
  [offsetX, offsetZ]: readonly [number, number],
  addPlace: (x: number, z: number) => number,
): LineLayout {
  const stations: StationLayout[] = []
  for (const station of line.stations) {
    const lengths = Object.values(station.methods).map((method) => method.footprintM.length)
    const frame = {
      x: station.at[0] + offsetX,
      z: station.at[1] + offsetZ,
      headingRad: ((station.headingDeg ?? 0) * Math.PI) / 180,
    }
    const flow = station.flow === 'right-to-left' ? -1 : 1
    const layout: StationLayout = {
      station,
      ...frame,
      flow,
      slotLengthM: Math.max(...lengths),
      methods: {},
      inlet: { points: [], lengthM: 0 },
      dock: addPlace(
        ...toHall(frame, 0, station.feeds ? widthOf(station) / 2 + DOCK_BEFORE_BENCH_M : DOCK_BEFORE_CENTRE_M),
      ),
    }
    for (const name of ['automated', 'conventional'] as const) {
      const method = station.methods[name]
      if (method)
        layout.methods[name] = {
          method,
          spots: spotsOf(frame, flow, method.footprintM, method.positions ?? 1, method.servers, addPlace),
        }
    }
    const before = stations.findLast((other) => !other.station.feeds)
    if (before && !station.feeds)
      layout.inlet = inletOf(
        before,
        layout,
        (station.inlet ?? []).map(([x, z]) => [x + offsetX, z + offsetZ]),
      )
    stations.push(layout)
  }
  return { line, copy, stations }
}

const widthOf = (station: Station) =>
  Math.max(...Object.values(station.methods).map((method) => method.footprintM.width))

function spotsOf(
  frame: { x: number; z: number; headingRad: number },
  flow: number,
  footprint: { length: number; width: number },
  positions: number,
  servers: number,
  addPlace: (x: number, z: number) => number,
): number[][] {
  const perPosition = Math.min(servers, SPOTS_PER_POSITION)
  return Array.from({ length: positions }, (_, i) =>
    Array.from({ length: perPosition }, (_, k) => {
      const along = (i + (k + 0.5) / perPosition) / positions - 0.5
      return addPlace(...toHall(frame, flow * along * footprint.length, footprint.width / 2 + SPOT_BEFORE_EDGE_M))
    }),
  )
}

/** Spot of a server, of those laid out for its position. */
export function spotOf(spots: number[][], position: number, server: number, servers: number): number {
  const row = spots[position]!
  return row[Math.floor((server * row.length) / servers)]!
}

function inletOf(before: StationLayout, after: StationLayout, corners: [number, number][]): StationLayout['inlet'] {
  const points: [number, number][] = [
    toHall(before, (before.flow * before.slotLengthM) / 2, 0),
    ...corners,
    toHall(after, (-after.flow * after.slotLengthM) / 2, 0),
  ]
  let lengthM = 0
  for (let i = 1; i < points.length; i++)
    lengthM += Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1])
  return { points, lengthM }
}

function benchLayout(
  bench: ReworkBench,
  [offsetX, offsetZ]: readonly [number, number],
  addPlace: (x: number, z: number) => number,
): FrameLayout {
  const frame = {
    x: bench.at[0] + offsetX,
    z: bench.at[1] + offsetZ,
    headingRad: ((bench.headingDeg ?? 0) * Math.PI) / 180,
  }
  const { length, width } = bench.footprintM
  return {
    ...frame,
    lengthM: length,
    widthM: width,
    spots: spotsOf(frame, 1, bench.footprintM, 1, bench.servers, addPlace),
    dock: addPlace(...toHall(frame, 0, width / 2 + DOCK_BEFORE_BENCH_M)),
  }
}
