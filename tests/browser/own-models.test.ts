import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeGlb } from '../view/glb.ts'
import { openPage, type Served, servePage, untilDrawn } from './page.ts'

/** What the page exposes with ?debug. */
interface Debug {
  factoryDebug: {
    hall: { ownModels: { standing: { station: number }[]; object: { children: { visible: boolean }[] } } }
  }
}

/** Software needs seconds for a large picture of the hall. */
const SMALL = { width: 480, height: 270 }

let served: Served

beforeAll(async () => {
  const scene = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8'))
  const { stations } = scene.lines[0]
  const methods = (id: string) => stations.find((one: { id: string }) => one.id === id).methods
  methods('P04').automated.model = 'assets/own/spi.glb'
  methods('P10').automated.model = 'assets/own/spi.glb'
  methods('P21').automated.model = 'assets/not-there.glb'
  methods('P28').automated.model = 'assets/too-large.glb'
  served = await servePage({
    '/scenes/own.json': JSON.stringify(scene),
    '/assets/own/spi.glb': Buffer.from(makeGlb({ sizeM: [3, 4, 3], clips: ['work'] })),
    '/assets/too-large.glb': Buffer.alloc(9e6),
  })
})
afterAll(() => served?.close())

it('a model of the user’s own stands in the hall; where one is not to be had, the page says so and goes on', async () => {
  const { page, watch } = await openPage(served, '?scene=own&scenario=future&lang=en&paused=1&debug', SMALL)
  await untilDrawn(page)
  await page.waitForSelector('[data-testid=own-models]')
  await page.waitForFunction(() => document.querySelectorAll('[data-testid=own-models] p').length === 3)
  const text = await page.textContent('[data-testid=own-models]')
  expect(text).toContain('assets/not-there.glb could not be fetched: 404')
  expect(text).toContain('assets/too-large.glb is larger than the 8.0 MB that are taken.')
  expect(text).toContain('The built-in machine stands in')

  // The frame that shows them is asked for when they have come.
  await page.waitForFunction(
    () => (globalThis as unknown as Debug).factoryDebug.hall.ownModels.object.children.every((child) => child.visible),
    null,
    { timeout: 120_000 },
  )
  const standing = await page.evaluate(() => {
    const { standing, object } = (globalThis as unknown as Debug).factoryDebug.hall.ownModels
    return {
      stations: standing.map((one) => one.station),
      shown: object.children.filter((child) => child.visible).length,
    }
  })
  expect(standing.stations).toEqual([3, 9])
  expect(standing.shown).toBe(2)

  await page.dispatchEvent('[data-testid=language]', 'click')
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=own-models]')?.textContent?.includes('改用内置设备模型'),
  )
  await page.dispatchEvent('[data-testid=own-models] button', 'click')
  await page.waitForSelector('[data-testid=own-models]', { state: 'detached' })
  // A browser logs the missing file by itself; nothing else went wrong.
  expect(watch.errors.filter((error) => !error.includes('404'))).toEqual([])
  expect(watch.foreign).toEqual([])
  await page.close()
})

it('a scene without such models loads nothing for them', async () => {
  const { page } = await openPage(served, '?lang=en', SMALL)
  await untilDrawn(page)
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter((url) => /own-model|\.glb/.test(url))).toEqual([])
  await page.close()
})
