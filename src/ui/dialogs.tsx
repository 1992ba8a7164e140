import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hallStations, stationName } from '../model/hall-stations.ts'
import { Dialog } from './dialog.tsx'
import { findStations } from './find-stations.ts'
import css from './panels.module.css'
import { ProofDialog } from './proof-dialog.tsx'
import { useActions, useFactory, useText } from './use-factory.ts'

const KEYS = [
  ['Space', 'play'],
  ['.', 'step'],
  ['1 2 3 4', 'views'],
  ['W', 'walk'],
  ['F', 'fly'],
  ['← →', 'arrows'],
  ['/', 'search'],
  ['C', 'controls'],
  ['K', 'kpis'],
  ['O', 'overlay'],
  ['⇧O', 'nextOverlay'],
  ['N', 'labels'],
  ['L', 'language'],
  ['T', 'theme'],
  ['?', 'all'],
  ['Esc', 'close'],
] as const

export function KeysDialog() {
  const { t } = useTranslation()
  const actions = useActions()
  const isOpen = useFactory((state) => state.panels.keys)
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={() => actions.togglePanel('keys', false)}>
      {KEYS.map(([key, name]) => (
        <div key={key} className={css.keyRow}>
          <span>
            {key.split(' ').map((one) => (
              <kbd key={one} style={{ marginRight: 4 }}>
                {one}
              </kbd>
            ))}
          </span>
          <span>{t(`keys.${name}`)}</span>
        </div>
      ))}
    </Dialog>
  )
}

export function AboutDialog() {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const isOpen = useFactory((state) => state.panels.about)
  const [isProving, setProving] = useState(false)
  const scene = useFactory((state) => state.scene)
  return (
    <Dialog title={t('about.title')} isOpen={isOpen} onClose={() => actions.togglePanel('about', false)}>
      <p>{text(scene?.summary)}</p>
      <p>{t('about.text')}</p>
      <p>
        <button type="button" className={css.button} data-testid="proof" onClick={() => setProving(true)}>
          {t('proof.title')}
        </button>{' '}
        <a className={css.button} href="gallery.html">
          {t('about.gallery')}
        </a>
      </p>
      <p className={css.soft}>{t('about.licence')}</p>
      {isProving && <ProofDialog onClose={() => setProving(false)} />}
    </Dialog>
  )
}

export function SearchDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const scene = useFactory((state) => state.scene)
  const [wanted, setWanted] = useState('')
  const stations = useMemo(() => (scene ? hallStations(scene) : []), [scene])
  const found = isOpen ? findStations(stations, wanted, ({ title }) => text(title)) : []
  const choose = (index: number) => {
    actions.select({ kind: 'station', index })
    actions.flyTo({ kind: 'station', index })
    setWanted('')
    onClose()
  }
  return (
    <Dialog title={t('search.title')} isOpen={isOpen} onClose={onClose}>
      <input
        data-first
        aria-label={t('search.title')}
        placeholder={stations.some(({ line }) => line > 0) ? t('search.lineHint') : undefined}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && found[0] !== undefined && choose(found[0])}
        style={{
          font: 'inherit',
          width: '100%',
          boxSizing: 'border-box',
          padding: 'calc(var(--u) * 2)',
          marginBottom: 'calc(var(--u) * 2)',
          background: 'var(--hover)',
          color: 'inherit',
          border: '1px solid var(--rim)',
          borderRadius: 'calc(var(--u) * 2)',
        }}
      />
      {found.length === 0 && <p className={css.soft}>{t('search.none')}</p>}
      {found.slice(0, 12).map((index) => (
        <div key={index}>
          <button
            type="button"
            className={css.link}
            style={{ fontSize: 'var(--text-m)', padding: 'calc(var(--u) * 1) 0' }}
            onClick={() => choose(index)}
          >
            {stationName(stations[index]!)} · {text(stations[index]!.title)}
          </button>
        </div>
      ))}
    </Dialog>
  )
}
