import {
  BOARD_STAGES,
  type Method,
  type MethodName,
  PROCESS_KINDS,
  type ProcessKind,
  type Scene,
} from '../model/scene-schema.ts'
import type { Text } from '../model/text.ts'

/** What the gallery shows, as plain data: the view builds it, the list names it. */
export const EXHIBIT_KINDS = ['machine', 'robot', 'person', 'vehicle', 'board', 'load'] as const
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number]

export interface Exhibit {
  kind: ExhibitKind
  id: string
  /** Segment of the line for machines; else the kind. */
  group: string
  /** Ways in which it comes: the method of a machine, the size of a robot, the colour of a smock … */
  variants: readonly string[]
  /** Machines only: where it stands in the scene, with the sizes it has there. */
  places: readonly ExhibitPlace[]
}

export type MachineSize = Pick<Method, 'positions' | 'servers' | 'machines' | 'robots' | 'footprintM' | 'residenceS'>

export interface ExhibitPlace {
  station: string
  title: Text
  sizes: Partial<Record<MethodName, MachineSize>>
  /** Stage of the boards that come to it; an index of BOARD_STAGES. */
  stage: number
  /** It makes kits beside the line. */
  makesKits: boolean
}

export interface Catalogue {
  exhibits: Exhibit[]
  groups: { id: string; title: Text | null }[]
}

export const ACTIVITY_NAMES = [
  'stand',
  'walk',
  'work',
  'operate',
  'watch',
  'refill',
  'repair',
  'inspect',
  'carry',
  'push',
] as const
export const CREW_COLOURS = ['white', 'blue', 'green', 'orange', 'grey', 'navy'] as const
export const VEHICLE_DOINGS = ['drives', 'stands', 'handsOver', 'yields', 'charges'] as const
export const LOADS = ['kit', 'carrier', 'carrier-board', 'carton', 'pallet'] as const
/** By their reach, mm. */
const ROBOTS: Record<string, readonly string[]> = {
  'six-axis': ['900', '1500', '2000'],
  scara: ['600', '1000'],
  cobot: ['850'],
  gantry: ['1100'],
  delta: ['800'],
}

/** Of a method that a scene leaves out: one position with one server, on a middling footprint. */
const PLAIN: MachineSize = { servers: 1, footprintM: { length: 2.4, width: 2, height: 1.8 } }
const BESIDE = 'beside'

export function catalogueOf(scene: Scene | null): Catalogue {
  const places = placesOf(scene)
  const segments = scene?.lines[0]?.segments ?? []
  const machines = PROCESS_KINDS.map((process): Exhibit => {
    const found = places.get(process) ?? []
    const segment = segments.find((one) => one.stations.includes(found[0]?.station ?? ''))
    return {
      kind: 'machine',
      id: process,
      group: segment?.id ?? BESIDE,
      variants: ['automated', 'conventional'],
      places: found,
    }
  })
  const plain = (kind: ExhibitKind, ids: readonly string[], variantsOf: (id: string) => readonly string[]) =>
    ids.map((id): Exhibit => ({ kind, id, group: kind, variants: variantsOf(id), places: [] }))
  const order = [...segments.map((segment) => segment.id), BESIDE]
  return {
    exhibits: [
      ...order.flatMap((group) => machines.filter((machine) => machine.group === group)),
      ...plain('robot', Object.keys(ROBOTS), (id) => ROBOTS[id]!),
      ...plain('person', ACTIVITY_NAMES, () => CREW_COLOURS),
      ...plain('vehicle', ['amr'], () => VEHICLE_DOINGS),
      ...plain('board', BOARD_STAGES, () => ['near', 'far']),
      ...plain('load', LOADS, () => ['one']),
    ],
    groups: [
      ...segments.map(({ id, title }) => ({ id, title })),
      ...[BESIDE, 'robot', 'person', 'vehicle', 'board', 'load'].map((id) => ({ id, title: null })),
    ],
  }
}

/** The size of a machine where it stands; where a scene has none of it by this method, that of the other, or a plain one. */
export function sizeOf(place: ExhibitPlace | undefined, method: MethodName): MachineSize {
  const { automated, conventional } = place?.sizes ?? {}
  return (method === 'automated' ? (automated ?? conventional) : (conventional ?? automated)) ?? PLAIN
}

/** Machines by process, each size once: stations that ask for the same are told by the first of them. */
function placesOf(scene: Scene | null): Map<ProcessKind, ExhibitPlace[]> {
  const places = new Map<ProcessKind, ExhibitPlace[]>()
  const add = (process: ProcessKind, place: ExhibitPlace) => {
    const known = places.get(process) ?? []
    const form = (one: ExhibitPlace) => JSON.stringify(one.sizes)
    if (!known.some((one) => form(one) === form(place))) places.set(process, [...known, place])
  }
  const stages = scene?.products[0]?.stages ?? []
  for (const line of scene?.lines ?? []) {
    let stage = 0
    for (const { id, title, process, methods, feeds } of line.stations) {
      const sizes: ExhibitPlace['sizes'] = {}
      for (const [name, method] of Object.entries(methods) as [MethodName, Method][]) sizes[name] = sizeIn(method)
      add(process, { station: id, title, sizes, stage, makesKits: feeds !== undefined })
      const made = stages.find((one) => one.after === id)
      if (made) stage = BOARD_STAGES.indexOf(made.stage)
    }
  }
  for (const { id, title, servers, footprintM } of scene?.rework ?? [])
    add('rework', {
      station: id,
      title,
      sizes: { conventional: { servers, footprintM } },
      stage: BOARD_STAGES.indexOf('tht-soldered'),
      makesKits: false,
    })
  return places
}

/** Only what shapes the machine, so that equal machines compare equal. */
function sizeIn({ positions, servers, machines, robots, footprintM, residenceS }: Method): MachineSize {
  return {
    ...(positions !== undefined && { positions }),
    servers,
    ...(machines !== undefined && { machines }),
    ...(robots !== undefined && { robots }),
    footprintM,
    ...(residenceS !== undefined && { residenceS: 1 }),
  }
}
