import type { Report } from './check-staffing.ts'
import type { Scene, ShiftPattern } from './scene-schema.ts'
import { pausesOf } from './shifts.ts'

/** Faults within the shift patterns: days that the cycle does not have, shifts that overlap, pauses outside their shift or over one
 * another. Names that nothing bears are found in check-scene.ts. */
export function checkShifts(scene: Scene, report: Report): void {
  scene.shifts?.forEach((pattern, p) => {
    pattern.shifts.forEach((shift, s) => {
      const at = ['shifts', p, 'shifts', s]
      const cycleDays = pattern.cycleDays ?? 1
      shift.days?.forEach((day, d) => {
        if (day > cycleDays)
          report([...at, 'days', d], `the pattern has no day ${day}, it begins again after ${cycleDays}`)
      })
      checkPauses(shift, at, report)
    })
    checkOverlap(pattern, p, report)
  })
}

function checkPauses(shift: ShiftPattern['shifts'][number], at: (string | number)[], report: Report): void {
  const pauses = pausesOf(shift)
  const first = shift.handOver ? -1 : 0
  pauses.forEach(({ atH, pause }, k) => {
    const place = first + k < 0 ? [...at, 'handOver'] : [...at, 'breaks', first + k]
    const toMin = atH * 60 + pause.minutes
    if (toMin > shift.hours * 60 + 1e-9)
      report(
        place,
        `the pause ends ${Number((toMin / 60).toFixed(3))} h after the start of a shift of ${shift.hours} h`,
      )
    const other = pauses.findIndex(
      (one, i) => i < k && atH * 60 < one.atH * 60 + one.pause.minutes - 1e-9 && one.atH * 60 < toMin - 1e-9,
    )
    if (other < 0) return
    if (first + other < 0) report(place, 'the pause overlaps the hand-over of its shift')
    else report(place, `the pause overlaps break ${first + other + 1} of its shift`)
  })
}

/** Every day on which a shift is worked, against every other; the cycle comes round again. */
function checkOverlap(pattern: ShiftPattern, p: number, report: Report): void {
  const cycleDays = pattern.cycleDays ?? 1
  const cycleH = 24 * cycleDays
  const worked = pattern.shifts.flatMap((shift, s) =>
    (shift.days ?? Array.from({ length: cycleDays }, (_, day) => day + 1)).map((day) => ({
      s,
      fromH: (day - 1) * 24 + shift.startH,
      hours: shift.hours,
    })),
  )
  const told = new Set<number>()
  worked.forEach((one, i) => {
    worked.forEach((other, j) => {
      const laterH = (other.fromH - one.fromH + cycleH) % cycleH
      if (i === j || told.has(other.s) || laterH >= one.hours - 1e-9 || (laterH === 0 && j < i)) return
      told.add(other.s)
      report(
        ['shifts', p, 'shifts', other.s, 'startH'],
        `shift ${pattern.shifts[other.s]!.id} begins before shift ${pattern.shifts[one.s]!.id} ends`,
      )
    })
  })
}
