// Takes a picture of a page of the project, served from source:
//   node bin/look.mjs 'gallery.html?show=place' out.png [1600x900] [--wait SECONDS]
// Waits until the page sets `globalThis.pictureReady`, prints console errors, exits 1 if there were any.
import { createServer } from 'vite'
import { launchBrowser } from './browser.mjs'

const [page = 'index.html', out = 'out/look.png', size = '1600x900'] = process.argv
  .slice(2)
  .filter((a) => !a.startsWith('--'))
const [width, height] = size.split('x').map(Number)
const server = await createServer({
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
})
await server.listen()
const address = `http://127.0.0.1:${server.httpServer.address().port}/${page}`
const browser = await launchBrowser()
const tab = await browser.newPage({ viewport: { width, height } })
const errors = []
const note = (text) => {
  errors.push(text)
  console.error(text.slice(0, 600))
}
tab.on('console', (message) => message.type() === 'error' && note(message.text()))
tab.on('pageerror', (error) => note(`${error.message}\n${error.stack}`))
await tab.goto(address, { timeout: 120_000 })
await tab
  .waitForFunction(() => globalThis.pictureReady === true, null, { timeout: 240_000 })
  .catch((error) => errors.push(error.message))
await tab.screenshot({ path: out, timeout: 180_000 })
console.log(`${out}: ${await tab.evaluate(() => globalThis.pictureNote ?? '')}`)
await browser.close()
await server.close()
process.exit(errors.length ? 1 : 0)
