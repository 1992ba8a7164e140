import type { CSSProperties } from 'react'
import sheet from '../../../assets/thumbnails.json'
import picture from '../../../assets/thumbnails.webp'

const rows = Math.ceil(sheet.exhibits.length / sheet.columns)
const fieldOf = new Map<string, number>(sheet.exhibits.map((id, field) => [id, field]))

/** The field of the sheet (`npm run thumbnails`) that shows an exhibit, as a background that fills any box of 3 : 2; null for one that is
 * newer than the sheet. */
export function thumbnailOf(kind: string, id: string): CSSProperties | null {
  const field = fieldOf.get(`${kind}/${id}`)
  if (field === undefined) return null
  const column = field % sheet.columns
  const row = Math.floor(field / sheet.columns)
  return {
    backgroundImage: `url(${picture})`,
    backgroundSize: `${sheet.columns * 100}% ${rows * 100}%`,
    backgroundPosition: `${(100 * column) / Math.max(1, sheet.columns - 1)}% ${(100 * row) / Math.max(1, rows - 1)}%`,
  }
}
