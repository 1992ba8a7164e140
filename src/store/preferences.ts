export type Language = 'en' | 'zh'
export type Theme = 'day' | 'night'

/** How much is drawn; `auto`: measured. */
export const TIERS = ['high', 'medium', 'low'] as const
export type Tier = (typeof TIERS)[number]
export type TierChoice = Tier | 'auto'

export const isTierChoice = (text: unknown): text is TierChoice =>
  text === 'auto' || (TIERS as readonly unknown[]).includes(text)

/** The language a browser asks for: Chinese for every Chinese locale, else English. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh'
    if (tag.toLowerCase().startsWith('en')) return 'en'
  }
  return 'en'
}
