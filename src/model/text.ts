import { z } from 'zod'

export type Language = 'en' | 'zh'

/** A text in one or two languages; `zh` is simplified Chinese. A plain string serves for both. */
export const textSchema = z.union([z.string().min(1), z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })])
export type Text = z.infer<typeof textSchema>

/** The text in the language asked for. */
export function textIn(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}
