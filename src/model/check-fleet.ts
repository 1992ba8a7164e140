import type { Report } from './check-staffing.ts'
import { placesIn } from './layout.ts'
import type { Scene } from './scene-schema.ts'

/** Every vehicle has a place of its own at the chargers, and nobody else stops there: else one could wait for another for ever. Only of a
 * scene whose names are all known. */
export function checkFleet({ fleet, hall, lines, shipment }: Scene, report: Report): void {
  if (!fleet) return
  const { depot, maxCount } = fleet
  const room = placesIn(hall.zones.find(({ id }) => id === depot)!)
  if (maxCount > room)
    report(['fleet', 'maxCount'], `${maxCount} vehicles do not fit into ${depot}, which has room for ${room}`)
  const message = `vehicles rest at ${JSON.stringify(depot)}, so nothing is fetched or put down there`
  lines.forEach((line, l) => {
    line.stations.forEach(({ supply }, i) => {
      if (supply?.from === depot) report(['lines', l, 'stations', i, 'supply', 'from'], message)
    })
  })
  if (shipment?.to === depot) report(['shipment', 'to'], message)
}
