import type { Path, Report } from './check-staffing.ts'
import type { Line, Scene, Station } from './scene-schema.ts'
import { mainStations } from './settings.ts'

/** Ways that boards cannot end: a station that they reach and never leave the line from. Only of a scene whose names are all
 * known. */
export function checkWays(scene: Scene, report: Report): void {
  scene.lines.forEach((line, l) => {
    const stations = mainStations(line)
    const faulty = strayReturns(line, stations, ['lines', l, 'stations'], report)
    if (faulty) return
    const onward = new Map(stations.map((station, i) => [station.id, waysOf(scene, station, stations[i + 1])]))
    const leaves = leaving(onward)
    const reached = reachable(stations[0]!.id, onward)
    for (const { id } of stations) {
      const path: Path = ['lines', l, 'stations', indexOf(line, id)]
      if (!reached.has(id)) report(path, `no board ever comes to ${id}`)
      else if (!leaves.has(id)) report(path, `a board that comes to ${id} can never leave the line`)
    }
  })
}

/** A repaired board comes back to the line that it left, where boards pass. */
function strayReturns(line: Line, stations: Station[], path: Path, report: Report): boolean {
  let found = false
  line.stations.forEach((station, i) => {
    for (const [name, method] of Object.entries(station.methods)) {
      const to = method.judge?.reenterAt
      if (to === undefined || stations.some(({ id }) => id === to)) continue
      report([...path, i, 'methods', name, 'judge', 'reenterAt'], `boards of this line do not pass ${to}`)
      found = true
    }
  })
  return found
}

const OUT = 'OUT'

/** Where a board may go from a station, with a chance that is not 0 by some method. */
function waysOf(scene: Scene, station: Station, following: Station | undefined): string[] {
  const ways = station.next?.filter((route) => route.p > 0).map((route) => (route.to === 'SCRAP' ? OUT : route.to)) ?? [
    following?.id ?? OUT,
  ]
  const judges = Object.values(station.methods).map((method) => method.judge)
  const passes = judges.some((judge) => !judge || judge.firstPassYield > 0)
  const back = judges.flatMap((judge) => {
    if (!judge || judge.firstPassYield === 1) return []
    const bench = scene.rework?.find(({ id }) => id === judge.rework)
    return [judge.reenterAt, ...(bench && bench.scrapShare > 0 ? [OUT] : [])]
  })
  return [...(passes ? ways : []), ...back]
}

function reachable(from: string, onward: Map<string, string[]>): Set<string> {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || id === OUT) continue
    seen.add(id)
    open.push(...(onward.get(id) ?? []))
  }
  return seen
}

function leaving(onward: Map<string, string[]>): Set<string> {
  const leaves = new Set([OUT])
  for (let grew = true; grew; ) {
    grew = false
    for (const [id, ways] of onward) {
      if (leaves.has(id) || !ways.some((to) => leaves.has(to))) continue
      leaves.add(id)
      grew = true
    }
  }
  return leaves
}

const indexOf = (line: Line, id: string) => line.stations.findIndex((station) => station.id === id)
