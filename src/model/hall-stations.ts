import type { Scene } from './scene-schema.ts'

/** A station or rework bench as the roster counts them, with the line it stands in. */
export interface HallStation {
  id: string
  title: Scene['lines'][number]['title']
  /** From 1; 0 in a hall where no line is repeated. */
  line: number
}

/** All stations of a hall in the order of the roster: the stations of all copies of the lines, then the benches bay by bay. */
export function hallStations(scene: Scene): HallStation[] {
  const copies = scene.lines[0]!.copies?.count
  const numbered = (stations: readonly { id: string; title: HallStation['title'] }[], line: number) =>
    stations.map(({ id, title }): HallStation => ({ id, title, line }))
  const times = <T>(count: number, of: (copy: number) => T[]) =>
    Array.from({ length: count }, (_, copy) => of(copy)).flat()
  return [
    ...scene.lines.flatMap((line) =>
      times(line.copies?.count ?? 1, (copy) => numbered(line.stations, copies ? copy + 1 : 0)),
    ),
    ...times(copies ?? 1, (copy) => numbered(scene.rework ?? [], copies ? copy + 1 : 0)),
  ]
}

/** As it is spoken of: 17 · P12, or P12 where there is one line. */
export const stationName = ({ id, line }: HallStation) => (line > 0 ? `${line} · ${id}` : id)
