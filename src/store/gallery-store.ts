import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scene } from '../model/scene-schema.ts'
import { STATE_NAMES, type StateName } from '../twin/station-state.ts'
import { type Catalogue, catalogueOf, type Exhibit, type ExhibitPlace } from './gallery-catalogue.ts'
import type { Language, Theme } from './preferences.ts'

/** What was measured of the model that is shown. */
export interface ExhibitFacts {
  lengthM: number
  widthM: number
  heightM: number
  triangles: number
  /** Parts that move by themselves. */
  moving: number
}

export interface GalleryState {
  catalogue: Catalogue
  /** Index in the catalogue's exhibits. */
  shown: number
  /** Index of the exhibit's variant, and of the place whose size it has. */
  variant: number
  place: number
  state: StateName
  /** Share of the cycle, 0 to 1. */
  share: number
  playing: boolean
  turning: boolean
  withPerson: boolean
  facts: ExhibitFacts | null
  /** What the picture cannot be shown for; null while it can. */
  failure: 'webgl' | null
  language: Language
  theme: Theme
}

export interface GalleryActions {
  open(scene: Scene): void
  show(kind: string, id: string, variant?: string, station?: string): boolean
  turnTo(by: number): void
  choose(
    change: Partial<
      Pick<
        GalleryState,
        'variant' | 'place' | 'state' | 'share' | 'playing' | 'turning' | 'withPerson' | 'language' | 'theme'
      >
    >,
  ): void
  /** The next or previous variant. */
  vary(by: number): void
  measured(facts: ExhibitFacts | null): void
  fail(failure: GalleryState['failure']): void
}

export type GalleryStore = StoreApi<GalleryState> & { readonly actions: GalleryActions }

export const isState = (name: string | null): name is StateName => STATE_NAMES.includes(name as StateName)

export function createGalleryStore(language: Language, theme: Theme, isCalm: boolean): GalleryStore {
  const store = createStore<GalleryState>()(() => ({
    catalogue: catalogueOf(null),
    shown: 0,
    variant: 0,
    place: 0,
    state: 'working',
    share: 0.35,
    playing: !isCalm,
    turning: !isCalm,
    withPerson: true,
    facts: null,
    failure: null,
    language,
    theme,
  }))
  const { getState: get, setState: set } = store
  const actions: GalleryActions = {
    open(scene) {
      const { kind, id } = shownIn(get())
      set({ catalogue: catalogueOf(scene), place: 0 })
      actions.show(kind, id)
    },
    show(kind, id, variantName, station) {
      const { catalogue, shown, variant } = get()
      const next = catalogue.exhibits.findIndex((one) => one.kind === kind && one.id === id)
      const exhibit = catalogue.exhibits[next]
      if (!exhibit) return false
      const named = exhibit.variants.indexOf(variantName ?? '')
      // The method stays when one goes from machine to machine.
      const kept = catalogue.exhibits[shown]?.kind === kind && variant < exhibit.variants.length ? variant : 0
      set({
        shown: next,
        variant: named >= 0 ? named : kept,
        place: Math.max(
          0,
          exhibit.places.findIndex((place) => place.station === station),
        ),
      })
      return true
    },
    turnTo(by) {
      const { exhibits } = get().catalogue
      const next = exhibits[(get().shown + by + exhibits.length) % exhibits.length]!
      actions.show(next.kind, next.id)
    },
    choose: (change) => set(change),
    vary(by) {
      const { variants } = shownIn(get())
      set({ variant: (get().variant + by + variants.length) % variants.length })
    },
    measured: (facts) => set({ facts }),
    fail: (failure) => set({ failure }),
  }
  return Object.assign(store, { actions })
}

export function shownIn({ catalogue, shown }: GalleryState): Exhibit {
  return catalogue.exhibits[shown]!
}

export function placeIn(state: GalleryState): ExhibitPlace | undefined {
  return shownIn(state).places[state.place]
}
