import { beltWay } from '../../model/belt-way.ts'
import type { FrameLayout, Layout, StationLayout } from '../../model/layout.ts'
import { toHall } from '../../model/layout.ts'
import type { MethodName, Way } from '../../model/scene-schema.ts'
import type { Ground, KitRow, StationGround } from '../../motion/ground.ts'
import { nearestAlong, type Track, trackOf } from '../../motion/track.ts'
import type { FactoryData } from '../../twin/factory-data.ts'
import type { Model, Point3 } from '../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machines/machine.ts'
import { type MachineStock, specOf } from '../machines/stock.ts'

/** A station or bench as it stands in the hall, with the model of each method. */
export interface StationStand {
  index: number
  x: number
  z: number
  headingRad: number
  lengthM: number
  widthM: number
  heightM: number
  /** By method: 0 automated, 1 conventional. */
  methods: (MethodStand | null)[]
}

export interface MethodStand {
  spec: MachineSpec
  model: Model
  /** A model of the user's own instead of the built-in one, and the way that boards go through it. */
  own?: { path: string; flow: 1 | -1 }
}

/** A kit needs so much room along the bench, and lies with its middle so far from the rear edge, m. */
const KIT_PITCH_M = 0.35
const KIT_FROM_REAR_M = 0.17

const NAMES: MethodName[] = ['automated', 'conventional']

/** Every station of the roster, in its order: the stations of all line copies, then the rework benches. */
export function standsOf(layout: Layout, stock: MachineStock, data: FactoryData): StationStand[] {
  const stations = layout.lines.flatMap((line) => line.stations)
  return [
    ...stations.map((station, index) => stationStand(station, index, stock)),
    ...layout.benches.map((bench, i) => benchStand(bench, stations.length + i, data, i, stock)),
  ]
}

function stationStand(layout: StationLayout, index: number, stock: MachineStock): StationStand {
  const footprints = NAMES.map((name) => layout.methods[name]?.method.footprintM)
  return {
    index,
    x: layout.x,
    z: layout.z,
    headingRad: layout.headingRad,
    lengthM: layout.slotLengthM,
    widthM: Math.max(...footprints.map((footprint) => footprint?.width ?? 0)),
    heightM: Math.max(...footprints.map((footprint) => footprint?.height ?? 0)),
    methods: NAMES.map((name) => {
      const method = layout.methods[name]?.method
      if (!method) return null
      const spec = specOf(layout.station.process, name, method)
      const model = stock.take(spec, layout.flow)
      return { spec, model, ...(method.model !== undefined && { own: { path: method.model, flow: layout.flow } }) }
    }),
  }
}

function benchStand(
  layout: FrameLayout,
  index: number,
  data: FactoryData,
  i: number,
  stock: MachineStock,
): StationStand {
  const bench = data.scene.rework![i % data.scene.rework!.length]!
  const spec = specOf('rework', 'conventional', { servers: bench.servers, footprintM: bench.footprintM })
  const stand = { spec, model: stock.take(spec, 1) }
  return {
    index,
    x: layout.x,
    z: layout.z,
    headingRad: layout.headingRad,
    lengthM: layout.lengthM,
    widthM: layout.widthM,
    heightM: bench.footprintM.height,
    methods: data.roster.stations[index]!.method === 'automated' ? [stand, null] : [null, stand],
  }
}

/** The ways and resting places of boards, told by the models that stand there. `ways`: marked ones, which conveyors bridge. */
export function groundOf(layout: Layout, stands: StationStand[], data: FactoryData, ways: readonly Way[]): Ground {
  const lines = layout.lines.flatMap((line) => line.stations)
  return {
    inlets: stands.map((_, i) => {
      const points = lines[i]?.inlet.points ?? []
      return points.length < 2 ? null : trackOf(beltWay(points, BELT_HEIGHT_M, ways))
    }),
    stations: stands.map((stand) =>
      stand.methods.map(
        (method, m) =>
          method &&
          stationGround(
            stand,
            method,
            lines[stand.index]?.slotLengthM ?? 0,
            lines[stand.index]?.flow ?? 1,
            ovenOf(data, stand.index, m),
          ),
      ),
    ),
    kits: stands.map((stand) => (lines[stand.index]?.station.feeds ? kitRow(stand) : null)),
    racks: stands.map((stand) => {
      const [x, z] = toHall(stand, stand.lengthM / 2 + 0.28, Math.min(stand.widthM / 2, 0.9))
      return [x, 0.42, z]
    }),
  }
}

/** Finished kits stand side by side along the rear edge of the bench, at the height of its work. */
function kitRow(stand: StationStand): KitRow {
  const y = stand.methods.find((method) => method !== null)?.model.sockets.nests[0]?.at[1] ?? BELT_HEIGHT_M
  const first = toHall(stand, -stand.lengthM / 2 + KIT_PITCH_M / 2 + 0.06, KIT_FROM_REAR_M - stand.widthM / 2)
  const second = toHall(stand, -stand.lengthM / 2 + (3 * KIT_PITCH_M) / 2 + 0.06, KIT_FROM_REAR_M - stand.widthM / 2)
  return { at: [first[0], y, first[1]], step: [second[0] - first[0], second[1] - first[1]], yaw: stand.headingRad }
}

function ovenOf(data: FactoryData, station: number, method: number): boolean {
  const entry = data.roster.stations[station]!
  const cells = method === 0 ? entry.automated : entry.conventional
  return cells.some((cell) => data.roster.cells[cell]!.pitchS > 0)
}

function stationGround(
  stand: StationStand,
  { spec, model }: MethodStand,
  slotLengthM: number,
  flow: 1 | -1,
  carriesThrough: boolean,
): StationGround {
  const inHall = ([x, y, z]: Point3): Point3 => {
    const [hx, hz] = toHall(stand, x, z)
    return [hx, y, hz]
  }
  const path = [...model.sockets.boardPath]
  // A machine shorter than its slot is met by conveyors at the slot's edges.
  const edge = slotLengthM / 2
  if (path.length > 0 && edge > spec.lengthM / 2 + 0.01) {
    path.unshift([-flow * edge, path[0]![1], path[0]![2]])
    path.push([flow * edge, path.at(-1)![1], path.at(-1)![2]])
  }
  const track: Track = trackOf(
    (path.length > 1
      ? path
      : ([
          [-edge, BELT_HEIGHT_M, 0],
          [edge, BELT_HEIGHT_M, 0],
        ] as Point3[])
    ).map(inHall),
  )
  const count = Math.max(1, model.sockets.nests.length)
  const nests = new Float64Array(count * 4)
  const nestAlongM = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const nest = model.sockets.nests[i] ?? { at: [0, BELT_HEIGHT_M, 0] as Point3, yawDeg: 0 }
    const [x, y, z] = inHall(nest.at)
    nests.set([x, y, z, stand.headingRad + (nest.yawDeg * Math.PI) / 180], i * 4)
    nestAlongM[i] = nearestAlong(track, x, z)
  }
  return { track, nests, nestAlongM, perPosition: Math.max(1, Math.floor(count / spec.positions)), carriesThrough }
}
