import { useEffect } from 'react'
import { useFactory, useFactoryStore } from './use-factory.ts'

const EVERY_MS = 100

/** The frames of the hall drive the factory; where there is no hall to draw, a timer does. */
export function useRunWithoutPicture(): void {
  const store = useFactoryStore()
  const isNeeded = useFactory((state) => state.status.kind === 'failed' && state.status.what === 'webgl')
  useEffect(() => {
    if (!isNeeded) return
    const timer = setInterval(() => store.frame(EVERY_MS / 1000), EVERY_MS)
    return () => clearInterval(timer)
  }, [isNeeded, store])
}
