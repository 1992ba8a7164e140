import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { galleryAddress, readGalleryAddress } from './gallery-address.ts'
import { loadScene } from './model/load-scene.ts'
import { createGalleryStore, type GalleryStore } from './store/gallery-store.ts'
import { languageOf } from './store/preferences.ts'
import { GalleryPanels } from './ui/gallery/gallery-panels.tsx'
import { startI18n } from './ui/i18n.ts'
import { galleryEn } from './ui/words/gallery-en.ts'
import { galleryZh } from './ui/words/gallery-zh.ts'
import { mountGallery } from './view/gallery/mount-gallery.ts'

/** The gallery: every machine, robot, person, vehicle and board by itself, in every state. */
export async function openGallery(host: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search)
  const [asked, theme, remembered] = [query.get('lang'), query.get('theme'), localStorage.getItem('language')]
  const language = [asked, remembered].find((one) => one === 'en' || one === 'zh') ?? languageOf(navigator.languages)
  const isNight = theme ? theme === 'night' : matchMedia('(prefers-color-scheme: dark)').matches
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const store = createGalleryStore(language, isNight ? 'night' : 'day', isCalm)
  startI18n(store, { en: galleryEn, zh: galleryZh })
  await openScene(store)
  readGalleryAddress(location.hash, store)
  addEventListener('hashchange', () => readGalleryAddress(location.hash, store))
  writeAddress(store)
  createRoot(host).render(
    <GalleryPanels store={store}>
      <Picture store={store} isCalm={isCalm} />
    </GalleryPanels>,
  )
}

function Picture({ store, isCalm }: { store: GalleryStore; isCalm: boolean }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => mountGallery(host.current!, store, isCalm), [store, isCalm])
  return <div ref={host} style={{ position: 'absolute', inset: 0 }} />
}

/** The sizes of the machines come from the Hangzhou scene; without it they are shown in plain sizes. */
async function openScene(store: GalleryStore): Promise<void> {
  try {
    const response = await fetch('scenes/hangzhou.json')
    const { scene } = response.ok ? loadScene(await response.text()) : {}
    if (scene) store.actions.open(scene)
  } catch {}
}

function writeAddress(store: GalleryStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  store.subscribe((state, before) => {
    if (state.language !== before.language) localStorage.setItem('language', state.language)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { language, theme } = store.getState()
      history.replaceState(null, '', `?lang=${language}&theme=${theme}${galleryAddress(store)}`)
    }, 300)
  })
}
