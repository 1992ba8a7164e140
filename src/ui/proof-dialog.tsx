import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import workerUrl from '../verify/case-worker.ts?worker&url'
import type { CaseResult } from '../verify/run-case.ts'
import { SHOWN_CASES } from '../verify/shown-cases.ts'
import { Dialog } from './dialog.tsx'
import css from './panels.module.css'
import { useText } from './use-factory.ts'
import { useWorkers } from './use-workers.ts'

/** "How do we know?": runs lines with exact results in workers and sets exact and measured values side by side. */
export function ProofDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const text = useText()
  const { isRunning, reason, run, stop } = useWorkers(workerUrl)
  const [seed, setSeed] = useState(0)
  const [results, setResults] = useState<Record<string, CaseResult>>({})

  const prove = () => {
    const next = seed + 1
    setSeed(next)
    setResults({})
    return run(async (pool, tell) => {
      await Promise.all(
        SHOWN_CASES.map(async ({ id }) => {
          const result = await pool.call<CaseResult>('proof', [id, next])
          tell(() => setResults((known) => ({ ...known, [id]: result })))
        }),
      )
    })
  }

  const metrics = Object.values(results).flatMap((result) => result.metrics)
  const progress = {
    done: Object.keys(results).length,
    all: SHOWN_CASES.length,
    good: metrics.filter((metric) => metric.passed).length,
    values: metrics.length,
    seed,
  }
  return (
    <Dialog title={t('proof.title')} isOpen isWide onClose={onClose}>
      <p>{t('proof.text')}</p>
      <div className={css.row} style={{ alignItems: 'center' }}>
        <button type="button" className={css.button} data-testid="proof-run" onClick={isRunning ? stop : prove}>
          {isRunning ? t('proof.stop') : seed === 0 ? t('proof.run') : t('proof.again')}
        </button>
        <span className={css.soft} aria-live="polite" data-testid="proof-progress">
          {seed > 0 && t('proof.progress', progress)}
        </span>
      </div>
      {reason && <p role="alert">{t('proof.failed', { reason })}</p>}
      <table className={css.table}>
        <thead>
          <tr>
            {(['case', 'formula', 'value', 'exact', 'measured'] as const).map((head) => (
              <th key={head}>{t(`proof.${head}`)}</th>
            ))}
            <th aria-label={t('proof.within')} />
          </tr>
        </thead>
        <tbody>
          {SHOWN_CASES.map(({ id, title, formula, metric }) => (
            <ProofRow
              key={id}
              id={id}
              title={text(title)}
              formula={text(formula)}
              metric={metric}
              result={results[id]}
              isRunning={isRunning}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

interface RowProps {
  id: string
  title: string
  formula: string
  metric: string
  result: CaseResult | undefined
  isRunning: boolean
}

function ProofRow({ id, title, formula, metric, result, isRunning }: RowProps) {
  const { t } = useTranslation()
  const told = result?.metrics.find((one) => one.metric === metric)
  const good = result?.metrics.filter((one) => one.passed).length
  return (
    <tr data-case={id}>
      <td>{title}</td>
      <td className={css.soft}>{formula}</td>
      <td>{t(`proof.metrics.${nameOf(metric)}`)}</td>
      <td className={css.number}>{told ? shown(told.expected) : ''}</td>
      <td className={css.number}>
        {told ? `${shown(told.measured)} ± ${told.halfWidth.toPrecision(2)}` : isRunning ? '…' : ''}
      </td>
      <td title={result && `${good} / ${result.metrics.length} ${t('proof.within')}`}>
        {result && (good === result.metrics.length ? '✓' : '✗')}
      </td>
    </tr>
  )
}

const METRIC_NAMES = ['throughput', 'queue_wait', 'sojourn', 'wip', 'loss_prob', 'yield', 'util'] as const

/** The word for a metric: station.S1.queue_wait → queue_wait, sojourn.mean → sojourn. */
function nameOf(metric: string): (typeof METRIC_NAMES)[number] {
  return METRIC_NAMES.find((name) => metric.split('.').includes(name)) ?? 'throughput'
}

const shown = (value: number | number[]) => (value as number).toPrecision(4)
