import type { Crew, Line, Pause, Scene, ShiftPattern } from './scene-schema.ts'

/** What a shift pattern asks for from an instant on. */
export interface ShiftChange {
  /** Seconds from the start of the pattern's cycle. */
  atS: number
  /** A shift begins here: other people come. */
  startsShift: boolean
  /** The crews are at their work. */
  onDuty: boolean
  /** The line is planned to run. */
  isPlanned: boolean
  /** Within a shift: in a pause the machines stay switched on. */
  inShift: boolean
}

/** A pattern as it runs with one share of automated tasks: over and over, from the start of the run. */
export interface Timeline {
  cycleS: number
  changes: ShiftChange[]
}

interface WorkedShift {
  fromMs: number
  toMs: number
  pauses: { fromMs: number; toMs: number; cover: Pause['cover'] }[]
}

const DAY_H = 24

const HOUR_MS = 3_600_000

/** Whole milliseconds, in which sums and remainders of times are exact. */
const msOf = (hours: number) => Math.round(hours * HOUR_MS)

/** Who covers a pause at a share of automated tasks. */
export function coverOf(pause: Pause, taskShare: number): Pause['cover'] {
  return pause.relievedFrom !== undefined && taskShare >= pause.relievedFrom ? 'relieved' : pause.cover
}

function workedShifts(pattern: ShiftPattern, taskShare: number): WorkedShift[] {
  const worked: WorkedShift[] = []
  for (let day = 0; day < (pattern.cycleDays ?? 1); day++) {
    for (const shift of pattern.shifts) {
      if (shift.days && !shift.days.includes(day + 1)) continue
      const startH = day * DAY_H + shift.startH
      const pauses = pausesOf(shift).map(({ atH, pause }) => ({
        fromMs: msOf(startH + atH),
        toMs: msOf(startH + atH + pause.minutes / 60),
        cover: coverOf(pause, taskShare),
      }))
      worked.push({ fromMs: msOf(startH), toMs: msOf(startH + shift.hours), pauses })
    }
  }
  return worked
}

/** The pauses of a shift, by hours after its start: the hand-over first. */
export function pausesOf(shift: ShiftPattern['shifts'][number]): { atH: number; pause: Pause }[] {
  return [
    ...(shift.handOver ? [{ atH: 0, pause: shift.handOver }] : []),
    ...(shift.breaks ?? []).map((pause) => ({ atH: pause.atH, pause })),
  ]
}

export function timelineOf(pattern: ShiftPattern, taskShare: number): Timeline {
  const cycleMs = msOf((pattern.cycleDays ?? 1) * DAY_H)
  const worked = workedShifts(pattern, taskShare)
  const instants = worked.flatMap(({ fromMs, toMs, pauses }) => [
    fromMs,
    toMs,
    ...pauses.flatMap((pause) => [pause.fromMs, pause.toMs]),
  ])
  const sorted = [...new Set(instants.map((ms) => ms % cycleMs))].sort((a, b) => a - b)
  const all = sorted.map((atMs) => changeAt(worked, atMs, cycleMs))
  const changes = all.filter((change, i) => change.startsShift || !isSame(change, all.at(i - 1)!))
  return { cycleS: cycleMs / 1000, changes }
}

/** Without a pattern the line runs on, and a shift is no more than other people who come. */
export function withoutPattern(paidH: number): Timeline {
  return {
    cycleS: msOf(paidH) / 1000,
    changes: [{ atS: 0, startsShift: true, onDuty: true, isPlanned: true, inShift: true }],
  }
}

function changeAt(worked: WorkedShift[], atMs: number, cycleMs: number): ShiftChange {
  const atS = atMs / 1000
  for (const { fromMs, toMs, pauses } of worked) {
    // A shift of the cycle's last day may end in its first.
    for (const ms of [atMs, atMs + cycleMs]) {
      if (ms < fromMs || ms >= toMs) continue
      const cover = pauses.find((pause) => ms >= pause.fromMs && ms < pause.toMs)?.cover ?? 'relieved'
      return {
        atS,
        startsShift: ms === fromMs,
        onDuty: cover === 'relieved',
        isPlanned: cover !== 'line-stops',
        inShift: true,
      }
    }
  }
  return { atS, startsShift: false, onDuty: false, isPlanned: false, inShift: false }
}

const isSame = (a: ShiftChange, b: ShiftChange) =>
  a.onDuty === b.onDuty && a.isPlanned === b.isPlanned && a.inShift === b.inShift

/** Paid hours of a shift, and those in which the line is planned to run, averaged over the shifts of the cycle. */
export function hoursOfShift(pattern: ShiftPattern, taskShare: number): { paidH: number; plannedRunH: number } {
  const worked = workedShifts(pattern, taskShare)
  let paidMs = 0
  let stoppedMs = 0
  for (const { fromMs, toMs, pauses } of worked) {
    paidMs += toMs - fromMs
    for (const pause of pauses) if (pause.cover === 'line-stops') stoppedMs += pause.toMs - pause.fromMs
  }
  const shiftMs = HOUR_MS * worked.length
  return { paidH: paidMs / shiftMs, plannedRunH: (paidMs - stoppedMs) / shiftMs }
}

export function patternOfLine(scene: Scene, line: Line): ShiftPattern | undefined {
  return scene.shifts?.find((pattern) => pattern.id === line.shiftPattern)
}

/** The crew's own pattern, else that of the first line that has one. */
export function patternOfCrew(scene: Scene, crew: Crew | undefined): ShiftPattern | undefined {
  const name = crew?.shiftPattern ?? scene.lines.find((line) => line.shiftPattern)?.shiftPattern
  return scene.shifts?.find((pattern) => pattern.id === name)
}
