import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPage, type Served, servePage, untilDrawn, type Watch } from './page.ts'

let served: Served
let page: Page
let watch: Watch

beforeAll(async () => {
  served = await servePage()
  ;({ page, watch } = await openPage(served, 'gallery?lang=en&theme=day#/machine/spi/automated?turn=0&play=0'))
  await untilDrawn(page)
})
afterAll(() => served?.close())

const title = () => page.textContent('[data-testid=gallery-title]')
const untilTitle = (text: string) =>
  page.waitForFunction((wanted) => document.querySelector('[data-testid=gallery-title]')?.textContent === wanted, text)

describe('the gallery', () => {
  it('shows what its address names, with what was measured of it', async () => {
    expect(await title()).toBe('Solder paste inspection')
    const facts = await page.textContent('[data-testid=gallery-facts]')
    // The scene gives 1.2 × 1.5 × 1.6 m.
    expect(facts).toMatch(/1\.2\d × 1\.5\d m/)
    expect(Number((await page.textContent('[data-testid=gallery-triangles]'))!.replace(',', ''))).toBeGreaterThan(1000)
  })

  it('goes to the next with an arrow, to another method with another', async () => {
    await page.keyboard.press('ArrowDown')
    await untilTitle('Chip mounter')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => location.hash.includes('/machine/place/conventional'))
    expect(await page.getAttribute('[data-variant=conventional]', 'aria-pressed')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await untilTitle('Solder paste inspection')
  })

  it('finds what is typed, and keeps state in the address', async () => {
    await page.fill('[data-testid=gallery-search]', 'P28')
    await page.press('[data-testid=gallery-search]', 'Enter')
    await untilTitle('Memory insertion')
    await page.fill('[data-testid=gallery-search]', '')
    await page.dispatchEvent('[data-state=repair]', 'click')
    await page.waitForFunction(() => location.hash.includes('state=repair'))
  })

  it('walks some entries of every kind, in both themes and languages', async () => {
    for (const exhibit of [
      'robot/delta',
      'person/repair',
      'vehicle/amr',
      'board/cabled',
      'load/pallet',
      'machine/fct',
    ]) {
      await page.evaluate(() => {
        ;(globalThis as { pictureReady?: boolean }).pictureReady = false
      })
      await page.dispatchEvent(`[data-exhibit="${exhibit}"]`, 'click')
      await untilDrawn(page)
    }
    await page.dispatchEvent('[data-testid=theme]', 'click')
    await page.dispatchEvent('[data-testid=language]', 'click')
    await untilTitle('功能测试 FCT')
    expect(await page.title()).toBe('展廊 · 未来工厂')
    await page.dispatchEvent('[data-testid=gallery-play]', 'click')
    const share = await page.inputValue('[data-testid=gallery-cycle]')
    await page.waitForFunction(
      (before) => (document.querySelector('[data-testid=gallery-cycle]') as HTMLInputElement).value !== before,
      share,
    )
  })

  it('reports no error and asks nobody else for anything', () => {
    expect(watch.errors).toEqual([])
    expect(watch.foreign).toEqual([])
  })
})

it('the hall leads to it', async () => {
  // Two pictures at once are too much for software.
  await page.close()
  const { page: hall } = await openPage(served, '?lang=en&paused=1', { width: 320, height: 180 })
  await hall.waitForSelector('[aria-label="About"]', { state: 'attached' })
  expect(await hall.getAttribute('dialog a', 'href')).toBe('gallery.html')
  await hall.close()
})
