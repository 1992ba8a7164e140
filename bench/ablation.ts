import { readFileSync } from 'node:fs'
import { intervalOf, pairedDifference } from '../src/experiment/interval.ts'
import { replicate, seedOf } from '../src/experiment/replication.ts'
import { readScene } from '../src/model/load-scene.ts'
import type { Scene } from '../src/model/scene-schema.ts'

/** What conveyors, walking and limited crews cost in boards per hour: the scene without each, on the same luck.
 * node bin/run.mjs bench/ablation.ts */
const REPLICATIONS = 10
const text = readFileSync('scenes/hangzhou.json', 'utf8')

/** Name, change of the document, and whether every staffing control stands at its maximum. */
const variants: [string, (scene: Scene) => void, boolean?][] = [
  ['as it is', () => {}],
  [
    'boards travel at once',
    (scene) => {
      for (const line of scene.lines) line.conveyor.speedMps = 1e4
    },
  ],
  [
    'people and vehicles move at once',
    (scene) => {
      for (const crew of scene.crews) crew.speedMps = 1e4
      if (scene.fleet) scene.fleet.speedMps = 1e4
    },
  ],
  ['crews without limit', () => {}, true],
  [
    'no stops, assists or refills',
    (scene) => {
      for (const station of scene.lines.flatMap((line) => line.stations))
        for (const method of Object.values(station.methods)) {
          method.failures = []
          method.tendedBy = method.tendedBy?.filter((tending) => tending.everyBoards === undefined) ?? []
        }
    },
  ],
]

const throughput = (scene: Scene, scenario: string, fullCrews: boolean) =>
  Array.from(
    { length: REPLICATIONS },
    (_, r) =>
      replicate(scene, {
        scenario,
        overrides: fullCrews ? fullStaff(scene) : {},
        hours: 24,
        warmupHours: 8,
        seed: seedOf(1, r),
      }).kpis.throughputPerHour!,
  )

function fullStaff(scene: Scene): Record<string, number> {
  return Object.fromEntries(scene.controls.filter((c) => c.acts.on === 'crew').map((c) => [c.id, c.max]))
}

for (const scenario of ['conventional', 'future']) {
  let base: number[] = []
  for (const [name, change, fullCrews = false] of variants) {
    const document = JSON.parse(text)
    change(document)
    const { scene, faults } = readScene(document)
    if (!scene) throw new Error(JSON.stringify(faults))
    const values = throughput(scene, scenario, fullCrews)
    if (base.length === 0) base = values
    const { mean } = intervalOf(values)
    const difference = pairedDifference(base, values)
    const half = ((difference.high ?? 0) - (difference.low ?? 0)) / 2
    console.log(
      `${scenario}, ${name}: ${mean!.toFixed(1)} boards/h, ${difference.mean! >= 0 ? '+' : ''}${difference.mean!.toFixed(2)} ± ${half.toFixed(2)}`,
    )
  }
}
