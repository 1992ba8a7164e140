// npm run thumbnails: takes a small picture of everything in the gallery from the built page (npm run build first) and packs them into
// assets/thumbnails.webp; assets/thumbnails.json says which field of the sheet shows what. Run it when models changed.
import { writeFileSync } from 'node:fs'
import { launchBrowser } from './browser.mjs'
import { serveFolder } from './static-server.mjs'

/** Drawn at twice the size of a field, for edges without steps; a field is twice the size at which the list shows it. */
const [WIDTH, HEIGHT] = [144, 96]
const COLUMNS = 8
/** The picture alone, as large as the window. */
const PICTURE_ONLY =
  'header, nav, footer, [class*=card] { display: none !important } main { display: block !important } main > div { position: fixed !important; inset: 0 }'

const server = await serveFolder('dist')
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: WIDTH * 2, height: HEIGHT * 2 }, reducedMotion: 'reduce' })
page.on('pageerror', (error) => console.error(error.message))
const drawn = () => page.waitForFunction(() => globalThis.pictureReady === true, null, { timeout: 120_000 })
await page.goto(`${server.address}gallery.html#/machine/place/automated?state=working`)
await drawn()
await page.addStyleTag({ content: PICTURE_ONLY })
await page.evaluate(() => {
  const box = document.querySelector('[data-testid=gallery-person]')
  if (box?.checked) box.click() // a machine shall fill its field
})
const ids = await page.evaluate(() =>
  [...document.querySelectorAll('[data-exhibit]')].map((one) => one.dataset.exhibit),
)
const pictures = []
for (const id of ids) {
  await page.evaluate(() => {
    globalThis.pictureReady = false
  })
  await page.dispatchEvent(`[data-exhibit="${id}"]`, 'click')
  await drawn()
  pictures.push((await page.screenshot()).toString('base64'))
}
const sheet = await page.evaluate(
  async ({ pictures, width, height, columns }) => {
    const canvas = new OffscreenCanvas(columns * width, Math.ceil(pictures.length / columns) * height)
    const context = canvas.getContext('2d', { alpha: false })
    context.imageSmoothingQuality = 'high'
    for (const [i, picture] of pictures.entries()) {
      const blob = await (await fetch(`data:image/png;base64,${picture}`)).blob()
      const bitmap = await createImageBitmap(blob)
      context.drawImage(bitmap, (i % columns) * width, Math.floor(i / columns) * height, width, height)
    }
    const packed = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })).arrayBuffer(),
    )
    return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
  },
  { pictures, width: WIDTH, height: HEIGHT, columns: COLUMNS },
)
writeFileSync('assets/thumbnails.webp', Buffer.from(sheet, 'base64'))
writeFileSync('assets/thumbnails.json', `${JSON.stringify({ columns: COLUMNS, exhibits: ids }, null, 1)}\n`)
console.log(`${ids.length} pictures, ${(sheet.length * 0.75e-3).toFixed(0)} kB`)
await browser.close()
await server.close()
