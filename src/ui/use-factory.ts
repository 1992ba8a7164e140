import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { type Text, textIn } from '../model/text.ts'
import type { FactoryActions, FactoryState, FactoryStore } from '../store/factory-store.ts'

export const FactoryContext = createContext<FactoryStore | null>(null)

export function useFactoryStore(): FactoryStore {
  const store = useContext(FactoryContext)
  if (!store) throw new Error('no factory store above this component')
  return store
}

export function useFactory<T>(choose: (state: FactoryState) => T): T {
  return useStore(useFactoryStore(), choose)
}

export function useActions(): FactoryActions {
  return useFactoryStore().actions
}

/** Texts of the scene in the language of the page. */
export function useText(): (text: Text | undefined) => string {
  const language = useFactory((state) => state.language)
  return (text) => (text === undefined ? '' : textIn(text, language))
}
