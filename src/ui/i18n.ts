import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { StoreApi } from 'zustand'
import type { Language } from '../store/preferences.ts'
import { en } from './words/en.ts'
import { zh } from './words/zh.ts'

/** The page speaks the language of the store. `more`: words of a page of its own, under `gallery`. */
export function startI18n(
  store: Pick<StoreApi<{ language: Language }>, 'getState' | 'subscribe'>,
  more: { en: { title: string }; zh: { title: string } } | null = null,
): void {
  const { language } = store.getState()
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { translation: more ? { ...en, gallery: more.en } : en },
      zh: { translation: more ? { ...zh, gallery: more.zh } : zh },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const mark = (next: Language) => {
    document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en'
    const { name } = (next === 'zh' ? zh : en).app
    document.title = more ? `${more[next].title} · ${name}` : name
  }
  mark(language)
  store.subscribe((state, before) => {
    if (state.language === before.language) return
    void i18next.changeLanguage(state.language)
    mark(state.language)
  })
}
