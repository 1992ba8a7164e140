import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import sheet from '../../assets/thumbnails.json'
import type { Scene } from '../../src/model/scene-schema.ts'
import { catalogueOf } from '../../src/store/gallery-catalogue.ts'
import { thumbnailOf } from '../../src/ui/gallery/thumbnails.ts'

const { exhibits } = catalogueOf(JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8')) as Scene)

it('everything in the gallery has its small picture, in a field of its own', () => {
  expect([...sheet.exhibits].sort()).toEqual(exhibits.map(({ kind, id }) => `${kind}/${id}`).sort())
  const places = exhibits.map(({ kind, id }) => thumbnailOf(kind, id)?.backgroundPosition)
  expect(new Set(places).size).toBe(exhibits.length)
  expect(thumbnailOf('machine', 'not-there')).toBeNull()
})

it('the sheet has room for them and is small', () => {
  const file = 'assets/thumbnails.webp'
  const data = readFileSync(file)
  expect(data.toString('latin1', 12, 16)).toBe('VP8X')
  const [width, height] = [data.readUIntLE(24, 3) + 1, data.readUIntLE(27, 3) + 1]
  const rows = Math.ceil(sheet.exhibits.length / sheet.columns)
  expect(width / sheet.columns / (height / rows)).toBeCloseTo(1.5, 5)
  expect(statSync(file).size).toBeLessThan(400e3)
})
