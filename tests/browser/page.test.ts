import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { Simulation } from '../../src/sim/simulation.ts'
import { TraceHash } from '../../src/trace/trace-hash.ts'
import { openPage, type Served, servePage, untilDrawn, type Watch } from './page.ts'

const broken = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8'))
broken.lines[0].stations[4].bufer = 3
let served: Served
let page: Page
let watch: Watch

beforeAll(async () => {
  served = await servePage({ '/scenes/broken.json': JSON.stringify(broken) })
  ;({ page, watch } = await openPage(served, '?debug&lang=en&theme=day&paused=1&tier=high'))
  await untilDrawn(page)
  await page.waitForSelector('[data-kpi=throughputPerHour]')
})
afterAll(() => served?.close())

// biome-ignore lint/suspicious/noExplicitAny: what ?debug puts there is for tests alone
type Debug = any
const debug = <T>(read: (d: Debug) => T) => page.evaluate(`(${read})(globalThis.factoryDebug)`) as Promise<T>

describe('the page', () => {
  it('loads without an error and asks no other origin for anything', () => {
    expect(watch.errors).toEqual([])
    expect(watch.foreign).toEqual([])
  })

  it('draws the hall within the budget', async () => {
    const stats = await debug((d) => ({ ...d.frameStats }))
    expect(stats.drawCalls).toBeGreaterThan(10)
    expect(stats.drawCalls).toBeLessThanOrEqual(120)
    expect(stats.triangles).toBeGreaterThan(100_000)
    expect(stats.triangles).toBeLessThanOrEqual(3_000_000)
  })

  it('moves boards: they are released, travel on conveyors, and as many are drawn as there are', async () => {
    const places = () =>
      debug((d) => {
        const { hall, store } = d
        const { boards } = store.player.session.floor
        const pose = new Float64Array(4)
        const out: Record<string, number[]> = {}
        for (let unit = 0; unit < boards.rows; unit++)
          if (hall.boardPlaces.write(unit, store.player.now, pose)) out[boards.serial[unit]] = Array.from(pose)
        hall.boards.update(store.player.now, { x: 0, y: 5, z: 0, distanceToSquared: () => 100, distanceTo: () => 10 })
        return { out, drawn: hall.boards.shown, inLine: store.player.session.ledger.inLine }
      })
    await debug((d) => d.store.actions.step(1800))
    const before = await places()
    await debug((d) => d.store.actions.step(20))
    const after = await places()
    expect(before.drawn).toBe(Object.keys(before.out).length)
    expect(after.drawn).toBe(after.inLine)
    expect(after.inLine).toBeGreaterThan(20)
    const moved = Object.keys(before.out).filter(
      (serial) =>
        after.out[serial] &&
        Math.hypot(after.out[serial]![0]! - before.out[serial]![0]!, after.out[serial]![2]! - before.out[serial]![2]!) >
          0.1,
    )
    expect(moved.length).toBeGreaterThan(3)
    for (const pose of Object.values(after.out)) expect(pose.every(Number.isFinite)).toBe(true)
  })

  it('answers to a slider: automation down, workers up and stations change their method', async () => {
    const workers = () => page.textContent('[data-kpi=workers]')
    expect(await workers()).toContain('28')
    const thumb = page.locator('[data-control=automation] [role=slider]')
    await thumb.focus()
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown')
    await page.keyboard.press('Home')
    await page.waitForFunction(
      () => Number((globalThis as Debug).factoryDebug.store.getState().settings.taskShare) < 0.5,
    )
    await debug((d) => d.store.actions.step(900))
    expect(await workers()).not.toContain('28')
    expect(
      await debug((d) => Array.from(d.store.player.session.floor.method as Uint8Array).filter((m) => m === 1).length),
    ).toBeGreaterThan(20)
    await debug((d) => d.store.actions.choose('future'))
    expect(await workers()).toContain('28')
  })

  it('takes a drag on a control that the data decide, and gives it back', async () => {
    // Real mouse moves wait for a frame each, and software frames are slow: the same DOM events are sent at once.
    await page.evaluate(async () => {
      const track = document.querySelector('[data-control=demand] .mantine-Slider-track')!
      const box = track.getBoundingClientRect()
      const send = (type: string, target: EventTarget, share: number) =>
        target.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            cancelable: true,
            clientX: box.x + share * box.width,
            clientY: box.y + box.height / 2,
          }),
        )
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      send('mousedown', track, 0.01)
      for (const share of [0.2, 0.35, 0.5]) {
        await nextFrame()
        send('mousemove', document, share)
      }
      await nextFrame()
      send('mouseup', document, 0.5)
    })
    await page.waitForFunction(() => {
      const { demandPerHour } = (globalThis as Debug).factoryDebug.store.getState().settings
      return demandPerHour > 55 && demandPerHour < 75
    })
    await debug((d) => d.store.actions.release('demand'))
    expect(await debug((d) => d.store.getState().settings.demandPerHour)).toBe(null)
    expect(await debug((d) => Object.keys(d.store.getState().overrides))).toEqual([])
  })

  it('speaks Chinese and English', async () => {
    await page.dispatchEvent('[data-testid=language]', 'click')
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans')
    expect(await page.textContent('[data-kpi=throughputPerHour]')).toContain('产出速率')
    await page.keyboard.press('l')
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    expect(await page.textContent('[data-kpi=throughputPerHour]')).toContain('Throughput')
  })

  it('selects the station that is clicked, and shows what it does', async () => {
    const at = await debug((d) => {
      const stand = d.hall.stands[27]
      d.rig.flyToStand(stand)
      d.rig.controls.update(100)
      d.camera.updateMatrixWorld()
      const point = d.camera.position
        .clone()
        .set(stand.x, stand.heightM - 0.1, stand.z + stand.widthM / 2)
        .project(d.camera)
      const box = d.renderer.domElement.getBoundingClientRect()
      return { x: box.left + ((point.x + 1) / 2) * box.width, y: box.top + ((1 - point.y) / 2) * box.height }
    })
    await page.evaluate(({ x, y }) => {
      const canvas = (globalThis as Debug).factoryDebug.renderer.domElement as HTMLCanvasElement
      canvas.dispatchEvent(new PointerEvent('pointerdown', { clientX: x, clientY: y }))
      canvas.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y }))
    }, at)
    await page.waitForSelector('[data-testid=inspector]')
    const selection = await debug((d) => d.store.getState().selection)
    expect(selection).toEqual({ kind: 'station', index: 27 })
    expect(await page.textContent('[data-testid=inspector]')).toContain('P28')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[data-testid=inspector]', { state: 'detached' })
  })

  it('obeys the keyboard', async () => {
    await page.keyboard.press('Space')
    expect(await debug((d) => d.store.getState().playing)).toBe(true)
    await page.keyboard.press('Space')
    expect(await debug((d) => d.store.getState().playing)).toBe(false)
    await page.keyboard.press('ArrowRight')
    expect(await debug((d) => d.store.getState().selection)).toEqual({ kind: 'station', index: 0 })
    await page.keyboard.press('c')
    expect(await debug((d) => d.store.getState().panels.controls)).toBe(false)
    await page.keyboard.press('c')
    await page.keyboard.press('Escape')
  })

  it('finds a station that is typed, while the keys of the page rest', async () => {
    const isOpen = () => page.evaluate(() => document.querySelector('dialog[open]') !== null)
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] button')!.focus())
    await page.keyboard.press('c')
    expect(await debug((d) => d.store.getState().panels.controls)).toBe(true)
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] input')!.focus())
    await page.keyboard.type('p28')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => !document.querySelector('dialog[open]'))
    expect(await debug((d) => d.store.getState().selection)).toEqual({ kind: 'station', index: 27 })
    await page.keyboard.press('/')
    expect(await isOpen()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isOpen()).toBe(false)
    expect(await debug((d) => d.store.getState().selection)).toEqual({ kind: 'station', index: 27 })
    await page.keyboard.press('Escape')
    expect(await debug((d) => d.store.getState().selection)).toBe(null)
  })

  it('shows how it knows: lines with exact results are run in workers, here and now', async () => {
    await page.dispatchEvent('[aria-label="About"]', 'click')
    await page.dispatchEvent('[data-testid=proof]', 'click')
    await page.waitForSelector('[data-testid=proof-run]')
    expect(await page.textContent('[data-case="line-exp-3x0"]')).not.toContain('0.564')
    await page.dispatchEvent('[data-testid=proof-run]', 'click')
    await page.waitForFunction(() => document.querySelectorAll('[data-case] td[title]').length >= 15)
    expect(await page.textContent('[data-testid=proof-progress]')).toMatch(/15 of 15 lines; (\d+) values of \1 within/)
    expect(await page.textContent('[data-case="line-exp-3x0"]')).toContain('0.5641')
    await page.evaluate(() => {
      for (const dialog of document.querySelectorAll('dialog[open]')) (dialog as HTMLDialogElement).close()
    })
  })

  it('forecasts in workers: intervals of two settings and their paired difference, and can be stopped', async () => {
    await debug((d) => d.store.actions.choose('future'))
    await page.dispatchEvent('[data-testid=forecast]', 'click')
    await page.waitForSelector('[data-testid=forecast-run]')
    await page.dispatchEvent('[data-testid=forecast-run]', 'click')
    await page.waitForSelector('progress')
    await page.dispatchEvent('[data-testid=forecast-run]', 'click')
    await page.waitForSelector('progress', { state: 'detached' })
    expect(await page.locator('[data-testid=forecast-table]').count()).toBe(0)
    await page.dispatchEvent('[data-testid=forecast-run]', 'click')
    await page.waitForSelector('[data-testid=forecast-table]')
    const cells = await page.locator('[data-kpi-forecast=throughputPerHour] td').allTextContents()
    expect(cells[1]).toMatch(/^4\d\.\d ± \d/)
    expect(cells[2]).toMatch(/^(7|8)\d\.\d ± \d/)
    expect(cells[3]).toMatch(/^\+3\d\.\d ± \d/)
    await page.evaluate(() => {
      for (const dialog of document.querySelectorAll('dialog[open]')) (dialog as HTMLDialogElement).close()
    })
  })

  it('does not render the canvas tree in React while it plays', async () => {
    const read = () =>
      debug((d) => ({ frames: d.frameStats.frames as number, renders: d.frameStats.reactRenders as number }))
    const before = await read()
    await page.keyboard.press('Space')
    await page.waitForFunction(
      (frames) => (globalThis as Debug).factoryDebug.frameStats.frames >= frames + 3,
      before.frames,
      { timeout: 120_000 },
    )
    await page.keyboard.press('Space')
    const after = await read()
    expect(after.frames).toBeGreaterThanOrEqual(before.frames + 3)
    expect(after.renders).toBe(before.renders)
  })

  it('simulates to the same trace as Node', async () => {
    const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
    const simulation = new Simulation(scene!, scene!.scenarios.find((s) => s.id === 'future')!, {}, 5)
    const hash = new TraceHash()
    simulation.record(hash)
    simulation.runUntil(2 * 3600)
    expect(await debug((d) => d.traceHash('future', 5, 2))).toBe(hash.digest())
  })

  it('tells of a lost picture, keeps the run, and comes back', async () => {
    const timeS = await debug((d) => d.store.player.now)
    await debug((d) => {
      d.lose = d.renderer.getContext().getExtension('WEBGL_lose_context')
      d.lose.loseContext()
    })
    await page.waitForSelector('[data-testid=failure]')
    expect(await page.textContent('[data-testid=failure]')).toContain('The picture was lost')
    await debug((d) => d.lose.restoreContext())
    await page.waitForSelector('[data-testid=failure]', { state: 'detached' })
    expect(await debug((d) => d.store.player.now)).toBe(timeS)
  })
})

describe('what cannot be shown', () => {
  it('a bad scene tells its faults with their places, in both languages', async () => {
    const { page: bad } = await openPage(served, '?scene=broken&lang=en')
    await bad.waitForSelector('[data-testid=failure]')
    const text = await bad.textContent('[data-testid=failure]')
    expect(text).toContain('The scene cannot be shown')
    expect(text).toContain('lines[0].stations[4]')
    await bad.dispatchEvent('[data-testid=language]', 'click')
    await bad.waitForFunction(() =>
      document.querySelector('[data-testid=failure]')?.textContent?.includes('场景无法显示'),
    )
    expect(await bad.textContent('[data-testid=failure]')).toContain('未知的键，是否应为 buffer？')
    await bad.close()
  })

  it('a scene that is not there', async () => {
    const { page: none } = await openPage(served, '?scene=nowhere&lang=en')
    await none.waitForSelector('[data-testid=failure]')
    expect(await none.textContent('[data-testid=failure]')).toContain('scenes/nowhere.json')
    await none.close()
  })

  it('a browser without WebGL 2 still has its indicators', async () => {
    const plain = await served.browser.newPage({ viewport: { width: 640, height: 400 } })
    await plain.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (get as (...all: unknown[]) => unknown).call(this, kind, ...rest)
      } as typeof get
    })
    await plain.goto(`${served.address}?lang=en`)
    await plain.waitForSelector('[data-testid=failure]')
    expect(await plain.textContent('[data-testid=failure]')).toContain('WebGL 2')
    await plain.waitForSelector('[data-kpi=workers]')
    expect(await plain.textContent('[data-kpi=workers]')).toContain('28')
    await plain.waitForFunction(() => !document.querySelector('[data-testid=clock]')?.textContent?.endsWith('00:00:00'))
    await plain.close()
  })
})
