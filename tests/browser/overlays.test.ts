import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPage, type Served, servePage, untilDrawn, type Watch } from './page.ts'

let served: Served
beforeAll(async () => {
  served = await servePage()
})
afterAll(() => served?.close())

// biome-ignore lint/suspicious/noExplicitAny: what ?debug puts there is for tests alone
type Debug = any
const debugOn =
  (page: () => Page) =>
  <T>(read: (d: Debug) => T) =>
    page().evaluate(`(${read})(globalThis.factoryDebug)`) as Promise<T>

describe('over the hall', () => {
  let page: Page
  let watch: Watch
  const debug = debugOn(() => page)
  const VIEW = [-12, 6.5, 14.25, -3.2, 0.9, 2]

  beforeAll(async () => {
    ;({ page, watch } = await openPage(
      served,
      `?debug&lang=en&theme=day&paused=1&tier=low&overlay=queue&view=${VIEW.join(',')}`,
      { width: 640, height: 400 },
    ))
    await untilDrawn(page)
    await page.waitForSelector('[data-testid=overlay-legend]')
    await debug((d) => d.store.actions.step(3 * 3600))
  })

  it('the camera stands where the address says', async () => {
    const stood = await debug((d) => [
      ...d.rig.controls.getPosition(d.camera.position.clone()).toArray(),
      ...d.rig.controls.getTarget(d.camera.position.clone()).toArray(),
    ])
    stood.forEach((value: number, i: number) => {
      expect(value).toBeCloseTo(VIEW[i]!, 2)
    })
    expect(await debug((d) => d.camera.position.toArray().map((x: number) => Math.round(x * 100) / 100))).toEqual(
      VIEW.slice(0, 3),
    )
  })

  it('the overlay of the address is shown with its legend', async () => {
    expect(await page.getAttribute('[data-testid=overlay-legend]', 'data-overlay')).toBe('queue')
    expect(await page.textContent('[data-testid=overlay-legend]')).toContain('Waiting boards')
    expect(await debug((d) => d.store.getState().reading.sum)).toBeGreaterThan(5)
  })

  it('O switches it off and on, the menu chooses another, each with a legend of its own', async () => {
    await page.keyboard.press('o')
    await page.waitForSelector('[data-testid=overlay-legend]', { state: 'detached' })
    await page.keyboard.press('o')
    await page.waitForSelector('[data-overlay=queue]')
    await page.dispatchEvent('[data-testid=overlays]', 'click')
    await page.dispatchEvent('[role=menuitemradio][data-value=energy]', 'click')
    await page.waitForSelector('[data-overlay=energy]')
    expect(await page.textContent('[data-testid=overlay-legend]')).toMatch(/\d+ kW in all/)
    for (const name of ['paths', 'flow', 'state', 'heat', 'queue', 'bottleneck']) {
      await page.keyboard.press('Shift+O')
      await page.waitForSelector(`[data-overlay=${name}]`)
    }
  })

  it('the legend speaks Chinese too', async () => {
    await page.keyboard.press('l')
    await page.waitForFunction(() =>
      document.querySelector('[data-testid=overlay-legend]')?.textContent?.includes('瓶颈'),
    )
    await page.keyboard.press('l')
  })

  it('an overlay adds at most three draw calls', async () => {
    const calls = async (name: string | null) => {
      await page.evaluate((one) => (globalThis as Debug).factoryDebug.store.actions.showOverlay(one), name)
      const frames = await debug((d) => d.frameStats.frames as number)
      await page.waitForFunction(
        (from) => {
          const { frameStats, invalidate } = (globalThis as Debug).factoryDebug
          invalidate()
          return frameStats.frames >= from + 3
        },
        frames,
        { polling: 100, timeout: 120_000 },
      )
      return debug((d) => d.frameStats.drawCalls as number)
    }
    const plain = await calls(null)
    for (const name of ['state', 'bottleneck', 'paths', 'flow'])
      expect((await calls(name)) - plain, name).toBeLessThanOrEqual(3)
  })

  it('the address follows overlay and camera', async () => {
    await page.evaluate(() => (globalThis as Debug).factoryDebug.store.actions.showOverlay('heat'))
    await debug((d) => {
      d.rig.controls.smoothTime = 0
      d.store.actions.look('line-side')
    })
    await page.waitForFunction(() => {
      const query = new URLSearchParams(location.search)
      return query.get('overlay') === 'heat' && query.get('view')?.startsWith('-21.56,2.4,6,')
    })
    await debug((d) => d.store.actions.look('overview'))
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('view'))
  })

  it('one can walk, is stopped by machines, and leaves again', async () => {
    await page.keyboard.press('w')
    await page.waitForSelector('[data-testid=walk]')
    await page.waitForFunction(() => Math.abs((globalThis as Debug).factoryDebug.camera.position.y - 1.65) < 1e-6)
    const from = await debug((d) => d.camera.position.toArray())
    await page.keyboard.down('ArrowUp')
    await page.waitForFunction(
      ([x, z]) => {
        const { position } = (globalThis as Debug).factoryDebug.camera
        return Math.hypot(position.x - x!, position.z - z!) > 0.3
      },
      [from[0], from[2]],
      { timeout: 120_000 },
    )
    await page.keyboard.up('ArrowUp')
    expect(await debug((d) => d.store.getState().selection)).toBe(null)
    await page.keyboard.press('Escape')
    await page.waitForSelector('[data-testid=walk]', { state: 'detached' })
    await page.waitForFunction(() => (globalThis as Debug).factoryDebug.camera.position.y > 5)
    expect(watch.errors).toEqual([])
  })

  it('goes over to the plan and back, and the run goes on', async () => {
    const timeS = await debug((d) => d.store.player.now)
    await page.dispatchEvent('[data-testid=picture]', 'click')
    await page.dispatchEvent('[role=menuitemradio][data-value=plan]', 'click')
    await page.waitForSelector('[data-station=P01]')
    // The closed view gives its device up after half a second: no failure may be told of that.
    await page.waitForTimeout(1200)
    expect(await page.locator('[data-testid=failure]').count()).toBe(0)
    await debug((d) => {
      d.hall = null
      d.store.actions.draw('3d')
    })
    await page.waitForFunction(() => (globalThis as Debug).factoryDebug.hall, null, { timeout: 120_000 })
    expect(await debug((d) => d.store.player.now)).toBe(timeS)
    expect(await page.locator('[data-testid=failure]').count()).toBe(0)
  })
})

describe('the 2D plan', () => {
  it('shows every station with its live count, and needs no WebGL', async () => {
    const { page, watch } = await openPage(served, '?debug&plan&lang=en&theme=day&paused=1', {
      width: 900,
      height: 600,
    })
    const debug = debugOn(() => page)
    await page.waitForSelector('[data-station]')
    await debug((d) => d.store.actions.step(2 * 3600))
    const counts = () =>
      page.$$eval('[data-station]', (groups) => groups.map((group) => Number(group.getAttribute('data-queued'))))
    const queued = await debug((d) => Array.from(d.store.player.session.ledger.queued as Int32Array))
    expect(await counts()).toEqual(queued)
    expect(queued.some((n) => n > 0)).toBe(true)
    await debug((d) => d.store.actions.step(1800))
    expect(await counts()).toEqual(await debug((d) => Array.from(d.store.player.session.ledger.queued as Int32Array)))
    await page.waitForFunction(
      () => (document.querySelector('[data-testid=plan-boards]')?.getAttribute('d') ?? '').length > 200,
    )
    await page.dispatchEvent('[data-station=P12] rect', 'click')
    await page.waitForSelector('[data-testid=inspector]')
    await page.keyboard.press('Space')
    const clock = () => page.textContent('[data-testid=clock]')
    const before = await clock()
    await page.waitForFunction((text) => document.querySelector('[data-testid=clock]')?.textContent !== text, before)
    expect(await page.evaluate(() => new URLSearchParams(location.search).has('plan'))).toBe(true)
    expect(watch.errors).toEqual([])
    await page.close()
  })

  it('is offered where WebGL 2 is missing', async () => {
    const plain = await served.browser.newPage({ viewport: { width: 640, height: 400 } })
    await plain.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (get as (...all: unknown[]) => unknown).call(this, kind, ...rest)
      } as typeof get
    })
    await plain.goto(`${served.address}?lang=en`)
    await plain.waitForSelector('[data-testid=open-plan]')
    await plain.waitForFunction(() => !document.querySelector('[data-testid=clock]')?.textContent?.endsWith('00:00:00'))
    await plain.dispatchEvent('[data-testid=open-plan]', 'click')
    await plain.waitForSelector('[data-station=P01]')
    await plain.waitForSelector('[data-testid=failure]', { state: 'detached' })
    const before = await plain.textContent('[data-testid=clock]')
    await plain.waitForFunction((text) => document.querySelector('[data-testid=clock]')?.textContent !== text, before)
    await plain.close()
  })
})
