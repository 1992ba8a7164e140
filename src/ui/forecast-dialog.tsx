import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runExperiment } from '../experiment/experiment.ts'
import { type Interval, intervalOf, pairedDifference } from '../experiment/interval.ts'
import type { ReplicationResult } from '../experiment/replication.ts'
import workerUrl from '../experiment/replication-worker.ts?worker&url'
import type { ControlValues } from '../model/settings.ts'
import { KPIS, type KpiDefinition } from '../twin/kpis.ts'
import { Dialog } from './dialog.tsx'
import { figure } from './figures.ts'
import css from './panels.module.css'
import { useFactory, useText } from './use-factory.ts'
import { useWorkers } from './use-workers.ts'

const RUNS = 10
const HOURS = 24
const WARMUP_H = 8
/** Half-width of throughput that "go on until" asks for. */
const PRECISION = 0.01

/** One side of the comparison. */
interface Setting {
  scenario: string
  name: string
  overrides: ControlValues
}

/** Replicated runs of the present setting in workers, beside the scenario that it was moved away from (or, where nothing was moved,
 * beside the other scenario), with intervals and the paired difference. */
export function ForecastDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const text = useText()
  const scene = useFactory((state) => state.scene)!
  const scenario = useFactory((state) => state.scenario)!
  const overrides = useFactory((state) => state.overrides)
  const { isRunning, reason, run, stop } = useWorkers(workerUrl)
  const [isPrecise, setPrecise] = useState(false)
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [outcome, setOutcome] = useState<{
    settings: [Setting, Setting]
    results: [ReplicationResult[], ReplicationResult[]]
    of: ControlValues
  } | null>(null)

  const isMoved = Object.keys(overrides).length > 0
  const other = isMoved ? scenario : (scene.scenarios.find((one) => one.id !== scenario.id) ?? scenario)
  const settings: [Setting, Setting] = [
    { scenario: other.id, name: text(other.title), overrides: {} },
    {
      scenario: scenario.id,
      name: isMoved ? t('forecast.moved', { scenario: text(scenario.title) }) : text(scenario.title),
      overrides,
    },
  ]

  const forecast = () => {
    setOutcome(null)
    setProgress({ done: 0, all: 2 * RUNS })
    return run(async (pool, tell) => {
      const told = settings.map(() => ({ done: 0, planned: RUNS }))
      const makeRun = pool.runner(scene)
      const results = await Promise.all(
        settings.map((setting, i) =>
          runExperiment(
            {
              scenario: setting.scenario,
              overrides: setting.overrides,
              hours: HOURS,
              warmupHours: WARMUP_H,
              seed: scene.seed ?? 1,
              replications: RUNS,
              ...(isPrecise && { precision: PRECISION }),
            },
            makeRun,
            (now) => {
              told[i] = now
              const [a, b] = told
              tell(() => setProgress({ done: a!.done + b!.done, all: a!.planned + b!.planned }))
            },
          ),
        ),
      )
      tell(() => setOutcome({ settings, results: [results[0]!, results[1]!], of: overrides }))
    })
  }

  return (
    <Dialog title={t('forecast.title')} isOpen isWide onClose={onClose}>
      <p>{t('forecast.text', { n: RUNS, hours: HOURS, warmup: WARMUP_H })}</p>
      <div className={css.row} style={{ alignItems: 'center', justifyContent: 'flex-start' }}>
        <button type="button" className={css.button} data-testid="forecast-run" onClick={isRunning ? stop : forecast}>
          {isRunning ? t('forecast.stop') : outcome ? t('forecast.again') : t('forecast.run')}
        </button>
        <label className={css.soft}>
          <input
            type="checkbox"
            checked={isPrecise}
            disabled={isRunning}
            onChange={(event) => setPrecise(event.currentTarget.checked)}
          />{' '}
          {t('forecast.precise', { share: PRECISION * 100 })}
        </label>
        {isRunning && progress && (
          <>
            <progress
              className={css.progress}
              max={progress.all}
              value={progress.done}
              aria-label={t('forecast.title')}
            />
            <span className={css.soft}>{t('forecast.progress', progress)}</span>
          </>
        )}
      </div>
      {reason && <p role="alert">{t('forecast.failed', { reason })}</p>}
      {outcome && outcome.of !== overrides && <p className={css.soft}>{t('forecast.stale')}</p>}
      {outcome && (
        <table className={css.table} data-testid="forecast-table">
          <thead>
            <tr>
              <th>{t('forecast.kpi')}</th>
              {outcome.settings.map((setting) => (
                <th key={setting.name}>{setting.name}, ± 95 %</th>
              ))}
              <th>{t('forecast.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {KPIS.map((kpi) => (
              <ForecastRow key={kpi.id} kpi={kpi} results={outcome.results} />
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

function ForecastRow({ kpi, results }: { kpi: KpiDefinition; results: [ReplicationResult[], ReplicationResult[]] }) {
  const text = useText()
  const [a, b] = results.map((runs) => runs.map((one) => one.kpis[kpi.id] ?? null)) as [
    (number | null)[],
    (number | null)[],
  ]
  const n = Math.min(a.length, b.length)
  const difference = pairedDifference(a.slice(0, n), b.slice(0, n))
  const differs = difference.low !== null && difference.high !== null && difference.low * difference.high > 0
  return (
    <tr data-kpi-forecast={kpi.id} data-differs={differs}>
      <td>{text(kpi.title)}</td>
      <td className={css.number}>{shown(intervalOf(a), kpi)}</td>
      <td className={css.number}>{shown(intervalOf(b), kpi)}</td>
      <td className={css.number}>
        {difference.mean !== null && difference.mean > 0 ? '+' : ''}
        {shown(difference, kpi)}
      </td>
    </tr>
  )
}

function shown({ mean, high }: Interval, kpi: KpiDefinition): string {
  if (mean === null) return '–'
  const inHours = kpi.unit === 's' && Math.abs(mean) >= 600
  const as = inHours ? { unit: 'h', digits: 2 } : kpi
  const scale = inHours ? 1 / 3600 : 1
  const middle = figure(mean * scale, as)
  if (high === null || high - mean <= 1e-9 * Math.abs(mean)) return `${middle.number} ${middle.unit}`
  const half = figure((high - mean) * scale, { ...as, digits: as.digits + 1 })
  return `${middle.number} ± ${half.number} ${middle.unit}`
}
