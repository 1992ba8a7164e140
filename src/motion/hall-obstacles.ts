import { isBridge } from '../model/belt-way.ts'
import type { Layout, LineLayout } from '../model/layout.ts'
import type { Scene } from '../model/scene-schema.ts'
import type { Obstacle } from './walker.ts'

const BELT_HALF_WIDTH_M = 0.3
const COLUMN_HALF_M = 0.2

/** What stands on the floor of a hall: stations with the larger of their footprints, benches, conveyors (where they bridge a way only
 * their lifts) and columns. */
export function hallObstacles(layout: Layout, scene: Scene): Obstacle[] {
  const obstacles: Obstacle[] = []
  for (const { station, bridges } of layout.lines.flatMap((line) => withBridges(line, layout, scene))) {
    const widths = Object.values(station.methods).map((method) => method.method.footprintM.width)
    obstacles.push({
      x: station.x,
      z: station.z,
      headingRad: station.headingRad,
      halfLengthM: station.slotLengthM / 2,
      halfWidthM: Math.max(...widths) / 2,
    })
    station.inlet.points.slice(1).forEach(([x, z], i) => {
      const [fromX, fromZ] = station.inlet.points[i]!
      if (bridges[i]) return // one walks below it; its lifts end the legs beside it
      obstacles.push({
        x: (x + fromX) / 2,
        z: (z + fromZ) / 2,
        headingRad: Math.atan2(-(z - fromZ), x - fromX),
        halfLengthM: Math.hypot(x - fromX, z - fromZ) / 2,
        halfWidthM: BELT_HALF_WIDTH_M,
      })
    })
  }
  for (const { x, z, headingRad, lengthM, widthM } of layout.benches)
    obstacles.push({ x, z, headingRad, halfLengthM: lengthM / 2, halfWidthM: widthM / 2 })
  for (const [x, z] of scene.hall.columns ?? [])
    obstacles.push({ x, z, headingRad: 0, halfLengthM: COLUMN_HALF_M, halfWidthM: COLUMN_HALF_M })
  return obstacles
}

/** The ways are those of the first bay: a station of another is looked up where it would stand there. */
function withBridges({ stations, copy }: LineLayout, layout: Layout, { hall }: Scene) {
  const [offsetX, offsetZ] = layout.bays[copy]!.offsetM
  return stations.map((station) => {
    const points = station.inlet.points.map(([x, z]) => [x - offsetX, z - offsetZ] as const)
    return { station, bridges: points.map((_, leg) => isBridge(points, leg, hall.ways)) }
  })
}
