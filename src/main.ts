import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import { readAddress, writeAddress } from './address.ts'
import { showHall } from './hall.ts'
import { createFactoryStore } from './store/factory-store.ts'
import { isTierChoice, languageOf } from './store/preferences.ts'

const address = readAddress(location.search)
const remembered = localStorage.getItem('language')
const rememberedTier = localStorage.getItem('tier')
const store = createFactoryStore({
  clock: () => performance.now(),
  language:
    address.language ?? (remembered === 'en' || remembered === 'zh' ? remembered : languageOf(navigator.languages)),
  theme: address.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day'),
  overlay: address.overlay,
  view: address.view,
  picture: address.picture,
  tierChoice: address.tier ?? (isTierChoice(rememberedTier) ? rememberedTier : 'auto'),
  debug: address.debug,
})
if (address.debug) void import('./debug.ts').then(({ exposeDebug }) => exposeDebug(store))
// On a telephone the panels are sheets: one at a time.
if (innerWidth <= 720) store.actions.togglePanel('controls', false)
showHall(document.getElementById('hall')!, store)
void import('./app.tsx').then(({ openApp }) => openApp(document.getElementById('panels')!, store))
void openScene()
writeAddress(store)
store.subscribe((state, before) => {
  if (state.language !== before.language) localStorage.setItem('language', state.language)
  if (state.tierChoice !== before.tierChoice) localStorage.setItem('tier', state.tierChoice)
})
listenToDrops()

async function openScene(): Promise<void> {
  const file = `scenes/${address.scene}.json`
  try {
    const response = await fetch(file)
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
    store.actions.open(await response.text())
  } catch (error) {
    store.actions.fail('fetch', [`${file}: ${error instanceof Error ? error.message : String(error)}`])
    return
  }
  if (address.scenario) store.actions.choose(address.scenario)
  for (const [control, value] of Object.entries(address.controls)) {
    if (store.getState().scene?.controls.some((one) => one.id === control)) store.actions.move(control, value)
  }
  if (address.speed) store.actions.setSpeed(address.speed)
  if (address.paused) store.actions.play(false)
}

/** A scene document dropped on the page is opened. */
function listenToDrops(): void {
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) void file.text().then((text) => store.actions.open(text))
  })
}
