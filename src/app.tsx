import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { FactoryStore } from './store/factory-store.ts'

// Two parts that load side by side: the first picture does not wait for the panels.
const FactoryView = lazy(() => import('./view/factory-view.tsx'))
const PlanView = lazy(() => import('./view/plan/plan-view.tsx'))
const Panels = lazy(() => import('./ui/panels.tsx'))

export function App({ store }: { store: FactoryStore }) {
  const picture = useStore(store, (state) => state.picture)
  return (
    <main style={{ position: 'fixed', inset: 0 }}>
      <Suspense fallback={<Skeleton />}>
        {picture === 'plan' ? <PlanView store={store} /> : <FactoryView store={store} />}
      </Suspense>
      <Suspense fallback={null}>
        <Panels store={store} />
      </Suspense>
    </main>
  )
}

/** Bars where the panels will be, before anything is loaded. */
function Skeleton() {
  const bar = { position: 'absolute', background: 'rgb(255 255 255 / 0.5)', borderRadius: 10 } as const
  return (
    <div aria-busy="true">
      <div style={{ ...bar, inset: '0 0 auto 0', height: 56, borderRadius: 0 }} />
      <div style={{ ...bar, left: 12, top: 68, width: 300, bottom: 84 }} />
      <div style={{ ...bar, right: 12, top: 68, width: 320, bottom: 84 }} />
    </div>
  )
}
