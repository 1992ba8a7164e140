import { useHotkeys } from '@mantine/hooks'
import { STATE_NAMES } from '../../twin/station-state.ts'
import { useGalleryStore } from './use-gallery.ts'

/** The keyboard of the gallery; not while someone types. */
export function useGalleryKeys(): void {
  const store = useGalleryStore()
  const { actions, getState: get } = store
  useHotkeys([
    ['ArrowDown', () => actions.turnTo(1)],
    ['ArrowUp', () => actions.turnTo(-1)],
    ['ArrowRight', () => actions.vary(1)],
    ['ArrowLeft', () => actions.vary(-1)],
    ['space', () => actions.choose({ playing: !get().playing })],
    ['s', () => actions.choose({ state: STATE_NAMES[(STATE_NAMES.indexOf(get().state) + 1) % STATE_NAMES.length]! })],
    ['p', () => actions.choose({ withPerson: !get().withPerson })],
    ['r', () => actions.choose({ turning: !get().turning })],
    ['l', () => actions.choose({ language: get().language === 'en' ? 'zh' : 'en' })],
    ['t', () => actions.choose({ theme: get().theme === 'day' ? 'night' : 'day' })],
    ['/', () => document.querySelector<HTMLInputElement>('[data-testid=gallery-search]')?.focus()],
  ])
}
