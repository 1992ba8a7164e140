// The browser for pictures and tests: FACTORY_BROWSER, else an installed Chrome, Edge or Chromium, else the one that
// ships inside @sparticuz/chromium (runs WebGL2 in software).
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The same picture on every machine, if slowly. */
const SOFTWARE = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']

const FLAGS = [
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export async function browserPath() {
  const named = process.env.FACTORY_BROWSER
  if (named) {
    if (!existsSync(named)) throw new Error(`FACTORY_BROWSER names ${named}, which does not exist`)
    return named
  }
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed) return installed
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** Launches the browser without a window. `extraFlags` are appended. `ownGraphics`: the machine's own GPU instead of software, with what
 * FACTORY_BROWSER_FLAGS says that the browser needs to find it. */
export async function launchBrowser(extraFlags = [], { ownGraphics = false } = {}) {
  const graphics = ownGraphics ? (process.env.FACTORY_BROWSER_FLAGS ?? '').split(' ').filter(Boolean) : SOFTWARE
  return chromium.launch({
    executablePath: await browserPath(),
    headless: true,
    args: [...FLAGS, ...graphics, ...extraFlags],
  })
}
