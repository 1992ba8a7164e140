import { type GalleryStore, isState, placeIn, shownIn } from './store/gallery-store.ts'

/** What stands behind the # of the gallery: #/machine/place/automated?state=working&station=P11&progress=0.4&person=0&turn=0&play=0 */
export function readGalleryAddress(hash: string, store: GalleryStore): void {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const query = new URLSearchParams(search)
  const [kind = '', id = '', variant] = path.split('/')
  if (kind) store.actions.show(kind, id, variant, query.get('station') ?? undefined)
  const state = query.get('state')
  const share = Number(query.get('progress') ?? Number.NaN)
  store.actions.choose({
    ...(isState(state) && { state }),
    ...(share >= 0 && share <= 1 && { share }),
    ...(query.has('person') && { withPerson: query.get('person') !== '0' }),
    ...(query.has('turn') && { turning: query.get('turn') !== '0' }),
    ...(query.has('play') && { playing: query.get('play') !== '0' }),
  })
}

/** Keeps the address in step: a link shows the same thing in the same state. A share that plays is not written. */
export function galleryAddress(store: GalleryStore): string {
  const shown = store.getState()
  const { kind, id, variants, places } = shownIn(shown)
  const query = new URLSearchParams()
  if (kind === 'machine') query.set('state', shown.state)
  if (shown.place > 0 && places.length > 1) query.set('station', placeIn(shown)!.station)
  if (!shown.withPerson) query.set('person', '0')
  if (!shown.turning) query.set('turn', '0')
  if (!shown.playing) {
    query.set('play', '0')
    query.set('progress', shown.share.toFixed(2))
  }
  return `#/${kind}/${id}/${variants[shown.variant]}${query.size > 0 ? `?${query}` : ''}`
}
