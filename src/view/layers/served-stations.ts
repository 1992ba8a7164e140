import type { Layout } from '../../model/layout.ts'
import type { Ground } from '../../motion/ground.ts'
import type { Handling } from '../../motion/handling/carry.ts'
import { type Served, servedBy } from '../../motion/handling/served.ts'
import { serverClock } from '../../motion/handling/server-clock.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { MOTIONS } from '../machines/motions.ts'
import { modelName } from '../machines/stock.ts'
import type { StationStand } from './station-stand.ts'

export { MOTIONS }

/** By station: the desk of the automated machine there, where its own arms handle the boards. Equal machines share their ways. */
export function servedStations(
  floor: Floor,
  layout: Layout,
  ground: Ground,
  stands: StationStand[],
): (Served | null)[] {
  const known = new Map<string, Handling | null>()
  const { cells, stations } = floor.data.roster
  const flows = layout.lines.flatMap((line) => line.stations.map((station) => station.flow))
  return stands.map((stand) => {
    const spec = stand.methods[0]?.spec
    const place = ground.stations[stand.index]?.[0]
    const cell = cells[stations[stand.index]!.automated[0] ?? -1]
    if (!spec || !place || !cell) return null
    const name = modelName(spec)
    const handling = known.get(name) ?? MOTIONS[spec.process]?.createHandling?.(spec) ?? null
    known.set(name, handling)
    const { x, z, headingRad, index } = stand
    const frame = { x, z, headingRad, flow: flows[index] ?? 1 }
    return handling && servedBy(handling, serverClock(floor, cell.servers[0]), place.track, frame)
  })
}
