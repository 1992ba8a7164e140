import type { FactoryStore } from './store/factory-store.ts'

/** Draws the hall in three dimensions as long as it shall be drawn so. It needs nothing of the page's own React tree, so that the first
 * picture does not wait for it. */
export function showHall(host: HTMLElement, store: FactoryStore): void {
  let close: (() => void) | null = null
  const follow = async () => {
    const { mountView } = await import('./view/factory-view.tsx')
    if (store.getState().picture === '3d') close ??= mountView(host, store)
    else {
      close?.()
      close = null
    }
  }
  if (store.getState().picture === '3d') void follow()
  store.subscribe((state, before) => {
    if (state.picture !== before.picture) void follow()
  })
}
