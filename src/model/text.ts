import * as z from 'zod/mini'

export type Language = 'en' | 'zh'

const words = z.string().check(z.minLength(1))

/** A text in one or two languages; `zh` is simplified Chinese. A plain string serves for both. */
export const textSchema = z.union([words, z.strictObject({ en: words, zh: words })])
export type Text = z.infer<typeof textSchema>

/** The text in the language asked for. */
export function textIn(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}
