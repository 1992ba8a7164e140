export type Language = 'en' | 'zh'
export type Theme = 'day' | 'night'

/** The language a browser asks for: Chinese for every Chinese locale, else English. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh'
    if (tag.toLowerCase().startsWith('en')) return 'en'
  }
  return 'en'
}
