import type { Layout, StationLayout } from '../../model/layout.ts'
import { toHall } from '../../model/layout.ts'
import type { Ground, StationGround } from '../../motion/ground.ts'
import { nearestAlong, trackOf } from '../../motion/track.ts'
import type { FactoryData } from '../../twin/factory-data.ts'

/** A station or bench as the plan draws it, m. */
export interface PlanStand {
  x: number
  z: number
  headingRad: number
  lengthM: number
  widthM: number
}

/** Every station of the roster, in its order. */
export function planStands(layout: Layout): PlanStand[] {
  return [
    ...layout.lines
      .flatMap((line) => line.stations)
      .map((station) => ({
        x: station.x,
        z: station.z,
        headingRad: station.headingRad,
        lengthM: station.slotLengthM,
        widthM: Math.max(...Object.values(station.methods).map((method) => method.method.footprintM.width)),
      })),
    ...layout.benches,
  ]
}

/** Where boards lie and run, told by the layout alone: straight through each station, nests along the way. No model is built. */
export function planGround(layout: Layout, stands: PlanStand[], data: FactoryData): Ground {
  const lines = layout.lines.flatMap((line) => line.stations)
  return {
    inlets: stands.map((_, i) => {
      const points = lines[i]?.inlet.points ?? []
      return points.length < 2 ? null : trackOf(points.map(([x, z]) => [x, 0, z] as const))
    }),
    stations: stands.map((stand, i) =>
      (['automated', 'conventional'] as const).map((name) => stationGround(stand, i, name, lines[i], data)),
    ),
    kits: stands.map((stand, i) => {
      if (!lines[i]?.station.feeds) return null
      const [x, z] = toHall(stand, -stand.lengthM / 2 + 0.2, -stand.widthM / 2 + 0.2)
      const [nextX, nextZ] = toHall(stand, -stand.lengthM / 2 + 0.5, -stand.widthM / 2 + 0.2)
      return { at: [x, 0, z], step: [nextX - x, nextZ - z], yaw: stand.headingRad }
    }),
    racks: stands.map((stand) => {
      const [x, z] = toHall(stand, stand.lengthM / 2 + 0.28, Math.min(stand.widthM / 2, 0.9))
      return [x, 0, z]
    }),
  }
}

function stationGround(
  stand: PlanStand,
  station: number,
  name: 'automated' | 'conventional',
  layout: StationLayout | undefined,
  data: FactoryData,
): StationGround {
  const flow = layout?.flow ?? 1
  const cells = data.roster.stations[station]![name].map((cell) => data.roster.cells[cell]!)
  const perPosition = Math.max(1, ...cells.map(({ servers }) => servers[1] - servers[0]))
  const count = Math.max(1, cells.length * perPosition)
  const at = (share: number) => {
    const [x, z] = toHall(stand, flow * (share - 0.5) * stand.lengthM, 0)
    return [x, 0, z] as const
  }
  const track = trackOf([at(0), at(1)])
  const nests = new Float64Array(count * 4)
  const nestAlongM = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const [x, y, z] = at((i + 0.5) / count)
    nests.set([x, y, z, stand.headingRad], i * 4)
    nestAlongM[i] = nearestAlong(track, x, z)
  }
  return { track, nests, nestAlongM, perPosition, carriesThrough: cells.some(({ pitchS }) => pitchS > 0) }
}
