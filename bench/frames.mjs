// npm run bench:frames [-- --json] [-- --scenes hangzhou,changsha] [-- --tiers high,medium,low] [-- --size 1920x1080] [-- --seconds 8]
//                      [-- --pictures FOLDER]
// How many frames a second this machine's own graphics draws of the built page (npm run build first), while it plays, without waiting
// for the screen. Software WebGL is told as what it is. For a browser that finds the GPU name it in FACTORY_BROWSER and what it needs in
// FACTORY_BROWSER_FLAGS.
import { mkdirSync } from 'node:fs'
import { launchBrowser } from '../bin/browser.mjs'
import { serveFolder } from '../bin/static-server.mjs'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const scenes = option('scenes', 'hangzhou,changsha').split(',')
const tiers = option('tiers', 'high,medium,low').split(',')
const [width, height] = option('size', '1920x1080').split('x').map(Number)
const seconds = Number(option('seconds', 8))
const pictures = option('pictures', null)
const SPEED = { hangzhou: 60, changsha: 10 }

const server = await serveFolder('dist')
const browser = await launchBrowser(['--disable-gpu-vsync', '--disable-frame-rate-limit'], { ownGraphics: true })
if (pictures) mkdirSync(pictures, { recursive: true })
const rows = []
let graphics = ''
for (const scene of scenes)
  for (const tier of tiers) {
    const page = await browser.newPage({ viewport: { width, height } })
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(
      `${server.address}?debug&lang=en&theme=day&scene=${scene}&tier=${tier}&speed=${SPEED[scene]}&paused=1`,
    )
    await page.waitForFunction(() => globalThis.pictureDressed && globalThis.factoryDebug?.rig, null, {
      timeout: 180_000,
    })
    graphics = await page.evaluate(() => {
      const context = globalThis.factoryDebug.renderer.getContext()
      const info = context.getExtension('WEBGL_debug_renderer_info')
      return context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER)
    })
    for (const view of ['overview', 'inside']) {
      const frames = await page.evaluate(
        async ({ view, seconds, hours }) => {
          const { store, rig, hall } = globalThis.factoryDebug
          if (view === 'overview') for (let i = 0; i < hours * 12; i++) store.player.step(300)
          rig.controls.smoothTime = 0
          rig.look(view === 'overview' ? 'overview' : 'line-side', hall.stands[20], false)
          store.actions.play(true)
          const ms = []
          const from = performance.now()
          let last = from
          while (performance.now() - from < seconds * 1000) {
            const now = await new Promise((next) => requestAnimationFrame(next))
            // The first second builds shaders.
            if (now - from > 1000) ms.push(now - last)
            last = now
          }
          store.actions.play(false)
          ms.sort((a, b) => a - b)
          const at = (share) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))]
          return { frames: ms.length, medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
        },
        { view, seconds, hours: scene === 'hangzhou' ? 10 : 3 },
      )
      const { drawCalls, triangles } = await page.evaluate(() => globalThis.factoryDebug.frameStats)
      rows.push({ scene, tier, view, ...frames, fps: 1000 / frames.medianMs, drawCalls, triangles, errors })
      if (pictures) await page.screenshot({ path: `${pictures}/${scene}-${tier}-${view}.png` })
    }
    await page.close()
  }
await browser.close()
await server.close()
const result = { graphics, size: `${width}x${height}`, rows }
if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
else {
  console.log(`${graphics}, ${result.size}`)
  for (const row of rows)
    console.log(
      `${row.scene.padEnd(10)} ${row.tier.padEnd(7)} ${row.view.padEnd(9)} ${row.fps.toFixed(0).padStart(5)} frames/s, median ${row.medianMs.toFixed(1)} ms, p95 ${row.p95Ms.toFixed(1)} ms, ${row.drawCalls} draw calls, ${(row.triangles / 1e6).toFixed(2)} M triangles${row.errors.length ? ` ERRORS ${row.errors}` : ''}`,
    )
}
