import { useTranslation } from 'react-i18next'
import { STATE_NAMES } from '../twin/station-state.ts'
import css from './panels.module.css'
import { useActions, useFactory, useText } from './use-factory.ts'

/** The hall for those who cannot see it: every station as a button that says its state. Shown when the keyboard reaches it. */
export function StationList() {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const scene = useFactory((state) => state.scene)
  const states = useFactory((state) => state.snapshot?.states.join(',') ?? '')
  if (!scene) return null
  const now = states.split(',').map(Number)
  const stations = [...scene.lines.flatMap((line) => (line.copies ? [] : line.stations)), ...(scene.rework ?? [])]
  return (
    <nav className={css.hidden} aria-label={t('app.skip')}>
      <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {stations.map((station, index) => (
          <li key={station.id}>
            <button type="button" className={css.link} onClick={() => actions.select({ kind: 'station', index })}>
              {station.id} {text(station.title)}: {t(`states.${STATE_NAMES[now[index] ?? 0] ?? 'off'}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
