import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { textIn } from '../../model/text.ts'
import type { Catalogue, Exhibit } from '../../store/gallery-catalogue.ts'
import type { GalleryState, GalleryStore } from '../../store/gallery-store.ts'

export const GalleryContext = createContext<GalleryStore | null>(null)

export function useGalleryStore(): GalleryStore {
  const store = useContext(GalleryContext)
  if (!store) throw new Error('no gallery store above this component')
  return store
}

export function useGallery<T>(choose: (state: GalleryState) => T): T {
  return useStore(useGalleryStore(), choose)
}

/** Names of exhibits, of their groups and of the ways in which they come. */
export function useNames() {
  const { t } = useTranslation()
  const language = useGallery((state) => state.language)
  return {
    exhibit: ({ kind, id }: Pick<Exhibit, 'kind' | 'id'>): string =>
      t(`gallery.${kind === 'person' ? 'activity' : kind}.${id}`),
    group: ({ id, title }: Catalogue['groups'][number]): string =>
      title ? textIn(title, language) : t(`gallery.groups.${id}`),
    variant: ({ kind }: Pick<Exhibit, 'kind'>, variant: string): string =>
      kind === 'robot' ? `${Number(variant) / 1000} m` : t(`gallery.variants.${variant}`),
  }
}
