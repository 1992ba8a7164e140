import type { Session } from '../player/session.ts'
import { KPIS } from '../twin/kpis.ts'
import { stateOfStation } from '../twin/station-view.ts'
import type { WindowName } from '../twin/windows.ts'

/** What React hears of the run, at most five times a second. */
export interface Snapshot {
  timeS: number
  /** When the shown window began, s. */
  fromS: number
  kpis: Record<string, number | null>
  /** By station: state (index of STATE_NAMES) and boards before it. */
  states: number[]
  queued: number[]
  /** Station that waits least for others in the window, −1 none. */
  bottleneck: number
  /** Share of the wished speed that is reached. */
  reached: number
  boardsOut: number
  inLine: number
}

export function takeSnapshot(session: Session, window: WindowName, reached: number): Snapshot {
  const { context, fromS } = session.read(window)
  const kpis: Record<string, number | null> = {}
  for (const kpi of KPIS) kpis[kpi.id] = kpi.value(context)
  return {
    timeS: session.now,
    fromS,
    kpis,
    states: session.data.roster.stations.map((_, station) => stateOfStation(session.ledger, session.floor, station)),
    queued: [...session.ledger.queued],
    bottleneck: context.bottleneck(),
    reached,
    boardsOut: session.floor.boards.exited,
    inLine: session.ledger.inLine,
  }
}

/** The course of each KPI: one point every few minutes of factory time, of the window "last hour". */
export class Trends {
  /** Factory seconds between two points. */
  readonly stepS = 300
  readonly points = new Map<string, number[]>()
  private nextAt = 300
  private readonly longest = 96

  /** Takes a point if it is time; says whether it did. */
  follow(session: Session): boolean {
    if (session.now < this.nextAt) return false
    const { context } = session.read('hour')
    for (const kpi of KPIS) {
      const row = this.points.get(kpi.id) ?? []
      row.push(kpi.value(context) ?? Number.NaN)
      if (row.length > this.longest) row.shift()
      this.points.set(kpi.id, row)
    }
    this.nextAt = session.now + this.stepS
    return true
  }
}
