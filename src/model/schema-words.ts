import * as z from 'zod/mini'

/** Words that the schemas of documents are written in. They come from the small build of zod, of which a page loads only what it
 * uses; what it finds wrong is told in the words of `faults.ts`. */

export const positive = z.number().check(z.positive())
export const notNegative = z.number().check(z.nonnegative())
/** Of a whole: 0 to 1. */
export const share = z.number().check(z.minimum(0), z.maximum(1))
export const count = z.int().check(z.nonnegative())
export const countFromOne = z.int().check(z.positive())

export function oneOrMore<T extends z.core.SomeType>(entry: T) {
  return z.array(entry).check(z.minLength(1))
}

/** The schema with a text for whoever fills the field in: editors show it, from the JSON Schema. */
export function described<T extends z.ZodMiniType>(schema: T, text: string): T {
  return schema.check(z.describe(text))
}

export function optional<T extends z.core.SomeType>(schema: T, text?: string) {
  const field = z.optional(schema)
  return text === undefined ? field : described(field, text)
}
