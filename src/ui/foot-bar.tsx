import { useTranslation } from 'react-i18next'
import { STATE_SIGNS } from '../store/state-signs.ts'
import { STATE_NAMES } from '../twin/station-state.ts'
import { clockOf } from './figures.ts'
import { Icon } from './icons.tsx'
import { OverlayMenu } from './overlay-menu.tsx'
import css from './panels.module.css'
import { useActions, useFactory, useText } from './use-factory.ts'

const SHOWN = STATE_NAMES.filter((name) => name !== 'engineering')

/** The run so far with what was changed in it, and what the lights mean. */
export function FootBar() {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const marks = useFactory((state) => state.marks)
  const scene = useFactory((state) => state.scene)
  const labels = useFactory((state) => state.labels)
  const timeS = useFactory((state) => Math.floor((state.snapshot?.timeS ?? 0) / 10) * 10)
  const boardsOut = useFactory((state) => state.snapshot?.boardsOut ?? 0)
  const inLine = useFactory((state) => state.snapshot?.inLine ?? 0)
  const spanS = Math.max(4 * 3600, timeS)
  const hours = Math.floor(spanS / 3600)
  const step = hours > 48 ? 24 : hours > 16 ? 4 : 1
  const nameOf = (control: string | null, value: number | string | null) =>
    control === null
      ? `${t('timeline.scenario')} ${text(scene?.scenarios.find((s) => s.id === value)?.title)}`
      : `${text(scene?.controls.find((c) => c.id === control)?.title)} ${value ?? t('controls.byData')}`
  return (
    <footer className={`${css.foot} ${css.glass}`} data-covers="bottom">
      <div className={css.timeline}>
        <div className={css.row}>
          <span className={css.soft}>{t('timeline.title')}</span>
          <span className={css.soft}>
            <b className={css.value}>{boardsOut}</b> {t('timeline.boardsOut')} · <b className={css.value}>{inLine}</b>{' '}
            {t('timeline.inLine')}
          </span>
        </div>
        <svg
          viewBox="0 0 1000 30"
          preserveAspectRatio="none"
          style={{ width: '100%', height: 'calc(var(--u) * 5)', overflow: 'visible' }}
          role="img"
          aria-label={`${t('timeline.title')}: ${clockOf(timeS).clock}`}
        >
          <rect x="0" y="11" width="1000" height="8" rx="2" fill="var(--hover)" />
          <rect x="0" y="11" width={(timeS / spanS) * 1000} height="8" rx="2" fill="var(--accent)" />
          <path
            d={Array.from(
              { length: Math.floor(hours / step) + 1 },
              (_, i) => `M${((i * step * 3600) / spanS) * 1000} 8v14`,
            ).join('')}
            stroke="var(--ink-soft)"
            strokeWidth="1"
            vectorEffect="non-scaling-stroke"
          />
          {marks.map((mark) => (
            <path
              key={mark.id}
              d={`M${(mark.timeS / spanS) * 1000} 2v26`}
              stroke="var(--ink)"
              strokeWidth="2.5"
              vectorEffect="non-scaling-stroke"
            >
              <title>{`${clockOf(mark.timeS).clock} ${nameOf(mark.control, mark.value)}`}</title>
            </path>
          ))}
        </svg>
      </div>
      <div className={css.legend} title={t('timeline.legend')}>
        {SHOWN.map((name) => (
          <span key={name}>
            <span className={css.sign} style={{ color: STATE_SIGNS[name].colour }}>
              {STATE_SIGNS[name].sign}
            </span>{' '}
            {t(`states.${name}`)}
          </span>
        ))}
      </div>
      <OverlayMenu />
      <button
        type="button"
        className={css.icon}
        aria-pressed={labels}
        aria-label={t('timeline.labels')}
        title={t('timeline.labels')}
        onClick={() => actions.toggleLabels()}
      >
        <Icon name="tag" />
      </button>
    </footer>
  )
}
