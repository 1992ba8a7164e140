import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Browser, Page } from 'playwright-core'
// @ts-expect-error a plain script without types
import { launchBrowser } from '../../bin/browser.mjs'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
}

export interface Served {
  address: string
  browser: Browser
  close(): Promise<void>
}

/** The built page on a port of its own. `extra` are further files by path, such as a broken scene. */
export async function servePage(extra: Record<string, string> = {}): Promise<Served> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run npm run build first')
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname))
    const own = extra[path]
    if (own !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(own)
      return
    }
    const file = join('dist', path === '/' ? 'index.html' : path)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('not found')
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const browser: Browser = await launchBrowser()
  return {
    address: `http://127.0.0.1:${port}/`,
    browser,
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
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
