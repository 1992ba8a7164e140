import { type FactoryStore, type Picture, SPEEDS, type ViewPoint } from './store/factory-store.ts'
import { isTierChoice, type Language, type Theme, type TierChoice } from './store/preferences.ts'
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
  view: ViewPoint | null
  picture: Picture
  tier: TierChoice | null
  debug: boolean
}

const RESERVED = ['scene', 'scenario', 'speed', 'paused', 'lang', 'theme', 'overlay', 'view', 'plan', 'tier', 'debug']

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  const scene = query.get('scene') ?? 'hangzhou'
  const language = query.get('lang')
  const theme = query.get('theme')
  const overlay = query.get('overlay') as OverlayName
  const tier = query.get('tier')
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
    view: viewOf(query.get('view')),
    picture: query.has('plan') ? 'plan' : '3d',
    tier: isTierChoice(tier) ? tier : null,
    debug: query.has('debug'),
  }
}

/** Farther than this from the middle of the hall nothing is to be seen, m. */
const FARTHEST_M = 500

/** `view=x,y,z,x,y,z`: where the camera stands and what it looks at, m. */
export function viewOf(text: string | null): ViewPoint | null {
  const numbers = text?.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))) ?? []
  if (numbers.length !== 6 || numbers.some((one) => !(Math.abs(one) <= FARTHEST_M))) return null
  const [x, y, z, atX, atY, atZ] = numbers as unknown as ViewPoint
  return Math.hypot(x - atX, y - atY, z - atZ) < 0.1 ? null : [x, y, z, atX, atY, atZ]
}

/** To the centimetre. */
export const viewText = (view: ViewPoint) => view.map((one) => Math.round(one * 100) / 100).join(',')

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
      state.overlay === before.overlay &&
      state.view === before.view &&
      state.picture === before.picture
    if (same || !state.scenario) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const query = new URLSearchParams(location.search)
      for (const name of [...query.keys()]) if (!['scene', 'tier', 'debug'].includes(name)) query.delete(name)
      const { scenario, overrides, speed, language, theme, overlay, view, picture } = store.getState()
      query.set('scenario', scenario!.id)
      for (const [control, value] of Object.entries(overrides))
        query.set(control, value === null ? 'data' : String(value))
      query.set('speed', String(speed))
      query.set('lang', language)
      query.set('theme', theme)
      if (overlay) query.set('overlay', overlay)
      if (view) query.set('view', viewText(view))
      if (picture === 'plan') query.set('plan', '')
      // Commas may stand in a query as they are, and read better so.
      history.replaceState(null, '', `?${String(query).replaceAll('%2C', ',')}`)
    }, 400)
  })
}
