import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownIn } from '../../store/gallery-store.ts'
import css from './gallery.module.css'
import { thumbnailOf } from './thumbnails.ts'
import { useGallery, useGalleryStore, useNames } from './use-gallery.ts'

/** Everything there is, by segment of the line and by kind; what is typed is looked for in names and ids. */
export function ExhibitList() {
  const { t } = useTranslation()
  const names = useNames()
  const { actions } = useGalleryStore()
  const catalogue = useGallery((state) => state.catalogue)
  const shown = useGallery(shownIn)
  const [wanted, setWanted] = useState('')
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-exhibit="${shown.kind}/${shown.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  const fits = (text: string) => text.toLowerCase().includes(wanted.trim().toLowerCase())
  const groups = catalogue.groups
    .map((group) => ({
      group,
      exhibits: catalogue.exhibits.filter(
        (one) =>
          one.group === group.id &&
          (fits(names.exhibit(one)) ||
            fits(one.id) ||
            fits(names.group(group)) ||
            one.places.some((p) => fits(p.station))),
      ),
    }))
    .filter(({ exhibits }) => exhibits.length > 0)
  return (
    <nav className={css.list} aria-label={t('gallery.list')} ref={list}>
      <input
        type="search"
        className={css.search}
        data-testid="gallery-search"
        placeholder={t('gallery.search')}
        aria-label={t('gallery.search')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = groups[0]?.exhibits[0]
          if (event.key === 'Enter' && first) actions.show(first.kind, first.id)
          if (event.key === 'Escape') setWanted('')
        }}
      />
      <div className={css.groups}>
        {groups.length === 0 && <p className={css.soft}>{t('gallery.none')}</p>}
        {groups.map(({ group, exhibits }) => (
          <section key={group.id}>
            <h2>{names.group(group)}</h2>
            {exhibits.map((one) => (
              <button
                key={`${one.kind}/${one.id}`}
                type="button"
                className={css.entry}
                data-exhibit={`${one.kind}/${one.id}`}
                aria-current={one === shown}
                onClick={() => actions.show(one.kind, one.id)}
              >
                <span className={css.thumbnail} style={thumbnailOf(one.kind, one.id) ?? undefined} />
                <span className={css.name}>{names.exhibit(one)}</span>
                <small>{one.places.map((place) => place.station).join(' ')}</small>
              </button>
            ))}
          </section>
        ))}
      </div>
    </nav>
  )
}
