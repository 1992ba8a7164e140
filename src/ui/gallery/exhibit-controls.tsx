import { useTranslation } from 'react-i18next'
import { shownIn } from '../../store/gallery-store.ts'
import { STATE_SIGNS } from '../../store/state-signs.ts'
import { STATE_NAMES } from '../../twin/station-state.ts'
import { Icon } from '../icons.tsx'
import panels from '../panels.module.css'
import css from './gallery.module.css'
import { useGallery, useGalleryStore } from './use-gallery.ts'

/** The state of a machine, as its tower light and screens tell it. */
function StatePicker() {
  const { t } = useTranslation()
  const { actions } = useGalleryStore()
  const state = useGallery((one) => one.state)
  return (
    <fieldset className={css.states} aria-label={t('gallery.state')}>
      {STATE_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === state}
          data-state={name}
          onClick={() => actions.choose({ state: name })}
        >
          <span className={panels.sign} style={{ color: STATE_SIGNS[name].colour }} aria-hidden="true">
            {STATE_SIGNS[name].sign}
          </span>
          {t(`states.${name}`)}
        </button>
      ))}
    </fieldset>
  )
}

export function ExhibitControls() {
  const { t } = useTranslation()
  const { actions } = useGalleryStore()
  const kind = useGallery((state) => shownIn(state).kind)
  const playing = useGallery((state) => state.playing)
  const share = useGallery((state) => state.share)
  const turning = useGallery((state) => state.turning)
  const withPerson = useGallery((state) => state.withPerson)
  const cycles = kind === 'machine' || kind === 'robot'
  const play = playing ? t('top.pause') : t('top.play')
  return (
    <footer className={css.controls}>
      {kind === 'machine' && <StatePicker />}
      <div className={css.row}>
        <button
          type="button"
          className={`${panels.icon} ${panels.primary}`}
          aria-label={play}
          title={play}
          data-testid="gallery-play"
          onClick={() => actions.choose({ playing: !playing })}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {cycles && (
          <label className={css.cycle}>
            {t('gallery.cycle')}
            <input
              type="range"
              min={0}
              max={1}
              step={0.01}
              value={share}
              data-testid="gallery-cycle"
              onChange={(event) => actions.choose({ share: Number(event.currentTarget.value), playing: false })}
            />
            <output className={panels.number}>{Math.round(share * 100)} %</output>
          </label>
        )}
        <span className={panels.grow} />
        {kind !== 'person' && (
          <label>
            <input
              type="checkbox"
              checked={withPerson}
              data-testid="gallery-person"
              onChange={(event) => actions.choose({ withPerson: event.currentTarget.checked })}
            />
            {t('gallery.person')}
          </label>
        )}
        <label>
          <input
            type="checkbox"
            checked={turning}
            onChange={(event) => actions.choose({ turning: event.currentTarget.checked })}
          />
          {t('gallery.turning')}
        </label>
      </div>
      <p className={css.soft}>{t('gallery.keys')}</p>
    </footer>
  )
}
