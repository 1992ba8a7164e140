import { useTranslation } from 'react-i18next'
import { textIn } from '../../model/text.ts'
import { shownIn } from '../../store/gallery-store.ts'
import css from './gallery.module.css'
import { useGallery, useGalleryStore, useNames } from './use-gallery.ts'

const metres = (value: number) => value.toFixed(2)

/** What it is, in which forms it comes and what was measured of it. */
export function ExhibitCard() {
  const { t } = useTranslation()
  const names = useNames()
  const { actions } = useGalleryStore()
  const shown = useGallery(shownIn)
  const variant = useGallery((state) => state.variant)
  const place = useGallery((state) => state.place)
  const facts = useGallery((state) => state.facts)
  const language = useGallery((state) => state.language)
  const at = shown.places[place]
  return (
    <div className={css.card}>
      <h1 data-testid="gallery-title">{names.exhibit(shown)}</h1>
      {shown.places.length === 1 && at && (
        <p className={css.soft}>
          {at.station} · {textIn(at.title, language)}
        </p>
      )}
      {shown.places.length > 1 && (
        <select
          className={css.select}
          aria-label={t('gallery.place')}
          value={place}
          onChange={(event) => actions.choose({ place: Number(event.currentTarget.value) })}
        >
          {shown.places.map((one, i) => (
            <option key={one.station} value={i}>
              {one.station} · {textIn(one.title, language)}
            </option>
          ))}
        </select>
      )}
      {shown.variants.length > 1 && (
        <fieldset className={css.choice} aria-label={t('gallery.variant')}>
          {shown.variants.map((one, i) => (
            <button
              key={one}
              type="button"
              aria-pressed={i === variant}
              data-variant={one}
              onClick={() => actions.choose({ variant: i })}
            >
              {names.variant(shown, one)}
            </button>
          ))}
        </fieldset>
      )}
      {facts && (
        <dl
          className={css.facts}
          title={shown.kind === 'machine' ? t('gallery.ruler') : undefined}
          data-testid="gallery-facts"
          aria-label={t('gallery.facts')}
        >
          <dt>{t('gallery.footprint')}</dt>
          <dd>
            {metres(facts.lengthM)} × {metres(facts.widthM)} m
          </dd>
          <dt>{t('gallery.height')}</dt>
          <dd>{metres(facts.heightM)} m</dd>
          <dt>{t('gallery.triangles')}</dt>
          <dd data-testid="gallery-triangles">{Math.round(facts.triangles).toLocaleString(language)}</dd>
          {facts.moving > 0 && (
            <>
              <dt>{t('gallery.moving')}</dt>
              <dd>{facts.moving}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}
