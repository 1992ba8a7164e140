import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPage, type Served, servePage, untilDrawn } from './page.ts'

/** The hall after an hour, in both themes, against pictures kept as the mean colours of 48 × 27 fields: what another driver's edges and
 * noise change falls within the tolerance, what a light, a missing layer or a misplaced machine changes does not.
 * `FACTORY_GOLDEN=write` keeps new ones. */
const COLUMNS = 48
const ROWS = 27
/** Of 255: in the mean over all fields, and of 99 % of the fields. */
const MEAN_TOLERANCE = 3
const FIELD_TOLERANCE = 24
/** Software builds the shaders of the high tier for half a minute, and draws the frames that were asked for meanwhile. */
const SLOW_MS = 200_000

let served: Served
beforeAll(async () => {
  served = await servePage()
})
afterAll(() => served?.close())

describe('the picture', () => {
  for (const theme of ['day', 'night'])
    it(
      `looks as it did, by ${theme}`,
      async () => {
        const { page } = await openPage(served, `?debug&lang=en&theme=${theme}&paused=1&tier=high`, {
          width: 480,
          height: 270,
        })
        await untilDrawn(page)
        await page.waitForSelector('[data-kpi=throughputPerHour]') // bars keep the place of the panels until then
        const fields = await fieldsOf(page)
        await page.close()
        const file = `tests/golden/picture-${theme}.json`
        if (process.env.FACTORY_GOLDEN === 'write') {
          mkdirSync('tests/golden', { recursive: true })
          writeFileSync(file, `${JSON.stringify(fields)}\n`)
        }
        expect(existsSync(file)).toBe(true)
        const kept: number[] = JSON.parse(readFileSync(file, 'utf8'))
        const differences = fields.map((value, i) => Math.abs(value - kept[i]!)).sort((a, b) => a - b)
        expect(fields.length).toBe(kept.length)
        expect(differences.reduce((a, b) => a + b, 0) / differences.length).toBeLessThan(MEAN_TOLERANCE)
        expect(differences[Math.floor(differences.length * 0.99)]!).toBeLessThan(FIELD_TOLERANCE)
        // A picture that is one grey would pass against itself: this one has light and dark, and colour.
        expect(Math.max(...fields) - Math.min(...fields)).toBeGreaterThan(100)
      },
      2 * SLOW_MS,
    )
})

/** The hall alone, without panels, one hour into the run: mean red, green and blue of each field. */
async function fieldsOf(page: Page): Promise<number[]> {
  await page.evaluate(`(() => {
    const { store, rig, invalidate, frameStats } = globalThis.factoryDebug
    store.actions.step(3600)
    for (const panel of ['controls', 'kpis']) store.actions.togglePanel(panel, false)
    rig.controls.smoothTime = 0
    rig.look('overview', null, false)
    globalThis.drawnBefore = frameStats.frames
    invalidate()
  })()`)
  for (let i = 0; i < 4; i++) {
    await page.evaluate('globalThis.factoryDebug.invalidate()')
    await page.waitForTimeout(300)
  }
  await page.waitForFunction('globalThis.factoryDebug.frameStats.frames >= globalThis.drawnBefore + 3', null, {
    timeout: 120_000,
  })
  const png = (await page.locator('canvas').first().screenshot({ timeout: SLOW_MS })).toString('base64')
  return page.evaluate(
    async ([data, columns, rows]) => {
      const blob = await (await fetch(`data:image/png;base64,${data}`)).blob()
      const bitmap = await createImageBitmap(blob)
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const sums = new Float64Array(columns * rows * 4)
      for (let y = 0; y < bitmap.height; y++)
        for (let x = 0; x < bitmap.width; x++) {
          const field = Math.floor((y * rows) / bitmap.height) * columns + Math.floor((x * columns) / bitmap.width)
          const pixel = (y * bitmap.width + x) * 4
          for (let k = 0; k < 3; k++) sums[field * 4 + k]! += pixels[pixel + k]!
          sums[field * 4 + 3]!++
        }
      return Array.from({ length: columns * rows * 3 }, (_, i) => {
        const field = Math.floor(i / 3)
        return Math.round(sums[field * 4 + (i % 3)]! / sums[field * 4 + 3]!)
      })
    },
    [png, COLUMNS, ROWS] as const,
  )
}
