import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { type Interval, intervalOf } from '../experiment/interval.ts'
import type { Scene } from '../model/scene-schema.ts'
import type { ControlValues } from '../model/settings.ts'
import { textIn } from '../model/text.ts'
import { KPIS } from '../twin/kpis.ts'
import { hint, InputFault } from './fault.ts'
import { type RunOptions, runOnPool, shown, specFrom } from './run-command.ts'
import { readSceneFile } from './scene-file.ts'
import { csv, textTable } from './text-table.ts'

export interface SweepOptions extends RunOptions {
  vary: string[]
  out?: string
}

interface SweepPoint {
  values: ControlValues
  kpis: Record<string, Interval>
}

const TABLE_KPIS = [
  'throughputPerHour',
  'workers',
  'outputPerPersonPerShift',
  'automationRateByTask',
  'wip',
  'energyPerBoardKwh',
]

/** Every combination of the varied controls, one experiment each. */
export async function sweepCommand(file: string, options: SweepOptions): Promise<number> {
  const scene = readSceneFile(file)
  const ranges = options.vary.map((text) => rangeFrom(scene, text))
  const base = specFrom(scene, options)
  const head = JSON.stringify({ scene: scene.id, ...base, vary: options.vary })
  const finished = readFinished(options.out, head)
  const points: SweepPoint[] = []
  for (const values of combinations(ranges)) {
    let kpis = finished.get(JSON.stringify(values))
    if (!kpis) {
      const [results] = await runOnPool(scene, [{ ...base, overrides: { ...base.overrides, ...values } }], options)
      kpis = Object.fromEntries(
        KPIS.map((kpi) => [kpi.id, intervalOf(results!.map((result) => result.kpis[kpi.id] ?? null))]),
      )
      if (options.out) appendFileSync(options.out, `${JSON.stringify({ values, kpis })}\n`)
    }
    points.push({ values, kpis })
  }
  print(
    points,
    ranges.map((range) => range.control),
    options,
  )
  return 0
}

function print(points: SweepPoint[], controls: string[], options: SweepOptions): void {
  if (options.json) console.log(JSON.stringify({ points }, null, 2))
  else if (options.csv) {
    const ids = KPIS.map((kpi) => kpi.id)
    const head = [...controls, ...ids.flatMap((id) => [id, `${id}.low`, `${id}.high`])]
    console.log(
      csv([
        head,
        ...points.map(({ values, kpis }) => [
          ...controls.map((c) => values[c]!),
          ...ids.flatMap((id) => [kpis[id]!.mean, kpis[id]!.low, kpis[id]!.high]),
        ]),
      ]),
    )
  } else {
    const shownKpis = KPIS.filter((kpi) => TABLE_KPIS.includes(kpi.id))
    const rows = points.map(({ values, kpis }) => [
      ...controls.map((c) => String(values[c])),
      ...shownKpis.map((kpi) => shown(kpis[kpi.id]!.mean, kpi.unit, kpi.digits)),
    ])
    console.log(textTable([...controls, ...shownKpis.map((kpi) => textIn(kpi.title, 'en'))], rows))
  }
}

/** Points that an earlier, stopped sweep of the same kind has left; its first line says what it was. */
function readFinished(out: string | undefined, head: string): Map<string, SweepPoint['kpis']> {
  if (out === undefined) return new Map()
  if (!existsSync(out)) {
    appendFileSync(out, `${head}\n`)
    return new Map()
  }
  const [first, ...lines] = readFileSync(out, 'utf8').split('\n')
  if (first !== head) throw new InputFault([`--out ${out}: holds another sweep; name another file or remove it`])
  const finished = new Map<string, SweepPoint['kpis']>()
  for (const line of lines) {
    if (!line.endsWith('}')) continue // the last line of a sweep that was cut off in the middle of it
    const { values, kpis } = JSON.parse(line) as SweepPoint
    finished.set(JSON.stringify(values), kpis)
  }
  return finished
}

function rangeFrom(scene: Scene, text: string): { control: string; values: number[] } {
  const match = /^([^=]+)=(-?[\d.]+)\.\.(-?[\d.]+)\/([\d.]+)$/.exec(text)
  if (!match) throw new InputFault([`--vary ${text}: expected CONTROL=FROM..TO/STEP`])
  const control = match[1]!
  const [from, to, step] = match.slice(2).map(Number) as [number, number, number]
  const known = scene.controls.find((c) => c.id === control)
  if (!known)
    throw new InputFault([
      `--vary ${text}: the scene has no control ${control}${hint(
        control,
        scene.controls.map((c) => c.id),
      )}`,
    ])
  if (!(step > 0) || to < from) throw new InputFault([`--vary ${text}: the range is empty`])
  if (from < known.min || to > known.max)
    throw new InputFault([`--vary ${text}: ${control} goes from ${known.min} to ${known.max}`])
  const count = Math.floor((to - from) / step + 1e-9) + 1
  return { control, values: Array.from({ length: count }, (_, i) => Number((from + i * step).toPrecision(12))) }
}

function combinations(ranges: { control: string; values: number[] }[]): ControlValues[] {
  return ranges.reduce<ControlValues[]>(
    (all, { control, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [control]: value }))),
    [{}],
  )
}
