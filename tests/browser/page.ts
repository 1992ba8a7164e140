import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
// @ts-expect-error a plain script without types
import { launchBrowser } from '../../bin/browser.mjs'
// @ts-expect-error a plain script without types
import { serveFolder } from '../../bin/static-server.mjs'

export interface Served {
  address: string
  browser: Browser
  close(): Promise<void>
}

/** The built page on a port of its own. `extra` are further files by path, such as a broken scene. */
export async function servePage(extra: Record<string, string | Uint8Array> = {}): Promise<Served> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run npm run build first')
  const server: { address: string; close(): Promise<void> } = await serveFolder('dist', extra)
  const browser: Browser = await launchBrowser()
  return {
    address: server.address,
    browser,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** What went wrong on a page while it was open, and where it asked for things. */
export interface Watch {
  errors: string[]
  foreign: string[]
}

export async function openPage(
  { browser, address }: Served,
  search: string,
  { width = 800, height = 450 } = {},
): Promise<{ page: Page; watch: Watch }> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'en-US' })
  page.setDefaultTimeout(120_000) // software draws a frame in seconds, and builds its shaders in half a minute
  const watch: Watch = { errors: [], foreign: [] }
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text())
  })
  page.on('pageerror', (error) => watch.errors.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) watch.foreign.push(url)
  })
  await page.goto(address + search)
  return { page, watch }
}

/** Until the hall has been drawn. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as { pictureReady?: boolean }).pictureReady === true, null, {
    timeout: 120_000,
  })
}
