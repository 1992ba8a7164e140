import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import type { FactoryStore } from './store/factory-store.ts'
import Panels from './ui/panels.tsx'

const PlanView = lazy(() => import('./view/plan/plan-view.tsx'))

/** All that is not drawn in three dimensions: the panels over the hall, and the plan in its stead. */
export function openApp(host: HTMLElement, store: FactoryStore): void {
  createRoot(host).render(<App store={store} />)
}

function App({ store }: { store: FactoryStore }) {
  const picture = useStore(store, (state) => state.picture)
  return (
    <>
      <Suspense fallback={null}>{picture === 'plan' && <PlanView store={store} />}</Suspense>
      <Panels store={store} />
    </>
  )
}
