import type { Scene } from '../model/scene-schema.ts'
import type { Settings } from '../model/settings.ts'
import { patternOfCrew, type Timeline, timelineOf, withoutPattern } from '../model/shifts.ts'
import type { Roster } from '../trace/roster.ts'
import type { Engine } from './engine.ts'
import type { SchedulePlan } from './plan.ts'

/** Who follows which shift pattern. A rework bench follows that of the crew that tends it. None at all where no pattern is named and
 * nobody can be absent, so that nothing is put into the calendar. */
export function schedulesOf(scene: Scene, roster: Roster, patternOfLine: (line: number) => string | null) {
  const named = [...scene.lines, ...scene.crews].some((one) => one.shiftPattern)
  const absent = scene.crews.some((crew) => crew.absence) || scene.controls.some((c) => c.acts.on === 'absence')
  const schedules: SchedulePlan[] = []
  if (!named && !absent) return schedules
  const of = (pattern: string | null) => {
    let found = schedules.find((schedule) => schedule.pattern === pattern)
    if (!found) schedules.push((found = { pattern, crews: [], stations: [] }))
    return found
  }
  const benchPattern = (id: string) => {
    const tending = scene.rework?.find((bench) => bench.id === id.split('#')[0])?.tendedBy?.[0]
    return patternOfCrew(
      scene,
      scene.crews.find((crew) => crew.id === tending?.crew),
    )?.id
  }
  roster.stations.forEach((station, i) =>
    of(station.line < 0 ? (benchPattern(station.id) ?? null) : patternOfLine(station.line)).stations.push(i),
  )
  roster.crews.forEach((_, i) => {
    const crew = scene.crews[i % scene.crews.length]!
    of(patternOfCrew(scene, crew)?.id ?? null).crews.push(i)
  })
  return schedules
}

/** The shifts as the settings have them, from this instant on. */
export function applyShifts(engine: Engine, scene: Scene, settings: Settings, before: Settings | null): void {
  if (before?.shiftsRun !== settings.shiftsRun || before.taskShare !== settings.taskShare)
    engine.shifts.follow((pattern) => courseOf(scene, settings, pattern))
  engine.crewList.forEach((members, i) => {
    const absence = settings.absence[scene.crews[i % scene.crews.length]!.id]!
    if (members.absence === absence) return
    members.absence = absence
    engine.crews.attend(members)
  })
}

function courseOf(scene: Scene, settings: Settings, pattern: string | null): Timeline {
  const found = settings.shiftsRun ? scene.shifts?.find((one) => one.id === pattern) : undefined
  return found ? timelineOf(found, settings.taskShare) : withoutPattern(scene.lines[0]!.shift.paidH)
}
