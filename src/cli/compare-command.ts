import { intervalOf, pairedDifference } from '../experiment/interval.ts'
import type { ReplicationResult } from '../experiment/replication.ts'
import { textIn } from '../model/text.ts'
import { KPIS } from '../twin/kpis.ts'
import { type RunOptions, runOnPool, shown, specFrom } from './run-command.ts'
import { readSceneFile } from './scene-file.ts'
import { csv, textTable } from './text-table.ts'

/** Two scenarios side by side. They share their luck, so the interval is that of the paired difference. */
export async function compareCommand(file: string, a: string, b: string, options: RunOptions): Promise<number> {
  const scene = readSceneFile(file)
  const specs = [a, b].map((scenario) => specFrom(scene, { ...options, scenario }))
  const [left, right] = (await runOnPool(scene, specs, options)) as [ReplicationResult[], ReplicationResult[]]
  const kpis = Object.fromEntries(
    KPIS.map((kpi) => {
      const values = [left, right].map((results) => results.map((result) => result.kpis[kpi.id] ?? null)) as [
        (number | null)[],
        (number | null)[],
      ]
      const [meanA, meanB] = values.map((list) => intervalOf(list))
      const ratio = meanA!.mean !== null && meanB!.mean !== null && meanA!.mean !== 0 ? meanB!.mean / meanA!.mean : null
      return [kpi.id, { unit: kpi.unit, a: meanA!, b: meanB!, difference: pairedDifference(...values), ratio }]
    }),
  )
  if (options.json)
    console.log(
      JSON.stringify(
        {
          scene: scene.id,
          a,
          b,
          seed: specs[0]!.seed,
          hours: specs[0]!.hours,
          warmupHours: specs[0]!.warmupHours,
          replications: left.length,
          kpis,
        },
        null,
        2,
      ),
    )
  else if (options.csv)
    console.log(
      csv([
        ['kpi', a, b, 'difference', 'low', 'high', 'ratio', 'unit'],
        ...Object.entries(kpis).map(([id, k]) => [
          id,
          k.a.mean,
          k.b.mean,
          k.difference.mean,
          k.difference.low,
          k.difference.high,
          k.ratio,
          k.unit,
        ]),
      ]),
    )
  else {
    const rows = KPIS.map((kpi) => {
      const k = kpis[kpi.id]!
      const { low, high, mean } = k.difference
      const half =
        low !== null && high !== null ? ` ± ${shown((high - low) / 2, kpi.unit, Math.max(2, kpi.digits))}` : ''
      return [
        textIn(kpi.title, 'en'),
        shown(k.a.mean, kpi.unit, kpi.digits),
        shown(k.b.mean, kpi.unit, kpi.digits),
        `${shown(mean, kpi.unit, kpi.digits)}${half}`,
        k.ratio === null ? '–' : `× ${k.ratio.toFixed(3)}`,
      ]
    })
    console.log(textTable(['KPI', a, b, `${b} − ${a}, 95 %`, 'ratio'], rows))
  }
  return 0
}
