import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../model/text.ts'
import { KPI_BY_ID, KPIS, type KpiDefinition } from '../twin/kpis.ts'
import type { WindowName } from '../twin/windows.ts'
import { figure } from './figures.ts'
import { ForecastDialog } from './forecast-dialog.tsx'
import { Icon } from './icons.tsx'
import css from './panels.module.css'
import { Sparkline } from './sparkline.tsx'
import { useActions, useFactory, useText } from './use-factory.ts'

/** What a visitor sees first; the others stand below in two columns. */
const LARGE = ['throughputPerHour', 'outputPerPersonPerShift', 'workers', 'automationRateByTask']
const WINDOWS: WindowName[] = ['hour', 'change', 'start']

function Claim({ kpi }: { kpi: KpiDefinition }) {
  const { t } = useTranslation()
  const text = useText()
  const scene = useFactory((state) => state.scene)
  const claim = scene?.claims?.find((one) => one.kpi === kpi.id)
  if (!claim || !scene) return null
  const versus = scene.scenarios.find((scenario) => scenario.id === claim.versus)
  const value =
    claim.kind === 'ratio'
      ? `×${claim.value}`
      : claim.kind === 'change'
        ? `${claim.value > 0 ? '+' : '−'}${Math.abs(claim.value * 100).toFixed(0)} %`
        : Object.values(figure(claim.value, { ...kpi, digits: 0 })).join(' ')
  return (
    <span className={css.claim} title={text(claim.reading)}>
      {t('kpis.claim')} {value}
      {versus && ` ${t('kpis.versus', { scenario: text(versus.title) })}`} ·{' '}
      {t('kpis.asOf', { place: text(claim.place) })}
    </span>
  )
}

function Why({ kpi }: { kpi: KpiDefinition }) {
  const { t } = useTranslation()
  const text = useText()
  const terms = useFactory((state) => state.terms)
  const window = useFactory((state) => state.window)
  const windowName = { start: t('kpis.sinceStart'), change: t('kpis.sinceChange'), hour: t('kpis.lastHour') }[window]
  return (
    <div className={css.why}>
      <div>{text(kpi.formula)}</div>
      {terms.map((term) => (
        <div key={textIn(term.name, 'en')} className={css.row}>
          <span>{text(term.name)}</span>
          <span className={css.value}>
            {term.value.toLocaleString('en', { maximumFractionDigits: 2 })} {term.unit}
          </span>
        </div>
      ))}
      <div>
        {t('kpis.window')}: {windowName}
      </div>
      <div>{t(`kpis.${kpi.origin}`)}</div>
      {kpi.good && <div>{t(kpi.good === 'up' ? 'kpis.betterUp' : 'kpis.betterDown')}</div>}
    </div>
  )
}

function Card({ kpi, large = false }: { kpi: KpiDefinition; large?: boolean }) {
  const text = useText()
  const actions = useActions()
  const value = useFactory((state) => state.snapshot?.kpis[kpi.id] ?? null)
  const isOpen = useFactory((state) => state.openKpi === kpi.id)
  const trends = useFactory((state) => state.trends)
  useFactory((state) => state.trendCount)
  const { number, unit } = figure(value, kpi)
  return (
    <div style={isOpen ? { gridColumn: '1 / -1' } : undefined}>
      <button
        type="button"
        className={css.card}
        aria-expanded={isOpen}
        data-kpi={kpi.id}
        onClick={() => actions.explain(isOpen ? null : kpi.id)}
      >
        <span className={css.name}>
          {text(kpi.title)} {kpi.good === 'up' ? '↑' : kpi.good === 'down' ? '↓' : ''}
        </span>
        <span
          style={{
            display: 'grid',
            gridTemplateColumns: large ? '1fr 38%' : '1fr',
            alignItems: 'end',
            gap: 'calc(var(--u) * 3)',
          }}
        >
          <span>
            <span className={large ? css.big : css.mid}>{number}</span>
            <span className={css.unit}>{unit}</span>
          </span>
          {large && kpi.origin === 'run' && <Sparkline points={trends.points.get(kpi.id) ?? []} />}
        </span>
        {large && <Claim kpi={kpi} />}
      </button>
      {isOpen && <Why kpi={kpi} />}
    </div>
  )
}

function Bottleneck() {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const station = useFactory((state) => state.snapshot?.bottleneck ?? -1)
  const scene = useFactory((state) => state.scene)
  const found = scene?.lines.flatMap((line) => line.stations)[station]
  return (
    <div style={{ padding: 'calc(var(--u) * 2.5) 0' }}>
      <div className={css.name}>{t('kpis.bottleneck')}</div>
      {found ? (
        <button
          type="button"
          className={css.link}
          style={{ fontSize: 'var(--text-m)' }}
          onClick={() => actions.select({ kind: 'station', index: station })}
        >
          {found.id} · {text(found.title)}
        </button>
      ) : (
        <span className={css.soft}>{t('kpis.noBottleneck')}</span>
      )}
    </div>
  )
}

export function KpiPanel() {
  const { t } = useTranslation()
  const actions = useActions()
  const isOpen = useFactory((state) => state.panels.kpis)
  const hasScene = useFactory((state) => state.scene !== null)
  const window = useFactory((state) => state.window)
  const [isForecasting, setForecasting] = useState(false)
  if (!hasScene) return null
  if (!isOpen)
    return (
      <button
        type="button"
        className={`${css.tabRight} ${css.glass}`}
        onClick={() => actions.togglePanel('kpis', true)}
      >
        {t('kpis.show')}
      </button>
    )
  return (
    <section className={`${css.right} ${css.glass}`} data-covers="right" aria-label={t('kpis.title')}>
      <div className={css.head}>
        {t('kpis.title')}
        <fieldset
          className={css.choice}
          style={{ border: 0, margin: 0, fontSize: 'var(--text-s)', fontWeight: 450 }}
          aria-label={t('kpis.window')}
        >
          {WINDOWS.map((name) => (
            <button key={name} type="button" aria-pressed={window === name} onClick={() => actions.setWindow(name)}>
              {t(`kpis.${name}`)}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className={css.icon}
          aria-label={t('kpis.hide')}
          title={t('kpis.hide')}
          onClick={() => actions.togglePanel('kpis', false)}
        >
          <Icon name="right" />
        </button>
      </div>
      <div className={css.body}>
        <button type="button" className={css.button} data-testid="forecast" onClick={() => setForecasting(true)}>
          {t('forecast.open')} · 95 %
        </button>
        {isForecasting && <ForecastDialog onClose={() => setForecasting(false)} />}
        {LARGE.map((id) => (
          <Card key={id} kpi={KPI_BY_ID.get(id)!} large />
        ))}
        <Bottleneck />
        <div className={css.two}>
          {KPIS.filter((kpi) => !LARGE.includes(kpi.id)).map((kpi) => (
            <Card key={kpi.id} kpi={kpi} />
          ))}
        </div>
      </div>
    </section>
  )
}
