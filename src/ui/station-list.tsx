import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hallStations, stationName } from '../model/hall-stations.ts'
import { STATE_NAMES } from '../twin/station-state.ts'
import css from './panels.module.css'
import { useActions, useFactory, useText } from './use-factory.ts'

const PLAIN = { listStyle: 'none', padding: 0, margin: 0 } as const
const DOWN = STATE_NAMES.indexOf('waitingRepair')

/** The hall for those who cannot see it: every station as a button that says its state. In a hall of many lines first the lines, each with how
 * many of its stations are down, then the stations of the one that was chosen. Shown when the keyboard reaches it. */
export function StationList() {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const scene = useFactory((state) => state.scene)
  const states = useFactory((state) => state.snapshot?.states.join(',') ?? '')
  const selection = useFactory((state) => state.selection)
  const [chosen, setChosen] = useState(0)
  if (!scene) return null
  const now = states.split(',').map(Number)
  const stations = hallStations(scene)
  const lines = scene.lines[0]!.copies?.count ?? 0
  const selectedLine = selection?.kind === 'station' ? (stations[selection.index]?.line ?? 0) : 0
  const line = lines > 0 ? chosen || selectedLine || 1 : 0
  const down = new Int32Array(lines + 1)
  stations.forEach((station, i) => {
    if (now[i]! >= DOWN) down[station.line]!++
  })
  return (
    <nav className={css.hidden} aria-label={t('app.skip')}>
      {lines > 0 && (
        <ul style={PLAIN}>
          {Array.from(down, (count, i) => ({ count, i }))
            .slice(1)
            .map(({ count, i }) => (
              <li key={i}>
                <button type="button" className={css.link} aria-pressed={i === line} onClick={() => setChosen(i)}>
                  {text(scene.lines[0]!.title)} {i}: {count > 0 ? t('list.down', { count }) : t('list.runs')}
                </button>
              </li>
            ))}
        </ul>
      )}
      <ul style={PLAIN}>
        {stations.map((station, index) =>
          station.line === line ? (
            <li key={stationName(station)}>
              <button
                type="button"
                className={css.link}
                onClick={() => {
                  setChosen(0)
                  actions.select({ kind: 'station', index })
                }}
              >
                {stationName(station)} {text(station.title)}: {t(`states.${STATE_NAMES[now[index] ?? 0] ?? 'off'}`)}
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  )
}
