import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hallStations, stationName } from '../model/hall-stations.ts'
import { cssAt, scaleOf } from '../store/overlay-colours.ts'
import { STATE_SIGNS } from '../store/state-signs.ts'
import { TRAIL_S } from '../twin/floor/walk-trail.ts'
import { IS_MOMENTARY, type OverlayReading, WAITS_LEAST } from '../twin/overlays.ts'
import { STATE_NAMES } from '../twin/station-state.ts'
import { Icon } from './icons.tsx'
import css from './panels.module.css'
import { useActions, useFactory } from './use-factory.ts'

/** What the overlay shows and how to read it; it stands where no panel does and pushes the inspector up. */
export function OverlayLegend() {
  const { t } = useTranslation()
  const actions = useActions()
  const overlay = useFactory((state) => state.overlay)
  const reading = useFactory((state) => state.reading)
  const window = useFactory((state) => state.window)
  const box = useRef<HTMLDivElement>(null)
  // Its height depends on language and width: the inspector above asks for it.
  useEffect(() => {
    const { style } = document.documentElement
    if (!overlay || !box.current) return
    const observer = new ResizeObserver(([entry]) =>
      style.setProperty('--legend-h', `calc(${entry!.borderBoxSize[0]!.blockSize}px + var(--u) * 2)`),
    )
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      style.removeProperty('--legend-h')
    }
  }, [overlay])
  if (!overlay) return null
  const windowName = { start: t('kpis.sinceStart'), change: t('kpis.sinceChange'), hour: t('kpis.lastHour') }[window]
  return (
    <section
      ref={box}
      className={`${css.overlayLegend} ${css.glass}`}
      aria-label={t(`overlays.${overlay}`)}
      data-testid="overlay-legend"
      data-overlay={overlay}
    >
      <strong>{t(`overlays.${overlay}`)}</strong>
      {reading && reading.name === overlay && <Key reading={reading} />}
      <button
        type="button"
        className={`${css.icon} ${css.corner}`}
        aria-label={t('overlays.hide')}
        title={t('overlays.hide')}
        onClick={() => actions.showOverlay(null)}
      >
        <Icon name="close" />
      </button>
      <span className={css.overlayHelp}>
        {t(`overlays.${overlay}Help`, { window: windowName, minutes: TRAIL_S / 60 })}
      </span>
    </section>
  )
}

function Key({ reading }: { reading: OverlayReading }) {
  const { t } = useTranslation()
  const { name, largest, sum } = reading
  switch (name) {
    case 'state':
      return <States reading={reading} />
    case 'heat':
      return <Scale name={name} from="0" to="100 %" />
    case 'queue':
      return <span className={css.value}>{t('overlays.boards', { n: sum })}</span>
    case 'bottleneck':
      return <Bottlenecks reading={reading} />
    case 'energy':
      return (
        <>
          <Scale name={name} from="0" to={`${largest.toFixed(1)} kW`} />
          <span className={css.value}>{t('overlays.total', { n: sum.toFixed(0) })}</span>
        </>
      )
    case 'flow':
      return <Scale name={name} from="0" to={`${largest.toFixed(0)} /h`} />
    case 'paths':
      return (
        <>
          <Dots most={largest} />
          <span className={css.value}>{t('overlays.metres', { n: Math.round(sum).toLocaleString('en') })}</span>
        </>
      )
  }
}

function Scale({ name, from, to }: { name: OverlayReading['name']; from: string; to: string }) {
  return (
    <span className={css.scale}>
      <span>{from}</span>
      <span style={{ background: `linear-gradient(to right, ${scaleOf(name).join(', ')})` }} />
      <span>{to}</span>
    </span>
  )
}

/** How many stations are in each state; the foot of the page tells what the signs mean. */
function States({ reading }: { reading: OverlayReading }) {
  const { t } = useTranslation()
  const counts = STATE_NAMES.map((_, state) => reading.values.reduce((n, value) => n + (value === state ? 1 : 0), 0))
  return (
    <>
      {STATE_NAMES.map((state, i) =>
        counts[i] === 0 ? null : (
          <span key={state} style={{ whiteSpace: 'nowrap' }}>
            <span className={css.sign} style={{ color: STATE_SIGNS[state].colour }}>
              {STATE_SIGNS[state].sign}
            </span>{' '}
            {t(`states.${state}`)} <b className={css.value}>{counts[i]}</b>
          </span>
        ),
      )}
    </>
  )
}

/** In a hall of many lines each has one: more names than this tell nothing. */
const MOST_NAMES = 6

/** The stations that held the line up longest: share of time, alone and shifting. */
function Bottlenecks({ reading }: { reading: OverlayReading }) {
  const { t } = useTranslation()
  const scene = useFactory((state) => state.scene)
  const { values, second, marks } = reading
  const stations = scene ? hallStations(scene) : []
  const first = [...values.keys()]
    .filter((i) => values[i]! > 0)
    .sort((a, b) => values[b]! - values[a]!)
    .slice(0, 3)
  const percent = (share: number) => Math.round(share * 100)
  const named = (mark: number) => {
    const names = stations.filter((_, i) => (marks[i]! & mark) !== 0).map(stationName)
    return names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names
  }
  return (
    <>
      {first.map((i) => (
        <span key={i} style={{ whiteSpace: 'nowrap' }}>
          <b className={css.value}>
            {stations[i] && stationName(stations[i])} {percent(values[i]!)} %
          </b>{' '}
          <span className={css.soft}>
            {t('overlays.sole', { share: percent(second[i]!) })},{' '}
            {t('overlays.shifting', { share: percent(values[i]! - second[i]!) })}
          </span>
        </span>
      ))}
      <span className={css.soft}>
        ▼ {t('overlays.waitsLeast')}: {named(WAITS_LEAST).join(', ') || '–'} · ▨ {t('overlays.momentary')}:{' '}
        {named(IS_MOMENTARY).slice(0, 3).join(', ') || '–'}
      </span>
    </>
  )
}

/** Dots of the sizes in the picture, on its logarithmic scale. */
function Dots({ most }: { most: number }) {
  const { t } = useTranslation()
  const top = Math.max(1, Math.round(most))
  const counts = [...new Set([1, Math.round(Math.sqrt(top)), top])]
  return (
    <>
      {counts.map((count) => {
        const share = Math.log(1 + count) / Math.log(1 + top)
        const edge = (0.16 + 0.32 * share) * 2
        return (
          <span key={count} className={css.scale}>
            <i
              style={{
                width: `calc(var(--u) * ${(5 * edge).toFixed(2)})`,
                height: `calc(var(--u) * ${(5 * edge).toFixed(2)})`,
                borderRadius: '50%',
                background: cssAt('paths', 0.4 + 0.6 * share),
              }}
            />
            {t('overlays.passes', { n: count })}
          </span>
        )
      })}
    </>
  )
}
