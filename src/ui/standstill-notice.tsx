import { useTranslation } from 'react-i18next'
import { type Wait, waitsOf } from '../player/waits.ts'
import { clockOf } from './figures.ts'
import css from './panels.module.css'
import { useFactory, useFactoryStore } from './use-factory.ts'

const MOST_LINES = 5

/** When no board can ever move again: who waits for whom, since when. */
export function StandstillNotice() {
  const { t } = useTranslation()
  const store = useFactoryStore()
  useFactory((state) => state.snapshot) // a few times a second
  const waits = store.player ? waitsOf(store.player.session) : []
  if (waits.length === 0) return null
  const tell = ({ at, for: what, of, heldAt, sinceS }: Wait) =>
    [
      t(`standstill.${what === 'lot start' ? 'lotStart' : what}`, { at, of }),
      heldAt.length > 0 ? t('standstill.heldAt', { places: heldAt.join(', ') }) : '',
      sinceS === null ? '' : t('standstill.since', { time: clockOf(sinceS).clock }),
    ].join('')
  return (
    <div className={`${css.standstill} ${css.glass}`} role="alert" data-testid="standstill">
      <strong>{t('standstill.title')}</strong>
      {waits.slice(0, MOST_LINES).map((wait) => (
        <span key={`${wait.at} ${wait.for} ${wait.of}`}>{tell(wait)}</span>
      ))}
      {waits.length > MOST_LINES && (
        <span className={css.soft}>{t('failed.more', { count: waits.length - MOST_LINES })}</span>
      )}
    </div>
  )
}
