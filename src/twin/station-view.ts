import type { Floor } from './floor/floor.ts'
import type { Ledger } from './ledger.ts'

/** The state that a station's tower light shows: the highest of its servers' in the method in use (station-state.ts). */
export function stateOfStation(ledger: Ledger, floor: Floor, station: number): number {
  const { roster } = floor.data
  const entry = roster.stations[station]!
  const cells = floor.method[station] === 0 ? entry.automated : entry.conventional
  let highest = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = roster.cells[cells[i]!]!
    const [from, to] = cell.servers
    // An oven is told by its entry, which the cell's first server stands for.
    const last = cell.pitchS > 0 ? from + 1 : to
    for (let server = from; server < last; server++) highest = Math.max(highest, ledger.stateOfServer(server))
  }
  return highest
}
