import type { HallStation } from '../model/hall-stations.ts'

/** Words that go before the number of a line and mean nothing by themselves. */
const LINE_WORDS = /line|产线|号线|号/g

/** The stations that fit what someone types: a number by itself is that of a line (`17 P12`, `17-12` finds nothing), all else is part of
 * the station's id or title. Returns their indices in the roster. */
export function findStations(stations: readonly HallStation[], wanted: string, titleOf: (s: HallStation) => string) {
  const hasLines = stations.some((station) => station.line > 0)
  const lower = wanted.toLowerCase()
  const parts = (hasLines ? lower.replace(LINE_WORDS, ' ') : lower).split(/[\s·,]+/).filter((part) => part !== '')
  const line = hasLines ? parts.find((part) => /^\d+$/.test(part)) : undefined
  const words = parts.filter((part) => part !== line)
  return stations.flatMap((station, index) => {
    if (line !== undefined && station.line !== Number(line)) return []
    const name = `${station.id} ${titleOf(station)}`.toLowerCase()
    return words.every((word) => name.includes(word)) ? [index] : []
  })
}
