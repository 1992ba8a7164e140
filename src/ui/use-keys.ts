import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { OVERLAYS } from '../twin/overlays.ts'
import { useFactoryStore } from './use-factory.ts'

/** The keyboard of the page; not while someone types, and not below a window that is open. */
export function useKeys(openSearch: () => void): void {
  const store = useFactoryStore()
  const { actions } = store
  const turn = (by: number) => () => {
    const { selection, snapshot, walking } = store.getState()
    if (walking) return // on foot the arrows walk
    const count = snapshot?.states.length ?? 0
    if (count === 0) return
    const from = selection?.kind === 'station' ? selection.index : by > 0 ? -1 : 0
    actions.select({ kind: 'station', index: (from + by + count) % count })
  }
  const language = () => actions.setLanguage(store.getState().language === 'en' ? 'zh' : 'en')
  const theme = () => actions.setTheme(store.getState().theme === 'day' ? 'night' : 'day')
  const fly = () => {
    const { selection } = store.getState()
    if (selection) actions.flyTo(selection)
  }
  const toggleOverlay = () => {
    const { overlay, lastOverlay } = store.getState()
    actions.showOverlay(overlay ? null : lastOverlay)
  }
  const nextOverlay = () => {
    const { overlay } = store.getState()
    actions.showOverlay(OVERLAYS[overlay ? (OVERLAYS.indexOf(overlay) + 1) % OVERLAYS.length : 0]!)
  }
  const keys: HotkeyItem[] = [
    ['space', () => actions.play()],
    ['.', () => actions.step(10)],
    ['1', () => actions.look('overview')],
    ['2', () => actions.look('top')],
    ['3', () => actions.look('line-side')],
    ['4', () => actions.look('follow')],
    ['f', fly],
    ['ArrowLeft', turn(-1)],
    ['ArrowRight', turn(1)],
    ['c', () => actions.togglePanel('controls')],
    ['k', () => actions.togglePanel('kpis')],
    ['o', toggleOverlay],
    ['shift+o', nextOverlay],
    ['n', () => actions.toggleLabels()],
    ['l', language],
    ['t', theme],
    ['/', openSearch],
    ['w', () => actions.walk(true)],
    ['Escape', () => (store.getState().walking ? actions.walk(false) : actions.select(null))],
  ]
  const onThePage = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    act(event)
  }
  useHotkeys([
    ...keys.map(([key, act]): HotkeyItem => [key, onThePage(act), { preventDefault: false }]),
    ['shift+?', () => actions.togglePanel('keys')],
  ])
}
