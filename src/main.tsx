import { createRoot } from 'react-dom/client'
import { createFactoryStore } from './store/factory-store.ts'
import { languageOf } from './store/preferences.ts'
import FactoryView from './view/factory-view.tsx'

const store = createFactoryStore({
  clock: () => performance.now(),
  language: languageOf(navigator.languages),
  theme: 'day',
  debug: true,
})
Object.assign(globalThis, { factoryDebug: { store } })
createRoot(document.getElementById('root')!).render(<FactoryView store={store} />)
void fetch('scenes/hangzhou.json')
  .then((r) => r.text())
  .then((text) => store.actions.open(text))
