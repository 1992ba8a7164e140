import { type FactoryStore, SPEEDS } from './store/factory-store.ts'
import type { Language, Theme } from './store/preferences.ts'
import { OVERLAYS, type OverlayName } from './twin/overlays.ts'

/** What stands in the address of the page: a shared link shows the same factory. */
export interface Address {
  scene: string
  scenario: string | null
  controls: Record<string, number | null>
  speed: number | null
  paused: boolean
  language: Language | null
  theme: Theme | null
  overlay: OverlayName | null
  debug: boolean
}

const RESERVED = ['scene', 'scenario', 'speed', 'paused', 'lang', 'theme', 'overlay', 'debug']

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  const scene = query.get('scene') ?? 'hangzhou'
  const language = query.get('lang')
  const theme = query.get('theme')
  const overlay = query.get('overlay') as OverlayName
  const speed = Number(query.get('speed'))
  const controls: Address['controls'] = {}
  for (const [name, value] of query) {
    if (RESERVED.includes(name)) continue
    const number = Number(value)
    if (value === 'data') controls[name] = null
    else if (value !== '' && Number.isFinite(number)) controls[name] = number
  }
  return {
    // Only a plain name: it becomes part of a path.
    scene: /^[a-z0-9-]+$/.test(scene) ? scene : 'hangzhou',
    scenario: query.get('scenario'),
    controls,
    speed: (SPEEDS as readonly number[]).includes(speed) ? speed : null,
    paused: query.has('paused'),
    language: language === 'en' || language === 'zh' ? language : null,
    theme: theme === 'day' || theme === 'night' ? theme : null,
    overlay: OVERLAYS.includes(overlay) ? overlay : null,
    debug: query.has('debug'),
  }
}

/** Keeps the address in step with the page. */
export function writeAddress(store: FactoryStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  store.subscribe((state, before) => {
    const same =
      state.scenario === before.scenario &&
      state.overrides === before.overrides &&
      state.speed === before.speed &&
      state.language === before.language &&
      state.theme === before.theme &&
      state.overlay === before.overlay
    if (same || !state.scenario) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const query = new URLSearchParams(location.search)
      for (const name of [...query.keys()]) if (!['scene', 'debug'].includes(name)) query.delete(name)
      const { scenario, overrides, speed, language, theme, overlay } = store.getState()
      query.set('scenario', scenario!.id)
      for (const [control, value] of Object.entries(overrides))
        query.set(control, value === null ? 'data' : String(value))
      query.set('speed', String(speed))
      query.set('lang', language)
      query.set('theme', theme)
      if (overlay) query.set('overlay', overlay)
      history.replaceState(null, '', `?${query}`)
    }, 400)
  })
}
