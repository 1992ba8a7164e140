import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { FactoryStore } from '../store/factory-store.ts'
import { en } from './words/en.ts'
import { zh } from './words/zh.ts'

/** The page speaks the language of the store. */
export function startI18n(store: FactoryStore): void {
  const { language } = store.getState()
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const mark = (next: string) => {
    document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en'
    document.title = next === 'zh' ? '未来工厂' : 'Future Factory'
  }
  mark(language)
  store.subscribe((state, before) => {
    if (state.language === before.language) return
    void i18next.changeLanguage(state.language)
    mark(state.language)
  })
}
